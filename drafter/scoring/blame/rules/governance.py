"""F8 and F13 by concept: procedures that were not kept, by somebody or by nobody in particular, and remedies that aim at people."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONTROL, PROCEDURE, Rule

RULES = (
    Rule("F8", "block", "a person went around a procedure", PROCEDURE, """
        HUMAN ~ without|with_no|bypassing|skipping|lacking .. SAFEGUARD
        HUMAN ~ in_breach_of|in_violation_of|in_defiance_of|in_disregard_of|contrary_to|in_contravention_of|against .. GOVERNANCE|advice|instruction*|order*|recommendation*
        HUMAN ~ outside .. change_window|maintenance_window|window|working_hours|process|the_process|procedure
        HUMAN ~ before .. GATE ~ was|were|had|been|has
        HUMAN > FLOUTS .. GOVERNANCE
        FLOUTING .. GOVERNANCE ~ , ~ HUMAN
        contrary_to|against|despite what had|was|has|we|had_been .. agreed|decided|said|planned|promised|told ,? ~ HUMAN
        HUMAN > disable+|switch+_off|turn+_off|silence+|remove+|comment+_out|skip+|bypass+ .. test|tests|check|checks|alarm|alarms|guard|safety|validation|linter|interlock so|just|only|to|in_order
        ^ without *ing|any|so_much|prior ~ , HUMAN
        ANYONE > treat+|regard+|consider+|see+|view+ ~ as|to_be a|an|merely|mere|purely|only? OPTIONAL
        OTHERS .. tick+|sign+|fill+|initial+ ~ without|blind*|unread
        HUMAN ~ bypassed|skipped|sidestepped|circumvented|ignored T|HUMAN
        HUMAN ~ though|although|even_though|while|when|whereas|despite|knowing|where ~ FORBIDS
        HUMAN ~ though|although|even_though|while|when|whereas|despite|knowing|which|where|what ~ DISALLOWED
        HUMAN ~ which|what|that is|was|are ADV? DISALLOWED
        HUMAN ~ clear|plain|explicit|unambiguous ~ yet|but|still|nevertheless ~ HUMAN
        clear|plain|explicit|unambiguous|black_and_white ~ yet|but|still|nevertheless ,? HUMAN
        HUMAN .. do+|did|acted|chose|handled ~ otherwise|differently|his_own_way|her_own_way|own_thing
        HUMAN ~ for_which no|neither|there_was_no .. SAFEGUARD
        HUMAN ~ instead_of|rather_than|in_place_of *ing
        ^ instead_of|rather_than *ing ~ HUMAN
        despite ~ HUMAN ~ went_ahead|carried_on|pressed_on|pressed_ahead|proceeded|continued
        HUMAN .. take+|took matters|things|it|the_law into his|her|their
        HUMAN .. go+|went over|around|behind|past|rogue|solo|off_script|off-script|it_alone
        HUMAN .. exceed+|overstep+ his|her|their|the
        HUMAN .. help+|grant+|give+|let+|assign+|approve+|award+|appoint+ himself|herself|themselves|myself
        HUMAN ~ behind ~ back
        HUMAN ~ on|off his|her|their own bat|initiative|steam|authority|accord
        HUMAN .. self-approve+|self-merge+|force-push+|force-merge+
        HUMAN ~ NOT obtained|obtain|sought|seek|given .. permission|authorisation|authorization|approval|clearance|mandate|sign-off
    """),
    Rule("F8", "warn", "a procedure was not kept", PROCEDURE, """
        GOVERNANCE ~ was|were|is|are|has|have|had|been|being *ly? UNFOLLOWED !by|automatically|because|when|if|as|in_a|in_the
        GOVERNANCE ~ was|were|has|had|been .. deliberately|knowingly|wilfully|willfully|blatantly|routinely|simply|once_again|again
        CHANGE ~ SHIPPED ~ without|with_no|bypassing|skipping|lacking|minus .. SAYSO
        CHANGE ~ SHIPPED ~ in_breach_of|in_violation_of|in_defiance_of|in_disregard_of|contrary_to|against .. GOVERNANCE|advice
        CHANGE ~ SHIPPED ~ outside .. window|hours|process|procedure
        CHANGE ~ SHIPPED ~ during|in|despite .. freeze|change_freeze|code_freeze|embargo
        CHANGE ~ SHIPPED ~ before .. GATE ~ was|were|had|been|has|finished|complete
        CHANGE ~ SHIPPED ~ despite|although|even_though|in_spite_of|with ~ red|failing|failed|broken|objection*|warning*|concern*
        CHANGE ~ around|bypassed|skipped|past .. review|approval|cab|canary|staging|change_control !by
        no|without proper|formal|any|prior|valid|written? PERMIT .. was|were|had|has|is .. sought|obtained|requested|asked|given|raised|filed|opened|granted|on_file|in_place
        ticked|signed|filled|box-ticking|initialled ~ without ~ being|having|reading|looking|doing|*ing
        GOVERNANCE ~ treated|regarded|seen|considered|viewed|handled ~ as|to_be a|an|merely|mere|purely|only? OPTIONAL
        behind the back|backs of
        T was|were|had_been simply|deliberately|again|also? bypassed|circumvented|sidestepped|not_consulted|not_asked|not_informed|kept_out|left_out|not_involved|skipped
        it_was felt|thought|decided|deemed|considered|assumed|judged ~ dispens*|skip*|omit*|unnecessary|superfluous|not_needed|not_necessary|waive*|without|overkill
        was|were|been|got|being safely|quietly|simply|silently|conveniently|deliberately skipped|omitted|ignored|dropped|forgotten|bypassed|waived|dispensed !by|on|as|when
        nor was|were .. SAFEGUARD
        in breach|violation|defiance|contravention|disregard of
        against all|better advice|judgement|warnings|rules|common_sense|reason|better
        not according|in_line|in_accordance|compliant ~ GOVERNANCE
        procedure|process|policy|rules|guidelines|runbook|checklist|instructions is|are|was|were TOO? clear|plain|explicit|unambiguous ~ yet|but|nevertheless
        there_is|there_was a_reason why|for|we_have|that
        by Z *ing|.|,|knows|and
        US|everyone|all .. resolve|promise|swear|pledge|vow|agree to ~ read|check|be|pay|test|look|think|never
        with Z having|looking|checking|watching|knowing|reviewing|reading|testing
        , no ticket|review|test|tests|approval|notice|warning|announcement|backup|sign-off|discussion ,|and no|nothing|not
        without the *? test|check|review|approval|signature|step|inspection|form that the ~ demand*|require*|prescribe*|ask*|call*
        CHANGE ~ SHIPPED ~ although|even_though|before|while|whilst ~ test|tests|testing|review|approval|check|checks|qa ~ not|pending|running|finished|complete|over|ongoing|open
        none|not_one|hardly_any of the *? checks|tests|steps|reviews|rules|approvals|procedures|instructions ~ carried_out|done|performed|run|followed|observed|obtained|respected
        approved|reviewed|tested|checked|read|signed|questioned|announced|documented by Z
        paid|paying|pay lip_service
    """),
    Rule("F13", "block", "a remedy that aims at a person", CONTROL, """
        HUMAN ~ be|been|get|gets|got|was|were|is|are ADV? BARRED
        HUMAN .. not|no_longer|never .. be .. allowed|permitted|trusted|authorised|authorized|entitled
        HUMAN .. will|must|may|shall|should|can not|never|no_longer ~ touch|again|deploy_again|alone|unsupervised|be_on
        HUMAN .. will|must|should|has|have|had|is|was|were .. undergo|attend|repeat|take|redo|sit|complete|sent_to|sent_on|sent_for|given|booked_on ~ training|course|coaching|workshop|refresher|lesson*|induction|e-learning|certification
        refresher|remedial|corrective|disciplinary|corrective_action training|course|coaching|action|measures|talk|meeting|plan ~ HUMAN
        HUMAN ~ refresher|remedial|disciplinary training|course|coaching|action|measures|talk|meeting|plan|hearing
        show-cause|show_cause notice
        ACCESS ~ of|from|for|to HUMAN ~ BE|been|be|has|have .. withdrawn|revoked|removed|restricted|suspended|cut|taken_away|limited|curtailed|stripped
        HUMAN 's? ~ ACCESS ~ BE|been|be|has|have .. withdrawn|revoked|removed|restricted|suspended|cut|taken_away|limited|curtailed|stripped
        HUMAN BE not to touch|deploy|run|use|change|log|go|enter|work|operate
        HUMAN .. lose+|forfeit+|hand+_in|surrender+ his|her|their|the ~ ACCESS
        OTHERS ~ must|should|need|needs|has|have|will|ought|shall to? finally|simply|really|please|start|also? to? LEARN
        OTHERS ,? please|kindly ADV? LEARN|check|make_sure|be|remember|read|test|ask
        send|sent|sending|put|putting|book|enrol* ~ HUMAN ~~ course|training|school|refresher|workshop|boot_camp
        sensibilis*|sensibiliz*|sensitis*|sensitiz*|coach|coaching|educate|educating|drill|drilling|re-sensitis*|admonish|school|lecture|discipline|punish|sanction|to_train|retrain ~ OTHERS
        sensitis*|sensitiz*|re-sensitis*|raise_awareness
        HUMAN ~ under|on supervision|probation|observation|watch|notice
        no excuse* ~ will|accept*|entertain*|tolerat*|any
        OTHERS .. be dealt|spoken|reported|called|held|made_to
        name|naming|named and shame|shaming
        word|talk|chat|conversation|meeting ~ with HUMAN about
        HUMAN .. be_made|made|be|been made_to|an_example|to_apologise|to_explain|answerable
        lesson|wake-up_call for|to ~ OTHERS
        escalate*|reported|report to HUMAN 's manager|boss|superior|line_manager
        bonus|salary|appraisal ~ HUMAN
        HUMAN 's .. bonus|salary|promotion|appraisal|performance_review|personnel_file|file|contract .. will|was|has|is|be
    """),
    Rule("F13", "warn", "an appeal to take care", CONTROL, """
        please|kindly ADV? .. LEARN|be_sure_to ~ next_time|your|before|again|all|all_the_time|twice|carefully|properly
        exercise|exercising|exercised|show|showing|apply|use .. utmost|more|greater|extra|due|better|common|maximum|extreme CAREFUL|caution|diligence|vigilance|sense|judgement|judgment|restraint
        let|may this|that|it be a lesson|warning|reminder
        people|everyone|everybody|engineers|developers|team|staff ~ more careful|attentive|disciplined|diligent|cautious|vigilant|mindful|responsible
        everyone|everybody|all_of_you|each_of_us|all_of_us|US .. must|should|need|needs|has|have|ought to? LEARN
        look in|into the mirror
        heads must|will|should roll
        greater|more|better|increased|extra|additional|utmost vigilance|care|diligence|attention|awareness|discipline|caution|mindfulness|ownership|accountability .. is|are|be|from|on|by|when|in|among|will needed|required|expected|demanded|called|all|everyone|R|T|of?
        double-check|double_check|triple-check|check_twice|think_twice ,? your|everything|before|twice|all|next_time
        mind|watch your|what|where
        raise|raising|increase|improve|strengthen awareness|accountability|discipline|vigilance|ownership|mindset|diligence of|among|in|within|for .. OTHERS
        US|OTHERS .. culture|mindset|attitude .. must|needs|has|should
        not do|let this|that|it|happen again|this .
    """),
)  # fmt: skip
