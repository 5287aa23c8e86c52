"""What words connote, for the second reader (`leaning`): wide classes of the English of blame, of praise and of plain operations.

No rule uses these classes: a word of them is a hint, never a finding. Verbs stand in their base form with `+` (see `forms`).
"""

from __future__ import annotations

CONNOTATIONS: dict[str, str] = {
    # people doing badly
    "MISDEED": """botch+ bungle+ fumble+ blunder+ flub+ fluff+ bodge+ goof+ misjudge+ misread+ mishandle+ mismanage+ misconfigure+ miscalculate+ misdiagnose+ misplace+
        misunderstand+ misinterpret+ mistype+ misspell+ mislabel+ misplug+ misuse+ misapply+ mislead+ misinform+ muddle+ mangle+ maul+ wreck+ ruin+ trash+
        torpedo+ scupper+ sabotage+ derail+ cripple+ sink+ nuke+ brick+ hose+ bork+ tank+ torch+ blow+ screw+ foul+ muck+ sully+ squander+ waste+ fritter+
        meddle+ tinker+ fiddle+ dabble+ monkey+ barge+ blunder+ stumble+ trip+ slip+ falter+ flounder+ panic+ freeze+ dither+ waver+ vacillate+ dawdle+ loiter+
        procrastinate+ dally+ idle+ loaf+ slack+ shirk+ skive+ slouch+ snooze+ doze+ nod+ sleep+ oversleep+ daydream+ neglect+ ignore+ disregard+ overlook+
        forget+ omit+ skip+ skimp+ skim+ gloss+ dodge+ duck+ evade+ sidestep+ bypass+ circumvent+ flout+ violate+ breach+ defy+ disobey+ contravene+
        infringe+ transgress+ trespass+ overstep+ abuse+ exploit+ cheat+ lie+ deceive+ conceal+ hide+ bury+ withhold+ deny+ disown+ disclaim+ blame+ accuse+
        scapegoat+ badmouth+ bully+ shout+ rant+ snap+ sulk+ gripe+ moan+ whine+ bicker+ quarrel+ stonewall+ ghost+ abandon+ desert+ dump+ foist+ offload+
        shove+ fob+ shrug+ scoff+ sneer+ laugh+ mock+ dismiss+ belittle+ downplay+ trivialise+ trivialize+ underestimate+ overestimate+ assume+ presume+ guess+
        gamble+ bet+ hope+ wing+ improvise+ freelance+ rush+ hurry+ race+ cram+ ram+ force+ bulldoze+ steamroll+ railroad+ pressure+ cajole+ nag+ pester+
        rubber-stamp+ whitewash+ gloat+ boast+ brag+ pretend+ feign+ fake+ fudge+ embellish+ exaggerate+ overreact+ underreact+ overcomplicate+ fail+ refuse+
        decline+ resist+ balk+ hesitate+ delay+ stall+ drag+ linger+ languish+ fester+ rot+ wander+ stray+ deviate+ vanish+ disappear+ wash+ wallow+
        bother+ deign+ dare+ care+ heed+ hammer+ swamp+ inflict+ wreak+ unleash+ aggravate+ exacerbate+ compound+ worsen+ prolong+ cost+ leak+ spill+
        smuggle+ sneak+ slap+ chuck+ hack+ cobble+ slap-dash+ yolo cowboy+ blurt+ erase+ zap+ clobber+ stomp+ trample+ bulldoze+ own+_goal""",
    "VICE": """carelessness negligence recklessness sloppiness laziness idleness incompetence ineptitude ignorance arrogance hubris overconfidence complacency haste
        impatience inattention indifference apathy apathetic nonchalance stubbornness obstinacy vanity ego pride stupidity folly foolishness naivety naivete gullibility
        thoughtlessness heedlessness inexperience immaturity irresponsibility unprofessionalism amateurism dilettantism cowardice timidity indecision hesitation
        dithering procrastination tardiness slackness laxity lapse lapses oversight misjudgement misjudgment misstep gaffe blunder blunders slip slip-up
        slip-ups mistake mistakes error_of_judgement fault faults guilt culpability blame culprit culprits offender offenders perpetrator perpetrators scapegoat
        negligent bungler bunglers amateur amateurs dilettante cowboy cowboys maverick clown clowns fool fools idiot idiots moron dunce genius geniuses
        hero heroes joker jokers novice rookie greenhorn ignoramus slob slacker slackers shirker layabout liar cheat bully diva prima know-it-all
        tinkering meddling fiddling guesswork wishful blindness tunnel bluster bravado swagger whim hunch zeal overzealousness timid negligence dereliction
        breach violation misconduct malpractice insubordination sabotage vandalism betrayal excuse excuses finger-pointing blame-game cover-up whitewash
        disrespect contempt disdain disregard disinterest boredom fatigue panic temper tantrum bad-tempered attitude reluctance unwillingness refusal inability""",
    "UNFLATTERING": """careless sloppy negligent reckless lazy idle incompetent inept ignorant arrogant cocky smug overconfident complacent hasty impatient inattentive
        indifferent apathetic nonchalant lackadaisical stubborn obstinate pig-headed vain stupid silly foolish naive naïve gullible thoughtless heedless inexperienced
        immature irresponsible unprofessional amateurish cowardly timid indecisive hesitant slow tardy late lax slack slipshod slapdash shoddy half-hearted
        half-baked half-finished half-done half-asleep clueless hopeless useless worthless helpless feckless hapless clumsy cack-handed ham-fisted butterfingered
        blind oblivious unaware distracted absent-minded forgetful scatterbrained dozy drowsy sleepy bored lethargic sluggish unhelpful uncooperative unresponsive
        evasive dismissive defensive aggressive rude abrasive condescending patronising patronizing pompous overbearing overzealous trigger-happy gung-ho
        cavalier flippant glib casual rash impulsive impetuous headstrong foolhardy imprudent unwise ill-advised ill-judged ill-considered short-sighted myopic
        narrow-minded unthinking mindless brainless witless dumb daft dim thick crazy mad insane ridiculous absurd ludicrous laughable farcical pathetic
        pitiful lamentable deplorable disgraceful shameful scandalous outrageous inexcusable unforgivable unacceptable unpardonable inadequate insufficient deficient
        substandard subpar mediocre poor bad terrible awful dreadful abysmal atrocious appalling horrible horrendous dire woeful dismal lousy rotten crummy
        disastrous catastrophic calamitous embarrassing humiliating cringeworthy baffling bewildering incomprehensible inexplicable unbelievable incredible
        astonishing staggering breathtaking jaw-dropping mind-boggling avoidable preventable needless unnecessary unwarranted unjustified unauthorised unauthorized
        untrained unqualified unfit unskilled unprepared undisciplined unreliable untrustworthy dishonest sneaky devious murky dubious questionable suspect""",
    "MANNER": """carelessly sloppily negligently recklessly lazily idly incompetently ineptly ignorantly arrogantly smugly complacently hastily impatiently
        inattentively stubbornly foolishly stupidly naively thoughtlessly heedlessly irresponsibly unprofessionally amateurishly clumsily blindly blithely
        cheerfully happily merrily gaily breezily casually flippantly glibly rashly impulsively unwisely wrongly mistakenly erroneously wilfully willfully
        deliberately knowingly intentionally consciously purposely conveniently quietly silently secretly surreptitiously stealthily unilaterally single-handedly
        singlehandedly inexplicably unaccountably mysteriously miraculously unbelievably incredibly astonishingly amazingly predictably inevitably typically
        characteristically invariably routinely habitually repeatedly persistently consistently constantly continually chronically always never again
        promptly belatedly grudgingly reluctantly halfheartedly half-heartedly barely hardly scarcely poorly badly terribly woefully hopelessly pitifully
        grossly utterly completely totally entirely thoroughly absolutely frankly honestly seriously literally basically simply merely obviously clearly
        evidently apparently supposedly allegedly presumably surely needlessly unnecessarily""",
    "BLAMEIDIOM": """ball finger fingers thumb thumbs eye eyes ear ears hand hands head heads nose back backs foot feet pants trousers sleeve neck skin brain brains wits
        senses rug carpet cracks corners buck bag bat wheel steering helm driver's watch nose bed pillow sofa coffee lunch beer holiday beach train dog's
        breakfast dinner pig's cow pigs cats cat herd sheep wolf horse cart stable barn elephant ostrich sand bucket powder keg fire flames fuel spanner wrench works
        gun hip foot bullet grenade bomb mine landmine roulette dice coin luck prayer prayers miracle fairy magic wand crystal joke punchline circus clown
        zoo farce comedy tragedy drama theatre pantomime opera soap novel fiction epic masterclass masterpiece lesson school kindergarten nursery playground
        toy toys sandbox-style amateur rocket brain surgery quantum physics science child child's grandmother grandma monkey monkeys goldfish headless chicken
        chickens lemming lemmings bull china shop house cards straws straw camel nail coffin wall writing bells whistles medal medals trophy award applause
        bravo chapeau kudos congratulations congrats hats thanks geniuses wizards rockstar rockstars ninja ninjas hero heroes""",
    "OUTCRY": """wtf omg ffs smh lol lmao rofl welp oops whoops ugh argh sigh yikes jeez geez gosh damn hell heck crap bloody heaven heaven's god god's goodness sake
        earth seriously honestly really joke joking kidding facepalm unreal unbelievable priceless hilarious typical classic genius brilliant fantastic
        marvellous wonderful lovely charming splendid superb stellar sterling exemplary impressive admirable remarkable extraordinary astounding""",
    "OUGHT": """should ought must shall supposed expected obliged required bound incumbent duty obligation responsibility needed had_to least surely reasonable expect
        deserve deserved entitled owed owe""",
    "LOSTCHANCE": """would_have could_have might_have should_have if_only had_only otherwise avoided prevented spared saved averted avoidable preventable sooner earlier
        half second minute minutes moment glance look call word thought care""",
    # people doing well, or what their work asks
    "GOODWILL": """thanks thank grateful gratitude appreciate+ credit kudos praise+ help+ assist+ support+ save+ spot+ suggest+ propose+ offer+ volunteer+ explain+ teach+
        learn+ share+ contribute+ collaborate+ cooperate+ calm calmly patiently carefully quickly promptly immediately correctly properly rightly sensibly
        reasonably good_reason as_documented as_planned as_agreed as_expected as_scheduled""",
    "OPERATION": """restart+ reboot+ restore+ recover+ roll+_back revert+ redeploy+ deploy+ release+ merge+ apply+ install+ upgrade+ downgrade+ migrate+ scale+ resize+
        drain+ cordon+ evict+ fail+_over promote+ demote+ replace+ swap+ rotate+ renew+ enable+ disable+ throttle+ pause+ resume+ stop+ start+ open+ close+ page+
        escalate+ acknowledge+ declare+ announce+ post+ update+ inform+ notify+ join+ hand+_over lead+ coordinate+ investigate+ diagnose+ analyse+ analyze+
        examine+ inspect+ compare+ measure+ verify+ confirm+ check+ test+ review+ approve+ sign+ request+ ask+ answer+ reply+ respond+ notice+ observe+ detect+
        find+ identify+ trace+ locate+ reproduce+ isolate+ monitor+ watch+ follow+ document+ write+ record+ log+ attach+ link+ schedule+ plan+ prepare+ present+
        discuss+ agree+ decide+ receive+ report+ see+ read+ work+ continue+ finish+ complete+ begin+ return+ add+ remove+ change+ increase+ raise+ lower+ set+
        configure+ run+ execute+ own+ maintain+ need+ require+ contain+ show+ list+ provide+ belong+ publish+ repair+ clean+ ship+ arrive+ travel+ drive+""",
    "MACHINE": """server servers node nodes pod pods container containers host hosts cluster clusters instance instances machine machines disk disks volume volumes
        memory cpu network networks link links switch switches router routers firewall firewalls proxy proxies gateway gateways balancer cache caches queue queues
        broker brokers topic topics consumer consumers producer producers worker workers job jobs batch cron scheduler schedulers pipeline pipelines build builds
        database databases table tables index indexes indices schema schemas replica replicas primary standby shard shards partition partitions snapshot
        snapshots backup backups lock locks lease leases thread threads process kernel driver drivers firmware library libraries package packages image images
        config configuration flag flags setting settings manifest manifests template templates variable variables parameter parameters limit limits quota quotas
        timeout timeouts threshold thresholds retry retries certificate certificates cert token tokens key keys secret secrets credential credentials
        dns zone record records domain domains endpoint endpoints api apis request requests response responses client clients session sessions connection
        connections packet packets traffic load latency throughput error errors alert alerts metric metrics dashboard dashboards graph graphs log logs trace
        traces monitor monitors probe probes check checks test tests script scripts tool tools console wizard form page pages parser exporter importer controller
        operator_pod scheduler watchdog agent daemon service services system systems component components module function code bug bugs feature version versions
        release releases rollback deploy deployment canary region regions site sites rack racks power cooling ups cable cables port ports""",
    "MEASURED": """percent minutes minute seconds second hours hour days times twice once between until within after before at from about per average total hundred
        thousand million twenty thirty forty first last next following previous same""",
    "CAUSALITY": """because since due owing therefore so thus hence caused cause causes result resulted results led leads trigger triggered which whose when where
        while as contributed contributing factor factors""",
    "NOTATALL": """no not never nor none neither nobody without nothing hardly unaware unrelated unaffected ruled_out""",
    "SYSTEMWILL": """automatically default defaults configured designed enforced enforces allows supports returns rejects expects ignores skips drops falls reads
        writes accepts shows hides displays prints asks hidden missing stale expired full empty slow unavailable unreachable unhealthy healthy idle busy""",
}
