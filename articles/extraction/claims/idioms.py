"""Idioms of the trade, in the form of the trigger table: what is said of treaties in set phrases and figures of speech."""

# One row stays one line, however long: a row is read and changed as a whole.
# ruff: noqa: E501

IDIOM_LINES = r"""
# --- withdrawal
withdrawal | turns its back on it       | 4 | turn | @ (?:its|their|his|her) ~?backs? on {obj}
withdrawal | is out of it               | 4 | out! done! finished! gone! through! | (?:is|are|was|were|be|been) (?:now |formally |officially |already )?@ (?:of|with|from) {obj}
withdrawal | cuts its ties              | 4 | cancel relinquish revoke end give sever renounce surrender | @ (?:up )?(?:its|their) (?:\w+ )?(?:membership|participation|~?participation|~?role|~?ties|~?place|~?seat)\b
withdrawal | invokes the exit clause    | 4 | invoke use exercise trigger activate | @ {gap}(?:article \w+|~?exit ~?clause|withdrawal ~?clause|escape ~?clause|~?right to (?:withdraw|leave|quit|denounce)|~?right of withdrawal)
withdrawal | washes its hands           | 4 | wash | @ (?:its|their|his) hands of
withdrawal | sounds the retreat         | 3 | part leave | @ (?:company|~?company|ways) with {obj}
withdrawal | is quitting it           | 4 | quit leave denounce abandon withdraw exit | (?:is|are|was|were|will|would|to|be) (?:now |also |formally )?@ (?:from |out of )?{obj}
withdrawal | intends to denounce      | 5 | denounce | (?:to|will|would|may|formally) @ {obj}
withdrawal | decides against leaving  | 5 | decide vote rule argue | @ (?:out |against) (?:leaving|quitting|withdrawing|pulling|abandoning|denouncing)
withdrawal | is on its way out           | 4 | out! | (?:on|fixed|set|chose|~?date|way) (?:its |their |the |~?own )*(?:way )?@ of {obj}
# --- suspension
suspension | puts it on ice             | 4 | put place hold keep | @ (?:its |their |the )?(?:\w+ )?(?:{obj}|~?participation|~?membership|~?obligations|~?part)(?: of| in| under)? ?(?:{treaty} )?(?:on (?:~?ice|~?hold)|in abeyance|into abeyance)\b
suspension | stops applying it          | 4 | stop cease halt | @ (?:applying|~?applying|observing|honou?ring|implementing|respecting|abiding by|complying with|adhering to|participating in|taking part in) {obj}
suspension | no longer observes         | 4 | observing! applying! honouring! honoring! implementing! respecting! observe! observes! apply! applies! | (?:no longer|not) (?:be |being )?~?@ {obj}
suspension | approves the suspension   | 5 | approve back announce order declare vote endorse sign decree | @ (?:DATE )?(?:for |on )?(?:the |its |a |an |his )?(?:\w+ ){0,3}?~?suspension\b
# --- violation
violation | makes a mockery of it       | 4 | =mockery =nonsense | (?:make|made|makes|making) (?:a )?@ of {treaty}
violation | were found used             | 5 | used! employed! dropped! released! | (?:find|found|finds|conclude\w*|establish\w*|determin\w+|confirm\w*|rul\w+|show\w*) (?:\S+ ){0,14}?(?:sarin|chlorine|~?gas|agents?|weapons?|~?weapons?|munitions|~?mines|substance|~?bombs?) (?:, )?(?:had been|was|were|has been|have been) (?:\w+ )?@
violation | were used as a weapon       | 4 | used! employed! | (?:sarin|chlorine|~?gas|agents?|~?weapons?|munitions|mines|~?mines|substance) (?:, )?(?:had|has|have) been (?:\w+ )?@
violation | is behind the attack        | 4 | behind! responsible! | (?:was|were|is|are|been) @ (?:for )?{gap}(?:attacks?|~?attacks?|poisoning|~?use|assault|explosions?)\b
violation | in secret                   | 4 | secret! secretly! covertly! clandestinely! illegally! unlawfully! | (?:develop|build|built|test|produc|deploy|stor|stockpil|mak|made|field|acquir|conduct|run|keep|kept|enrich|import|buy|bought|hid|fir)\w* (?:\S+ ){0,7}?(?:in )?@|@ (?:develop|build|built|test|produc|deploy|stor|stockpil|mak|made|field|acquir|conduct|run|keep|kept|enrich|import|buy|bought|hid|fir)\w*\b
violation | hides stocks                | 4 | hide conceal withhold | @ (?!nothing\b){gap}(?:stocks?|~?stocks?|weapons?|~?weapons?|missiles?|agents?|sites?|materials?|programmes?|programs?|stockpiles?|warheads?|launchers?|~?work)\b
violation | refuses access in breach    | 5 | =breach =violation =contravention =defiance =contempt | (?:in|a|an) (?:\w+ )?@ of (?:{treaty}|its (?:obligations|duties|commitments?|pledges?|word)|~?\w+ obligations)
violation | against letter and spirit   | 4 | =letter =spirit | (?:against|contrary to|violat\w+|breach\w*|betray\w*|break\w*|broke\w*|undermin\w*) {gap}@
violation | guts it by deeds            | 4 | hollow gut empty | @ (?:out )?{obj}
violation | returns the charge          | 4 | return level repeat renew press trade make raise | @ {gap}~?(?:accusations?|allegations?|charges?)\b(?! (?:is|are|was|were)\b)
violation | turned it into a tool       | 4 | turn abuse misuse exploit weaponise weaponize | @ {obj} (?:into|for|as)\b
violation | fell short of its duties    | 4 | short! | (?:fall|falls|fell|fallen|falling) (?:well |far )?@ of {gap}(?:obligations|~?commitments?|requirements|duties|TREATY)
violation | refused what it owes        | 4 | =refusal =failure =unwillingness | (?:finding|~?finding|cit\w+|point\w*|~?cites|because of|breach|~?counts|blam\w+|rests?|~?rests) (?:\S+ ){0,8}?@ to\b
violation | oversteps the limit         | 4 | overstep overshoot surpass breach bust top pass | @ (?:\S+ ){0,3}?(?:~?limits?|limits?|ceilings?|~?caps?|threshold|bounds)\b
violation | has used the agent          | 4 | use employ drop fire | (?:forces|~?forces|army|troops|~?troops|government|regime|ACTOR|it|they) (?:had |has |have )?@ (?:\w+ )?(?:sarin|chlorine|nerve agents?|nerve gas|mustard|poison gas|toxic|chemical weapons|novichok|tear gas)
violation | accused side refuses        | 4 | refuse block deny bar prevent obstruct hinder impede | @ (?:to (?:let|allow|admit|grant|open|permit|give|account|explain|declare)|(?:its |the |all |\w+ ){0,2}?(?:flights|~?flights|access|inspections?|inspectors)) (?:\S+ ){0,12}?(?:complain\w*|charg\w*|in (?:violation|breach)|says|said)
violation | is suspected                | 5 | suspect | @ (?:that )?{gap}(?:ACTOR|it|them|government|regime) (?:of )?
violation | has not lived up to it      | 5 | live measure | (?:not|never|n't|failed to|fails to) (?:\w+ )?@ up to
violation | to forbidden ranges         | 4 | forbidden! prohibited! banned! illegal! undeclared! outlawed! unlawful! clandestine! | (?<!sign )(?<!no )(?:to|at|with|amount\w* to|beyond|into) (?:\w+ ){0,2}?~?@ (?:~?ranges?|missiles?|weapons?|~?weapons?|~?sites?|facilit\w+|activit\w+|~?work|agents?|stocks?|laborator\w+)
violation | kept what it had to destroy | 4 | destroy declare disclose account | (?:not|never|n't) (?:yet )?@ (?:all|everything|for all|the whole|a single)
violation | complains of restrictions   | 5 | complain protest charge object | @ (?:\w+ ){0,3}?that (?:\S+ ){1,4}?(?:has |have |had |is |was |keeps? |been )*(?:restrict\w*|limit\w*|~limits|block\w*|refus\w*|den(?:y|ied|ies)|barr?\w*|imped\w*|obstruct\w*|withh\w+|convert\w*|" ~?convert\w*|ignor\w*|exceed\w*|hid\w*|conceal\w*)
# --- denial
denial | has nothing to hide           | 5 | hide conceal | nothing to @
denial | nothing was built or tested   | 4 | built! tested! developed! flown! fired! produced! deployed! launched! made! used! possessed! | (?:neither|never|not|n't|nor) (?:ever |been |even |have been )?~?@
denial | does not have them            | 4 | have possess own develop produce make keep stockpile hold run operate seek | (?:not|never|n't|no longer|neither) (?:ever )?@ (?:a |an |any |such |the )?(?:\S+ ){0,4}?(?:weapons?|~?weapons?|missiles?|WEAPON|programmes?|programs?|~?programme|~?program|laborator\w+|stocks?|stockpiles?|agents?|~?bombs?)\b
denial | there are none                | 4 | no! never! | (?:there (?:is|are|was|were|has been|have been)|(?:have|has|had|possess\w*)) @ (?!intention|~?plans?|desire|wish|need)(?:\S+ ){0,4}?(?:weapons?|~?weapons?|laborator\w+|programmes?|programs?|~?programme|~?program|stocks?|stockpiles?|missiles?|agents?|violations?|~?breach\w*|breach\w*|sites?|~?tests?)\b
denial | keeps to the letter           | 4 | keep stick hold adhere | (?<!not )(?<!to )(?:has|have|had|always|is|are|was|fully|strictly|ACTOR|it|they|we) (?:(?!would|will|must|shall|should|could|to\b)\w+ )?@ to (?:the letter|{gap}(?:~?letter|~?terms|~?rules|~?limits?|TREATY))
denial | in keeping with it            | 5 | keeping! accord! ~accord agreement! step! lawful! legitimate! | (?:fully |wholly |entirely |perfectly |strictly |a |in )(?:in |within )?@ (?:with|response|~?response|answer|reaction|step)\b
denial | is a lawful answer            | 4 | lawful! legitimate! legal! justified! permissible! above-board! | (?:is|are|was|were|been|being|be) (?:a |an |only |just |perfectly |entirely |fully |wholly )*~?@\b(?! target| interest| concern)
denial | is politically motivated      | 5 | motivated! concocted! trumped-up! spurious! far-fetched! contrived! cooked! invented! slanderous! preposterous! laughable! outlandish! fanciful! | (?:politically |is |are |was |were |as |been |pure |wholly |completely |entirely )+~?@
denial | a fairy tale                  | 5 | =lie =hoax =fairy =slander =myth =smear =fantasy =canard =falsehood =concoction =libel =red_herring | (?:as|is|are|was|were|calls?|called|calling) (?:a |an |pure |the |another |being )*(?:\w+ )?@
denial | brushes the charge off        | 5 | brush wave shrug laugh sweep push bat wave | @ (?:\w+ )?(?:aside|off|away|back) {gap}~?(?:accusations?|allegations?|charges?|claims?|complaints?|suggestions?|reports?|findings?|criticism)
denial | not a shred of evidence       | 5 | shred! scrap! iota! grain! scintilla! jot! | (?:not|no|without|any) (?:a |one |single )?~?@ of
denial | protests innocence            | 5 | innocent! innocence! blameless! | @
denial | does nothing against it       | 4 | nothing! | @ (?:in |that |to )(?:\S+ ){0,5}?(?:prohibit\w*|violat\w*|breach\w*|~?breach\w*|contraven\w*|forbid\w*|against|contradict\w*)
denial | pure invention                | 5 | =invention =fabrication =provocation =speculation =fiction | (?:is|was|are|were|as|pure|mere|another|total|of) (?:a |an |pure |mere |\w+ )?@
denial | less than claimed             | 4 | claimed! alleged! asserted! | (?:than|as|what is|what was) ~?@
denial | are not what they seem        | 4 | missiles! missile! weapons! weapon! ~weapons ~weapon | (?:are|is|was|were) (?:not|n't) (?:\w+ ){0,2}?@
denial | insists that it kept its word | 5 | maintain insist reiterate assert stress repeat swear | @ (?:DATE )?(?:that )?(?:it|he|they|ACTOR|the country|his country) (?:has|have|had) (?:\w+ ){0,2}?(?:met|~?met|kept|observed|fulfilled|honou?red|respected|complied|abided|stuck)\b
# --- threat
threat | draws its own conclusions     | 5 | draw | (?:will|would|shall|could|may|'ll) (?:\w+ )?@ (?:" )?(?:its|their|the|our|his) (?:\w+ )?(?:conclusions|consequences)
threat | tit-for-tat                   | 5 | tit-for-tat! mirror-like! reciprocal! like-for-like! | @ (?:\w+ )?(?:~?response|~?answer|~?steps?|~?measures|~?moves?|~?action|deployments?|expulsions?)
threat | no choice but to arm          | 5 | =choice =option =alternative | (?:no|little|any) (?:other )?@ but to
threat | reserves the right to answer  | 5 | reserve | @ (?:the|its|their|all) (?:\w+ )?~?rights? (?:to (?:respond|answer|react|retaliate|take|act|reply|resume|test|build|deploy)|of (?:reply|~?response))
threat | will not stand idle           | 5 | stand sit remain | (?:will|would|wo|shall|cannot|could) (?:not|n't|never) @ (?:idle|idly|by|indifferent|on its hands)
threat | will pay a price              | 4 | =price | (?:pay|paid|carry|face|at) (?:a|the|an) (?:\w+ )?@\b
threat | matches every missile         | 4 | match mirror | (?:will|would|vow\w*|to|shall|'ll|pledg\w+) @ {gap}(?:missile|~?step|~?move|~?measure|weapon|deployment)
threat | arms race if                  | 3 | brace prepare | @ for (?:the )?(?:consequences|~?response|retaliation)
threat | sanctions to come             | 4 | =sanction =penalty =consequence | (?:face|facing|meet with|brought|bring|suffer|expect|be|of) (?:\w+ ){0,2}@
threat | the answer will be of a kind  | 5 | =answer =response =reply =reaction | @ (?:will|would) (?:be|come|follow|not|take)\b
threat | all options are open          | 5 | =option | all @ (?:are|were|remain|remained|stay)
# --- proposal
proposal | holds out a prospect        | 4 | hold | @ out (?:the |a |an )?(?:prospect|~?hope|~?offer|possibility|~?promise|idea|olive)
proposal | passes on an offer          | 4 | =proposal =offer =appeal =invitation =request =call =overture | @ (?:of |for |to )?(?:\S+ ){0,4}?(?:has been|had been|was|were|is|have been|being) (?:\w+ )?(?:~?conveyed|passed|handed|delivered|put|made|sent|submitted|transmitted|repeated|renewed|tabled|presented|communicated|forwarded|~?floated|addressed)
proposal | wants it brought in         | 4 | want wish like need | @ (?:to see )?(?:[\w~-]+ ){1,3}?(?:brought|included|~?included|bound|extended|~?extended|renewed|saved|preserved|kept|signed|ratified|drawn|destroyed|~?destroyed|scrapped|involved)\b
proposal | asks in writing             | 4 | write | @ to (?:\S+ ){1,10}?(?:asking|urging|demanding|calling|to (?:ask|urge|demand|call)|requesting|pleading|begging|appealing|press\w*)
proposal | puts forward a draft        | 4 | put table submit present circulate lay bring | @ (?:forward |before )?(?:a|an|its|their|the|new) (?:\w+ ){0,2}?(?:~?proposals?|~?plan|~?compromise|initiative|idea|package|~?offer|draft protocol|~?draft protocol|amendments?)\b
proposal | suggests that both act      | 4 | suggest recommend move advise | (?<!to )@ (?:DATE )?that (?:both|the|ACTOR|each|all|either|they|parties|states|governments) (?:\w+ ){0,3}?(?:stick|adhere|abide|comply|exchange|consider|set|drop|lift|give|take|make|put|freeze|extend|sign|ratify|destroy|join|meet|talk|negotiate|scrap|halt|suspend|renew|return|cut|reduce|stop|begin|start|resume|hold|adopt|accept|withdraw|stay|keep|agree|be|pause|declare|observe|respect|work)\b
proposal | the door is open            | 4 | =door =hand | @ (?:to (?:\w+ ){1,3})?(?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood|be|being) (?:still |always )?(?:open|ajar|outstretched|extended)
proposal | seeks talks                 | 4 | demand press want favour favor | @ (?:urgent |fresh |new |direct |early |immediate |further )?(?:~?talks|negotiations|consultations|~?dialogue|assurances|~?guarantees|guarantees|clarification|~?answers|explanations?|~?amendments?|ratification|~?changes|renegotiation)\b
proposal | wants another to prepare    | 4 | want | @ (?:the |its |his )?(?:ACTOR|PARLIAMENT|~?government|administration|both|other|president|parties) (?:\w+ )?to\b
proposal | it is time to               | 4 | =time | (?:is|was|'s|been) (?:high |now |past )?@ (?:to|for|that)\b
proposal | must come back              | 4 | must! | (?:ACTOR|PARLIAMENT|both|sides|side|parties|they|we|all|everyone|governments|states|~?states) @ (?:not |now |also |first |immediately )?(?:come|return|go|get|stop|end|give|show|take|do|destroy|respect|honou?r|ratify|sign|join|extend|allow|let|act|agree|stay|keep|abide|comply|negotiate|talk|resume|withdraw|scrap|dismantle|make|work)\b
proposal | begs                       | 5 | beg entreat exhort implore counsel advise | (?<!not )@ (?:ACTOR|the|both|all|his|her|them|its) (?:\S+ ){0,4}?(?:not )?to\b
proposal | tells another to act       | 4 | tell | @ (?:the |its )?(?:ACTOR|both|government|PARLIAMENT|other)(?: \w+){0,3}? (?:not )?to (?:\w+)
proposal | wants assurances           | 5 | want need demand seek insist | @ (?:on |for )?(?:written |firm |binding |legal |clear |its |more |\w+ ){0,2}?~?(?:guarantees?|assurances?|clarifications?|proof|answers?|compensation|concessions?|safeguards?)\b
proposal | ought to                   | 5 | ought! | @ (?:not )?to
proposal | is open to it              | 5 | open! receptive! | (?:is|are|was|were|be|remains?|remained) (?:\w+ )?~?@ to (?!any |all |every |the public|~?attack|question|~?question|doubt|~?signature|signature)
proposal | suggests a thing           | 4 | suggest propose moot | @ (?:a|an|another|joint|mutual|new|the) (?:\w+ ){0,3}?(?:inspections?|~?visits?|~?exchange|moratorium|extension|~?deal|protocol|commission|~?ban|~?limits?|~?study|consultations|~?checks|mechanism)
# --- position
position | in Security Council votes   | 5 | vote adopt pass reject veto block approve defeat abstain support back | @ (?:DATE )?(?:\w+ ){0,3}?(?:in|on|against|for|to)? ?(?:favou?r of )?(?:the |a |an |that )?(?:[\w~-]+ ){0,3}?(?:resolution|motion)\b(?! of (?:ratification|consent))(?!.{0,60}\bratif)
position | votes cast by states        | 4 | vote | (?:ACTOR|members?|~?states|states|countries|governments|allies|powers) @ (?:in favou?r|against|for|yes|no)\b(?! (?:a bill|ratif\w+|{treaty}))
position | speaks of a person's vote   | 4 | vote | (?:he|she|i|they|senator|leader) (?:would|will|intends? to|plans? to|'d|'ll) (?:\w+ )?@ (?:for|against|no|yes|it)\b
position | sees no reason              | 5 | =reason =need =point =sense =prospect =ground =alternative =case =merit =use =hope =benefit | (?:see|sees|saw|seen|seeing|find|finds|found|is|was|there|had|have|has) (?:is |was |be )?(?:no|little|any) (?:\w+ )?@ (?:to|in|for|of|why|that|on|behind)\b
position | throws its weight           | 5 | throw lend put lean | @ (?:its|their|his|her) (?:\w+ )?(?:~?weight|~?support|~?backing|~?voice) (?:behind|to|on)
position | stands by                   | 4 | stand | @ (?:firmly |squarely |fully |solidly |foursquare )?(?:by|behind|with|alongside|up for) (?!idly)
position | makes light of              | 5 | make | @ (?:light|~?light|little|much|no secret|clear|plain) (?:of|that|its|his|her|their)\b
position | shrugs it off               | 5 | shrug brush play laugh wave | @ (?:\w+ )?(?:off|down|up|away)\b
position | takes note with dismay      | 5 | =dismay =regret =alarm =concern =satisfaction =relief =sorrow =disappointment =anger =scepticism =skepticism =disbelief =caution =unease | (?:with|to|in|voic\w+|express\w+|of) (?:\w+ ){0,2}?@\b
position | has outlived its use        | 5 | outlive outlast serve | @ (?:its|their) (?:\w+ )?(?:usefulness|purpose|~?use|~?time|day)
position | is full of holes            | 5 | =hole =loophole =flaw =sieve =fig_leaf =farce =sham =trap =relic =charade =shell =blunder =folly =gamble =error =insult | (?:is|was|are|were|as|of|full|be|made|a|an|by|for|its) (?:a |an |of |grave |serious |historic |dead |deep |major |terrible |costly |\w+ )*@
position | a waste of time             | 5 | =waste =distraction =stunt =spectacle =ploy =nonsense =trick | (?:as|a|is|was|of|an|are|were|mere|for) (?:a |an |\w+ ){0,3}?@\b(?! to disguise)
position | would not stay silent       | 3 | sorry! glad! sad! unhappy! pleased! delighted! furious! adamant! wary! sceptical! skeptical! cautious! dismissive! scathing! lukewarm! upbeat! gloomy! optimistic! pessimistic! | (?:is|are|was|were|be|been|felt|sounded|remain\w*|more|extremely|very|deeply|been|as) (?:\w+ )?@\b
position | sets off a race             | 4 | trigger spark unleash fuel encourage start provoke lead open | (?:will|would|could|may|might|can|risks?|'ll|to|likely to) (?:\w+ )?@ (?:off |to |up )?(?:a |an |the |another )?(?:\w+ )*?(?:~?race|arms ~?race|escalation|instability|confrontation|proliferation|crisis|chaos|~?danger)
position | opens a gap                 | 3 | shame expose undermine embolden weaken strengthen harm damage hurt jeopardise jeopardize endanger destabilise destabilize imperil erode | (?:will|would|could|may|might|can|has|have|had|threatens? to|risks?|liable to|likely to|to|further) (?:\w+ )?@\b
position | wants a say                 | 4 | =say | (?:want|wants|wanted|demand\w*) (?:a|its|their) @
position | had no answer               | 5 | =answer =response =reply | (?:had|has|have) no @ to
position | the blame lies with         | 5 | =blame =fault | @ (?:\w+ )?(?:lies|lay|rests?|rested|belongs|~?lies|~?rests) (?:\w+ )?(?:with|on|at)
position | argues patience is gone     | 5 | =patience =confidence =trust =faith | @ (?:has|had|is|was|in) (?:\S+ ){0,4}?(?:out|gone|lost|exhausted|shaken|destroyed|end)
position | no turning back             | 4 | back! return! | (?:no|not|never) (?:turning|going|way|point of) @
position | agrees or disagrees         | 4 | agree disagree dissent demur sympathise sympathize disapprove | @ with\b(?!.{0,60} to )
position | puts the blame             | 5 | put lay pin place heap | @ (?:all |much of )?the (?:\w+ )?~?blame\b
position | is unimpressed             | 4 | unimpressed! unmoved! unconvinced! undeterred! unrepentant! defiant! divided! split! resigned! nervous! uneasy! anxious! angry! bitter! enthusiastic! hostile! | (?:is|are|was|were|remains?|remained|be|been|sounded|seem\w*|appear\w*) (?:\w+ )?@
position | in somebody's interest     | 4 | =interest | (?:in|against|serv\w+|of) (?:\S+ ){0,4}?@\b
position | overdue                    | 5 | overdue! pointless! needless! redundant! toothless! unverifiable! unenforceable! lopsided! flawed! unworkable! worthwhile! meaningless! | (?:is|are|was|were|be|been|as|so|too|fatally|deeply|long) (?:\w+ )?@
position | would leave it blind       | 5 | leave make render | (?:will|would|could|may|might|can) (?:\w+ )?@ (?:\S+ ){1,5}?(?:blind|safer|weaker|stronger|exposed|vulnerable|vacuum|defenceless|worse|better|poorer|gap|hole|without (?:any )?(?:~?limits|limits|~?rules|rules))
# --- ratification
ratification | falls short in the vote  | 5 | short! shy! | (?:fall\w*|fell|leav\w+|left|was|were|came|come) (?:\S+ ){0,4}?(?:~?votes?|~?voices) @ (?:of|in)\b|(?:~?votes?) @ of (?:the|a|its|\d)
ratification | a roll call              | 4 | =roll_call =division =floor_vote =ballot | (?:the|a|in|on|by|~?last) (?:\w+ )?@\b
ratification | votes yes or no          | 4 | vote | (?:republicans?|democrats?|senators?|deputies|lawmakers|legislators|mps|members|only \w+|\w+ \w+) @ (?:yes|no|aye|nay|yea)\b
ratification | turns it down            | 5 | turn vote throw strike | (?:PARLIAMENT|senate|senators|duma|deputies|lawmakers|legislators|parliament|chamber|~?house|congress|republicans|democrats|mps|upper ~?house|lower ~?house|~?votes?) (?:\S+ ){0,4}?@ (?:\S+ ){0,5}?(?:down|out)\b
ratification | gives its blessing       | 4 | =blessing =nod =assent =approval =seal =go-ahead =green_light =imprimatur =consent | (?:give\w*|gave|giving|win\w*|won|get\w*|got|receiv\w+|lend\w*|put\w*|secur\w+|obtain\w*|with) (?:\S+ ){0,6}?@\b
ratification | lies before parliament   | 4 | lay! lay bring languish stall gather die bottle block bury hold sit | @ (?:up |down )?(?:\S+ ){0,6}?(?:before|in|to|by) (?:the |its |both |a )?(?:\w+ )?(?:PARLIAMENT|senate|parliament|congress|duma|~?house|committee|~?committee|chamber|legislature|lawmakers)\b
ratification | is shelved               | 4 | shelve table pigeonhole block bury kill sink defeat stall delay | (?:PARLIAMENT|senate|senators|parliament|congress|duma|~?house|committee|lawmakers|deputies|republicans|democrats|opponents)(?: \S+){0,3}? @ (?:{gap}~?(?:vote|hearings?|ratification|bill|approval)|{obj})
ratification | takes it up              | 4 | take act move rule decide | (?:PARLIAMENT|senate|parliament|congress|duma|~?house|chamber|committee|lawmakers) (?:\S+ ){0,5}?@ (?:up|on) {gap}(?:TREATY|it\b|bill|~?bill|ratification)
ratification | stays outside            | 4 | stay remain stand keep sit | @ (?:\w+ )?(?:outside|out of|apart from|aloof from|away from) (?:of )?{obj}
ratification | is outside               | 4 | outside! | (?:is|are|was|were|been|still|those|states|~?states|countries) (?:still |now )?@ {obj}
ratification | comes on board           | 4 | come get climb jump be bring | @ (?:ACTOR )?(?:on ~?board|aboard|on-board|into ~?line with TREATY|into the fold|into the TREATY)
ratification | a full party             | 4 | =party =member =adherent =participant =state_party | (?:become|becomes|became|becoming|is|are|was|were|been|admitted as|remain\w*) (?:also |now |not |never )?(?:a|an|full|parties|members|one of (?:the|its)) ?(?:full |founding |original |\w+ )?@\b(?= (?:to|of)\b| in DATE| DATE|[ ,.]*$)
ratification | hands over instruments   | 4 | hand deposit lodge deliver surrender exchange submit present | @ (?:over |in )?(?:its|their|the|an) (?:\w+ )?instruments?\b
ratification | deposits it              | 4 | deposit lodge | @ (?:the |its |their )?(?:first|last|second|third|fiftieth|own|ratification|\d+)
ratification | all but some ratified    | 5 | ratify | (?:has|have|had) (?:since |now |already |all |both |not |never |yet |also |\w+ly )*@
ratification | bill of accession        | 5 | =bill =law =decree =act | @ (?:of|on|approving|authori[sz]ing|for) (?:\w+ )?(?:accession|ratification|joining|membership|~?consent)
ratification | has its members          | 5 | =member =party =states_party =adherent =signatory_state | ^(?:the )?(?:TREATY|it|which|that|ACTOR)(?: 's membership)? (?:DATE |now |today |currently |already )*(?:has|counts|numbers|boasts|have|had|stands at|embraces|unites) (?:\S+ ){0,5}?@\b
ratification | approved by parliament   | 5 | approve ratify pass reject back endorse clear adopt | (?:was|were|been|be|is) (?:\w+ )?(?:DATE )?@ (?:DATE )?(?:\w+ly )?(?:DATE )?(?:by|in) (?:the |both |its |a )?(?:\w+ ){0,2}?(?:PARLIAMENT|senate|parliament|congress|duma|~?house|committee|chambers?|legislature|lawmakers|deputies)
ratification | committee endorses       | 5 | endorse approve back pass clear reject recommend vote | (?:committee|~?committee|panel|~?panel|senate|~?house|chamber) @ (?:the |it|out |on )?(?:\S+ ){0,2}?(?:TREATY|it|bill|~?bill|ratification)
ratification | revokes by law           | 5 | withdraw revoke rescind cancel undo annul denounce reverse | @ (?:\S+ ){0,4}?~?ratification\b
ratification | clears a reading         | 5 | =reading =hurdle =stage | (?:clear\w*|pass\w*|surviv\w+|complet\w+|got through|had|given|gave) (?:\S+ ){0,3}?@
ratification | number of parties        | 4 | =party =member =ratification =accession =state_party | (?:~?number|~?count|~?tally|total|~?total|list|~?list) of @ (?:\S+ ){0,2}?(?:rose|rises|has|stood|stands|reach\w*|now|grew|climb\w*|is|was)
ratification | membership stands at     | 4 | membership! ~membership | @ (?:of (?:the )?TREATY |in (?:the )?TREATY )?(?:now |has |DATE )*(?:stands?|stood|rose|grown|grew|reach\w*|numbers?|is|climb\w*)
ratification | the nth to join          | 5 | join accede ratify adhere | (?:first|second|third|latest|last|newest|\d+th|\d+st|\d+nd|\w+th|only) {gap}(?:country|~?state|nation|member|party|power|government)? ?to (?:do so|@)
ratification | law of ratification      | 5 | sign put | @ (?:(?:its|his|her|their|the) ~?(?:signature|~?name) to )?(?:the |a |into ~?law )(?:\w+ ){0,2}?(?:law|~?law|bill|~?bill|act|~?act|legislation|instruments?)\b (?:\w+ ){0,2}?(?:ratif\w+|accession|acceding|joining|of ratification|approving)
# --- entry into force
entry_into_force | becomes law         | 4 | become turn | (?:TREATY|~?ban|ban|it|text|which|~?text|protocol) (?:DATE |\w+ ){0,3}?@ (?:into )?(?:\w+ )?(?:law|~?law|binding|operative|effective|legally binding|international law)
entry_into_force | not in force        | 5 | force! operation! effect! operational! | (?:is|was|are|were|be|been|remains?|still) (?:\w+ )?(?:not|never|n't) (?:\w+ )?(?:in|into|yet in) ~?@
entry_into_force | a ban comes in      | 4 | come go enter | (?:~?ban|ban|prohibition|rules|regime|TREATY) (?:\S+ ){0,8}?@ (?:\w+ )?(?:in|into) (?:\w+ )?~?(?:force|effect|operation)
# --- signature
signature | inks it                    | 4 | ink autograph | @
signature | puts pen to paper          | 4 | put set lay | @ (?:a |its |his |their )?~?pens? to (?:paper|~?paper|{obj}|it)
signature | lines up to sign           | 4 | queue line | @ (?:up )?(?:\S+ ){0,3}?to (?:sign|put|add)
signature | adds its name              | 5 | add lend append affix give put set | @ (?:ever )?(?:\w+ )?(?:its|their|his|her|our) ~?(?:names?|signatures?|initials?)(?! to (?:a|an|the|his) (?:\w+ )?(?:message|letter|~?statement|~?appeal|declaration|petition|~?order|~?decree)\b)
signature | shuns it                   | 4 | shun spurn snub boycott eschew cold-shoulder reject | @ (?:{obj}|{gap}(?:signing|~?signing|ceremony))
signature | stays away from signing    | 4 | stay keep remain | @ (?:\w+ )?(?:away|absent|aloof) from {gap}(?:ceremony|signing|~?signing)
signature | missing from the list      | 5 | missing! absent! | ^(?:conspicuously |notably |also |still )?@ (?:from|in) (?:\S+ ){1,5}?(?:is|are|was|were)\b
signature | holds out                  | 4 | hold | @ (?:out|back) (?:against|from|on) (?:signing {obj}|{obj})
signature | governments followed       | 4 | sign | (?:had|have|has) (?:already |now |since |also |so far )?@(?! (?:a |an |the |into )?(?:\w+ )?~?(?:laws?|bills?|decrees?|orders?|statement|letter))
signature | refuses its signature      | 5 | refuse decline | @ (?:to (?:sign|put (?:its|their) ~?(?:name|signature))|(?:its|their) ~?signature)
signature | not among the signatories  | 4 | among! | (?:is|are|was|were) (?:not |also )?@ the (?:\S+ ){0,4}?(?:signatories|signed|sign)\b
signature | was concluded              | 4 | signed! concluded! sealed! inked! | (?:TREATY|it|accords?|~?accord) (?:\S+ ){0,3}?(?:was|were|been|being) (?:\w+ )?@
signature | sign page by page          | 4 | initial | @ (?:page|pages|each|every)
# --- extension
extension | keeps it alive             | 4 | keep | @ (?:TREATY|it) (?:alive|going|in ~?force|on life support|in ~?being)(?= {wide}(?:DATE|years?|decade|until)| for)
extension | gives it more years        | 4 | give grant | @ (?:TREATY|it) (?:another|a further|\w+ more|a new|five|ten|an extra)
extension | rolls it over              | 4 | roll carry | @ (?:TREATY|it|{obj}) (?:over|forward)
extension | pushes the deadline        | 5 | =deadline =date =term =time_limit =target | (?:mov\w+|push\w*|extend\w*|put|postpon\w+|delay\w*|prolong\w*|defer\w*|shift\w*|~?extend\w*|set back) (?:\w+ )?(?:back |forward )?(?:the|its|their|that|this) (?:\w+ ){0,2}?@(?= (?:for|to|back|by|until|from|of|DATE)|[ ,.])
extension | the deadline is moved      | 5 | =deadline =date =term =time_limit | @ (?:\w+ )?(?:has been|have been|having been|had been|was|were|is|been|being|(?:will|would|can|could|cannot|may|must) (?:not )?be) (?:\w+ )?(?:moved|pushed|extended|~?extended|put|postponed|~?postponed|prolonged|deferred|set back|shifted)
extension | makes it permanent         | 5 | indefinitely! permanent! perpetuity! | (?:extend\w*|prolong\w*|renew\w*|mak\w+|made|decid\w+|agree\w*|become\w*|became) (?:\S+ ){0,6}?@
extension | a protocol is agreed       | 4 | =protocol =annex =amendment =addendum | @ (?:to {treaty} )?(?:was|were|has been|had been|is|be) (?:\w+ )?(?:agreed|~?agreed|signed|adopted|added|approved|concluded|negotiated)
extension | a new lease of life        | 4 | =lease =reprieve =lifeline | (?:new|another|fresh|a|last-minute) (?:\w+ )?@
extension | adapted or amended         | 4 | adapted! amended! revised! updated! modified! widened! broadened! lengthened! | TREATY(?: 's \w+)? (?:\S+ ){0,2}?(?:was|were|been|be|is) (?:\w+ )?~?@
extension | is given until             | 5 | give grant allow | @ (?:ACTOR |it |them )?(?:until DATE|DATE more|\w+ more (?:years|months)|more time|extra time|another DATE|a further DATE|DATE) (?:\S+ ){0,3}?to (?:clear|destroy|complete|finish|comply|meet|get rid)
# --- expiry
expiry | has years left to run         | 5 | left! run! go! remaining! live! | (?:TREATY|it|which)(?: \S+){0,4}? (?:has|have|had|with) (?:only |just |barely |less than |under |some |about |\w+ )?(?:DATE|\w+ (?:years|months|weeks|days)) (?:to )?@
expiry | passes into history           | 4 | pass go fade slip vanish disappear | (?:TREATY|it|which|~?limits|limits|~?caps) (?:\S+ ){0,3}?@ (?:into history|out of ~?force|into oblivion|away|with it|altogether|~?limits|entirely)
expiry | arms without limits           | 4 | unconstrained! unlimited! unrestrained! unregulated! unchecked! uncapped! | (?:be|become|left|are|is|were|go|leave\w*|leaving) (?:\w+ )?@(?! duration| validity| period)
expiry | ceased to be in force         | 5 | cease stop | @ (?:to (?:be in|exist|apply|have|operate|function|be valid)|being in|existing)
expiry | breathes its last             | 4 | breathe | @ its ~?last
expiry | its death                     | 3 | =death =passing =end | (?:TREATY 's|its) @ (?:on|in|at|last|DATE|was|is|came|will)
expiry | its limits end               | 4 | end expire lapse cease vanish disappear finish terminate | (?:~?limits?|limits?|ceilings?|~?caps?|~?curbs|curbs|restrictions|constraints|clauses?|provisions?) (?:on|of|under|in) (?:\S+ ){1,4}?@ (?:in|on|at|by|DATE|with)
# --- negotiation
negotiation | sit down together        | 4 | sit gather meet convene reconvene assemble | @ (?:down |again |round |around |back |together |once more )*(?:ACTOR )?(?:again|at the|round the|around the|in|DATE|to|with|for)\b(?=.*(?:TREATY|~?talks|negotiat\w+|~?text|~?draft))
negotiation | envoys sit down           | 4 | sit | @ down (?:again|together|with|in|at|to|for|on|DATE)\b
negotiation | a day for the talks       | 4 | =date =venue =day | (?:no|a|new) @ (?:\S+ ){0,4}?(?:fixed|set|~?set|agreed|announced|chosen) (?:\S+ ){0,3}?(?:~?round|~?talks|meeting|session|resumption|negotiations)
negotiation | back to the table        | 4 | =table | (?:at|to|round|around|back|from) (?:the )?(?:\w+ )?@
negotiation | walks out of talks       | 5 | walk storm pull break drop stay leave quit withdraw | @ (?:out|away|off|up)? ?(?:of|from)? ?(?:the |its |all |further |arms |any )?(?:[\w~-]+ ){0,2}?(?:~?talks|negotiations?|conference|~?meeting|consultations|~?session|~?dialogue|~?round)\b
negotiation | boycotts the meeting     | 5 | boycott skip snub | @ (?:by|{gap}(?:~?talks|negotiations?|conference|~?meeting|consultations|~?session|~?round|summit))
negotiation | boycotted by             | 4 | boycotted! | (?:~?talks|negotiations?|conference|~?meeting|session) @
negotiation | hosts the meeting        | 4 | host convene hold attend open close chair call reopen conclude adjourn end arrange schedule | @ (?:\S+ ){0,5}?(?:~?meeting|conference|~?talks|~?session|summit|~?round|consultations|negotiations|~?gathering)\b(?! (?:room|hall))
negotiation | agrees a text            | 4 | =text =draft =wording =framework =treaty | @ (?:\w+ )?(?:was|were|is|has been|had been|be|been) (?:\w+ )?(?:agreed|~?agreed|hammered|adopted|settled|finalised|finalized|drawn|drafted|approved|ready|finished|negotiated|thrashed|completed|initialled|initialed|endorsed|concluded|worked|produced|put)
negotiation | ends empty-handed        | 5 | end break close conclude finish wind adjourn disperse collapse | (?:~?talks|negotiations?|conference|~?meeting|consultations|~?session|~?round|summit|which|they|delegates|~?attempts?|efforts?) (?:DATE |, |\w+ ){0,4}?@ (?:up |off |down |DATE )*(?:without|in (?:failure|disarray|acrimony|deadlock|discord|stalemate|disagreement)|with (?:no|nothing|little)|inconclusive\w*|empty-handed|on|after)\b
negotiation | comes to nothing         | 4 | come lead amount get go end run | (?:~?talks|negotiations?|efforts?|~?attempts?|~?bids?|they|conference|~?drive|initiative|contacts) (?:\S+ ){0,8}?@ (?:to |up |out |in |into )?(?:nothing|nought|naught|nowhere|grief|the ~?sand|~?sand|failure|no ~?result)
negotiation | an attempt collapsed     | 4 | collapse fail founder flounder stall falter fizzle | (?:~?attempts?|efforts?|~?bids?|~?push|~?drive|~?talks|negotiations?|initiative) (?:\S+ ){0,10}?@
negotiation | wins the vote            | 4 | =backing =support =majority =endorsement =vote | (?:draft|~?draft|text|~?text) (?:\S+ ){0,4}?(?:won|gain\w*|got|received|secured|obtained|has|had|attract\w*) (?:\S+ ){0,4}?@
negotiation | assembly adopts it       | 5 | adopt approve endorse pass | (?:assembly|conference|delegates|delegations|negotiators|~?states|countries|governments) (?:\S+ ){0,3}?@ (?:the |a |its |it\b|TREATY)
negotiation | adopted by votes         | 5 | adopt approve pass carry | (?:TREATY|text|~?text|draft|~?draft|it) (?:\S+ ){0,3}?(?:was|were|been|is) (?:\w+ )?@ (?:\S+ ){0,9}?(?:~?votes?|consensus|assembly|acclamation|conference|delegates)
negotiation | wraps it up              | 4 | wrap finish complete conclude seal clinch finalise finalize nail tie | (?:to|will|would|have|has|had|could|can|negotiators|sides|they|delegates) @ (?:up |down )?(?:the |a |an |its |their )?(?:\w+ ){0,2}?(?:TREATY|~?talks|negotiations|~?text|~?draft|~?work on)
negotiation | hopes for a text         | 5 | hope | @ (?:to|for) (?:have|wrap|finish|conclude|complete|clinch|reach|produce|agree on|finalise|finalize) {wide}(?:TREATY|text|~?text|~?draft|~?talks|negotiations)
negotiation | blocked it               | 4 | blocked! vetoed! stymied! thwarted! scuppered! torpedoed! | (?:negotiations?|~?talks|protocol|consensus|text|~?text|which|draft|~?draft|conference) (?:\S+ ){0,3}?(?:been|was|were|is|are) (?:\w+ )?@
negotiation | starts the process       | 3 | start launch initiate open begin reopen relaunch | @ (?:the |a |this |new |formal |fresh )*(?:process|~?process|~?talks|negotiations|consultations|~?work on)
negotiation | tries to have it changed | 4 | try seek attempt | @ (?:\w+ )*?(?:to|and \w+ to) (?:have|get|keep|leave) (?:\S+ ){1,4}?(?:left out|exempted|exempt|included|excluded|changed|inserted|removed|out|in)\b
negotiation | fails to have it changed | 4 | fail manage | @ to (?:have|get|keep|persuade|win) (?:\S+ ){1,5}?(?:left out|exempted|exempt|included|excluded|changed|inserted|removed|out of)\b
negotiation | body does not convene    | 4 | convene meet sit assemble | (?:commission|~?commission|committee|body|conference|council) (?:\S+ ){0,9}?@
negotiation | reaches agreement        | 5 | reach strike clinch conclude | @ (?:an |a |the |broad |full )?TREATY (?:on|over|about|in principle)\b
negotiation | calls a meeting off      | 5 | cancel postpone call put scrap defer delay | @ (?:off |back )?(?:the |a |an |its |their |this )?(?:[\w~-]+ ){0,2}?(?:~?meeting|meetings|~?talks|conference|summit|~?round|~?session|consultations|negotiations|~?visit)\b(?! for\b| on\b)
# --- implementation
implementation | rids itself of arms   | 4 | rid get dispose | @ (?:itself |themselves |herself |)?(?:rid )?of (?:\S+ ){0,5}?(?:weapons?|~?weapons?|missiles?|~?bombs?|munitions|~?mines|mines|stocks?|~?stocks?|stockpiles?|~?stockpiles?|arsenals?|warheads?|WEAPON|holdings|agents?|last|~?last|rest|~?rest)
implementation | the rest will be gone | 4 | gone! finished! completed! destroyed! eliminated! done! cleared! over! dismantled! scrapped! | (?:stockpiles?|~?stockpiles?|stocks?|~?stocks?|rest|~?rest|last|~?last|missiles?|weapons?|~?weapons?|warheads?|arsenal|destruction|elimination|~?mines|munitions|work|~?work|agents?|which|remainder|theirs|it|~?process|all|holdings|launchers?|silos?) (?:\S+ ){0,5}?(?:will|would|has|have|had|was|were|is|are|must) (?:to )?(?:be |been |have been )?(?:\w+ly |all |now )?~?@
implementation | will be finished by   | 4 | finished! completed! wound! | (?:will|would|to|has|have|had|was|were) (?:be|been) @ (?:by|in|on|before|ahead)
implementation | blows up the last     | 4 | blow saw burn crush chop demolish explode detonate defuse neutralise neutralize incinerate drain break | @ (?:up |down |apart |open )?(?:the |its |their |more |some |all |\S+ ){0,4}?(?:silos?|missiles?|warheads?|stocks?|shells?|~?mines|mines|bombers?|launchers?|agents?|munitions|stockpiles?|~?stockpiles?|submarines?|tubes)\b
implementation | up in smoke           | 3 | go | (?:stockpile|~?stockpile|stocks|missiles?|weapons|~?weapons|~?last|last|munitions) (?:\S+ ){0,4}?@ up in
implementation | clears mined land     | 4 | clear demine sweep | @ (?:of ~?mines |\S+ ){0,5}?(?:land|~?land|areas?|~?areas?|minefields?|square|acres|hectares|fields?|~?fields?|~?mines|mines|~?miles|kilomet\w+)\b
implementation | withdraws arms        | 5 | withdraw pull remove move take bring ship fly | @ (?:back |out |home |away )?(?:its |the |their |all |his |\S+ ){0,5}?(?:missiles?|warheads?|~?weapons?|weapons?|troops|~?troops|~?forces|facilit\w+|bases|~?bases|tanks|bombers?|launchers?|battalions?|equipment|WEAPON|stocks)\b (?:\S+ ){0,4}?(?:from|out of|under|home|to|as|for)\b
implementation | swaps figures         | 4 | swap exchange trade share provide supply hand pass send submit file | @ (?:over |on )?(?:\S+ ){0,4}?(?:~?figures|figures|notifications?|~?notifications?|~?data|information|~?lists|declarations?|telemetry|inventories|~?numbers)\b
implementation | continues to exchange | 4 | continue go keep carry | @ (?:to|on|with) (?:exchang\w+|shar\w+|abid\w+|observ\w+|honou?r\w*|respect\w*|comply\w*|implement\w*|allow\w*|send\w*|hold\w*|adher\w+|~?exchange|inspect\w*|run\w*|provid\w+|report\w*|destroy\w*|apply\w*|fulfil\w*|keep\w*)
implementation | turns inspectors away | 5 | turn send lock throw kick shut bar | @ (?:\S+ ){0,4}?(?:inspectors?|monitors|observers|~?inspectors?) (?:away|out|back|off|from)|@ (?:away|out|back) (?:\S+ ){0,3}?(?:inspectors?|monitors|observers)
implementation | lets inspectors in    | 4 | arrive land visit tour fly search comb | (?:inspectors?|monitors|observers|~?inspectors?|inspection team|~?team)(?: \S+){0,6}? (?:have |had |has |will |are |were |to |is )?(?:\w+ )?@
implementation | inspections paused    | 4 | pause suspend halt stop resume restart interrupt cease block | (?:inspections?|~?inspections?|~?flights?|overflights?|~?visits?|~?checks|verification|exchanges?|~?exchanges?) (?:\S+ ){0,5}?(?:has been|have been|had been|was|were|is|are|be|been) (?:\w+ )?@
implementation | on hold               | 4 | hold! ~hold ice! ~ice | (?:inspections?|~?inspections?|~?flights?|overflights?|~?visits?|~?checks|verification|destruction) (?:\S+ ){0,7}?on @
implementation | rules out visits      | 5 | rule | @ out {gap}(?:~?visits?|inspections?|~?inspections?|~?flights?|inspectors)
implementation | led to the scrapping  | 4 | scrapping! ~scrapping destruction! elimination! dismantling! removal! | (?:led|brought|resulted|contributed|produced|seen|saw|allowed|enabled) (?:\S+ ){0,4}?@ of
implementation | goes on observing     | 4 | go keep continue carry | @ (?:on|right on|to) (?:observ\w+|abid\w+|honou?r\w*|respect\w*|comply\w*|adher\w+|~?observ\w+)
implementation | could not certify     | 4 | certify | (?:not|never|n't|cannot|unable to|able to|can|could) (?:\w+ )?@
implementation | destroyed at a plant  | 4 | neutralised! neutralized! incinerated! burnt! burned! crushed! drained! sealed! unsealed! emptied! converted! shipped! defuelled! blown! cut! sliced! chopped! flattened! imploded! capped! decommissioned! mothballed! disabled! shredded! removed! verified! certified! | (?:shells?|stocks?|stockpiles?|missiles?|warheads?|~?weapons?|tubes|silos?|submarines?|bombers?|~?bombs?|munitions|agents?|gas|~?plants?|reactors?|centrifuges|uranium|plutonium|launchers?|~?mines|rockets|tanks|facilit\w+|bunkers?|~?sites?|destruction) (?:\S+ ){0,6}?(?:was|were|is|are|been|being|be) (?:\w+ly |all |now )?~?@
implementation | puts arms out of use   | 4 | seal fill ship export blend dilute pour switch turn disconnect remove reinstall reconnect unplug install spin feed inject mothball dismount transfer hand | @ (?:off |on |out |over |abroad |up |in )?(?:\S+ ){0,4}?(?:cameras?|~?seals|seals|cores?|concrete|uranium|centrifuges?|cascades?|heavy water|reactors?|tubes|~?monitors|plutonium|~?gas\b|rotors|~?fuel)
implementation | its stockpile stands at | 4 | =stockpile =arsenal =stock =force =inventory =total =tally | (?:~?'s|its|their|the) (?:\w+ )?@ (?:\S+ ){0,5}?(?:is|are|was|were|stands?|stood|has|have|had|fell|shrank|shrunk|dropped|grew|rose|grown|amounts?|totals?) (?:\S+ ){0,5}?(?:times|below|above|over|under|within|to|at|by|down|from)\b
implementation | brings numbers down    | 4 | bring cut slash take pare trim draw get come go | @ (?:its |the |their )?(?:\S+ ){0,5}?(?:down|below|under|back) (?:to |from |by )?(?:[\d,]+|NUMBER|TREATY|the (?:limits?|~?limits?|ceilings?)|~?limits?)
implementation | has shrunk             | 4 | shrink fall drop dwindle decline | (?:arsenals?|stockpiles?|~?stockpiles?|stocks|numbers|~?numbers|warheads|~?forces|holdings|launchers) (?:\S+ ){0,4}?@
implementation | declares what it has   | 4 | declare report disclose register list | @ (?:\w+ )?(?:\d[\d,.]*|NUMBER|the |its |their |all )(?:\S+ ){0,4}?(?:tonnes?|tons|stocks?|stockpiles?|~?stockpiles?|weapons?|~?weapons?|agents?|holdings|facilit\w+|warheads|launchers|arsenals?|exports?|~?exports?)
implementation | files its report       | 4 | submit file hand publish return present | @ (?:in )?(?:its|their|the|an|annual|no|first) (?:\S+ ){0,3}?(?:~?reports?|declarations?|returns|~?returns|questionnaires?|inventory)\b(?!.{0,40}(?:PARLIAMENT|congress|senate|parliament))
implementation | tells of every launch  | 4 | tell inform notify warn brief | @ (?:the |its )?(?:ACTOR|members|parties|other \w+|each other|one another) (?:\w+ )?(?:of|about) (?:\w+ ){0,3}?(?:launch\w*|~?launch\w*|~?tests?|movements?|~?moves?|exercises?|~?exercises?|transfers?|deployments?)
implementation | goes on informing      | 4 | go keep continue carry | @ (?:on )?(?:informing|notifying|telling|sending|exchanging|reporting|sharing|giving|providing|admitting|destroying|dismantling|inspecting|cutting|reducing|clearing|enriching|flying|honouring|honoring)
implementation | under safeguards       | 4 | =safeguard =seal =supervision =monitoring =inspection | (?:put|puts|place[sd]?|kept|keep\w*|bring|brought|opened|open|accept\w*|allow\w*) (?:\S+ ){1,5}?(?:under|to|for) (?:\w+ ){0,3}?@
implementation | not let into the site  | 4 | allowed! admitted! barred! denied! refused! kept! shut! excluded! permitted! | (?:inspectors?|monitors|agency|observers|teams?|~?team|they|experts|ACTOR) (?:\S+ ){0,4}?(?:been|was|were|is|are) (?:\w+ )?~?@ (?:\w+ )?(?:into|to|from|access|entry|out|on)\b
implementation | watches from the air   | 4 | photograph overfly film crisscross survey | @ (?:\S+ ){0,3}?(?:bases?|~?bases|territory|sites?|~?sites|ACTOR|plants?|airfields?|installations?)
implementation | flies its mission      | 5 | fly conduct make carry complete perform | @ (?:out )?(?:its|a|an|the|their|more|some|\d[\d,]*)(?: \S+){0,3}? (?:missions?|~?missions?|~?flights?|overflights?|sorties|inspections?|~?inspections?|~?visits?|~?checks)\b
implementation | stations hear the blast | 4 | detect record register hear pick | (?:stations?|~?stations?|network|sensors|seismometers|monitors|system|~?system) (?:\S+ ){0,5}?@ (?:up )?(?:the |a |an |it|signals?|\w+ ){0,3}
implementation | the network grows      | 3 | =station =post =laboratory | (?:network|~?network|monitoring|~?monitoring|seismic) (?:\S+ ){0,6}?(?:has|have|had|certified|built|finished|complete\w*|running|operat\w+|send\w*) (?:\S+ ){0,6}?@
implementation | free of the weapon     | 4 | free! clear! rid! | (?:declared|pronounced|certified|become|became|is|are|now) (?:itself |themselves |officially )?~?@ of (?:\w+ )?(?:mines|~?mines|landmines|chemical weapons|cluster munitions|such weapons|nuclear weapons|them|the weapons?)
implementation | halts the sale of arms | 4 | block halt license licence approve bar stop suspend freeze | @ (?:\S+ ){0,3}?(?:~?sales?|~?exports?|~?transfers?|~?shipments?|licen[cs]es?) (?:of|to)
implementation | work on destroying     | 4 | destroying! dismantling! eliminating! scrapping! clearing! converting! | (?:~?work|programme|~?programme|program|~?program|~?process|task|effort|~?effort|operation|campaign) (?:\w+ )?(?:on|of|to|for) @
implementation | as the treaty demands  | 4 | requires! demands! ~demands provides! obliges! prescribes! stipulates! ~requires | (?<=, )as (?:the |it )?(?:TREATY )?@
implementation | agency verifies        | 5 | verify certify confirm | (?:agency|inspectors|secretariat|organi[sz]ation|team|~?team|monitors|ACTOR) (?:\w+ )?(?:has |have |had )?@ that (?:\S+ ){0,4}?(?:had|has|have|was|were|is)\b|@ that (?:\S+ ){0,5}?(?:had met|had kept|was complying|had been (?:destroyed|dismantled|removed|shut|completed|eliminated))
# --- deployment
deployment | sets off a device         | 5 | set touch let explode detonate trigger conduct carry stage blast | @ (?:off |out )?(?:\S+ ){0,5}?(?:nuclear|atomic|hydrogen|thermonuclear) (?:\w+ )?(?:devices?|~?devices?|~?bombs?|bombs?|weapons?|~?weapons?|explosions?|~?tests?|charges?|~?blasts?|warheads?)
deployment | its series of tests       | 5 | =test =explosion =blast =series =detonation | (?:complet\w+|conduct\w*|declar\w+|carr\w+|end\w*|finish\w*|announc\w+|held|stag\w+|resum\w+|start\w*|began|begin\w*|halt\w*|stop\w*|suspend\w*) (?:\S+ ){0,4}?(?:nuclear |series of |underground |atmospheric |its |their |\w+ )@\b(?! ~?ban)
deployment | the ones it exploded      | 4 | explode detonate | (?:had|has|have|ACTOR|it|they) (?:\w+ )?@
deployment | in the field              | 4 | =field =inventory =arsenal =service =depot | (?:has|have|had|holds?|possess\w*|keeps?) (?:(?!,|~?limits)\S+ ){0,6}?(?:in|on) (?:the |its |their )?@
deployment | works on a weapon         | 4 | work | (?:is|are|was|were|be|been|has|began|begin|started|to) (?:also |still |now )?@ on (?:\S+ ){0,4}?(?:missiles?|~?weapons?|weapons?|~?bombs?|WEAPON|warheads?|interceptors?|torpedo|gliders?|~?devices?|~?systems?|systems?)
deployment | scatters mines            | 4 | scatter sow drop strew release fire spread rain plant lay | @ (?:\S+ ){0,3}?(?:~?mines|mines|landmines|cluster (?:~?bombs?|munitions|bombs?)|bomblets|chlorine|sarin|~?gas|nerve agent|phosphorus|chemical weapons)
deployment | moves a battery           | 4 | move ship roll send bring deliver rush transfer base house park stand | @ (?:out |in |up )?(?:\S+ ){0,4}?(?:~?batter(?:y|ies)|missiles?|battalions?|brigades?|regiments?|WEAPON|launchers?|warheads?)\b
deployment | asks money for arms       | 3 | request seek vote allocate approve budget earmark ask set | @ (?:aside )?(?:\S+ ){0,2}?~?(?:funds?|funding|money|cash|budget|billions?|millions?) (?:\S+ ){0,3}?(?:for|to) (?:\S+ ){0,5}?(?:missiles?|~?weapons?|weapons?|WEAPON|warheads?|bombers?|interceptors?|launchers?|~?systems?)
deployment | not first to do so        | 4 | first! | (?:not|never) (?:be )?(?:the )?@ to (?:take|do|deploy|station|use|test|field|place|introduce)
deployment | will do without them      | 4 | =mine =weapon =munition =missile =bomb | (?:do|does|did|fight|manage|make do|cope) without (?:\w+ )?@
deployment | starts production         | 4 | begin start resume halt stop end restart order launch | @ (?:the |serial |mass |full-scale |\w+ )?~?(?:production|output|manufacture|assembly|development|deployment)\b (?:of|on)
"""
