"""The closed word classes of English."""


def words(text: str) -> frozenset[str]:
    """The set of the words in `text`, which is written as a block for the eye."""
    return frozenset(text.split())


DETERMINERS = words(
    """a an the this these those each every either neither some any no another such both all many few several
    most what whatever certain various enough more fewer less my your his her its our their whose"""
)
POSSESSIVES = words("my your his her its our their whose")
SUBJECT_PRONOUNS = words("i you he she it we they who this that these those there everyone nobody somebody someone")
PRONOUNS = SUBJECT_PRONOUNS | words(
    """me him us them himself herself itself themselves ourselves myself yourself whom which others one none
    something anything nothing everything anyone everybody anybody each both many some most"""
)
PLURAL_PRONOUNS = words("i you we they these those both many some most others all few several people")
PREPOSITIONS = words(
    """aboard alongside atop of in on at by for from with without within to into onto upon over under above
    below between among amid against
    about across along around behind beside besides beyond despite during except inside near off out outside past per
    through throughout toward towards versus via after before since until till as like than because regarding
    concerning including following unlike notwithstanding"""
)
COORDINATORS = words("and but or nor yet plus")
SUBORDINATORS = words(
    """if unless when whenever while whereas although though because until till once since after before as lest
    provided whether where wherever"""
)
RELATIVES = words("which who whom whose that where when")
MODALS = words("will would can could may might shall should must cannot ought 'll 'd")
BE_FINITE = words("is are was were am isn't aren't wasn't weren't 're 'm")
HAVE_FINITE = words("has have had hasn't haven't hadn't 've")
DO_FINITE = words("do does did don't doesn't didn't")
NEGATED_MODALS = words("won't wouldn't can't couldn't shouldn't mustn't mightn't shan't")
AUXILIARIES = MODALS | BE_FINITE | HAVE_FINITE | DO_FINITE | NEGATED_MODALS
NUMBER_WORDS = words(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
    hundreds thousands millions billions dozens half"""
)
NEGATIONS = words("not n't never no neither nor hardly scarcely")

ADVERBS = words(
    """
    not n't never also still now then already just even only ever often always again soon later earlier once twice
    instead however moreover meanwhile therefore thus hence nevertheless nonetheless too very quite rather almost
    nearly perhaps maybe indeed so far long yet today yesterday tomorrow tonight there here back ahead together
    apart away else formerly recently reportedly allegedly apparently both either neither merely simply further
    sometimes seldom well likewise otherwise overnight
    """
)
# Words in -ly that are no adverbs, and so say nothing about a verb beside them.
NOT_ADVERBS = words(
    """family ally assembly supply reply italy july early daily weekly monthly yearly likely unlikely only friendly
    deadly costly elderly rally bully anomaly monopoly homily lonely ugly holy silly timely orderly fly apply comply
    imply multiply rely belly jelly bodily scholarly homely leisurely emily sally kelly"""
)
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec"""
)
ADJECTIVES = words(
    """new old major minor key good bad high low big small large great little long short early late last next first
    second third other same own former current public private political military nuclear strategic russian american
    soviet european chinese british french german iranian ukrainian israeli western eastern northern southern foreign
    domestic international national federal senior top chief deputy prime right   full final recent previous
    future past  important serious strong weak  ready able likely unlikely possible impossible necessary
    sure true false real common special joint bilateral multilateral general  possible"""
)
IRREGULAR_PLURALS = words(
    "people men women children police media forces data criteria allies parties countries powers sides troops"
)
