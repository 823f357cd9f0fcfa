"""What is no article text on a news page: headings, captions and the page's own furniture.

The evidence is typographic (no closing mark, few words, separators, credits in brackets) and lexical (what pages say
about themselves: share, subscribe, cookies, copyright), and none of it belongs to one publisher.
"""

import re
from collections.abc import Sequence

from articles.extraction.language import words
from articles.extraction.sentences import dateline
from articles.extraction.vocabulary import ParagraphKind

# Only this much of a paragraph is looked at; furniture is short, and longer texts stay cheap.
_HEAD = 600
_LONGEST_HEADING = 14
_LONGEST_NOTICE = 70

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_SPACE = re.compile(r"\s+")
_CLOSED = re.compile(r"[.!?…:;,][\"'”’)\]»]{0,3}(?:\[\d{1,3}\])?\s{0,3}\Z")
_QUESTION = re.compile(r"\?\s{0,3}\Z")
_SPEAKER_LABEL = re.compile(r"[A-Z][A-Z .'’\-]{0,40}(?:\([^)]{1,40}\))?: \S|[QA]: \S")
_BULLET = re.compile(r"\s{0,5}(?:[•·▪■*\-–—]|\(?\d{1,2}[.)])\s")
# How running text answers the question that it has just asked.
_ANSWER = re.compile(
    r"""(?:I|We|Well|Yes|No|Look|The\ (?:[a-z]{3,10}\ )?(?:answer|reply|reason|explanation)|
    (?:One|An?)\ (?:answer|reason|explanation|clue)|Because|Nobody|Nothing|None|Not|Perhaps|Maybe|Probably|Possibly|
    Hardly|Simple|Simply|Certainly|Mostly|Partly|Apparently|In\ (?:short|part|a\ word|theory)|For\ one|First|It|That|
    This|These|Those|They|He|She|There|Opinions|Views|Nor|Neither|Both|Only|To\ (?:answer|begin))\b""",
    re.VERBOSE,
)
_SHORTEST_SECTION = 12
_WH_WORDS = words("what what's why how who who's when where which whose so")
_QUESTION_WORDS = _WH_WORDS | words("is are was were will would can could does do did has have should")
# A line that ends in one of these was cut off.
_NEVER_LAST = words(
    "a an the of at by from with to and or but as after before because that which who is are was were its"
)
_TITLE_SMALL_WORDS = words("a an the of in on at by for from with to and or but as is vs via over after")

_NETWORKS = words(
    """facebook twitter x whatsapp linkedin telegram instagram youtube reddit pinterest tiktok flipboard messenger viber
    vk mastodon bluesky threads snapchat pocket rss"""
)
_PAGE_WORDS = _NETWORKS | words(
    """
    share shares shared tweet email e-mail print save copy link links subscribe subscription newsletter newsletters
    advertisement advert ad ads sponsored sponsor login log sign signup register account menu search home comment
    comments reply font size text larger smaller mode read reading related recommended popular trending
    latest headlines stories
    story article articles podcast podcasts video videos gallery photos audio listen watch app download bookmark
    follow cookies cookie privacy policy terms contact about us edition editions live updates top content more next
    previous back page close accept reject skip navigation main jump continue below min minutes mins published
    updated posted modified views likes viewed rss feed feeds topics tags most enable disable advertising careers help
    faq archive archives sitemap press office promoted partner partners loading show hide all add favourites
    favorites google news preferred source toggle dark this on via to by your our the and or in of for a today
    """
)
_WEAK_PAGE_WORDS = words(
    """this on via to by your our the and or in of for a all about today x live text more most main back next office
    press help news story stories"""
)

# What a page says about itself or asks of its reader; each must open the paragraph.
_OPENINGS = re.compile(
    r"""\W{0,4}(?:
    (?:read|see|learn|find\ out|discover|explore)\ (?:more|also|next|the\ (?:full|original|whole|complete|rest))\b|
    (?:also|further|more|must|keep|related|recommended|suggested|additional|background)\ (?:read|reading|on|
    from|in|stories|coverage|articles?|content|links?|topics?|reports?)\b(?=\W{0,3}(?:[:|–—\-]|
    \w{1,20}\W{0,3}\Z|\Z|this\b|the\ story|our\b))|
    (?:related|recommended|tags?|topics?|keywords?|categor(?:y|ies)|filed\ under|posted\ in|sidebar|sponsored|
    promoted|trending|watch|listen|video|podcast|
    in\ pictures|photos?\ gallery|share|source|sources|contacts?|tel|phone|fax|e-?mail|web|website|follow|print|
    save|see\ also|don['’]t\ miss|fact\ ?box|timeline|gallery|opens\ in)\s?[:|]|
    (?:most|top|editors?['’]?s?)\ (?:popular|read|viewed|shared|commented|picks?|stories|content|headlines|news)
    (?:\ (?:now|today|this\ (?:week|month)|stories|articles|videos|news|(?:in|on|from|
    by)\ \w{1,20}))?\W{0,3}(?:\Z|[|:])|
    (?:share|like|print|e-?mail|tweet|save|bookmark|copy|comment\ on|discuss|rate|report|cite)\ (?:this|link|
    url|via|with|on|to|a\ (?:typo|mistake))\b|
    (?:advertisement|advertising\W{0,3}\Z|advertise\ with|advertorial|sponsored\ (?:by|content|links?|post)|
    paid\ (?:content|post)|story\ continues|
    article\ continues|continue\ reading|scroll\ (?:down|to|for)|skip\ (?:to|ad)|
    loading\W{0,4}\Z|jump\ to|back\ to\ top|newsletters?|sign\ (?:in|up|out)|log\ ?(?:in|out)|
    create\ (?:an?\ )?(?:free\ )?account|already\ (?:a\ (?:subscriber|member)|have\ an)|
    leave\ a\ (?:comment|reply)|post\ a\ comment|(?:no|\d[\d,.k]{0,8})\ (?:comments?|shares?|views|likes|
    replies|responses|reads)\b|comments?\ (?:\(|are\ closed|policy|section)|
    cookies?\ (?:policy|settings|preferences|notice)|privacy\ (?:policy|notice)|terms\ (?:of\ (?:use|service)|
    and\ conditions|&)|
    accept\ (?:all|cookies)|manage\ (?:cookies|preferences|consent)|
    we\ use\ cookies|this\ (?:site|website)\ uses|by\ (?:clicking|continuing|signing\ up|subscribing|
    using\ this)\b|your\ e-?mail|
    (?:last\ )?(?:updated|modified|published|posted|first\ published|edited|revised|issued|release\ date|
    publication\ date|date)\s{0,2}(?::|(?:on\b|at\b|\d)(?=.{0,60}\Z)(?!.{0,60}\w{3}\.\Z))|
       \d{1,3}[\ -]min(?:ute)?s?\ (?:read|listen)|(?:estimated\ )?reading\ time|(?:time|minutes)\ to\ read|
       page\ \d{1,4}(?:\ of\ \d{1,4})?\W{0,3}\Z|\d{1,3}\s?%\ font|font\ size|text\ size|
       https?://|www\.|\[?(?:click|tap|press)\ (?:here|to|on\ the)\b)|
    (?:\(|\[)?(?:additional\ |further\ )?(?:reporting|writing|editing|translation|edited|translated|compiled|
    research|produced|written|photographs?|graphics?|illustrations?)
       (?:\ and\ (?:writing|editing|reporting))?\ by\ (?-i:[A-Z(])|
    (?:\(c\)|©|&copy;|copyright\ (?:©|\(c\)|\d{4}|by\b|
    (?-i:[A-Z])[\w.]{1,30}(?:\ (?-i:[A-Z(\d])[\w.()]{0,30}){0,5}\W{0,2}\Z))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Notices that may stand anywhere in a short paragraph.
_NOTICES = re.compile(
    r"""(?:
    all\ rights\ reserved|(?:may|can)\ not\ be\ (?:published|reproduced|broadcast|redistributed|copied)|
    reproduction\ (?:is\ )?(?:permitted|prohibited)|
    without\ (?:the\ )?(?:prior\ )?(?:written\ )?permission\ (?:of|from)\ the\ publisher|
    ©\s?\d{4}|©\s?copyright|\bcopyright\ (?:©|\(c\)|\d{4})|
    contributed\ (?:to\ (?:this|the)\ (?:report|story|article)|reporting|(?:from|in)\ (?-i:[A-Z])\w{1,20}\W{0,2}\Z)|
    (?:originally|first)\ (?:appeared|published|ran)\ (?:in|on|at|by)\b(?=.{0,80}\Z)|
    to\ unsubscribe|unsubscribe\ (?:at|from|here)|our\ (?:newsletter|newsletters|mailing\ list|privacy\ policy|
    podcast)|(?:daily|weekly|morning|free)\ newsletter|newsletter\ (?:here|sign)|
    (?:^\W{0,3}|[.!?:|–—\-]\s|\bplease\s|\bto\scomment,\s)(?:subscribe|sign\ (?:up|in)|register|log\ in|click|
    donate|join\ us|like\ us|follow\ (?:us|him|her|them|me|@\w{1,30}))\b|
    join\ the\ conversation|follow\ \w{1,20}(?:\ \w{1,20}){0,3}\ on\ (?:twitter|facebook|x|instagram|telegram|
    linkedin|whatsapp|youtube|bluesky|google)\b|
    (?:delivered|straight)\ (?:\w{1,10}\ )?to\ your\ inbox|(?:in|check)\ your\ (?:inbox|e-?mail)|
    use\ of\ cookies|cookies?\ (?:to|on)\ (?:your|this|our)|
    this\ (?:article|story|report|piece|post|video|transcript|page|content|material)\ (?:was|is|has\ been|
    may\ (?:be|contain))\ (?:\w{1,15}\ ){0,2}(?:produced|generated|written|published|updated|corrected|amended|
    provided|translated|sponsored|brought|available|edited|reproduced|republished|part\ of\ our|errors)|
    (?:rush|unedited|machine|computer|automated?|automatically)\W(?:\w{1,12}\ ){0,2}(?:transcri|generat)|
    transcripts?\b.{0,60}\b(?:errors|final\ form|authoritative|check\ against|deadline|accuracy)|
    check\ against\ (?:the\ )?(?:delivery|recording)|
    (?:do|does)\ not\ (?:necessarily\ )?(?:reflect|represent)\ the\ (?:\w{1,12}\ )?(?:views?|opinions?|
    positions?|policy|policies)|(?:views|opinions)\ expressed\ (?:in|here|by|are)|
    our\ standards:|trust\ principles|read\ our\ (?:full\ |latest\ )?\w|click\ here|download\ (?:the|
    our)\ (?:\w{1,15}\ ){0,2}app\b|on\ the\ (?:\w{1,15}\ ){1,3}app\b|
    if\ you\ (?:would\ like|wish|want)\ to\ (?:comment|contact\ us|subscribe|unsubscribe|support)|
    send\ (?:us\ )?(?:your|tips|an\ e-?mail)|e-?mail\ us|contact\ us|get\ in\ touch|
    support\ (?:our|independent|quality)\ (?:\w{1,15}\ )?(?:journalism|work|reporting)|make\ a\ donation|
    your\ (?:browser|device|subscription|account|privacy|cookie|ad\ blocker)|
    javascript|terms\ (?:of\ (?:use|service)|and\ conditions)|distributed\ by\ e-?mail|
    for\ (?:the\ )?latest\ (?:news|updates|headlines)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION_OPENING = re.compile(
    r"""\W{0,3}(?:(?:file\ )?(?:photo(?:graph)?|picture|image|caption|photo\ credit|image\ credit|
    picture\ credit|credit|illustration|infographic|graphic|map|handout)s?
    \s?(?:by\b|:|\||/|©|courtesy\b|source\b)|(?:file|archive|stock|undated)\ (?:photo|image|picture|handout)\b|
    (?-i:FILE)\b|fig(?:ure|\.)\ \d)""",
    re.IGNORECASE | re.VERBOSE,
)
_AGENCIES = (
    r"(?:reuters|ap|afp|epa|epa-efe|efe|getty(?:\ images)?|tass|ria\ novosti|sputnik|shutterstock|xinhua|anadolu|"
    r"istock|alamy|bloomberg|upi|dpa|ansa|kyodo|yonhap|pa(?:\ (?:media|wire|images))?|associated\ press|pool|"
    r"handout|corbis|"
    r"zuma|rex|unsplash)"
)
_PHOTO_CREDIT = re.compile(
    rf"""(?:
    {_AGENCIES}\s?/\s?[\w.\ \-/’']{{2,60}}|[\w.\ \-’']{{2,40}}\s?/\s?(?:{_AGENCIES})(?:\s?/\s?[\w.\ \-]{{2,40}})?|
    {_AGENCIES}\ (?:photo|file\ photo|via\ getty\ images)[\w.,/\ \-]{{0,60}}|(?:via|©|courtesy\ of|
    photo(?:graph)?(?:\ by)?:?|credit:?)\s{{1,2}}[\w.\ /\-’']{{2,60}}|
    (?:file|stock|archive)(?:\ (?:photo|image|picture))?|\(?(?:{_AGENCIES}|[\w\ ]{{2,30}}\ picture\ desk)\)?|
    handout[\w.,/\ \-]{{0,40}}|\[file:?[^\]]{{0,60}}\]
    )[\s)\].]{{0,4}}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_SURE_CREDIT = re.compile(
    rf"(?i){_AGENCIES}\s?/\s?\w|\w\s?/\s?{_AGENCIES}\W{{0,3}}\Z|getty images|file photo|handout|\[file|picture desk|"
    r"photo by|photograph:|credit:|\bap photo"
)
_CAPTION_SCENE = re.compile(
    r"(?i)\b(?:gestures?|poses?|shakes? hands|shaking hands|is seen|are seen|pictured|is pictured|attends?|"
    r"speaks? (?:during|at|to)|looks? on|arrives?|listens?|walks?|leaves?|waves?|smiles?|in this|"
    r"\((?:L|R|C|left|right|centre|center)\)|(?:L|R) to (?:R|L)|(?:left|right) to (?:right|left))\b"
)
_BYLINE = re.compile(
    r"(?:By|Byline:?|Author:?|Story by|From our|Analysis by|Opinion by|Written by|Text by)\s{1,2}"
    r"(?:[A-Z][\w.'’\-]{0,30}|our|the|[a-z]{2,15})(?:[\s,|&;]{1,3}[\w.'’@\-]{1,30}){0,14}\s{0,3}\Z"
)
_CAPITALISED = r"[A-Z][\w'’\-]{1,20}"
_NAME_LINE = re.compile(
    rf"[A-Z][\w.'’\-]{{1,20}}(?: [A-Z][\w.'’\-]{{0,20}}){{1,3}}(?:,| in| for| \|) "
    rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,3}}\Z"
)
_DATE_WORDS = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun am pm a.m p.m gmt utc est edt cet cest bst msk et ist pst pdt local time at on updated
    published posted of last modified date hrs hours ago minutes days st nd rd th the issued
    """
)
_CONTACT = re.compile(
    r"[\w.+\-]{1,40}@[\w\-]{1,40}\.\w{2,10}|(?:\+\d{1,3}|\(\d{2,4}\))[\s\d\-()]{6,20}\d|(?:https?://|www\.)\S"
)
_REPORTED = re.compile(r"[\"”’],? \w|\b(?:(?:he|she|they) (?:added|told|wrote)|said|told reporters|warned|argued)\b")
_TRAIL = re.compile(r"\s?(?:>|»|›|→|\||·|•|::)\s|\s/\s")


def classify(texts: Sequence[str], title: str = "") -> list[ParagraphKind]:
    """The kind of every paragraph of one article, in order; `title` is its title if known, "" if not.

    Short sentences of the article stay body ("He declined."), as do a transcript's labelled turns ("HOST: Why?").
    """
    kinds = [_kind(_SPACE.sub(" ", text[:_HEAD]).strip(), len(text), title) for text in texts]
    _keep_cut_off_end(texts, kinds)
    _keep_asked_in_passing(texts, kinds)
    return kinds


def _kind(text: str, length: int, title: str) -> ParagraphKind:
    tokens = [token.lower() for token in _WORD.findall(text)]
    if not tokens:
        return ParagraphKind.BOILERPLATE
    if _repeats_title(tokens, title):
        return ParagraphKind.HEADING
    if length > _HEAD or (_SPEAKER_LABEL.match(text) and not _CAPTION_OPENING.match(text)):
        return ParagraphKind.BOILERPLATE if length <= _HEAD and _is_notice(text, tokens) else ParagraphKind.BODY
    if _is_caption(text, tokens):
        return ParagraphKind.CAPTION
    if _is_notice(text, tokens) or _is_line_of_the_page(text, tokens):
        return ParagraphKind.BOILERPLATE
    return ParagraphKind.HEADING if _is_heading(text, tokens) else ParagraphKind.BODY


def _repeats_title(tokens: list[str], title: str) -> bool:
    wanted = [token.lower() for token in _WORD.findall(title[:_HEAD])]
    if len(wanted) < 3 or abs(len(wanted) - len(tokens)) > 3:
        return False
    return len(set(wanted) & set(tokens)) >= 0.85 * max(len(set(wanted)), len(set(tokens)))


def _is_caption(text: str, tokens: list[str]) -> bool:
    """A paragraph that opens as one or ends in a photo credit: "The delegates in Oslo. Fjord Agency/Getty Images"."""
    if len(tokens) > _LONGEST_NOTICE:
        return False
    if _CAPTION_OPENING.match(text):
        return True
    # The cheap questions first: the search for a credit tries every letter of the tail.
    if _REPORTED.search(text):
        return False
    tail = max(0, len(text) - 120)
    if not (len(tokens) <= 4 or _CAPTION_SCENE.search(text) or _SURE_CREDIT.search(text, tail)):
        return False
    return bool(_PHOTO_CREDIT.search(text, tail))


def _is_notice(text: str, tokens: list[str]) -> bool:
    """What the page says about itself, in sentences: copyright, credits, newsletters, cookies, disclaimers."""
    if len(tokens) > _LONGEST_NOTICE or text[0] in "\"“‘'":
        return False
    if _OPENINGS.match(text):
        return True
    return bool(_NOTICES.search(text)) and not _REPORTED.search(text)


_REPORTED = re.compile(
    r"[\"”’],? \w|\b(?:he|she|they) (?:said|added|told|wrote)\b|\b(?:said|told reporters|warned|argued)\b"
)


def _is_line_of_the_page(text: str, tokens: list[str]) -> bool:
    """A line without a sentence: breadcrumbs, buttons, bylines, dates, counters, addresses."""
    if _BYLINE.match(text) and len(tokens) <= 16 and not _CLOSED.search(text):
        return True
    if len(tokens) <= 14 and all(token in _DATE_WORDS or token[0].isdigit() for token in tokens):
        return any(token[0].isdigit() for token in tokens)
    if _CONTACT.search(text) and len(tokens) <= 20 and (len(tokens) <= 8 or not _CLOSED.search(text)):
        return True
    page_words = sum(token in _PAGE_WORDS for token in tokens)
    strong = any(token in _PAGE_WORDS and token not in _WEAK_PAGE_WORDS for token in tokens)
    if strong and page_words >= 0.8 * len(tokens) and len(tokens) <= 30 and not _CLOSED.search(text):
        return True
    pieces = [piece for piece in _TRAIL.split(text) if piece]
    if len(pieces) > 1 and not _CLOSED.search(text) and len(tokens) <= 9 * len(pieces):
        return len(tokens) <= 40
    return bool(_NAME_LINE.match(text)) and len(tokens) <= 9


def _is_heading(text: str, tokens: list[str]) -> bool:
    """Few words without a closing mark ("Talks on the brink"), or a bare question ("What does it ban?")."""
    if dateline(text) or text[0] in "\"“‘'…" or (text[0].islower() and len(tokens) > 3):
        return False
    if _QUESTION.search(text):
        asks = tokens[0] in _QUESTION_WORDS and (len(tokens) > 2 or tokens[0] == "what")
        return asks and len(tokens) <= 10 and text.count("?") == 1 and "." not in text
    if _CLOSED.search(text) or text[-1] in '"”’' or tokens[-1] in _NEVER_LAST:
        return False
    if _BULLET.match(text) and not text[0].isdigit() and len(tokens) > 5:
        return False
    return len(tokens) <= _LONGEST_HEADING or (len(tokens) <= 20 and _is_title_case(text))


def _is_title_case(text: str) -> bool:
    big = [word for word in text.split() if word.lower() not in _TITLE_SMALL_WORDS and word[0].isalpha()]
    return len(big) >= 4 and sum(word[0].isupper() for word in big) >= 0.85 * len(big)


def _keep_cut_off_end(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A text cut off in mid-sentence ends without a mark: a long last line in small letters stays body."""
    if not kinds or kinds[-1] is not ParagraphKind.HEADING:
        return
    last = texts[-1].strip()
    follows_body = len(kinds) > 1 and kinds[-2] is ParagraphKind.BODY
    if follows_body and len(last.split()) >= 10 and not _is_title_case(last) and last[-1] not in "?!":
        kinds[-1] = ParagraphKind.BODY


def _keep_asked_in_passing(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Questions that are no headings: what running text asks once and answers itself, and lone yes-or-no questions.

    Questions that come in threes are those of an explainer or an interview, and headings.
    """
    headings = [at for at, kind in enumerate(kinds) if kind is ParagraphKind.HEADING]
    asked = [at for at in headings if texts[at].rstrip().endswith("?")]
    if len(asked) < 3:
        open_ended = [at for at in asked if texts[at].split()[0].lower() in _WH_WORDS]
        alone = len(open_ended) == 1 and not any(at for at in headings if at not in asked)
        for at in asked:
            if at not in open_ended or (alone and at > 0 and not _opens_section(texts, kinds, at)):
                kinds[at] = ParagraphKind.BODY


def _opens_section(texts: Sequence[str], kinds: Sequence[ParagraphKind], at: int) -> bool:
    """Whether body follows that starts afresh: not an answer ("Because ...", "That ..."), not a mere line."""
    if at + 1 >= len(texts) or kinds[at + 1] is not ParagraphKind.BODY or texts[at].split()[0].lower() == "so":
        return False
    if texts[at - 1].rstrip().endswith(("?", ":", ",")) or _ANSWER.match(texts[at + 1]):
        return False
    return len(texts[at + 1][:_HEAD].split()) >= _SHORTEST_SECTION
