# Kalenderen, som man kan abonnere på.

## Knapper
button-calendar-mine = Lav min adresse
button-calendar-mine-again = Lav en ny adresse til mig
button-calendar-team = Lav en adresse til teamets møder
button-calendar-team-of = Møder i { $team }
button-calendar-close-mine = Luk min adresse
button-calendar-close-team = Luk teamets adresser

confirm-calendar-mine-again-title = Vil du have en ny adresse?
confirm-calendar-mine-again-text = Så holder den gamle op med at virke, og du sætter den nye ind i din kalender.
confirm-calendar-mine-again-yes = Ja, lav en ny
confirm-calendar-close-mine-title = Vil du lukke din adresse?
confirm-calendar-close-mine-text = Så viser din kalender ikke længere dine ture. Du kan altid lave en ny adresse.
confirm-calendar-close-mine-yes = Ja, luk den
confirm-calendar-close-team-title = Vil du lukke teamets adresser?
confirm-calendar-close-team-text = Så viser ingens kalender længere teamets møder. I kan altid lave en ny adresse.
confirm-calendar-close-team-yes = Ja, luk dem

## Svar
calendar-title = Sparring i din kalender
calendar-welcome = Få møderne vist i din egen kalender (Outlook, Google eller Apple). Den retter sig selv, når noget flytter sig. Der står aldrig noget om en sag eller om, hvem der er væk.
calendar-has-mine = Du har en adresse til dine egne ture. Den vises kun, når den laves; har du mistet den, så lav en ny.
calendar-has-team = { $count ->
    [one] Der er 1 åben adresse til teamets møder.
   *[other] Der er { $count } åbne adresser til teamets møder.
}
calendar-made-mine = **Her er adressen til dine ture.** Åbn siden, kopiér adressen, og sæt den ind i din kalender.
calendar-made-team = **Her er en adresse til teamets møder.** Åbn siden, kopiér adressen, og sæt den ind i din kalender.
calendar-page = Åbn siden med adressen
calendar-secret = Den, der kender adressen, kan se møderne, så behold den for dig selv. Den vises kun denne ene gang, men du kan altid lave en ny.
calendar-here-only = Lige nu virker adressen kun på den maskine, som botten kører på. Bed den, der driver botten, om at sætte SPARRING_PUBLIC_URL, så virker nye adresser også fra din kalender.
calendar-closed-mine = Din adresse er lukket. Din kalender viser ikke længere dine ture.
calendar-closed-team = Teamets adresser er lukket. Ingen kalender viser længere teamets møder.
calendar-no-meeting = Teamet har ikke valgt en mødedag endnu, så kalenderen er tom. Den fylder sig selv, når mødet er valgt i **/sparring opsætning**.

## I kalenderen
feed-name-mine = Mine ture i sparring
feed-name-team = Sparring i { $team }
feed-name-nameless = Sparring i teamet
feed-meeting = Sparring i teamet
feed-turn = Din tur til at have en sag med
feed-cancelled = Aflyst
feed-about-meeting = Teamets møde med faglig sparring.
feed-about-turn = Passer det ikke, så skriv /sparring byt i teamets kanal.
feed-about-maybe = Turen kan stadig flytte sig. Du får besked i god tid.
feed-about-cancelled = Mødet eller turen er faldet væk. Du behøver ikke gøre noget.

## Siden
feed-page-title = Sparring i din kalender
feed-page-mine = Dine ture i sparring
feed-page-team = Teamets møder
feed-page-how = Kopiér adressen, og sæt den ind i din kalender, hvor du abonnerer på en kalender fra internettet.
feed-page-address = Adressen
feed-page-copy = Kopiér adressen
feed-page-copied = Adressen er kopieret.
feed-page-not-copied = Adressen er markeret. Tryk Ctrl+C (på Mac: Cmd+C) for at kopiere den.
feed-page-outlook = Outlook: Tilføj kalender, og vælg »Abonner fra internettet«.
feed-page-google = Google: Andre kalendere, og vælg »Fra webadresse«.
feed-page-apple = Apple: Arkiv, og vælg »Nyt kalenderabonnement«.
feed-page-secret = Den, der kender adressen, kan se møderne, så behold den for dig selv. Er den kommet i forkerte hænder, så skriv /sparring kalender og luk den.
