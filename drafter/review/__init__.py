"""What humans do to a draft: pure functions from a document and a decision to the next document. No store, no clock."""
