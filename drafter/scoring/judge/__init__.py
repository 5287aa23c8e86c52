"""The optional judge: one rubric question a call, put to any engine; code checks the words that it rests on."""
