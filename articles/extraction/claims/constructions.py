"""Constructions of news English, in the form of the trigger table: light verbs, passives, nominal events, copulas.

Beside the macros of the lexicon there are {arms}, any word for weapons or their parts, {limits}, what a treaty sets,
{chamber}, a parliament or a part of one, and {being}, a form of "to be".
"""

# One row stays one line, however long: a row is read and changed as a whole.
# ruff: noqa: E501

CONSTRUCTION_LINES = r"""
# --- withdrawal
withdrawal | pulls the plug             | 5 | pull | @ the plug on {obj}
withdrawal | throws it away             | 4 | jettison discard bin trash axe dissolve nix torch | @ {obj}
withdrawal | is thrown away             | 4 | abandoned! ditched! scrapped! jettisoned! repudiated! renounced! discarded! shredded! denounced! quit! | TREATY (?:\S+ ){0,5}?{being} (?:\w+ly )?~?@\b
withdrawal | chamber approves leaving   | 5 | leaving! quitting! withdrawing! exiting! denouncing! denunciation! ~withdrawal withdrawal! ~exit exit! | {chamber} (?:\S+ ){0,9}?(?:vot\w+|back\w*|approv\w+|endors\w+|pass\w*|clear\w*|adopt\w*|authori[sz]\w+|support\w*|consider\w*|debat\w+) (?:\S+ ){0,7}?~?@
withdrawal | ends its membership        | 4 | revoke end terminate cancel denounce discontinue | @ (?:\S+ ){0,4}?~?(?:participation|membership|accession)\b
withdrawal | steps of leaving           | 5 | denounce leave quit exit withdraw | (?:procedures?|~?process|formalities|steps?|~?steps|preparations|deadline|timetable|mechanism) (?:\w+ )?(?:for|of|to|on) (?:formally )?@
withdrawal | will be out                | 4 | out! | (?:will|would|'ll|to) be (?:\w+ )?@(?= (?:in|by|on|within|of|from|DATE)\b| ,| \.|$)
withdrawal | heads for the exit         | 4 | head move edge lean | @ (?:for|toward|towards|to) (?:the )?~?(?:exit|exits|~?door|exiting|quitting|leaving|withdrawing|withdrawal)\b
withdrawal | calls time on it           | 4 | call | @ (?:time|it quits) on {obj}
withdrawal | takes its leave            | 4 | take | @ (?:its|their) leave
withdrawal | wants out                  | 4 | want | @ out\b
# --- suspension
suspension | discontinues its duties    | 5 | stop cease halt discontinue quit end | @ (?:implementing|applying|observing|honou?ring|performing|fulfilling|adhering to|respecting|carrying out|implementation of|~?observance of|application of) (?:\S+ ){0,6}?(?:~?commitments?|provisions|~?terms|protocol|~?protocol|~?code|TREATY|it\b|clauses?|article|measures|obligations?)
suspension | bill of suspension         | 5 | suspend freeze | (?:law|~?law|bill|~?bill|decree|~?decree|order|~?order|act|~?act|resolution|document|legislation) (?:\w+ly )?(?:to |on )?@
suspension | is in abeyance             | 5 | abeyance! | @
# --- ratification
ratification | wins a majority          | 4 | muster secure win reach get obtain gather command garner find attract need require lack | @ (?:\S+ ){0,5}?(?:two-thirds|supermajority|67\b|sixty-seven|enough (?:senate )?~?votes|~?votes (?:needed|required))
ratification | the nth member           | 4 | =member =party =state_party =contracting_party =adherent | (?:is|was|becomes?|became|becoming|been|as) (?:now |also |formally |officially )?(?:the |its )?\w*(?:\dst|\dnd|\drd|\dth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eenth|ieth|newest|latest) (?:and \w+ )?(?:\w+ )?@(?! to (?:quit|leave|withdraw|exit|sign|suspend|denounce))
ratification | has joined              | 4 | join | (?:has|have|had|never|not|yet to|will|would|one DATE|to|n't|one day) (?:since |now |all |ever |DATE )?@(?=[ .,]*$| DATE| on DATE| in DATE| up\b| later| too\b)
ratification | clears the house         | 4 | clear pass win | @ (?:the |its |both |a )?(?:\w+ )?~?(?:{chamber}|~?house|houses)
ratification | parliament's doing       | 4 | =consent =approval =assent =advice | (?:hedg\w+|condition\w*|attach\w*|tie\w*|link\w*|ma[kd]e|withh\w+) (?:\S+ ){0,4}?@
ratification | subscribes to it         | 4 | subscribe accede adhere | @ to {obj}
ratification | accession is conditional | 4 | =accession =ratification =membership | (?:mak\w+|made|tie[sd]?|link\w*|condition\w*|subject|speed\w*|hasten\w*|complet\w*|seek\w*|pursu\w+|press\w*|push\w*|urg\w*) (?:\w+ )?@
ratification | ratification procedure   | 4 | =ratification | (?:domestic|internal|national|constitutional) (?:procedures? (?:of|for) )?@
# --- signature
signature | was drawn up and signed     | 4 | =signatory | (?:was|were|is|are|became|become|remains?|as|original|first|among) (?:\S+ ){0,4}?@
signature | puts down a name            | 4 | put set sign | @ (?:down )?(?:his|her|their|its) ~?names?\b
signature | at a ceremony               | 4 | =ceremony | (?:signing|signature|~?signing) @
# --- entry into force
entry_into_force | goes live            | 4 | go kick swing click | (?:TREATY|it|which|that) (?:\w+ |DATE ){0,3}?@ (?:live|in\b(?!to)|into operation|into ~?action)
entry_into_force | is in force from     | 4 | force! ~force effect! ~effect | in @ (?:from|as of|as from|since|starting)
entry_into_force | becomes law          | 4 | law! | (?:becom\w+|became) (?:international |binding |part of international )?@
# --- extension
extension | rolls it over               | 4 | roll carry | @ (?:it |them |{treaty} )?over\b
extension | seeks an extension          | 4 | =extension =prolongation =renewal =rollover | (?:seek\w*|sought|pursu\w+|obtain\w*|secur\w+|negotiat\w+|reach\w*|settl\w+|clinch\w*|seal\w*|want\w*|weigh\w*|consider\w*) (?:\S+ ){0,5}?@
extension | deadline is moved           | 5 | =deadline =timetable | @ (?:\S+ ){0,8}?(?:was|were|has been|had been|is|be|been) (?:\w+ )?(?:moved|pushed|extended|put|postponed|delayed|shifted|prolonged|set)
extension | adopts amendments           | 5 | =amendment | (?:adopt\w*|agree\w*|approv\w+|sign\w*|add\w*|negotiat\w+|accept\w*|made|make) (?:\S+ ){0,5}?@
extension | stays in force longer       | 4 | =year =month | (?:keep|kept|remain|stay)\w* (?:it |TREATY |\w+ )?in ~?force (?:\S+ ){0,2}?another (?:\S+ ){0,2}?@
extension | comes up for renewal        | 4 | =renewal =extension | (?:up|due|ready) for @
# --- expiry
expiry | falls apart                    | 4 | collapse unravel crumble disintegrate perish die fold dissolve lapse | (?:TREATY|~?regime|framework|architecture) (?:\w+ ){0,4}?@\b
expiry | is a dead letter               | 2 | dead! defunct! extinct! void! | (?:TREATY|it) (?:\w+ ){0,3}?(?:{being}|became|become|declared|pronounced) (?:\w+ly |now |already )?@\b
expiry | is no longer in force          | 5 | force! ~force effect! ~effect valid! binding! operative! applicable! | (?:no longer|longer) (?:be |been |legally )*(?:in )?~?@
expiry | ceased to be in force          | 5 | force! ~force effect! ~effect valid! binding! operative! applicable! | (?:cease\w*|stop\w*) (?:to be|being) (?:\w+ly )?(?:in )?~?@
expiry | the collapse of                | 3 | =termination =expiry =expiration =demise =collapse =lapse =death =end | (?:with|after|following|since|upon|on|until|despite|before|from|the|by) (?:the |its |\w+ )?@ of {treaty}
expiry | its termination                | 3 | =termination =expiry =expiration =demise =lapse | TREATY 's (?:\w+ )?@
# --- negotiation
negotiation | strikes the deal          | 4 | strike reach clinch seal hammer broker forge secure work thrash | @ (?:out )?(?:a |an |the |its |their )?(?:\S+ ){0,3}?TREATY\b(?! 's)
negotiation | was struck                | 4 | struck! reached! clinched! brokered! hammered! forged! agreed! negotiated! | TREATY (?:\S+ ){0,5}?(?:was|were|been|is) (?:\w+ )?@
negotiation | bridges the differences   | 4 | bridge narrow overcome iron | @ (?:out )?(?:\S+ ){0,3}?(?:~?differences|~?gaps?|disputes?|~?disputes?|disagreements?|obstacles)\b
negotiation | holds the text up         | 4 | block prevent veto thwart scupper derail torpedo stymie wreck | @ (?:\S+ ){0,3}?(?:adoption|consensus|final ~?document|outcome|declaration|~?text|~?draft|~?talks|negotiations|~?progress)\b
negotiation | walks out of the talks    | 5 | walk pull break storm withdraw | @ (?:out of|out|off|away from|from|up) (?:\S+ ){0,4}?(?:~?talks|negotiations?|~?dialogue|conference|consultations)\b
negotiation | comes to the table        | 4 | come return get go bring sit | @ (?:\S+ ){0,3}?(?:back )?(?:to|at|around|round|down at|down to) (?:the )?(?:negotiating |conference |same )*(?:table|~?table|~?talks|negotiations)\b
negotiation | nothing takes its place   | 3 | =successor =replacement =follow-on =substitute | (?:no|without|any|a|negotiat\w+|agree\w*|discuss\w*|over|on|of) (?:\w+ )?@\b
negotiation | puts nothing in its place | 4 | =place | (?:nothing|something|anything|what) (?:\S+ ){0,7}?(?:in|take) its @
negotiation | goes to the council       | 4 | go come pass return move | TREATY (?:\w+ ){0,3}?@ (?:back |DATE )?(?:to|before) (?:the )?(?:\w+ )?(?:ACTOR|council|assembly|united nations)
negotiation | settles on it             | 4 | settle compromise | @ on (?:a|an|the)\b
negotiation | still at work             | 4 | work! ~work | (?:delegations|negotiators|delegates|diplomats|teams|envoys|sides|experts) (?:\S+ ){0,4}?at @
negotiation | agrees to the deal        | 4 | agree | @ (?:DATE )?(?:to (?:the|a|an|this|its) |(?:on|upon) (?:the |a |an )?)(?:\S+ ){0,3}?(?:TREATY|framework|roadmap|~?plan|outline|successor|~?text)\b(?! (?:limits?|ceilings?))
negotiation | approved by so many       | 4 | approve adopt endorse back support | (?:was|were|been) (?:\w+ )?@ by (?:\S+ ){0,2}?(?:\d+|\w+) (?:countries|~?states|states|nations|members|governments|delegations)
negotiation | takes part in the talks   | 4 | =part | (?:tak\w+|took|play\w*) (?:no |any |a )?@ in (?:\S+ ){0,3}?(?:~?talks|negotiations?|conference|drafting)
negotiation | was commended by assembly | 5 | commend endorse approve adopt welcome | (?:was|were|been|is) (?:\w+ )?@ (?:DATE )?by (?:the |a )?(?:\w+ )?(?:general )?~?(?:assembly|conference|ACTOR) (?:\S+ ){0,4}?(?:~?votes?|consensus|acclamation)
# --- implementation
implementation | reports its movements  | 5 | notify inform tell alert warn | (?:no longer|stop\w*|continu\w+|still|keep\w*|kept|to|will|would|must|each) (?:to )?@ (?:\S+ ){0,4}?(?:of|about) (?:\S+ ){0,7}?(?:launch\w*|~?launch\w*|~?tests?|movements?|~?moves?|exercises?|~?exercises?|transfers?|deployments?|whereabouts|locations?|~?changes?|flights?|~?flights?)
implementation | turns a visit down     | 4 | refuse deny block bar reject cancel restrict limit disallow | @ (?:\S+ ){0,7}?(?:~?overflights?|~?flights?|~?inspections?|inspectors?|access|on-site ~?visits?)\b
implementation | holds so many          | 4 | have hold possess field retain own maintain | @ (?:(?:only|about|some|now|still|just|at|least|more|than|fewer|nearly|around|roughly|up|to|an|~?estimated|deployed|of|the|its|no|over) ){0,4}?\d[\d,.]*(?: \S+){0,4}? (?:{arms})
implementation | holds so much          | 4 | have hold possess amass accumulate produce stockpile | @ (?:\S+ ){0,4}?\d[\d,.]* ?(?:kg|kilos?|kilogram\w*|tonnes?|tons) of
implementation | cuts its cooperation   | 4 | suspend halt end stop limit curb resume restrict cut reduce break | @ (?:off )?(?:\S+ ){0,4}?~?cooperation with
implementation | backs out of its duties | 4 | roll scale row step walk pull draw back | @ (?:back|away|down)(?: from| on)? (?:\S+ ){0,4}?(?:{limits}|compliance|~?cooperation)
implementation | ships it out           | 4 | ship send fly truck move export remove transfer | @ (?:\S+ ){0,7}?(?:uranium|plutonium|heavy water|~?fuel rods|~?fuel|centrifuges|rods|precursors|nerve agents?)\b
implementation | blows the plant up     | 4 | blow knock pull tear | @ (?:up|down) (?:\S+ ){0,5}?(?:~?towers?|tunnels?|~?plants?|reactors?|silos?|~?sites?|bunkers?|bases?)\b
implementation | gives up its arms      | 4 | give hand surrender relinquish yield return transfer renounce | @ (?:up |over |back )?(?:all |its |the |their |remaining |last |inherited |\w+ ){1,5}?(?:{arms})(?= (?:to|left|inherited|on|and|in|by|DATE|that|under)\b| ,| \.|$)(?! (?:and|in) (?:use|possession))
implementation | installs machines      | 4 | install instal start run spin feed | @ (?:up )?(?:\S+ ){0,4}?(?:cascades?|centrifuges?|~?cameras?|~?seals|machines)\b
implementation | visits the bases       | 4 | visit inspect tour photograph | @ (?:\S+ ){0,4}?(?:bases?|~?bases|~?sites?|facilit\w+|~?plants?|silos?|installations?|airfields?)\b
implementation | gives its numbers out   | 4 | declassify disclose publish release reveal declare | @ (?:\S+ ){0,4}?(?:~?numbers?|~?figures|~?size|~?data|inventory|~?count|tallies)\b
implementation | how large it is        | 4 | =stockpile =arsenal =stock =inventory =enrichment | (?:ACTOR (?:'s )?|its |their |the )(?:\S+ ){0,2}?@ (?:\S+ ){0,6}?~?(?:stands?|stood|amount\w*|total\w*|number\w*|reach\w*|grew|grown|shrank|exceed\w*|fell|has (?:grown|swollen|reached|passed|shrunk))\b
implementation | certifies compliance   | 5 | verify certify confirm report find | @ (?:DATE )?(?:\S+ ){0,2}?that (?:\S+ ){0,6}?(?:is|was|were|had|has|have|remains?) (?:been )?(?:in compliance|complying|abiding|sticking|meeting|keeping|implementing|fulfilling|honou?ring|kept|met|complied|destroyed|eliminated)
implementation | sanctions snap back    | 4 | snap snapback! ~snapback! snap-back! | @
implementation | relief from sanctions  | 4 | lifted! eased! waived! reimposed! restored! suspended! removed! unfrozen! | ~?(?:sanctions|embargo|assets|~?funds) (?:\S+ ){0,4}?(?:was|were|been|be|is|are) (?:\w+ )?@
implementation | comes down to the limit | 4 | come go get bring cut drop fall | @ (?:down |back |well )?(?:to|below|under|within|inside) (?:\S+ ){0,3}?(?:{limits})
implementation | meets its deadline      | 4 | meet make complete beat honour honor | @ (?:\S+ ){0,3}?(?:~?deadline|obligations?|~?commitments?|requirements?|central ~?limits?)\b
implementation | keeps its moratorium    | 4 | observe maintain keep uphold honour honor respect extend declare | @ (?:\S+ ){0,4}?(?:moratorium|~?freeze|voluntary ~?limits?)
implementation | were broken up          | 4 | crushed! burnt! burned! broken! blown! chopped! sliced! cut! melted! incinerated! neutralised! neutralized! drained! flattened! exploded! | (?:which|them|{arms}|all|these|those) (?:\S+ ){0,4}?(?:was|were|been|be|are|is|being) (?:\w+ly |all )?~?@\b(?! off| short)
implementation | have gone back          | 4 | gone! returned! shipped! transferred! removed! withdrawn! sent! flown! | (?:warheads?|missiles?|weapons?|~?weapons?|tanks|\d+) (?:\S+ ){0,5}?(?:ha[sd]|have|were|was|been) (?:\w+ )?@ (?:back |home |out )?(?:to|from|home)
implementation | takes arms off alert    | 4 | remove take stand download de-alert retire mothball decommission | @ (?:\S+ ){0,5}?(?:{arms}) (?:from|off|out of)
implementation | inspectors go on        | 4 | =inspection =on-site_inspection =inspector =overflight =notification =verification =exchange | @ (?:\S+ ){0,6}?(?:resum\w*|restart\w*|halted|paus\w+|suspend\w*|stopp\w+|return\w*|ceas\w+|go on|went on|continu\w*|end\w*|began|begin\w*|start\w*|conducted|carried out|taken place|took ~?place|take ~?place|completed|barred|blocked|denied|admitted)\b
# --- deployment
deployment | orders a test              | 5 | order instruct direct tell task authorise authorize | @ (?:\S+ ){0,8}?(?:to )?(?:start\w*|begin\w*|resum\w+|prepar\w+|test\w*|deploy\w*|develop\w*|build\w*|field\w*|station\w*|produc\w+|put|conduct\w*|carry|research\w*|draw\w*|ready) (?:\S+ ){0,7}?(?:{arms}|~?tests?\b|testing|development|deployments?\b|production)
deployment | supplies such arms         | 4 | send supply ship provide give deliver donate transfer | @ (?:\S+ ){0,5}?(?:cluster|~?mines\b|mines\b|landmines|bomblets|~?shells|shells)
deployment | enlarges the arsenal       | 3 | raise increase expand enlarge double triple boost swell grow | @ (?:up )?(?:\S+ ){0,6}?(?:{arms}|~?cap\b)
deployment | arrives in the field       | 4 | arrive land appear | (?:{arms}|battery|~?battery|battalion|brigade|complex|~?complex) (?:\S+ ){0,4}?@ (?:in|at|on)\b
deployment | is brought in              | 4 | brought! sent! moved! shipped! flown! delivered! stationed! deployed! transferred! placed! rolled! based! | (?:{arms}|battery|~?battery|battalions?|brigades?|launcher) (?:\S+ ){0,12}?(?:ha[sd] been|have been|was|were|being|is|are|be) (?:\w+ )?@ (?:in|to|into|on|at|near|~?near|from|there|out)\b
deployment | tests took place           | 4 | =test =explosion =detonation =blast =test_explosion | (?:nuclear|atomic|underground|weapons?|more than \S+|hydrogen|last) (?:\S+ ){0,2}?@ (?:\S+ ){0,4}?(?:took|taken|been|was|were|conducted|carried|held|followed)\b
deployment | begins to field            | 4 | begin start plan intend propose want | @ (?:to )?(?:deploy\w*|field\w*|station\w*|produc\w+|build\w*|develop\w*|test\w*|manufactur\w+) (?:\S+ ){0,6}?(?:{arms})
# --- threat
threat | does the same                  | 4 | same! likewise! suit! ~suit | (?:will|would|'ll|shall|must|have to|to) (?:\w+ )?(?:do|follow|act|reply|respond) (?:the )?@\b
threat | leaves none unanswered         | 5 | unanswered! unpunished! | (?:not|never|n't|nothing|no) (?:\S+ ){0,6}?@
threat | measures will follow           | 5 | =measure =step =action =counterstep =move | (?:retaliat\w+|reciproca\w+|military-technical|~?military-technical|countervailing|compensat\w+|asymmetr\w+|symmetr\w+|~?mirror|retaliatory|counter-|punitive|tit-for-tat|responsive|response) (?:" )?(?:and \w+ )?@\b
threat | takes countermeasures         | 5 | =countermeasure =counter-measure =counteraction | (?:tak\w+|took|adopt\w*|prepar\w+|ready|face|with|forced|work\w*) (?:\S+ ){0,6}?@
threat | gives so many days             | 5 | give hand set | ACTOR (?:\w+ )?@ ACTOR (?:\S+ ){0,2}?(?:until DATE|DATE|a deadline|an ultimatum|\d+ days) (?:\S+ )?(?:to|for|of)\b
threat | faces consequences             | 4 | =consequence =retaliation =price =penalty =repercussion =response =sanction | (?:face|faces|facing|suffer|bear|risk|risks|incur|invite|meet|met|draw|provoke|prompt|trigger) (?:with )?(?:\S+ ){0,4}?@\b
threat | will be forced to answer       | 4 | forced! compelled! obliged! bound! | (?:will|would|be|feel|feels) (?:\w+ )?@ to (?:respond|answer|react|take|retaliate|act|reply|deploy|develop|build|consider|reconsider|review|rethink)
threat | will veto it                   | 5 | veto | (?:will|would|'ll|threaten\w* to|promis\w+ to|vow\w* to) (?:\w+ )?@
threat | will not hesitate              | 5 | hesitate shrink flinch | (?:not|never|n't) @
threat | puts them within reach         | 4 | crosshairs! target! ~target targets! sights! | (?:in|into|become|be|legitimate|as|becoming) (?:the |our |its |their |a |legitimate )*@\b
# --- proposal
proposal | floats an idea               | 4 | float raise broach table moot dangle | @ (?:\S+ ){0,4}?(?:~?freeze|~?plans?|moratorium|~?deal|~?talks|~?caps?|extension|ideas?|~?offer|prospect|possibility|option|compromise|~?compromise|notion|summit|rollover|proposal|~?proposal)\b
proposal | asks them to act             | 4 | ask request implore beg urge | @ (?:him|her|me|us|everyone|members|lawmakers|legislators|senators|leaders|others|governments|countries|~?states|participants|delegates|parliament|congress)\b (?:\S+ ){0,4}?(?:not )?to
proposal | letter asks                  | 5 | urging! asking! demanding! requesting! imploring! | (?:letter|~?letter|message|note|~?note|petition|statement|resolution) (?:\S+ ){0,7}?@
proposal | wants it to include          | 5 | want need | @ (?:\S+ ){1,9}?(?:included|~?included|involved|~?involved|bound|covered|brought|counted|taken into account|on board|at the table|part of)\b
proposal | let us                       | 5 | let | @ (?:'s|us)\b
proposal | seeks a commitment           | 4 | seek want demand press solicit | @ (?:\S+ ){0,3}?(?:~?commitments?|~?pledges?|~?assurances?|~?guarantees?|moratorium|~?freeze|~?cuts|reductions|follow-on|successor)\b
proposal | wants another treaty         | 4 | want seek demand favour favor | @ (?:a|an|another) (?:\S+ ){0,6}?TREATY\b
proposal | would like to              | 4 | like! | (?:would|'d) @ (?:very much )?to (?!know\b|thank\b|remind\b|stress\b|point\b|say\b|leave\b|quit\b)\w+
proposal | all should be done          | 4 | should! | @ (?:not |also |now )?be (?!noted|seen|remembered|regarded|considered|viewed|clear|ashamed|surprised|mistaken|able|aware|held)\w+(?:ed|en|pt|ne|ut|de|nt|ld)\b
proposal | it is up to them             | 4 | up! | (?:is|was|'s) @ to (?:ACTOR|the|them|both)\b
proposal | is prepared to go further    | 4 | ready! willing! prepared! open! available! | (?:is|are|was|were|be|remains?|remained|stands?|stood|been) (?:(?!not |being )\w+ ){0,2}?~?@ to (?!use\b|strike\b|act\b|take (?:\S+ )?(?:~?measures|~?steps|counter\S*|military\S*|~?action|retaliat\S*|decisive|all|any)|respond\b|deploy\b|defend\b|retaliate\b|fight\b|leave\b|quit\b|withdraw\b|scrap\b|abandon\b|go to war\b|any\b|all\b|say\b|ratif)(?:\w+ )?\w+
proposal | needs to be done             | 4 | need | (?:ACTOR|sides|parties|we|they|world|powers|governments|states|~?states|TREATY) (?:now |also |both )?@ to (?!\w+ (?:its|their) own)
proposal | expects them to act          | 4 | expect | @ (?:ACTOR|both|the \w+|all)(?: \w+)? to (?:return|respect|abide|comply|fulfil|honou?r|observe|keep|act|live|meet|destroy|sign|ratify|join|cooperate|engage)
# --- position
position | defends the choice           | 5 | defend justify oppose criticise criticize question denounce welcome deplore regret lament support resist disparage deride | @ (?:\S+ ){0,5}?~?(?:decision|~?move|steps?|plans?|exit|withdrawal|pullout|suspension|idea|choice|announcement|departure|ratification|accession|extension|approach|strategy|policy|presence)\b
position | is null and void              | 5 | null! void! invalid! | (?:is|was|are|were|as|be) (?:legally )?(?:and )?~?@
position | sounds good                  | 5 | sound look seem | @ (?:\S+ ){0,3}?(?:good|fair|reasonable|promising|bad|worrying|~?like|bleak|grim|encouraging|sensible)\b
position | stays in it                  | 4 | stay remain stick keep | (?:will|would|to|should|wish\w*|intend\w*|want\w*|remains?|'ll|determined to) ?(?:not )?@ (?:in|with|part of|a party to|party to|committed to|faithful to|loyal to) {obj}
position | remains committed            | 5 | committed! | (?:remains?|remained|is|are|was|were|stays?|stayed|stands?|fully|firmly|deeply) (?:\w+ )?@ to
position | attaches importance          | 5 | attach place lay | @ (?:\w+ )?(?:importance|~?value|~?weight|emphasis|~?stress) (?:to|on)
position | no justification             | 5 | =justification =excuse =place =purpose =room =basis =substitute | (?:no|little|any|without) (?:\w+ )?@ (?:for|to|whatsoever|in)\b
position | would be a step              | 5 | =step =blow =setback =mistake =milestone =victory =betrayal =disaster =tragedy =achievement =breakthrough =triumph =error =gift =signal =message =threat =danger =invitation | (?:is|are|was|were|be|been|being|as|marks?|marked|represents?|represented|constitutes?|constituted|amount\w* to|sends?|sent|deals?|dealt) (?:a|an|the|another|not|only|one|yet) (?:(?!to |the )[\w~-]+ ){0,5}?@\b
position | bears the responsibility     | 5 | =responsibility =blame =guilt =onus =burden =ball | (?:bears?|bore|shares?|accepts?|carries|sole|full|entire|all|the|lays?|laid) (?:\w+ ){0,3}?@ (?:for|lies|rests|with|of|on|is|in|would|will|at)\b
position | likens it                    | 5 | liken compare equate | @ {wide}(?:to|with)\b
position | pays tribute                 | 5 | pay | @ (?:\w+ )?tribute
position | makes the world safer        | 5 | safer! dangerous! unstable! unpredictable! poorer! secure! | (?:mak\w+|made|becom\w+|became|be|left|leave\w*|is|are|much|more|far|less|render\w*) (?:\S+ ){0,5}?~?@\b
position | dismisses worries            | 5 | play brush downplay minimise minimize allay calm soothe | @ (?:down |off |aside )?(?:\S+ ){0,3}?(?:~?concerns|~?fears|~?worries|~?significance|impact|importance|prospects?)
position | ties its hands               | 5 | tie hamstring hamper handcuff shackle straitjacket constrain | (?:would|will|could|may|might|has|have|treaty|TREATY|it|which|that) (?:\w+ )?@ (?:\S+ ){0,3}?(?:hands|~?hand|defen[cs]es?|military|options|plans?|~?plans?|ACTOR|forces|~?forces)
position | lost its meaning             | 5 | lose | (?:has|had|have) (?:\w+ )?@ (?:\S+ ){0,3}?(?:meaning|relevance|~?value|~?point|sense|purpose|~?use|credibility|significance)
position | is not going to be drawn     | 5 | drawn! dragged! lured! sucked! blackmailed! bullied! provoked! | (?:not|never|n't|refus\w+) (?:\S+ ){0,5}?@\b
position | leaves it hollow             | 5 | fail | TREATY (?:has|had|have) (?:\w+ )?@
position | is worth having              | 5 | worth! worthless! priceless! | (?:is|was|are|were|be|as|not|still|little|more|been) (?:\w+ )?~?@
position | surprised or dismayed        | 5 | surprised! dismayed! shocked! troubled! saddened! appalled! encouraged! heartened! perplexed! puzzled! bewildered! gratified! honoured! honored! proud! | (?:is|are|was|were|be|been|felt|feels?) (?:\w+ )?@\b
# --- denial
denial | about its range                | 3 | =range | ~?@ (?:\S+ ){0,6}?(?:is|was|does|did|falls?|fell) (?:\S+ ){0,4}?(?:\d+|within|below|under|less|short|not)\b
denial | its purpose is peaceful        | 4 | peaceful! civilian! defensive! ~defensive | (?:programme|program|~?programme|~?program|activit\w+|intentions|~?work|~?aims?) (?:\S+ ){0,2}?{being} (?:\w+ )?~?@
denial | at permitted ranges            | 5 | permitted! allowed! legal! | (?:at|to|of|for) (?:\w+ )?~?(?:ranges?|distances?|limits?) (?:\w+ )?~?@
denial | the charge distorts            | 5 | =distortion =fabrication =invention =misreading =exaggeration =lie =fantasy =provocation =nonsense =smear | ~?(?:accusations?|allegations?|charges?|claims?|complaints?|reports?|assertions?) (?:\S+ ){0,2}?{being} (?:\S+ ){0,4}?@\b
denial | only for peace                 | 4 | peaceful! civilian! defensive! ~defensive | (?:entirely|purely|solely|exclusively|only|strictly|always|wholly|for) (?:for |in |of |\w+ ){0,2}?@
denial | no proof is produced           | 5 | =proof =evidence =substantiation | (?:fail\w*|refus\w+|not|never|n't|unable|no|without|zero|yet) (?:\S+ ){0,6}?~?@
denial | rejected as groundless         | 5 | baseless! groundless! unfounded! unsubstantiated! untenable! unproven! unjustified! false! untrue! mendacious! ludicrous! spurious! far-fetched! fabricated! | (?:as|is|are|was|were|be|been|being|utterly|completely|entirely|totally) (?:\w+ )?(?:" )?~?@\b
denial | acts in line with it           | 4 | =line =accordance =conformity =compliance | (?:acts?|acted|acting|behav\w+|is|are|was|were|been|be|remains?|strictly|fully) (?:(?!not )\w+ )?in (?:full |strict |complete )?@ with
denial | has no plans to breach         | 4 | =plan =intention =intent | (?:no|any) @ (?:to|of) (?:violat\w+|breach\w*|break\w*|develop\w* (?:a )?(?:nuclear|chemical|biological)|acquir\w+|build\w* (?:a )?~?(?:bomb|nuclear)|seek\w*)
# --- violation
violation | blames for the attack       | 5 | blame | @ (?:\S+ ){1,5}?for (?:\S+ ){0,7}?(?:attacks?|~?attacks?|poisoning|assassination|~?use of|nerve)\b
violation | cites the violations        | 5 | =violation =breach =infringement =transgression =cheating =non-compliance =noncompliance | (?:cit\w+|alleg\w+|pointed to|points to|pointing to|highlight\w*|list\w*|document\w*|detail\w*|serious|repeated|continued|continuing|ongoing|flagrant|blatant|grave|systematic|persistent|clear|gross|multiple|suspected) (?:\S+ ){0,4}?~?@\b
violation | has evidence                | 4 | =evidence =proof =indication =sign | (?:ha[sd]|have|there is|seen|found|present\w*|produc\w+|showed|shows?|overwhelming|clear) (?:\S+ ){0,3}?@ (?:that|of) (?:\S+ ){0,8}?(?:deploy\w*|test\w*|develop\w*|produc\w*|field\w*|us(?:ed|ing)|violat\w+|breach\w*|cheat\w*|built|hid\w*|conceal\w*|conduct\w*)
violation | hides a part of its arms    | 4 | hide conceal withhold stash squirrel | @ (?!nothing\b)(?:\S+ ){0,6}?(?:{arms})
violation | used a chemical             | 4 | use drop employ fire deploy | (?:~?forces?|army|troops|~?troops|government|regime|ACTOR|it|they|aircraft|helicopters?) (?:had |has |have |been )*@ (?:\S+ ){0,5}?(?:sarin|chlorine|nerve agents?|mustard|poison gas|toxic|chemical weapons|novichok|tear gas|chloropicrin|choking agents?|riot control)
violation | not in keeping              | 5 | keeping! accordance! accord! ~accord conformity! | (?:not|n't|hardly|scarcely) (?:\w+ )?(?:in )@ with
violation | runs a secret programme     | 3 | illicit! clandestine! undeclared! covert! secret! offensive! | ~?@ (?:\S+ ){0,3}?(?:program\w*|~?program\w*|activit\w+|~?work|~?sites?|facilit\w+|laborator\w+|~?tests?|enrichment)\b
violation | strays from its duties      | 4 | =departure =deviation | @ from (?:\S+ ){0,4}?(?:{limits}|TREATY)
# --- provision
provision | ways in which it may end    | 4 | =effect =force | (?:is|are) to take @
provision | the first of its kind       | 4 | =treaty =TREATY | (?:is|was|remains|remained) the (?:last|only|sole|first) (?:\S+ ){0,4}?TREATY\b(?= (?:that|which|limiting|capping|banning|restricting|restraining|governing|between|constraining|regulating))
provision | is designed to              | 4 | designed! meant! intended! aimed! supposed! drafted! conceived! crafted! | (?:TREATY|which|that|it) (?:\w+ ){0,2}?(?:is|was|are|were) (?:\w+ )?~?@ (?:to|at|for)\b
provision | stays in place for years    | 4 | =year | (?:stays?|stops?|remains?|runs?|lasts?|applies|apply|continues?|ends?) (?:\w+ )?for (?:\S+ ){0,4}?@
"""
