# Hvor der må sparres: det, der siger fra, og hvordan det kan ordnes.

refusal-place-public = Kanalen her er åben for alle på arbejdspladsen, så her kan I ikke sparre om en sag. Gør den privat (kanalens navn øverst → Settings → Change to a private channel), og prøv igen. Intet er tabt.
refusal-place-shared = Kanalen her deles med en anden organisation, så her kan I ikke sparre om en sag. Lav en privat kanal kun til teamet, inviter mig dertil, og prøv igen. Intet er tabt.
refusal-place-guests = Der er gæster i kanalen her, så her kan I ikke sparre om en sag. Tag gæsterne ud af kanalen, eller lav en privat kanal kun til teamet, og prøv igen. Intet er tabt.
refusal-place-unknown = Slack svarer ikke lige nu, så jeg kan ikke se, om kanalen er privat. Intet er tabt. Prøv igen om lidt.

place-warning-public = Husk: Kanalen her er **åben for alle på arbejdspladsen**. Hold sagen helt uden kendetegn, eller gør kanalen privat først (kanalens navn øverst → Settings → Change to a private channel).
place-warning-shared = Husk: Kanalen her **deles med en anden organisation**. En privat kanal kun til teamet er det rigtige sted til en sag.
place-warning-guests = Husk: Der er **gæster** i kanalen her. De kan læse med, når I skriver i tråden.
place-warning-unknown = Slack svarer ikke lige nu, så jeg kan ikke se, om kanalen er privat. Se selv efter, inden I skriver om en sag.
place-warning-outsiders = I kanalen er også { $who }. Er de med i teamet? Så skriv dem på under `/sparring opsætning`. Ellers kan du bede dem forlade kanalen, inden I taler om en sag.
place-warning-more = … og { $count } til.
