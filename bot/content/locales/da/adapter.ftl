# De få sætninger, som chatprogrammets egen del siger.
adapter-read-all = Læs det hele
adapter-note-title = Besked til dig
adapter-close = Luk
adapter-send = Send
adapter-trouble = Noget gik galt hos mig, og der er ikke ændret noget. Prøv igen om et øjeblik.
adapter-too-slow = Jeg nåede ikke at åbne vinduet. Tryk én gang til, så er jeg klar.
adapter-nothing = Her er ikke noget at se lige nu.
adapter-file-sent = Filen ligger i din direkte samtale med mig.

# Det, der står om botten i Slacks manifest.
manifest-name = Sparring
manifest-tagline = Holder styr på tid, tur og ramme, når teamet har faglig sparring
manifest-description = Sparring hjælper et team af socialrådgivere med faglig sparring. En kollega tager en sag med, der er gået i stå, og teamet spørger og reflekterer i korte runder med fast tid. Botten holder styr på tid, tur og ramme og husker den generelle læring. Den vurderer ingen og giver ingen råd om sagen. Det, der skrives i dens formularer, gemmer den krypteret.
manifest-command = Bed om sparring, se køen, eller få hjælp
manifest-command-hint = anmod | kø | turnus | byt | fravær | læring | opsamling | hjælp
manifest-shortcut = Sparring: Hvad kan jeg?
