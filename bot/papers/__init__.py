"""Papers: a digest to take along, as Markdown and as PDF. What people wrote enters as text, never as markup."""
