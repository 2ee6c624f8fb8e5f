# Opsamlingen som billeder og papir.

## Billeder
chart-points-title = Læringspunkter i hvert tema
chart-points-key = Hvert tegn er ét læringspunkt. Temaet har sit eget tegn.
chart-points-none = Der er ikke noget tema med læringspunkter fra flere sager endnu.
chart-points-alt = Læringspunkter i hvert tema fra { $first } til { $last }.
chart-points-line = { $theme }: { $count ->
    [0] ingen punkter.
    [one] 1 punkt ({ $months }).
   *[other] { $count } punkter ({ $months }).
}
chart-points-month = { $month }: { $count }
chart-total = I alt
chart-changes-title = Det, vi har ændret
chart-changes-key = Hvert tegn er én ændring i vores praksis.
chart-changes-none = Der er ingen ændringer at følge op på endnu.
chart-changes-alt = { $count ->
    [one] 1 ændring i vores praksis.
   *[other] { $count } ændringer i vores praksis.
}
chart-changes-line = { $state }: { $count }.

## Papir
paper-title = Opsamling på vores læring
paper-title-team = Opsamling på læring i { $team }
paper-period = Fra { $first } til { $last }
paper-held = Holdt i teamet den { $day }
paper-draft = Udkast: Teamet har ikke talt om det endnu
paper-agenda = Dagsorden
paper-agenda-item = { $text } ({ $minutes } min.)
paper-themes = Temaer
paper-no-themes = Der er ikke noget tema, der går igen i flere sager denne gang.
paper-question = Til jer: { $question }
paper-decision = Beslutning
paper-what = Det handler om
paper-who = Hvem sørger for det
paper-by-when = Senest
paper-waiting = { $count ->
    [one] 1 læringspunkt venter til næste opsamling.
   *[other] { $count } læringspunkter venter til næste opsamling.
}
paper-changes = Det ændrede vi – hvordan gik det?
paper-state = Hvor langt er vi
paper-theme = Tema
paper-decided = Besluttet
paper-outcome = Hvordan gik det
paper-manners = Temaerne kommer fra mindst to sager hver. Her står ingen sag og ingen om, hvem læringen kom fra.
paper-footer = Til internt brug i teamet
paper-stand-in = Tegn, som skriften her ikke har, vises som { $sign }. De står, som de blev skrevet, i udgaven som tekst.
