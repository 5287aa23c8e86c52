"""The cues of blame as classes of words: what people do, omit and are said to be. See `notation` for how they are used."""

from __future__ import annotations

COMMON = frozenset(
    """. , : ; ? ! · 's a an the of in on at to by for from with and or but not no was were is are be been had has have did do does would could should that
    this it its as if so all any only just over out up down time one some when what there which more too very after before need
    needs must will off s i we they he she who why how made make set used run ran took
    look looked looks looking went go goes going gone keep keeps kept keeping take takes taken taking give gives gave given giving left leave leaves
    leaving stop stopped stops stopping put puts putting push pushed pushes pushing pass passed passes passing turn turned turns turning come comes came
    coming think thinks thought thinking sit sits stay stayed stays stand stands stood say says said get gets got let lets see sees saw seen makes
    making doing done show shows showed shown tell told call called calls reads read write work worked works working without within which
    first last than then about into while during his her their our am being may might can cannot""".split()
)
"""Words that stand in too many sentences to be worth a search on their own."""

JUDGING = frozenset(
    """novice careless incompetent inexperienced junior lazy clueless reckless negligent sloppy attentive experienced competent careful untrained
    unqualified stupid diligent responsible single clever better decent sane reasonable self-respecting half-decent sensible prudent seasoned proper half-competent real foolish overconfident distracted bored tired new-ish malicious rogue
    disgruntled overeager over-eager overzealous clumsy hasty sleepy inattentive overconfident
    over-confident well-meaning arrogant absent-minded impatient trigger-happy""".split()
)
"""Adjectives that say something about a person: they stay in the read sentence before the person's letter."""
MACROS: dict[str, str] = {
    # negation and helpers
    "NOT": "did_not did_also_not does_not do_not had_not has_not have_not was_not were_not is_not would_not could_not never",
    "PASTNOT": "did_not had_not has_not have_not never",
    "DIDNOT": "did_not does_not do_not had_not has_not have_not never",
    "AUX": "had has have did was were is are",
    "HAVE": "had has have",
    "ADV": "*ly even also to ever once first really bother_to try_to think_to want_to think_of bother to_bother",
    "BE": "was were is are being been be seems seemed looks looked appears appeared",
    "TOO": "too far_too much_too way_too so very rather quite simply just clearly obviously really again plainly frankly",
    # what people do to systems
    "BREAK": """broke breaks broken crash* took_down takes_down took_out brought_down brings_down caused causes causing misconfigured
        messed messed_up screwed screwed_up fucked_up borked bricked botched bungled corrupted nuked trashed wrecked ruined destroyed
        sabotaged hosed tanked knocked_out knocked_over toppled wiped clobbered mangled fumbled mishandled mismanaged blew_up killed_prod
        killed_production killed_the_site locked_everyone_out misrouted misapplied misused dropped_the_ball let_us_down burnt burned fried melted jammed punctured derailed
        broken_production""",
    "TAKE": "took brought takes brings knocked has_taken had_taken has_brought had_brought",
    "PUSH": """pushed push deployed merged shipped released applied committed rolled_out sent installed enabled uploaded published issued
        introduced wrote promoted approved""",
    "BAD": """bad broken faulty buggy untested unreviewed incorrect bogus flawed defective half-finished half-baked incomplete malformed dodgy erroneous
        unverified unfinished invalid""",
    "HANDLE": """keyed dialled punched shut_down deleted dropped ran run typed pasted picked selected used entered restarted edited changed terminated modified unplugged
        targeted chose applied pulled removed took rebooted promoted copied made make set opened gave cut pressed clicked executed put
        connected logged_into deployed pushed switched stopped mounted wiped restored""",
    "BUG": "bug error regression defect fault outage problem issue misconfiguration mistake flaw leak deadlock incident failure",
    "SLIP": """accidentally mistakenly inadvertently wrongly erroneously incorrectly carelessly blindly recklessly unwittingly stupidly
        foolishly negligently unknowingly unintentionally naively hastily""",
    "HARM": """outage* incident* downtime failure* crash* error* loss problem* disruption breakage mess alert* timeout* slowness errors
        overload saturation""",
    "FINDS": """found finds noticed notices saw sees identified identifies discovered reported reports observed confirmed suspected fixed
        traced explained detected spotted corrected reverted realised realized investigated pointed described documented asked removed_the_wrong""",
    "WATCHES": "is_seeing was_seeing are_seeing were_seeing is_getting was_getting is_watching was_watching is_reporting was_reporting keeps_seeing",
    "HARMED": """emptied wiped broke breaks crashed rebooted took_down takes_down brought_down killed removed deleted dropped erased filled
        locked locked_out exposed leaked corrupted destroyed disconnected flooded overloaded overwhelmed stopped shut shut_down doubled
        caused triggered started_the_outage rendered ruined knocked made_it_worse blocked cost rebooted restarted_the truncated
        overwrote severed cut""",
    "TRAITS": """inattention carelessness negligence recklessness complacency incompetence laziness sloppiness haste overconfidence ignorance
        arrogance stupidity thoughtlessness indifference inexperience impatience boredom vanity""",
    "FAULT": """mistake* error* blunder* fault failure* negligence carelessness misconfiguration typo* sloppiness incompetence inattention
        misunderstanding misjudgement misjudgment oversight slip slip-up recklessness ignorance laziness arrogance complacency
        screw-up overconfidence inexperience confusion misconception hesitation indecision slowness impatience bad_* poor_* hasty_* careless_* sloppy_* untested_* broken_* faulty_* wrong_* botched_*
        reckless_* lack_of_care lack_of_attention lack_of_knowledge lack_of_experience lack_of_diligence lack_of_understanding
        lack_of_judgement lack_of_communication""",
    "GROUPSIN": """mistake* blunder* negligence carelessness sloppiness incompetence misunderstanding misjudgement oversight slip slip-up
        recklessness ignorance laziness arrogance screw-up fault bad_* poor_* hasty_* careless_* sloppy_* untested_* broken_* faulty_*
        botched_* reckless_* lack_of_care lack_of_communication lack_of_attention""",
    "SIN": """mistake* error* blunder* negligence carelessness misconfiguration typo sloppiness incompetence misunderstanding misjudgement
        oversight slip slip-up recklessness ignorance laziness arrogance screw-up fault""",
    # what people are expected to do
    "CARE": """pass_on pass_the forward* relay* hand_over check* verif* test* read notic* realis* realiz* follow* review* request* ask* communicat* tell told inform* escalat*
        document* confirm* think thought consider* validat* respond* monitor* acknowledg* look* double-check* bother* care cared
        spot* catch caught anticipat* warn* question* wait* investigat* coordinat* announc* mention* pay paid plan* listen* notif*
        explain* rais* flag* back_up understand understood heed* respect* honour* honor* share* remember* clean_up compare* consult*
        foresee take_into_account try tried seek sought include* inspect* assess* sanity-check* concentrat* hand_over""",
    "DUTY": """run renew* rotat* updat* disabl* roll_back rolled_back drain* close* remov* add* restor* use* act* enabl* finish* complete*
        perform* appl* reset* set roll* page paged stop* revert* fix* turn* create* provid* attach* record* open* react* answer*
        clean* configur* start* write written report* declare* follow_up""",
    "TALK": "tell told inform* warn* notif* announc* communicat* ask* mention* explain* consult* coordinat* bother* care* document*",
    "MOVE": """ship* push* deploy* merge* release* chang* roll* publish* honour* honor* tell told inform* test* read check* wait* review*
        look* ask* restart* run bother* answer* document* paid notic* warn*""",
    "DONE": """been known caught done seen thought made put run set read had told kept left found gone sent taken given understood held
        paid begun *ed *en""",
    "OMIT": """neglected neglects forgot forgets forgotten omitted overlooked overlooks disregarded ignored ignores missed_the missed_a
        missed_an missed_this missed_that missed_it missed_several missed_multiple missed_all missed_every missed_two missed_three missed_both missed_our missed_step
        missed_four failed_to fails_to has_failed_to failing_to slept_through turned_a_blind_eye
        brushed_off shrugged_off was_unaware were_unaware""",
    "FORGET": """neglected forgot forgets overlooked disregarded ignored failed_to_notify failed_to_tell failed_to_inform failed_to_warn
        failed_to_communicate failed_to_test failed_to_disclose failed_to_check failed_to_announce failed_to_honour""",
    "UNSEEN": """unnoticed missed overlooked ignored forgotten neglected dismissed disregarded not_noticed not_checked not_caught not_spotted
        not_tested not_reviewed not_read not_escalated not_identified not_seen not_documented not_communicated skipped left_out not_raised not_reported not_flagged not_mentioned""",
    # judgements
    "MORAL": """careless* sloppy sloppily sloppiness negligent negligently negligence reckless* irresponsible irresponsibly
        unprofessional* complacent complacency poor_judgement poor_judgment bad_judgement bad_judgment bad_call wrong_call
        bad_decision poor_decision wrong_decision foolish* stupid* inexcusable inexcusably unacceptable lax half-baked cavalier
        thoughtless* useless shoddy lazy lazily laziness amateurish clumsy clumsily inept incompetent* incompetence
        improper* questionable unhelpful cursory unresponsive uncooperative dubious clumsily inattentive distracted chaotic unprepared disorganised disorganized irresponsible hopeless over-eager overeager overconfident over-confident arrogant arrogance clueless naive naively ill-advised rash
        rashly unqualified unforgivable hasty hastily poorly badly inadequate* insufficient_care wrongly_believed
        wrongly_assumed wrongly_thought superficial""",
    "SHAME": """careless* sloppy negligent* reckless* irresponsible irresponsibly complacent lazy stupid* inexcusable unprofessional* foolish*
        incompetent shameful amateurish pathetic""",
    "SLOPPY": """sloppy superficial careless amateurish hasty rushed half-hearted botched bungled badly_managed poorly_managed mismanaged
        poorly_executed badly_executed badly_planned poorly_planned shoddy lousy reckless negligent irresponsible unprofessional
        inexcusable chaotic_and naive half-assed slapdash sloppily""",
    "WORK": """rollout review testing planning handling communication response upgrade migration release deployment change analysis
        investigation maintenance cleanup preparation decision choice plan work job procedure call""",
    "RULE": """process* procedure* policy policies review* checklist* runbook* approval* protocol* guideline* change_control
        change_management change_window change_freeze freeze deploy_freeze deployment_freeze code_freeze standard* safeguard* instruction*
        best_practice* sign-off signoff playbook* canary staging rule* ci code_review peer_review test_suite gate""",
    "FLOUT": """violat* skipped skipping bypass* circumvent* flout* disregard* ignored ignoring breach* sidestepp* overrode evaded dodged
        broke""",
    "WEAK": """inexperienced incompetent untrained unqualified lazy clueless careless unskilled sloppy overconfident ignorant
        negligent stupid foolish reckless inattentive complacent distracted overeager over-eager overzealous clumsy hasty sleepy
        over-confident arrogant absent-minded impatient trigger-happy well-meaning""",
    "GIFT": "experience skill skills knowledge training competence maturity discipline understanding judgement judgment expertise",
    "MIND": """panicked guessed gambled hoped bet waved_it waved_the waved_through rubber-stamped rubberstamped
        could_not_be_bothered lost_focus lost_concentration lost_track got_lazy got_sloppy got_complacent got_distracted got_careless
        chose_to_ignore decided_to_ignore thought_it_was thought_it_would thought_that_it thought_nothing thought_he thought_she
        thought_they_knew knew_better shrugged wanted_to_be_a_hero wanted_to_prove trusted_his trusted_her trusted_their wanted_to_leave did_not_want_to blindly_trusted jumped_to_conclusions lost_situational_awareness
        wrongly_believed lost_his_nerve lost_her_nerve dozed_off fell_asleep nodded_off""",
    "STATE": """tired distracted bored confused overconfident over-confident complacent inattentive not_paying_attention
        not_concentrated not_concentrating not_focused not_focussed in_a_hurry in_a_rush impatient drunk hungover lazy
        not_interested stressed overwhelmed unaware careless half-asleep eager keen_to""",
    # tone
    "HOWBAD": "complete total utter absolute real proper unmitigated huge colossal whole",
    "CHAOS": "disaster mess chaos catastrophe shambles trainwreck train_wreck joke circus farce fiasco debacle nightmare failure_of",
    "EMOTIVE": """ridiculous* insane insanely nightmare embarrassing embarrassingly embarrassment horrifying horrific horrendous shameful*
        pathetic* laughable laughably circus absurd* unbelievable unbelievably mind-boggling mindboggling appalling* disgraceful disgrace
        idiotic idiot idiots dumb moronic moron morons clown* farce fiasco shambles trainwreck unforgivable outrageous* inexplicably
        shocking shockingly abysmal* debacle lunacy madness idiocy stupidity ludicrous* genius geniuses masterpiece facepalm
        disastrous* finger-pointing hilarious* jaw-dropping atrocious preposterous wtf train_wreck dumpster_fire car_crash cock-up balls-up snafu howler boneheaded brain_fart shame_on clusterf*
        shitshow""",
    "PRAISE": "great brilliant nice fantastic excellent wonderful perfect genius lovely amazing top stellar splendid good",
    "IDEA": "idea move plan job moment timing work one decision time thinking",
    "PAST": """approved merged deployed pushed broke changed let thought decided signed allowed wrote ran deleted authorised authorized
        forgot touched restarted reviewed released rotated disabled dropped turned removed did deploys pushes shipped tested owns_up
        left killed caused made missed ignored configured gave failed introduced screwed messed""",
    "TRIVIAL": "trivial easy simple enough sufficient obvious straightforward child's_play",
    "LOOK": """look* check* read reading glance testing rehearsing care attention phone_call call ping question effort minute minutes
        diligence thought search grep dry-run dry_run rehearsal""",
    "SAVED": """found prevented avoided caught shown sufficed revealed spared saved been_enough been_sufficient told_us told_them sufficient
        uncovered""",
    # remedies
    "ACCESS": "access permission* right* privilege* credentials root_access deploy_rights production_access badge",
    "CAREFUL": """careful attentive vigilant diligent cautious mindful disciplined attention conscientious thorough responsible alert
        care""",
}
