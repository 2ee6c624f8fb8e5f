# Sparring in writing, sparring between some, anonymous sparring, and what else a sparring can end in.

some-colleague = a colleague
a-colleague = A colleague

## The request
card-open = { $owner } asks: Who can give sparring on this one?
card-open-found = { $owner } has found somebody to spar with. Thank you for being willing.
card-in-group = { $owner } has found somebody to spar with, and they are under way.
card-in-writing = { $kind } · in writing over some working days
card-queued-by-nobody = A colleague would like the team’s sparring. Nobody can see who it is. The case is waiting to be taken up.
card-selected-by-nobody = A colleague would like the team’s sparring. The case is chosen for the next meeting.
card-selected-for-by-nobody = A colleague would like the team’s sparring. The case is chosen for the meeting { $day }.
card-under-way-by-nobody = The sparring is under way. You will find it in the thread below the post with the same number.
card-gathering-by-nobody = The rounds are over. Only the sum is missing now.
card-withdrawn-by-nobody = The request for sparring has been withdrawn.
ask-along = { $owner } would like to have sparring with you. Do you have the time, and would you like to?
ask-along-how = Kind: “{ $kind }”. { $how }
ask-along-free = You need not explain if it does not suit you. You can only read the case once you have said yes.
ask-along-yes = You have said yes to giving { $owner } sparring. Thank you.
ask-along-not-now = You answered “not now”. That is quite all right, and { $owner } knows.
ask-along-over = { $owner } does not need an answer any more. Thank you all the same.
asking-queued = You have asked for sparring: “{ $kind }”. Here you can see who has been asked.
asking-answer-waiting = { $person } has not answered yet
asking-answer-yes = { $person } says yes
asking-answer-not-now = { $person } cannot right now
asking-under-way = The sparring is under way in your group.
asking-closed = The sparring is closed. Thank you.
asking-withdrawn = You have withdrawn your request for sparring.
mode-is-live = You meet and take it straight away.
mode-is-written = It goes in writing over some working days.
tell-said-yes = { $by } has said yes to giving you sparring. We are waiting for the others. If you would rather not wait, press Start now on your request.
tell-not-now = { $by } cannot right now. We are waiting for the others you asked.
tell-nobody-can = { $by } cannot right now, and there is nobody left to answer. Press Ask others on your request, to ask the whole team for instance. What you wrote comes along.
tell-asked-instead = { $by } cannot right now, so I have asked { $other }. You need not do anything.
tell-still-asked = { $owner } has asked whether you will give sparring. You can answer with the buttons above. “Not now” is a good answer too.
tell-nobody-answered = Some have still not answered your request for sparring. If you would rather not wait, press Ask others on your request. What you wrote comes along.
note-said-yes = Thank you for giving sparring.
note-not-now = Quite all right. I will pass it on kindly.
note-queued-anonymous = The case is in the queue without your name. Let somebody else start it, and nobody can see that it is yours.

## The frame
root-time-written = in writing, { $rounds } rounds over at most { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
root-hidden = What you write in a round is shown to the others when the round ends.
root-rules-group = **Our ground rules** – by taking part you say yes to them:
root-queued-few = The sparring waits until later. Nothing is lost, and { $owner } can start it again from the request.
root-missing-agreement = The rounds are over. Write down what you agree on: what, who and by when.
root-missing-decision = The rounds are over. { $leader } writes down how we do it from now on, and why.
root-closed-agreement = The sparring is closed, and your agreement stands here in the thread. Thank you for your time and thoughts.
root-closed-decision = The sparring is closed. How we do it from now on stands in the thread and in the list of our practice. Thank you.

## Rounds
floor-all = everybody
floor-unnamed = whoever brought it up – with the button, without a name
round-ends-written = { $day } at { $ends }, { $people ->
    [1] or when the contribution is written
   *[other] or when everybody has written
}
round-whole-ends-written = { $day } at the latest
round-notice-written = New round: { $title }. Write by { $day } at { $ends }.
round-written = { $done } of { $people } have written or have nothing to add.
round-hidden = The others only see what you write when the round ends.
contribution-shared = From { $person }
contribution-shared-by-nobody = From somebody in the team
actions-shared-by-nobody = This is what the one whose case it is takes along:
remind-of-round = The round “{ $round }” of { $title } ends { $day } at { $ends }, and you are not in it yet. A few lines will do.
say-all-contributed = Everybody has written. The next round begins { $day } at { $ends }.
say-extended-written = You have been given more time. The round now ends { $day } at { $ends }.
note-contributed = Thank you. It now stands in the thread.
note-contributed-held = Thank you. It is kept, and shown when the round ends.
note-point-kept-held = Thank you for your learning point. It is shown when the round ends.

## Yes or no, and what somebody saw
consent-open = { $presenter }, is it all right that this is kept?
consent-given = There is a yes to it being kept. It can be changed as long as the sparring is under way.
consent-declined = There is a no, so it is not kept. It can be changed as long as the sparring is under way.
note-consent-given = Your yes is noted with its time and nothing else.
note-consent-declined = Your no is noted with its time and nothing else. It is not kept.
note-observation-kept = It is kept. Only you can see it until you share it.
note-observations-shared = What you saw now stands in the thread.
observations-shared = { $person } has noticed:

## An agreement, and how we do it from now on
agreement-heading = This is what we agree on
agreement-by = Written by { $person }.
ruling-heading = This is how we do it from now on
ruling-why = **Because**
ruling-by = Decided in the sparring and written down by { $leader }.
say-rounds-over-agreement = The rounds are over. Now we only need to write down what you agree on.
say-rounds-over-decision = The rounds are over. Now we only need to write down how we do it from now on.
say-closed-without-agreement = The sparring is closed without a written agreement. What you wrote on the way still stands here.
say-closed-without-decision = The sparring is closed without a decision. What you wrote on the way still stands here.
ask-for-agreement = { $title } lacks the agreement you ended with. Will you write it down? It takes a couple of minutes.
ask-for-agreement-last = { $title } still lacks your agreement. If you do nothing, I will close the sparring in a couple of days.
ask-for-decision = { $title } lacks the decision on how you do it from now on. Will you write it down? It takes a couple of minutes.
ask-for-decision-last = { $title } still lacks the decision. If you do nothing, I will close the sparring in a couple of days.
note-agreement-kept = Thank you. The agreement is kept, and everybody who took part can see it.
note-ruling-kept = Thank you. The decision is kept and stands in the list of your practice.

## When something is not possible just now
refusal-listen-now = In this round you simply listen. Do write your thoughts down as private notes, so you have them afterwards.
refusal-not-your-floor = In this round others have the floor. If you want to say something, wait for the next round or write it in the thread.
refusal-nobody-asked = Choose a colleague to ask. One cannot ask oneself.
refusal-not-asked = That sparring is between those who were asked.
refusal-own-request = It is your own request for sparring. Now we wait for a colleague to say yes.
refusal-found-already = Thank you for being willing – but they have found each other, or you have answered already.
refusal-nobody-yet = Nobody has said yes yet.
refusal-not-consented = There is no yes to it being kept. Ask first, or close without keeping anything.

## Buttons and forms
button-accept = Yes, I would like to
button-not-now = Not now
button-ask-others = Ask others
button-contribute = Write your contribution
button-nothing-to-add = I have nothing to add
button-plus-day = +1 working day
button-agree = Write the agreement
button-rule = Write the decision
button-consent-yes = Yes, it may be kept
button-consent-no = No, do not keep it
button-observe = Write what you see
button-share-seen = Share what you saw
form-contribute-title = Your contribution
field-contribution = What do you want to say?
hint-field-contribution = It is shared in the thread. Write without names and personal numbers.
contribute-hidden = The others only see it when the round ends.
contribute-unnamed = Your name is not on it, and nobody can see that it is you.
form-agree-title = The agreement
form-agree-submit = Save and close
agree-point = **Agreement { $number }**
field-agreed = What do you agree on?
field-agreed-who = Who does it?
field-agreed-day = By
hint-field-agreed = Write it briefly, so that everybody knows what is agreed.
form-rule-title = The decision
form-rule-submit = Save and close
field-rule-what = This is how we do it from now on
hint-field-rule-what = Write it in general, so that it can be used for the next case too.
field-rule-why = Because
hint-field-rule-why = What does the decision rest on? The law, the methods, the political goals or what you have learned.
form-observe-title = What you see
field-observation = What do you notice?
hint-field-observation = Write it quite concretely. Only you can see it until you share it.
