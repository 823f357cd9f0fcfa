"""The words of the trade: one row per trigger, `kind | rule | strength | anchors | pattern`.

Anchors: a verb's base stands for all its forms, `=noun` for singular and plural, `word!` for itself, `_` for a space.
In the pattern `@` is any anchor, {obj} a treaty or a pronoun for it within a few words, {treaty} a treaty within a few
words, {gap} up to three words, {wide} up to seven. Without a pattern the anchor alone is the trigger.
Strength: 5 decides whatever else is said (speech acts), 4 an event with its object, 3 an event, 2 a topic, 1 a hint.
"""

# One row stays one line, however long: a row is read and changed as a whole.
# ruff: noqa: E501

TRIGGER_LINES = r"""
# --- withdrawal
withdrawal | tells of its withdrawal  | 5 | inform notify tell | @ {wide}(?:of|about) (?:its|their|his|the) {gap}~?(?:withdrawal|exit|departure|intention to (?:withdraw|leave|quit))\b
withdrawal | ends the treaty          | 4 | terminate end cancel annul dissolve | @ {obj}
withdrawal | leaves the treaty        | 4 | leave quit exit abandon renounce ditch scrap dump repudiate forsake desert shred junk withdraw | @ (?:from |out of |its ~?signature from )?{obj}
withdrawal | gets out of the treaty   | 4 | pull walk back bow drop opt get storm crash | @ (?:{gap})?(?:out|away)\b(?: of| from)?(?! DATE of)
withdrawal | takes a state out        | 4 | take pull bring lead | @ {gap}(?:out of|from) {obj}
withdrawal | tears the treaty up      | 4 | tear rip | @ (?:{gap})?up\b
withdrawal | withdraws                | 3 | withdraw | @(?!(?: \S+){0,4} ~?ratification)(?! {gap}(?:~?troops|~?forces|soldiers|missiles|weapons|tanks|ambassador|staff|offer|candidacy))
withdrawal | ceases to be a party     | 4 | cease stop | @ (?:to be|being) (?:a )?(?:party|member|bound|signatory)
withdrawal | no longer bound          | 4 | =party bound! member! | (?:no longer|not) {gap}@(?! (?:~?[\w-]+ ){0,5}?~?moratorium)
withdrawal | gives notice             | 4 | =notice =notification | (?:gave|give|gives|given|giving|serve[sd]?|serving|hand(?:ed|s|ing)?|fil(?:e|ed|ing)|submit(?:ted|s)?|deliver(?:ed|s)?|sent|send|deposit(?:ed)?|lodged?|dispatched) {wide}@(?! (?:DATE )?that (?:\S+ ){0,5}?(?:suspend|freez|halt|paus))
withdrawal | notice is given          | 4 | =notice =notification | @ (?:~?\w+ ){0,5}(?:was|were|is|had been|has been|will be|would be|was to be|is to be) (?:\w+ )?(?:given|served|handed|filed|submitted|delivered|sent|deposited|received|lodged)
withdrawal | parties are notified     | 3 | notify | @
withdrawal | votes to leave           | 5 | vote decide agree move plan choose intend threaten | @ (?:\S+ ){0,6}?(?:to|on) (?:leave|leaving|quit|quitting|withdraw|withdrawing|exit|exiting)(?!(?: \S+){0,4} ~?ratification)
withdrawal | denounces by law         | 4 | denounce | (?:law|bill|decree|act|order) @
withdrawal | law on leaving           | 5 | =law =bill =decree =act =order | @ {wide}(?:(?:take|taking|pull|pulling) {gap}out of|(?:withdraw|denounc|leav|exit|quit)\w*\b)(?!(?: \S+){0,4} ~?ratification)
withdrawal | the withdrawal happens   | 4 | =withdrawal =exit =departure =pullout =pull-out =denunciation =exodus | @ {gap}(?:DATE )?(?:take|takes|took|taking|taken|become|becomes|became|will (?!be a\b)|would (?!be a\b)|complete|begin|began|follow|come|came|(?:is|was|be) (?:\w+ )?(?:complete\w*|~?complete|final|formal\w*|announced|effective|due|set|confirmed|official|approved|imminent|irreversible|DATE))\b
withdrawal | completes the withdrawal | 5 | complete announce declare finalise finalize begin start start confirm formalise formalize trigger reverse initiate notify approve back order | @ {wide}~?(?:withdrawal|exit|departure|pullout|pull-out|denunciation)\b
withdrawal | the withdrawal           | 2 | =withdrawal =exit =departure =pullout =pull-out =walkout | @
withdrawal | takes the step back       | 3 | =decision =withdrawal =announcement | (?:put|reverse\w*|revers\w+|revok\w*|rescind\w*) (?:the|its|that|his) @
withdrawal | free of obligations      | 4 | free! rid! released! | @ (?:of|from) {gap}~?(?:obligations|duties|limits|commitments|restrictions|constraints)
withdrawal | first country to leave   | 4 | leave quit exit withdraw | (?:first|second|third|latest|last|only) {gap}(?:country|state|member|party|nation) to @
withdrawal | goes on without treaty   | 3 | leave quit exit | (?:to|will|would|not|and|may|might|could|is|are|was|were|had|has|have) (?:not )?@(?= it\b| the\b| altogether\b| DATE\b| once\b|[ ,.]*$| \.| ,| on\b| in\b| if\b| unless\b| because\b)
withdrawal | moves beyond the treaty  | 4 | move go walk | @ (?:beyond|away from|on from|out of) {obj}
withdrawal | withdraws the signature  | 5 | withdraw revoke rescind cancel unsign | @ {gap}~?signature
withdrawal | returns to the treaty    | 3 | rejoin re-enter reenter | @
withdrawal | ends its compliance      | 3 | end cease | @ {gap}(?:compliance|adherence|membership) (?:with|to|of|in)
# --- suspension
suspension | no longer takes part     | 4 | part! participating! participates! observing! implementing! | (?:no longer|not|stopped|ceased) (?:taking |take |takes )?@ {gap}{treaty}
suspension | its part is suspended    | 4 | suspended! frozen! | ~?(?:participation|obligations|membership|operation|implementation) (?:\w+ )?(?:was|were|is|are|be|been|has been|had been) {gap}@
suspension | votes to suspend         | 5 | vote decide agree move choose | @ {gap}to (?:suspend|freeze|halt|pause)
suspension | moratorium on its part   | 5 | =moratorium =freeze | @ on (?:its |their |the )?(?:\w+ )?(?:~?participation|membership|obligations|implementation|TREATY)
suspension | suspends its part        | 4 | suspend freeze halt pause | @ {gap}~?(?:participation|obligations?|operation|implementation|membership|compliance|adherence|role|part|duties|commitments?|observance|involvement)\b
suspension | suspends the treaty      | 4 | suspend freeze pause | @ {obj}
suspension | is suspended             | 4 | suspended! frozen! | TREATY (?:\w+ )?(?:was|is|were|be|been|has been|had been) {gap}@
suspension | suspends                 | 2 | suspend | @(?! {gap}(?:inspections|talks|~?tests|~?flights|~?checks|~?visits|testing|launches))
suspension | the suspension takes hold| 5 | =suspension | @ {gap}(?:takes?|took|taken|to take|is to take|will take|enters?|entered|came|comes?)
suspension | the suspension           | 3 | =suspension | @
suspension | stops observing          | 4 | cease stop quit halt | @ (?:to )?(?:observ|honou?r|comply|respect|abid|apply|participat|implement|fulfil|carry|adher)\w* ?(?:ing )?(?:\w+ )?{obj}
suspension | stops taking part        | 4 | cease stop halt | @ (?:to )?(?:attend|participat|tak)\w*
# --- violation
violation | in defiance of it         | 4 | defiance! | in @ of {treaty}
violation | ignores the treaty        | 4 | ignore disregard defy bypass evade trample | @ (?:on )?(?:{obj}|{gap}(?:obligations|~?limits?|~?rules|ceilings?|~?terms|commitments?))
violation | were used                 | 3 | used! | (?:sarin|chlorine|gas|weapons|~?weapons|agents?|mines|~?mines|munitions) (?:had been|was|were|has been|have been) @
violation | runs counter to it        | 4 | counter! contrary! inconsistent! incompatible! odds! | (?:run\w*|ran|is|are|was|were|goes|went|be|at|itself) @ (?:to|with) {wide}(?:TREATY|~?terms|obligations|commitments?|spirit)
violation | accuses                   | 5 | accuse allege | @(?=.{0,160}\b(?:TREATY|WEAPON|that\b|violat|breach|cheat|break|test|develop|deploy|hid|secret|~?weapon|missile|produc|field|compl|exceed|limit|ceiling|refus|fail|conceal|obstruct|lying|flout|ignor|us(?:e|ing)\b|enrich|illegal|nuclear|poison|chemical))
violation | is in breach              | 4 | =breach =violation =contravention =non-compliance =noncompliance =infringement | (?:in|guilty of|responsible for|evidence of|finding of|itself a|themselves a|is a|was a|are a|were a|be a|constitutes? a|amount\w* to a|~?claims? of|admitted|accusations? of) (?:\w+ )?(?:" )?@
violation | violates                  | 4 | violate breach contravene flout infringe circumvent transgress | @(?! {gap}airspace)
violation | breaks the treaty         | 4 | break | @ (?!down\b|off\b|up\b|out\b|through\b|away\b)(?:{gap}~?(?:rules|limits?|terms|obligations|promises?|commitments?|law|provisions|ban|word)\b|{obj})
violation | cheats                    | 4 | cheat | @
violation | falls foul                | 4 | foul! afoul! | (?:fall\w*|fell|run\w*|ran) @
violation | fails to comply           | 4 | fail | @ to (?:comply|honou?r|fulfil|meet|abide|respect|observe|declare|account|disclose|implement|explain|cooperate|co-operate|clarify)\w*
violation | does not comply           | 4 | comply adhere honour honor fulfil fulfill abide observe respect | (?:not|never|n't|longer) (?:been )?(?:fully |properly )?@
violation | out of compliance         | 4 | compliance! | (?:out of|non|not in|lack of|failure of) @
violation | goes over the limit       | 4 | exceed | @ {wide}~?(?:limits?|ceilings?|threshold|caps?|range|floor|TREATY)
violation | reaches beyond the limit  | 4 | beyond! above! over! | (?:reach|fly|flew|range|go|gone|went|fire|test)\w* {wide}@ {wide}(?:TREATY|~?limit|threshold|ceiling|cap)
violation | disguises the breach      | 4 | disguise conceal hide mask | @ (?:\S+ ){0,4}?(?:breach|violation|~?weapon|program|programme|stockpile|~?range|purpose|extent|activit\w+|~?tests?)\b
violation | material breach           | 5 | =breach | material @
violation | illegal weapon            | 3 | illegal! banned! prohibited! forbidden! illicit! | (?:fielding|deploying|developing|testing|testing|tested|building|deployed|developed|built|tested|fielded) {gap}@
violation | the violations            | 2 | =violation =breach =infringement =non-compliance =noncompliance | @
violation | used banned arms          | 3 | kill gas attack use | @ {wide}(?:sarin|chlorine|nerve agent|mustard gas|chemical weapons|poison gas|novichok)
violation | missed the limit          | 3 | miss | @ {gap}(?:limit|deadline|ceiling|target)
violation | reneges                   | 3 | renege | @
violation | blames for the breach     | 5 | blame charge | @ {wide}(?:violat\w+|breach\w*|cheat\w*|non-?compliance)
# --- denial
denial | the charge is invented       | 5 | invented! false! untrue! fabricated! nonsense! lies! lie! propaganda! fiction! ridiculous! absurd! wrong! unproven! pretext! | ~?(?:accusations?|allegations?|charges?|claims?|complaints?|reports?) (?:is|are|was|were|had been|has been|have been) (?:\w+ )?@
denial | calls the charge names       | 5 | call describe brand label term | @ (?:the |such |those |all |these )?(?:\w+ )?~?(?:accusations?|allegations?|charges?|claims?)\b
denial | dismisses talk of it         | 5 | dismiss reject deny rebuff | @ (?:any |all )?~?(?:talk|rumours|rumors|speculation|reports|suggestions|hints) (?:of|that|about)
denial | breaks no rule               | 5 | break violate breach contravene | @ no (?:\w+ )?
denial | always kept its word         | 5 | always! scrupulously! strictly! | (?:has|have|had) @ (?:honou?red|complied|observed|respected|kept|abided|met|fulfilled|adhered|stuck)
denial | there is no such thing       | 5 | such! | (?:there|they|it|we|ACTOR) (?:is|are|was|were|has|have|had) (?:never been |never had )?(?:no|any) @
denial | never violated               | 5 | violate breach contravene infringe flout circumvent cheat | (?:not|never|n't) (?:been )?(?!deter\b|prevent\b|stop\b|catch\b|detect\b)(?:\w+ )?@(?! ACTOR airspace)
denial | consistent with the treaty   | 5 | consistent! compatible! line! conformity! accordance! | (?:is|are|was|were|be|fully|entirely|perfectly|wholly|strictly|completely|been) (?:in )?(?:full |complete |strict )?@ with
denial | complies already             | 5 | complies! complied! complying! conforms! | (?<!not )(?<!n't )(?<!not been )@ {gap}with
denial | denies                       | 5 | deny | @(?! {gap}(?:access|entry|visas?|inspectors|permission))(?! (?:any |having |it has |it had |that it has )?~?(?:plans?|intentions?|desire)\b)
denial | issues a denial              | 5 | =denial | @
denial | rejects the charge           | 5 | reject dismiss rebut refute dispute contest repudiate deny rebuff scorn spurn brush discount challenge | @ {wide}~?(?:accusations?|allegations?|charges?|claims?|complaints?|assertions?|findings?|suggestions?|criticism|reports?|evidence|suspicions?|insinuations?)\b
denial | a charge that X dismisses    | 5 | deny reject dismiss dispute rebut refute contest | ~?(?:accusation|allegation|charge|claim|complaint|assertion|finding|suggestion)s? {gap}(?:that )?{gap}@
denial | without proof                | 5 | =proof =evidence =fact =basis =ground | (?:no|any|without|lack of|never|not) {wide}@
denial | baseless                     | 5 | baseless! groundless! unfounded! untrue! false! fabricated! fabrication! | @
denial | in full compliance           | 4 | compliance! | (?:in|full|fully|strict|its|complete) {gap}@ with
denial | complies                     | 3 | comply conform | (?<!not )(?<!to )(?:does|do|fully|is|are|has|have|had|ACTOR|it|they|he|~?range|~?missile|~?system|WEAPON)\b {gap}@(?: fully)? with
denial | is legal                     | 4 | legal! lawful! permitted! allowed! compliant! | (?:is|are|was|were|be|perfectly|entirely|fully|been) @(?= .*\b(?:say|says|said|insist|maintain|claim|argue|stress|assert)|$| under| by)
denial | never did it                 | 3 | test build break develop | (?:has|have|had|was|were|is|are|it) (?:not|never|n't) (?:been )?@
denial | within the limit             | 4 | short! below! within! under! | (?:falls?|fell|is|was|are|stays|remains|flies|flew|range) (?:\w+ )?(?:well )?@ (?:of )?{wide}(?:TREATY|~?limits?|threshold|floor|range)
denial | followed the rules           | 3 | follow | @ {gap}(?:agreed|TREATY) (?:procedures?|~?rules)
# --- threat
threat | leaves nothing unanswered    | 5 | unanswered! answer! response! | (?:not|never) {wide}(?:(?:go|leave it|left) unanswered|without (?:an|a|any) (?:~?answer|~?response))
threat | answers with arms            | 5 | response! return! retaliation! | (?:will|would|could|shall|'ll) {wide}in @
threat | threatens                    | 5 | threaten | (?<!that )(?<!which )(?<!to )@ (?:to|that|with|ACTOR|it|retaliat\w+|DATE|a|an|the)\b(?! TREATY)
threat | vows to hit back              | 5 | vow swear promise pledge | @ (?:to|that|a|an|the) {wide}(?:respond|retaliat\w*|match|answer|punish|counter\w*|hit ~?back|strike|rearm|reply|resume|take revenge|deploy|target|aim|~?response|~?answer|revenge)\b
threat | issues a threat              | 4 | =ultimatum | @
threat | retaliates                   | 4 | retaliate | @
threat | retaliation                  | 3 | =retaliation =countermeasure =counter-measure =reprisal | @
threat | responds in kind             | 5 | kind! kindred! | (?:respond\w*|answer\w*|reply|repl\w+|react\w*|retaliat\w*|act\w*) (?:" )?in (?:" )?@
threat | will respond                 | 3 | respond react answer act counter mirror hit strike | (?:will|would|shall|must|to|'ll) (?:\w+ ){0,2}@(?! for)
threat | response to come             | 3 | =response =answer =consequence =measure | (?:will|would|face|facing|take|adequate|appropriate|necessary|asymmetric\w*|military|~?mirror|tough|serious|grave) {gap}@
threat | takes aim                    | 4 | target aim point | (?:will|would|to|'ll|could|shall|must) {gap}@ {gap}(?:at|ACTOR|missiles|own|countries)
threat | would be at risk             | 4 | =risk =target =attack =strike | (?:would|will|could) (?:be|become|face|run) {gap}@
threat | forced to act                | 3 | forced! compelled! obliged! | (?:will|would|be|feel) {gap}@ to
threat | restores the balance         | 4 | restore | @ {gap}(?:balance|parity)
threat | warns of steps               | 3 | warn | @ {wide}(?:if|unless|should|against|respond|consequences?|measures?|retaliat\w+)\b
threat | sanctions will follow        | 3 | impose | (?:will|would) @ {gap}(?:~?measures|~?sanctions|penalties)
threat | remains prepared to act      | 4 | act respond strike retaliate | (?:prepared|ready|determined) to @
# --- proposal
proposal | suggests a step            | 4 | suggest | @ (?:a|an|the|another) (?:\w+ ){0,2}(?:~?moratorium|meeting|~?talks?|~?freeze|extension|~?compromise|~?plan|~?truce|~?pause)
proposal | challenges to act          | 5 | challenge dare order instruct | @ (?!(?:\S+ ){0,8}?to (?:start|begin|resume|test|deploy|prepare|develop|build|field)\b)(?:ACTOR|the|both|its|all|his|her)\b {gap}to\b
proposal | hopes the other acts       | 5 | hope | @ (?:that )?(?:ACTOR|both|the other) (?:\w+ ){0,2}(?:will|would|could)\b
proposal | wants somebody to act      | 4 | want | @ (?!to\b)(?:[\w-]+ ){1,3}to (?!be\b)
proposal | puts a plan forward        | 4 | put come bring set | @ (?:forward|up with|out) (?:\w+ ){0,4}?(?:~?plans?|~?proposals?|initiatives?|ideas|~?offers?|roadmap)
proposal | urges                      | 5 | urge exhort implore beseech plead press lobby pressure pressurise persuade invite recommend advise petition | @(?! ahead| conference| on with)
proposal | calls on or for            | 5 | call | (?<!to )@ (?:\w+ly )?(?:upon|on|for)\b(?! by)
proposal | appeals                    | 5 | appeal | @(?: \w+)?(?: \w+)? (?:to|for)\b
proposal | proposes                   | 5 | propose | @
proposal | offers                     | 5 | offer | @
proposal | demands                    | 5 | demand | @
proposal | requests                   | 4 | request ask | @ (?:that|for|ACTOR|the|to|it|them|both|all|its|their)\b(?! ~?questions| about| whether| why| what)
proposal | suggests                   | 4 | suggest | @ (?:that )?(?:\w+ing|{wide}(?:should|could|be|might))\b
proposal | insists on                 | 4 | insist | @ (?:on|that {wide}(?:must|should|be))\b
proposal | wants another to act       | 4 | want wish ask expect like | @ (?:ACTOR|the|both|all|its|them|other|a|an|to see|TREATY|that)\b {wide}(?:to|in|at|on|instead)\b
proposal | is ready to talk           | 4 | ready! willing! prepared! open! | (?:is|are|was|were|be|remains?|remained|stands?|stood|still|been|been) (?:still |always |also )?@ (?:to|for) (?:\w+ ){0,2}?(?:talk|talks|~?talks|discuss|discussing|negotiat\w+|work|cooperat\w+|extend|extending|prolong\w*|~?dialogue|resume|meet|observe|renew|start|begin|explore|consider|hold|continue|engage)
proposal | should do                  | 5 | should! | (?<!if )@ (?:not |also |now |both |first ){0,2}(?!be\b|have\b|the\b|it\b|they\b|any\b|TREATY|ACTOR|not\b|he\b|no\b|missiles\b|expect\b)\w+
proposal | should be done             | 5 | should! | @ (?:not |also )?be (?:~?talks|negotiations|extended|ratified|preserved|renewed|kept|respected|observed|saved|prolonged|strengthened|resumed|maintained|retracted|readmitted|destroyed|reversed|withdrawn|included|allowed)
proposal | must do                    | 4 | must! | (?:ACTOR|both \w+|sides|parties|powers|they|we|governments|capitals) @ (?:not |now |also )?(?!be\b|have\b)\w+
proposal | the appeal                 | 3 | =appeal =offer =proposal | (?:made|make|makes|issued|issue|tabled|put|submitted|presented|repeated|renewed|launched) {gap}@
proposal | raises the extension       | 4 | raise broach float | @ {gap}(?:extension|idea|question|issue|possibility|prospect|~?proposal|moratorium)
proposal | hopes another acts         | 3 | hope | @ (?:that )?(?:ACTOR|the ACTOR|~?partners|allies|both|other)\b {wide}(?:will|would|could)
proposal | comes with ideas           | 4 | come | @ forward with
proposal | lets us                    | 4 | let | @ us\b
# --- position
position | accuses of something else  | 5 | accuse | @
position | does not recognise it      | 5 | recognise recognize accept acknowledge | (?:not|never|n't|longer) @
position | likens                     | 5 | describe characterise characterize portray denounce | @ {wide}as\b
position | judges                     | 4 | call describe characterise characterize label brand dub term | @ (?!on\b|for\b|upon\b|off\b|back\b|up\b)(?:{wide})
position | approves                   | 5 | hail welcome praise applaud laud salute commend cheer celebrate congratulate endorse favour favor | @
position | condemns                   | 5 | condemn criticise criticize deplore regret lament slam blast decry denounce attack assail lambast lambaste bemoan castigate ridicule deride mock scold chide slate savage | @
position | blames                     | 4 | blame fault | @
position | abstains                   | 4 | abstain boycott | @
position | opposes                    | 4 | oppose object resist support | @(?! by| for)
position | supports                   | 4 | back defend uphold champion justify | @(?! on the| at| in| for| by| out)
position | doubts                     | 4 | question doubt worry fear dislike distrust mistrust mourn | @
position | voices                     | 5 | voice express raise | @ {wide}(?:concern|regret|~?hope|dismay|alarm|disappointment|~?support|worry|unease|satisfaction|optimism|~?doubt|reservations?|opposition|anger|confidence|readiness|willingness|outrage|relief|scepticism|skepticism|~?fear|~?interest|sorrow|solidarity)s?
position | complains                  | 4 | complain protest grumble | @
position | turns down                 | 5 | turn | @ (?:{gap})?down\b
position | rejects                    | 4 | reject rebuff spurn dismiss decline refuse rule | @(?! out\b the possibility| to comment| by ~?voters)(?! to (?:\w+ )?(?:sign|ratify|extend|prolong|renew|join|accede|leave|withdraw|destroy|admit|allow|comply|attend|suspend|take part|implement|hand|negotiate|hold|meet|discuss|resume|return|come|let|open|give|accept an|put)\b)(?! out (?:leaving|withdraw|quitting|pulling|ending|signing|ratif))
position | takes no part              | 3 | regard consider view see deem | @ {wide}(?:as|to be|itself|a|an|unacceptable|invalid|illegal)\b
position | is called so               | 5 | accountable! reasonable! realistic! viable! mistake! mistaken! irresponsible! unacceptable! regrettable! unjustified! absurd! unrealistic! unfair! wrong! shameful! reckless! charade! sham! propaganda! unfortunate! misguided! premature! | (?:is|are|was|were|be|been|as|neither|nor|not|deeply|very|merely|held) (?:a |an |more |both |to be |just |simply )?(?:" )?@
position | is an evaluation           | 4 | mistake! mistaken! irresponsible! unacceptable! regrettable! deplorable! dangerous! disappointed! disappointing! unjustified! unfair! wrong! shameful! reckless! historic! tragic! absurd! premature! useless! charade! sham! worthless! hopeful! hypocritical! propaganda! appeasement! cornerstone! unfortunate! outdated! obsolete! one-sided! horrible! concerned! disappointed! alarmed! dismayed! unrealistic! impossible! essential! indispensable! vital! crucial! misguided! | @
position | is responsible             | 4 | responsible! responsibility! | @
position | called milestone           | 4 | milestone! victory! triumph! disaster! setback! blow! betrayal! success! failure! achievement! step! | (?:a|an|the|important|major|historic|severe|serious|great|big) {gap}@ (?:for|to|towards?|in|that|forward|backwards?|back|of)\b
position | safer world                | 4 | safer! stronger! security! interest! interests! peace! danger! | (?:would|will|made|makes?|has made|serv\w+|undermin\w+|strengthen\w*|threaten\w*|harm\w*|weaken\w*|improv\w+|enhanc\w+|lessen\w*|increas\w+|contribut\w+) {wide}@
position | cites                      | 4 | cite | @
position | admits no reason           | 2 | believe think argue insist maintain stress warn feel contend emphasise emphasize underline reiterate repeat note acknowledge concede caution add | @
position | shows no will              | 5 | =willingness =will =interest =desire | (?:no|little|any|its|their) @ (?:to|in)
position | would not accept           | 4 | accept tolerate surrender allow bow | (?:not|never|n't) (?:\w+ )?@
position | hopes                      | 4 | hope | @
# --- ratification
ratification | counts its members     | 4 | =member =party | (?:has|have|had|counts|numbers) (?:now |only |some |about |nearly |almost |more than |at least |over |up to )?(?:[\d,]+|\w+) (?:~?states |full |sovereign )?@(?!ship)
ratification | ratifies               | 4 | ratify accede | @
ratification | revokes ratification   | 5 | revoke rescind withdraw cancel annul undo de-ratify deratify | @ {wide}~?ratification
ratification | de-ratifies            | 5 | de-ratify! de-ratified! deratify! deratified! de-ratification! deratification! un-ratify! | @
ratification | the ratification       | 3 | =ratification =accession | @
ratification | consents               | 4 | =consent =approval =advice | (?:give\w*|gave|grant\w*|withh\w+|seek\w*|vote\w*|win\w*|won|secure\w*|need\w*|require\w*|refus\w+) {wide}@
ratification | joins                  | 4 | join adhere | @ {obj}
ratification | joined                 | 2 | join adhere | @
ratification | becomes a party        | 4 | =party =member =adherent | (?:become|becomes|became|becoming|is|are|was|were|not|never) (?:also )?(?:a |an |the \w+ )?(?:full )?(?:\w+ )?@ (?:of|to (?:the )?(?:\w+ ){0,3}TREATY)
ratification | parliament votes       | 4 | vote approve pass back endorse reject adopt ratify clear debate take | (?:PARLIAMENT|senate|duma|parliaments?|parliamentary|chambers?|~?house|congress|lawmakers|legislators|senators|deputies|mps|knesset|bundestag|rada|assembly|council|committee|legislature|republicans|democrats|seimas|sejm|diet|majlis|lords) (?:\w+ |DATE |of |, ){0,6}?@(?! place)
ratification | votes on the treaty    | 4 | vote | @ {wide}(?:on|against|for|in favou?r of) {obj}
ratification | the vote               | 3 | =vote | (?:put off|delay\w*|postpone\w*|hold\w*|held|schedul\w+|need\w*|set|plan\w*|call\w*|PARLIAMENT|senate|final|floor|67|gather\w*|win|won) {wide}@
ratification | is sent to parliament  | 4 | PARLIAMENT! house! senate! congress! parliament! duma! legislature! houses! chambers! | (?:send|sent|sends|submit\w*|goes|go|went|present\w*|put|tak\w+|transmit\w*|forward\w*|~?approval|before) {wide}(?:to|in|before) (?:the |its |both |\w+ ){0,3}@
ratification | hearings               | 4 | =hearing =approval | @
ratification | instruments            | 4 | =instrument | @ of (?:ratification|accession)
ratification | deposits               | 3 | deposit | @ {gap}=?instruments?
ratification | a majority             | 3 | majority! two-thirds! | (?:needs?|takes?|requires?|by a|with a|a) {gap}@
# --- entry into force
entry_into_force | enters into force  | 4 | come enter bring put go | @ {gap}(?:in|into) (?:legal )?(?:~?force|~?effect|operation)
entry_into_force | entry into force   | 3 | entry! | @ (?:in|into) ~?force
entry_into_force | takes effect       | 4 | take | (?:TREATY|it|they|text|~?document) (?:\w+ |DATE ){0,4}?@ (?:legal |formal |full )?~?effect
entry_into_force | took effect        | 3 | take | @ (?:legal |formal |full )?~?effect
entry_into_force | in force since     | 4 | force! ~force | (?:in|into) @ (?:\w+ )?since
entry_into_force | becomes binding    | 4 | binding! law! operative! | (?:become|becomes|became|becoming) (?:legally |international )?@
# --- signature
signature | signs                     | 4 | sign | @(?! up\b| off\b| on to\b| of\b)(?! (?:{gap})(?:~?laws?|bills?|~?decrees?|~?orders?|ratification|legislation|~?executive|memorandum|resolution|statement|letter|waiver)\b)
signature | puts names to             | 4 | put set | @ {gap}(?:~?names?|~?signatures?|pens?)(?! to (?:a|an|the|his) (?:\w+ )?(?:message|letter|~?statement|~?appeal|declaration|petition|~?order|~?decree)\b)
signature | opens for signature       | 5 | signature! signing! | (?:open|opened|opens) for @
signature | adds signatures           | 3 | add affix | @ {gap}~?signatures?
signature | signatories               | 2 | =signatory | @
signature | the signing               | 3 | =signing =signature | @
signature | concludes the treaty      | 4 | conclude | @ (?!that\b)(?:{obj}|at|in|by|DATE|with)
signature | dates from                | 3 | date | @ (?:from|back to) DATE
signature | neither signed            | 3 | neither! nothing! | done @
# --- extension
extension | extends                   | 4 | extend prolong renew lengthen | @(?! {gap}(?:deterrence|~?offer|~?appeal|~?call|~?pledge|~?demand|~?request|~?hand|range|invitation|thanks|~?sanctions|~?condolences))
extension | completes the extension   | 4 | complete announce agree sign approve confirm formalise formalize finalise finalize seal back | @ {wide}~?(?:extension|prolongation|renewal)
extension | the extension takes hold  | 5 | =extension =prolongation =amendment | @ {gap}(?:takes?|took|taken|enters?|entered|came|comes?|went|goes) (?:in|into)?
extension | the extension             | 3 | =extension =prolongation =renewal | @
extension | made permanent            | 5 | permanent! indefinite! | (?:make|made|makes|making|become|became) {gap}@
extension | amends                    | 4 | amend update modify adapt revise | @ {obj}
extension | amendment                 | 3 | =amendment | @
extension | a protocol changes        | 4 | =protocol | (?:a|an|the) (?:\w+ )?@ (?:of|in) DATE
extension | moves the deadline        | 4 | =deadline | (?:mov\w+|push\w*|extend\w*|put|postpon\w+|delay\w*) {gap}@ (?:to|back|by|until|from)
extension | used up                   | 3 | use | (?:is|was|been) @ up
# --- expiry
provision | has no end                | 4 | =expiry =expiration =limit =end | (?:no|without|any) (?:fixed |set |time )?@(?: date)?
expiry | expires                      | 4 | expire lapse | @
expiry | expiry                       | 3 | =expiry =expiration =lapse =demise =collapse | @
expiry | runs out                     | 4 | run | @ (?:out|its course)\b
expiry | runs until                   | 4 | run last | @ (?:until|through|to) (?:the end of )?DATE
expiry | in force until               | 4 | force! valid! effect! ~force ~effect place! ~place | (?:in )?@ (?:until|till|through|up to) (?:at least )?(?:the end of )?DATE
expiry | terminates                   | 4 | terminate die | (?:TREATY|it) (?:\w+ ){0,4}?@
expiry | ceases to apply              | 4 | cease stop | @ (?:to )?(?:appl\w+|exist\w*|be in|be valid|function\w*|operat\w+|to have)
expiry | comes to an end              | 4 | =end | (?:com\w+|came|reach\w*|put) (?:to )?(?:an|its|the) @\b(?! of the (?:day|year))
expiry | ends                         | 4 | end | TREATY (?:\w+ ){0,3}?@(?: in| on| at| this| next| DATE| after| with| \.|$)
expiry | is over                      | 2 | dead! over! history! buried! | TREATY (?:\w+ ){0,3}?(?:is|was|are|has been|has become|became) {gap}@
# --- negotiation
negotiation | is called off           | 4 | call put postpone cancel defer delay | (?:meeting|session|~?talks?|~?round|consultations|conference|summit|commission|negotiations|~?visit)\b.{0,120}?@(?: off| back| until| indefinitely| for| to| at| after| amid| because| over| on| in|,| by|$| \.)
negotiation | a meeting is the subject | 4 | =session =meeting =conference =summit =talk =negotiation =consultation | ^(?:[" ]{0,3})(?:the |a |an |its |this |another |fresh |new )?(?:\w+ )?@(?! (?:room|hall|place))
negotiation | the text is voted on    | 5 | vote | @ (?:for|against|in favou?r of) (?:the |a )?(?:\w+ )?(?:~?text|resolution|~?draft|motion)
negotiation | an attempt to save it   | 4 | =attempt =effort =bid =push =drive | @ (?:by \w+ )?to (?:save|rescue|salvage|revive|preserve|extend|renew|negotiate|agree|bridge|restart|resume|break)
negotiation | works on the text       | 3 | work | @ {wide}on (?:the |a )?(?:~?text|~?draft|wording|~?compromise)
negotiation | agrees a text           | 4 | agree | @ (?:a|the|an) (?:\w+ )?(?:~?text|~?plan|~?draft|~?compromise|framework|terms|TREATY)
negotiation | casts a vote            | 4 | =vote | cast (?:a |the |its )?(?:only |sole |lone |dissenting )?@ (?:against|for|in)
negotiation | a draft is voted on     | 4 | =vote | (?:draft|~draft|resolution|motion|text) {wide}@
negotiation | is adopted by a body    | 4 | approve adopt pass endorse | @ (?:DATE )?by (?:the |a )?(?:\w+ ){0,3}(?:assembly|conference|commission|council|committee|ACTOR|delegates|delegations)
negotiation | conference runs         | 3 | =conference =summit =meeting =session =gathering =round | @ {gap}(?:DATE )?(?:was |is |will be |were )?(?:open|close|end|conven|adjourn|collaps|beg[ai]n|start|cancel|postpon|h[eo]ld|took|tak|call|put|resum)\w*
negotiation | exchanges drafts        | 4 | exchange table circulate submit present | @ {gap}~?(?:drafts?|proposals|text)\b
negotiation | breaks down             | 4 | break stall falter collapse resume founder bog | (?:~?talks|negotiations?|~?dialogue|consultations?) (?:\w+ ){0,3}@
negotiation | consensus               | 3 | consensus! deadlock! stalemate! impasse! | @
negotiation | talks                   | 3 | =talk =negotiation =consultation =dialogue =parley | @
negotiation | negotiates              | 3 | negotiate renegotiate parley | @
negotiation | discusses               | 3 | discuss debate | @
negotiation | confers                 | 3 | meet confer | @ (?:with|in|to|for|again|every|at|on|DATE)\b
negotiation | the round               | 3 | =round | @ of
negotiation | conference              | 2 | =conference =summit =session =meeting | @
negotiation | review conference       | 4 | =conference =meeting | (?:review|treaty|ministerial|prepcom|preparatory|diplomatic|states parties|consultative|TREATY|states-parties|follow-up) @
negotiation | commission meets        | 4 | =commission =committee | (?:consultative|verification|preparatory|bilateral|joint) @
negotiation | agrees on a text        | 4 | agree | @ (?:(?:on )?DATE )?(?:on|upon)\b(?! DATE)
negotiation | initials                | 5 | initial | @
negotiation | adopts                  | 4 | adopt | @
negotiation | reached the deal        | 4 | reach strike clinch hammer conclude | TREATY (?:, {wide}, )?{gap}(?:was|were|had been|been) @
negotiation | drafts                  | 3 | draft negotiate thrash | @
negotiation | blocks the text         | 4 | block veto torpedo | @ {gap}(?:text|~?draft|TREATY|consensus|resolution|~?document|statement)
negotiation | takes to assembly       | 3 | take bring | @ {gap}to the (?:general )?(?:assembly|united nations|security council|conference)
negotiation | takes the matter up     | 3 | take | @ (?:the ~?\w+|it|this|them) up
negotiation | complete the ban        | 3 | complete finish finalise finalize wrap | @ (?:up )?{gap}(?:{treaty}|test ban|~?talks|negotiations?|~?ban)
negotiation | no reply                | 3 | =reply =response =answer | (?:receiv\w+|no|got|without|await\w*) {gap}@
negotiation | puts to a vote          | 4 | =vote | (?:put|puts) (?:\w+ )?to (?:a|the) @
negotiation | keeps talking           | 3 | talk | @ (?:to|with|about)\b
negotiation | review                  | 2 | review | @ {obj}
# --- implementation
implementation | no longer shares      | 4 | =data =notification =inspection =telemetry | (?:no longer|stopped|ceased) ~?\w+ {gap}@
implementation | stays within limits  | 4 | stay remain keep | @ (?:within|below|under|inside) {gap}(?:~?limits?|ceilings?|caps?|numbers|TREATY)
implementation | flights take place   | 3 | =flight =mission =overflight =sortie =check =visit | @ {gap}(?:took|take|takes|were|was|have been|has been) {gap}(?:~?place|flown|made|carried|conducted)
implementation | reduces              | 3 | reduce cut destroy dismantle eliminate scrap slash decommission remove liquidate shrink demolish discard halve pare convert shut close | @(?! off| short) (?:{wide}(?:warheads?|missiles?|arsenals?|~?weapons?|~?bombs?|launchers?|stocks?|~?stockpiles?|~?forces|~?mines|munitions|WEAPON|bombers?|silos?|centrifuges?|~?class|~?numbers?|bases|holdings|~?arms|equipment|tanks|theirs|~?\d[\d,]*|reactor|facility|facilities|~?plant)\b|(?:theirs|them|it)\b)
implementation | destruction          | 3 | =destruction =elimination =dismantlement =dismantling =disposal =reduction | @
implementation | inspections          | 3 | =inspection =inspector =verification =on-site =telemetry =overflight =monitor | @
implementation | inspects             | 3 | inspect verify overfly | @
implementation | exchanges data       | 3 | =exchange =notification =data | (?:of|~?exchange|exchang\w+|twice-yearly|regular|giving|send\w*|provid\w+|required|~?data) {wide}@
implementation | respects the limits  | 4 | respect observe obey honour honor meet reach abide stick keep adhere comply uphold implement fulfil fulfill | @ (?:to |by |within |with |under )?(?:{wide}(?:~?limits?|ceilings?|caps?|obligations?|~?commitments?|~?numbers|~?terms|provisions|~?constraints|restrictions)\b|{gap}(?:TREATY|it)\b(?! 's))
implementation | under the limits     | 4 | bring brought! | @ {wide}(?:under|below|within) {gap}(?:~?limits?|ceilings?|caps?)
implementation | holds weapons        | 3 | hold have possess | @ {gap}(?:NUMBER|1,\d+|\d+) {gap}(?:deployed|warheads|launchers|missiles|bombers)
implementation | sanctions            | 3 | =sanction | @ {wide}(?:lift\w*|return\w*|reimpos\w+|snap\w*|restor\w+|eas\w+)
implementation | lifts sanctions      | 3 | lift reimpose restore ease waive | @ {gap}~?sanctions
implementation | lifting              | 3 | lifting! | @ of
implementation | hands over           | 4 | hand surrender give | @ {gap}(?:over )?{gap}(?:inventory|declaration|~?list|stockpile|arsenal|weapons|~?data)
implementation | flies missions       | 4 | fly | (?:missions|~?flights|overflights|sorties|~?aircraft|~?planes) {gap}@
implementation | admits inspectors    | 4 | admit readmit expel bar allow let receive throw | @ {wide}(?:inspectors?|inspections?|monitors|observers|inspect)
implementation | removes a class      | 3 | sweep rid wipe | @ {wide}(?:class|weapons|missiles|ACTOR|mines|arsenal|stockpile)
implementation | enriches             | 3 | =enrichment =centrifuge | @
implementation | enriching            | 3 | enrich | @
implementation | stopped data         | 4 | stop withhold halt resume suspend restore | @ {wide}(?:notifications?|~?data|telemetry|inspections?|inspectors|~?flights|~?checks|~?visits|~?exchanges?|implementation|~?reports)
implementation | revokes visas        | 3 | =visa | (?:revok\w+|refus\w+|den\w+|issu\w+|cancel\w*) {gap}@
implementation | its implementation   | 3 | =implementation | @
implementation | monitors             | 2 | monitor | @
implementation | reports on troops    | 3 | report | @ on (?:its|their) (?:~?troops|~?forces|stocks|holdings)
implementation | is destroyed          | 3 | destroyed! scrapped! removed! eliminated! dismantled! cut! | (?<!architecture had )(?<!architecture has )(?<!regime had )(?<!regime has )(?:was|were|been|be|being) (?:\w+ )?@
# --- deployment
deployment | was tested               | 4 | tested! deployed! fielded! launched! fired! stationed! developed! built! installed! unveiled! | (?:missiles?|~?weapons?|~?systems?|WEAPON|launchers?|warheads?|~?bombs?|rockets?|~?devices?|battalions?|interceptors?) (?:was|were|has been|have been|had been|is being|are being|is|are|will be|would be) (?:\w+ )?@
deployment | in service               | 3 | service! ~service duty! | (?:in|into|on) (?:combat |active )?@
deployment | begins work on it        | 4 | begin start resume order | @ {gap}~?work on
deployment | would test               | 3 | test | (?:will|would|not|never|to|n't) @(?! {gap}(?:TREATY|resolve|patience))
deployment | tests weapons            | 4 | test test-fire test-launch flight-test launch fire detonate explode conduct | @ {wide}(?:missiles?|~?bombs?|~?weapons?|warheads?|~?devices?|WEAPON|~?explosions?|~?tests?|interceptors?|rockets?|~?blasts?)\b
deployment | deploys                  | 4 | deploy field station base install emplace redeploy | @(?! (?:\S+ ){0,5}?(?:cascades?|centrifuges?|~?cameras?|~?seals|machines|~?monitors?|equipment))
deployment | develops weapons         | 4 | develop build produce make manufacture test acquire pursue stockpile start design construct resume modernise modernize | @ {wide}(?:missiles?|~?bombs?|~?weapons?|warheads?|WEAPON|silos?|interceptors?|launchers?|explosives?|arsenal|nuclear arms|bombers?|stealth)\b
deployment | nuclear tests            | 3 | =test =explosion =blast =detonation | (?:nuclear|atomic|underground|atmospheric|last|first|its|hydrogen|weapons?) @
deployment | stops testing            | 4 | stop resume halt end refrain begin start complete continue conduct suspend restart renounce | @ (?:from )?{gap}(?:testing|flight-testing|nuclear tests|explosions|~?tests|moratorium)
deployment | testing                  | 2 | testing! ~testing flight-testing! | @
deployment | deployment               | 3 | =deployment =fielding | @
deployment | places missiles          | 4 | put place move keep send site position | @ {wide}(?:missiles?|~?weapons?|warheads|WEAPON|bombers|nuclear arms)\b
deployment | moratorium               | 3 | =moratorium | @
deployment | uses mines               | 4 | use lay plant | @ {gap}(?:~?mines|landmines|cluster|chemical)
deployment | guards                   | 3 | guard protect | still @
deployment | output                   | 2 | =output =production =stationing =programme =program | @
deployment | names a weapon           | 3 | unveil name show present | @ {gap}(?:\w+ )?(?:missile|~?weapon|WEAPON|warhead|torpedo)
# --- provision
provision | under it they undertake   | 5 | undertake pledge agree promise | under (?:it|the TREATY|TREATY|its ~?terms|this TREATY) (?:, )?{wide}@
provision | its limits are            | 4 | =limit =ceiling =cap | (?:its|TREATY 's|the) (?:\w+ )?@ (?:is|are|was|were)
provision | those that may            | 3 | may! must! can! shall! | (?:states|countries|members|parties|nations) (?:that|which) .{0,60} @
provision | leaving takes a while     | 5 | effect! | (?:withdrawal|denunciation|exit|leaving) takes @ (?:only )?(?:DATE )?(?:after|once|when)
provision | enters only after         | 5 | force! effect! | (?:needs?|requires?|must|has to|have to|can|may|only|cannot|not) {wide}(?:into|in|take|takes) @
provision | enters once ratified      | 5 | force! effect! | (?:into|in|take|takes) @ (?:only )?(?:once|when|until|as soon as|DATE after|\w+ (?:days|months) after) {wide}(?:ratif\w+|instruments?|ratifications?|deposit\w*)
provision | its regime includes       | 4 | regime! provisions! terms! article! clause! protocol! annex! verification! text! | (?:TREATY 's|its|the) {gap}@ {gap}~?(?:includes?|requires?|allows?|provides?|bans?|limits?|permits?|sets?|covers?|envisages?|obliges?)\b
provision | of some duration          | 4 | =duration | (?:unlimited|indefinite|limited|initial|of|a) {gap}@
provision | its body watches          | 4 | monitor verify oversee check police supervise watch administer | (?:commission|agency|secretariat|organi[sz]ation|body|panel|committee|centre|center|inspectorate) {gap}@
provision | puts no limits on         | 5 | =limit =restriction =ceiling =cap =curb =constraint =obligation =ban | (?:puts?|places?|placed|imposes?|imposed|sets?|set|contains?|lays?) (?:no |any |a |strict |tight |few |legal )?(?:\w+ )?@ on
provision | the treaty calls for      | 5 | calls! call! called! provides! provided! | (?:TREATY|text|document|protocol) (?:also |itself )?@ for
provision | bans                      | 4 | ban prohibit forbid outlaw bar proscribe | @(?! by)
provision | is banned                 | 3 | banned! prohibited! forbidden! outlawed! barred! | @ (?:by|under) {obj}
provision | limits                    | 4 | limit cap restrict curb constrain restrain regulate confine freeze allow permit let oblige commit require entitle bind guarantee cover govern stipulate mandate specify prescribe provide | (?:TREATY|it|its text|text|which|that|agreement|~?document|~?protocol|article \w+|article) (?:of TREATY |of the TREATY )?(?:also |would |will |does not |did not |do not |also ){0,2}@
provision | it holds both sides       | 4 | hold bind keep | @ (?:each|both|either|every|all|the two) (?:\w+ ){0,2}(?:~?side|sides|parties|countries|country|~?party|powers)?\b
provision | the text calls for        | 5 | call provide | (?:TREATY|text|~text|document|~document|article \w+) (?:also |itself )?@ for
provision | the treaty does           | 3 | hold set call give contain establish create define give submit submit lay put impose place provide demand need apply touch affect say mean aim serve seek do include extend address | (?:TREATY|it|which|its text|~?text|~?document|~?protocol|article \w+) (?:also |does not |did not |would |will |does |did ){0,2}@
provision | capping                   | 4 | limit cap ban outlaw prohibit restrict curb bar forbid restrain reduce constrain regulate freeze | TREATY (?:with ACTOR )?(?:, )?(?:that |which )?@
provision | under the treaty          | 2 | under! | @ (?:the |its |that )?(?:terms of )?(?:the )?(?:TREATY|it|article)\b
provision | has no limit              | 3 | =limit =verification =restriction =mean =clause =provision =mechanism | (?:has|have|had|contains?|contained|put|puts|imposes?|sets?|without) (?:no|any|a|an|strict|tight) (?:\w+ ){0,2}@
provision | may leave on notice       | 5 | =notice | (?:on|with|requires?|~?takes?|needs?|must give|give|after|of) (?:DATE|(?:\w+ ){0,3}?(?:month|months|days|weeks|year|~?day))(?: 's| ')? @
provision | on ratification           | 5 | once! until! when! unless! | (?:takes? effect|binding|into ~?force|in ~?force|apply) (?:only |just )?@(?! (?:at least )?(?:the ~?end of )?DATE)
provision | must be ratified          | 5 | must! | @ (?:first )?be (?:ratified|signed|approved)
provision | effect after notice       | 5 | after! following! | (?:withdrawal|denunciation|exit) takes ~?effect {gap}@ (?:notification|~?notice)
provision | needs a majority          | 5 | majority! | (?:takes?|needs?|requires?) {gap}@
provision | lasts                     | 4 | last run | (?:TREATY|it) (?:\w+ ){0,3}?@ (?:for )?(?:a )?(?:DATE\b|(?:\w+ )?(?:years|months|indefinitely))(?! ago)
provision | tests not covered         | 4 | covered! exempt! excluded! included! affected! | (?:is|are|was|were|be) (?:not )?@
provision | every member may          | 4 | may! must! can! shall! | (?:each|either|any|every|neither|both|a) (?:\w+ ){0,2}?(?:~?side|~?party|sides|parties|country|~?state|member|signatory|nation|government|of the two|power) (?:\w+ ){0,6}?@
provision | members must              | 3 | may! must! can! shall! | (?:each|members|parties|states|signatories|each other) (?:\w+ ){0,3}?@
provision | no more than              | 3 | more! fewer! | (?:no|not) @ than
provision | the cuts must             | 3 | must! | @ be (?:made|completed|finished|destroyed|removed|eliminated|reached|cut|met|kept|observed|respected|implemented)
provision | can be prolonged          | 4 | extended! prolonged! renewed! | (?:can|could|may|cannot) (?:only |not )?be @
provision | led by a ceiling          | 3 | =ceiling =limit =cap | (?:set|sets|setting|puts?|imposes?|fix\w*|lays? down) {gap}@
"""
