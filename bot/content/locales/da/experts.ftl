# Videnpersoner og superbrugere: hvem der ved noget om hvad.

help-experts = **/sparring videnpersoner** – se, hvem du kan spørge om hvad
button-experts = Videnpersoner
button-topic = Ret
button-topic-new = Nyt emne
button-topic-drop = Tag af listen
button-topic-join = Det ved jeg noget om
button-topic-leave = Ikke mig mere
button-expert-rest = Ikke lige nu
button-expert-back = Spørg mig gerne igen
confirm-topic-drop-title = Vil du tage emnet af listen?
confirm-topic-drop-text = Så bliver ingen foreslået, når nogen spørger om det. Du kan altid skrive det på igen.
confirm-topic-drop-yes = Ja, tag det af

form-experts-title = Videnpersoner
experts-how = Her står, hvem der ved noget om hvad. Når du beder en videnperson om sparring, foreslår jeg en, der ikke er blevet spurgt for nylig.
experts-none = Der står ingen emner endnu. Det kan være en metode, en lovgivning, et it-system eller noget, en kollega har særlig erfaring med.
topic-line = **{ $name }**: { $people }
expert-rests = Du bliver ikke spurgt til og med { $day }.
form-topic-title = Emne
field-topic-name = Emnet
hint-field-topic-name = Fx ICS, anbringelser, psykiatri eller det nye fagsystem.
field-topic-people = Hvem ved noget om det?
form-expert-rest-title = Ikke lige nu
expert-rest-how = Så foreslår jeg andre så længe. Ingen får at vide hvorfor.
field-rest-until = Til og med
tell-expert = { $person } har skrevet dig på som en, man kan spørge. Se emnet under **/sparring videnpersoner**. Passer det ikke, kan du trykke »Ikke mig mere«.
note-topic-kept = Emnet er gemt.
note-topic-dropped = Emnet er taget af listen.
note-topic-joined = Tak. Nu kan de andre se, at de kan spørge dig.
note-topic-left = Du er taget af emnet.
note-expert-rests = Det er i orden. Jeg foreslår andre så længe.
note-expert-back = Godt. Nu kan du blive spurgt igen.
refusal-topic-there = Det emne står der allerede. Ret det i stedet.
