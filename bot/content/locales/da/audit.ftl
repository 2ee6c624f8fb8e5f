# Loggen over, hvem der gjorde hvad og hvornår. Den, der læser den, ser aldrig ord fra en sag.

audit-column-at = tidspunkt
audit-column-chain = team
audit-column-number = nummer
audit-column-who = hvem
audit-column-what = hvad
audit-column-about = om
audit-column-detail = detaljer
audit-column-hash = kontrolsum
audit-the-bot = botten selv

audit-deed-case-read = åbnede en sags tekst
audit-deed-material-read = åbnede det, andre har skrevet i en sparring
audit-deed-joined = gik med i en sparring
audit-deed-sent-anyway = sendte en tekst, selv om værnet havde fundet noget
audit-deed-place-refused = kunne ikke få sparring på det sted
audit-deed-place-allowed = fik sparring, selv om stedet gav en advarsel
audit-deed-legal-hold = bad om at få en sparring bevaret
audit-deed-hold-ended = ophævede, at en sparring skal bevares
audit-deed-erased = sletning: en sags tekster og nøgle er ødelagt
audit-deed-posts-deleted = sletning: en sags opslag er slettet i Slack
audit-deed-deletion-failed = sletning: noget kunne ikke slettes i Slack
audit-deed-restored-erased = sletning: en sag fra en gammel sikkerhedskopi er slettet igen
audit-deed-settings-changed = ændrede teamets opsætning
audit-deed-role-changed = ændrede, hvem der har en rolle
audit-deed-kinds-changed = ændrede teamets egne former for sparring
audit-deed-rules-changed = satte spilleregler i kraft
audit-deed-feed-opened = lavede en kalenderadresse
audit-deed-feed-closed = lukkede en kalenderadresse
audit-deed-downloaded = hentede en fil
audit-deed-memberships-reviewed = gennemgik teamets medlemmer
audit-deed-team-exported = tog en kopi af alt om teamet ud
audit-deed-team-deleted = slettede teamet
audit-deed-data-exported = fik en kopi af alt om en person
audit-deed-person-erased = sletning: en person er glemt
audit-deed-master-key-rotated = skiftede hovednøglen
audit-deed-audit-exported = tog en kopi af loggen ud

words-locked = (teksten er låst: nøglen til den mangler lige nu, men intet er slettet)
refusal-locked = Jeg kan ikke gemme tekster lige nu, for nøglen til dem mangler. Intet er tabt, og det, du skrev, står her endnu. Sig det til den, der driver Sparring hos jer, og prøv igen.

members-look-through = Et kvartal er gået: Vil du se igennem, hvem der hører til **{ $name }**? Den, der ikke længere er med, skal ikke kunne se en sag.
members-are = { $count ->
    [one] Medlem: { $who }
   *[other] Medlemmer ({ $count }): { $who }
}
members-leaders = Ledere: { $who }
members-look-how = Er nogen ikke længere med, så tag dem ud af kanalen, og ret listen under Opsætning. Det, du trykker her, står i loggen, så I kan vise, at der er set efter.
note-members-seen = Tak. Jeg har skrevet ned, at du har set listen igennem, og spørger igen om et kvartal.
button-members-seen = Jeg har set den igennem
