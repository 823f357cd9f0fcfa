"""How services say no: one family of errors that every edge turns into its own form."""


class Refused(Exception):
    """Something asked for that cannot be done; `message` names what is wrong and the remedy, `code` is for programs.

    `field` names the part of what was handed in that is wrong, "" for the whole.
    """

    def __init__(self, code: str, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field
