# Makkerpar: hvem der sparrer med hvem, hvor tit, og hvad man kan ønske.

help-buddies = **/sparring makkerpar** – se teamets makkerpar, og sig, hvad du ønsker
button-buddies = Makkerpar
button-pairs-draw = Træk lod om par
button-pair-make = Lav et par
button-pair-pace = Hvor tit?
button-pair-quiet = Mind mig ikke om det
button-pair-nudge = Mind mig igen
button-pair-leave = Stop i parret
button-pair-dissolve = Opløs parret
button-pair-not-with = Ikke sammen med …
confirm-pair-leave-title = Vil du stoppe i makkerparret?
confirm-pair-leave-text = Du behøver ikke sige hvorfor. Dem, du er sammen med, får en venlig besked. Er I to, får lederen at vide, at en ny makker kan være en hjælp.
confirm-pair-leave-yes = Ja, stop
confirm-pair-dissolve-title = Vil du opløse parret?
confirm-pair-dissolve-text = De får hver en venlig besked. Du kan lave et nyt par bagefter.
confirm-pair-dissolve-yes = Ja, opløs

form-buddies-title = Makkerpar
pairs-how = Makkere sparrer fast med hinanden, to og to, eller tre når tallet er ulige. Jeg giver jer et lille puf, når det er tid.
pairs-none = Der er ingen makkerpar endnu.
pair-weeks = { $weeks ->
    [one] Hver uge
    [2] Hver anden uge
   *[other] Hver { $weeks }. uge
}
pair-mine = { $weeks ->
    [one] **Sammen med { $people }**, hver uge
    [2] **Sammen med { $people }**, hver anden uge
   *[other] **Sammen med { $people }**, hver { $weeks }. uge
}
pair-theirs = { $weeks ->
    [one] { $people }, hver uge
    [2] { $people }, hver anden uge
   *[other] { $people }, hver { $weeks }. uge
}
form-pairs-draw-title = Træk lod om par
pairs-draw-how = Lodtrækningen undgår så vidt muligt de samme par som sidst. Er der nogen, man helst ikke vil være sammen med, siger man det selv til mig. Ingen andre ser det. De par, som de valgte er i nu, bliver afløst.
field-pairs-people = Hvem skal have en makker?
hint-field-pairs-people = Ret gerne i listen, fx hvis nogen er væk længe.
field-pair-people = Hvem skal være makkere?
hint-field-pair-people = To, eller tre når tallet er ulige.
field-pair-weeks = Hvor tit sparrer de?
form-pair-make-title = Lav et par
form-pair-pace-title = Hvor tit?
form-pair-not-with-title = Ikke sammen med
not-with-how = Kun du ser det her. Når der trækkes lod om makkerpar, bliver du ikke sat sammen med dem, du vælger. Det ændrer ikke de par, der er nu, og du behøver ikke sige hvorfor.
field-not-with = Hvem vil du helst ikke sættes sammen med?

pairs-new = { $count ->
    [one] Der er et nyt makkerpar:
   *[other] Der er nye makkerpar:
}
pairs-new-how = { $weeks ->
    [one] I kan sparre hver uge, og jeg giver jer et lille puf. I kan selv ændre det.
    [2] I kan sparre hver anden uge, og jeg giver jer et lille puf. I kan selv ændre det.
   *[other] I kan sparre hver { $weeks }. uge, og jeg giver jer et lille puf. I kan selv ændre det.
}
remind-pair = Det kunne være tid til makkersparring for dig og { $people }. Er der noget, I har lyst til at tænke højt om sammen?
remind-pair-how = Det kan også være en sag, der går godt. Passer det ikke i denne uge, så lad det bare ligge.
tell-pair-over = Makkerparret med { $person } er slut for denne gang. Det siger ikke noget om nogen af jer. Vil du have en ny makker, så sig det til din leder.
tell-pair-smaller = { $person } er ikke længere med i jeres makkerpar. I andre fortsætter som før.
tell-pair-over-leader = { $person } og { $other } er ikke længere makkere. De kan få en ny makker under **/sparring makkerpar**.
note-pair-made = Parret er lavet, og det står i kanalen.
note-pairs-drawn = Der er trukket lod, og parrene står i kanalen.
note-pairs-drawn-some = Der er trukket lod, men det gik ikke op for alle denne gang. Du kan trække igen eller lave et par i hånden.
note-pair-paced = Det er noteret.
note-pair-quiet = Jeg minder dig ikke om det mere. De andre får deres puf som før.
note-pair-nudged = Jeg minder dig om det igen.
note-pair-left = Du er ude af makkerparret. De andre får en venlig besked.
note-pair-dissolved = Parret er opløst. De får en venlig besked.
note-pair-wish = Det er noteret. Kun du kan se det.
refusal-pair-too-few = Et makkerpar er to, eller tre når tallet er ulige. Vælg to eller tre.
refusal-changed-meanwhile = Det er blevet ændret imens. Der er ikke gået noget tabt. Åbn det igen, så ser du, hvordan det er nu.
home-pair = { $weeks ->
    [one] Din makker er { $people }. I sparrer hver uge.
    [2] Din makker er { $people }. I sparrer hver anden uge.
   *[other] Din makker er { $people }. I sparrer hver { $weeks }. uge.
}
home-buddies = { $weeks ->
    [one] Dine makkere er { $people }. I sparrer hver uge.
    [2] Dine makkere er { $people }. I sparrer hver anden uge.
   *[other] Dine makkere er { $people }. I sparrer hver { $weeks }. uge.
}
home-week = Resten af ugen i { $name }
home-week-meeting = { $meeting }: { $people }
home-pair-ask = Bed din makker om sparring
home-buddies-ask = Bed dine makkere om sparring
home-week-digest = Opsamlingen skal holdes senest { $day }.
home-week-off = { $day } er fridag: { $name }
