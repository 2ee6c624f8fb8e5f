# The sources' processes. The prompts are our translations of the sources' Danish wording.

team-title = Team sparring on a single case
team-summary = The whole team helps one colleague on, and everyone learns from it.

team-presentation-title = Case presentation
team-presentation-purpose = { $presenter } says briefly what sparring is wanted on. The rest of us listen.
team-presentation-wish = What do you want sparring on?
team-presentation-receive = How would you like to receive the sparring?

team-clarification-title = Elaborating and clarifying questions
team-clarification-purpose = The team asks elaborating and clarifying questions, and { $presenter } answers briefly.
team-clarification-open = What do you still need to know to understand the situation?
team-clarification-short = Ask in order to understand. Ideas wait until the next round.

team-reflection-title = Reflection
team-reflection-purpose = The team thinks aloud together and develops ideas and possible courses of action. No debate. { $presenter } listens and takes notes.
team-reflection-associations = What associations do you get?
team-reflection-answered = What has been answered? – What has not been answered?
team-reflection-strengths = What strengths and possibilities do you see?
team-reflection-challenges = What challenges do you see?
team-reflection-initiatives = What possible initiatives do you see?
team-reflection-ideas = What ideas and possible ways would you suggest?

team-inspiration-title = Inspiration and actions
team-inspiration-purpose = { $presenter } tells us what has given inspiration and which actions now follow in the case.
team-inspiration-inspired = What were you inspired by?
team-inspiration-actions = Which actions will you take in the case from now on?

team-learning-title = General learning points
team-learning-purpose = One after another: which general learning points can we draw from the case?
team-learning-general = What can we learn from this that also holds in other cases?

team-gathering-title = Wrap-up
team-gathering-purpose = { $leader } wraps up the general learning points, and says whether they call for changes in workflows and actions.
team-gathering-points = Which general learning points do we take with us?
team-gathering-change = Do they call for changes in how we work?
