"""The record for programs that reason in words: a read-only server of the Model Context Protocol."""
