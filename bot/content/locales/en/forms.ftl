# Buttons, forms and their fields.

## Buttons
button-request = Ask for sparring
button-select = Take up at next meeting
button-unselect = Put back in the queue
button-start = Start now
button-change = Change
button-withdraw = Take the request back
button-withdraw-few = Take the request back
button-put-back-few = Do it later
button-read-case = Read the case
button-join = Join
button-leave = Leave the sparring
button-begin = Begin
button-put-back = Put the case back in the queue
button-next = Next round
button-plus-one = +1 minute
button-plus-two = +2 minutes
button-pause = Pause
button-resume = Resume
button-back = Go back one round
button-hand-over = Hand over as facilitator
button-end = End the rounds
button-ready = Ready
button-more-time = We need more time
button-step-in = I take over
button-note = Write a private note
button-my-notes = My notes
button-actions = Write what you take along
button-point = Write learning point
button-pass = Pass
button-later = Later
button-skip = Not here just now
button-gather = Write the wrap-up
button-close-without = Close without a wrap-up
button-action-done = Done
button-action-not-yet = Not yet
button-action-dropped = No longer relevant
button-queue = See the queue
button-help = Help
button-setup = Set-up
button-read-all = Read it all

confirm-no = No, cancel
confirm-withdraw-title = Do you want to take the request back?
confirm-withdraw-text = The channel will say that the request has been taken back. You can always ask for sparring again.
confirm-withdraw-yes = Yes, take it back
confirm-withdraw-few-title = Take the request back?
confirm-withdraw-few-text = Those you asked are told that you need no answer any more. You can always ask for sparring again.
confirm-withdraw-few-yes = Yes, take it back
confirm-end-title = Do you want to end the rounds?
confirm-end-text = You skip the rounds that are left. You can still write the wrap-up afterwards.
confirm-end-yes = Yes, end
confirm-close-without-title = Do you want to close without a wrap-up?
confirm-close-without-text = The team's learning points stay in the thread, but there will be no wrap-up of them.
confirm-close-without-yes = Yes, close
confirm-put-back-title = Do you want to put the case back?
confirm-put-back-text = The case is then in the queue again. Nothing is lost.
confirm-put-back-yes = Yes, put it back
confirm-put-back-few-title = Do it later?
confirm-put-back-few-text = The sparring then waits until it suits you better. Nothing is lost.
confirm-put-back-few-yes = Yes, later
confirm-leave-title = Do you want to leave the sparring?
confirm-leave-text = If you have a role, somebody else takes over. You are always welcome back.
confirm-leave-yes = Yes, leave

## Common to forms
form-cancel = Cancel
form-close = Close
form-save = Save
form-share = Share
form-error-empty = Please write a few words here.
form-error-choose = Choose one of these.
form-error-past = Choose today or a later day.
form-error-person = Choose somebody who takes part in the sparring.

## The request
form-request-title = Ask for sparring
form-request-submit = Send
form-change-title = Change your request
form-change-submit = Save
request-who = Ask a colleague or the team for sparring when you want to think aloud, get fresh eyes on the case or find a way on. Go to your leader when a decision has to be made, or when you are seriously concerned. Please write no names or civil registration numbers – write for example “boy, 8–10 years”.
field-topic = What is it about?
topic-child = The wellbeing of a certain child
topic-children = The wellbeing of a group of children
topic-conditions = The conditions for a given intervention
topic-planning = The planning of a given intervention
topic-content = The content of a given social work intervention
topic-relations = The relation between the various parties and the citizen
topic-goal = The goal of the intervention
topic-cooperation = Work across professions and with relatives
topic-personal = Personal and professional problems in relation to the work or to people
field-case = The situation as you meet it
hint-field-case = Only those who take part in the sparring can read this.
ics-use = Describe the case through the ICS triangle
field-ics-child = The child's development
hint-field-ics-child = Health · Development and behaviour · Day care, school and learning · Leisure and friendships
field-ics-parents = Parenting capacity
hint-field-ics-parents = Safe caring environment · Stimulation and guidance · Support of relations
field-ics-family = Family and network
hint-field-ics-family = Family situation and background · Housing, work and economy · Social network
field-tried = What have you tried, and what do you think yourself?
hint-field-tried = Write it as it is. It must never be used against you.
field-ask-kind = What would you like to ask?
ask-similar = Do you have experience from a similar case with this problem?
ask-knowledge = Do you have special knowledge of this problem?
ask-idea = Can you give me a good idea of how to move on with ..?
ask-open = Something else – see below
field-ask = Write very precisely what you want sparring on
hint-field-ask = Everyone in the channel can read this, so write it without details of the case.
field-receive = How would you like to receive the sparring?
receive-assess = Colleagues may assess my work
receive-appreciate = Colleagues may express appreciation
receive-answer = Colleagues only answer concrete questions
receive-few-assess = Do assess my work
receive-few-appreciate = Do express appreciation
receive-few-answer = Please only answer concrete questions
field-material = Are you bringing anything?
hint-field-material = For example a child protection assessment or minutes. Write what it is – not what it says.
principle-tick = It is a case of principle: we have to settle how we do this from now on
field-when = When?
when-queue = Put the case in the queue for a meeting
when-now = Start the sparring now

## During the sparring
form-read-case-title = The case
case-part = **{ $name }**
form-note-title = Private note
field-note = Your note
hint-field-note = Only you can see it.
form-my-notes-title = My notes
no-notes = You have not written any notes yet.
your-notes = **Your notes from the reflection** (only you see them)
form-point-title = Learning point
field-point = What can we learn that also holds in other cases?
hint-field-point = Write it in general, without details of the case. It is shared in the thread.
form-actions-title = What I take along
field-inspiration = What were you inspired by?
hint-field-inspiration = Both this and your actions are shared in the thread.
field-action = Action { $number }
field-action-day = By
hint-field-action-day = If you choose a day, I ask you then how it has gone. I ask only you.
form-hand-over-title = Hand over
form-hand-over-submit = Hand over
field-to = Who should be the facilitator?
hint-field-to = Choose somebody who has pressed Join.
form-gather-title = Wrap-up
form-gather-submit = Save and close
field-points = General learning points, one on each line
hint-field-points = Merge them, and word them so that everyone can understand them without knowing the case. They are shared in the thread.
field-theme = Theme
hint-field-theme = Choose the one that fits best, or leave it empty.
hint-field-theme-suggested = I suggest a theme from the words. Feel free to choose another.
gather-rest = { $count ->
    [one] There is no room for one of the learning points here. You can read it in the thread.
   *[other] There is no room for { $count } of the learning points here. You can read them in the thread.
}
gather-change = **Does the learning call for a change in a workflow?** If not, leave the fields empty.
field-change = What do we change?
hint-field-change = For example: We always invite the school to the first network meeting.
field-who = Who sees to it?
field-by-when = By

## Themes
theme-child-voice = The child's perspective and involvement
theme-parents = Working with the parents
theme-network = Family and network
theme-cooperation = Work across professions
theme-method = Methods and assessment
theme-intervention = Intervention, goals and follow-up
theme-documentation = Documentation and record
theme-law = Rules, deadlines and decisions
theme-role = My own role and wellbeing
theme-conversation = The conversation with the citizen

## Other
form-read-all-title = All of it
