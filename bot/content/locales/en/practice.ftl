# The team's practice: "this is how we do it from now on".

help-practice = **/sparring practice** – find what the team has decided to do from now on. You may add a word: **/sparring practice contact**
button-practice = Our practice
button-practice-newer = Newer
button-practice-older = Older
button-practice-add = Write a decision
button-practice-revise = Change
button-practice-withdraw = Withdraw
button-practice-past = Withdrawn

form-practice-title = How we do it
hint-field-practice-search = The form of the word does not matter.
practice-none = Here it will stand when you decide how to do things from now on, for instance after sparring on a case of principle.
practice-none-found = I found nothing about that. Try another word.
practice-why = Because: { $why }
practice-reason = That is why we no longer do as before: { $reason }
practice-decided = Decided on { $day } { $year }
practice-before = Before: { $what } – changed because: { $reason }
practice-withdrawn = Withdrawn because: { $reason }
form-practice-past-title = Withdrawn
practice-none-past = Nothing has been withdrawn.
form-practice-add-title = From now on
form-practice-revise-title = Change
form-practice-withdraw-title = Withdraw
field-practice-what = This is how we do it from now on
hint-field-practice-what = Write it so that a new colleague understands it. Nothing about citizens.
field-practice-why = Because
hint-field-practice-why = The reason makes it possible to look at it again later.
field-practice-reason = Why no longer as before?
hint-field-practice-reason = Short. It stays beside it, so that others can follow.
practice-told = **This is how we do it from now on:** { $what }
practice-told-revised = **We have changed how we do it. From now on:** { $what }
practice-told-withdrawn = **This we no longer do:** { $what }

# Agreements with other leaders (C3)
button-agreements = Agreements with other leaders
button-agreed-in-place = This is how we do it now
button-agreed-not-yet = Not yet
button-agreed-over = We do not hold on to it
form-agreements-title = Leaders’ agreements
agreements-how = Here stands what leaders have agreed on across teams. Everybody in the team can read it.
agreements-none = The leaders have not written down any agreement yet.
agreements-with = **Together with { $teams }** – { $day } { $year }
agreements-open = Agreed. The leader will be asked how it goes.
agreements-not-yet = Not in place yet ({ $day }). The leader will be asked again.
agreements-in-place = In place: this is how we do it now ({ $day }).
agreements-over = We do not hold on to it any more ({ $day }).
agreement-look-again = On { $day } you leaders agreed on something that also holds for { $name }. How is it going?
note-agreement-in-place = Good! Now it stands as something the team does.
note-agreement-not-yet = That is fine. I will ask again in four weeks.
note-agreement-over = Noted. The agreement stays, so that one can see what you had agreed on.
home-agreements = You have { $count ->
    [one] 1 agreement
   *[other] { $count } agreements
} with other leaders to put in place.
