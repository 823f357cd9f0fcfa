"""Claims read out of an article by rules: tokens, clauses, mentions, then kind, treaty, speaker, date and modality."""
