"""F1, F2, F6, F15 by concept: where the search for a cause stops at somebody, or what broke is told as somebody's act."""

from __future__ import annotations

from drafter.scoring.blame.rule import CONTRACT, FACTORS, GUARD, SYSTEM, Rule

RULES = (
    Rule("F15", "block", "the search stops at a person", FACTORS, """
        it|this|that|trail|trace|chain|thread|story|search|analysis|investigation|line|buck ~ stop+|end+|begin+|start+|lead+ ADV? at|with|to|back_to .. WHOEVER
        all|evidence|everything|logs|log|finger|fingers|trail ~ points|point|pointed ~ to|at|towards|one ~~ WHOEVER
        need not|no|hardly look|search|seek|go far|further|long|no_further
        no need|reason|point|sense for|in|to ~ whys|technical_cause|deeper|root_cause_analysis
        originator|culprit|perpetrator|offender|wrongdoer|rca_field|outage_cause|incident_cause|cause_of_outage|person_at_fault|to_blame|blame|author : SOMEBODY
        cause|reason|origin|rca|root_cause|explanation|verdict|conclusion : SOMEBODY .|;|,
        rca|rca_field|root_cause|cause|reason|verdict : WHOEVER .. RASHLY|ran|deleted|pressed|typed|forgot|dropped|rebooted|restarted|merged|deployed|pushed
        between|twixt ~ chair|keyboard|screen|seat and ~ screen|chair|keyboard|monitor|seat|console|backrest
        classified|categorised|categorized|booked|filed|logged|recorded|coded|closed as ~ human|operator|personnel|pilot|user|staff factor|factors|error|failure|fault|lapse|slip
        cause ~ was|is ~ action|actions|act|acts|conduct|behaviour|intervention|handling|hand|hands of WHOEVER
        remove|take|replace|subtract ANYONE from|out_of .. equation|picture|room|loop
        take|took|remove WHOEVER away|out and|, ~~ no|not
        it|this|that|all|which|everything|loss|mess|HARM|· is|was|are|were|be ADV? ADV? down to SOMEBODY .|,|;
        is|was|are|were|lands|falls|sits ADV? ADV? on OTHERS , not
        with WHOEVER it is|was|'s always|never
        * 's commit|change|deploy|merge|pr|script|config|patch|deployment|release|code|idea|shift , * 's outage|incident|mess|problem|downtime|failure|bug|fault
        down to user|account|login|id|badge
        find|finds|see|read|reads ~ name|names WHOEVER ~ again|top|list|once_more
        explanation|reason|cause ~ has|bears|carries|wears a name|face|badge
        has a name , and
        as_author|as_the_author|is_the_author|was_the_author|author of the typo|mistake|mess|breakage|outage|blunder|slip|error
        it was|is · .? who|that BREAK|RUIN|HANDLE|FORGET|*ed
    """),
    Rule("F1", "block", "a person's act is the story", SYSTEM, """
        WHOEVER > RASHLY ~~ DARKENED
        WHOEVER ~ pulled|opened|tripped|keyed|cut|plugged|patched|loaded|used|put|ran|flipped|turned|closed|connected|picked|unplugged|swapped|restored|copied ~ instead_of|in_place_of|rather_than|in_lieu_of
        WHOEVER > RASHLY the|our|both|all|every|half|several|whole ~ production|live|prod|acl|cluster|core|bucket|customers|history
        RASHED ADV? .. by|at_the_hands_of|through_the_hand_of WHOEVER
        WHOEVER ~~ , who thereby|thus|so|promptly|duly
        WHOEVER > take+|took|bring+|brought|send+|sent|knock+|put|plunge+|drag+|throw+|leave+|left ~~ offline|dark|into_the_dark|to_the_ground|out_of_service
        WHOEVER > lock+_out|froze|frozen|strand+|blank+|black+_out|cut+_off|kill+ our|every|all|both|half|everyone|everybody|each
        WHOEVER 's *? *? PRODUCT ~ is_the_reason|is_why|was_the_reason|is_to_blame|knocked|sank|sunk|killed|flattened|is_what_knocked|is_what_broke|is_what_took
        outage|incident|night|failure|loss|downtime|evening|weekend|disruption ~ courtesy|handiwork|doing|work|brainchild|gift|legacy|present of|from ANYONE
        handiwork|brainchild|masterpiece of ANYONE
        WHOEVER ~ with one|a_single|two command|keystroke|click|line|commit|press|typo|flick ~ *ed|took|brought|cut|lost
        on SOMEBODY 's watch
        at|by the hand|hands of HUMAN
        had|if WHOEVER kept|keep ~ hands
        from the moment|minute|second WHOEVER touched|opened|joined|took
        WHOEVER touches|touch|touched it|this|something|anything ,
        it was|is the? R|man|woman|lad|gentleman|lady|bloke|chap|kid from|who
    """),
    Rule("F6", "block", "a slip of a person", GUARD, """
        transposition|copying|copy-and-paste|copy-paste|transcription|arithmetic|counting|spelling|clerical|wiring|labelling|housekeeping slip|error|mistake|blunder by|of|on|from|, OTHERS
        keyed|typed|entered|punched|dialled|booked|input ~ where|when|although|while|instead ~ was|were|should|had ~ ordered|meant|intended|required|needed|asked|read|stated
        elementary|simple|silly|stupid|plain|rookie|schoolboy|beginner's *? slip|error|mistake|blunder .|,|;
        clumsy|fat|cold|shaky|tired|slippery|itchy|nervous fingers|finger|thumb|thumbs|hands|hand|eyes
        slip|slips|lapse|lapses of the|a|his|her|concentration|memory|attention|finger|pen|hand|keyboard|mouse
        WHOEVER .. read+|take|took|mistook|type+|hear+|heard|saw|see+ ~ for a|an|the|·
        WHOEVER > misplace+|misplug+|mispatch+|misconnect+|misaddress+|mis-keyed|miskeyed|mis-click+|misclick+|mis-set|mis-paste+|mispaste+|misspell+|misread+|misheard|miscount+|mix+_up|muddle+|transpose+
        decimal|comma|zero|digit|letter|dash|row|column|tab|window|prompt ~ by HUMAN
    """),
    Rule("F2", "warn", "a team or vendor is to thank", CONTRACT, """
        one|any|a|some department|team|vendor|person|party|group|supplier|name ~ to|we_can|we thank|blame|credit for
        is|was|be thanks|owed|due|owing|credited|down to V|N|T ~ that ~~ not|instead_of|rather_than|double|twice|nobody|nothing|late|never|lost|dark|failed
        if|is ANYONE to_thank|to_blame for
        have|has COMPANY to_thank|to_blame|to_curse for
        were_it_not_for|but_for|if_not_for|if_it_were_not_for SOMEBODY 's .. habit|whim|insistence|decision|change|urge|refusal|delay|failure|silence|negligence|enthusiasm|impatience|tinkering|meddling|need|love|fondness|policy
        kept|keeps|keeping|keep ~ news|policy|change|knowledge|plan|plans|warning|warnings|information|it|that|this|findings|result|results|secret ~ to|from itself|themselves|himself|herself|us|everyone
        silence|inaction|indifference|dithering|nothing|apathy on|from|at the side|part|end|desk of
        silence|radio_silence|nothing|not_a_word from OTHERS
        RESPONDING ~ was|were|is|are|has_been TOO? SHABBY
        SOMEBODY ~ walked|walks|walk away from|and
        full of holes
        COMPANY ~ sold|sells|sell us a|an|the
        COMPANY ~ treat+|regard+|handle+|see|sees|saw ~ as a|an|its|their .. lab|playground|toy|sandbox|guinea|nuisance|afterthought|cash|doormat|dumping
        our friends|dear|esteemed|beloved|good *? at|in|from|of
        not what US|one|anyone|you pays|pay|paid|expect|expects|expected
        COMPANY ~ still|again has_not|have_not|had_not|owes|owe *
        COMPANY never *ly? answer|answers|read|reads|call|calls|reply|replies|pick|picks|test|tests|check|checks|tell|tells|ask|asks
        COMPANY AUX? .. sat_on|slept_on|dragged|dawdled|dithered|stonewalled|pocketed|shrugged|washed
        COMPANY ~ could_not|would_not|can_not be bothered|troubled|persuaded|reached|moved
        not|hardly|scarcely worthy|deserving|worth of a|the|its|that|any
        COMPANY ~ chose|decided|preferred|elected|opted ~ without|behind|over_our|against|not_to
    """),
)  # fmt: skip
