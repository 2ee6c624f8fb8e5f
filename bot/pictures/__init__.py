"""Pictures: text to SVG to PNG, with a font of our own, so that the same input gives the same bytes on every host."""
