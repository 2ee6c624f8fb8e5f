# What the bot says in the channel, in the thread and to one person during a sparring.

## Small things that come back
sparring-title = Sparring week { $week } #{ $number }
nobody = nobody yet
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
fact-ask = I ask for
fact-receive = How I would like to receive it
fact-kind = Kind
fact-presenter = Case owner
fact-facilitator = Facilitator
fact-leader = Gathers
fact-time = Time
fact-floor = The floor
fact-ends = The round ends
fact-whole-ends = The whole sparring
fact-theme = Theme
fact-change = Change in workflow
fact-who = Who
fact-by-when = By when

## The request in the channel
card-queued = { $owner } would like the team's sparring. The case is waiting to be taken up.
card-selected = { $owner } would like the team's sparring. The case is chosen for the next meeting.
card-under-way = The case from { $owner } is under way. You find it in the thread under the post with the same number.
card-gathering = The rounds on the case from { $owner } are over. The gathering is still to come.
card-closed = The sparring is closed. Thank you, everyone who took part.
card-withdrawn = { $owner } has taken the request for sparring back.
principle-yes = Case of principle: we settle how we handle such questions from now on

## The frame
root-welcome = Welcome to sparring. { $owner } has a case that the team thinks along with. The purpose is to move on in the case and to learn something we can all use.
root-time = { $planned } in { $rounds } rounds, and at most { $hour } in all
root-rules = **Our ground rules** – when you press Join, you say yes to them:
root-confidential = What is said here stays here. We mention no citizen by name.
root-present = With us now ({ $count }): { $people }
root-running = The sparring is under way. Follow along in the thread.
root-paused = The sparring rests. It goes on in the thread.
root-gathering = The rounds are over. { $leader } gathers the general learning points.
root-closed = The sparring is closed, and the learning is gathered in the thread. Thank you for your time and thoughts.
root-closed-without = The sparring is closed. Thank you for your time and thoughts.
root-late-points = Were you away when it was your turn? You can add your learning point for another day.
root-moved = The sparring has gone on in a new thread.
root-queued = The case is back in the queue. Nothing is lost.
root-withdrawn = The request for sparring has been taken back.

rule-1 = We keep to the time and to the round we are in.
rule-2 = We wonder together. We do not debate, and we judge nobody.
rule-3 = It is fine to be in doubt and to have made mistakes. We learn from them.
rule-4 = We look at the learning in the case, never at how skilled a colleague is.
rule-5 = What we hear here is never used against anyone.

## Rounds
round-heading = Round { $number } of { $rounds }: { $title }
round-notice = New round: { $title }. It ends at { $ends }.
round-ends = at { $ends } ({ $minutes } in all)
round-whole-ends = ends at { $ends } as planned
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
time-up = { $facilitator }, the time for the round is up. Would you like a little more, or do we go on? If you say nothing, we go on at { $until }.
time-up-all-spoke = { $facilitator }, everyone has had the floor. Do we go on? If you say nothing, we go on at { $until }.
time-was-up = The time was up in the round "{ $title }".

turn-called = { $person }, you have the floor now – until { $ends }. Which general learning point do you take with you?
turn-spoke = { $person } has said a learning point. Thank you.
turn-passed = { $person } let the turn go by.
turn-absent = We went on from { $person }, who can add a learning point later.
turn-deferred = { $person } gets the floor at the end.
turn-paused = Pause. { $person } has the floor when we go on.
turn-over = { $person } had the floor.

pause = The sparring rests from { $since }. The clock stands still, and nothing is lost. Press Resume when you are ready.
pause-overnight = Good morning { $facilitator }. The sparring has rested since { $since }. Would you like to resume it, or shall we end here?
pause-over = The pause is over.

stand-in = { $left } had to leave. { $person } speaks for the case for now. If you know the case better, you can take over.

## Learning and gathering
point-shared = Learning point from { $person }
actions-shared = This is what { $person } takes along:
actions-list = **Actions**
action-by = { " – by " }{ $day }
sum-heading = What we learned
sum-by = Gathered by { $leader }.
change-none = None this time
ask-to-gather = { $title } is waiting for your gathering. There { $count ->
    [0] are no learning points yet
    [one] is 1 learning point
   *[other] are { $count } learning points
} from the team. It takes a couple of minutes.
ask-to-gather-last = { $title } is still waiting for your gathering. If you do nothing, I close the sparring in a few days. The team's own learning points stay in the thread.
ask-how-it-went = After { $title } you wanted to do this. How did it go?
ask-only-you = Only you are asked, and only you see the answer.

## What the bot says in the thread
say-takes-over = { $person } leads the sparring from here.
say-handed-over = { $person } is facilitator from here.
say-extended = You have got { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} more. The round now ends at { $ends }.
say-extended-shorter = You have got { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} more. The round now ends at { $ends }. The next rounds become a little shorter, so that we keep the agreed time.
say-half = Half of the round has passed. It ends at { $ends }.
say-last-minute = There is one minute left of the round.
say-rounds-over = The rounds are over. Thank you for your attention. { $leader } gathers when there is time for it.
say-back-again = I was away for { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Nothing is lost, and we go on here.
say-was-away = I have been away since { $since }, so I let the sparring rest meanwhile. Nothing is lost.
say-prompts-skipped = { $count ->
    [one] One question was skipped
   *[other] { $count } questions were skipped
} because I was away for a bit.
say-nobody-joined = { $facilitator }, nobody else has joined yet. Wait a little, or put the case back in the queue.
say-not-begun = { $facilitator }, you are gathered. Press Begin when you are ready.
say-facilitator-left = { $left } had to leave. { $person } is facilitator from here.
say-stepped-in = { $person } now speaks for the case in place of { $owner }.
say-thread-again = The post that the thread hung on was deleted. We go on here. The clock has been running all along.
say-thanks = Thank you all. Now you can let go of the case and take the learning with you.
say-closed-without-sum = The sparring is closed without a gathering. Your learning points still stand here in the thread.

tell-selected = { $by } has chosen your case for the next meeting.
tell-started = { $by } has started the sparring on your case. Come along in the thread in the team's channel.
tell-back-in-queue = Your case is back in the queue because the sparring did not get going. Nothing is lost.
tell-late-point = One more learning point has come to a sparring you have gathered. You can revise the gathering in the thread.

hint-listen = In this round you just listen. Write your thoughts in your own notes, so that they are there afterwards.
hint-wonder = A kind thought that only you see: can you turn it into wondering? For example "It makes me think of …" or "I wonder what would happen if …".
hint-point-button = Use the button, so that your learning point becomes part of the gathering.

## Short answers to the one who pressed
note-queued-leader-selects = Your case is in the queue. In your team the leader chooses which cases you take up.
note-withdrawn = Your request for sparring has been taken back.
note-put-back = The case is in the queue again.
note-already-joined = You are already in.
note-joined = You are in. Thank you for saying yes to the ground rules.
note-joined-late = You are in. Read the case if you need to, and slip quietly into the round.
note-left = You are no longer in. You are welcome back.
note-ready = Thank you. I have noted that you are ready to go on.
note-not-ready = Fine. You are no longer noted as ready.
note-more-time = Thank you. The facilitator can see that you would like more time.
note-no-more-time = Fine. You no longer ask for more time.
note-kept = Your note is saved. Only you can see it.
note-actions-kept = It is saved and shared in the thread.
note-action-done = Well done. Thank you for telling.
note-action-not-yet = That is all right. I will ask again in a week.
note-action-dropped = Fine, then it is put away.
note-point-kept = Thank you for your learning point.
note-passed = It is quite all right to let the turn go by.
note-later-within-a-day = That is all right. You can add your learning point for a day after the sparring.
note-deferred = You get the floor at the end.
note-sum-kept = Thank you. Your gathering stands in the thread.
note-sum-revised = Your revised gathering stands in the thread.

## When something is not possible just now
refusal-not-now = That is not possible just now. Nothing has changed.
refusal-round-over = That round is over. Find the newest message further down in the thread.
refusal-turn-over = It is not your turn just now. You can always write your learning point with the button.
refusal-sparring-over = That sparring is closed.
refusal-only-facilitator = { $facilitator } is the facilitator and does that.
refusal-only-presenter = Only the one who brought the case can do that.
refusal-only-leader = { $leader } does the gathering in this sparring.
refusal-only-leader-selects = In your team it is { $leader } who chooses which cases you take up.
refusal-gather-last = The gathering comes in the last round.
refusal-not-joined = Press Join first, then you are in.
refusal-alone = You have to be at least two before you can begin. Ask a colleague to press Join.
refusal-hour-full = There is no more time to give if you are to keep your agreed time.
refusal-no-round-before = This is the first round.
refusal-too-late = The day in which more could be added is over.
