"""One escape per sink: what makes untrusted text inert in Markdown, HTML, SVG, Mermaid and on a terminal."""
