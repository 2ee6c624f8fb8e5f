"""Calendar feeds: what people type and press to have one, and the pages it is read at."""
