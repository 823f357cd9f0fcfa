"""English verbs of news writing and the forms they take."""

from functools import lru_cache
from typing import Final

from articles.extraction.language.lexicon import words


class Form:
    """The forms that one spelling can stand for ("put" is three of them), joined by `|`.

    Plain numbers: an enumeration's flags cost ten times as much, and they are asked for at every word.
    """

    BASE: Final = 1
    THIRD: Final = 2
    PAST: Final = 4
    PARTICIPLE: Final = 8
    ING: Final = 16


# base past participle; the participle is left out where it is the past.
_IRREGULAR = """
    arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began
    begun; bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
    broken; bring brought; broadcast broadcast; build built; burn burnt; burst burst; buy bought; cast cast; catch
    caught; choose chose chosen; cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug;
    draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
    fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forecast forecast; foresee
    foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; freeze froze frozen;
    get got; give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden;
    hit hit; hold held; hurt hurt; keep kept; know knew known; lay laid; lead led; lean leant; leap leapt; learn
    learnt; leave left; lend lent; let let; lie lay lain; lose lost; make made; mean meant; meet met; mislead
    misled; mistake mistook mistaken; overcome overcame overcome; oversee oversaw overseen; overtake overtook
    overtaken; overthrow overthrew overthrown; pay paid; put put; quit quit; read read; rebuild rebuilt; rid rid;
    ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold;
    send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown; shrink shrank
    shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed
    sped; spell spelt; spend spent; spin spun; split split; spread spread; spring sprang sprung; stand stood; steal
    stole stolen; stick stuck; strike struck; strive strove striven; swear swore sworn; sweep swept; swim swam swum;
    swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust
    thrust; tread trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken;
    undo undid undone; uphold upheld; wake woke woken; wear wore worn; weep wept; win won; wind wound; withdraw
    withdrew withdrawn; withhold withheld; withstand withstood; write wrote written; rewrite rewrote rewritten;
    reset reset; upset upset; outdo outdid outdone; be was been; have had; do did done; override overrode
    overridden; bring brought; misread misread; retell retold
    """

_REGULAR = words(
    """
    activate allay amass ascertain backtrack capitulate cede codify collide commence condone confine confiscate
    conform consign cosign counteract deactivate declassify deflect delegitimise deliberate delineate demine
    demobilise destabilise detach devastate deviate devise dictate disable disclaim disguise disown dispatch
    disperse dissuade distract ditch diverge divert divulge dwindle elapse embolden encircle encompass enshrine
    entrench espouse exacerbate exaggerate expedite fabricate falsify flounder forego forfeit forswear garner
    harmonise imperil incinerate inhibit ink instigate insulate invalidate languish liquidate manipulate merge
    militarise minimise minimize misinterpret misjudge mitigate muzzle negate neutralise neutralize obligate
    obliterate offend orchestrate outlast outlive outnumber outpace overstate pave penalise persevere pertain
    plummet pre-empt preclude predate preempt prescribe preside proscribe publicise quash re-enter re-establish
    recede reciprocate reconvene redouble refine refurbish regain reimpose reinstall reinterpret reinvigorate
    relaunch relegate renegotiate replenish resemble reshape resurrect retrieve revisit revitalise scupper secede
    sever shatter shorten shrug signify solicit solidify spearhead stigmatise stonewall stymie subside subvert
    symbolise thaw transcend transgress unearth unfreeze unify utilise vanish vindicate wane waver weaponise wither
    abrogate agitate attest balk baulk brand bristle circumvent clinch commend concur crumble disavow empower float
    founder fume halve heed jettison lapse mirror mothball pronounce rebut rejoin reopen repudiate rubbish spurn
    abandon abide abolish absorb abstain abuse accede accelerate accept accompany accomplish accord account accuse
    achieve acknowledge acquire act adapt add address adhere adjourn adjust administer admire admit adopt advance
    advise advocate affect affirm agree aid aim alarm alert align allege allow alter amend amount analyse analyze
    announce annoy annul answer anticipate apologise apologize appeal appear applaud apply appoint appreciate
    approach approve argue arm arrange arrest arrive ask aspire assail assassinate assault assemble assert assess
    assign assist associate assume assure attach attack attain attempt attend attract attribute authorise authorize
    avert avoid await award back balance ban bar bargain base bash battle beg behave believe belong benefit berate
    betray blame blast block blockade board boast bolster bomb boost border bother bounce bow boycott breach brief
    broaden broker brush bury calculate call calm campaign cancel cap capture care carry cause caution cease
    celebrate censure certify chair challenge champion change characterise characterize charge chastise check cheer
    chide cite claim clarify clash classify clear climb close coerce collaborate collapse collect combat combine
    comment commemorate commission commit communicate compare compel compete compile complain complete complicate
    comply compose comprise compromise concede conceal concentrate concern conclude condemn condition conduct confer
    confess confirm conflict confront confuse congratulate connect consent conserve consider consist consolidate
    constitute constrain construct consult contact contain contemplate contend contest continue contradict contrast
    contravene contribute control convene convert convey convict convince cooperate coordinate cope correct cost
    counsel count counter cover crack crash create credit cripple criticise criticize cross crush cry curb curtail
    cut damage dare date debate debunk decide declare decline decommission decrease decree decry deem deepen defeat
    defect defend defer define defuse defy delay delegate deliver demand demilitarise demilitarize demonstrate
    denounce deny denuclearise denuclearize depart depend depict deplete deplore deploy deposit deprive derail
    describe deserve design designate desire destroy detail detain detect deter deteriorate determine detonate
    develop devote die differ dilute diminish direct disagree disappear disapprove disarm discard discharge disclose
    discontinue discourage discover discredit discuss dismantle dismiss display displease dispose disprove dispute
    disregard disrupt dissolve distance distinguish distort distribute disturb divide dominate donate double doubt
    downgrade downplay draft drag drop dub dump earn ease echo edit elaborate elect elevate eliminate embark
    embarrass embrace emerge emphasise emphasize employ enable enact encounter encourage end endanger endorse endure
    enforce engage enhance enjoy enlarge enlist enrich ensure entail enter entitle envisage envision equip eradicate
    erase erode erupt escalate escape establish estimate evacuate evade evaluate evolve examine exceed except
    exchange exclaim exclude excuse execute exempt exercise exert exhaust exhort exist exit expand expect expel
    experience expire explain explode exploit explore export expose express extend extinguish extol extract face
    facilitate fail falter fault favor favour fear feature field figure file fill finalise finalize finance finish
    fire fix flag flatten flaunt flout focus follow force forge form formalise formalize formulate foster found free
    frustrate fuel fulfil fulfill function fund further gain gather gauge generate govern grant greet guarantee
    guard guess guide hail halt hammer hamper hand handle happen harbor harbour harden harm hasten hate head
    heighten help hesitate highlight hinder hint hire honor honour hope host house hurry identify ignore illustrate
    imagine impair impede implement implicate imply import impose impress imprison improve inaugurate include
    incorporate increase incur indicate induce infer inform infringe infuriate inherit initial initiate injure
    inquire insist inspect install instruct insult intend intensify intercept interest interfere interpret
    interrogate interrupt intervene interview introduce invade invest investigate invite invoke involve irk isolate
    issue jail jeopardise jeopardize join joke judge jump justify kick kidnap kill knock label lack lament land lash
    last laud laugh launch leak legislate legitimise legitimize lessen level levy liberate lift like liken limit
    link list listen live load lobby locate lock lodge look loom loosen lower maintain manage mandate manoeuvre
    maneuver manufacture march mark marry matter maximise maximize measure mediate mention merit migrate miss
    mistrust mobilise mobilize mock moderate modernise modernize modify monitor mount mourn move mull murder muster
    name narrow near necessitate need neglect negotiate nominate normalise normalize note notice notify nullify
    number nurture obey object oblige observe obstruct obtain occupy occur offer omit open operate oppose opt order
    organise organize oust outlaw outline outrage outweigh overhaul overlook overshadow overturn owe own participate
    pass patrol pause peak penetrate perceive perfect perform permit persist persuade pick place plan play plead
    pledge plunge point poise poll pose position possess post postpone pour practise practice praise predict prefer
    prepare present preserve press pressure presume pretend prevail prevent print proceed process proclaim procure
    produce profess prohibit project proliferate prolong promise promote prompt propose prosecute protect protest
    prove provide provoke publish pull punish purchase purge pursue push pressurise qualify question quip quote race
    raise rally range rap ratify ratchet reach react reaffirm realise realize reassert reassess reassure rebuff
    rebuke recall receive reckon recognise recognize recommend reconcile reconsider record recover recruit redeploy
    reduce refer reflect refrain refuse refute regard register regret regulate reinforce reinstate reiterate reject
    relate relax relay release relieve relinquish rely remain remark remember remind remove rename renege renew
    renounce repair repeal repeat replace reply report represent reproach request require rescind rescue research
    resent reserve reside resign resist resolve respect respond rest restart restate restore restrain restrict
    restructure result resume retain retaliate rethink retire retract retreat return reveal reverse review revise
    revive revoke reward risk rob roil root rule rush sabotage sack safeguard salvage sanction satisfy save scale
    scare schedule scold scorn scrap scrutinise scrutinize seal search secure seem seize select sense separate serve
    settle shape share shell shelve shift shock shoulder shout shun sign signal simplify slam slap slash slow smash
    smuggle soften solve sort sound spare spark specify speculate spoil sponsor spur spy squander stabilise
    stabilize stage stall stamp stare start state station stay steer stem step stipulate stockpile stop store storm
    strain strengthen stress stretch structure struggle study subject submit subscribe succeed suffer suggest suit
    summarise summarize summon supersede supervise supply support suppose suppress surface surge surpass surprise
    surrender surround survey survive suspect suspend sustain swap switch sympathise sympathize tackle talk target
    tax tempt tend term terminate test testify thank threaten thwart tie tighten tolerate top topple torpedo toss
    total touch tout track trade trail train transfer transform transmit transport trap travel treat trigger trim
    triple trouble trust try turn tweet undermine underline underscore unite unleash unravel unveil update
    upgrade urge use usher utter vacate validate value vary veer vent venture verify veto view violate visit voice
    void volunteer vote vow vouch wage wait waive walk want warm warn warrant waste watch water weaken weigh welcome
    widen wield wish withhold witness wonder work worry worsen yield surmise stress insinuate intimate opine posit
    ponder fret gripe grumble mutter whisper murmur yell scream sigh chuckle snap retort interject bemoan bewail
    rail rant swipe lambast lambaste excoriate castigate decry vilify deride ridicule taunt tease jest crow brag
    gush marvel muse reason theorise theorize hypothesise hypothesize project envisage contemplate credit fault rue
    resent detest adore love dread relish savour savor admonish allude attest brand chant circulate commend denigrate
    disavow disparage distrust dream email implore mail portray preach rebut recount repudiate retweet rip salute scoff
    trash beseech
    """
)


def _doubles(base: str) -> bool:
    """Whether the last consonant is written twice before -ed and -ing ("banned", "committed")."""
    short = len(base) <= 4 and sum(letter in "aeiou" for letter in base) == 1
    ends = len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in "aeiou" and base[-3] not in "aeiou"
    return ends and (short or base in _STRESSED_LAST)


_STRESSED_LAST = words(
    """admit commit compel confer control defer deter dispel equip expel forbid incur infer occur omit patrol permit
    prefer propel rebut refer regret submit transfer transmit program begin forget upset unplug scrap strip snap quip
    split swap step stop spur spin spot shrug scrub trap trim drop drag drum flag flip slam slap slip stem stun plan"""
)


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if _doubles(base) else base + "ed"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if _doubles(base) else base + "ing"


def _tables() -> tuple[dict[str, int], dict[str, str]]:
    forms: dict[str, int] = {}
    bases: dict[str, str] = {}

    def learn(spelling: str, form: int, base: str) -> None:
        forms[spelling] = forms.get(spelling, 0) | form
        bases.setdefault(spelling, base)

    irregular = [entry.split() for entry in _IRREGULAR.split(";")]
    for base, past, *participle in irregular:
        learn(past, Form.PAST, base)
        learn(participle[0] if participle else past, Form.PARTICIPLE, base)
    for base in _REGULAR - {entry[0] for entry in irregular}:
        learn(_past(base), Form.PAST | Form.PARTICIPLE, base)
    for base in _REGULAR | {entry[0] for entry in irregular}:
        learn(base, Form.BASE, base)
        learn(_third(base), Form.THIRD, base)
        learn(_ing(base), Form.ING, base)
    for spelling, form in (("has", Form.THIRD), ("is", Form.THIRD), ("are", Form.THIRD), ("were", Form.PAST)):
        learn(spelling, form, "have" if spelling == "has" else "be")
    return forms, bases


FORMS, _BASES = _tables()

# Spellings in -ed and -ing that no verb stands behind.
_NOT_VERBS = words(
    """united hundred kindred sacred indeed need speed weed seed feed breed creed bed red shed led wicked naked rugged
    king thing something anything nothing everything during evening morning wing ring spring string bring sing
    ceiling sibling sterling beijing pyongyang boeing viking building meeting hearing according following including
    concerning regarding notwithstanding so-called unprecedented alleged supposed armed detailed limited unexpected"""
)


def base_of(spelling: str) -> str:
    """The base of a known verb form in small letters; the spelling itself when it is unknown."""
    return _BASES.get(spelling, spelling)


def forms_of(spelling: str) -> int:
    """The verb forms that a spelling in small letters can stand for, as `Form` joins them; 0 where it is no verb form.

    Regular -ed and -ing forms are recognised whether or not their verb is listed.
    """
    known = FORMS.get(spelling)
    return known if known is not None else _forms_by_ending(spelling)


# Of the few ten thousand spellings that news writes most are met again and again.
@lru_cache(maxsize=1 << 15)
def _forms_by_ending(spelling: str) -> int:
    if spelling in _NOT_VERBS or len(spelling) < 5:
        return 0
    if spelling.endswith("ed"):
        return Form.PAST | Form.PARTICIPLE
    return Form.ING if spelling.endswith("ing") else 0
