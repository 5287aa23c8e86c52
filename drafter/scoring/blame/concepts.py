"""The wide classes behind the concept rules: what people leave undone, think, are and should do, and what procedures people keep.

Verbs stand in their base form with `+` (see `forms`); classes are named after what they mean, not after the family that uses them.
"""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # leaving something undone
    "LAPSE": """neglect+ forget+ omit+ overlook+ disregard+ ignore+ fail+_to fail+_entirely_to fail+_even_to turn+_a_blind_eye turn+_a_deaf_ear
        look+_away look+_the_other_way brush+_off brush+_aside brush+_it shrug+ wave+_away wave+_aside wave+_off sleep+_through
        sleep+_on go+_back_to_sleep go+_back_to_bed roll+_over doze+_off nod+_off oversleep+ sit+_on sit+_idle sit+_by stand+_idly
        stay+_silent keep+_silent keep+_quiet keep+_mum keep+_to_himself keep+_to_herself keep+_it_to remain+_silent play+_down downplay+
        drag+_his_feet drag+_her_feet drag+_their_feet drag+_its_feet dither+ procrastinate+ vacillate+ dawdle+ dilly-dally+ hesitate+ vanish+ disappear+
        walk+_away walk+_off hang+_up tune+_out zone+_out lose+_sight lose+_track lose+_interest do+_nothing say+_nothing take+_no_notice
        take+_no_action take+_no_steps take+_no_interest pay+_no_attention pay+_no_heed pay+_little_attention pay+_scant_attention
        give+_no_thought give+_little_thought give+_no_warning make+_no_attempt make+_no_effort show+_no_interest discount+ gloss+_over
        skip+_over leave+_it_at_that shelve+ let+_slide let+_slip let+_lapse look+_past go+_home_without withhold+
        drop+_the_ball take+_his_eye take+_her_eye take+_their_eye skim+ skimp+ stop+_short abandon+ desert+ go+_silent go+_dark
        go+_missing go+_awol wash+_his_hands wash+_her_hands wash+_their_hands miss+_out
        give+_it_no give+_short_shrift push+_aside sweep+_aside dismiss+ think+_nothing do+_not_a_thing lift+_no_finger lose+_the_thread""",
    "LETS": "grow fill overflow drown starve slide ride linger fester sit rot run lie slip lapse pass drift pile_up expire die happen go escalate burn",
    "MISSABLE": """alert* alarm* page pages call calls warning* message* mail* email* e-mail* sign signs signal* step steps flag deadline notice*
        notification* symptom* reminder* ticket* handover note comment* line error* deprecation hint* clue* red bug difference detail
        discrepancy point meeting review spike growth fact""",
    # care: what a diligent person does; negated it is an omission
    "HEED": """check* cross-check* double-check* recheck* verif* validat* test* dry-run* rehears* read* re-read* reread* review* proofread* inspect*
        examin* study studied audit* look* glance* search* notic* notif* realis* realiz* recogn* register* heed* mind minded observ* watch* monitor*
        follow* adher* comply complied conform* obey* abide* stick stuck respect* honour* honor* care cared bother* deign* dare* think thought
        consider* reconsider* reflect* weigh* wonder* question* doubt* challeng* ask* inquir* enquir* consult* clarif* confirm* reconfirm*
        tell told inform* alert* warn* flag* escalat* rais* report* mention* disclos* announc* communicat* shar* brief* updat* repl* respond* revert
        answer* acknowledg* ack ack'd react* call called phone* ring rang contact* reach page* wake woke hand handed pass passed forward*
        document* record* log* note noted write wrote label* coordinat* align* agree* wait* pause* investigat* analys* analyz* assess* estimat*
        anticipat* foresee foresaw plan* prepar* understand understood grasp* appreciat* comprehend* remember* recall* compar* count* measur*
        simulat* sanity-check* concentrat* pay paid listen* learn* explain* justif* spot* catch caught back_up snapshot* secur* lock* protect*
        clean* finish* complete* follow-up close* try tried attempt* seek sought volunteer* object* intervene* step_in speak spoke apologis* apologiz*
        own owned take_into take_the take_any take_it take_this take_them give_any give_it give_us give_them give_a
        make_sure make_any draw_the keep_an keep_us keep_anyone let_anyone let_anybody let_us let_the leave_a leave_any stop_to include* specify specified
        set_a set_an set_the put_a put_any turn_up show_up come_back get_back get_in_touch go_through work_through""",
    "NOTHING": "no_attempt no_effort no_check no_checks no_review no_test no_warning no_notice no_action no_response no_reply no_answer",
    # the state of mind that is imputed
    "BELIEF": """suppose+ imagine+ figured figures_that figuring reckon+ guess+ gamble+ hope+ bet+ panic+ rush+ hurry+ take+_for_granted take+_it_for_granted
        take+_it_on take+_on_trust lose+_his_nerve lose+_her_nerve lose+_their_nerve lose+_his_head lose+_her_head lose+_his_temper
        lose+_patience lose+_heart lose+_focus lose+_concentration lose+_interest get+_cold_feet get+_bored get+_carried_away
        get+_ahead freeze+ act+_on_impulse act+_on_a_hunch act+_in_haste jump+_to jump+_the_gun fool+_around tinker+ fiddle+
        play+_around play+_it play+_hero convince+_himself convince+_herself fancy+ pretend+ bank+_on gamble+_on rubber-stamp+ rubberstamp+
        wave+_it wave+_the wave+_through nod+_through nod+_it pencil-whip+ eyeball+ wing+_it improvise+ shoot+_from_the_hip trust+_his trust+_her
        trust+_their trust+_luck trust+_blindly rely+_on_memory rely+_on_luck rely+_on_his rely+_on_her blindly_* leap+_to chance+ risk+
        overestimate+ overreach+ underrate+ mistake+ delude+ kid+ cut+_corners take+_a_shortcut take+_shortcuts take+_the_easy take+_a_chance take+_chances
        take+_liberties take+_the_lazy get+_impatient get+_complacent grow+_impatient grow+_complacent""",
    "CONVINCED": """convinced certain sure confident adamant positive under_the_impression of_the_opinion under_the_illusion in_the_belief
        in_the_mistaken_belief under_the_misapprehension labouring_under laboring_under wedded_to fixated_on obsessed_with blinded_by""",
    "MOOD": """tired sleepy exhausted drunk hungover distracted bored confused rattled flustered overwhelmed overconfident over-confident complacent inattentive
        careless lazy impatient eager keen anxious desperate nervous stressed frustrated annoyed angry upset afraid scared reluctant unwilling
        in_a_hurry in_a_rush in_such_a_hurry half-asleep half_asleep asleep unaware oblivious ignorant not_concentrating not_paying not_focused
        not_focussed not_interested not_bothered not_thinking not_listening not_watching not_looking busy_with_something preoccupied absent-minded
        elsewhere miles_away daydreaming multitasking on_autopilot on_auto-pilot too_busy too_proud too_tired too_lazy too_eager too_quick too_hasty
        too_confident too_stubborn too_scared too_shy out_of_his_depth out_of_her_depth out_of_their_depth in_over""",
    "MOTIVE": """out_of_habit out_of_laziness out_of_convenience out_of_spite out_of_pride out_of_frustration out_of_boredom out_of_impatience
        out_of_ignorance out_of_curiosity for_convenience to_save_time to_save_himself to_save_herself to_save_themselves to_save_face
        to_save_effort to_save_money to_save_typing to_avoid_the_paperwork to_avoid_paperwork to_cover_up to_cover_his to_cover_her to_cover_their to_impress to_look_good to_get_home
        to_get_it_over to_get_it_done in_haste in_his_haste in_her_haste in_their_haste in_a_hurry in_a_rush in_the_heat in_a_panic in_panic without_thinking
        without_a_thought without_a_second without_much_thought without_hesitation without_due without_proper on_a_hunch on_a_whim on_impulse on_instinct
        on_gut_feeling from_memory by_guesswork by_feel carelessly hastily impatiently lazily thoughtlessly mindlessly absent-mindedly
        on_autopilot to_be_on_the_safe_side_without""",
    "PRESSURE": "under_time_pressure under_pressure pressed_for_time in_a_hurry in_a_rush short_of_time keen_to eager_to desperate_to anxious_to impatient_to",
    "HASTY": "skim+ skip+ rush+ click+ approve+ merge+ deploy+ push+ ran run type+ paste+ glance+ wave+ omit+ cut+ sign+ hit+ press+ confirm+ accept+",
    # procedures that people keep
    "SAFEGUARD": """talking speaking involving agreeing understanding knowing clearing review* approv* ticket sign-off signoff test* testing permission* authoris* authoriz* peer second_pair second_person second_reviewer
        four-eyes announc* notice notif* warning backup* rollback_plan plan planning staging canary rehears* dry_run dry-run documentation discussion
        discussing coordinat* change_request change_record change_control change_ticket cab clearance consent asking telling informing consulting
        checking verif* validat* supervision oversight anyone anybody consultation feedback reading waiting looking thinking due proper regard
        prior as_much_as_a so_much_as a_word a_second any_kind_of further_ado code_review peer_review security_review go-ahead
        blessing a_green green qa sanity smoke regression risk impact_assessment agreement notification heads-up consideration caution precaution*""",
    "SAYSO": """talking speaking involving agreeing review* approv* ticket sign-off signoff test* testing permission* authoris* authoriz* peer second_pair second_person second_reviewer
        four-eyes announc* notice discussion discussing coordinat* change_request change_record change_control change_ticket cab clearance consent
        asking telling informing consulting checking verif* validat* supervision oversight anyone anybody consultation feedback reading looking thinking due
        proper regard as_much_as_a so_much_as a_word any_kind_of code_review peer_review security_review go-ahead blessing impact_assessment agreement
        notification heads-up consideration caution further_ado a_second R T""",
    "GLANCES": """look call question glance message word mail email reading diff conversation phone_call ping grep second_look chat heads-up lookup search
        rehearsal read""",
    "CHANGE": """change changes deploy deploys deployment release releases hotfix fix patch patches migration script merge pr pull_request commit update upgrade
        rollout config configuration build version it this that feature code rule firmware maintenance work switch switchover cutover query
        setting job branch image playbook flag release_candidate manifest schema model package firewall_change index certificate""",
    "SHIPPED": """merged deployed shipped released pushed rolled_out put_live put_into applied run executed performed carried_out implemented made done enabled
        activated installed promoted published started went_out went_live went_in went_through went_ahead gone_out gone_live gone_in gone_through going_live
        goes_out goes_live go_live go_out taken_live taken_into waved_through rushed_out pushed_out pushed_through sent_out waved_on
        switched_on switched_off turned_on turned_off changed altered edited modified deleted removed dropped restarted launched introduced
        committed approved signed_off uploaded found_its_way made_its_way landed moved_to""",
    "GOVERNANCE": """requirement requirements process processes procedure procedures checklist checklists runbook runbooks playbook approval approvals sign-off signoff code_review
        peer_review reviews review_process freeze guideline guidelines change_management change_control change_process change_policy sop sops
        segregation_of_duties separation_of_duties escalation_path escalation_policy escalation_matrix release_process deployment_process best_practice
        best_practices due_process protocol change_window maintenance_window branch_protection safeguards safeguard safety_checks two-person_rule
        two_person_rule four-eyes_principle four_eyes_principle four-eyes_rule maker-checker instructions policy policies rules
        test_plan governance due_diligence handover_process formalities regulations quality_gate quality_gates discipline rule_of_two
        buddy_system change_freeze code_freeze deploy_freeze deployment_freeze agreed_steps agreed_procedure agreed_rules two-man_rule conventions""",
    "UNFOLLOWED": """not_followed not_observed not_respected not_adhered not_complied not_honoured not_honored not_obeyed not_obtained not_sought not_given_for
        not_kept not_met not_requested not_consulted not_used_as not_enforced_by_the_team not_taken_seriously not_being_followed
        not_been_followed not_been_observed not_been_respected not_been_obtained not_been_sought not_properly_followed not_fully_followed
        not_correctly_followed ignored bypassed violated circumvented flouted sidestepped disregarded breached overridden waived neglected
        dispensed_with thrown cut_short set_aside short-circuited short-cut trampled worked_around shortcut skimped given_short brushed_aside
        treated_as_optional treated_as_a_formality treated_as_a_suggestion skipped broken subverted undermined evaded dodged sacrificed""",
    "WITHOUT": "without with_no bypassing skipping ignoring before outside in_breach_of in_violation_of in_defiance_of in_disregard_of contrary_to despite against ahead_of lacking minus",
    "FORBIDS": "forbid* prohibit* disallow* ban* require* mandate* demand* says say said states stated instruct* warn* advis* rul*_it",
    "DISALLOWED": "forbidden prohibited disallowed banned not_allowed not_permitted not_authorised not_authorized against_the against_policy required mandatory",
    # judgement
    "BADLY": """careless* sloppy sloppily sloppiness negligent* negligence reckless* irresponsible irresponsibly unprofessional* complacent complacency
        foolish* stupid* inexcusable inexcusably unacceptable unacceptably lax half-baked half-hearted half-heartedly cavalier thoughtless* useless
        shoddy shoddily lazy lazily laziness amateurish* clumsy clumsily clumsiness inept ineptly ineptitude incompetent* incompetence improper*
        questionable unhelpful cursory unresponsive uncooperative dubious inattentive disorganised disorganized hopeless* over-eager overeager overzealous
        overconfident over-confident overconfidence arrogant* arrogance clueless naive naively naivety naïve ill-advised ill-judged ill-considered
        ill-prepared unprepared rash rashly unqualified unforgivable unforgivably hasty hastily haste poorly badly inadequate* superficial superficially
        slapdash lackadaisical* nonchalant* indifferent indifference dismissive dismissively evasive evasively obstinate stubborn* pig-headed
        high-handed short-sighted shortsighted myopic gullible imprudent* injudicious unwise unwisely unthinking* heedless* feckless
        perfunctory perfunctorily lacklustre lackluster lukewarm woeful* dismal* abysmal* atrocious* appalling* dreadful* deplorable lamentable
        disappointing* underwhelming substandard sub-par subpar second-rate third-rate unimpressive mediocre poor_judgement poor_judgment
        bad_judgement bad_judgment error_of_judgement error_of_judgment lapse_of_judgement lapse_in_judgement lapse_of_concentration lapse_in_concentration
        lapse_of_attention lack_of_judgement lack_of_care lack_of_diligence lack_of_discipline lack_of_attention lack_of_rigour lack_of_rigor
        lack_of_professionalism want_of_care far_from_professional far_from_ideal far_from_satisfactory less_than_professional
        less_than_helpful less_than_diligent anything_but_professional anything_but_helpful bungling blundering ham-fisted heavy-handed
        slow-witted slow_on_the_uptake chaotic unmethodical sluggish* tardy tardiness lethargic remiss culpable blameworthy derelict dereliction
        delinquent gross_negligence slipshod unreliable untrustworthy undisciplined uninformed ignorant ignorantly oblivious obliviously flippant*""",
    "GOODNESS": """adequate appropriate satisfactory optimal careful diligent attentive professional thorough prepared vigilant competent responsive cooperative co-operative helpful transparent honest alert
        rigorous disciplined conscientious cautious proactive forthcoming up_to_the_task up_to_the_job up_to_standard good_enough acceptable sensible wise
        clever experienced qualified trained equipped suited fit quick_enough fast_enough mature focused patient serious interested curious""",
    "CONDUCT": """conduct behaviour behavior handling performance attitude approach judgement judgment response reaction communication preparation work
        effort efforts follow-up supervision management leadership decision decisions decision-making choice choices action actions conduct
        execution planning troubleshooting debugging diagnosis work_ethic code coding handover explanation answer answers input shift""",
    # what somebody is like
    "NOVICE": """junior juniors intern interns rookie rookies newbie newbies novice novices beginner beginners amateur amateurs newcomer newcomers trainee
        trainees apprentice apprentices student students graduate graduates""",
    "HABIT": """track_record history habit reputation tendency knack talent gift way penchant pattern""",
    # remedies
    "LEARN": """learn* remember* think double-check* double_check* triple-check* re-check* reread* re-read* pay be_reminded be_more be_careful be_extra be_very be_told
        be_taught be_retrained be_warned concentrate* focus slow_down wake_up grow_up get_their_act get_it_together get_a_grip do_better try_harder
        take_more take_greater take_better take_care take_responsibility take_ownership exercise use_common own_up step_up listen keep_in_mind
        bear_in_mind realise realize understand_that know_better stop refrain apologise apologize explain_himself explain_herself
        explain_themselves answer_for show_more mind_their watch_what watch_their look_twice read_before ask_before""",
    "BARRED": """banned barred prohibited forbidden excluded suspended demoted dismissed fired sacked removed relieved stripped reassigned transferred
        taken_off pulled_off moved_off kicked_off thrown_off let_go reprimanded cautioned disciplined admonished counselled counseled
        put_on_probation put_on_notice written_up rebuked sanctioned penalised penalized fined docked called_in
        given_a_warning spoken_to told_off lectured sidelined benched grounded""",
    # tone
    "EFFORTS": """look looks glance check checks call message mail email question questions test tests testing review read reading reread grep search dry-run dry_run
        rehearsal diff conversation word chat heads-up reminder diligence care attention thought testing planning foresight common_sense
        communication coordination curiosity discipline patience preparation homework courtesy professionalism thinking attentiveness
        caution prudence vigilance concentration scrutiny rigour rigor interest effort competence respect sense humility
        checking asking waiting reflection phone_call ping lookup ls select""",
    "SMALL": """a_simple a_quick a_short a_single a_brief a_basic a_little a_bit a_minimum a_modicum an_ounce a_shred a_touch a_moment's a_minute's a_second's a_moment a_minute
        one some basic minimal proper ordinary elementary a_cursory a_five-minute a_two-minute a_one-line one_simple one_quick one_single just_a just_one
        two_minutes five_minutes ten_minutes thirty_seconds ten_seconds half_an_hour half_a_minute a_minimal a_normal a_proper any any_amount a_hint
        the_slightest the_most_basic the_least more a_tiny the_tiniest a_glimmer a_dash a_second a_few_minutes a_few_seconds""",
    "TURNOUT": """prevented avoided caught shown sufficed revealed spared saved been_enough been_sufficient told_us told_them uncovered found spotted stopped averted
        happened occurred come_to arisen gone_wrong escalated done_the_trick made_all made_the cleared settled exposed helped detected worked_wonders
        gone_a_long cost_nothing noticed highlighted flagged identified been_all shortened kept""",
    "SARCASTIC": """nice great brilliant excellent fantastic wonderful perfect genius lovely amazing splendid marvellous superb stellar fabulous magnificent good
        proud glorious heroic spectacular bold clever smart inspired masterful impressive classy smooth solid""",
    "SARCASM": """touch move idea timing decision thinking plan call choice stroke way planning testing monitoring start end finish engineering foresight""",
    "RUIN": """tear+_out rip+_out rip+_up torpedo+ sink+ sank sunk scupper+ derail+ wreck+ ruin+ cripple+ paralyse+ paralyze+ hobble+ bring+_to_its_knees bring+_to_a_halt bring+_to_a_standstill
        bring+_everything wreak+ unleash+ inflict+ botch+ bungle+ muck+_up foul+_up louse+_up screw+_up cock+_up mess+_up mangle+ butcher+ clobber+ nuke+
        hose+ brick+ bork+ trash+ fry+ blow+_up blow+_away knock+_over knock+_out knock+_offline trip+_over pull+_the_rug pull+_the_plug cost+_us
        cost+_the_company jeopardise+ jeopardize+ endanger+ sabotage+ bulldoze+ steamroll+ upend+ decimate+ obliterate+ annihilate+ vandalise+ vandalize+
        poison+ pollute+ saddle+_us land+_us hobble+ deal+_the wipe+_out gut+_the shoot+_down shoot+_himself shoot+_ourselves set+_fire throw+_a_spanner
        throw+_a_wrench bring+_down fell+ floor+ stall+_the strand+ tank+ crater+ blind+ muddle+ bodge+ fluff+ flub+ fudge+ mangle+
        create+_havoc cause+_havoc cause+_chaos make+_things_worse make+_it_worse make+_matters_worse aggravate+ exacerbate+ worsen+ prolong+""",
    "RUINED": """brought_to_its_knees brought_to_a_halt brought_to_a_standstill taken_down taken_out taken_offline knocked_out knocked_over knocked_offline killed
        sunk torpedoed wrecked derailed inflicted crippled paralysed paralyzed ruined trashed nuked bricked borked botched bungled wiped destroyed
        sabotaged messed_up screwed_up fouled_up mucked_up corrupted blown_up blown_away swamped flooded overloaded overwhelmed hammered unplugged
        brought_about self-inflicted brought_upon brought_on toppled felled unleashed provoked precipitated compounded aggravated exacerbated worsened
        prolonged made_worse fat-fingered mistyped caused""",
    "WRONGLY": """incorrect wrong faulty improper erroneous inappropriate inadvertent premature unauthorised unauthorized mistaken clumsy careless reckless
        negligent sloppy hasty broken botched incompetent inexpert thoughtless rash ill-considered""",
    "ACTING": """operation operations handling use usage entry input setting settings command action actions execution manipulation configuration operating
        decision choice reaction treatment maintenance installation cabling wiring deployment intervention switching procedure behaviour behavior
        restart change editing keying typing""",
    "MISHAP": """mishap mishaps slip-up slip-ups fumble fumbles fumbling lapse lapses faux_pas gaffe gaffes misstep missteps misadventure own_goal own-goal bungle
        bungling brainwave antics exploits stunt stunts meddling tinkering fiddling experiments misjudgement misjudgment miscalculation misreading
        misunderstanding miscommunication misconfiguration fat_finger fat-finger typing_error copy-paste copy-and-paste cut-and-paste cock-up handiwork
        shenanigans dithering procrastination indecision foot-dragging stubbornness impatience forgetfulness inattention absent-mindedness""",
    "PASSEDBY": """walked_past passed_over brushed_aside brushed_off waved_away waved_aside waved_through shrugged_off clicked_away clicked_through left_unread slept_through
        put_off sat_on talked_down played_down swept_under laughed_off laughed_out argued_away explained_away written_off looked_past stepped_over put_aside
        signed_off_blind rubber-stamped rubberstamped nodded_through left_for_dead left_to_rot tuned_out filtered_away snoozed muted""",
    "FOCUS": "concentration attention discipline vigilance standards diligence focus rigour rigor professionalism alertness watchfulness morale",
    "VIRTUE": """responsibility care diligence discipline attention judgement judgment professionalism rigour rigor ownership thought foresight awareness respect
        seriousness curiosity courage competence skill understanding common_sense sense attentiveness vigilance urgency initiative commitment interest
        prudence caution concentration focus accountability maturity integrity thoroughness experience knowledge communication""",
    "BETTERER": """steadier cooler quicker sharper calmer wiser keener abler better smarter safer fresher closer saner faster brighter nimbler more_careful more_attentive
        more_experienced more_senior more_competent more_diligent more_alert more_cautious more_responsible more_seasoned""",
    "TRIFLE": """one-line two-line one-second two-second ten-second thirty-second one-minute two-minute five-minute ten-minute trivial simple two-click one-click routine
        easy straightforward elementary basic""",
    "OPTIONAL": """suggestion suggestions optional decoration decorative formality formalities advisory advice guideline nuisance theirs toy playground recommendation
        inconvenience obstacle nicety luxury bother afterthought joke game hobby noise spam background""",
    "FLOUTING": """disregarding ignoring bypassing circumventing flouting violating skipping breaching defying sidestepping contravening overriding breaking
        dodging evading neglecting abandoning forgetting""",
    "NOTBOTHER": """never_seen_the_need not_seen_the_need not_see_the_need never_saw_the_need never_bothered_to not_bothered_to not_bother_to never_bother_to not_bother_with not_be_bothered not_deign never_deigned not_deem_it not_deemed_it
        not_see_fit not_think_it_necessary not_consider_it_necessary not_have_the_courtesy not_have_the_decency not_have_the_sense lifted_a_finger lift_a_finger
        without_so_much_as turned_a_blind_eye turning_a_blind_eye looked_the_other_way washed_its_hands washed_their_hands passed_the_buck passing_the_buck
        sat_on_its_hands sat_on_their_hands sitting_on_its_hands dragged_its_feet dragged_their_feet dragging_their_feet dropped_the_ball dropping_the_ball asleep_at_the_wheel
        asleep_at_the_switch asleep_on_the_job fell_asleep head_in_the_sand heads_in_the_sand swept_under_the_carpet swept_under_the_rug kicked_into_the_long_grass
        too_proud_to too_lazy_to too_timid_to too_busy_to_read too_busy_to_test caught_napping cut_corners cutting_corners corners_were_cut could_not_care_less
        took_its_sweet took_their_sweet own_sweet_time took_no_notice paid_no_heed paid_lip_service thought_nothing_of lost_the_plot lose_the_plot
        fell_on_deaf_ears on_deaf_ears went_unheeded gone_unheeded""",
    "TOOMUCH": """too_proud too_lazy too_timid too_scared too_shy too_busy too_stubborn too_afraid too_polite too_tired too_embarrassed too_arrogant too_cowardly too_vain
        too_impatient too_hasty too_complacent too_distracted too_important too_clever too_good""",
    "ROCKETRY": "rocket_science rocket_surgery brain_surgery quantum_physics quantum_mechanics nuclear_physics black_magic witchcraft alchemy higher_mathematics astrophysics a_phd a_doctorate wizardry",
    "LETGO": "believe think assume trust let ignore skip do_otherwise do_nothing look_away leave_it leave_the sit postpone disregard bypass go_home go_to_bed sleep keep_quiet not_to keep_going",
    "CERTAINTY": """convinced adamant of_the_meaning under_the_impression of_the_opinion under_the_illusion in_the_belief in_the_mistaken_belief of_the_belief
        under_the_misapprehension labouring_under laboring_under fixated_on obsessed_with blinded_by satisfied_that""",
    "HARMLESS": """harmless safe fine unnecessary superfluous trivial overkill good_enough a_formality not_necessary not_needed not_worth nothing_serious
        no_big_deal beneath optional low_risk risk-free unimportant irrelevant a_waste somebody_else's not_his not_her not_their""",
    "SPEAK": """tell told inform* warn* notif* announc* communicat* ask* mention* explain* consult* coordinat* bother* care* document* respond* repl* answer* react*
        test* check* review* read honour* honor* listen* own apologis* apologiz* shar* escalat* verif* validat* follow* disclos* alert* flag* call* pick_up
        lift try pay give_us give_any give_a let_us let_anyone return get_back come_back turn_up show_up take_it take_our take_the make_any feel consider*
        think tidy clean keep keep_us want_to deem""",
    "REACT": """respond react reply answer acknowledge admit understand realise realize notice wake even find_the_right escalate call look get_back pick confirm_what
        figure read open send_a come join provide approve grant""",
    "SHIRK": """ghost+ stonewall+ fob+ deny+ hide+ hid conceal+ cover+_up lie+_about refuse+ dump+ throw+_over throw+_it pass+_the_buck pass+_the_blame shift+_the_blame
        point+_fingers point+_the_finger wash+_its_hands wash+_their_hands blame+ duck+ dodge+ evade+ bury+ foist+ saddle+ overrule+ pressure+ push+_us
        bully+ pester+ fob+_us string+_us stall+ drag+_its drag+_their pretend+ promise+ break+_the_contract break+_its break+_their go+_silent go+_dark
        close+_our shrug+ sit+_on sabotage+ undermine+ neglect+ ignore+ fail+_us hang+_us""",
    "HALFDONE": """half-tested half-baked half-finished untested unfinished broken buggy incomplete unreviewed undocumented faulty defective botched bug-ridden
        rushed sloppy without_tests without_documentation""",
    "BADTRAIT": """inability unwillingness refusal reluctance indifference negligence incompetence carelessness arrogance sloppiness ignorance laziness
        lack_of stubbornness silence excuses attitude obsession mess fault failure doing""",
    "UNTOLD": """warning notice telling asking informing notifying announcing consulting consultation announcement communication coordination coordinating testing
        approval permission a_word us anyone anybody heads-up giving letting prior so_much as_much bothering checking talking""",
    "FLOUTS": """violate+ skip+ bypass+ circumvent+ flout+ disregard+ ignore+ breach+ sidestep+ override+ evade+ dodge+ break+ subvert+ undermine+ waive+
        contravene+ defy+ infringe+ trample+_on go+_around work+_around get+_around short-circuit+ shortcut+ dispense+_with get+_round cheat+ game+ jump+
        run+_around""",
    "GATE": "cab review approval testing tests sign-off qa security canary the_review the_approval the_tests the_backup anyone anybody the_cab R T it_was_approved it_was_reviewed",
    "PERMIT": """approval permission review reviewer sign-off signoff authorisation authorization ticket change_request change_ticket change_record clearance
        consent announcement notice notification consultation risk_assessment test tests testing approvals reviews""",
    "OBLIGED": "due supposed meant expected obliged required tasked bound responsible paid charged entrusted",
    "CLIENTS": "users user customers customer clients client callers consumers integrators partners subscribers tenants people staff employees",
    "HEEDED": """checked verified tested read noticed followed asked looked thought considered waited escalated told informed warned listened bothered cared reviewed
        known realised realized seen spotted caught double-checked validated documented reported flagged responded reacted acted answered called
        paid taken made done spoken kept used run stopped rolled_back remembered been_more been_less been_paying been_awake been_careful been_at shown
        followed_the consulted coordinated communicated rehearsed understood woken""",
    "CLEARLY": """clear_as_day plain_as_day plain_for_all plain_to_see obvious_to_all obvious_to_everyone obvious_to_anyone obvious_from_the_start obvious_from_the_outset clear_from_the_start
        clear_to_anyone clear_to_everyone obvious_all_along known_all_along crystal_clear blindingly_obvious painfully_obvious glaringly_obvious
        blatantly_obvious staring_us written_on_the_wall on_the_cards in_plain_sight""",
    "IRONIC": """nice lovely reassuring thoughtful considerate convenient generous kind comforting charming original clever sweet refreshing typical wonderful
        brilliant delightful surprising unexpected helpful very""",
    "SCARE": "so-called famous legendary glorious wonderful brilliant beloved oh-so world-class much-praised vaunted illustrious esteemed magical genius",
    "ABLE": """decent competent half-competent sane reasonable self-respecting half-decent sensible serious prudent proper real seasoned experienced good
        attentive careful diligent responsible trained""",
    "FEELING": """farcical scandal scandalous travesty mockery pantomime comical unbelievably staggering* astonishing* astounding* baffling* incomprehensibl* bewildering*
        infuriating* maddening* enraging bollocks bullshit crap crappy shit shitty bloody damn damned goddamn fucking fuck fucked screw-up
        omnishambles clusterfuck hopeless* pitiful* woeful* lamentabl* deplorabl* unfathomabl* inconceivabl* inexcusabl* unforgivabl* grotesque ludicrously
        heartbreaking gut-wrenching soul-destroying hair-raising bonkers crazy crazily lunatic braindead brain-dead brainless
        mindless* dreadful* wretched cringe cringeworthy mortifying humiliating humiliation infamous* ineptitude bloodbath carnage armageddon
        apocalypse apocalyptic catastrophically""",
    "HOWMUCH": "absolutely utterly completely totally simply just beyond truly frankly downright plain",
    "HORROR": """awful terrible dreadful appalling unacceptable inexcusable shocking disgusting scandalous horrible outrageous pathetic incredible unbelievable
        incomprehensible unforgivable crazy mad wrong stupid intolerable shameful""",
    # acts and what came of them
    "RASHLY": """yank+ nuke+ empty+ wipe+ purge+ zap+ torch+ pull+ cut drop+ kill+ delete+ erase+ truncate+ unplug+ flush+ format+ rip+ shut_down shut_off
        switch+_off turn+_off power+_off power+_down powered_down run_the_purge ran_the_purge ran_the_cleanup flip+ trip+ tear+ overwrite+ re-armed re-arm+ stomp+ snip+""",
    "RASHED": """emptied purged truncated erased yanked zapped torched disconnected powered_off powered_down shut_off unplugged cut_off overwritten
        nuked tripped pulled_out ripped_out wiped_out flushed""",
    "DARKENED": """went_dark went_down went_offline went_black was_lost were_lost is_gone are_gone was_gone were_gone stopped_working lost_power fell_over
        blacked_out collapsed crashed vanished disappeared at_a_standstill to_a_halt ground_to went_silent no_second_copy no_copy no_backup locked_out dead
        followed_it_down came_down was_dark were_dark dropped_off cut_off both_approaches without_power with_it""",
    "PRODUCT": "patch change commit script fix hotfix query deploy deployment release idea migration config configuration rule merge work code edit command cleanup tweak",
    "RESPONDING": """response responses reaction support service triage communication coordination delivery quality work handling performance conduct
        escalation handover documentation behaviour attitude planning""",
    "SHABBY": """sluggish lethargic glacial abysmal woeful all_over_the_place under_every below_every beneath_every under_all below_all beneath_contempt
        not_worthy unworthy not_on_the_level not_on_level not_at_the_level not_up_to not_what_one not_what_we a_shambles shambolic amateurish patchy
        slapdash half-hearted lukewarm lackadaisical laughable non-existent a_disgrace""",
    "POOREST": "poor little no scant bad questionable limited doubtful dubious zero minimal insufficient strange weak",
    "FACULTY": """instinct instincts judgement judgment sense understanding interest care grasp regard respect awareness skill initiative patience foresight
        discipline urgency caution curiosity diligence feeling""",
    "UNFIT": """out_of_depth not_up_to unequal_to no_match unfit unsuited ill-suited overwhelmed_by_the miles_away hopeless useless a_liability a_menace a_danger
        a_hazard a_loose the_wrong_person the_wrong_man the_wrong_woman the_problem overpaid overpromoted the_weak""",
}
"""The wide classes: a name and its words, in the notation of `notation`."""
