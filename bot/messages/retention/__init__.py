"""What is said about the end of a sparring: the journal question, legal holds, and that it is gone."""
