"""Rulers held against drafts: gold files, suites, gates, and defects planted to see whether the rulers catch them."""
