"""Judging an incident without a model: trigger, cause, factors, impact, actions, lessons, summary, by concept and weight."""
