# Where sparring may run: what speaks against a place, and how that can be mended.

refusal-place-public = This channel is open to everybody at the workplace, so no case can be brought here. Make it private (the channel's name on top → Settings → Change to a private channel), and try again. Nothing is lost.
refusal-place-shared = This channel is shared with another organisation, so no case can be brought here. Make a private channel for the team alone, invite me, and try again. Nothing is lost.
refusal-place-guests = There are guests in this channel, so no case can be brought here. Take the guests out, or make a private channel for the team alone, and try again. Nothing is lost.
refusal-place-unknown = Slack does not answer just now, so I cannot see whether the channel is private. Nothing is lost. Please try again in a moment.

place-warning-public = Mind: this channel is **open to everybody at the workplace**. Keep the case free of anything it could be known by, or make the channel private first (the channel's name on top → Settings → Change to a private channel).
place-warning-shared = Mind: this channel is **shared with another organisation**. A private channel for the team alone is the right place for a case.
place-warning-guests = Mind: there are **guests** in this channel. They can read what you write in the thread.
place-warning-unknown = Slack does not answer just now, so I cannot see whether the channel is private. Please look yourself before you write about a case.
place-warning-outsiders = { $who } are in this channel too. Are they of the team? Then put them on under `/sparring setup`. Otherwise you can ask them to leave the channel before you talk about a case.
place-warning-more = … and { $count } more.
