# The few sentences that the chat's own part says.
adapter-read-all = Read it all
adapter-note-title = A note to you
adapter-close = Close
adapter-send = Send
adapter-trouble = Something went wrong on my side, and nothing has changed. Try again in a moment.
adapter-too-slow = I did not manage to open the window. Press once more, and I am ready.
adapter-nothing = There is nothing here just now.
