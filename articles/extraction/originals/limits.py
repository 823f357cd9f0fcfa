"""How much of anything is read; what is larger is refused with its size and a remedy."""

MEGABYTE = 1024 * 1024

# The longest novel in English has 6 million characters; an article has thousands.
TEXT_BYTES = 8 * MEGABYTE
# Nothing but opening brackets takes 25 seconds a megabyte.
MARKDOWN_BYTES = MEGABYTE
PAGE_BYTES = 16 * MEGABYTE
CHARACTERS = 5_000_000
PARAGRAPHS = 50_000

PDF_BYTES = 256 * MEGABYTE
PDF_PAGES = 2_000
PDF_CHARACTERS_ON_A_PAGE = 100_000
# In points; no conforming page is larger (ISO 32000-1, annex C).
PDF_PAGE_SIDE = 14_400

# Of archives and of office documents, which are archives too.
MEMBERS = 10_000
MEMBER_BYTES = 64 * MEGABYTE
UNPACKED_BYTES = 512 * MEGABYTE
# Text packs 3 to 20 times; above this it is a bomb. Not asked of what unpacks to less than a megabyte.
PACKING_RATIO = 200
NESTING = 2

# Tags that are never closed take 5 seconds and 130 MB of memory a megabyte.
FEED_BYTES = 2 * MEGABYTE
FEED_ENTRIES = 2_000
MAIL_PARTS = 1_000
