# De andre slags sparring: deres runder og spørgsmål, og hvad man bliver spurgt om, når man beder om dem.
# { $within } er det, sagsejeren har bedt om: vurdering, anerkendelse eller kun svar.

## Kollega til kollega (C1, D1, D5, D6)
colleague-title = Med en kollega
colleague-summary = Spørg én kollega, eller spørg åbent: »Hvem kan?«
colleague-framing = Kollegial sparring: { $owner } har bedt om hjælp. Først sagen, så kort og præcist, hvad der ønskes sparring til. Vi holder os til det, der er spurgt om.
colleague-triangle-title = Sagen ud fra ICS-trekanten
colleague-triangle-purpose = { $presenter } beskriver sagen ud fra ICS-trekanten og får lov til at tale ud.
colleague-triangle-child = Barnets udvikling: Hvordan har barnet det?
colleague-triangle-parents = Forældrekompetencer: Hvad kan forældrene, og hvad er svært for dem?
colleague-triangle-family = Familie og netværk: Hvem er omkring barnet?
colleague-wish-title = Ønsket
colleague-wish-purpose = { $presenter } siger kort og meget præcist, hvad der ønskes sparring til.
colleague-wish-what = Hvad ønsker du sparring til?
colleague-wish-how = Hvordan ønsker du at modtage sparring?
colleague-questions-title = Opklarende spørgsmål
colleague-questions-purpose = Spørg kun om det, der mangler for at forstå. { $presenter } svarer kort.
colleague-questions-open = Hvad mangler du at vide for at kunne svare på det, der bliver spurgt om?
colleague-feedback-title = Sparring
colleague-feedback-purpose = { $presenter } lytter og tager noter. { $within }
colleague-feedback-think = Hvad får det, du har hørt, dig til at tænke på?
colleague-feedback-stay = Bliv ved det, der er spurgt om. Det andet kan vente, til du bliver bedt om det.
colleague-onward-title = Videre herfra
colleague-onward-purpose = { $presenter } fortæller, hvad der har givet inspiration, og hvad næste skridt er.
colleague-onward-inspired = Hvad er du blevet inspireret af?
colleague-onward-step = Hvad gør du nu?
within-assess = Arbejdet må gerne vurderes – venligt og konkret.
within-appreciate = Der er bedt om anerkendelse: Sig, hvad der er gjort godt. Vurdér ikke.
within-answer = Svar kun på de konkrete spørgsmål. Vurdér ikke, og giv ikke andre råd.
within-any = Bliv ved det, der er spurgt om.

## Makkerpar (D4)
buddy-title = Med min makker
buddy-summary = Jeres faste sparring to og to – også uden en svær sag.
buddy-framing = Tid til jeres faste sparring. Det må gerne være en mindre vanskelig sag eller bare lidt faglig inspiration.
buddy-next-title = Til næste gang
buddy-next-purpose = Slut af sammen, og aftal, hvornår I mødes igen.
buddy-next-good = Hvad var godt at få talt om?
buddy-next-again = Hvad vil I gerne vende tilbage til næste gang?

## Videnpersoner (B8, D4)
expert-title = Med en videnperson
expert-summary = Spørg en, der ved særligt meget om emnet.
expert-framing = { $owner } spørger en, der ved noget særligt om emnet. Vi holder os til spørgsmålet og til de metoder, vi er enige om at bruge.
expert-question-title = Spørgsmålet
expert-question-purpose = { $presenter } fortæller kort om sagen og stiller sit spørgsmål.
expert-question-problem = Hvad er problemstillingen?
expert-question-know = Hvad har du brug for at vide?
expert-clarify-title = Opklaring
expert-clarify-purpose = Videnpersonen spørger ind til det, hun mangler for at kunne svare.
expert-clarify-tried = Hvad har du selv prøvet og tænkt?
expert-knowledge-title = Viden
expert-knowledge-purpose = { $presenter } lytter og tager noter. { $within }
expert-knowledge-law = Hvad siger reglerne, metoderne og retningslinjerne?
expert-knowledge-known = Hvad ved vi fra lignende sager?
expert-knowledge-limit = Hvad ved du ikke, og hvor kan man finde det?

## Leder og sagsbehandler (C2)
leader-title = Mellem leder og sagsbehandler
leader-summary = Sparring mellem dig og din leder. I kan begge tage den op.
leader-framing = Sparring mellem leder og sagsbehandler. Her er vi to, der tænker sammen om en sag. Det er ikke en bedømmelse, og det, der bliver sagt, bruges ikke mod nogen.
leader-word = Husk på skævheden: Du er leder, og din kollega er medarbejder. Lyt længere, end du plejer, spørg, før du vurderer, og sig tydeligt, hvis noget er en beslutning og ikke sparring. Hvad der gemmes, bestemmer din kollega.
leader-case-title = Sagen
leader-case-purpose = { $presenter } fortæller om situationen, og hvad der ønskes sparring til. Den anden lytter.
leader-case-situation = Hvad er situationen, som du oplever den?
leader-case-wish = Hvad ønsker du sparring til, og hvordan vil du gerne have den?
leader-understand-title = Spørgsmål
leader-understand-purpose = Åbne spørgsmål, der hjælper { $presenter } med at tænke. Ingen krydsforhør.
leader-understand-thought = Hvad har du selv prøvet og tænkt?
leader-understand-mean = Hvad er vigtigst for dig i det her?
leader-think-title = Vi tænker sammen
leader-think-purpose = I undrer jer sammen, og { $presenter } tager noter. { $within }
leader-think-possible = Hvilke muligheder får I øje på?
leader-think-frame = Hvad giver metoderne, loven og vores retningslinjer plads til?
leader-keep-title = Aftale
leader-keep-purpose = I aftaler, hvem der gør hvad. { $presenter } siger ja eller nej til, at aftalen bliver gemt.
leader-keep-agree = Hvad aftaler I, hvem gør det, og hvornår?
leader-keep-consent = Er det i orden for dig, at det her bliver gemt?

## Leder til leder (C3)
leaders-title = Med andre ledere
leaders-summary = Bliv enige på tværs om retningslinjer, metoder og fælles ramme.
leaders-framing = Sparring mellem ledere på tværs af teams. Vi vil have enighed og ensartethed om det, vi arbejder ud fra, og vi slutter med aftaler, som begge teams kan se.
leaders-theme-title = Temaet
leaders-theme-purpose = { $presenter } fortæller, hvad temaet er, og hvorfor vi skal være enige om det.
leaders-theme-why = Hvad får dig til at tage det op nu?
leaders-ways-title = Sådan gør vi i dag
leaders-ways-purpose = Hver leder fortæller, hvordan det bliver gjort i hendes team. Vi lytter uden at bedømme.
leaders-ways-guidelines = Hvordan bruger I retningslinjen eller metoden hos jer?
leaders-ways-reason = Hvad er grunden til, at I gør sådan?
leaders-alike-title = Ens og forskelligt
leaders-alike-purpose = Vi finder det, vi skal gøre ens, og det, der godt må være forskelligt.
leaders-alike-same = Hvor er det vigtigt for borgerne, at vi gør det samme?
leaders-alike-differ = Hvor må vi gerne gøre det forskelligt?
leaders-agree-title = Aftaler
leaders-agree-purpose = Vi skriver ned, hvad vi er enige om: hvad, hvem og hvornår.
leaders-agree-what = Hvad er vi enige om fra nu af?
leaders-agree-tell = Hvem fortæller det til hvert team?

## Medbragt materiale (C4)
material-title = Om noget, jeg har med
material-summary = Teamet ser på en undersøgelse, en plan eller en børnesamtale.
material-framing = { $owner } har noget med, som vi ser på sammen. Det er læringen af sagen, der er i fokus, aldrig hvor dygtig en kollega er. Papiret selv bliver, hvor det ligger.
material-focus-title = Fokus
material-focus-purpose = { $presenter } siger tydeligt, hvad fokus er, og hvor materialet kan læses af dem, der har adgang.
material-focus-what = Hvad er dit fokus i sagen?
material-focus-look = Hvad vil du have os til at kigge efter?
material-reading-title = Læsning
material-reading-purpose = Vi læser materialet, hvor det ligger. Intet af det bliver delt her.
material-reading-notice = Hvad lægger du mærke til, når du læser med det fokus?
material-questions-title = Opklarende spørgsmål
material-questions-purpose = Teamet spørger for at forstå, og { $presenter } svarer kort.
material-questions-open = Hvad mangler I at vide for at holde fast i fokus?

## Principiel sag (A2)
principle-title = En principiel sag
principle-summary = Vi finder ud af, hvordan vi gør fremover.
principle-framing = { $owner } har en sag med et principielt spørgsmål. Her finder vi ud af, hvordan vi håndterer den slags spørgsmål fremover.
principle-presentation-title = Sagen og spørgsmålet
principle-presentation-purpose = { $presenter } fortæller om sagen, og hvad der er principielt i den.
principle-presentation-case = Hvad er situationen?
principle-presentation-question = Hvad er det principielle spørgsmål?
principle-clarification-title = Opklarende spørgsmål
principle-clarification-purpose = Teamet spørger for at forstå, og { $presenter } svarer kort.
principle-clarification-often = Hvor ofte møder vi det her, og hvad gør vi i dag?
principle-reflection-title = Refleksion
principle-reflection-purpose = Teamet tænker højt sammen. Ingen diskussion endnu.
principle-reflection-base = Hvad siger loven, metoderne og de politiske mål?
principle-reflection-child = Hvad betyder svaret for børnene og familierne?
principle-reflection-alike = Hvad skal der til, for at det ikke er tilfældigt, hvem der har sagen?
principle-proposals-title = Forslag
principle-proposals-purpose = Vi samler forslag til, hvordan vi gør fremover.
principle-proposals-how = Hvordan kunne vi gøre?
principle-proposals-exception = Hvornår skal vi gøre noget andet?
principle-decision-title = Sådan gør vi fremover
principle-decision-purpose = { $leader } skriver ned, hvad vi gør fremover, og hvorfor. Det kommer på listen over vores praksis.
principle-decision-what = Sådan gør vi fremover: …
principle-decision-why = Fordi: …

## Når noget er gået galt (B10)
mishap-title = Lær af noget, der gik galt
mishap-summary = Uden navne. Hvordan undgår vi det en anden gang?
mishap-framing = Fejl danner grundlag for læring. Her spørger vi, hvordan vi undgår det i fremtiden – aldrig, hvem der gjorde det. Ingen kan se, hvem der har taget det op, og alt bliver skrevet uden navn. Heller ikke lederen kan se det.
mishap-understand-title = Hvad gjorde det svært?
mishap-understand-purpose = Vi prøver at forstå, hvad der skete, og hvad der gjorde det svært at se undervejs. Skriv med knappen, så står der intet navn.
mishap-understand-signs = Hvad kunne man vide på det tidspunkt, og hvad kunne man ikke vide?
mishap-understand-around = Hvad i vores arbejdsgange, tid og redskaber spillede ind?
mishap-avoid-title = Hvordan undgår vi det?
mishap-avoid-purpose = Vi finder veje til at undgå det i fremtiden. Skriv med knappen, så står der intet navn.
mishap-avoid-how = Hvordan undgår vi det i fremtiden?
mishap-avoid-sooner = Hvad kan hjælpe os med at opdage det tidligere?
mishap-learning-title = Generelle læringspunkter
mishap-learning-purpose = Hvad kan vi alle tage med os? Skriv med knappen, så står der intet navn.

## Ledelsestilsyn (B12, B13)
audit-title = Ledelsestilsyn
audit-summary = En faglig dialog mellem leder og sagsbehandler om sagsstammen.
audit-framing = Ledelsestilsyn som en faglig dialog om konkrete sager i sagsstammen. Det, I skriver, bliver mellem jer to. Kun det, I sammen skriver som generelle læringspunkter, kommer i læringsbanken.
audit-overview-title = Sagerne
audit-overview-purpose = { $presenter } fortæller om de sager, I ser på, uden navne.
audit-overview-cases = Hvad fylder i sagsstammen lige nu?
audit-overview-proud = Hvor er du kommet godt fra start, og hvor sidder du fast?
audit-dialogue-title = Faglig dialog
audit-dialogue-purpose = I gennemgår sagerne sammen og taler om praksis og udvikling.
audit-dialogue-practice = Hvad viser sagerne om, hvordan vi arbejder?
audit-dialogue-methods = Hvordan bliver de metoder, vi har valgt, brugt i sagerne?
audit-needs-title = Udvikling
audit-needs-purpose = I taler om, hvad { $presenter } har brug for at lære eller få hjælp til.
audit-needs-learn = Hvad vil du gerne blive bedre til?
audit-needs-help = Hvad kan arbejdspladsen hjælpe med?
audit-general-title = Det generelle
audit-general-purpose = I skriver det ned, som også kan gælde for andre. Det kommer i læringsbanken uden navn.
audit-general-others = Hvad i det her kan andre også lære af?
audit-gathering-purpose = { $leader } samler det generelle. Det er kun det, der kommer videre.

## Anmodningen: slags, felter og valg
field-kind = Hvilken slags sparring?
field-kind-hint = Vælg, så viser jeg de felter, der hører til.
request-no-names = Lad være med at skrive navne og cpr-numre – skriv for eksempel »dreng, 8–10 år«.
request-instead = Det, du har skrevet, er flyttet med herind. Når du sender, trækker jeg din første anmodning tilbage.
hint-read-by-one = Den, du spørger, kan læse det. Spørger du åbent, kan alle i kanalen. Skriv det uden detaljer fra sagen.
hint-read-by-few = De, du spørger, kan læse det, før de svarer. Skriv det uden detaljer fra sagen.
request-material-elsewhere = Materialet bliver, hvor det ligger. Læg det ikke op her.
request-nobody-sees = Ingen kan se, at det er dig, der tager det op – heller ikke lederen. Skriv, hvad der skete, ikke hvem der gjorde det.
request-no-topics = Jeres team har endnu ingen emner med videnpersoner. Skriv /sparring videnpersoner for at sætte dem på.
field-whom = Hvem vil du spørge?
hint-field-whom = Lad feltet være tomt, så spørger jeg åbent i kanalen: »Hvem kan?«
field-with-leader = Hvem skal sparringen være med?
hint-field-with-leader = Din leder – eller den kollega, du som leder gerne vil have sparring med.
field-whom-leaders = Hvilke ledere vil du spørge?
hint-field-whom-leaders = Ledere af andre teams, som I skal være enige med.
field-occasion = Hvad er anledningen?
occasion-difficult = En vanskelig sag
occasion-easier = En mindre vanskelig sag
occasion-inspiration = Jeg vil gerne have faglig inspiration
field-knowledge = Hvilket emne?
hint-field-knowledge = Jeg spørger en, der ikke er blevet spurgt for nylig. Er svaret »ikke lige nu«, spørger jeg den næste.
field-shared = Hvad skal I være enige om?
shared-guidelines = Faglige retningslinjer
shared-methods = Hvordan vi bruger metoderne
shared-frame = En fælles faglig forståelsesramme
field-theme-of-leaders = Hvad er temaet?
hint-field-theme-of-leaders = Beskriv det generelt, uden enkeltsager.
field-focus = Hvad er dit fokus i sagen?
hint-field-focus = Ét tydeligt fokus. Det kan alle i kanalen læse, så skriv det uden detaljer fra sagen.
field-brought = Hvad har du med?
brought-assessment = En børnefaglig undersøgelse
brought-action-plan = En handleplan
brought-child-plan = Barnets plan
brought-youth-plan = En ungeplan
brought-child-interview = Et referat af en børnesamtale
field-where-read = Hvor kan de, der har adgang, læse det?
hint-field-where-read = For eksempel journalen eller et drev. Læg ikke materialet op her.
field-question = Hvad er det principielle spørgsmål?
hint-field-question = Det kan alle i kanalen læse, så skriv det uden detaljer fra sagen.
field-event = Hvad skete der?
hint-field-event = Uden navne og uden, hvem der gjorde hvad. Kun de, der deltager, kan læse det.
field-caseload = Hvad skal I se på?
hint-field-caseload = For eksempel: tre sager med skolefravær. Skriv det uden navne.
field-genogram = Genogram
hint-field-genogram = Én person på hver linje, fx »far: M 41 Far« og »b: D 9 Dreng*« – * er barnet, sagen handler om. Og »far = mor gift 2009 -> b«.
field-board = Sagens forløb på en tavle
hint-field-board = Én hændelse på hver linje, fx »mar 2023 ! underretning: Skolen melder fravær« eller »uge 47 2024 møde: …«.
field-mode = Hvordan?
mode-live = Vi mødes og tager det med det samme
mode-written = Skriftligt over nogle arbejdsdage
hidden-tick = Vis først, hvad de andre har skrevet, når runden slutter
form-error-whom = Vælg gerne en anden end dig selv.
form-error-leader = Her skal den ene af jer være teamets leder. Vælg din leder, eller en kollega, hvis du selv er leder.
form-error-leaders = Vælg en, der leder et andet team.
form-error-pair = Du har ingen makker endnu. Skriv /sparring makkerpar, så hjælper jeg. Vælg imens en anden slags sparring – det, du har skrevet, bliver stående.
form-error-knows = Der er ingen, der kan spørges om det emne lige nu. Vælg et andet, eller spørg åbent.
form-error-kind = Den slags findes ikke mere. Vælg en anden – det, du har skrevet, bliver stående.
