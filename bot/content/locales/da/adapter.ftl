# De få sætninger, som chatprogrammets egen del siger.
adapter-read-all = Læs det hele
adapter-note-title = Besked til dig
adapter-close = Luk
adapter-send = Send
adapter-trouble = Det gik galt hos mig, og der er ikke ændret noget. Prøv igen om et øjeblik.
adapter-too-slow = Jeg nåede ikke at åbne vinduet. Tryk en gang til, så er jeg klar.
adapter-nothing = Her er ikke noget lige nu.

# Det, der står om botten i Slacks manifest.
manifest-name = Sparring
manifest-tagline = Holder tid, tur og ramme, når teamet holder faglig sparring
manifest-description = Sparring hjælper et team af socialrådgivere med faglig sparring: en kollega bringer en sag, der er gået i stå, og teamet spørger og reflekterer i runder med tid på. Botten holder tid, tur og ramme og husker den generelle læring. Den vurderer ingen og giver ingen råd om sagen. Det, der skrives om en sag, gemmes krypteret.
manifest-command = Bed om sparring, se køen, eller få hjælp
manifest-command-hint = anmod | kø | spilleregler | opsætning | hjælp
manifest-shortcut = Sparring: hvad kan jeg?
