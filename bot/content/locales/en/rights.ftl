# What one can ask for about oneself: a copy, and to be forgotten.

help-my-data = **/sparring my-data** – get a copy of all I have about you
mine-coming = I am gathering what I have about you, and will send it to you in a direct message. It takes a moment. Nobody else is told that you asked.
mine-here = **Here is all I have about you.** One file is to read, the other can be read by a program. Colleagues stand without names.
mine-careful = There may be something about a case in them, and they do not go away by themselves. Keep them in a safe place, and then press **Delete the message and the files**.
button-mine-delete = Delete the message and the files
mine-file = my-data
mine-title = What Sparring has about you
mine-title-json = The same for a program (JSON)
mine-made = Made { $day }.
mine-reading = I do not keep your name, only a code for you. Colleagues stand as "colleague" in the other file. The log of who did what and when you can get from whoever set me up.
mine-language-da = You chose Danish.
mine-language-en = You chose English.
mine-language-none = You have not chosen a language.
mine-nothing = Apart from that I have nothing about you.
mine-teams = Your teams, the rotation and your absences
mine-sessions = Sparrings you were part of
mine-marks = Learning points that came from your cases
mine-points = Learning points you wrote
mine-changes = What you are to change
mine-shares = What you shared or answered the other leaders
mine-pairs = Your buddy pairs
mine-not-with = Whom you do not want to be drawn with (only you see this)
mine-topics = Topics you know about
mine-knowing = When you were last asked as a knowledge person
mine-practice = Decisions on practice that you entered
mine-rules = Ground rules you helped to write
mine-drafts = Your proposals for ground rules
mine-start = The start period
mine-thoughts = Your thoughts from the start period
mine-programme = Programmes you are part of
mine-observations = Your observations
mine-own-kinds = Kinds of sparring you made or changed
mine-rest = Other things you stand in
mine-sparring = Sparring { $number }
mine-role-owner = your case
mine-role-presenter = you presented
mine-role-facilitator = you facilitated

# ── to be forgotten ──────────────────────────────────────────────────────────────────────────────────
help-erase = **/sparring erase** – when you leave: see what I erase about you, and what stays
erase-title = Erase what is mine
erase-submit = Erase it
erase-busy = { $count ->
    [one] You have a sparring that is under way. End it first, so that it does not vanish for those who sit in it. Then type /sparring erase again.
   *[other] You have { $count } sparrings that are under way. End them first, so that they do not vanish for those who sit in them. Then type /sparring erase again.
}
erase-goes = This is what I erase
erase-goes-cases = Your own cases: requests, notes and what the others wrote in them, my messages in Slack too. If something belongs in the journal, write it there first.
erase-goes-parts = Your place in sparrings, buddy pairs, topics and programmes.
erase-goes-turns = Your turns, your absences and your wishes.
erase-goes-calendar = Your calendar address and your choice of language.
erase-goes-code = The code that points at you. Where it stood, a random code stands now that nobody can trace back.
erase-stays = This stays
erase-stays-others = What you wrote in others' cases. It belongs to their case and is erased with it.
erase-stays-learning = General learning points and decisions. They are not about you, and your name is not there.
erase-stays-audit = The log of who opened what and when. It must be possible to check it, so I may not change it.
erase-stays-thread = What you typed in a thread yourself. Only you can delete that in Slack. And a case that somebody asked to keep.
erase-channel = Leave the team's channel afterwards. Otherwise you are in the rotation again when the members are fetched. **This cannot be undone.** If you want a copy first, type /sparring my-data.
erase-sure-label = Are you sure?
erase-sure = Yes, erase what is mine
erase-not-sure = Tick the box if you are sure. Otherwise press Close, and nothing happens.
erase-done = It is erased. Thank you for all you gave the others to think about.
refusal-held = It has to be kept, so it cannot be erased now.
