# Det, turnussen svarer: hvorfor det er dig, hvad der er gjort, og hvad der ikke kan lade sig gøre.

## Hvorfor mig?
why-line = Det er din tur nu. Turen går på skift, så alle får lige ofte en sag med over tid.
why-first = Du har stået i rækken siden { $day }.
why-last = Du havde sidst en sag med { $day }.
why-volunteered = Du har selv meldt dig.
why-swapped = Du har byttet tur med { $person }.
why-took = Du har taget turen for { $person }. Tak for det.
why-passed = Du gav din tur videre { $day }, og så er det dig lige efter.
why-chosen = { $person } har valgt dig til mødet. Sig til, hvis det ikke passer dig.
why-carried = Mødet { $day } bliver ikke til noget, så din tur er fulgt med hertil.
why-not = Du har ikke turen { $day }.

## Når noget er gjort
note-turn-passed = Du har givet turen videre til den næste i rækken. Din tur er nu { $day }.
note-turn-passed-later = Du har givet turen videre til den næste i rækken. Du kommer med igen så snart, der er plads.
note-turn-skipped = Du er sprunget over denne gang, og de andre kommer til først. Det er helt i orden.
note-volunteered = Tak. Du har turen { $day }.
note-line-decides = Nu er det igen rækken, der bestemmer, hvem der har turen { $day }.
note-chosen = { $person } har nu turen { $day }.
note-line-ordered = Rækken er lagt om. Dem, der allerede har fået en tur lovet, beholder den.
note-turn-offered = Dit tilbud står i kanalen. Du har turen, indtil en kollega tager den.
note-trade-asked = Jeg spørger { $person } i arbejdstiden. Du har turen, indtil der er svaret ja.
note-turn-taken = Tak. Du har nu turen { $day }.
note-turn-taken-before = Du har allerede taget turen.
note-trade-declined = Det er helt i orden. Jeg giver besked.
note-turn-kept = Du beholder din tur.
note-member-kept = Det er gemt, og planen tager højde for det.
note-absence-kept = Det er gemt. Du bliver ikke spurgt, mens du er væk, og planen tager højde for det.
note-absence-ended = Fraværet er slut, og planen tager højde for det.
note-team-arranged = Jeres aftaler er gemt.
note-meeting-moved = Mødet er flyttet til { $day }. Turen følger med.
note-meeting-cancelled = Mødet { $day } er aflyst. Turen går ikke tabt, men følger med til et senere møde.
note-meeting-restored = Mødet { $day } bliver holdt som planlagt.
note-digest-planned = Jeres næste opsamling er planlagt til { $day }.
note-digest-as-due = Jeres næste opsamling ligger igen på den dag, hvor den senest skal holdes.
note-digest-held = Opsamlingen er noteret som holdt. Herfra tæller de næste måneder.

## Det, en kollegas handling betyder for dig
tell-turn-gone = Du har ikke længere turen { $day }. Du skal ikke gøre noget, og du kommer til igen.
tell-offer-taken = { $person } har taget din tur { $day }. Du kommer i rækken igen.
tell-trade-declined = { $person } kan desværre ikke bytte med dig. Du har stadig turen og kan spørge en anden eller tilbyde den til alle.
tell-unreminded = Jeg har været væk og nåede ikke at minde nogen om mødet { $day }. Turen tæller som holdt. Blev mødet ikke til noget, kan du rette planen med /sparring turnus.

## Når noget ikke kan lade sig gøre
refusal-only-team-leader = Det er { $leader }, der leder teamet og kan gøre det. Intet er ændret.
refusal-not-a-member = Det er kun for dem, der er med i teamets kanal. Intet er ændret.
refusal-meeting-over = Det møde er begyndt eller overstået, så planen for det kan ikke ændres mere. Se de kommende møder med /sparring turnus.
refusal-no-meeting = I mødes ikke { $day }. Se de kommende møder med /sparring turnus.
refusal-meeting-there = I har allerede et møde { $day }. Vælg en anden dag.
refusal-day-closed = I holder lukket { $day }. Vælg en anden dag.
refusal-day-over = Den dag er allerede gået. Vælg en, der ligger fremme.
refusal-turn-elsewhere = Turen { $day } er skiftet siden. Intet er ændret. Se planen med /sparring turnus.
refusal-away-then = { $person } er ikke på arbejde { $day }. Intet er ændret.
refusal-presents-already = { $person } har allerede turen { $day }.
refusal-seat-taken = { $person } har fået turen { $day }. Spørg, om I skal bytte.
refusal-offer-gone = Det tilbud gælder ikke længere. Intet er ændret.
refusal-own-offer = Det er din egen tur. Vil du beholde den, så træk tilbuddet tilbage.
refusal-asked-another = Det er en anden, der er blevet spurgt om at bytte. Intet er ændret.
refusal-digest-too-late = Opsamlingen skal senest holdes { $day }. Vælg den dag eller en tidligere.
refusal-digest-ahead = Den dag er ikke kommet endnu. Notér opsamlingen, når I har holdt den.
