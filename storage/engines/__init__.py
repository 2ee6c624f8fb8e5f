"""The only places where SQL dialects differ."""
