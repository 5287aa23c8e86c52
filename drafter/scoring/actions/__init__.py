"""How specific an action item is: rules of docs/actions.md as pure functions."""
