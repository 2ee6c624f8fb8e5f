"""What a person reads of her rights: a copy of what is kept about her, and what goes when she does."""
