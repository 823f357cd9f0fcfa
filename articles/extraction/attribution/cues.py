"""Verbs, nouns and phrases that report what somebody says, thinks, feels or wants."""

from articles.extraction.language.lexicon import words

# Verbs that report speech, with or without quotation marks, and can follow what was said (", he said").
SPEECH = words(
    """
    say add note announce declare state claim argue insist warn report explain reply respond admit acknowledge
    concede confirm deny suggest assert allege contend maintain write tweet testify predict promise pledge vow swear
    recall remark comment complain conclude emphasise emphasize stress reiterate repeat reveal disclose observe quip
    joke caution continue ask inquire wonder counter retort exclaim shout yell whisper mutter murmur lament quote
    read post boast brag gripe grumble reason muse opine posit speculate theorise theorize rule clarify elaborate
    interject protest answer affirm reaffirm proclaim profess confess hint imply insinuate intimate signal indicate
    underline underscore highlight specify stipulate estimate calculate forecast project determine find show
    demonstrate establish attest certify vouch advise recommend propose demand instruct urge tell inform notify
    remind assure reassure crow gush marvel sigh chuckle laugh snap scoff deadpan rail rant object summarise
    summarize point cry scream chant sing preach explode offer begin conclude relate recount describe
    """
)
# Those of them that can also stand alone behind a comma, after what was said.
PARENTHETICAL = (
    SPEECH
    - words(
        """demand instruct urge inform notify begin pledge vow swear rule offer post describe propose
        recommend find show demonstrate establish read point relate
        signal sing highlight underline underscore certify attest determine"""
    )
) | words("think believe guess suppose hope fear")

# Those that report in a side clause with "as": "as Roe said".
COMPARED = words(
    """say note observe explain write argue warn report tweet describe acknowledge admit suggest testify remark
    recall quip joke declare state claim announce predict reveal stress point recount tell insist"""
)

# Verbs whose speaker's hearer stands between them and what was said: "told reporters that".
ADDRESSED = words("tell ask remind inform notify assure reassure advise warn promise instruct show persuade convince")

# Verbs of belief, knowledge and feeling that take a clause.
BELIEF = words(
    """
    believe think hope fear expect feel know doubt suspect worry assume guess imagine agree disagree consider
    conclude understand realise realize recognise recognize reckon presume suppose anticipate foresee envisage
    envision hold deem wish want regret forget remember dream decide resolve trust see view learn hear accept
    appreciate
    """
)
# Verbs of will and undertaking that take "to": the content begins with it.
WILL = words(
    """
    want plan hope vow pledge promise threaten refuse decline agree offer intend seek decide aim wish expect prefer
    resolve propose demand swear volunteer mean aspire
    """
)
# Verbs that say in one word what somebody thinks or says of their object: the content is object and complement.
STANCE = words(
    """
    accuse blame call describe criticise criticize condemn denounce praise support oppose back endorse reject dismiss
    demand propose defend attack blast slam question welcome applaud hail decry deplore mock ridicule deride
    champion advocate favor favour urge ask order threaten warn discuss mention cite  express voice
    portray depict characterise characterize compare liken label brand dub deny dispute rebut refute contradict
    challenge protest promote tout extol denigrate disparage castigate chastise chide scold rebuke berate lambast
    lambaste excoriate assail bash rip pan trash vilify thank congratulate commend salute laud commemorate
    disavow repudiate renounce retract  reiterate repeat recall recount stress emphasise emphasize
    outline detail explain reveal disclose confirm announce declare predict forecast promise pledge vow
    suggest recommend advise encourage  request beg implore beseech exhort   admonish
    want like love hate fear resent regret lament bemoan mourn admire respect trust distrust doubt dread
    anticipate envision envisage foresee consider regard see view believe prefer tease taunt
    invoke quote claim note acknowledge admit concede
    credit embrace prefer echo downplay identify belittle minimise minimize trivialise trivialize scorn shun spurn
    despise loathe detest abhor adore cherish glorify rate cast paint pitch
    """
)
# Verb and preposition that report together: what follows the preposition is the content.
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    "call": words("for on upon out"),
    "lay": words("out"),
    "play": words("down"),
    "brush": words("off aside"),
    "wave": words("off away"),
    "shrug": words("off"),
    "stand": words("by"),
    "point": words("to out"),
    "refer": words("to"),
    "allude": words("to"),
    "speak": words("about of against out"),
    "talk": words("about of up"),
    "complain": words("about of"),
    "warn": words("of against about"),
    "insist": words("on upon"),
    "argue": words("for against"),
    "push": words("for back"),
    "respond": words("to"),
    "react": words("to"),
    "reply": words("to"),
    "agree": words("to with on"),
    "disagree": words("with about"),
    "apologise": words("for"),
    "apologize": words("for"),
    "comment": words("on about"),
    "object": words("to"),
    "worry": words("about over"),
    "vote": words("for against"),
    "hint": words("at"),
    "joke": words("about"),
    "boast": words("about of"),
    "brag": words("about of"),
    "wonder": words("about"),
    "think": words("of about"),
    "know": words("of about"),
    "hear": words("of about"),
    "learn": words("of about"),
    "rail": words("against about at"),
    "appeal": words("for to"),
    "plead": words("for with"),
    "press": words("for"),
    "lobby": words("for against"),
    "campaign": words("for against"),
    "testify": words("about to"),
    "write": words("about of"),
    "report": words("on about"),
    "speculate": words("about on"),
    "hope": words("for"),
    "ask": words("about for"),
    "lash": words("out"),
    "hit": words("back out"),
    "fire": words("back"),
    "shoot": words("back"),
    "rule": words("out"),
    "spell": words("out"),
    "dream": words("of"),
    "long": words("for"),
    "care": words("about"),
    "elaborate": words("on"),
    "focus": words("on"),
    "touch": words("on"),
    "reflect": words("on"),
    "sympathise": words("with"),
    "sympathize": words("with"),
    "side": words("with"),
    "approve": words("of"),
    "disapprove": words("of"),
    "believe": words("in"),
    "plan": words("on for"),
    "threaten": words("with"),
    "swear": words("off"),
    "opt": words("for"),
    "tell": words("of about"),
}
# Verbs of which only the infinitive behind them reports: "went on to say", "declined to say".
LEADING = words(
    "go continue begin start try seek decline refuse fail attempt proceed use like rush hasten tend want have"
)
# Passives that report what others say of or ask from their subject.
PASSIVE = words(
    """accuse ask tell blame criticise criticize describe call urge order inform warn quote expect deem consider believe
    say"""
)

# Nouns that name speech or thought, with "that" or "to" before its content.
NOUNS_WITH_THAT = words(
    """
    claim claims allegation allegations assertion assertions accusation accusations statement belief hope hopes fear
    fears view opinion suggestion suggestions warning warnings promise pledge vow announcement argument contention
    complaint complaints notion idea conviction prediction reports concern concerns assurance assurances insistence
    confidence suspicion suspicions admission charge charges expectation expectations conclusion rumor rumors rumour
    rumours theory
    """
)
NOUNS_WITH_TO = words(
    "plan plans promise pledge vow threat threats desire offer refusal intention decision willingness wish"
)
# What a speaker speaks in: an adjunct between the verb and what was said, never what was said.
OCCASIONS = words(
    """
    statement interview speech tweet email e-mail letter report memo post news conference briefing release remarks
    rally debate hearing article column editorial broadcast appearance meeting session telephone phone call message
    note book video event visit testimony brief filing document forum town hall podcast program programme show
    """
)
# Who issues a document that says something says it.
ISSUING = words(
    """issue release publish post send write make put tweet retweet email circulate share sign deliver air run
    distribute file give mail e-mail read record produce launch leave add"""
)
DOCUMENTS = words(
    """statement statements letter letters release message messages memo memorandum tweet tweets post posts video ad ads
    advertisement email e-mail note notes declaration communique op-ed editorial column article report speech caption
    appeal petition brief resolution press invitation"""
)
TIME_WORDS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow earlier later last
    this next morning afternoon evening night week month year weekend recently early late on at in during january
    february march april may june july august september october november december ago days weeks months years
    """
)
HEARERS = words(
    """reporters journalists lawmakers supporters parliament congress senators delegates voters investigators police
    officials viewers listeners readers students crowds them him her me us it people investors editors diplomats
    correspondents colleagues aides friends members allies donors activists audiences"""
)
# Verbs sure enough to tell a report within a report ("Oslo said that Bergen had denied it").
NESTING = words(
    """
    say tell claim deny confirm announce admit warn report insist allege argue assure add acknowledge accuse
    maintain declare promise pledge vow threaten
    """
)
# Verbs whose "that" clause reports nobody's words or thoughts.
NO_REPORT = words(
    """decline refuse be have do ensure mean make happen appear seem turn require follow help result so see provide
    guarantee come stand"""
)
# Verbs that take plain objects far oftener than bare clauses: they report a clause only with "that" or a quotation.
# "held a meeting after the talks had failed".
THAT_ONLY = words(
    """hold begin highlight maintain consider underline underscore offer post read accept appreciate forget determine
    establish demonstrate describe project rule question regret attest propose demand recall outline disclose view
    trust want like"""
)
# Verbs of the senses report a clause only with "that" or a question word: "saw the text" is no belief.
PERCEPTION = words("see hear view learn watch read")
