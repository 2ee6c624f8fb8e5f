# The log of who did what and when. Whoever reads it never sees a word of a case.

audit-column-at = moment
audit-column-chain = team
audit-column-number = number
audit-column-who = who
audit-column-what = what
audit-column-about = about
audit-column-detail = details
audit-column-hash = hash
audit-the-bot = the bot itself

audit-deed-case-read = opened the text of a case
audit-deed-material-read = opened what others wrote in a sparring
audit-deed-joined = joined a sparring
audit-deed-sent-anyway = sent a text although the guard had found something
audit-deed-place-refused = could not have a sparring in that place
audit-deed-place-allowed = had a sparring although the place gave a warning
audit-deed-legal-hold = put an erasure on hold
audit-deed-hold-ended = ended a hold on erasure
audit-deed-erased = erasure: the texts and the key of a case were destroyed
audit-deed-posts-deleted = erasure: the posts of a case were deleted in Slack
audit-deed-deletion-failed = erasure: something could not be deleted in Slack
audit-deed-restored-erased = erasure: a case from an old backup was erased again
audit-deed-settings-changed = changed the team's set-up
audit-deed-role-changed = changed who has a role
audit-deed-kinds-changed = changed the team's own kinds of sparring
audit-deed-rules-changed = put ground rules in force
audit-deed-feed-opened = made a calendar address
audit-deed-feed-closed = closed a calendar address
audit-deed-downloaded = fetched a file
audit-deed-memberships-reviewed = looked through the team's members
audit-deed-team-exported = took out a copy of all about the team
audit-deed-team-deleted = deleted the team
audit-deed-data-exported = was given a copy of all about a person
audit-deed-person-erased = erasure: a person was forgotten
audit-deed-master-key-rotated = changed the master key
audit-deed-audit-exported = took out a copy of the log

words-locked = (the text is locked: its key is missing just now, but nothing has been erased)
refusal-locked = I cannot keep texts just now, for the key to them is missing. Nothing is lost, and what you wrote still stands here. Please tell whoever runs Sparring at your place, and try again.

members-look-through = A quarter has passed: would you look through who belongs to **{ $name }**? Whoever is no longer of the team must not be able to see a case.
members-are = { $count ->
    [one] Member: { $who }
   *[other] Members ({ $count }): { $who }
}
members-leaders = Leaders: { $who }
members-look-how = If somebody is no longer of the team, take her out of the channel, and mend the list under the set-up. What you press here stands in the log, so that you can show that somebody looked.
note-members-seen = Thank you. I have written down that you looked the list through, and ask again in a quarter.
button-members-seen = I have looked it through
