# Skriftlig sparring, sparring mellem nogle få, anonym sparring, og det, en sparring ellers kan ende med.

some-colleague = en kollega
a-colleague = En kollega

## Anmodningen
card-open = { $owner } spørger: Hvem kan give sparring på den her?
card-open-found = { $owner } har fundet en at sparre med. Tak for viljen.
card-in-group = { $owner } har fundet en at sparre med, og de er i gang.
card-in-writing = { $kind } · skriftligt over nogle arbejdsdage
card-queued-by-nobody = En kollega vil gerne have teamets sparring. Hvem det er, kan ingen se. Sagen venter på at blive taget op.
card-selected-by-nobody = En kollega vil gerne have teamets sparring. Sagen er valgt til næste møde.
card-selected-for-by-nobody = En kollega vil gerne have teamets sparring. Sagen er valgt til mødet { $day }.
card-under-way-by-nobody = Sparringen er i gang. I finder den i tråden under opslaget med samme nummer.
card-gathering-by-nobody = Runderne er slut. Nu mangler kun opsamlingen.
card-withdrawn-by-nobody = Ønsket om sparring er trukket tilbage.
ask-along = { $owner } vil gerne have sparring med dig. Har du tid og lyst?
ask-along-how = Slags: »{ $kind }«. { $how }
ask-along-free = Du behøver ikke forklare dig, hvis det ikke passer. Sagen kan du først læse, når du har sagt ja.
ask-along-yes = Du har sagt ja til at give { $owner } sparring. Tak.
ask-along-not-now = Du har svaret »ikke lige nu«. Det er helt i orden, og { $owner } ved besked.
ask-along-over = { $owner } har ikke brug for svar mere. Tak, fordi du blev spurgt.
asking-queued = Du har bedt om sparring: »{ $kind }«. Her kan du se, hvem der er spurgt.
asking-answer-waiting = { $person } har ikke svaret endnu
asking-answer-yes = { $person } siger ja
asking-answer-not-now = { $person } kan ikke lige nu
asking-under-way = Sparringen er i gang i jeres gruppe.
asking-closed = Sparringen er afsluttet. Tak.
asking-withdrawn = Du har trukket dit ønske om sparring tilbage.
mode-is-live = I mødes og tager det med det samme.
mode-is-written = Det foregår skriftligt over nogle arbejdsdage.
tell-said-yes = { $by } har sagt ja til at give dig sparring. Vi venter på de andre. Vil du ikke vente, så tryk Start nu på din anmodning.
tell-not-now = { $by } kan ikke lige nu. Vi venter på de andre, du har spurgt.
tell-nobody-can = { $by } kan ikke lige nu, og der er ikke flere, der mangler at svare. Tryk Spørg andre på din anmodning, fx for at spørge hele teamet. Det, du har skrevet, følger med.
tell-asked-instead = { $by } kan ikke lige nu, så jeg har spurgt { $other }. Du behøver ikke gøre noget.
tell-still-asked = { $owner } har spurgt, om du vil give sparring. Du kan svare med knapperne ovenfor. »Ikke lige nu« er også et godt svar.
tell-nobody-answered = Der er stadig nogle, der ikke har svaret på dit ønske om sparring. Vil du ikke vente, så tryk Spørg andre på din anmodning. Det, du har skrevet, følger med.
note-said-yes = Tak, fordi du vil give sparring.
note-not-now = Helt i orden. Jeg siger det videre på en god måde.
note-queued-anonymous = Sagen ligger i køen uden dit navn. Lad gerne en anden starte den, så kan ingen se, at det er dig.

## Rammen
root-time-written = skriftligt, { $rounds } runder over højst { $days ->
    [one] 1 arbejdsdag
   *[other] { $days } arbejdsdage
}
root-hidden = Det, I skriver i en runde, bliver vist for de andre, når runden slutter.
root-rules-group = **Vores spilleregler** – ved at være med siger I ja til dem:
root-queued-few = Sparringen venter til senere. Intet er gået tabt, og { $owner } kan starte den igen fra sin anmodning.
root-missing-agreement = Runderne er slut. Skriv ned, hvad I er enige om: hvad, hvem og hvornår.
root-missing-decision = Runderne er slut. { $leader } skriver ned, hvordan vi gør fremover, og hvorfor.
root-closed-agreement = Sparringen er afsluttet, og jeres aftale står her i tråden. Tak for jeres tid og tanker.
root-closed-decision = Sparringen er afsluttet. Hvordan vi gør fremover, står i tråden og på listen over vores praksis. Tak.

## Runder
floor-all = alle
floor-unnamed = den, der har taget det op – med knappen, uden navn
round-ends-written = { $day } kl. { $ends }, { $people ->
    [1] eller når bidraget er skrevet
   *[other] eller når alle har skrevet
}
round-whole-ends-written = senest { $day }
round-notice-written = Ny runde: { $title }. Skriv senest { $day } kl. { $ends }.
round-written = { $done } af { $people } har skrevet eller har ikke mere at tilføje.
round-hidden = De andre ser først, hvad du skriver, når runden slutter.
contribution-shared = Fra { $person }
contribution-shared-by-nobody = Fra en i teamet
actions-shared-by-nobody = Det tager sagsejeren med sig:
remind-of-round = Runden »{ $round }« i { $title } slutter { $day } kl. { $ends }, og du er ikke med endnu. Et par linjer er nok.
say-all-contributed = Alle har skrevet. Næste runde begynder { $day } kl. { $ends }.
say-extended-written = I har fået mere tid. Runden slutter nu { $day } kl. { $ends }.
note-contributed = Tak. Det står nu i tråden.
note-contributed-held = Tak. Det er gemt og bliver vist, når runden slutter.
note-point-kept-held = Tak for dit læringspunkt. Det bliver vist, når runden slutter.

## Ja eller nej, og det, man har set
consent-open = { $presenter }, er det i orden, at det her bliver gemt?
consent-given = Der er sagt ja til, at det bliver gemt. Det kan ændres, så længe sparringen er i gang.
consent-declined = Der er sagt nej, så det bliver ikke gemt. Det kan ændres, så længe sparringen er i gang.
note-consent-given = Dit ja er noteret med tidspunkt og intet andet.
note-consent-declined = Dit nej er noteret med tidspunkt og intet andet. Det bliver ikke gemt.
note-observation-kept = Det er gemt. Kun du kan se det, til du deler det.
note-observations-shared = Det, du har set, står nu i tråden.
observations-shared = { $person } har lagt mærke til:

## Aftale, og sådan gør vi fremover
agreement-heading = Det er vi enige om
agreement-by = Skrevet af { $person }.
ruling-heading = Sådan gør vi fremover
ruling-why = **Fordi**
ruling-by = Besluttet i sparringen og skrevet ned af { $leader }.
say-rounds-over-agreement = Runderne er slut. Nu mangler vi kun at skrive ned, hvad I er enige om.
say-rounds-over-decision = Runderne er slut. Nu mangler vi kun at skrive ned, hvordan vi gør fremover.
say-closed-without-agreement = Sparringen er lukket uden en skrevet aftale. Det, I skrev undervejs, står stadig her.
say-closed-without-decision = Sparringen er lukket uden en beslutning. Det, I skrev undervejs, står stadig her.
ask-for-agreement = { $title } mangler den aftale, I sluttede med. Vil du skrive den ned? Det tager et par minutter.
ask-for-agreement-last = { $title } mangler stadig jeres aftale. Gør du ikke noget, lukker jeg sparringen om et par dage.
ask-for-decision = { $title } mangler beslutningen om, hvordan I gør fremover. Vil du skrive den ned? Det tager et par minutter.
ask-for-decision-last = { $title } mangler stadig beslutningen. Gør du ikke noget, lukker jeg sparringen om et par dage.
note-agreement-kept = Tak. Aftalen er gemt, og alle, der var med, kan se den.
note-ruling-kept = Tak. Beslutningen er gemt og står på listen over jeres praksis.

## Når noget ikke kan lade sig gøre lige nu
refusal-listen-now = I denne runde lytter du bare. Skriv gerne dine tanker ned som private noter, så har du dem bagefter.
refusal-not-your-floor = I denne runde er det andre, der har ordet. Vil du sige noget, så vent til næste runde, eller skriv det i tråden.
refusal-nobody-asked = Vælg gerne en kollega at spørge. Man kan ikke spørge sig selv.
refusal-not-asked = Den sparring er mellem dem, der er spurgt.
refusal-own-request = Det er dit eget ønske om sparring. Nu venter vi på, at en kollega siger til.
refusal-found-already = Tak for viljen – men de har fundet sammen, eller du har allerede svaret.
refusal-nobody-yet = Der er ingen, der har sagt ja endnu.
refusal-not-consented = Der er ikke sagt ja til, at det bliver gemt. Spørg først, eller luk uden at gemme noget.

## Knapper og formularer
button-accept = Ja, det vil jeg gerne
button-not-now = Ikke lige nu
button-ask-others = Spørg andre
button-contribute = Skriv dit bidrag
button-nothing-to-add = Jeg har ikke mere
button-plus-day = +1 arbejdsdag
button-agree = Skriv aftalen
button-rule = Skriv beslutningen
button-consent-yes = Ja, det må gemmes
button-consent-no = Nej, gem det ikke
button-observe = Skriv, hvad du ser
button-share-seen = Del, hvad du har set
form-contribute-title = Dit bidrag
field-contribution = Hvad vil du sige?
hint-field-contribution = Det bliver delt i tråden. Skriv uden navne og cpr-numre.
contribute-hidden = De andre ser det først, når runden slutter.
contribute-unnamed = Dit navn kommer ikke på, og ingen kan se, at det er dig.
form-agree-title = Aftalen
form-agree-submit = Gem og luk
agree-point = **Aftale { $number }**
field-agreed = Hvad er I enige om?
field-agreed-who = Hvem gør det?
field-agreed-day = Senest den
hint-field-agreed = Skriv det kort, så alle ved, hvad der er aftalt.
form-rule-title = Beslutningen
form-rule-submit = Gem og luk
field-rule-what = Sådan gør vi fremover
hint-field-rule-what = Skriv det generelt, så det kan bruges i næste sag også.
field-rule-why = Fordi
hint-field-rule-why = Hvad bygger beslutningen på? Loven, metoderne, de politiske mål eller det, I har lært.
form-observe-title = Det, du ser
field-observation = Hvad lægger du mærke til?
hint-field-observation = Skriv det helt konkret. Kun du kan se det, til du deler det.
