# The guard: what the bot says when a text may tell whom it is about.

## In the form
guard-above = **Please read the text once more before you send it.** Something in it may tell whom it is about. It stands under the fields. Nothing has been sent, and all you have written is still here.
guard-above-hints = **Could somebody guess whom it is about?** Look under the fields. Change it if it is too easy to recognise – otherwise just send it again. All you have written is still here.
guard-mended = **Changed.** Read the text through, and send it when it is as it should be.
guard-under = **Please look here:**
guard-under-hints = **Please think about this:**
guard-found = “{ $words }” – { $kind }. Take it out, or write it another way.
guard-found-instead = “{ $words }” – { $kind }. Write “{ $instead }”, for example.
guard-blank-instead = “{ $words }” – { $kind }. Take it out, or write “{ $instead }”.
guard-hint = “{ $words }” – { $kind }. It may make it easy to guess who it is.
guard-hint-instead = “{ $words }” – { $kind }. Perhaps write “{ $instead }”.
guard-more = … and { $count } more
guard-anyway-label = Is it to be sent as it is?
guard-anyway = Send it anyway – I have read the text
guard-anyway-missing = Change the text above, or tick this if it is to be sent as it is.
guard-cpr = There is a CPR number here, and I must not pass it on. Take it out, and you can send the rest. Everything else you have written is still here. If it is another number, write it another way.
guard-also = Please look at this too:
button-guard-mend = Change it for me
refusal-cpr = There is a CPR number in the text, and I must not keep it. Take it out and send again. Nothing has been kept yet.

guard-kind-cpr = CPR number
guard-kind-name = name
guard-kind-phone = phone number
guard-kind-mail = mail address
guard-kind-link = link to a person
guard-kind-address = address
guard-kind-birthdate = date of birth
guard-kind-case-number = case number
guard-kind-place = place
guard-kind-school = school or institution
guard-kind-age = exact age
guard-kind-diagnosis = rare diagnosis

## Confidential sparring
confidential-tick = Confidential sparring: written with buttons, so all can be deleted again
confidential-team = All sparring in the team is confidential
field-confidential = Confidentiality
hint-field-confidential = In confidential sparring you write with a button. I read the text for names and put it in the thread, so that everything can be deleted again. Otherwise you write freely in the thread, and that I cannot delete.
request-confidential = In your team all sparring is confidential: you write with a button, and I put it in the thread.
root-by-form = **Confidential sparring:** you write with the buttons, and I put it in the thread. Then all of it can be deleted again.
root-open = **Open sparring:** you write freely in the thread. What you write there yourselves, I cannot delete for you.
root-nameless = **Without names:** write with the buttons, then there is no name on it. What you write in the thread yourselves stands there with your name, and that I cannot delete for you.
refusal-not-your-floor-by-form = Just now somebody else has the floor. Keep your text here, and send it when it is your turn.

## In the thread
guard-thread = **Your message may tell whom it is about.** I saw: { $kinds }.
guard-thread-by-form = **Here we write with the buttons,** so that all of it can be deleted again.
guard-thread-remove = I cannot delete your message, only you can. On a computer: hold the mouse over it, press the three dots and choose “Delete message”. On a phone: hold your finger on it and choose “Delete message”.
guard-thread-quiet = Only you see this. I have kept nothing of what you wrote.
guard-say-why = Write it here. I read it for names and put it in the thread as from you. Then it can be deleted again too.
button-guard-say = Write it through me instead
form-guard-say-title = Write in the thread
form-guard-say-submit = Put it in the thread
field-say = What would you like to write?
hint-field-say = Write without names and CPR numbers, such as “the boy, 8–10 years”.
