# Teamets praksis: »sådan gør vi fremover«.

help-practice = **/sparring praksis** – find det, teamet har besluttet at gøre fremover. Skriv gerne et ord efter: **/sparring praksis samvær**
button-practice = Vores praksis
button-practice-newer = Nyere
button-practice-older = Ældre
button-practice-add = Skriv en beslutning
button-practice-revise = Lav om
button-practice-withdraw = Træk tilbage
button-practice-past = Trukket tilbage

form-practice-title = Sådan gør vi
hint-field-practice-search = Ordets form er ligegyldig: »samvær« finder også »samværet«.
practice-none = Her kommer det til at stå, når I beslutter, hvordan I gør fremover, fx efter sparring om en principiel sag.
practice-none-found = Det fandt jeg ikke noget om. Prøv et andet ord.
practice-why = Fordi: { $why }
practice-reason = Derfor gør vi det ikke længere som før: { $reason }
practice-decided = Besluttet { $day } { $year }
practice-before = Før: { $what } – lavet om, fordi: { $reason }
practice-withdrawn = Trukket tilbage, fordi: { $reason }
form-practice-past-title = Trukket tilbage
practice-none-past = Der er ikke trukket noget tilbage.
form-practice-add-title = Sådan gør vi fremover
form-practice-revise-title = Lav om
form-practice-withdraw-title = Træk tilbage
field-practice-what = Sådan gør vi fremover
hint-field-practice-what = Skriv det, så en ny kollega kan forstå det. Ingen oplysninger om borgere.
field-practice-why = Fordi
hint-field-practice-why = Begrundelsen gør det muligt at se på det igen senere.
field-practice-reason = Hvorfor ikke længere som før?
hint-field-practice-reason = Kort. Det bliver stående ved siden af, så andre kan følge med.
practice-told = **Sådan gør vi fremover:** { $what }
practice-told-revised = **Vi har lavet om på, hvordan vi gør. Fremover:** { $what }
practice-told-withdrawn = **Det her gør vi ikke længere:** { $what }

# Aftaler med andre ledere (C3)
button-agreements = Aftaler med andre ledere
button-agreed-in-place = Sådan gør vi nu
button-agreed-not-yet = Ikke endnu
button-agreed-over = Vi holder ikke fast i den
form-agreements-title = Aftaler med ledere
agreements-how = Her står, hvad lederne er blevet enige om på tværs af teams. Alle i teamet kan læse det.
agreements-none = Lederne har ikke skrevet nogen aftale endnu.
agreements-with = **Sammen med { $teams }** – { $day } { $year }
agreements-open = Aftalt. Lederen bliver spurgt, hvordan det går.
agreements-not-yet = Ikke på plads endnu ({ $day }). Lederen bliver spurgt igen.
agreements-in-place = Det er på plads: Sådan gør vi nu ({ $day }).
agreements-over = Vi holder ikke længere fast i den ({ $day }).
agreement-look-again = Den { $day } blev I ledere enige om noget, som også gælder { $name }. Hvordan går det med det?
note-agreement-in-place = Godt! Nu står det som noget, teamet gør.
note-agreement-not-yet = Det er i orden. Jeg spørger igen om fire uger.
note-agreement-over = Noteret. Aftalen bliver stående, så man kan se, hvad I havde aftalt.
home-agreements = I har { $count ->
    [one] 1 aftale
   *[other] { $count } aftaler
} med andre ledere, som skal på plads.
