# Teamets ramme: mål, spilleregler, hvem man spørger om hvad, og det, teamet arbejder efter.

help-rules = **/sparring spilleregler** – se teamets mål og spilleregler, og hvornår man spørger en kollega eller en leder
button-rules = Spilleregler
button-rules-begin = Skriv spilleregler sammen
button-rules-see = Se udkastet
button-rules-propose = Skriv et forslag
button-rules-agree = Jeg er enig
button-rules-take-back = Tag ud
button-rules-force = Sæt i kraft
button-rules-drop = Drop udkastet
button-rules-confirm = De holder stadig
button-whom = Ret, hvem man spørger
button-guidelines = Metoder og retningslinjer
confirm-rules-drop-title = Vil du droppe udkastet?
confirm-rules-drop-text = Forslagene forsvinder. De spilleregler, der gælder nu, bliver stående.
confirm-rules-drop-yes = Ja, drop det

form-rules-title = Teamets ramme
frame-goals = Mål med vores sparring
frame-rules = Spilleregler
frame-whom = En kollega eller en leder?
frame-guidelines = Det arbejder vi efter
rules-since = Udgave { $number }, aftalt { $day }.
form-whom-title = Kollega eller leder
field-whom-colleague = Hvornår spørger man en kollega?
field-whom-leader = Hvornår spørger man en leder?
whom-colleague = Spørg en kollega, når du vil tænke højt, høre om lignende erfaringer eller have øje på noget, du kan have overset. Du beholder selv sagen og beslutningen.
whom-leader = Spørg en leder, når der skal træffes en beslutning, du ikke selv kan tage, når der er tvivl om jura, økonomi eller sikkerhed, eller når sagen fylder mere, end den bør.
note-whom-kept = Det er gemt. Det står også, når nogen beder om sparring.
form-guidelines-title = Det arbejder vi efter
field-guidelines = Hvilke metoder og retningslinjer arbejder I efter?
hint-field-guidelines = Én på hver linje, gerne med et link bagefter. De står i rammen for hver sparring.
form-error-guidelines = Der er plads til { $count }. Vælg de vigtigste.
note-guidelines-kept = Det er gemt. Det står i rammen for hver sparring fra nu af.
root-goals = **Mål:** { $goals }
root-guidelines = **Det arbejder vi efter:**

# De fem spørgsmål står, som kilden har dem.
rules-question-when = Hvornår og under hvilke former sker den kollegiale sparring og feedback?
rules-question-topics = Hvilke emner kan bringes op over for kollegerne?
rules-question-how = Hvordan beder man om sparring og feedback?
rules-question-form = Er det noget, der foregår systematisk på møder ved, at man aftaler, at man ind imellem laver sager sammen to og to, eller ved, at man ”lige spørger om en sag”? Det kan også være andre typer!
rules-question-feedback = Måden feedback og sparring gives på - Må kollegaen fx vurdere ens arbejde, må man udtrykke anerkendelse, eller må der kun besvares konkrete spørgsmål?
rules-short-when = Hvornår og under hvilke former?
rules-short-topics = Hvilke emner?
rules-short-how = Hvordan beder man om det?
rules-short-form = På møder, to og to, eller »lige spørge«?
rules-short-feedback = Hvordan giver man feedback?
rules-question = **{ $question }**
rules-draft-title = Vi skriver spilleregler sammen
rules-draft-how = Skriv, hvad I synes, og sig til, når I er enige. Kommer der noget nyt til, spørger jeg igen. Lederen sætter reglerne i kraft.
rules-no-proposal = Ingen forslag endnu.
rules-agreed-by = Enige indtil nu: { $people }
rules-draft-over = Udkastet er afsluttet. Se, hvad der gælder, under spilleregler.
form-rules-propose-title = Forslag til spilleregel
field-rules-question = Hvad handler det om?
field-rules-proposal = Dit forslag
hint-field-rules-proposal = Kort og venligt, fx »Vi spørger, før vi giver råd«. Dit navn står ikke ved forslaget.
form-rules-see-title = Udkast til spilleregler
form-rules-force-title = Sæt reglerne i kraft
form-rules-force-submit = Sæt i kraft
rules-missing = Ikke alle har sagt til endnu: { $people }. Kun du ser det her. Vent gerne på dem, hvis du kan.
field-rules-text = Spillereglerne
hint-field-rules-text = Én regel på hver linje. Du må gerne skrive forslagene sammen. De står i rammen for hver sparring fra nu af.
rules-in-force = { $number ->
    [one] **Teamets spilleregler gælder fra i dag:**
   *[other] **Teamets nye spilleregler gælder fra i dag:**
}
rules-in-force-how = Tak, fordi I skrev dem sammen. Om et halvt år spørger jeg, om de stadig holder.
rules-look-again = Det er tid til at se på spillereglerne i { $name } igen. De er fra { $day }. Holder de stadig?
note-rules-begun-already = I er allerede i gang. Jeg har lagt udkastet nederst i kanalen.
note-rules-proposed = Tak. Det står i udkastet nu.
note-rules-agreed = Tak. Det er noteret.
note-rules-dropped = Udkastet er droppet. De gamle spilleregler gælder stadig.
note-rules-confirmed = Godt. Jeg spørger igen om et halvt år.
refusal-rules-nothing-proposed = Der er ingen forslag endnu. Skriv et, så er I i gang.
home-rules = I er ved at skrive spilleregler sammen. Vil du se udkastet?
