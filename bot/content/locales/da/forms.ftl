# Knapper, formularer og deres felter.

## Knapper
button-request = Bed om sparring
button-select = Tag op på næste møde
button-unselect = Læg tilbage i køen
button-start = Start nu
button-change = Ret
button-withdraw = Træk ønsket tilbage
button-withdraw-few = Træk ønsket tilbage
button-put-back-few = Tag det senere
button-read-case = Læs sagen
button-join = Deltag
button-leave = Forlad sparringen
button-begin = Begynd
button-put-back = Læg sagen tilbage i køen
button-next = Næste runde
button-plus-one = +1 minut
button-plus-two = +2 minutter
button-pause = Hold pause
button-resume = Genoptag
button-back = Gå én runde tilbage
button-hand-over = Giv ordstyrerrollen videre
button-end = Afslut runderne
button-ready = Klar
button-more-time = Vi har brug for mere tid
button-step-in = Jeg tager over
button-note = Skriv en privat note
button-my-notes = Mine noter
button-actions = Skriv, hvad du tager med
button-point = Skriv læringspunkt
button-pass = Pas
button-later = Senere
button-skip = Er her ikke lige nu
button-gather = Saml op
button-close-without = Luk uden opsamling
button-action-done = Det er gjort
button-action-not-yet = Ikke endnu
button-action-dropped = Ikke relevant længere
button-queue = Se køen
button-help = Hjælp
button-setup = Opsætning
button-read-all = Læs det hele

confirm-no = Nej, fortryd
confirm-withdraw-title = Vil du trække ønsket tilbage?
confirm-withdraw-text = I kanalen kommer der til at stå, at ønsket er trukket tilbage. Du kan altid bede om sparring igen.
confirm-withdraw-yes = Ja, træk tilbage
confirm-withdraw-few-title = Vil du trække ønsket tilbage?
confirm-withdraw-few-text = Dem, du har spurgt, får besked om, at du ikke har brug for svar mere. Du kan altid bede om sparring igen.
confirm-withdraw-few-yes = Ja, træk tilbage
confirm-end-title = Vil du afslutte runderne?
confirm-end-text = I springer de runder over, der er tilbage. I kan stadig samle op bagefter.
confirm-end-yes = Ja, afslut
confirm-close-without-title = Vil du lukke uden opsamling?
confirm-close-without-text = Teamets læringspunkter bliver stående i tråden, men der bliver ikke samlet op på dem.
confirm-close-without-yes = Ja, luk
confirm-put-back-title = Vil du lægge sagen tilbage?
confirm-put-back-text = Så ligger sagen i køen igen. Intet går tabt.
confirm-put-back-yes = Ja, læg tilbage
confirm-put-back-few-title = Vil I tage det senere?
confirm-put-back-few-text = Så venter sparringen, til det passer jer bedre. Intet går tabt.
confirm-put-back-few-yes = Ja, senere
confirm-leave-title = Vil du forlade sparringen?
confirm-leave-text = Hvis du har en rolle, tager en anden over. Du er altid velkommen tilbage.
confirm-leave-yes = Ja, jeg går

## Fælles for formularer
form-cancel = Fortryd
form-close = Luk
form-save = Gem
form-share = Del
form-error-empty = Skriv gerne et par ord her.
form-error-choose = Vælg en af mulighederne.
form-error-past = Vælg en dag fra i dag og frem.
form-error-person = Vælg en, der er med i sparringen.

## Anmodningen
form-request-title = Bed om sparring
form-request-submit = Send
form-change-title = Ret din anmodning
form-change-submit = Gem
request-who = Søg sparring hos en kollega eller i teamet, når du vil tænke højt, få nye øjne på sagen eller finde en vej videre. Gå til din leder, når der skal træffes en beslutning, eller når du er alvorligt bekymret. Lad være med at skrive navne og cpr-numre – skriv for eksempel »dreng, 8–10 år«.
field-topic = Hvad handler det om?
topic-child = Et bestemt barns befindende
topic-children = En børnegruppes befindende
topic-conditions = Betingelserne for en given indsats
topic-planning = Tilrettelæggelsen af en given indsats
topic-content = Indholdet af en given socialfaglig indsats
topic-relations = Relationen mellem de forskellige aktører og borgeren
topic-goal = Målet for indsatsen
topic-cooperation = Tværfagligt samarbejde og samarbejde med pårørende
topic-personal = Personlige og faglige problemer i forholdet til arbejdet eller personer
field-case = Situationen, som du oplever den
hint-field-case = Kun de, der deltager i sparringen, kan læse det.
ics-use = Beskriv sagen ud fra ICS-trekanten
field-ics-child = Barnets udvikling
hint-field-ics-child = Sundhedsforhold · Udvikling og adfærd · Dagtilbud, skoleforhold og læring · Fritidsforhold og venskaber
field-ics-parents = Forældrekompetencer
hint-field-ics-parents = Trygt omsorgsmiljø · Stimulering og vejledning · Understøttelse af relationer
field-ics-family = Familie og netværk
hint-field-ics-family = Familieforhold og baggrund · Bolig, beskæftigelse og økonomi · Socialt netværk
field-tried = Hvad har du prøvet, og hvad tænker du selv?
hint-field-tried = Skriv det, som det er. Det må aldrig blive brugt mod dig.
field-ask-kind = Hvad vil du gerne spørge om?
ask-similar = Har du erfaring fra en lignende sag om denne problemstilling?
ask-knowledge = Har du særlig viden om denne problemstilling?
ask-idea = Kan du komme med en god idé til, hvordan jeg kommer videre med ..?
ask-open = Noget andet – se herunder
field-ask = Skriv helt præcist, hvad du ønsker sparring til
hint-field-ask = Det kan alle i kanalen læse, så skriv det uden detaljer fra sagen.
field-receive = Hvordan vil du gerne have sparringen?
receive-assess = Kollegerne må gerne vurdere mit arbejde
receive-appreciate = Kollegerne må gerne udtrykke anerkendelse
receive-answer = Kollegerne svarer kun på konkrete spørgsmål
receive-few-assess = Vurdér gerne mit arbejde
receive-few-appreciate = Udtryk gerne anerkendelse
receive-few-answer = Svar kun på konkrete spørgsmål
field-material = Har du noget med?
hint-field-material = For eksempel en børnefaglig undersøgelse eller et referat. Skriv, hvad det er – ikke, hvad der står i det.
principle-tick = Det er en principiel sag: Vi skal finde ud af, hvordan vi gør fremover
field-when = Hvornår?
when-queue = Læg sagen i køen til et møde
when-now = Start sparringen nu

## Under sparringen
form-read-case-title = Sagen
case-part = **{ $name }**
form-note-title = Privat note
field-note = Din note
hint-field-note = Kun du kan se den.
form-my-notes-title = Mine noter
no-notes = Du har ikke skrevet nogen noter endnu.
your-notes = **Dine noter fra refleksionen** (kun du ser dem)
form-point-title = Læringspunkt
field-point = Hvad kan vi lære, som også gælder i andre sager?
hint-field-point = Skriv det generelt, uden detaljer fra sagen. Det bliver delt i tråden.
form-actions-title = Det tager jeg med
field-inspiration = Hvad er du blevet inspireret af?
hint-field-inspiration = Både det her og dine handlinger bliver delt i tråden.
field-action = Handling { $number }
field-action-day = Senest den
hint-field-action-day = Vælger du en dag, spørger jeg dig til den tid, hvordan det er gået. Jeg spørger kun dig.
form-hand-over-title = Giv rollen videre
form-hand-over-submit = Giv videre
field-to = Hvem skal være ordstyrer?
hint-field-to = Vælg en, der har trykket Deltag.
form-gather-title = Opsamling
form-gather-submit = Gem og luk
field-points = Generelle læringspunkter, ét på hver linje
hint-field-points = Læg dem sammen, og formulér dem, så alle kan forstå dem uden at kende sagen. De bliver delt i tråden.
field-theme = Tema
hint-field-theme = Vælg det, der passer bedst, eller lad feltet være tomt.
hint-field-theme-suggested = Jeg foreslår et tema ud fra ordene. Vælg gerne et andet.
gather-rest = { $count ->
    [one] Der er ikke plads til ét af læringspunkterne her. Du kan læse det i tråden.
   *[other] Der er ikke plads til { $count } af læringspunkterne her. Du kan læse dem i tråden.
}
gather-change = **Giver læringen anledning til at ændre en arbejdsgang?** Hvis ikke, så lad felterne være tomme.
field-change = Hvad ændrer vi?
hint-field-change = For eksempel: Vi inviterer altid skolen med til det første netværksmøde.
field-who = Hvem sørger for det?
field-by-when = Senest den

## Temaer
theme-child-voice = Barnets perspektiv og inddragelse
theme-parents = Samarbejdet med forældrene
theme-network = Familie og netværk
theme-cooperation = Tværfagligt samarbejde
theme-method = Metoder og undersøgelse
theme-intervention = Indsats, mål og opfølgning
theme-documentation = Dokumentation og journal
theme-law = Regler, frister og beslutninger
theme-role = Min egen rolle og trivsel
theme-conversation = Samtalen med borgeren

## Andet
form-read-all-title = Det hele
