"""What the API's answers and requests look like, by noun."""
