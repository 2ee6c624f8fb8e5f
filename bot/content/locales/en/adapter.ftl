# The few sentences that the chat's own part says.
adapter-read-all = Read it all
adapter-note-title = A note to you
adapter-close = Close
adapter-send = Send
adapter-trouble = Something went wrong on my side, and nothing has changed. Try again in a moment.
adapter-too-slow = I did not manage to open the window. Press once more, and I will be ready.
adapter-nothing = There is nothing to see here just now.
adapter-file-sent = The file is in your direct conversation with me.

# What Slack's manifest says about the bot.
manifest-name = Sparring
manifest-tagline = Keeps track of time, turns and frame when the team holds peer consultation
manifest-description = Sparring helps a team of social workers with professional peer consultation. A colleague brings a case that is stuck, and the team asks and reflects in short, timed rounds. The bot keeps track of time, turns and frame, and remembers the general learning. It judges nobody and gives no advice on the case. What is written in its forms it keeps encrypted.
manifest-command = Ask for sparring, see the queue, or get help
manifest-command-hint = request | queue | rotation | swap | away | learning | digest | help
manifest-shortcut = Sparring: what can I do?
