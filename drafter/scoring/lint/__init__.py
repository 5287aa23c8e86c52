"""Any postmortem in Markdown, whoever wrote it, under the same rules as a draft."""
