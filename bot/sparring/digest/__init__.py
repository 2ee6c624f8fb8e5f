"""The digest a team holds at least every second month (A13), and what it shares with the other leaders (A14). Pure."""
