# Vagten: hvad botten siger, når en tekst kan vise, hvem den handler om.

## I formularen
guard-above = **Læs lige teksten igen, før du sender.** Noget i den kan vise, hvem det handler om. Det står under felterne. Intet er sendt, og alt, du har skrevet, står her endnu.
guard-above-hints = **Kan nogen gætte, hvem det handler om?** Se under felterne. Ret, hvis det er for genkendeligt – ellers send bare igen. Alt, du har skrevet, står her endnu.
guard-mended = **Rettet.** Læs teksten igennem, og send, når den er, som den skal være.
guard-found = »{ $words }« – { $kind }. Tag det ud, eller skriv det på en anden måde.
guard-found-instead = »{ $words }« – { $kind }. Skriv fx »{ $instead }«.
guard-hint = »{ $words }« – { $kind }. Det kan gøre det let at gætte, hvem det er.
guard-hint-instead = »{ $words }« – { $kind }. Skriv måske »{ $instead }«.
guard-more = … og { $count } til
guard-anyway-label = Har du læst teksten igen?
guard-anyway = Send alligevel – jeg har læst teksten
guard-anyway-missing = Ret teksten ovenfor, eller sæt flueben her, hvis den skal sendes, som den er.
guard-cpr = Her står et CPR-nummer, og det må jeg ikke sende videre. Tag det ud, så kan du sende resten. Alt det andet, du har skrevet, står her endnu. Er det et andet tal, så skriv det på en anden måde.
guard-also = Se også på dette:
button-guard-mend = Ret for mig
refusal-cpr = Der står et CPR-nummer i teksten, og det må jeg ikke gemme. Tag det ud, og send igen. Intet er gemt endnu.

guard-kind-cpr = CPR-nummer
guard-kind-name = navn
guard-kind-phone = telefonnummer
guard-kind-mail = mailadresse
guard-kind-link = link til en person
guard-kind-address = adresse
guard-kind-birthdate = fødselsdato
guard-kind-case-number = sagsnummer
guard-kind-place = sted
guard-kind-school = skole eller institution
guard-kind-age = præcis alder
guard-kind-diagnosis = sjælden diagnose
