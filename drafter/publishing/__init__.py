"""Where a reviewed document goes: one table of publishers, each of which renders a page for its sink and sends it once."""
