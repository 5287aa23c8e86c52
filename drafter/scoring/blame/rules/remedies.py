"""F13: punishment, reminders and appeals as remedies."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONTROL, Rule

RULES = (
    Rule("F13", "block", "punish or remind", CONTROL, """
        reprimand*|disciplined|disciplinary_action*|disciplinary_measure*|disciplinary_procedure*|disciplinary_hearing|written_warning|formal_warning|verbal_warning|performance_plan|performance_review|sanctioned
        retrain*|re-train*|re-educate|lecture|scold* ~ OTHERS
        hold|held|holding|holds ~ accountable|responsible
        HUMAN .. was|were|got|been|be .. fired|sacked|let_go|dismissed|demoted|suspended|moved_to|reassigned|removed_from|relieved
        OTHERS ~ told|instructed|ordered|forbidden|banned|asked not? to|from .. deploy*|touch*|merg*|push*|run*|work*
        take|taken|took|pulled|moved|kicked HUMAN off|from|out
        fired|sacked|dismissed|demoted HUMAN
        HUMAN ~ moved|reassigned to .. role|team|job ~ without|away|where
        OTHERS .. will|must|have|has .. be|to? required|made|asked|forced? to sign|confirm ~~ read
        restrict|limit|reserve ~ ACCESS to|of junior|new|inexperienced? HUMAN
        hr has|will|was|is|should|to
        revoke*|remove*|restrict*|suspend*|take_away|strip* HUMAN 's? .. ACCESS
        revoke*|remove*|suspend*|strip* his|her|their .. ACCESS
        take_away|revoke*|remove*|restrict*|withdraw*|withdrew|strip* .. ACCESS from|for|of junior|new|inexperienced? HUMAN
        ACCESS .. of|from|for SOMEONE .. was|were|is|has_been|will_be .. revoked|removed|restricted|withdrawn|suspended
        HUMAN 's? .. ACCESS .. was|were|has_been|have_been|will_be revoked|removed|restricted|withdrawn|suspended|taken_away
        HUMAN ~ will|must|should|has|have to? attend|undergo|complete|repeat|take .. training|course|refresher|workshop
        OTHERS .. been|was|were|be reminded|admonished|told_off|lectured|reprimanded
        consequences|sanctions|repercussions .. for OTHERS
        HUMAN ~ will_lose|face|faces|suffer|lose .. ACCESS|consequences|sanctions
        OTHERS .. be|been|was|were retrained|re-trained|re-educated|coached
        whether|if HUMAN can|should|may .. continue|remain|keep|stay|be_trusted
        HUMAN lost|loses|will_lose his|her|their .. ACCESS
        remind|reminds|reminding|reminded all|to|the|our? OTHERS
        reminder to|for all|the|our? OTHERS
        OTHERS ~ must|should|need|needs|has|have|will|ought ~ be|pay|take|being .. more|extra|greater? CAREFUL
        OTHERS ~ must|should|need|needs|has|have|will to? be reminded|told|trained_not|careful
        told|asked|instructed|urged|warned|admonished to be .. CAREFUL
        OTHERS .. need|needs|must|should|have|has to? stop|quit|learn_to
        HUMAN ~ been|was|were|be spoken_to|talked_to|warned|cautioned|counselled
        talk|word|conversation|speak with|to HUMAN about
        contract .. was|is|will_be|has_been terminated|ended|not_renewed as|after|because|for
    """),
    Rule("F13", "warn", "be more careful", CONTROL, """
        be|being|been|become|stay more|extra|very|much_more|a_bit_more|really? CAREFUL with|when|about|in|to|next_time|and|while
        be|being|been|become more|extra|much_more|a_bit_more CAREFUL
        pay|paying more|closer|better|close attention
        take|taking more|extra|greater|better care
        engage|use|using|switch_on|turn_on your|their|his|her|our brain|brains|head|heads
        use your|their|his|her brain|brains|head|common_sense|eyes
        try_harder|be_careful|do_better_next_time|double-check_next_time|think_twice|think_before
        not_run_said
        US|I|all|everyone have|need|must|should to? be more CAREFUL
        US .. try harder|our_best|not
        before_you|before_they type|touch|deploy|merge|push|run|press|hit|commit
        think before|first|twice
        lesson .. is simple|clear|obvious|: ~ read|check|test|think|ask|do_not
        everyone|everybody|R|people|staff must|should|needs|need|has|have to? .. double-check|double_check|be_careful|think|concentrate|pay
        what THEY are doing
        never_again|must_not_happen_again|people need_to
    """),
)  # fmt: skip
