# The digest of the team's learning at least every second month (A13), and what is shared with the other leaders (A14).

## Buttons
button-digest-draft = Make a draft
button-digest-edit = Edit opening and agenda
button-digest-chapter = Edit the theme
button-digest-preview = See it as the team will
button-digest-hold = Hold it now
button-digest-back = Back
button-digest-read = Read the latest
button-digest-settle = Write the decision
button-digest-settle-again = Change the decision
button-digest-change = How did it go?
button-digest-close = Close the digest
button-digest-pdf = Send it to me as a PDF
button-digest-markdown = Send it to me as text
button-share-open = Share with the other leaders
button-share-answer = Answer
button-share-outcome = Write what you agreed on
button-share-outcome-again = Change what you agreed on
button-share-take-back = Take it back

confirm-digest-hold-title = Hold the digest now?
confirm-digest-hold-text = It will stand in the team's channel for everyone to read. Afterwards you write what you decide on each theme.
confirm-digest-hold-yes = Yes, hold it
confirm-digest-close-title = Close the digest?
confirm-digest-close-text = Your decisions will stand in the channel. Themes you did not get to come along next time.
confirm-digest-close-yes = Yes, close it
confirm-share-take-back-title = Take it back?
confirm-share-take-back-text = The points disappear from the leaders' channel. Answers already given stay in the thread.
confirm-share-take-back-yes = Yes, take it back

## Forms
form-digest-title = Digest
form-digest-read-title = The digest
form-digest-preview-title = This is how it looks
form-digest-edit-title = Opening and agenda
form-digest-chapter-title = A theme
form-digest-settle-title = Your decision
form-digest-change-title = How did it go?
form-share-open-title = Share with the others
form-share-open-submit = Share
form-share-answer-title = Answer
form-share-answer-submit = Answer
form-share-outcome-title = What you agreed on

field-digest-opening = A few words from you to the team
hint-field-digest-opening = They will stand at the top. Leave it empty if the points can speak for themselves.
field-digest-agenda = Agenda, one item a line
hint-field-digest-agenda = Write the minutes first, such as "10 min. Welcome". I have proposed one that fits the length of the meeting. Empty the field to get a new proposal.
field-digest-point = Learning point { $number }
hint-field-digest-point = Word it so that everybody understands it and no case can be recognised. Empty the field to leave the point out.
field-digest-question = What will you ask the team?
hint-field-digest-question = For example: Should we do something differently from now on?
field-digest-place = When will you talk about it?
digest-place = As number { $number }
field-digest-later = Is the theme in this time?
digest-later-tick = Keep the theme for the next digest
field-digest-verdict = What did you decide?
digest-verdict-change = We change something
digest-verdict-no-change = We go on as we do
digest-verdict-look-closer = We look closer at it
field-digest-what = What do you change, or what will you look closer at?
hint-field-digest-what = For example: We always invite the school to the first network meeting.
field-digest-who = Who sees to it?
field-digest-due = No later than
field-digest-state = How far are you?
field-digest-outcome = How did it go?
hint-field-digest-outcome = A few words about what you have seen. It is worth knowing if it did not work, too.
digest-change-agreed = Not begun yet
digest-change-under-way = We are at it
digest-change-done = It is part of our practice now
digest-change-dropped = We let it go
field-share-question = What would you like to talk about with the other leaders?
hint-field-share-question = For example: Do you see the same, and what do you do?
hint-field-share-point = Word it so that no case and no colleague can be recognised. Empty the field to leave the point out.
field-share-answer = What do you think?
hint-field-share-answer = Your answer goes into the thread, where the other leaders can read it. Write it without names and cases.
field-share-outcome = What did you agree on?
hint-field-share-outcome = It will stand both in the leaders' channel and in the team's own.
share-before = The leaders' channel is not your own. Read the points once more before you share them.

form-error-digest-agenda = The agenda takes { $minutes } minutes, and the meeting lasts { $meeting }. Make it a little shorter.
form-error-digest-what = Write what you change.
form-error-digest-points = Keep at least one point. If the theme is to wait, tick the box at the bottom.
form-error-share-points = There must be at least one point to share.

## The leader's overview
digest-heading = Digest of our learning
digest-period = From { $first } to { $last }
digest-is-draft = This is a draft. Only those who lead the team can see it.
digest-is-open = The digest stands in the team's channel. Write what you decide on each theme, and close it when you are done.
digest-none-yet = The team has not held a digest yet. It will come here when it does.
digest-never-held = You have not held a digest yet.
digest-last-held = You held the latest digest on { $day }.
digest-due = The next digest is to be held by { $day }.
digest-overdue = The next digest was to be held by { $day }. Do take it up at your next meeting.
digest-no-themes = There is no theme to talk about yet. A theme comes in when it has points from at least two cases, so that nobody can recognise a single one.
digest-theme-number = **{ $number }. { $theme }**
digest-theme-later = **{ $theme }** – kept for the next digest
digest-theme-alone = **{ $theme }** – waits, for the points that are left come from a single case
digest-waiting = { $count ->
    [one] 1 learning point waits for the next digest. It has no theme yet, or its theme comes from a single case.
   *[other] { $count } learning points wait for the next digest. They have no theme yet, or their theme comes from a single case.
}
digest-changes-heading = What we changed – how did it go?
digest-agenda-heading = Agenda
digest-shares-heading = Shared with the other leaders
digest-share-open = **{ $theme }**: { $count ->
    [0] no answers yet
    [one] 1 answer
   *[other] { $count } answers
}
digest-share-concluded = **{ $theme }**: you have written what you agreed on
digest-share-themes = You are welcome to share the learning with the leaders of the other teams. They answer, and what you agree on returns to the team.
digest-no-leaders-place = You have not chosen a channel where the leaders meet. Choose it in **/sparring setup**, and you can share learning with the other teams.

digest-slot-welcome = Welcome and purpose
digest-slot-changes = What we changed: how did it go?
digest-slot-theme = { $theme }
digest-slot-closing = Who does what?
digest-agenda-line = { $minutes } min. { $text }

## In the team's channel
digest-notice = Digest of our learning
digest-welcome = Here is the learning that recurs with us from { $first } to { $last }. Every theme comes from at least two cases. We look at the learning, never at whom it came from.
digest-from-leader = { $leader } writes:
digest-threads = The themes stand in the thread, one a message. Talk about them one at a time: do they call for a change in our practice?
digest-settled-count = Themes with a decision: { $settled } of { $all }.
digest-nothing-recurs = No theme recurs in several cases this time. So you can look at how it goes with what you have changed.
digest-over = The digest is closed. Thank you for your thoughts. The decisions stand here in the channel.
digest-question = To you: { $question }
digest-again = Last time you wanted to look closer at: { $what }
digest-not-reached = You did not get to this one. The theme comes along in the next digest.
digest-undecided = You have not written a decision yet.
digest-change-line = { $what } – { $state }
digest-change-outcome = { $what } – { $state }: { $outcome }
digest-change-by = (by { $day })
fact-digest-verdict = Decision
fact-digest-what = It is about
digest-decisions-heading = What we decided
digest-theme-name = **{ $theme }**
digest-decisions-none = You did not get to decide anything this time. The themes come along next time.
digest-decisions-next = Next time we hear how it went. You hold the next digest by { $day }.
digest-file = digest-{ $day }
digest-paper-pdf = Here is the digest as a PDF, so that you can take it to the meeting.
digest-paper-markdown = Here is the digest as text, so that you can use it elsewhere.

## In the leaders' channel
share-heading = Learning from { $team }: { $theme }
share-heading-unnamed = Learning from a team: { $theme }
share-welcome = This recurs across several cases. How does it look with you, and is there something we should do alike?
share-answers = { $count ->
    [0] There are no answers yet.
    [one] There is 1 answer in the thread.
   *[other] There are { $count } answers in the thread.
}
share-agreed = **What you agreed on:**
share-taken-back = The points have been taken back.
share-answer-by = Answer from { $person }
share-outcome-heading = What you agreed on: { $theme }
share-outcome-told = Thank you for talking about it. The outcome has also returned to the team it came from.
share-brought-heading = Back from the other leaders: { $theme }
share-brought = We shared our learning about this theme with the leaders of the other teams. This is what they agreed on:
ask-outcome = You shared learning about **{ $theme }** with the other leaders. { $count ->
    [0] There are no answers yet, so do ask them when you meet.
    [one] There is 1 answer.
   *[other] There are { $count } answers.
} What did you agree on? Write it here, and it returns to the team.

## On the home tab
home-digest-draft = { $team }: there is a draft of the digest.
home-digest-open = { $team }: the digest is under way in the channel.
home-digest-due = { $team }: the digest is to be held by { $day }.

## The list of what can be typed
help-digest = **/sparring digest** – read the latest digest of your learning. If you lead the team, you make the next one here

## Short answers
note-digest-opened = The digest stands in the team's channel now.
note-digest-opened-already = The digest stands in the team's channel already.
note-digest-settled = Your decision is kept.
note-digest-followed-up = Thank you. It is kept.
note-digest-closed = The digest is closed, and the decisions stand in the channel.
note-digest-closed-already = The digest is closed already. The decisions stand in the channel.
note-digest-paper = It is on its way to you in a direct message.
note-shared = The points stand in the leaders' channel now.
note-share-answered = Thank you for your answer. It stands in the thread.
note-share-concluded = Thank you. It stands in the leaders' channel and in the team's own now.
note-share-taken-back = The points have been taken back.

## When something is not possible just now
refusal-digest-held = The digest stands in the channel already, so the draft cannot be edited any more. Copy your words if you want to use them in the thread.
refusal-digest-not-held = It is still a draft. Hold the digest in the team first.
refusal-digest-over = That digest is closed. What you want to change now can go into the next one.
refusal-digest-empty = There is nothing to gather yet: no theme from at least two cases, and no change to follow up. All your learning points lie in the bank and wait.
refusal-digest-theme = The theme is not in the digest any more. Open it again to see it as it is now.
refusal-digest-change = That change is not in the digest any more. Open it again to see it as it is now.
refusal-digest-meanwhile = Somebody else changed the same while you wrote. Copy your words and open it again, so that nothing is lost.
refusal-digest-one-case = The points that are left come from a single case, which could be recognised. Take one more point along.
refusal-no-leaders-place = You have not chosen a channel where the leaders meet. Choose it in **/sparring setup**.
refusal-shared-already = The theme stands in the leaders' channel already. Copy your words if you want to use them in the thread.
refusal-share-over = The points have been taken back, or the talk has its outcome. Do go on writing in the thread.
