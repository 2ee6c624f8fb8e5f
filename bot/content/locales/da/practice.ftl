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
