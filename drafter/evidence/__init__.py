"""From captured records to evidence: identity, order, duplicates, clock skew, the ledger, and proof that it still stands."""
