# The guard: what the bot says when a text may tell whom it is about.

## In the form
guard-above = **Please read the text once more before you send it.** Something in it may tell whom it is about. It stands under the fields. Nothing has been sent, and all you have written is still here.
guard-above-hints = **Could somebody guess whom it is about?** Look under the fields. Change it if it is too easy to recognise – otherwise just send it again. All you have written is still here.
guard-mended = **Changed.** Read the text through, and send it when it is as it should be.
guard-found = “{ $words }” – { $kind }. Take it out, or write it another way.
guard-found-instead = “{ $words }” – { $kind }. Write “{ $instead }”, for example.
guard-hint = “{ $words }” – { $kind }. It may make it easy to guess who it is.
guard-hint-instead = “{ $words }” – { $kind }. Perhaps write “{ $instead }”.
guard-more = … and { $count } more
guard-anyway-label = Have you read the text again?
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
