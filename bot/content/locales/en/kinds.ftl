# The other kinds of sparring: their rounds and prompts, and what one is asked for when asking for them.
# { $within } is what the case owner asked for: assessment, appreciation or answers only.

## Colleague to colleague (C1, D1, D5, D6)
colleague-title = With a colleague
colleague-summary = Ask one colleague, or ask in the open: “Who can?”
colleague-framing = Peer sparring: { $owner } has asked for help. First the case, then briefly and precisely what sparring is wanted. We keep to what was asked.
colleague-triangle-title = The case by the ICS triangle
colleague-triangle-purpose = { $presenter } describes the case by the ICS triangle, and is left to finish.
colleague-triangle-child = The child's development: how is the child?
colleague-triangle-parents = Parenting capacity: what can the parents do, and what is hard for them?
colleague-triangle-family = Family and network: who is around the child?
colleague-wish-title = The wish
colleague-wish-purpose = { $presenter } says briefly and very precisely what sparring is wanted.
colleague-wish-what = What do you want sparring on?
colleague-wish-how = How do you want to receive sparring?
colleague-questions-title = Clarifying questions
colleague-questions-purpose = Ask only for what you need in order to understand. { $presenter } answers briefly.
colleague-questions-open = What do you need to know to answer what is being asked?
colleague-feedback-title = Sparring
colleague-feedback-purpose = { $presenter } listens and takes notes. { $within }
colleague-feedback-think = What does what you have heard make you think of?
colleague-feedback-stay = Stay with what was asked. The rest can wait until you are asked for it.
colleague-onward-title = From here
colleague-onward-purpose = { $presenter } tells what was inspiring, and what the next step is.
colleague-onward-inspired = What were you inspired by?
colleague-onward-step = What will you do now?
within-assess = Here you may assess the work, kindly and concretely.
within-appreciate = Appreciation is what was asked for here: say what was done well. Do not assess.
within-answer = Answer only the concrete questions. Do not assess, and give no other advice.
within-any = Keep to what was asked.

## Buddies (D4)
buddy-title = With my buddy
buddy-summary = Your regular sparring two and two, also without a hard case.
buddy-framing = Time for your regular sparring. A less difficult case will do, or just some professional inspiration.
buddy-next-title = Until next time
buddy-next-purpose = Round off together, and agree on when you meet again.
buddy-next-good = What was good to talk about?
buddy-next-again = What would you like to come back to next time?

## Knowledge persons (B8, D4)
expert-title = With a knowledge person
expert-summary = Ask somebody who knows a great deal about the topic.
expert-framing = { $owner } asks somebody with special knowledge of the topic. We keep to the question and to the methods we have agreed to use.
expert-question-title = The question
expert-question-purpose = { $presenter } tells briefly about the case and asks the question.
expert-question-problem = What is the problem?
expert-question-know = What do you need to know?
expert-clarify-title = Clarifying
expert-clarify-purpose = The knowledge person asks for what she needs in order to answer.
expert-clarify-tried = What have you tried and thought yourself?
expert-knowledge-title = Knowledge
expert-knowledge-purpose = { $presenter } listens and takes notes. { $within }
expert-knowledge-law = What do the rules, the methods and the guidelines say?
expert-knowledge-known = What do we know from similar cases?
expert-knowledge-limit = What do you not know, and where can it be found?

## Leader and caseworker (C2)
leader-title = Between leader and caseworker
leader-summary = Sparring between you and your leader. Either of you may ask.
leader-framing = Sparring between leader and caseworker. Here two people think together about a case. It is no assessment, and what is said is not used against anyone.
leader-word = Mind the imbalance: you are the leader, and your colleague is an employee. Listen longer than you usually do, ask before you assess, and say clearly when something is a decision and not sparring. Your colleague decides what is kept.
leader-case-title = The case
leader-case-purpose = { $presenter } tells about the situation and what sparring is wanted. The other listens.
leader-case-situation = What is the situation as you meet it?
leader-case-wish = What do you want sparring on, and how would you like to receive it?
leader-understand-title = Questions
leader-understand-purpose = Open questions that help { $presenter } to think. No cross-examination.
leader-understand-thought = What have you tried and thought yourself?
leader-understand-mean = What matters most to you in this?
leader-think-title = We think together
leader-think-purpose = You wonder together, and { $presenter } takes notes. { $within }
leader-think-possible = What possibilities do you see?
leader-think-frame = What do the methods, the law and our guidelines leave room for?
leader-keep-title = Agreement
leader-keep-purpose = You agree on who does what. { $presenter } says yes or no to the agreement being kept.
leader-keep-agree = What do you agree on, who does it, and by when?
leader-keep-consent = Is it all right with you that this is kept?

## Leader to leader (C3)
leaders-title = With other leaders
leaders-summary = Agree across teams on guidelines, methods and a shared frame.
leaders-framing = Sparring between leaders across teams. We want agreement and uniformity about what we work by, and we end with agreements that both teams can see.
leaders-theme-title = The theme
leaders-theme-purpose = { $presenter } tells what the theme is, and why we should agree on it.
leaders-theme-why = What makes you bring it up now?
leaders-ways-title = How we do it today
leaders-ways-purpose = Each leader tells how it is done in her team. We listen without judging.
leaders-ways-guidelines = How do you use the guideline or the method in your team?
leaders-ways-reason = What is the reason you do it so?
leaders-alike-title = Alike and different
leaders-alike-purpose = We find what we must do alike, and what may well be different.
leaders-alike-same = Where does it matter to the citizens that we do the same?
leaders-alike-differ = Where may we do it differently?
leaders-agree-title = Agreements
leaders-agree-purpose = We write down what we agree on: what, who and by when.
leaders-agree-what = What do we agree on from now on?
leaders-agree-tell = Who tells each team?

## Brought material (C4)
material-title = On something I bring
material-summary = The team looks at an assessment, a plan or a child interview.
material-framing = { $owner } brings something we look at together. The learning of the case is in focus, never how capable a colleague is. The paper itself stays where it is.
material-focus-title = Focus
material-focus-purpose = { $presenter } says clearly what the focus is, and where those entitled can read the material.
material-focus-what = What is your focus in the case?
material-focus-look = What would you like us to look for?
material-reading-title = Reading
material-reading-purpose = We read the material where it is. Nothing of it is shared here.
material-reading-notice = What do you notice when you read with that focus?
material-questions-title = Clarifying questions
material-questions-purpose = The team asks in order to understand, and { $presenter } answers briefly.
material-questions-open = What do you need to know to hold on to the focus?

## Case of principle (A2)
principle-title = A case of principle
principle-summary = We settle how we do it from now on.
principle-framing = { $owner } has a case with a question of principle. Here we settle how we handle such questions from now on.
principle-presentation-title = The case and the question
principle-presentation-purpose = { $presenter } tells about the case and what is of principle in it.
principle-presentation-case = What is the situation?
principle-presentation-question = What is the question of principle?
principle-clarification-title = Clarifying questions
principle-clarification-purpose = The team asks in order to understand, and { $presenter } answers briefly.
principle-clarification-often = How often do we meet this, and what do we do today?
principle-reflection-title = Reflection
principle-reflection-purpose = The team thinks aloud together. No debate yet.
principle-reflection-base = What do the law, the methods and the political goals say?
principle-reflection-child = What does the answer mean to the children and the families?
principle-reflection-alike = What does it take so that it does not depend on who has the case?
principle-proposals-title = Proposals
principle-proposals-purpose = We gather proposals for how we do it from now on.
principle-proposals-how = How could we do it?
principle-proposals-exception = When do we have to do something else?
principle-decision-title = How we do it from now on
principle-decision-purpose = { $leader } writes down how we do it from now on, and why. It goes on the list of our practice.
principle-decision-what = From now on we …
principle-decision-why = Because …

## When something went wrong (B10)
mishap-title = Learn from something that went wrong
mishap-summary = Without names. How do we avoid it another time?
mishap-framing = Mistakes are a base for learning. Here we ask how we avoid it in the future, never who did it. Nobody can see who brought it up, and everything is written without a name. The leader cannot see it either.
mishap-understand-title = What made it hard?
mishap-understand-purpose = We try to understand what happened, and what made it hard to see on the way. Write with the button, then no name is shown.
mishap-understand-signs = What could be known at the time, and what could not?
mishap-understand-around = What in our workflows, time and tools played a part?
mishap-avoid-title = How do we avoid it?
mishap-avoid-purpose = We find ways to avoid it in the future. Write with the button, then no name is shown.
mishap-avoid-how = How do we avoid it in the future?
mishap-avoid-sooner = What can help us to notice it sooner?
mishap-learning-title = General learning points
mishap-learning-purpose = What can all of us take along? Write with the button, then no name is shown.

## Management audit (B12, B13)
audit-title = Management audit
audit-summary = A professional dialogue of leader and caseworker on the caseload.
audit-framing = A management audit as a professional dialogue on actual cases of the caseload. What you write stays between the two of you. Only what you write together as general learning points goes to the learning bank.
audit-overview-title = The cases
audit-overview-purpose = { $presenter } tells about the cases you look at, without names.
audit-overview-cases = What takes up room in the caseload right now?
audit-overview-proud = Where did you get off to a good start, and where are you stuck?
audit-dialogue-title = Professional dialogue
audit-dialogue-purpose = You go through the cases together and talk about practice and development.
audit-dialogue-practice = What do the cases show about how we work?
audit-dialogue-methods = How are the methods we have chosen used in the cases?
audit-needs-title = Development
audit-needs-purpose = You talk about what { $presenter } needs to learn or needs help with.
audit-needs-learn = What would you like to become better at?
audit-needs-help = What can the workplace help with?
audit-general-title = What is general
audit-general-purpose = You write down what may be true for others too. It goes to the learning bank without a name.
audit-general-others = What in this can others learn from too?
audit-gathering-purpose = { $leader } gathers what is general. Nothing else goes any further.

## The request: kinds, fields and choices
field-kind = Which kind of sparring?
field-kind-hint = Choose, and I show the fields that belong to it.
request-no-names = Please write no names and no civil registration numbers; write “boy, 8–10 years”, for example.
request-instead = What you wrote has come along. When you send this, I take your first request back.
hint-read-by-one = The one you ask can read this. If you ask in the open, everybody in the channel can. Leave out details of the case.
hint-read-by-few = Those you ask can read this before they answer. Leave out details of the case.
request-material-elsewhere = The material stays where it is. Do not put it here.
request-nobody-sees = Nobody can see that it is you who brings it up, not even the leader. Write what happened, not who did it.
request-no-topics = Your team has no topics with knowledge persons yet. Type /sparring experts to add them.
field-whom = Whom would you like to ask?
hint-field-whom = Leave it empty, and I ask in the open in the channel: “Who can?”
field-with-leader = With whom should the sparring be?
hint-field-with-leader = Your leader, or the colleague that you as a leader would like to have sparring with.
field-whom-leaders = Which leaders would you like to ask?
hint-field-whom-leaders = Leaders of other teams, with whom you should agree.
field-occasion = What is the occasion?
occasion-difficult = A difficult case
occasion-easier = A less difficult case
occasion-inspiration = I would like some professional inspiration
field-knowledge = Which topic?
hint-field-knowledge = I ask somebody who has not been asked of late. If the answer is “not now”, I ask the next one.
field-shared = What should you agree on?
shared-guidelines = Professional guidelines
shared-methods = How we use the methods
shared-frame = A shared professional frame
field-theme-of-leaders = What is the theme?
hint-field-theme-of-leaders = Describe it in general, without single cases.
field-focus = What is your focus in the case?
hint-field-focus = One clear focus. Everybody in the channel can read it, so write it without details of the case.
field-brought = What do you bring?
brought-assessment = A child protection assessment
brought-action-plan = An action plan
brought-child-plan = The child's plan
brought-youth-plan = A youth plan
brought-child-interview = The record of a child interview
field-where-read = Where can those entitled read it?
hint-field-where-read = For example the case journal or a drive. Do not put the material here.
field-question = What is the question of principle?
hint-field-question = Everybody in the channel can read it, so write it without details of the case.
field-event = What happened?
hint-field-event = Without names, and without who did what. Only those who take part can read it.
field-caseload = What will you look at?
hint-field-caseload = For example: three cases of school absence. Write it without names.
field-genogram = Genogram
hint-field-genogram = One person on each line, like “far: M 41 Father” and “b: D 9 Boy*” – * is the child the case is about. And “far = mor gift 2009 -> b”.
field-board = The course of the case on a board
hint-field-board = One event on each line, like “mar 2023 ! underretning: the school reports absence” or “uge 47 2024 møde: …”.
field-mode = How?
mode-live = We meet and do it there and then
mode-written = In writing over some working days
hidden-tick = Show what the others wrote only when the round ends
form-error-whom = Please choose somebody other than yourself.
form-error-leader = Here one of the two must be the team's leader. Choose your leader, or a colleague if you lead yourself.
form-error-leaders = Please choose somebody who leads another team.
form-error-pair = You have no buddy yet. Type /sparring buddies, and I will help. Meanwhile choose another kind of sparring; what you wrote stays.
form-error-knows = Nobody can be asked about that topic just now. Choose another, or ask in the open.
form-error-kind = That kind is no longer there. Choose another; what you wrote stays.
