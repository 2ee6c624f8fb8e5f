# De få sætninger, som chatprogrammets egen del siger.
adapter-read-all = Læs det hele
adapter-note-title = Besked til dig
adapter-close = Luk
adapter-send = Send
adapter-trouble = Det gik galt hos mig, og der er ikke ændret noget. Prøv igen om et øjeblik.
adapter-too-slow = Jeg nåede ikke at åbne vinduet. Tryk en gang til, så er jeg klar.
adapter-nothing = Her er ikke noget lige nu.
