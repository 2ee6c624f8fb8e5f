# Opsamlingen på teamets læring mindst hver anden måned (A13), og det, der deles med de andre ledere (A14).

## Knapper
button-digest-draft = Lav et udkast
button-digest-edit = Ret åbning og dagsorden
button-digest-chapter = Ret temaet
button-digest-preview = Se den, som teamet ser den
button-digest-hold = Hold den nu
button-digest-back = Tilbage
button-digest-read = Læs den seneste
button-digest-settle = Skriv beslutningen
button-digest-settle-again = Ret beslutningen
button-digest-change = Hvordan gik det?
button-digest-close = Afslut opsamlingen
button-digest-pdf = Send mig den som PDF
button-digest-markdown = Send mig den som tekst
button-share-open = Del med de andre ledere
button-share-answer = Svar
button-share-outcome = Skriv, hvad I blev enige om
button-share-outcome-again = Ret, hvad I blev enige om
button-share-take-back = Træk tilbage

confirm-digest-hold-title = Vil du holde opsamlingen nu?
confirm-digest-hold-text = Den kommer i teamets kanal, så alle kan læse den. Bagefter skriver du, hvad I beslutter om hvert tema.
confirm-digest-hold-yes = Ja, hold den
confirm-digest-close-title = Vil du afslutte opsamlingen?
confirm-digest-close-text = Jeres beslutninger kommer i kanalen. Temaer, I ikke nåede, kommer med næste gang.
confirm-digest-close-yes = Ja, afslut
confirm-share-take-back-title = Vil du trække det tilbage?
confirm-share-take-back-text = Punkterne forsvinder fra ledernes kanal. De svar, der er kommet, bliver stående i tråden.
confirm-share-take-back-yes = Ja, træk tilbage

## Formularer
form-digest-title = Opsamling
form-digest-read-title = Opsamlingen
form-digest-preview-title = Sådan ser den ud
form-digest-edit-title = Åbning og dagsorden
form-digest-chapter-title = Et tema
form-digest-settle-title = Jeres beslutning
form-digest-change-title = Hvordan gik det?
form-share-open-title = Del med de andre
form-share-open-submit = Del
form-share-answer-title = Svar
form-share-answer-submit = Svar
form-share-outcome-title = Det blev I enige om

field-digest-opening = Et par ord fra dig til teamet
hint-field-digest-opening = De kommer til at stå øverst. Lad feltet være tomt, hvis punkterne kan tale for sig selv.
field-digest-agenda = Dagsorden, ét punkt på hver linje
hint-field-digest-agenda = Skriv minutterne først, for eksempel »10 min. Velkommen«. Jeg har foreslået en, der passer til mødets længde. Tøm feltet for at få et nyt forslag.
field-digest-point = Læringspunkt { $number }
hint-field-digest-point = Skriv det gerne om, så alle forstår det, og ingen sag kan kendes. Tøm feltet, hvis punktet ikke skal med.
field-digest-question = Hvad vil du spørge teamet om?
hint-field-digest-question = For eksempel: Skal vi gøre noget anderledes fra nu af?
field-digest-place = Hvornår skal I tale om det?
digest-place = Som nummer { $number }
field-digest-later = Skal temaet med denne gang?
digest-later-tick = Gem temaet til næste opsamling
field-digest-verdict = Hvad besluttede I?
digest-verdict-change = Vi ændrer noget
digest-verdict-no-change = Vi gør, som vi plejer
digest-verdict-look-closer = Vi ser nærmere på det
field-digest-what = Hvad ændrer I, eller hvad vil I se nærmere på?
hint-field-digest-what = For eksempel: Vi inviterer altid skolen med til det første netværksmøde.
field-digest-who = Hvem sørger for det?
field-digest-due = Senest den
field-digest-state = Hvor langt er I?
field-digest-outcome = Hvordan gik det?
hint-field-digest-outcome = Et par ord om, hvad I har set. Det er også værd at vide, hvis det ikke virkede.
digest-change-agreed = Ikke begyndt endnu
digest-change-under-way = Vi er i gang
digest-change-done = Det er en del af vores praksis nu
digest-change-dropped = Vi lægger det fra os
field-share-question = Hvad vil du gerne tale med de andre ledere om?
hint-field-share-question = For eksempel: Ser I det samme hos jer, og hvad gør I?
hint-field-share-point = Skriv det, så ingen sag og ingen kollega kan kendes. Tøm feltet, hvis punktet ikke skal deles.
field-share-answer = Hvad tænker du?
hint-field-share-answer = Dit svar kommer i tråden, så de andre ledere kan læse det. Skriv det uden navne og sager.
field-share-outcome = Hvad blev I enige om?
hint-field-share-outcome = Det kommer både i ledernes kanal og i teamets egen kanal.
share-before = Ledernes kanal er ikke jeres egen. Læs punkterne igennem en gang til, før du deler dem.

form-error-digest-agenda = Dagsordenen tager { $minutes } minutter, og mødet varer { $meeting }. Gør den lidt kortere.
form-error-digest-what = Skriv, hvad I ændrer.
form-error-digest-points = Behold mindst ét punkt. Skal temaet vente, så sæt flueben nederst.
form-error-share-points = Der skal være mindst ét punkt at dele.

## Lederens overblik
digest-heading = Opsamling på vores læring
digest-period = Fra { $first } til { $last }
digest-is-draft = Det her er et udkast. Kun de, der leder teamet, kan se det.
digest-is-open = Opsamlingen står i teamets kanal. Skriv, hvad I beslutter om hvert tema, og afslut den, når I er færdige.
digest-none-yet = Teamet har ikke holdt en opsamling endnu. Den kommer her, når det sker.
digest-never-held = I har ikke holdt en opsamling endnu.
digest-last-held = I holdt den seneste opsamling { $day }.
digest-due = Næste opsamling skal holdes senest { $day }.
digest-overdue = Næste opsamling skulle have været holdt senest { $day }. Tag den gerne på jeres næste møde.
digest-no-themes = Der er ikke noget tema at tale om endnu. Et tema kommer med, når det har punkter fra mindst to sager, så ingen kan kende en enkelt sag.
digest-theme-number = **{ $number }. { $theme }**
digest-theme-later = **{ $theme }** – gemt til næste opsamling
digest-theme-alone = **{ $theme }** – venter, for de punkter, der er tilbage, kommer kun fra én sag
digest-waiting = { $count ->
    [one] 1 læringspunkt venter til næste opsamling. Det har ikke et tema endnu, eller temaet kommer kun fra én sag.
   *[other] { $count } læringspunkter venter til næste opsamling. De har ikke et tema endnu, eller temaet kommer kun fra én sag.
}
digest-changes-heading = Det ændrede vi – hvordan gik det?
digest-agenda-heading = Dagsorden
digest-shares-heading = Delt med de andre ledere
digest-share-open = **{ $theme }**: { $count ->
    [0] ingen svar endnu
    [one] 1 svar
   *[other] { $count } svar
}
digest-share-concluded = **{ $theme }**: I har skrevet, hvad I blev enige om
digest-share-themes = Del gerne læringen med lederne af de andre team. De svarer, og det, I bliver enige om, kommer tilbage til teamet.
digest-no-leaders-place = I har ikke valgt en kanal, hvor lederne mødes. Vælg den i **/sparring opsætning**, så kan I dele læring med de andre team.

digest-slot-welcome = Velkommen og formål
digest-slot-changes = Det, vi ændrede: Hvordan gik det?
digest-slot-theme = { $theme }
digest-slot-closing = Hvem gør hvad?
digest-agenda-line = { $minutes } min. { $text }

## I teamets kanal
digest-notice = Opsamling på vores læring
digest-welcome = Her er den læring, der går igen hos os fra { $first } til { $last }. Hvert tema kommer fra mindst to sager. Vi ser på læringen, aldrig på, hvem den kom fra.
digest-from-leader = { $leader } skriver:
digest-threads = Temaerne står i tråden, ét i hver besked. Tal om dem ét ad gangen: Giver det anledning til at ændre noget i vores praksis?
digest-settled-count = Temaer med en beslutning: { $settled } af { $all }.
digest-nothing-recurs = Der er ikke noget tema, der går igen i flere sager denne gang. Så kan I se på, hvordan det går med det, I har ændret.
digest-over = Opsamlingen er afsluttet. Tak for jeres tanker. Beslutningerne står her i kanalen.
digest-question = Til jer: { $question }
digest-again = Sidst ville I se nærmere på: { $what }
digest-not-reached = Det nåede I ikke denne gang. Temaet kommer med i næste opsamling.
digest-undecided = I har ikke skrevet en beslutning endnu.
digest-change-line = { $what } – { $state }
digest-change-outcome = { $what } – { $state }: { $outcome }
digest-change-by = (senest { $day })
fact-digest-verdict = Beslutning
fact-digest-what = Det handler om
digest-decisions-heading = Det besluttede vi
digest-theme-name = **{ $theme }**
digest-decisions-none = I nåede ikke at beslutte noget denne gang. Temaerne kommer med næste gang.
digest-decisions-next = Næste gang hører vi, hvordan det er gået. Den næste opsamling holder I senest { $day }.
digest-file = opsamling-{ $day }
digest-paper-pdf = Her er opsamlingen som PDF, så du kan tage den med til mødet.
digest-paper-markdown = Her er opsamlingen som tekst, så du kan bruge den videre.

## I ledernes kanal
share-heading = Læring fra { $team }: { $theme }
share-heading-unnamed = Læring fra et team: { $theme }
share-welcome = Det her går igen på tværs af flere sager. Hvordan ser det ud hos jer, og er der noget, vi skal gøre ens?
share-answers = { $count ->
    [0] Der er ingen svar endnu.
    [one] Der er 1 svar i tråden.
   *[other] Der er { $count } svar i tråden.
}
share-agreed = **Det blev I enige om:**
share-taken-back = Punkterne er trukket tilbage.
share-answer-by = Svar fra { $person }
share-outcome-heading = Det blev I enige om: { $theme }
share-outcome-told = Tak, fordi I talte om det. Udfaldet er også kommet tilbage til det team, det kom fra.
share-brought-heading = Tilbage fra de andre ledere: { $theme }
share-brought = Vi delte vores læring om det her tema med lederne af de andre team. Det blev de enige om:
ask-outcome = I delte læring om **{ $theme }** med de andre ledere. { $count ->
    [0] Der er ikke kommet svar endnu, så spørg dem gerne, når I ses.
    [one] Der er kommet 1 svar.
   *[other] Der er kommet { $count } svar.
} Hvad blev I enige om? Skriv det her, så kommer det tilbage til teamet.

## På hjem-fanen
home-digest-draft = { $team }: Der ligger et udkast til opsamlingen.
home-digest-open = { $team }: Opsamlingen er i gang i kanalen.
home-digest-due = { $team }: Opsamlingen skal holdes senest { $day }.

## Overblikket over, hvad man kan skrive
help-digest = **/sparring opsamling** – læs den seneste opsamling på jeres læring. Leder du teamet, laver du den næste her

## Korte svar
note-digest-opened = Opsamlingen står nu i teamets kanal.
note-digest-opened-already = Opsamlingen står allerede i teamets kanal.
note-digest-settled = Jeres beslutning er gemt.
note-digest-followed-up = Tak. Det er gemt.
note-digest-closed = Opsamlingen er afsluttet, og beslutningerne står i kanalen.
note-digest-closed-already = Opsamlingen er allerede afsluttet. Beslutningerne står i kanalen.
note-digest-paper = Den er på vej til dig i en direkte besked.
note-shared = Punkterne står nu i ledernes kanal.
note-share-answered = Tak for dit svar. Det står i tråden.
note-share-concluded = Tak. Det står nu i ledernes kanal og i teamets egen kanal.
note-share-taken-back = Punkterne er trukket tilbage.

## Når noget ikke kan lade sig gøre lige nu
refusal-digest-held = Opsamlingen står allerede i kanalen, så udkastet kan ikke rettes mere. Kopiér dine ord, hvis du vil bruge dem i tråden.
refusal-digest-not-held = Det er stadig et udkast. Hold opsamlingen i teamet først.
refusal-digest-over = Den opsamling er afsluttet. Det, I vil ændre nu, kan I tage med i den næste.
refusal-digest-empty = Der er ikke noget at samle op på endnu: intet tema fra mindst to sager og ingen ændringer at følge op på. Alle jeres læringspunkter ligger i banken og venter.
refusal-digest-theme = Temaet er ikke med i opsamlingen mere. Åbn den igen, så ser du den, som den er nu.
refusal-digest-change = Den ændring er ikke med i opsamlingen mere. Åbn den igen, så ser du den, som den er nu.
refusal-digest-meanwhile = En anden har rettet det samme, mens du skrev. Kopiér dine ord, og åbn det igen, så intet går tabt.
refusal-digest-one-case = De punkter, der er tilbage, kommer kun fra én sag, og så kan den kendes. Tag et punkt mere med.
refusal-no-leaders-place = I har ikke valgt en kanal, hvor lederne mødes. Vælg den i **/sparring opsætning**.
refusal-shared-already = Temaet står allerede i ledernes kanal. Kopiér dine ord, hvis du vil bruge dem i tråden.
refusal-share-over = Punkterne er trukket tilbage, eller samtalen har fået sit udfald. Skriv gerne videre i tråden.
