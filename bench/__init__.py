"""What the bot can do, measured side by side with what else one could have used (`make bench`)."""
