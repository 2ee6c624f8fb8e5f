"""`python -m bot` is `sparring`."""

from bot.cli import main

main()
