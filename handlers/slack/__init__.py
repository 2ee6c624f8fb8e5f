"""Between Slack and the words the rest of the bot speaks: parts, answers, acts and letters."""
