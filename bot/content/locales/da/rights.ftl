# Det, man kan bede om, når det handler om en selv: en kopi, og at blive slettet.

help-my-data = **/sparring mine-data** – få en kopi af alt det, jeg har om dig
mine-coming = Jeg samler det, jeg har om dig, og sender det til dig i en direkte besked. Der går et øjeblik. Ingen andre får at vide, at du har spurgt.
mine-here = **Her er alt det, jeg har om dig.** Den ene fil er til at læse, den anden kan læses af et program. Kolleger står uden navn.
mine-careful = Der kan stå noget om en sag i dem, og de forsvinder ikke af sig selv. Gem dem et sikkert sted, og tryk så **Slet beskeden og filerne**.
button-mine-delete = Slet beskeden og filerne
mine-file = mine-data
mine-title = Det, Sparring har om dig
mine-title-json = Det samme til et program (JSON)
mine-made = Lavet { $day }.
mine-reading = Jeg gemmer ikke dit navn, kun en kode for dig. Kolleger står som »colleague« i den anden fil. Loggen over, hvem der har gjort hvad hvornår, får du hos den, der har sat mig op.
mine-language-da = Du har valgt dansk.
mine-language-en = Du har valgt engelsk.
mine-language-none = Du har ikke valgt sprog.
mine-nothing = Ud over det har jeg ikke noget om dig.
mine-teams = Dine team, turen og dit fravær
mine-sessions = Sparringer, du har været med i
mine-marks = Læringspunkter, der kom af dine sager
mine-points = Læringspunkter, du selv har skrevet
mine-changes = Det, du står for at ændre
mine-shares = Det, du har delt eller svaret de andre ledere
mine-pairs = Dine makkerpar
mine-not-with = Hvem du ikke vil trækkes sammen med (det ser kun du)
mine-topics = Emner, du ved noget om
mine-knowing = Hvornår du sidst blev spurgt som videnperson
mine-practice = Beslutninger om praksis, du har skrevet ind
mine-rules = Spilleregler, du har skrevet med på
mine-drafts = Dine forslag til spilleregler
mine-start = Startperioden
mine-thoughts = Dine tanker fra startperioden
mine-programme = Forløb, du er med i
mine-observations = Dine iagttagelser
mine-own-kinds = Sparringsformer, du har lavet eller ændret
mine-rest = Andet, du står i
mine-sparring = Sparring { $number }
mine-role-owner = din sag
mine-role-presenter = du fremlagde
mine-role-facilitator = du styrede den

# ── at blive slettet ───────────────────────────────────────────────────────────────────────────────
help-erase = **/sparring slet** – når du holder op: Se, hvad jeg sletter om dig, og hvad der bliver stående
erase-title = Slet det, der er mit
erase-submit = Slet det
erase-busy = { $count ->
    [one] Du har en sparring, der er i gang. Afslut den først, så den ikke forsvinder for dem, der sidder i den. Skriv så /sparring slet igen.
   *[other] Du har { $count } sparringer, der er i gang. Afslut dem først, så de ikke forsvinder for dem, der sidder i dem. Skriv så /sparring slet igen.
}
erase-goes = Det her sletter jeg
erase-goes-cases = Dine egne sager: anmodninger, noter og det, de andre skrev i dem, også mine beskeder i Slack. Skal noget i journalen, så skriv det først.
erase-goes-parts = Din plads i sparringer, makkerpar, emner og forløb.
erase-goes-turns = Dine ture, dit fravær og dine ønsker.
erase-goes-calendar = Din kalenderadresse og dit valg af sprog.
erase-goes-code = Koden, der peger på dig. Hvor den stod, står der nu en tilfældig kode, som ingen kan føre tilbage.
erase-stays = Det her bliver stående
erase-stays-others = Det, du har skrevet i andres sager. Det hører til deres sag og slettes sammen med den.
erase-stays-learning = Generelle læringspunkter og beslutninger. De handler ikke om dig, og dit navn står der ikke.
erase-stays-audit = Loggen over, hvem der har åbnet hvad hvornår. Den skal kunne efterprøves, så den må jeg ikke rette i.
erase-stays-thread = Det, du selv har skrevet i en tråd. Det kan kun du slette i Slack. Og en sag, som nogen har bedt om at bevare.
erase-channel = Forlad teamets kanal bagefter. Ellers kommer du med i turen igen, når medlemmerne hentes. **Det kan ikke fortrydes.** Vil du have en kopi først, så skriv /sparring mine-data.
erase-sure-label = Er du sikker?
erase-sure = Ja, slet det, der er mit
erase-not-sure = Sæt et kryds, hvis du er sikker. Ellers tryk Luk, så sker der ikke noget.
erase-done = Det er slettet. Tak for alt det, du har givet de andre at tænke over.
refusal-held = Den skal bevares, så den kan ikke slettes nu.
