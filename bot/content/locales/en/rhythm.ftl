# The team's rhythm: set-up, rotation, reminders, trades, absences and queue.

## Buttons
button-setup-members = Members
button-setup-hours = Working hours and closed weeks
button-setup-leads = Reminders
button-setup-digest = Digest and leaders' channel
button-setup-manners = Time and ground rules
button-sync-members = Fetch from the channel
button-rotation = See the rotation
button-have-case = I have a case
button-swap = Swap
button-cannot = I cannot
button-why = Why me?
button-volunteer = Volunteer
button-take-turn = Take the turn
button-trade-yes = Yes, let us swap
button-trade-no = No, thank you
button-keep-turn = I keep my turn
button-away = Absence
button-end-absence = Delete
button-choose-presenter = Choose who presents
button-order-line = Change the order
button-move-up = Move up
button-change-meeting = Move or cancel a meeting
button-select-for = Choose another meeting
button-pick-case = Take up at the meeting
button-digest-open = See the digest

## The team
team-unnamed = your team
team-nameless = Team without a name
which-team = Which team is it about?

## Weekdays and weeks
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
weekday-none = We have no fixed meeting day
weekday-short-0 = Mon
weekday-short-1 = Tue
weekday-short-2 = Wed
weekday-short-3 = Thu
weekday-short-4 = Fri
weekday-short-5 = Sat
weekday-short-6 = Sun
weeks-every = Every week
weeks-odd = Odd weeks
weeks-even = Even weeks
weeks-every-in = every week
weeks-odd-in = odd weeks
weeks-even-in = even weeks

## Set-up
form-setup-title = Set-up
setup-welcome = Choose who leads and when you meet, and you are under way. Everything can be changed later.
setup-changed = Last changed by { $person } on { $day }.
setup-more = **The rest can wait.** I have chosen something sensible, and you can change it whenever you like:
setup-ready = You are ready. The first meeting is on { $day }. I remind whoever has the turn in good time.
setup-ready-no-meeting = It is saved. Choose a fixed meeting day when you want a rotation.
setup-meeting = The weekly meeting
setup-read-leaders = The team is led by { $people }.
setup-read-anyone = Everybody in the team can choose cases from the queue.
setup-read-leader = The leader chooses cases from the queue.
setup-read-meeting = Weekly meeting: { $day } at { $at }.
setup-read-goals = Goals and frame: { $goals }
setup-read-who = { $people } can change the set-up. Tell them if something should be different.
field-team-name = What is the team called?
field-leaders = Who leads the team?
hint-field-leaders = The first one gathers the learning after each sparring. If this is empty, everybody can change the set-up.
field-facilitator = Fixed facilitator
hint-field-facilitator = Leave this empty if whoever starts the sparring is to facilitate.
field-selects = Who chooses cases from the queue?
selects-anyone = Everybody in the team
selects-leader = The leader
field-weekday = On which day do you meet?
field-at = At
field-length = For how long?
field-weeks = How often?
field-presenters = How many bring a case to each meeting?
presenters = { $count ->
    [one] One
    [2] Two
    [3] Three
   *[other] { $count }
}
field-room = Where do you meet?
field-link = Link to the meeting
field-goals = Goals and frame of your sparring
hint-field-goals = What does the management want with the team's sparring? Everybody in the team can read it.
field-language = Language in the channel
language-da = Dansk
language-en = English

form-setup-hours-title = Hours and closed weeks
setup-hours-why = By myself I write only in working hours, and never on days when you are closed.
field-opens = The working day begins
field-closes = The working day ends
field-workdays = Working days
holidays-tick = Keep off Danish holidays, 5 June, Christmas Eve and New Year's Eve
field-closed = Weeks in which the team is closed
hint-field-closed = School holidays differ from one municipality to another. Choose those that fit yours.
field-closed-from = Also closed from
hint-field-closed-from = For example a theme week or a move.
field-closed-to = Until and including
closed-span = Week { $week }, { $year }: { $first } – { $last }
field-zone = Time zone

form-setup-leads-title = Reminders
field-presenter = Who has the turn?
hint-field-presenter = Choose one or several. If this is empty, it is whoever is next in line.
field-lead-presenter = When do I remind the next one of her turn?
hint-field-lead-presenter = In a direct message. If the case is there already, I say nothing.
field-lead-channel = When do I write in the channel who is next?
hint-field-lead-channel = One short post, which I change if the turn moves.
field-lead-case = When do I tell the leader that a case is missing?
hint-field-lead-case = Then the leader can choose one from the queue.
field-lead-digest = When do I remind the leader of the digest?
hint-field-lead-digest = Counted from the day by which it has to be held.
days-ahead = { $count ->
    [one] The day before
    [7] A week before
    [14] Two weeks before
    [21] Three weeks before
    [28] Four weeks before
   *[other] { $count } days before
}

form-setup-digest-title = Digest
field-digest-months = How often do you gather the learning?
every-months = { $count ->
    [one] At least every month
    [2] At least every second month
   *[other] At least every { $count } months
}
field-leaders-place = The leaders' channel
hint-field-leaders-place = Here the leaders discuss learning across teams. Invite me to the channel, so that I can write there.

form-setup-manners-title = Time and ground rules
field-hour = How long may a whole sparring take at most?
field-grace = How long shall I wait for the facilitator when the time for a round is up?
grace-30 = Half a minute
grace-60 = 1 minute
grace-120 = 2 minutes
grace-300 = 5 minutes
field-manners = I may
manners-nudges = Say when a round is half over and in its last minute
manners-hints = Whisper to whoever happens to give advice in the reflection
field-rules = Your own ground rules, one a line
hint-field-rules = Leave this empty if you want to use mine.

form-setup-members-title = Members
members-intro = { $count ->
    [0] I know nobody in the team yet. Press the button, and I fetch those who are in the channel.
    [one] There is one in the team. I follow the channel, so new colleagues are in by themselves.
   *[other] You are { $count } in the team. I follow the channel, so new colleagues are in by themselves.
}
member-line = { $person }: { $days }
member-line-no-turns = { $person }: { $days } – takes no turns
form-setup-members-submit = Change
field-member = Whom do you want to change something for?
every-day = every weekday
form-member-title = Change a member
field-weekdays = Works on these days
presents-tick = Takes turns and brings cases

## Meetings and plan
meeting-label = { $day } (week { $week })
meeting-named = { $day } at { $at }
meeting-place = Place: { $place }
meeting-link = Join online
rotation-title = Rotation for the next meetings
rotation-not-set-up = I do not know yet when you meet. Once I do, I make a rotation.
rotation-yours = Your next turn is on { $meeting }.
rotation-leads = You can also change the plan:
plan-meeting = **{ $day }** at { $starts }–{ $ends }: { $people }
plan-moved = **{ $day }** at { $starts }–{ $ends }: { $people } (the meeting is moved here)
plan-cancelled = **{ $day }**: the meeting is cancelled
plan-closed = **{ $day }**: no meeting, { $why }
closed-weekend = you do not work that day
closed-holiday = it is a public holiday
closed-team = you are closed
nobody-no-members = Nobody in the team takes turns yet.
nobody-all-away = Everybody is away that day.
nobody-all-declined = Everybody who is there has passed the turn on.
no-turn = You have no turn at the next meetings, so there is nothing to swap.
no-meeting = There are no meetings in the plan just now. The leader can choose a meeting day in the set-up.
turn-not-yours = That turn is no longer yours. Type /sparring rotation if you want to see whose it is.

## Swapping, passing on and volunteering
form-swap-title = Swap turn
form-swap-submit = Send
field-my-turn = Which of your turns?
swap-others = **The others have these turns:**
swap-other = { $meeting }: { $people }
field-swap-to = Do you want to ask one in particular?
hint-field-swap-to = Leave this empty, and I offer the turn to everybody in the channel.
form-cannot-title = I cannot
form-cannot-submit = Send
cannot-which = That is quite all right. It is about { $meeting }.
field-wish = What fits best?
wish-pass-on = Pass it on – I come right after
wish-pass-on-hint = You get the turn at the next meeting you can come to.
wish-skip = Skip me this time
wish-skip-hint = The others then have their turns before it is yours again.
wish-away = I am away …
wish-away-hint = Say when, and you are not asked on those days.
form-volunteer-title = Volunteer
form-volunteer-submit = Count me in
volunteer-intro = If you have a case now, take a turn. Whoever had it comes later.
field-which-meeting = Which meeting?
form-error-no-turn = Choose a colleague who has a turn at one of the next meetings, or leave this empty.

## Absences
form-away-title = Absence
away-intro = Say when you are away, and you are not asked. You need not write why.
field-away-person = Who is it about?
field-away-from = From
field-away-to = Until and including
hint-field-away-to = Leave this empty if it is until further notice.
recurs-tick = It recurs
field-away-days = Only on these weekdays
hint-field-away-days = For example every Friday. Leave this empty if it is every day.
field-away-weeks = In which weeks?
absence = from { $first } until { $last }
absence-open = from { $first } until further notice
absence-recurs = { " " }({ $days }, { $weeks })
absence-all-days = every day
absence-of = { ": " }

## A leader's changes
form-choose-presenter-title = Choose who presents
form-order-line-title = Order
order-intro = Whoever has had the fewest turns comes first. The order here holds for those who have had equally many.
order-line = { $number }. { $person }
form-change-meeting-title = Move or cancel
field-fate = What is to happen?
fate-move = Move the meeting
fate-cancel = Cancel the meeting
fate-restore = Hold it as planned after all
field-moved-day = New day
hint-field-moved-day = Only if the meeting is to be moved.
change-meeting-note = The turn comes along, so nobody loses hers.

## The queue
form-select-for-title = Choose a meeting
select-for = { $title }: at which meeting do you want to take the case up?
case-line = { $title } from { $owner } – { $topic }
case-chosen-for = { " – " }{ $meeting }
case-not-reached = { " – " }you did not get to it, so choose another meeting
queue-lane-chosen = **Chosen for a meeting**
queue-lane-waiting = **Waiting**
queue-lane-principle = **Cases of principle** – agree with the leader when you take them up
queue-leader-selects = In your team it is the leader who chooses which cases you take up.
note-case-chosen = The case is chosen for the meeting on { $day }.

## Posts and messages
remind-presenter = { $days ->
    [0] Today
    [1] Tomorrow
    [7] In a week
    [14] In two weeks
   *[other] In { $days } days
} it is your turn to bring a case: { $meeting }.
remind-any-case = The case need not be a hard one. Something you wonder about is enough.
tell-seat = It is your turn to bring a case on { $meeting }.
next-presenter = The next meeting is on { $meeting }. { $people } has the turn to bring a case.
next-moved = The meeting is moved to { $meeting }. { $people } has the turn to bring a case.
next-cancelled = There is no meeting on { $meeting }. The turn comes along to the next.
next-nobody = The next meeting is on { $meeting }.
next-wanted = If you have a case, volunteer.
no-case = There is no case yet for the meeting on { $meeting }.
no-case-turn = The turn: { $people }
no-case-queue = This is what waits in the queue:
no-case-queue-empty = No cases wait in the queue either. Ask whoever has the turn, or use the meeting for something else.
offer-open = { $person } offers a turn: { $meeting }. If you have a case, take it.
offer-taken = { $taker } has taken the turn of { $meeting } for { $person }. Thank you.
offer-withdrawn = { $person } keeps the turn of { $meeting }.
offer-lapsed = { $person } offered the turn of { $meeting }. The offer no longer stands.
offer-declined = { $person } keeps the turn of { $meeting }.
ask-trade = { $person } would like to swap turns with you: you get { $theirs }, and { $person } gets { $mine }.
remind-digest = It is soon time for the digest in { $name }: by { $day }. I have gathered the learning points, so that you can look through them.
remind-digest-overdue = The digest in { $name } was to be held by { $day }. Please take it at one of the next meetings. The learning points are ready.

## Home and help
home-team = Rotation in { $name }
home-your-turn = Your next turn is on { $meeting }.
home-next = The next meeting is on { $meeting }: { $people }
home-away = You are away { $days }.
help-rotation = **/sparring rotation** – see who brings a case to the next meetings
help-swap = **/sparring swap** – swap your turn, or offer it to the others
help-away = **/sparring away** – say when you are away
help-calendar = **/sparring calendar** – get the meetings or your own turns into your calendar

## When something is missing in a form
form-error-weekday = Choose at least one weekday.
form-error-time = Choose a time.
form-error-hours = The working day has to end after it begins.
form-error-order = Choose a last day that is not before the first.
form-error-day = Choose a day.
form-error-away-days = Choose from which day you are away.
form-error-member = Choose only colleagues who are in the team. They have to be in the channel.

# When a leader is here no more
leader-gone = { $person } is here no more, and does not stand as leader or facilitator of { $name } any longer. Should somebody else step in? Then choose her in the set-up.
leader-left = { $person } has left the channel but still stands for { $name }. If that is not meant so, choose somebody else in the set-up.
leader-left-yourself = You have left the channel, but you still stand as leader of { $name }. If that is not meant so, go back into the channel and choose somebody else with **/sparring setup**.
nobody-leads = The team has no leader with me just now. Whoever leads you can put herself down in the set-up. Nothing is lost, and your sparrings go on as before.
