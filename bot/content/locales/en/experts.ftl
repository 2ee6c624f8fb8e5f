# Knowledge persons and super users: who knows about what.

help-experts = **/sparring experts** – see whom you can ask about what
button-experts = Knowledge persons
button-topic = Change
button-topic-new = New topic
button-topic-drop = Take off the list
button-topic-join = I know about this
button-topic-leave = Not me any more
button-expert-rest = Not just now
button-expert-back = Do ask me again
confirm-topic-drop-title = Do you want to take the topic off the list?
confirm-topic-drop-text = Then nobody is suggested when somebody asks about it. You can always put it back.
confirm-topic-drop-yes = Yes, take it off

form-experts-title = Knowledge persons
experts-how = Here you see who knows about what. When you ask a knowledge person for sparring, I suggest somebody who has not been asked lately.
experts-none = There are no topics yet. It can be a method, a law, an IT system, or something a colleague has special experience with.
topic-line = **{ $name }**: { $people }
expert-rests = You are not asked up to and including { $day }.
form-topic-title = Topic
field-topic-name = The topic
hint-field-topic-name = For instance ICS, placements, psychiatry or the new case system.
field-topic-people = Who knows about it?
form-expert-rest-title = Not just now
expert-rest-how = I suggest others meanwhile. Nobody hears why.
field-rest-until = Up to and including
tell-expert = { $person } has put you down as one to ask. See the topic under **/sparring experts**. If it does not suit you, you can press "Not me any more".
note-topic-kept = The topic is saved.
note-topic-dropped = The topic is off the list.
note-topic-joined = Thank you. Now the others can see that they can ask you.
note-topic-left = You are off the topic.
note-expert-rests = That is fine. I suggest others meanwhile.
note-expert-back = Good. You can be asked again.
refusal-topic-there = That topic is there already. Change it instead.
