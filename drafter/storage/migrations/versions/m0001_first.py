"""The first schema: documents, decisions, their audit, people, files and publications."""

from alembic import op

revision = "0001"
down_revision = None

TYPES = {
    "sqlite": {"WORDS": "TEXT", "INSTANT": "VARCHAR(27)", "BYTES": "BLOB"},
    "postgresql": {"WORDS": 'TEXT COLLATE "C"', "INSTANT": 'VARCHAR(27) COLLATE "C"', "BYTES": "BYTEA"},
}
"""Text is compared byte by byte on both: collation C is what SQLite does anyway."""

DOCUMENTS = """
CREATE TABLE actor (
    number INTEGER NOT NULL PRIMARY KEY,
    name WORDS UNIQUE,
    salt WORDS,
    pseudonym WORDS NOT NULL UNIQUE
);
CREATE TABLE document (
    incident WORDS NOT NULL PRIMARY KEY,
    title WORDS NOT NULL,
    severity WORDS,
    state WORDS NOT NULL,
    started_at INSTANT,
    resolved_at INSTANT,
    updated_at INSTANT NOT NULL,
    open_sections INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    collisions INTEGER NOT NULL,
    restricted BOOLEAN NOT NULL,
    hold BOOLEAN NOT NULL,
    title_key WORDS NOT NULL,
    words WORDS NOT NULL,
    services WORDS NOT NULL,
    run WORDS NOT NULL,
    evidence WORDS NOT NULL,
    signed_off WORDS,
    addendum WORDS NOT NULL
);
CREATE INDEX document_updated ON document (updated_at);
CREATE INDEX document_started ON document (started_at);
CREATE INDEX document_resolved ON document (resolved_at);
CREATE INDEX document_title ON document (title_key);
CREATE TABLE section (
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    id WORDS NOT NULL,
    position INTEGER NOT NULL,
    title WORDS NOT NULL,
    prompt WORDS NOT NULL,
    human_only BOOLEAN NOT NULL,
    state WORDS NOT NULL,
    frozen BOOLEAN NOT NULL,
    suggestion WORDS NOT NULL,
    passages WORDS NOT NULL,
    collisions WORDS NOT NULL,
    PRIMARY KEY (incident, id)
);
CREATE TABLE version (
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section WORDS NOT NULL,
    number INTEGER NOT NULL,
    at INSTANT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    passages WORDS NOT NULL,
    PRIMARY KEY (incident, section, number)
)
"""

ACTS = """
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY,
    at INSTANT NOT NULL,
    actor WORDS NOT NULL,
    verb WORDS NOT NULL,
    incident WORDS NOT NULL,
    section WORDS,
    before WORDS NOT NULL,
    after WORDS NOT NULL,
    document WORDS NOT NULL,
    evidence WORDS NOT NULL,
    previous WORDS NOT NULL,
    hash WORDS NOT NULL
);
CREATE INDEX audit_incident ON audit (incident);
CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    hash WORDS NOT NULL
);
INSERT INTO audit_head (id, count, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE decision (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit (number),
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section WORDS,
    verb WORDS NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    at INSTANT NOT NULL,
    reason WORDS NOT NULL,
    before WORDS NOT NULL,
    after WORDS NOT NULL,
    open_seconds DOUBLE PRECISION,
    evidence_opened WORDS NOT NULL,
    distance INTEGER NOT NULL,
    prompt WORDS NOT NULL,
    engine WORDS NOT NULL
);
CREATE INDEX decision_incident ON decision (incident, number);
CREATE TABLE comment (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit (number),
    id WORDS NOT NULL UNIQUE,
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section WORDS NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    at INSTANT NOT NULL,
    text WORDS NOT NULL
);
CREATE INDEX comment_incident ON comment (incident, number)
"""

AROUND = """
CREATE TABLE person (
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    role WORDS NOT NULL,
    key WORDS NOT NULL,
    PRIMARY KEY (incident, role, key)
);
CREATE INDEX person_key ON person (key);
CREATE TABLE publication (
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    key WORDS NOT NULL,
    target WORDS NOT NULL,
    content_sha256 WORDS NOT NULL,
    state WORDS NOT NULL,
    place WORDS NOT NULL,
    at INSTANT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    error WORDS NOT NULL,
    PRIMARY KEY (incident, key)
);
CREATE TABLE kept (
    incident WORDS NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    sha256 WORDS NOT NULL,
    at INSTANT NOT NULL,
    PRIMARY KEY (incident, sha256)
);
CREATE INDEX kept_sha256 ON kept (sha256);
CREATE TABLE content (sha256 WORDS NOT NULL PRIMARY KEY, bytes BYTES NOT NULL);
CREATE TABLE erasing (id INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE pending (what WORDS NOT NULL, name WORDS NOT NULL, PRIMARY KEY (what, name));
CREATE TABLE backup (path WORDS NOT NULL PRIMARY KEY, at INSTANT NOT NULL)
"""

GUARDS = {
    "sqlite": (
        "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
        "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END",
        "CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision WHEN NOT EXISTS (SELECT 1 FROM erasing) "
        "BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END",
        "CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision WHEN NOT EXISTS (SELECT 1 FROM erasing) "
        "BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'audit is append-only'; END $$",
        "CREATE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF EXISTS (SELECT 1 FROM erasing) THEN RETURN COALESCE(NEW, OLD); END IF; "
        "RAISE EXCEPTION 'decision is append-only'; END $$",
        "CREATE TRIGGER audit_rows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stands()",
        "CREATE TRIGGER decision_rows BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION decision_stands()",
        "CREATE TRIGGER audit_all BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_stands()",
        "CREATE TRIGGER decision_all BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION decision_stands()",
    ),
}
"""Entries of the audit never change; decisions only inside the transaction of an erasure."""


def upgrade() -> None:
    database = op.get_bind().dialect.name
    for table in (DOCUMENTS + ";" + ACTS + ";" + AROUND).split(";"):
        op.execute(_typed(table.strip(), TYPES[database]))
    for guard in GUARDS[database]:
        op.execute(guard)


def _typed(statement: str, types: dict[str, str]) -> str:
    for word, kind in types.items():
        statement = statement.replace(f" {word}", f" {kind}")
    return statement
