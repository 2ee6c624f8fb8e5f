# What one sees on typing /sparring or opening the bot's home.

hub-title = What do you need?
hub-welcome = In faglig sparring the team helps you think about what you are stuck in. I keep track of time and turns, so that you can think.
hub-queue = { $count ->
    [0] No cases are waiting in the queue.
    [one] 1 case is waiting in the queue.
   *[other] { $count } cases are waiting in the queue.
}
hub-under-way = { $count ->
    [one] 1 sparring is under way in the channel.
   *[other] { $count } sparrings are under way in the channel.
}
queue-title = Cases in the queue
queue-rest = { $count ->
    [one] 1 more case is waiting. It has its own card in the channel.
   *[other] { $count } more cases are waiting. Each has its own card in the channel.
}
queue-empty = No cases are waiting just now.
help-title = What I can help with
help-request = **/sparring request** – ask the team for sparring on a case
help-oversight = **/sparring oversight** – leader and caseworker talk a caseload through
help-queue = **/sparring queue** – see the cases that are waiting
help-setup = **/sparring setup** – choose leader, meeting day and frame for the team
help-help = **/sparring help** – see this overview
help-thread = Inside a thread /sparring does not work. Use the buttons there, or open the menu with the three dots on a message and choose “Sparring: Hvad kan jeg?”.
help-english = Du kan også skrive ordene på dansk: anmod, kø, turnus, byt, fravær, kalender, praksis, opsamling, makkerpar, videnpersoner, spilleregler, introduktion, opsætning, hjælp.
suggest = I do not know “{ $typed }”. Did you mean **/sparring { $nearest }**?
unknown = I do not know “{ $typed }”. This is what I can do:
not-here = Type it in the team's channel, so that I know which team it is about. If this is the team's channel, invite me first: /invite @Sparring.
shortcut-title = What you can do here
shortcut-not-ours = That thread does not belong to a sparring. Use the shortcut on a message in a sparring thread.
welcome-channel = Hello. I help you with faglig sparring. Type **/sparring** to begin.

home-title = For you just now
home-nothing = Nothing is waiting for you just now.
home-yours = Your request for sparring is in the queue: { $title }.
home-asked = { $owner } has asked whether you have time for sparring: “{ $kind }”.
home-you-asked = You have asked for sparring: “{ $kind }”. I let you know when there is an answer.
home-may-start = You have asked for sparring: “{ $kind }”. Somebody said yes. Press Start now when it suits you all.
home-nobody-left = You have asked for sparring: “{ $kind }”. There is nobody left to wait for. If you ask others, what you wrote comes along.
home-selected = Your case is chosen for a meeting: { $title }.
home-under-way = { $title } is under way: { $round }.
home-writes = { $title } is waiting for you: the round “{ $round }” ends { $day } at { $ends }. A few lines are enough.
home-framing = { $title } is about to begin.
home-paused = { $title } is paused.
home-gather = { $title } is waiting for your wrap-up.
home-gathering = { $title } is waiting for the wrap-up from { $leader }.
home-actions = Your open actions
home-request = Ask for sparring in { $name }
home-about = When a sparring is over, you let go of the case and take the learning with you.

# The button stands in the other language, since it is for those who read that one.
other-language = da
button-language = Skift til dansk
note-language = From now on I speak English with you. In the channel I speak the team's language.
