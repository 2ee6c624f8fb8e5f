# Processerne fra kilderne. Spørgsmålene i A4-A11 har kildernes egen ordlyd.

team-title = Teamsparring om en enkelt sag
team-summary = Hele teamet hjælper én kollega videre, og alle lærer noget af det.

team-presentation-title = Sagsfremlæggelse
team-presentation-purpose = { $presenter } fortæller kort, hvad der ønskes sparring til. Vi andre lytter.
team-presentation-wish = Hvad ønsker du sparring til?
team-presentation-receive = Hvordan vil du gerne have sparringen?

team-clarification-title = Uddybende og opklarende spørgsmål
team-clarification-purpose = Teamet stiller uddybende og opklarende spørgsmål, og { $presenter } svarer kort.
team-clarification-open = Hvad mangler I at vide for at forstå situationen?
team-clarification-short = Spørg for at forstå. Ideer venter til næste runde.

team-reflection-title = Refleksion
team-reflection-purpose = Teamet tænker højt sammen og udvikler ideer og mulige handleveje. Ingen diskussion. { $presenter } lytter og tager noter.
team-reflection-associations = Hvilke associationer får I?
team-reflection-answered = Hvad er der givet svar på? – Hvad er der ikke givet svar på?
team-reflection-strengths = Hvilke styrker og muligheder ser I?
team-reflection-challenges = Hvilke udfordringer ser I?
team-reflection-initiatives = Hvilke mulige initiativer ser I?
team-reflection-ideas = Hvilke ideer og mulige veje vil I foreslå?

team-inspiration-title = Inspiration og handlinger
team-inspiration-purpose = { $presenter } fortæller, hvad der har givet inspiration, og hvilke handlinger der nu følger i sagen.
team-inspiration-inspired = Hvad er du blevet inspireret af?
team-inspiration-actions = Hvilke handlinger vil du foretage i sagen fremadrettet?

team-learning-title = Generelle læringspunkter
team-learning-purpose = Én efter én: Hvilke generelle læringspunkter kan vi trække ud af sagen?
team-learning-general = Hvad kan vi lære af det her, som også gælder i andre sager?

team-gathering-title = Opsamling
team-gathering-purpose = { $leader } samler op på de generelle læringspunkter og på, om de giver anledning til ændringer i arbejdsgange og handlinger.
team-gathering-points = Hvilke generelle læringspunkter tager vi med os?
team-gathering-change = Giver de anledning til at ændre noget i vores arbejdsgange?
