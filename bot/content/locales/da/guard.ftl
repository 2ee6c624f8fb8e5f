# Værnet: hvad botten siger, når en tekst kan vise, hvem den handler om.

## I formularen
guard-above = **Læs lige teksten igen, før du sender.** Noget i den kan vise, hvem det handler om. Det står under felterne. Intet er sendt, og alt, du har skrevet, står her endnu.
guard-above-hints = **Kan nogen gætte, hvem det handler om?** Se under felterne. Ret, hvis det er for genkendeligt – ellers send bare igen. Alt, du har skrevet, står her endnu.
guard-mended = **Rettet.** Læs teksten igennem, og send, når den er, som den skal være.
guard-under = **Se lige her:**
guard-under-hints = **Tænk lige over det her:**
guard-found = »{ $words }« – { $kind }. Tag det ud, eller skriv det på en anden måde.
guard-found-instead = »{ $words }« – { $kind }. Skriv fx »{ $instead }«.
guard-blank-instead = »{ $words }« – { $kind }. Tag det ud, eller skriv »{ $instead }«.
guard-hint = »{ $words }« – { $kind }. Det kan gøre det let at gætte, hvem det er.
guard-hint-instead = »{ $words }« – { $kind }. Skriv måske »{ $instead }«.
guard-more = … og { $count } til
guard-anyway-label = Skal det sendes, som det er?
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

## Fortrolig sparring
confidential-tick = Fortrolig sparring: vi skriver med knapper, så alt kan slettes igen
confidential-team = Al sparring i teamet er fortrolig
field-confidential = Fortrolighed
hint-field-confidential = I fortrolig sparring skriver I med en knap. Jeg læser teksten for navne og lægger den i tråden, så alt kan slettes igen. Ellers skriver I frit i tråden, og det kan jeg ikke slette.
request-confidential = I jeres team er al sparring fortrolig: I skriver med en knap, og jeg lægger det i tråden.
root-by-form = **Fortrolig sparring:** I skriver med knapperne, og jeg lægger det i tråden. Så kan det hele slettes igen.
root-open = **Åben sparring:** I skriver frit i tråden. Det, I selv skriver der, kan jeg ikke slette for jer.
root-nameless = **Uden navne:** Skriv med knapperne, så står der intet navn. Det, I selv skriver i tråden, står der med jeres navn, og det kan jeg ikke slette for jer.
refusal-not-your-floor-by-form = Lige nu er det en anden, der har ordet. Behold din tekst her, og send den, når det er din tur.

## I tråden
guard-thread = **Din besked kan vise, hvem det handler om.** Jeg så: { $kinds }.
guard-thread-by-form = **Her skriver vi med knapperne,** så det hele kan slettes igen.
guard-thread-remove = Jeg kan ikke slette din besked, det kan kun du. På computeren: Hold musen over den, tryk på de tre prikker, og vælg »Delete message«. På telefonen: Hold fingeren på den, og vælg »Delete message«.
guard-thread-quiet = Det er kun dig, der ser det her. Jeg har ikke gemt noget af det, du skrev.
guard-say-why = Skriv det her. Jeg læser det for navne og lægger det i tråden som fra dig. Så kan det også slettes igen.
button-guard-say = Skriv det gennem mig i stedet
form-guard-say-title = Skriv i tråden
form-guard-say-submit = Læg i tråden
field-say = Hvad vil du skrive?
hint-field-say = Skriv uden navne og cpr-numre, fx »drengen, 8–10 år«.
