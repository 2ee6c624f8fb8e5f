# Det, botten siger i kanalen, i tråden og til den enkelte under en sparring.

## Små ting, der går igen
sparring-title = Sparring uge { $week } #{ $number }
nobody = ingen endnu
somebody = en anden
list-last = { " og " }
more = Mere
day = { $day }
minutes = { $count ->
    [one] 1 minut
   *[other] { $count } minutter
}
seconds = { $count } sekunder
minutes-seconds = { $minutes } min. og { $seconds } sek.
words-missing = (teksten er slettet eller kan ikke vises her)

fact-topic = Emne
fact-ask = Mit spørgsmål
fact-receive = Sådan vil jeg gerne have sparringen
fact-kind = Principiel sag
fact-presenter = Sagsejer
fact-facilitator = Ordstyrer
fact-leader = Samler op
fact-time = Tid
fact-floor = Ordet har
fact-ends = Runden slutter
fact-whole-ends = Sparringen slutter
fact-theme = Tema
fact-change = Ændring i arbejdsgange
fact-who = Sørger for det
fact-by-when = Senest

## Anmodningen i kanalen
card-queued = { $owner } vil gerne have teamets sparring. Sagen venter på at blive taget op.
card-selected = { $owner } vil gerne have teamets sparring. Sagen er valgt til næste møde.
card-selected-for = { $owner } vil gerne have teamets sparring. Sagen er valgt til mødet { $day }.
card-under-way = Sparringen om sagen fra { $owner } er i gang. I finder den i tråden under opslaget med samme nummer.
card-gathering = Runderne om sagen fra { $owner } er slut. Nu mangler kun opsamlingen.
card-closed = Sparringen er afsluttet. Tak til alle, der var med.
card-withdrawn = { $owner } har trukket sit ønske om sparring tilbage.
principle-yes = Vi finder ud af, hvordan vi gør fremover

## Rammen om sparringen
root-welcome = Velkommen til sparring. { $owner } har en sag med, som vi hjælpes ad med at tænke over. Formålet er at komme videre i sagen og at lære noget, vi alle kan bruge.
root-time = { $planned } fordelt på { $rounds } runder, og højst { $hour } i alt
root-rules = **Vores spilleregler** – når du trykker Deltag, siger du ja til dem:
root-confidential = Det, vi siger her, bliver her. Vi nævner ingen borgere ved navn.
root-present = Med nu ({ $count }): { $people }
root-running = Sparringen er i gang. Følg med i tråden.
root-paused = Sparringen holder pause. Den fortsætter i tråden.
root-gathering = Runderne er slut. { $leader } samler op på de generelle læringspunkter.
root-closed = Sparringen er afsluttet, og læringen står samlet i tråden. Tak for jeres tid og tanker.
root-closed-without = Sparringen er afsluttet. Tak for jeres tid og tanker.
root-late-points = Nåede du ikke at give dit læringspunkt? Du kan tilføje det i døgnet efter sparringen.
root-moved = Sparringen er gået videre i en ny tråd.
root-queued = Sagen er lagt tilbage i køen. Intet er gået tabt.
root-withdrawn = Ønsket om sparring er trukket tilbage.

rule-1 = Vi holder os til tiden og til den runde, vi er i.
rule-2 = Vi undrer os sammen. Vi diskuterer ikke, og vi dømmer ingen.
rule-3 = Det er i orden at være i tvivl og at have lavet fejl. Det lærer vi af.
rule-4 = Vi ser på læringen i sagen, aldrig på, hvor dygtig en kollega er.
rule-5 = Det, vi hører her, bruger vi aldrig mod nogen.

## Runder
round-heading = Runde { $number } af { $rounds }: { $title }
round-notice = Ny runde: { $title }. Den slutter kl. { $ends }.
round-ends = kl. { $ends } (i alt { $minutes })
round-whole-ends = efter planen kl. { $ends }
round-over = Runden er slut.
round-paced = Der kommer { $count } spørgsmål undervejs, ét ad gangen.
round-counts = Klar til at gå videre: { $ready } af { $people }. Vil gerne have mere tid: { $more }.
floor-members = teamet
floor-everyone = alle, én efter én
bar-left = { $count ->
    [one] 1 minut tilbage
   *[other] { $count } minutter tilbage
}
bar-over = Tiden er gået
bar-paused = På pause
prompt = **{ $prompt }**
prompt-number = Spørgsmål { $number } af { $count }
time-up = { $facilitator }, tiden for runden er gået. Vil I have lidt mere tid, eller går vi videre? Siger du ikke noget, går vi videre kl. { $until }.
time-up-all-spoke = { $facilitator }, alle har haft ordet. Går vi videre? Siger du ikke noget, går vi videre kl. { $until }.
time-was-up = Tiden var gået i runden »{ $title }«.
time-was-up-all-spoke = Alle har haft ordet i runden »{ $title }«.

turn-called = { $person }, nu har du ordet – til kl. { $ends }. Hvilket generelt læringspunkt tager du med dig?
turn-spoke = { $person } har sagt sit læringspunkt. Tak.
turn-passed = { $person } lod turen gå videre.
turn-absent = Vi gik videre fra { $person }, som kan tilføje sit læringspunkt senere.
turn-deferred = { $person } får ordet til sidst.
turn-paused = Pause. { $person } har ordet, når vi går videre.
turn-over = { $person } havde ordet.

pause = Sparringen holder pause. Uret står stille, og intet går tabt. Tryk Genoptag, når I er klar.
pause-overnight = Godmorgen, { $facilitator }. Sparringen har hvilet siden { $since }. Vil I genoptage den, eller vil I slutte her?
pause-over = Pausen er slut.

stand-in = { $left } måtte gå. { $person } tager pladsen som sagsejer indtil videre. Kender du sagen bedre, kan du tage over.

## Læring og opsamling
point-shared-by-nobody = Læringspunkt
point-shared = Læringspunkt fra { $person }
actions-shared = Det tager { $person } med sig:
actions-list = **Handlinger**
action-by = { " – senest " }{ $day }
sum-heading = Det lærte vi
sum-by = Samlet op af { $leader }.
change-none = Ingen denne gang
ask-to-gather = { $title } venter på din opsamling. { $count ->
    [0] Teamet har ikke skrevet læringspunkter endnu.
    [one] Teamet har skrevet 1 læringspunkt.
   *[other] Teamet har skrevet { $count } læringspunkter.
} Det tager et par minutter at samle op.
ask-to-gather-last = { $title } venter stadig på din opsamling. Gør du ikke noget, lukker jeg sparringen om et par dage. Teamets egne læringspunkter bliver stående i tråden.
ask-how-it-went = Det her ville du gøre efter { $title }. Hvordan er det gået?
ask-only-you = Det er kun dig, der bliver spurgt, og kun dig, der ser svaret.

## Det, botten siger i tråden
say-takes-over = { $person } leder sparringen herfra.
say-handed-over = { $person } er ordstyrer herfra.
say-extended = I har fået { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
} mere. Runden slutter nu kl. { $ends }.
say-extended-shorter = I har fået { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
} mere. Runden slutter nu kl. { $ends }. De næste runder bliver lidt kortere, så vi holder den aftalte tid.
say-half = Halvdelen af runden er gået. Den slutter kl. { $ends }.
say-last-minute = Der er ét minut tilbage af runden.
say-rounds-over = Runderne er slut. Tak for jeres tanker. { $leader } samler op, når der er ro til det.
say-back-again = Jeg var væk i { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
}. Intet er gået tabt, og vi fortsætter her.
say-was-away = Jeg har været væk siden kl. { $since }, så jeg har ladet sparringen hvile imens. Intet er gået tabt.
say-prompts-skipped = { $count ->
    [one] Ét spørgsmål er sprunget over
   *[other] { $count } spørgsmål er sprunget over
}, fordi jeg var væk et øjeblik.
say-nobody-joined = { $facilitator }, der er ingen andre med endnu. Vent gerne lidt, eller læg sagen tilbage i køen.
say-not-begun = { $facilitator }, I er samlet. Tryk Begynd, når I er klar.
say-facilitator-left = { $left } måtte gå. { $person } er ordstyrer herfra.
say-stepped-in = { $person } tager nu pladsen som sagsejer i stedet for { $owner }.
say-thread-again = Opslaget, som tråden hørte til, blev slettet. Vi fortsætter her. Tiden løber videre som før.
say-thanks = Tak til jer alle. Nu kan I slippe sagen og tage læringen med.
say-closed-without-sum = Sparringen er lukket uden opsamling. Jeres læringspunkter står stadig her i tråden.

tell-selected = { $by } har valgt din sag til næste møde.
tell-selected-for = { $by } har valgt din sag til mødet { $day }.
tell-started = { $by } har startet sparringen om din sag. Vi mødes i tråden i teamets kanal.
tell-back-in-queue = Din sag ligger igen i køen, fordi sparringen ikke kom i gang. Intet er gået tabt.
tell-waits-again = Sparringen kom ikke i gang, så den venter. Intet er gået tabt. Tryk Start nu på din anmodning, når det passer jer.
tell-late-point = Der er kommet et læringspunkt mere i en sparring, der er afsluttet. Du kan tage det med i opsamlingen i tråden.

hint-listen = I denne runde lytter du bare. Skriv gerne dine tanker ned som private noter, så har du dem bagefter.
hint-wonder = En venlig tanke, som kun du ser: Kan du gøre det til en undren? For eksempel »Jeg kommer til at tænke på …« eller »Hvad mon der sker, hvis …«.
hint-point-button = Brug knappen, så dit læringspunkt kommer med i opsamlingen.

## Korte svar til den, der trykkede
note-queued-leader-selects = Din sag ligger i køen. I jeres team er det lederen, der vælger, hvilke sager I tager op.
note-withdrawn = Dit ønske om sparring er trukket tilbage.
note-put-back = Sagen ligger i køen igen.
note-put-off = Det er i orden. Sparringen venter, til det passer jer bedre.
note-already-joined = Du er allerede med.
note-joined = Du er med. Tak, fordi du siger ja til spillereglerne.
note-joined-late = Du er med. Læs sagen, hvis du har brug for det, og fald stille ind i runden.
note-left = Du er gået fra sparringen. Du er velkommen tilbage.
note-ready = Tak. Jeg har talt dig med som klar til at gå videre.
note-not-ready = Fint. Jeg tæller dig ikke længere med som klar.
note-more-time = Tak. Ordstyreren kan se, hvor mange der gerne vil have mere tid.
note-no-more-time = Fint. Jeg tæller dig ikke længere med blandt dem, der gerne vil have mere tid.
note-kept = Din note er gemt. Kun du kan se den.
note-actions-kept = Det er gemt og delt i tråden.
note-action-done = Tak, fordi du fortalte det.
note-action-not-yet = Helt i orden. Jeg spørger igen om en uge.
note-action-dropped = Helt i orden, så er den lagt væk.
note-point-kept = Tak for dit læringspunkt.
note-passed = Det er helt i orden at lade turen gå videre.
note-later-within-a-day = Det er i orden. Du kan tilføje dit læringspunkt i et døgn efter sparringen.
note-deferred = Du får ordet til sidst.
note-sum-kept = Tak. Din opsamling står i tråden.
note-sum-revised = Din rettede opsamling står i tråden.

## Når noget ikke kan lade sig gøre lige nu
refusal-not-now = Det kan ikke lade sig gøre lige nu, og der er ikke ændret noget. Skriv /sparring i kanalen, så viser jeg, hvad du kan.
refusal-round-over = Den runde er slut. Find den nyeste besked længere nede i tråden.
refusal-turn-over = Det er ikke din tur lige nu. Du kan altid skrive dit læringspunkt med knappen.
refusal-sparring-over = Den sparring er afsluttet. Skriv /sparring i kanalen, hvis du vil bede om en ny.
refusal-guest = Du er gæst i jeres Slack, og sparringen er kun for dem, der er med i teamet. Tal med teamlederen, hvis du skal være med.
refusal-elsewhere = Det er kun for dem, der er med i teamets kanal. Bed om at blive inviteret, hvis du skal være med.
refusal-only-facilitator = Det er { $facilitator }, der er ordstyrer og kan gøre det. Sig det gerne i tråden, hvis du mangler noget.
refusal-only-presenter = Det er kun sagsejeren, der kan gøre det.
refusal-owner-is-here = { $owner } er tilbage og har selv sagen.
refusal-only-leader = Det er { $leader }, der samler op i denne sparring.
refusal-only-leader-selects = I jeres team er det { $leader }, der vælger, hvilke sager I tager op.
refusal-gathered-meanwhile = Der er allerede samlet op, mens du skrev. Kopiér dine ord, og åbn opsamlingen igen, så intet går tabt.
refusal-gather-last = Opsamlingen kommer i den sidste runde.
refusal-not-joined = Tryk Deltag først på opslaget i kanalen, så er du med.
refusal-alone = I skal være mindst to, før I kan begynde. Bed en kollega om at trykke Deltag.
refusal-hour-full = Der er ikke mere tid at tage af, hvis I skal holde den aftalte tid. Gå videre, når I er klar.
refusal-no-round-before = Det her er den første runde.
refusal-too-late = Der er gået mere end et døgn siden sparringen, så den er lukket. Tag det gerne med på jeres næste møde.
