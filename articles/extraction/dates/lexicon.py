"""The words that times are told in, by class; a word may belong to several classes."""

from articles.extraction.dates.units import Unit


def word_list(text: str) -> list[str]:
    """The words of `text` in order."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}
UNITS = {unit.value: unit for unit in Unit if unit not in (Unit.SEASON, Unit.HALF)}
PLURAL_UNITS = {("centuries" if unit is Unit.CENTURY else word + "s"): unit for word, unit in UNITS.items()} | {
    "hrs": Unit.HOUR,
    "mins": Unit.MINUTE,
    "yrs": Unit.YEAR,
}
CARDINALS = {
    word: number
    for number, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
} | {
    word: number
    for number, word in zip(
        range(20, 100, 10), word_list("twenty thirty forty fifty sixty seventy eighty ninety"), strict=True
    )
}
MULTIPLIERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
ORDINALS = {
    word: number
    for number, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"thirtieth": 30}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
DAYPARTS = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "midmorning": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "midafternoon": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "night": "NI",
    "nights": "NI",
    "overnight": "NI",
}
ZONES = (
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst ast akst hst aest aedt"
)
FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biannually": "P6M",
    "biennially": "P2Y",
}
# Words of the calendar that are also everyday words or names count only when they are written with a capital.
CASED = word_set("march may mar jan jun dec oct sep apr mon sun sat wed fri thu tue tues") | {"august"}

CLASSES: dict[str, str] = {
    "MONTHNAME": "january february march april may june july august september october november december",
    "MONTHABBR": "jan feb febr mar apr jun jul aug sept sep oct nov dec",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WEEKDAYABBR": "mon tue tues wed thu thur thurs fri sat sun",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "SEASON": " ".join(SEASONS),
    "UNIT": " ".join(UNITS),
    "UNITS": " ".join(PLURAL_UNITS),
    "CALUNIT": "day week weekend fortnight month quarter year decade century",
    "NUMWORD": " ".join([*CARDINALS, *MULTIPLIERS]),
    "TENS": "twenty thirty forty fifty sixty seventy eighty ninety",
    "DIGITWORD": "one two three four five six seven eight nine",
    "CENTURYWORD": "seventeen eighteen nineteen twenty",
    "ORDWORD": " ".join(ORDINALS),
    "DECADEWORD": " ".join(DECADES),
    "VAGUECOUNT": "several few many some various countless numerous",
    "COMPARATIVE": "more less fewer",
    "LENGTHWORD": " ".join([*CARDINALS, *MULTIPLIERS, *PLURAL_UNITS, *UNITS, "several", "few", "couple", "half"]),
    "DAYPART": "morning afternoon evening night dawn dusk daybreak overnight midmorning midafternoon",
    "DAYPARTS": "mornings afternoons evenings nights",
    "NOON": "noon midday noontime",
    "MIDNIGHT": "midnight",
    "TODAY": "today tonight yesterday tomorrow",
    "AMPM": "am pm a.m. p.m. a.m p.m",
    "ZONE": ZONES,
    "FREQUENCY": " ".join(FREQUENCIES),
    "EARLIERWORD": "earlier ago",
    "ENDED": "ended ending ago earlier before to after",
    "A": "a an",
    "COMMA": ",",
    "DOT": ".",
    "HYPHEN": "- – —",
    "APOSTROPHE": "' ’ 's ’s",
}
"""What the patterns of the rules call the words; a word may belong to several classes."""
