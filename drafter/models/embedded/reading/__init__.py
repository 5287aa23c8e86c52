"""Reading incident chat without a model: what each message does, and how to say it in neutral words.

statements.py cuts a message into statements and sets pasted logs aside; lexicon.py and cues.py know words and phrases;
acts.py decides what a statement does; context.py lets the thread and the neighbours speak; rewrite.py makes the summary.
"""
