# When a sparring is to be deleted: the question about the journal, what is to be kept, and that it is gone.

help-keep = **/sparring keep** – keep a sparring that must not be deleted yet, or end that again

button-in-journal = Yes, it is there
button-copy-to-journal = Copy to the journal
button-keep-longer = Keep a little longer
button-hold = Keep
button-release = End it

## The question about the journal
journal-asked-closed = **{ $title }** will be deleted on { $day }.
journal-asked-withdrawn = **{ $title }**, which you took back, will be deleted on { $day }.
journal-asked-queued = **{ $title }** has waited long without coming to anything. It will be deleted on { $day }. If you still want sparring, change the request or ask the facilitator to take it up – then it stays.
journal-question = Does what matters stand in the journal?
journal-goes = Without an answer it is deleted all the same. All I have written goes, and the text cannot be brought back. The general learning points stay, with no trace back to the case.
journal-answered = **{ $title }**: Thank you, noted. The sparring will be deleted on { $day }.
journal-longer = **{ $title }** is kept until { $day }. I will ask you again before it is deleted.
journal-under-way = **{ $title }** is under way and is not deleted now.
journal-held = **{ $title }** is kept until somebody ends that with **/sparring keep**.

note-in-journal = Thank you. The sparring will be deleted on { $day }.
note-kept-longer = It is kept until { $day }. I will ask you again before then.
refusal-stays-no-longer = It cannot be kept longer. Take a copy to the journal – or use **/sparring keep** if there is a special reason to keep it.

## The copy
form-copy-to-journal-title = Copy to the journal
form-copy-to-journal-submit = Done
copy-how = Select the text, copy it and paste it into the journal. What you change here is not saved.
copy-field = The text
copy-field-part = The text, part { $number }
copy-left-out = Other people's notes and what others wrote are not in it.
copy-too-long = There is more than fits here. You can read the rest in the thread until it is deleted.
copy-notes = My notes
copy-inspired = What inspired me
copy-actions = My actions
copy-points = My learning points
copy-agreed = What we agreed on
copy-ruled = What we do from now on
copy-by = { " – by " }{ $day }

## What is to be kept
form-keep-title = Keep a sparring
keep-about = What is kept is not deleted until somebody ends that. I remind you every third month.
keep-nothing = There is no sparring here that you can keep. Whose case it is, the team leader and whoever installed me can.
keep-until = **{ $title }** will be deleted on { $day }.
keep-under-way = **{ $title }** is under way.
keep-held-unnamed = **{ $title }** has been kept since { $day }.
keep-held = **{ $title }** has been kept by { $who } since { $day }.
keep-more = And { $count } more that are older.
note-held = The sparring is kept. It is not deleted until somebody ends that.
note-released = That is ended. Whose case it is will be asked about the journal before the sparring is deleted.
hold-reminded = **{ $title }** is still kept. { $who } decided that on { $day }. Is it still needed?
refusal-not-holding = Only whose case it is, the team leader and whoever installed me can do that.

## Gone
erased = **{ $title }** is deleted. The text is gone for good, and I am deleting all that I have written about it.
erased-thread = What you have written in the thread yourselves I cannot delete for you. Look through the thread and delete what should not stay.
erased-how = Point at your message, choose the three dots and "Delete message". On a phone, hold your finger on the message.
undeleted = I could not delete something I have written in a sparring whose time is over. The text in my own store is gone, but the post still stands in Slack.
undeleted-channel-not-found = I am not in the channel any more. Invite me again.
undeleted-not-in-channel = I am not in the channel any more. Invite me again.
undeleted-is-archived = The channel is archived. Open it again for as long as it takes.
undeleted-cant-delete-message = Slack does not allow it. Whoever administers your Slack can delete the post.
undeleted-other = Slack answers: { $code }.
undeleted-again = When that is mended, whoever installed me can make me try again: sparring letters retry --all

## The team's choice
field-retention = How long is a sparring kept when it has ended?
hint-field-retention = Whose case it is gets asked about the journal a week before. Then I delete all I have written about the case. This holds for sparrings asked for from now on.
retention-days = { $count } days
