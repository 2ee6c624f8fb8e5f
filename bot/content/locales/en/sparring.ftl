# What the bot says in the channel, in the thread and to one person during a sparring.

## Small things that come back
sparring-title = Sparring week { $week } #{ $number }
nobody = nobody yet
somebody = somebody else
list-last = { " and " }
more = More
day = { $day }
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
seconds = { $count } seconds
minutes-seconds = { $minutes } min { $seconds } s
words-missing = (the text has been erased or cannot be shown here)

fact-topic = Topic
fact-ask = My question
fact-receive = How I would like to receive the sparring
fact-kind = Case of principle
fact-presenter = Case owner
fact-facilitator = Facilitator
fact-leader = Wraps up
fact-time = Time
fact-floor = The floor
fact-ends = The round ends
fact-whole-ends = The sparring ends
fact-theme = Theme
fact-change = Change in workflow
fact-who = Sees to it
fact-by-when = By

## The request in the channel
card-queued = { $owner } would like the team's sparring. The case is waiting to be taken up.
card-selected = { $owner } would like the team's sparring. The case is chosen for the next meeting.
card-selected-for = { $owner } would like the team's sparring. The case is chosen for the meeting on { $day }.
card-under-way = The sparring on the case from { $owner } is under way. You will find it in the thread under the post with the same number.
card-gathering = The rounds on the case from { $owner } are over. Now only the wrap-up is left.
card-closed = The sparring is closed. Thank you, everyone who took part.
card-withdrawn = { $owner } has taken back the request for sparring.
principle-yes = We settle how we do this from now on

## The frame
root-welcome = Welcome to sparring. { $owner } has brought a case that we help each other think about. The purpose is to move on in the case and to learn something we can all use.
root-time = { $planned } in { $rounds } rounds, and at most { $hour } in all
root-rules = **Our ground rules** – when you press Join, you say yes to them:
root-confidential = What we say here stays here. We mention no citizen by name.
root-present = With us now ({ $count }): { $people }
root-running = The sparring is under way. Follow along in the thread.
root-paused = The sparring is paused. It goes on in the thread.
root-gathering = The rounds are over. { $leader } wraps up the general learning points.
root-closed = The sparring is closed, and you will find the learning in the thread. Thank you for your time and thoughts.
root-closed-without = The sparring is closed. Thank you for your time and thoughts.
root-late-points = Did you not get to give your learning point? You can add it within a day of the sparring.
root-moved = The sparring has gone on in a new thread.
root-queued = The case is back in the queue. Nothing is lost.
root-withdrawn = The request for sparring has been taken back.

rule-1 = We keep to the time and to the round we are in.
rule-2 = We wonder together. We do not debate, and we judge nobody.
rule-3 = It is fine to be in doubt and to have made mistakes. We learn from them.
rule-4 = We look at the learning in the case, never at how skilled a colleague is.
rule-5 = We never use what we hear here against anyone.

## Rounds
round-heading = Round { $number } of { $rounds }: { $title }
round-notice = New round: { $title }. It ends at { $ends }.
round-ends = at { $ends } ({ $minutes } in all)
round-whole-ends = as planned at { $ends }
round-over = The round is over.
round-paced = There will be { $count } questions along the way, one at a time.
round-counts = Ready to go on: { $ready } of { $people }. Would like more time: { $more }.
floor-members = the team
floor-everyone = everyone, one after another
bar-left = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
bar-over = The time is up
bar-paused = Paused
prompt = **{ $prompt }**
prompt-number = Question { $number } of { $count }
time-up = { $facilitator }, the time for the round is up. Would you like a little more time, or do we go on? If you say nothing, we go on at { $until }.
time-up-all-spoke = { $facilitator }, everyone has had the floor. Do we go on? If you say nothing, we go on at { $until }.
time-was-up = The time was up in the round “{ $title }”.
time-was-up-all-spoke = Everyone has had the floor in the round “{ $title }”.

turn-called = { $person }, you have the floor now – until { $ends }. Which general learning point do you take with you?
turn-spoke = { $person } has said a learning point. Thank you.
turn-passed = { $person } let the turn pass.
turn-absent = We went on from { $person }, who can add a learning point later.
turn-deferred = { $person } gets the floor at the end.
turn-paused = Pause. { $person } has the floor when we go on.
turn-over = { $person } had the floor.

pause = The sparring is paused. The clock stands still, and nothing is lost. Press Resume when you are ready.
pause-overnight = Good morning, { $facilitator }. The sparring has rested since { $since }. Would you like to resume it, or end here?
pause-over = The pause is over.

stand-in = { $left } had to leave. { $person } takes the place of case owner for now. If you know the case better, you can take over.

## Learning and wrap-up
point-shared-by-nobody = Learning point
point-shared = Learning point from { $person }
actions-shared = This is what { $person } takes along:
actions-list = **Actions**
action-by = { " – by " }{ $day }
sum-heading = What we learned
sum-by = Wrapped up by { $leader }.
change-none = None this time
ask-to-gather = { $title } is waiting for your wrap-up. { $count ->
    [0] The team has not written any learning points yet.
    [one] The team has written 1 learning point.
   *[other] The team has written { $count } learning points.
} It takes a couple of minutes.
ask-to-gather-last = { $title } is still waiting for your wrap-up. If you do nothing, I close the sparring in a couple of days. The team's own learning points stay in the thread.
ask-how-it-went = This is what you wanted to do after { $title }. How has it gone?
ask-only-you = Only you are asked, and only you see the answer.

## What the bot says in the thread
say-takes-over = { $person } leads the sparring from here.
say-handed-over = { $person } is facilitator from here.
say-extended = You have { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} more. The round now ends at { $ends }.
say-extended-shorter = You have { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} more. The round now ends at { $ends }. The next rounds become a little shorter, so that we keep the agreed time.
say-half = Half of the round has passed. It ends at { $ends }.
say-last-minute = There is one minute left of the round.
say-rounds-over = The rounds are over. Thank you for your thoughts. { $leader } wraps up when there is a quiet moment.
say-back-again = I was away for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Nothing is lost, and we go on here.
say-was-away = I have been away since { $since }, so I let the sparring rest meanwhile. Nothing is lost.
say-prompts-skipped = { $count ->
    [one] One question was skipped
   *[other] { $count } questions were skipped
} because I was away for a moment.
say-nobody-joined = { $facilitator }, nobody else has joined yet. Wait a little, or put the case back in the queue.
say-not-begun = { $facilitator }, you are all here. Press Begin when you are ready.
say-facilitator-left = { $left } had to leave. { $person } is facilitator from here.
say-stepped-in = { $person } now takes the place of case owner instead of { $owner }.
say-thread-again = The post that the thread belonged to was deleted. We go on here. Time runs on as before.
say-thanks = Thank you all. Now you can let go of the case and take the learning with you.
say-closed-without-sum = The sparring is closed without a wrap-up. Your learning points still stand here in the thread.

tell-selected = { $by } has chosen your case for the next meeting.
tell-selected-for = { $by } has chosen your case for the meeting on { $day }.
tell-started = { $by } has started the sparring on your case. We meet in the thread in the team's channel.
tell-back-in-queue = Your case is back in the queue because the sparring did not get going. Nothing is lost.
tell-waits-again = The sparring did not begin, so it waits. Nothing is lost. Press Start now on your request when it suits you all.
tell-late-point = One more learning point has come to a sparring that is closed. You can include it in the wrap-up in the thread.

hint-listen = In this round you just listen. Feel free to write your thoughts down as private notes, so that you have them afterwards.
hint-wonder = A kind thought that only you see: can you turn it into wondering? For example “It makes me think of …” or “I wonder what would happen if …”.
hint-point-button = Use the button, so that your learning point becomes part of the wrap-up.

## Short answers to the one who pressed
note-queued-leader-selects = Your case is in the queue. In your team the leader chooses which cases you take up.
note-withdrawn = Your request for sparring has been taken back.
note-put-back = The case is in the queue again.
note-put-off = That is all right. The sparring waits until it suits you better.
note-already-joined = You are already in.
note-joined = You are in. Thank you for saying yes to the ground rules.
note-joined-late = You are in. Read the case if you need to, and slip quietly into the round.
note-left = You have left the sparring. You are welcome back.
note-ready = Thank you. I have counted you as ready to go on.
note-not-ready = Fine. I no longer count you as ready.
note-more-time = Thank you. The facilitator can see how many would like more time.
note-no-more-time = Fine. I no longer count you among those who would like more time.
note-kept = Your note is saved. Only you can see it.
note-actions-kept = It is saved and shared in the thread.
note-action-done = Thank you for telling me.
note-action-not-yet = That is all right. I will ask again in a week.
note-action-dropped = That is quite all right. It is put away.
note-point-kept = Thank you for your learning point.
note-passed = It is quite all right to let the turn pass.
note-later-within-a-day = That is all right. You can add your learning point for a day after the sparring.
note-deferred = You get the floor at the end.
note-sum-kept = Thank you. Your wrap-up stands in the thread.
note-sum-revised = Your revised wrap-up stands in the thread.

## When something is not possible just now
refusal-not-now = That is not possible just now, and nothing has changed. Type /sparring in the channel, and I will show you what you can do.
refusal-round-over = That round is over. Find the newest message further down in the thread.
refusal-turn-over = It is not your turn just now. You can always write your learning point with the button.
refusal-sparring-over = That sparring is closed. Type /sparring in the channel if you want to ask for a new one.
refusal-guest = You are a guest in this Slack, and sparring is only for those in the team. Talk to the team leader if you are to take part.
refusal-elsewhere = That is only for those in the team's channel. Ask to be invited if you are to take part.
refusal-only-facilitator = { $facilitator } is the facilitator and can do that. Say so in the thread if there is something you need.
refusal-only-presenter = Only the case owner can do that.
refusal-owner-is-here = { $owner } is back and has the case again.
refusal-only-leader = { $leader } does the wrap-up in this sparring.
refusal-only-leader-selects = In your team it is { $leader } who chooses which cases you take up.
refusal-gathered-meanwhile = The gathering was made while you wrote. Copy your words and open the gathering again, so that nothing is lost.
refusal-gather-last = The wrap-up comes in the last round.
refusal-not-joined = First press Join on the post in the channel, then you are in.
refusal-alone = You have to be at least two before you can begin. Ask a colleague to press Join.
refusal-hour-full = There is no more time to give if you are to keep to the agreed time. Go on when you are ready.
refusal-no-round-before = This is the first round.
refusal-too-late = More than a day has passed since the sparring, so it is closed. Do take it along to your next meeting.
