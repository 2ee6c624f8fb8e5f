# Når en sparring skal slettes: spørgsmålet om journalen, det, der skal bevares, og at den er væk.

help-keep = **/sparring bevar** – bevar en sparring, der ikke må slettes endnu, eller ophæv det igen

button-in-journal = Ja, det står der
button-copy-to-journal = Kopiér til journalen
button-keep-longer = Gem lidt længere
button-hold = Bevar
button-release = Ophæv

## Spørgsmålet om journalen
journal-asked-closed = **{ $title }** bliver slettet { $day }.
journal-asked-withdrawn = **{ $title }**, som du trak tilbage, bliver slettet { $day }.
journal-asked-queued = **{ $title }** har ventet længe uden at blive til noget. Den bliver slettet { $day }. Vil du stadig have sparring, så ret i anmodningen, eller bed ordstyreren om at tage den op – så bliver den stående.
journal-question = Står det, der betyder noget, i journalen?
journal-goes = Svarer du ikke, bliver den slettet alligevel. Alt det, jeg har skrevet, forsvinder, og teksten kan ikke hentes frem igen. De generelle læringspunkter bliver stående uden spor tilbage til sagen.
journal-answered = **{ $title }**: Tak, det er noteret. Sparringen bliver slettet { $day }.
journal-longer = **{ $title }** bliver gemt til { $day }. Jeg spørger dig igen, før den bliver slettet.
journal-under-way = **{ $title }** er i gang og bliver ikke slettet nu.
journal-held = **{ $title }** bliver bevaret, til nogen ophæver det med **/sparring bevar**.

note-in-journal = Tak. Sparringen bliver slettet { $day }.
note-kept-longer = Den bliver gemt til { $day }. Jeg spørger dig igen inden da.
refusal-stays-no-longer = Den kan ikke gemmes længere. Tag en kopi til journalen – eller brug **/sparring bevar**, hvis den skal bevares af en særlig grund.

## Kopien
form-copy-to-journal-title = Kopi til journalen
form-copy-to-journal-submit = Færdig
copy-how = Markér teksten, kopiér den, og sæt den ind i journalen. Det, du retter her, bliver ikke gemt.
copy-field = Teksten
copy-field-part = Teksten, del { $number }
copy-left-out = Andres noter og det, andre har skrevet, er ikke med.
copy-too-long = Der er mere, end der kan stå her. Resten kan du læse i tråden, til den bliver slettet.
copy-notes = Mine noter
copy-inspired = Det, jeg blev inspireret af
copy-actions = Mine handlinger
copy-points = Mine læringspunkter
copy-agreed = Det, vi aftalte
copy-ruled = Sådan gør vi fremover
copy-by = { " – senest " }{ $day }

## Det, der skal bevares
form-keep-title = Bevar en sparring
keep-about = Det, der er bevaret, bliver ikke slettet, før nogen ophæver det. Jeg minder om det hver tredje måned.
keep-nothing = Her er ingen sparring, du kan bevare. Det kan den, der kom med sagen, teamlederen og den, der har sat mig op.
keep-until = **{ $title }** bliver slettet { $day }.
keep-under-way = **{ $title }** er i gang.
keep-held-unnamed = **{ $title }** er bevaret siden { $day }.
keep-held = **{ $title }** er bevaret af { $who } siden { $day }.
keep-more = Og { $count } til, som er ældre.
note-held = Sparringen er bevaret. Den bliver ikke slettet, før nogen ophæver det.
note-released = Det er ophævet. Den, der kom med sagen, bliver spurgt om journalen, før sparringen bliver slettet.
hold-reminded = **{ $title }** er stadig bevaret. Det blev bestemt af { $who } { $day }. Er det stadig nødvendigt?
refusal-not-holding = Det kan kun den, der kom med sagen, teamlederen og den, der har sat mig op.

## Væk
erased = **{ $title }** er slettet. Teksten er væk for altid, og jeg er i gang med at slette alt det, jeg har skrevet om den.
erased-thread = Det, I selv har skrevet i tråden, kan jeg ikke slette for jer. Kig tråden igennem, og slet det, der ikke skal blive stående.
erased-how = Hold markøren over din besked, tryk på de tre prikker, og vælg »Delete message«. På telefonen holder du fingeren på beskeden.
undeleted = Jeg kunne ikke slette noget af det, jeg har skrevet i en sparring, hvis tid er gået. Teksten i mit eget lager er væk, men opslaget står stadig i Slack.
undeleted-channel-not-found = Jeg er ikke med i kanalen mere. Invitér mig ind igen.
undeleted-not-in-channel = Jeg er ikke med i kanalen mere. Invitér mig ind igen.
undeleted-is-archived = Kanalen er arkiveret. Åbn den igen, mens jeg sletter.
undeleted-cant-delete-message = Slack tillader det ikke. Den, der administrerer jeres Slack, kan slette opslaget.
undeleted-other = Slack svarer: { $code }.
undeleted-again = Når det er ordnet, kan den, der har sat mig op, sætte mig til at prøve igen: sparring letters retry --all

## Teamets valg
field-retention = Hvor længe skal en sparring gemmes, når den er slut?
hint-field-retention = Ejeren bliver spurgt om journalen en uge før. Så sletter jeg alt det, jeg har skrevet om sagen. Det gælder for sparringer, der bliver bedt om fra nu af.
retention-days = { $count } dage
