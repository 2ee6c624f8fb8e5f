# Teamets rytme: opsætning, turnus, påmindelser, bytte, fravær og kø.

## Knapper
button-setup-members = Medlemmer
button-setup-hours = Arbejdstid og lukkeuger
button-setup-leads = Påmindelser
button-setup-digest = Opsamling og lederkanal
button-setup-manners = Tid og spilleregler
button-sync-members = Hent fra kanalen
button-rotation = Se turnus
button-have-case = Jeg har en sag
button-swap = Byt
button-cannot = Jeg kan ikke
button-why = Hvorfor mig?
button-volunteer = Meld dig til
button-take-turn = Tag turen
button-trade-yes = Ja, lad os bytte
button-trade-no = Nej tak
button-keep-turn = Jeg beholder turen
button-away = Fravær
button-end-absence = Slet
button-choose-presenter = Vælg, hvem der har turen
button-order-line = Ret rækkefølgen
button-move-up = Ryk op
button-change-meeting = Flyt eller aflys et møde
button-select-for = Vælg et andet møde
button-pick-case = Tag op på mødet
button-digest-open = Se opsamlingen

## Teamet
team-unnamed = jeres team
team-nameless = Team uden navn
which-team = Hvilket team handler det om?

## Ugedage og uger
weekday-0 = Mandag
weekday-1 = Tirsdag
weekday-2 = Onsdag
weekday-3 = Torsdag
weekday-4 = Fredag
weekday-5 = Lørdag
weekday-6 = Søndag
weekday-none = Vi har ikke en fast mødedag
weekday-short-0 = man.
weekday-short-1 = tirs.
weekday-short-2 = ons.
weekday-short-3 = tors.
weekday-short-4 = fre.
weekday-short-5 = lør.
weekday-short-6 = søn.
weeks-every = Hver uge
weeks-odd = Ulige uger
weeks-even = Lige uger
weeks-every-in = hver uge
weeks-odd-in = ulige uger
weeks-even-in = lige uger

## Opsætning
form-setup-title = Opsætning
setup-welcome = Vælg, hvem der leder, og hvornår I mødes, så er I i gang. Alt kan ændres senere.
setup-changed = Senest ændret af { $person } { $day }.
setup-more = **Resten kan vente.** Jeg har valgt noget fornuftigt, og I kan ændre det, når I vil:
setup-ready = Så er I klar. Det første møde er { $day }. Jeg husker den, der har turen, på det i god tid.
setup-ready-no-meeting = Det er gemt. Vælg en fast mødedag, når I vil have en turnus.
setup-meeting = Ugemødet
setup-read-leaders = Teamet ledes af { $people }.
setup-read-anyone = Alle i teamet kan vælge sager fra køen.
setup-read-leader = Lederen vælger sager fra køen.
setup-read-meeting = Ugemøde: { $day } kl. { $at }.
setup-read-goals = Mål og rammer: { $goals }
setup-read-who = Det er { $people }, der kan ændre opsætningen. Sig til, hvis noget skal være anderledes.
field-team-name = Hvad hedder teamet?
field-leaders = Hvem leder teamet?
hint-field-leaders = Den første samler op på læringen efter hver sparring. Er feltet tomt, kan alle ændre opsætningen.
field-facilitator = Fast ordstyrer
hint-field-facilitator = Lad feltet være tomt, hvis den, der starter sparringen, skal være ordstyrer.
field-selects = Hvem vælger sager fra køen?
selects-anyone = Alle i teamet
selects-leader = Lederen
field-weekday = Hvilken dag mødes I?
field-at = Klokken
field-length = Hvor længe?
field-weeks = Hvor tit?
field-presenters = Hvor mange har en sag med til hvert møde?
presenters = { $count ->
    [one] Én
    [2] To
    [3] Tre
   *[other] { $count }
}
field-room = Hvor mødes I?
field-link = Link til mødet
field-goals = Mål og rammer for jeres sparring
hint-field-goals = Hvad vil ledelsen med teamets sparring? Alle i teamet kan læse det.
field-language = Sprog i kanalen
language-da = Dansk
language-en = English

form-setup-hours-title = Arbejdstid og lukkeuger
setup-hours-why = Jeg skriver kun af mig selv i arbejdstiden, og aldrig på dage, hvor I har lukket.
field-opens = Arbejdsdagen begynder
field-closes = Arbejdsdagen slutter
field-workdays = Arbejdsdage
holidays-tick = Hold fri på danske helligdage, grundlovsdag, juleaften og nytårsaften
field-closed = Uger, hvor teamet holder lukket
hint-field-closed = Skoleferier er forskellige fra kommune til kommune. Vælg dem, der passer til jer.
field-closed-from = Luk også fra og med
hint-field-closed-from = For eksempel en temauge eller en flytning.
field-closed-to = Til og med
closed-span = Uge { $week }, { $year }: { $first } – { $last }
field-zone = Tidszone

form-setup-leads-title = Påmindelser
field-presenter = Hvem har turen?
hint-field-presenter = Vælg en eller flere. Er feltet tomt, bliver det den, der står for tur.
field-lead-presenter = Hvornår husker jeg den næste på sin tur?
hint-field-lead-presenter = I en direkte besked. Ligger sagen der allerede, siger jeg ikke noget.
field-lead-channel = Hvornår skriver jeg i kanalen, hvem der er den næste?
hint-field-lead-channel = Ét kort opslag, som jeg retter, hvis turen flytter.
field-lead-case = Hvornår siger jeg til lederen, at der mangler en sag?
hint-field-lead-case = Så kan lederen vælge en fra køen.
field-lead-digest = Hvornår husker jeg lederen på opsamlingen?
hint-field-lead-digest = Regnet fra den dag, den senest skal holdes.
days-ahead = { $count ->
    [one] Dagen før
    [7] En uge før
    [14] To uger før
    [21] Tre uger før
    [28] Fire uger før
   *[other] { $count } dage før
}

form-setup-digest-title = Opsamling
field-digest-months = Hvor tit samler I op på læringen?
every-months = { $count ->
    [one] Mindst hver måned
    [2] Mindst hver anden måned
   *[other] Mindst hver { $count }. måned
}
field-leaders-place = Ledernes kanal
hint-field-leaders-place = Her drøfter lederne læring på tværs af teams. Invitér mig til kanalen, så jeg kan skrive der.

form-setup-manners-title = Tid og spilleregler
field-hour = Hvor længe må en hel sparring højst vare?
field-grace = Hvor længe skal jeg vente på ordstyreren, når tiden for en runde er gået?
grace-30 = Et halvt minut
grace-60 = 1 minut
grace-120 = 2 minutter
grace-300 = 5 minutter
field-manners = Jeg må gerne
manners-nudges = Sige til halvvejs og i det sidste minut
manners-hints = Hviske til den, der kommer til at give råd i refleksionen
field-rules = Jeres egne spilleregler, én på hver linje
hint-field-rules = Lad feltet være tomt, hvis I vil bruge dem, jeg kommer med.

form-setup-members-title = Medlemmer
members-intro = { $count ->
    [0] Jeg kender ingen i teamet endnu. Tryk på knappen, så henter jeg dem, der er i kanalen.
    [one] Der er én i teamet. Jeg følger kanalen, så nye kolleger kommer med af sig selv.
   *[other] I er { $count } i teamet. Jeg følger kanalen, så nye kolleger kommer med af sig selv.
}
member-line = { $person }: { $days }
member-line-no-turns = { $person }: { $days } – er ikke med i turen
form-setup-members-submit = Ret
field-member = Hvem vil du rette noget for?
every-day = alle hverdage
form-member-title = Ret et medlem
field-weekdays = Arbejder på disse dage
presents-tick = Er med i turen og tager sager med

## Møder og plan
meeting-label = { $day } (uge { $week })
meeting-named = { $day } kl. { $at }
meeting-place = Sted: { $place }
meeting-link = Deltag på nettet
rotation-title = Turnus for de næste møder
rotation-not-set-up = Jeg ved endnu ikke, hvornår I mødes. Når det er på plads, laver jeg en turnus.
rotation-yours = Din næste tur er { $meeting }.
rotation-leads = Du kan også ændre planen:
plan-meeting = **{ $day }** kl. { $starts }–{ $ends }: { $people }
plan-moved = **{ $day }** kl. { $starts }–{ $ends }: { $people } (mødet er flyttet hertil)
plan-cancelled = **{ $day }**: mødet er aflyst
plan-closed = **{ $day }**: intet møde, { $why }
closed-weekend = I arbejder ikke den dag
closed-holiday = det er en helligdag
closed-team = I holder lukket
nobody-no-members = Ingen i teamet er med i turen endnu.
nobody-all-away = Alle er væk den dag.
nobody-all-declined = Alle, der er der, har givet turen videre.
no-turn = Du har ingen tur ved de næste møder, så der er ikke noget at bytte.
no-meeting = Der er ingen møder i planen lige nu. Lederen kan vælge en mødedag i opsætningen.
turn-not-yours = Den tur er ikke længere din. Skriv /sparring turnus, hvis du vil se, hvem der har den.

## Bytte, melde fra og melde sig
form-swap-title = Byt tur
form-swap-submit = Send
field-my-turn = Hvilken af dine ture?
swap-others = **De andre har de her ture:**
swap-other = { $meeting }: { $people }
field-swap-to = Vil du spørge en bestemt?
hint-field-swap-to = Lad feltet være tomt, så tilbyder jeg turen til alle i kanalen.
form-cannot-title = Jeg kan ikke
form-cannot-submit = Send
cannot-which = Det er helt i orden. Det handler om { $meeting }.
field-wish = Hvad passer bedst?
wish-pass-on = Giv den videre – jeg kommer lige efter
wish-pass-on-hint = Du får turen igen ved det næste møde, du kan komme til.
wish-skip = Spring mig over denne gang
wish-skip-hint = Så har de andre deres ture, før det bliver dig igen.
wish-away = Jeg er væk …
wish-away-hint = Fortæl hvornår, så bliver du ikke spurgt i de dage.
form-volunteer-title = Meld dig til
form-volunteer-submit = Meld mig til
volunteer-intro = Har du en sag nu, så tag en tur. Den, der havde turen, kommer til senere.
field-which-meeting = Hvilket møde?
form-error-no-turn = Vælg en kollega, der har en tur ved et af de næste møder, eller lad feltet være tomt.

## Fravær
form-away-title = Fravær
away-intro = Fortæl, hvornår du er væk, så bliver du ikke spurgt. Du skal ikke skrive hvorfor.
field-away-person = Hvem gælder det?
field-away-from = Fra og med
field-away-to = Til og med
hint-field-away-to = Lad feltet være tomt, hvis det er indtil videre.
recurs-tick = Det gentager sig
field-away-days = Kun på de her ugedage
hint-field-away-days = For eksempel hver fredag. Lad feltet være tomt, hvis det er alle dage.
field-away-weeks = I hvilke uger?
absence = fra { $first } til og med { $last }
absence-open = fra { $first } og indtil videre
absence-recurs = { " " }({ $days }, { $weeks })
absence-all-days = alle dage
absence-of = { ": " }

## Lederens ændringer
form-choose-presenter-title = Vælg, hvem der har tur
form-order-line-title = Rækkefølge
order-intro = Den, der har haft færrest ture, kommer først. Rækkefølgen her gælder for dem, der har haft lige mange.
order-line = { $number }. { $person }
form-change-meeting-title = Flyt eller aflys
field-fate = Hvad skal der ske?
fate-move = Flyt mødet
fate-cancel = Aflys mødet
fate-restore = Hold det alligevel som planlagt
field-moved-day = Ny dag
hint-field-moved-day = Kun hvis mødet skal flyttes.
change-meeting-note = Turen følger med, så ingen mister sin tur.

## Køen
form-select-for-title = Vælg et møde
select-for = { $title }: Hvilket møde skal I tage sagen op på?
case-line = { $title } fra { $owner } – { $topic }
case-chosen-for = { " – " }{ $meeting }
case-not-reached = { " – " }I nåede den ikke, så vælg et nyt møde
queue-lane-chosen = **Valgt til et møde**
queue-lane-waiting = **Venter**
queue-lane-principle = **Principielle sager** – dem aftaler I med lederen, hvornår I tager op
queue-leader-selects = I jeres team er det lederen, der vælger, hvilke sager I tager op.
note-case-chosen = Sagen er valgt til mødet { $day }.

## Opslag og beskeder
remind-presenter = { $days ->
    [0] I dag
    [1] I morgen
    [7] Om en uge
    [14] Om to uger
   *[other] Om { $days } dage
} er det din tur til at tage en sag med: { $meeting }.
remind-any-case = Sagen behøver ikke at være svær. Noget, du undrer dig over, er nok.
tell-seat = Du har turen til at tage en sag med { $meeting }.
next-presenter = Næste møde er { $meeting }. { $people } har turen til at tage en sag med.
next-moved = Mødet er flyttet til { $meeting }. { $people } har turen til at tage en sag med.
next-cancelled = Der er ikke noget møde { $meeting }. Turen følger med til det næste.
next-nobody = Næste møde er { $meeting }.
next-wanted = Har du en sag, så meld dig til.
no-case = Der er endnu ingen sag til mødet { $meeting }.
no-case-turn = Turen: { $people }
no-case-queue = Her er, hvad der venter i køen:
no-case-queue-empty = Der venter heller ingen sager i køen. Spørg gerne den, der har turen, eller brug mødet til noget andet.
offer-open = { $person } tilbyder sin tur { $meeting }. Har du en sag, så tag turen.
offer-taken = { $taker } har taget turen { $meeting } for { $person }. Tak for det.
offer-withdrawn = { $person } beholder sin tur { $meeting }.
offer-lapsed = { $person } tilbød sin tur { $meeting }. Tilbuddet gælder ikke længere.
offer-declined = { $person } beholder sin tur { $meeting }.
ask-trade = { $person } vil gerne bytte tur med dig: Du får { $theirs }, og { $person } får { $mine }.
remind-digest = Det er snart tid til opsamling i { $name }: senest { $day }. Jeg har samlet læringspunkterne, så du kan se dem igennem.
remind-digest-overdue = Opsamlingen i { $name } skulle være holdt senest { $day }. Tag den gerne på et af de næste møder. Læringspunkterne ligger klar.

## Hjem og hjælp
home-team = Turnus i { $name }
home-your-turn = Din næste tur er { $meeting }.
home-next = Næste møde er { $meeting }: { $people }
home-away = Du er væk { $days }.
help-rotation = **/sparring turnus** – se, hvem der har en sag med til de næste møder
help-swap = **/sparring byt** – byt din tur, eller tilbyd den til de andre
help-away = **/sparring fravær** – fortæl, hvornår du er væk
help-calendar = **/sparring kalender** – få møderne eller dine egne ture ind i din kalender

## Når noget mangler i en formular
form-error-weekday = Vælg mindst én ugedag.
form-error-time = Vælg et klokkeslæt.
form-error-hours = Arbejdsdagen skal slutte, efter at den er begyndt.
form-error-order = Vælg en slutdag, der ikke ligger før den første dag.
form-error-day = Vælg en dag.
form-error-away-days = Vælg, fra hvilken dag du er væk.
form-error-member = Vælg kun kolleger, der er med i teamet. De skal være i kanalen.

# Når en leder ikke er her længere
leader-gone = { $person } er her ikke længere og står ikke mere som leder eller ordstyrer for { $name }. Skal en anden træde til? Så vælg vedkommende i opsætningen.
leader-left = { $person } er gået ud af kanalen, men står stadig for { $name }. Er det ikke meningen, så vælg en anden i opsætningen.
leader-left-yourself = Du er gået ud af kanalen, men du står stadig som leder for { $name }. Er det ikke meningen, så gå ind i kanalen igen, og vælg en anden med **/sparring opsætning**.
nobody-leads = Teamet har ingen leder hos mig lige nu. Den, der leder jer, kan skrive sig på i opsætningen. Intet er gået tabt, og jeres sparringer går videre som før.
