# The team's frame: goals, ground rules, whom to ask about what, and what the team works by.

help-rules = **/sparring rules** – see the team's goals and ground rules, and when one asks a colleague or a leader
button-rules = Ground rules
button-rules-begin = Write rules together
button-rules-see = See the draft
button-rules-propose = Write a proposal
button-rules-agree = I agree
button-rules-take-back = Take out
button-rules-force = Put in force
button-rules-drop = Drop the draft
button-rules-confirm = They still hold
button-whom = Change whom one asks
button-guidelines = Methods and guidelines
confirm-rules-drop-title = Do you want to drop the draft?
confirm-rules-drop-text = The proposals disappear. The rules in force stay.
confirm-rules-drop-yes = Yes, drop it

form-rules-title = The team's frame
frame-goals = Goals of our sparring
frame-rules = Ground rules
frame-whom = A colleague or a leader?
frame-guidelines = What we work by
rules-since = Edition { $number }, agreed on { $day }.
form-whom-title = Colleague or leader
field-whom-colleague = When does one ask a colleague?
field-whom-leader = When does one ask a leader?
whom-colleague = Ask a colleague when you want to think aloud, hear of similar experience, or spot what you may have overlooked. The case and the decision stay yours.
whom-leader = Ask a leader when a decision is needed that you cannot take yourself, when law, money or safety are in doubt, or when the case takes up more of you than it should.
note-whom-kept = Saved. It also stands where somebody asks for sparring.
form-guidelines-title = Methods and guidelines
field-guidelines = Which methods and guidelines do you work by?
hint-field-guidelines = One a line, with a link behind it if you like. They stand in the frame of every sparring.
form-error-guidelines = There is room for { $count }. Choose the most important ones.
note-guidelines-kept = Saved. It stands in the frame of every sparring from now on.
root-goals = **Goals:** { $goals }
root-guidelines = **What we work by:**

# Our translation of the source's five questions.
rules-question-when = When and in which forms do collegial sparring and feedback take place?
rules-question-topics = Which topics can be brought up with colleagues?
rules-question-how = How does one ask for sparring and feedback?
rules-question-form = Does it take place systematically at meetings, by agreeing now and then to work on cases two and two, or by "just asking about a case"? It can also be other kinds!
rules-question-feedback = The way feedback and sparring are given – may the colleague for instance assess one's work, may one express appreciation, or may only concrete questions be answered?
rules-short-when = When and in which forms?
rules-short-topics = Which topics?
rules-short-how = How does one ask?
rules-short-form = At meetings, two and two, or "just asking"?
rules-short-feedback = How is feedback given?
rules-question = **{ $question }**
rules-draft-title = We write ground rules together
rules-draft-how = Write what you think, and say when you agree. When something new comes up, I ask again. The leader puts the rules in force.
rules-no-proposal = No proposals yet.
rules-agreed-by = In agreement so far: { $people }
rules-draft-over = The draft is done with. See what holds under ground rules.
form-rules-propose-title = Proposal for a rule
field-rules-question = What is it about?
field-rules-proposal = Your proposal
hint-field-rules-proposal = Short and kind, for instance "We ask before we give advice". Your name does not stand beside it.
form-rules-see-title = Draft of ground rules
form-rules-force-title = Put the rules in force
form-rules-force-submit = Put in force
rules-missing = Not everybody has said yes yet: { $people }. Only you see this. Do wait for them if you can.
field-rules-text = The ground rules
hint-field-rules-text = One rule a line. You may well put proposals together. They stand in the frame of every sparring from now on.
rules-in-force = { $number ->
    [one] **The team's ground rules hold from today:**
   *[other] **The team's new ground rules hold from today:**
}
rules-in-force-how = Thank you for writing them together. In half a year I ask whether they still hold.
rules-look-again = It is time to look at the ground rules of { $name } again. They are from { $day }. Do they still hold?
note-rules-begun-already = You have begun already. I have put the draft at the bottom of the channel.
note-rules-proposed = Thank you. It stands in the draft now.
note-rules-agreed = Thank you. Noted.
note-rules-dropped = The draft is dropped. The old rules still hold.
note-rules-confirmed = Good. I ask again in half a year.
refusal-rules-nothing-proposed = There are no proposals yet. Write one, and you are under way.
home-rules = You are writing ground rules together. Would you like to see the draft?
