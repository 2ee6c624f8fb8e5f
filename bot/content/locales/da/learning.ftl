# Læringsbanken: de generelle læringspunkter, teamets temaer, og hvor ens egne punkter står.

## Knapper
button-learning = Til læringsbanken
button-learning-newer = Nyere
button-learning-older = Ældre
button-learning-mine = Mine punkter
button-learning-across = Temaer i flere teams
button-learning-withdrawn = Taget ud
button-learning-add = Skriv et punkt
button-learning-edit = Ret
button-learning-merge = Læg sammen med et andet
button-learning-merge-two = Læg de to sammen
button-learning-part = Skil ad igen
button-learning-withdraw = Tag ud af banken
button-learning-restore = Læg tilbage i banken
button-learning-themes = Teamets temaer
button-learning-theme = Ret
button-learning-new-theme = Nyt tema
button-learning-retire = Tag af listen
button-learning-revive = Sæt på listen igen

confirm-learning-part-title = Vil du skille punkterne ad?
confirm-learning-part-text = De punkter, det blev lagt sammen af, kommer tilbage, hvert med sine egne ord. Den fælles formulering forsvinder.
confirm-learning-part-yes = Ja, skil ad

## Banken
help-learning = **/sparring læring** – find det, teamet har lært. Skriv gerne et ord efter: **/sparring læring skole**
learning-which-team = Hvilket teams læringsbank vil du se?
learning-team-unnamed = Et team uden navn
form-learning-title = Læringsbanken
form-learning-submit = Søg
field-learning-search = Søg
hint-field-learning-search = Ordets form er ligegyldig: »børnesamtale« finder også »børnesamtaler«.
learning-all-themes = Alle temaer
learning-empty = Banken er tom endnu. Når I samler op på en sparring, kommer de generelle læringspunkter til at ligge her.
learning-none-found = Det fandt jeg ikke noget om. Prøv et andet ord eller et andet tema.
learning-found = { $count ->
    [one] **1 læringspunkt**, det nyeste først
   *[other] **{ $count } læringspunkter**, de nyeste først
}
learning-noted = { $day } { $year }
learning-page = Side { $number } af { $pages }

## Mine punkter
form-learning-mine-title = Mine punkter
learning-mine-only-you = Det er kun dig, der kan se det her. I banken står der aldrig, hvem der har sagt hvad.
learning-mine-none = Her kommer dine egne læringspunkter til at stå, når du har skrevet nogen i en sparring.
learning-mine-in = **{ $title }**
learning-mine-words-gone = Dine egne ord blev slettet sammen med sagen.
learning-mine-waits = Der er ikke samlet op på sparringen endnu.
learning-mine-became = Det står i banken:
learning-mine-gone = Det kom i banken, men er taget ud igen.
learning-mine-late = Du skrev det, efter at der var samlet op. Det står i tråden.
learning-mine-sum = Det er med i opsamlingen. Den blev til:
learning-mine-sum-without = Opsamlingen fra den sparring har ingen punkter i banken nu.

## Temaer i flere teams
form-learning-across-title = Temaer i flere teams
learning-across-heading = Det går igen hos flere
learning-across-line = { $theme } – { $teams } teams
learning-across-none = Lige nu er der ingen temaer, der går igen i flere teams.
learning-across-how = Et tema står her, når mindst to teams hver har mødt det i mindst to sager fra mindst to sagsbehandlere. Kun ledere kan se det, og ordene bliver i teamet. Tal med hinanden om, hvad I kan lære af det.

## Lederens arbejde med banken
form-learning-withdrawn-title = Taget ud af banken
learning-none-withdrawn = Der er ikke taget nogen punkter ud.
form-learning-add-title = Nyt læringspunkt
learning-add-how = Her kan du skrive noget, teamet har lært uden for en sparring. Punkter fra en opsamling kommer af sig selv.
form-learning-edit-title = Ret læringspunkt
field-learning-text = Hvad har I lært?
hint-field-learning-text = Skriv det generelt, så alle kan forstå det uden at kende en sag.
form-learning-merge-title = Læg punkter sammen
learning-merge-this = Det her punkt:
learning-merge-alone = Der er ikke andre punkter at lægge det sammen med endnu.
field-learning-with = Læg det sammen med
hint-field-learning-merged = Skriv det, så alle punkterne er med. Du kan skille dem ad igen.
learning-told-added = Tak. Punktet ligger i banken.
learning-told-edited = Punktet er rettet.
learning-told-merged = Nu er de ét punkt. Du kan skille dem ad igen.
learning-told-parted = Nu står punkterne hver for sig igen.
learning-told-withdrawn = Punktet er taget ud af banken. Fortryder du, kan du lægge det tilbage.
learning-told-restored = Punktet ligger i banken igen.
learning-like = Det ligner et tidligere punkt fra { $day } { $year }:
learning-like-mine = Tak, dit punkt er delt. Det ligner noget, I har lært før, og det er godt at få sagt igen.
learning-like-gather = Et af punkterne ligner et, I har i banken fra { $day } { $year }. Du kan godt samle op alligevel.
learning-like-saved = Opsamlingen er gemt. Du kan lægge de punkter sammen, der ligner hinanden – nu eller senere.

## Teamets temaer
form-learning-themes-title = Teamets temaer
learning-themes-how = Temaerne er jeres egne. Tager I et af listen, beholder de gamle punkter det, men det kan ikke vælges mere.
learning-theme-retired = { $name } (taget af listen)
form-learning-theme-title = Tema
field-learning-name = Hvad skal temaet hedde?
field-learning-stems = Ord, der peger på temaet
hint-field-learning-stems = Sæt komma imellem. Begyndelsen af ordet er nok: »skole« finder også »skolerne«. Lader du feltet være tomt, bruger jeg ordene i navnet.

## Når det ikke kan lade sig gøre
refusal-learning-point-gone = Punktet står ikke i banken mere, eller det er lagt sammen med et andet. Åbn banken igen, så ser du det, som det er nu.
refusal-learning-meanwhile = En anden har rettet punktet, mens du skrev. Kopiér dine ord, og åbn det igen, så intet går tabt.
refusal-learning-merge-two = Vælg mindst ét punkt mere at lægge det sammen med.
refusal-learning-theme-there = I har allerede et tema, der hedder det.
refusal-learning-too-many-themes = Der er ikke plads til flere temaer. Ret hellere et af dem, I har.
