"""From files to records: every source type reads its own export and nothing else (docs/sources/)."""
