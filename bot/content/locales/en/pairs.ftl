# Buddy pairs: who spars with whom, how often, and what one may wish.

help-buddies = **/sparring buddies** – see the team's buddy pairs, and say what you wish
button-buddies = Buddy pairs
button-pairs-draw = Draw pairs
button-pair-make = Make a pair
button-pair-pace = How often?
button-pair-quiet = Do not remind me
button-pair-nudge = Remind me again
button-pair-leave = Stop in this pair
button-pair-dissolve = Dissolve the pair
button-pair-not-with = Not with …
confirm-pair-leave-title = Do you want to stop in this pair?
confirm-pair-leave-text = You need not say why. Those you are with get a kind message. If you are two, the leader hears that a new buddy may be welcome.
confirm-pair-leave-yes = Yes, stop
confirm-pair-dissolve-title = Do you want to dissolve the pair?
confirm-pair-dissolve-text = Each of them gets a kind message. You can make a new pair afterwards.
confirm-pair-dissolve-yes = Yes, dissolve

form-buddies-title = Buddy pairs
pairs-how = Buddies spar regularly, two and two, or three when the number is odd. I give you a gentle nudge when it is time.
pairs-none = There are no buddy pairs yet.
pair-weeks = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
}
pair-mine = { $weeks ->
    [one] **Together with { $people }**, every week
   *[other] **Together with { $people }**, every { $weeks } weeks
}
pair-theirs = { $weeks ->
    [one] { $people }, every week
   *[other] { $people }, every { $weeks } weeks
}
form-pairs-draw-title = Draw pairs
pairs-draw-how = The draw avoids the same pairs as last time as far as it can. If there is somebody one would rather not be with, one tells me oneself. Nobody else sees it. The pairs that those chosen are in now are replaced.
field-pairs-people = Who is to have a buddy?
hint-field-pairs-people = Change the list as you like, for instance when somebody is away for long.
field-pair-people = Who are to be buddies?
hint-field-pair-people = Two, or three when the number is odd.
field-pair-weeks = How often do they spar?
form-pair-make-title = Make a pair
form-pair-pace-title = How often?
form-pair-not-with-title = Not with
not-with-how = Only you see this. When pairs are drawn, you are not put together with those you choose. It changes none of the pairs there are now, and you need not say why.
field-not-with = Whom would you rather not be put together with?

pairs-new = { $count ->
    [one] There is a new buddy pair:
   *[other] There are new buddy pairs:
}
pairs-new-how = { $weeks ->
    [one] You can spar every week, and I give you a gentle nudge. You can change that yourselves.
   *[other] You can spar every { $weeks } weeks, and I give you a gentle nudge. You can change that yourselves.
}
remind-pair = It may be time for buddy sparring for you and { $people }. Is there something you would like to think aloud about together?
remind-pair-how = It may well be a case that goes fine. If it does not suit you this week, just let it be.
tell-pair-over = The pair with { $person } is over for this time. That says nothing about either of you. If you want a new buddy, tell your leader.
tell-pair-smaller = { $person } is no longer in your buddy pair. The rest of you go on as before.
tell-pair-over-leader = { $person } and { $other } are no longer buddies. They can get a new buddy under **/sparring buddies**.
note-pair-made = The pair is made, and it stands in the channel.
note-pairs-drawn = The pairs are drawn and stand in the channel.
note-pairs-drawn-some = The pairs are drawn, but it did not come out for everybody this time. You can draw again or make a pair by hand.
note-pair-paced = Noted.
note-pair-quiet = I remind you of it no more. The others get their nudge as before.
note-pair-nudged = I remind you of it again.
note-pair-left = You are out of the pair. The others get a kind message.
note-pair-dissolved = The pair is dissolved. They get a kind message.
note-pair-wish = Noted. Only you can see it.
refusal-pair-too-few = A buddy pair is two, or three when the number is odd. Choose two or three.
refusal-changed-meanwhile = It has been changed meanwhile. Nothing is lost. Open it again, and you see how it is now.
home-pair = { $weeks ->
    [one] Your buddy is { $people }. You spar every week.
   *[other] Your buddy is { $people }. You spar every { $weeks } weeks.
}
home-buddies = { $weeks ->
    [one] Your buddies are { $people }. You spar every week.
   *[other] Your buddies are { $people }. You spar every { $weeks } weeks.
}
home-week = The rest of the week in { $name }
home-week-meeting = { $meeting }: { $people }
home-pair-ask = Ask your buddy for sparring
home-buddies-ask = Ask your buddies for sparring
home-week-digest = The digest is to be held by { $day }.
home-week-off = { $day } is a day off: { $name }
