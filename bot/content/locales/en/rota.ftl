# What the rotation answers: why it is you, what has been done, and what is not possible.

## Why me?
why-line = It is your turn now. The turn goes round, so that everybody brings a case equally often over time.
why-first = You have been in line since { $day }.
why-last = You last brought a case on { $day }.
why-volunteered = You asked for it yourself.
why-swapped = You have traded turns with { $person }.
why-took = You have taken the turn for { $person }. Thank you.
why-passed = You passed on your turn on { $day }, and so you come right after.
why-chosen = { $person } has chosen you for the meeting. Say so if it does not suit you.
why-carried = The meeting on { $day } does not take place, so your turn has come along to this one.
why-not = It is not your turn on { $day }.

## When something has been done
note-turn-passed = You have passed the turn to the next in line. Your turn is now { $day }.
note-turn-passed-later = You have passed the turn to the next in line. You come in again as soon as there is room.
note-turn-skipped = You are skipped this time, and the others come first. That is quite all right.
note-volunteered = Thank you. The turn on { $day } is yours.
note-line-decides = The line decides again who has the turn on { $day }.
note-chosen = { $person } now has the turn on { $day }.
note-line-ordered = The line has a new order. Those who have been promised a turn keep it.
note-turn-offered = Your offer stands in the channel. The turn is yours until a colleague takes it.
note-trade-asked = I will ask { $person } in working hours. The turn is yours until the answer is yes.
note-turn-taken = Thank you. The turn on { $day } is yours now.
note-turn-taken-before = You have taken the turn already.
note-trade-declined = That is quite all right. I will pass it on.
note-turn-kept = You keep your turn.
note-member-kept = It is saved, and the plan takes it into account.
note-absence-kept = It is saved. You will not be asked while you are away, and the plan takes it into account.
note-absence-ended = The absence is over, and the plan takes it into account.
note-team-arranged = What you have agreed on is saved.
note-meeting-moved = The meeting is moved to { $day }. The turn comes along.
note-meeting-cancelled = The meeting on { $day } is cancelled. The turn is not lost: it comes along to a later meeting.
note-meeting-restored = The meeting on { $day } is held as planned.
note-digest-planned = Your next digest is planned for { $day }.
note-digest-as-due = Your next digest is again on the last day it can be held.
note-digest-held = The digest is noted as held. The coming months count from here.

## What a colleague's doing means for you
tell-turn-gone = The turn on { $day } is no longer yours. You need not do anything, and you will come in again.
tell-offer-taken = { $person } has taken your turn on { $day }. You are in line again.
tell-trade-declined = { $person } cannot trade with you, sorry. The turn is still yours, and you can ask another or offer it to all.
tell-unreminded = I was away and could not remind anybody of the meeting on { $day }. The turn counts as held. If the meeting did not happen, you can put the plan right with /sparring rotation.

## When something is not possible
refusal-only-team-leader = Only { $leader }, who leads the team, can do that. Nothing has changed.
refusal-not-a-member = That is only for those who are in the team's channel. Nothing has changed.
refusal-meeting-over = That meeting has begun or is over, so its plan cannot be changed any more. See the coming meetings with /sparring rotation.
refusal-no-meeting = You do not meet on { $day }. See the coming meetings with /sparring rotation.
refusal-meeting-there = You already have a meeting on { $day }. Choose another day.
refusal-day-closed = You are closed on { $day }. Choose another day.
refusal-day-over = That day is past already. Choose one that lies ahead.
refusal-turn-elsewhere = The turn on { $day } has changed since. Nothing has changed. See the plan with /sparring rotation.
refusal-away-then = { $person } is not at work on { $day }. Nothing has changed.
refusal-presents-already = { $person } already has the turn on { $day }.
refusal-seat-taken = { $person } has the turn on { $day }. Ask whether you should trade.
refusal-offer-gone = That offer no longer stands. Nothing has changed.
refusal-own-offer = That is your own turn. If you want to keep it, take the offer back.
refusal-asked-another = Somebody else has been asked to trade. Nothing has changed.
refusal-digest-too-late = The digest must be held by { $day } at the latest. Choose that day or an earlier one.
refusal-digest-ahead = That day has not come yet. Note the digest when you have held it.
