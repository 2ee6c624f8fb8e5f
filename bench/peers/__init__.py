"""What we compare with: each does the smallest honest part of the bot's work, as its own manual says."""
