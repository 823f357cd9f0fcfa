"""Days as programs write them: 2019-02-01 and nothing else."""

import re
from datetime import date

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def parse_day(text: str) -> date:
    """Raises ValueError with a sentence for whoever sent `text`."""
    # Python alone would also read 20190201 and 2019-W05-5.
    if not ISO_DAY.fullmatch(text):
        raise ValueError("Must be a day such as 2019-02-01.")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError("No calendar has this day.") from error
