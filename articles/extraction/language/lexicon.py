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
# Verbs whose base and third-person forms are nouns as well, and oftener.
NOUNISH = words(
    """
    account act address advance aid aim alarm alert answer appeal approach arm array assault attack attempt average
    award back balance ban bar base battle benefit blame blast block board bomb boost border bother bow boycott
    breach break brief broadcast budget build burst call campaign cancel cap capital care cause censure centre
    center chair challenge champion change charge check cheer claim clash close cloud comment compromise concern
    condition conduct conflict contact contest contract contrast control cost count counter counsel course cover
    crack craft crash credit cross curb cut cycle damage date deal debate decline decrease decree default defeat
    delay delegate demand design desire detail dispute display distance divide document doubt draft draw drive drop
    dump ease echo edge edit effect end escape estimate exchange excuse exercise exhaust exit experience export
    express extract face fall fault favor favour fear feature feed field fight figure file fill film find finance
    fine finish fire fit fix flag flow fly focus force forecast form found frame fuel function fund gain gauge grant
    ground group guarantee guard guess guide halt hand harbor harbour harm head help hike hint hit hold honor honour
    hope host house hurt impact implement import increase influence initial interest issue jail joke judge jump kick
    lack land last laugh launch laws lead leak leave level lie lift light like limit line link list load lobby
    lock look loss love mandate march mark market match matter mean means measure mention merit mind minute miss
    mistake mock model monitor move murder muster name need nominate note notice number object offer open orbit
    order outline overhaul own pace pass past patrol pause peak permit phase pick place plan plant play plea pledge
    plot plunge point poll position post pound power practice praise present press pressure price print proceeds
    process produce profile program progress project promise protest prompt pull purchase push puzzle question quote
    race raid raise rally range rank rate ratings reach read reason rebel record recruit reform refuse regard regret
    release remark remains repeat reply report request rescue research reserve resort respect response rest result
    retreat return reveal review reward ride ring rise risk role roll root round row rule run rush sabotage
    sacrifice sanction savings scale scare schedule scope score scrap scrutiny search seat secret sell sense
    sentence separate service set shape share shell shelf shift ship shock shoot shop show sign signal sister sort
    sound source spark speed spin split sponsor spot spread spring spur spy staff stage stall stamp stand standard
    start state station stay step stock stockpile stop store storm strain stream stress stretch strike structure
    struggle study subject suit supply support supports surge surprise surrender survey suspect swap swing switch
    talk target tax tear test thought threat tie time tone top torpedo total touch tour track trade trail train
    transfer transport trap travel treat trend trial trick trigger trim troop trouble trust try turn tweet update
    upgrade use value veto view visit voice void volunteer vote vow wage wait walk war watch water wave weigh
    welcome will win wind wish witness wonder word work worry wound yield works talks arms forces others does
    doubles intercept escalate separate complete correct clear free further near open perfect secure slow warm lower
    counter moderate subordinate corporate elaborate brand chant dream email mail retweet salute trash distrust
    """
)
