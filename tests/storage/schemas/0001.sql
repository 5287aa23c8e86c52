BEGIN TRANSACTION;
CREATE TABLE actor (
    number INTEGER NOT NULL PRIMARY KEY,
    name TEXT UNIQUE,
    salt TEXT,
    pseudonym TEXT NOT NULL UNIQUE
);
INSERT INTO "actor" VALUES(1,'kim','d790f603dc20fb96f874a7658bdac5421dcf17721cdf0ce65fc8842a33ecfb6e','person-1-bb8466304fb0273bbb3c23d1');
INSERT INTO "actor" VALUES(2,'lee','28c1020310f5ee07010d2e879ce12e9f024bcc0f446bb75642bb8ae058f2e394','person-2-d01cce508a71815d6fbd3cb8');
INSERT INTO "actor" VALUES(3,'mo','8290a56d9deb80a90133732712d58b104d091f6a10e2b7eb8dc413c6cf8d4789','person-3-4ab280e588e2d18c6bc912bf');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY,
    at VARCHAR(27) NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    incident TEXT NOT NULL,
    section TEXT,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    document TEXT NOT NULL,
    evidence TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO "audit" VALUES(1,'2026-03-01T12:00:00.000000Z','person-1-bb8466304fb0273bbb3c23d1','import','7',NULL,'','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132','[]','0000000000000000000000000000000000000000000000000000000000000000','34d599f817a543f5b4cadafed1f7216f84e8d5e62a9c7cad93d5433a980d12e2');
INSERT INTO "audit" VALUES(2,'2026-03-01T12:01:00.000000Z','person-2-d01cce508a71815d6fbd3cb8','edit','7','summary','129fc1591dc022a0f97245ecf0c8afedadd551b813f7274e5dfac2a9ec9d7207','4feefed40462dc421c515af297e5c7b8d2f33e83a47b7195b89c4a63376dc3c4','bdcb60d033c0883452bc83914aca52365e6911d4d599702c0bfb867803308ddd','["m-0"]','34d599f817a543f5b4cadafed1f7216f84e8d5e62a9c7cad93d5433a980d12e2','5c7204ae110d368f3c37a7e2099eff11ea46db02aa8bf1d325a12c66289c91b0');
INSERT INTO "audit" VALUES(3,'2026-03-01T12:02:00.000000Z','person-3-4ab280e588e2d18c6bc912bf','comment','7','summary','','','','[]','5c7204ae110d368f3c37a7e2099eff11ea46db02aa8bf1d325a12c66289c91b0','61115c61b6b1535aca0195f7b76f751158e1fbea2972dd01e0c6d5c7639a24e5');
INSERT INTO "audit" VALUES(4,'2026-03-01T12:00:00.000000Z','person-1-bb8466304fb0273bbb3c23d1','import','8',NULL,'','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132','[]','61115c61b6b1535aca0195f7b76f751158e1fbea2972dd01e0c6d5c7639a24e5','bf8ce40cc5edec8f4a016d5c4a540a79470f7ec0c7b69155100033fe18e6d54f');
CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO "audit_head" VALUES(1,4,'bf8ce40cc5edec8f4a016d5c4a540a79470f7ec0c7b69155100033fe18e6d54f');
CREATE TABLE backup (path TEXT NOT NULL PRIMARY KEY, at VARCHAR(27) NOT NULL);
CREATE TABLE comment (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit (number),
    id TEXT NOT NULL UNIQUE,
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    at VARCHAR(27) NOT NULL,
    text TEXT NOT NULL
);
INSERT INTO "comment" VALUES(3,'c1','7','summary',3,'2026-03-01T12:02:00.000000Z','How do we know?');
CREATE TABLE content (sha256 TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE decision (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES audit (number),
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section TEXT,
    verb TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    at VARCHAR(27) NOT NULL,
    reason TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    open_seconds DOUBLE PRECISION,
    evidence_opened TEXT NOT NULL,
    distance INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    engine TEXT NOT NULL
);
INSERT INTO "decision" VALUES(1,'7',NULL,'import',1,'2026-03-01T12:00:00.000000Z','','','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132',NULL,'[]',0,'','');
INSERT INTO "decision" VALUES(2,'7','summary','edit',2,'2026-03-01T12:01:00.000000Z','clearer','129fc1591dc022a0f97245ecf0c8afedadd551b813f7274e5dfac2a9ec9d7207','4feefed40462dc421c515af297e5c7b8d2f33e83a47b7195b89c4a63376dc3c4',9.5,'["m-0"]',0,'','');
INSERT INTO "decision" VALUES(4,'8',NULL,'import',1,'2026-03-01T12:00:00.000000Z','','','88380debe7b3a5952207c00d22278def374571af15baae3d0222dbd243d54132',NULL,'[]',0,'','');
CREATE TABLE document (
    incident TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    severity TEXT,
    state TEXT NOT NULL,
    started_at VARCHAR(27),
    resolved_at VARCHAR(27),
    updated_at VARCHAR(27) NOT NULL,
    open_sections INTEGER NOT NULL,
    flagged INTEGER NOT NULL,
    collisions INTEGER NOT NULL,
    restricted BOOLEAN NOT NULL,
    hold BOOLEAN NOT NULL,
    title_key TEXT NOT NULL,
    words TEXT NOT NULL,
    services TEXT NOT NULL,
    run TEXT NOT NULL,
    evidence TEXT NOT NULL,
    signed_off TEXT,
    addendum TEXT NOT NULL
);
INSERT INTO "document" VALUES('7','Orders stuck in the basket','SEV2','draft','2026-03-01T12:00:00.000000Z','2026-03-01T13:30:00.000000Z','2026-03-01T12:01:00.000000Z',2,0,0,0,0,'orders stuck in the basket','7
orders stuck in the basket
sev2
basket ledger','["basket","ledger"]','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',NULL,'[]');
INSERT INTO "document" VALUES('8','Orders stuck in the basket','SEV2','draft','2026-03-01T12:00:00.000000Z','2026-03-01T13:30:00.000000Z','2026-03-01T12:00:00.000000Z',3,0,0,0,0,'orders stuck in the basket','8
orders stuck in the basket
sev2
basket ledger','["basket","ledger"]','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',NULL,'[]');
CREATE TABLE erasing (id INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE kept (
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    PRIMARY KEY (incident, sha256)
);
CREATE TABLE pending (what TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (what, name));
CREATE TABLE person (
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    role TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (incident, role, key)
);
INSERT INTO "person" VALUES('7','responder-1','kim');
INSERT INTO "person" VALUES('7','responder-1','kim@basket.example');
CREATE TABLE publication (
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    key TEXT NOT NULL,
    target TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    place TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    error TEXT NOT NULL,
    PRIMARY KEY (incident, key)
);
INSERT INTO "publication" VALUES('7','file/all','file','aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','done','postmortem-7.md','2026-03-01T12:03:00.000000Z',1,'');
CREATE TABLE section (
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    prompt TEXT NOT NULL,
    human_only BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    frozen BOOLEAN NOT NULL,
    suggestion TEXT NOT NULL,
    passages TEXT NOT NULL,
    collisions TEXT NOT NULL,
    PRIMARY KEY (incident, id)
);
INSERT INTO "section" VALUES('7','summary',0,'Summary','',0,'edited',0,'[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false}]','[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"Nobody lost an order.","cites":[],"origin":"human","by":"lee","flags":[],"stale":false}]','[]');
INSERT INTO "section" VALUES('7','timeline',1,'Timeline','',0,'suggested',0,'[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]','[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]','[]');
INSERT INTO "section" VALUES('7','surprises',2,'Surprises','',1,'suggested',0,'[]','[]','[]');
INSERT INTO "section" VALUES('8','summary',0,'Summary','',0,'suggested',0,'[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false}]','[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false}]','[]');
INSERT INTO "section" VALUES('8','timeline',1,'Timeline','',0,'suggested',0,'[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]','[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]','[]');
INSERT INTO "section" VALUES('8','surprises',2,'Surprises','',1,'suggested',0,'[]','[]','[]');
CREATE TABLE version (
    incident TEXT NOT NULL REFERENCES document (incident) ON DELETE CASCADE,
    section TEXT NOT NULL,
    number INTEGER NOT NULL,
    at VARCHAR(27) NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (number),
    passages TEXT NOT NULL,
    PRIMARY KEY (incident, section, number)
);
INSERT INTO "version" VALUES('7','summary',1,'2026-03-01T12:00:00.000000Z',1,'[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false}]');
INSERT INTO "version" VALUES('7','timeline',1,'2026-03-01T12:00:00.000000Z',1,'[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]');
INSERT INTO "version" VALUES('7','surprises',1,'2026-03-01T12:00:00.000000Z',1,'[]');
INSERT INTO "version" VALUES('7','summary',2,'2026-03-01T12:01:00.000000Z',2,'[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"Nobody lost an order.","cites":[],"origin":"human","by":"lee","flags":[],"stale":false}]');
INSERT INTO "version" VALUES('8','summary',1,'2026-03-01T12:00:00.000000Z',1,'[{"text":"Orders were stuck for ninety minutes.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false}]');
INSERT INTO "version" VALUES('8','timeline',1,'2026-03-01T12:00:00.000000Z',1,'[{"text":"12:00 The queue grew.","cites":["m-0"],"origin":"code","by":"code","flags":[],"stale":false},{"text":"12:40 The queue drained.","cites":["m-1"],"origin":"code","by":"code","flags":[],"stale":false}]');
INSERT INTO "version" VALUES('8','surprises',1,'2026-03-01T12:00:00.000000Z',1,'[]');
CREATE INDEX document_updated ON document (updated_at);
CREATE INDEX document_started ON document (started_at);
CREATE INDEX document_resolved ON document (resolved_at);
CREATE INDEX document_title ON document (title_key);
CREATE INDEX audit_incident ON audit (incident);
CREATE INDEX decision_incident ON decision (incident, number);
CREATE INDEX comment_incident ON comment (incident, number);
CREATE INDEX person_key ON person (key);
CREATE INDEX kept_sha256 ON kept (sha256);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision WHEN NOT EXISTS (SELECT 1 FROM erasing) BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision WHEN NOT EXISTS (SELECT 1 FROM erasing) BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
COMMIT;
