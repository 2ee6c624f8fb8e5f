# Det, man ser, når man skriver /sparring eller åbner bottens hjem.

hub-title = Hvad har du brug for?
hub-welcome = I faglig sparring hjælper teamet dig med at tænke over det, du sidder fast i. Jeg holder styr på tid og tur, så I kan tænke.
hub-queue = { $count ->
    [0] Der venter ingen sager i køen.
    [one] Der venter 1 sag i køen.
   *[other] Der venter { $count } sager i køen.
}
hub-under-way = { $count ->
    [one] Der er 1 sparring i gang i kanalen.
   *[other] Der er { $count } sparringer i gang i kanalen.
}
queue-title = Sager i køen
queue-rest = { $count ->
    [one] Der venter 1 sag mere. Den har sit eget kort i kanalen.
   *[other] Der venter { $count } sager mere. De har hver sit kort i kanalen.
}
queue-empty = Der venter ingen sager lige nu.
help-title = Det kan jeg hjælpe med
help-request = **/sparring anmod** – bed teamet om sparring til en sag
help-oversight = **/sparring ledelsestilsyn** – leder og sagsbehandler taler en sagsstamme igennem
help-queue = **/sparring kø** – se de sager, der venter
help-setup = **/sparring opsætning** – vælg leder, mødedag og rammer for teamet
help-help = **/sparring hjælp** – se denne oversigt
help-thread = Inde i en tråd virker /sparring ikke. Brug knapperne dér, eller åbn menuen med de tre prikker på en besked, og vælg »Sparring: Hvad kan jeg?«.
help-english = You can type the words in English too: request, queue, rotation, swap, away, calendar, practice, digest, buddies, experts, rules, introduction, setup, help.
suggest = Jeg kender ikke »{ $typed }«. Mente du **/sparring { $nearest }**?
unknown = Jeg kender ikke »{ $typed }«. Her er det, jeg kan:
not-here = Skriv det i teamets kanal, så ved jeg, hvilket team det handler om. Er det her teamets kanal, så invitér mig først: /invite @Sparring.
shortcut-title = Det kan du gøre her
shortcut-not-ours = Den tråd hører ikke til en sparring. Brug genvejen på en besked i en sparringstråd.
welcome-channel = Hej. Jeg hjælper jer med faglig sparring. Skriv **/sparring** for at begynde.

home-title = Til dig lige nu
home-nothing = Lige nu er der ikke noget, der venter på dig.
home-yours = Dit ønske om sparring ligger i køen: { $title }.
home-asked = { $owner } har spurgt, om du har tid til sparring: »{ $kind }«.
home-you-asked = Du har bedt om sparring: »{ $kind }«. Jeg siger til, når der er svar.
home-may-start = Du har bedt om sparring: »{ $kind }«. Der er sagt ja. Tryk Start nu, når det passer jer.
home-nobody-left = Du har bedt om sparring: »{ $kind }«. Der er ikke flere at vente på. Vil du spørge andre, følger det, du har skrevet, med.
home-selected = Din sag er valgt til et møde: { $title }.
home-under-way = { $title } er i gang: { $round }.
home-writes = { $title } venter på dig: Runden »{ $round }« slutter { $day } kl. { $ends }. Et par linjer er nok.
home-framing = { $title } er ved at gå i gang.
home-paused = { $title } holder pause.
home-gather = { $title } venter på din opsamling.
home-gathering = { $title } venter på opsamling fra { $leader }.
home-actions = Dine åbne handlinger
home-request = Bed om sparring i { $name }
home-about = Når en sparring er slut, slipper I sagen og tager læringen med.

# Knappen står på det andet sprog, for det er dem, der læser det, den er til.
other-language = en
button-language = Switch to English
note-language = Fra nu af taler jeg dansk med dig. I kanalen taler jeg teamets sprog.
