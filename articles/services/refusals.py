"""How services say no: one family of errors that every edge turns into its own form."""


class Refused(Exception):
    """Something asked for that cannot be done; `message` names what is wrong and the remedy, `code` is for programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
