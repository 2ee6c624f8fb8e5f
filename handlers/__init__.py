"""What people do: each platform's adapter parses it into an inbound act, and the dialogue answers."""
