"""Claims in the formats of other programs, a module each; pure functions from claims to text."""
