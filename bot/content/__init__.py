"""The sources' processes as data, and every sentence the bot says."""
