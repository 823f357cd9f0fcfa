"""Accepted means kept, tried with real processes, brokers and databases that are killed, stopped and filled up."""
