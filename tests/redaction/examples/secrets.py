"""What must be caught and what must not, by format. Secrets are put together here, so that none stands in the repository.

Each `{}` is filled with a body drawn by hash from an alphabet: nothing in here was ever a secret.
"""

from __future__ import annotations

import base64
import hashlib
import string
from collections.abc import Sequence
from typing import NamedTuple

LOWER = string.ascii_lowercase + string.digits
UPPER = string.ascii_uppercase + string.digits
MIXED = string.ascii_letters + string.digits
HEX = "0123456789abcdef"


def body(seed: str, size: int, alphabet: str = MIXED) -> str:
    """`size` characters of the alphabet, the same for the same seed; digits and both cases occur where the alphabet has them."""
    stream = b"".join(hashlib.sha256(f"{seed}{n}".encode()).digest() for n in range(size // 32 + 2))
    return "".join(alphabet[byte % len(alphabet)] for byte in stream)[:size]


def uuid(seed: str) -> str:
    h = body(seed, 32, HEX)
    return "-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))


def b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


class Example(NamedTuple):
    """`caught`: (text, the secret in it). `spared`: texts that must come out unchanged."""

    format: str
    caught: tuple[tuple[str, str], ...]
    spared: tuple[str, ...]


def _three(form: str, around: Sequence[str], made: Sequence[str], spared: tuple[str, ...]) -> Example:
    return Example(form, tuple((text.replace("{}", secret), secret) for text, secret in zip(around, made, strict=True)), spared)


def _token(form: str, prefix: str, size: int, spared: tuple[str, ...], alphabet: str = MIXED, tail: str = "") -> Example:
    """A prefixed token: alone, in a code block, in a URL's query."""
    made = tuple(prefix + body(form + str(n), size, alphabet) + tail for n in range(3))
    around = ("pushed {} by mistake", "```\nexport X={}\n```", "GET https://api.example.test/v1/things?x={}&page=2 returned 500")
    return _three(form, around, made, spared)


SHA = body("sha", 40, HEX)
DIGEST = body("digest", 64, HEX)
TRACE = body("trace", 32, HEX)

SECRETS: tuple[Example, ...] = (
    _token("aws access key", "AK" + "IA", 16, ("AKIA is the prefix of a key id", "ticket ASIA-1234",
           "region ASIAPACIFIC1 is slow"), UPPER),
    _three("aws secret", ("aws_secret_access_key = {}", 'SecretAccessKey: "{}"', "AWS secret {} leaked"),
           tuple(body(f"aws{n}", 40) for n in range(3)),
           ("the AWS secret is rotated every day", f"aws sha {SHA}", "secret access to the room was logged")),
    _token("gcp key", "AI" + "za", 35, ("AIzawa is a place", "AIza", "the AIza prefix")),
    _token("gcp oauth", "ya" + "29.", 60, ("ya29", "chapter ya29. done", "see section ya29.1")),
    _token("gcp client secret", "GOC" + "SPX-", 28, ("GOCSPX", "GOCSPX-<secret>", "gocspx-client")),
    _three("azure storage", ("AccountName=x;AccountKey={};EndpointSuffix=y", "SharedAccessKey={}", "AccountKey = {}"),
           tuple(body(f"az{n}", 86) + "==" for n in range(3)),
           ("AccountKey=<key>;", "AccountKey=${STORAGE_KEY}", "AccountKey rotation failed")),
    _three("azure sas", ("https://x.blob.example.test/c?sv=2022&sig={}", "?se=2026-01-01&sig={}&sp=r", "url with &sig={}"),
           tuple(body(f"sas{n}", 43) + "%3D" for n in range(3)),
           ("sig=SIGTERM", "the sig=9 was sent", "?sig=<signature>")),
    _token("github personal", "gh" + "p_", 36, ("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_<token>", "graph_ghp_depth")),
    _token("github server", "gh" + "s_", 36, ("ghs_ is short", "highs_and_lows", "ghs_token_expired")),
    _token("github oauth", "gh" + "o_", 36, ("gho_", "ghost_in_the_shell", "gho_<redacted>")),
    _token("github user", "gh" + "u_", 36, ("ghu_", "ghu_token", "ghu_prefix_only")),
    _token("github refresh", "gh" + "r_", 60, ("ghr_", "ghr_token", "ghr_x")),
    _token("github fine-grained", "github" + "_pat_", 82, ("github_pat_ tokens expire", "github_pattern_matching",
           "github_pat_rotation_job")),
    _token("gitlab personal", "glp" + "at-", 20, ("glpat-<token>", "glpat- tokens", "glpatform-service")),
    _token("gitlab deploy", "gld" + "t-", 24, ("gldt", "gldt-", "gldt-example")),
    _token("slack bot", "xo" + "xb-", 48, ("xoxb- tokens", "xoxo thanks", "foxb-123")),
    _token("slack user", "xo" + "xp-", 60, ("xoxp", "xoxp-<token>", "xoxp- was revoked")),
    _token("slack app", "xa" + "pp-1-A", 60, ("xapp", "xapp-1", "xapp-server is down")),
    _three("slack webhook", ("post to https://hooks.slack" + ".com/services/{}",
           "curl -X POST https://hooks.slack" + ".com/services/{} -d x",
                             "HOOK=https://hooks.slack" + ".com/workflows/{}"),
           tuple(f"T{body('a', 8, UPPER)}/B{body('b', 8, UPPER)}/{body(f'wh{n}', 24)}" for n in range(3)),
           ("hooks.slack.com is slow", "https://hooks.slack.com/services/", "hooks.slack.com timed out 3 times")),
    _token("stripe live", "sk" + "_live_", 24, ("sk_live_ keys", "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", "task_live_reload")),
    _token("stripe restricted", "rk" + "_live_", 24, ("rk_live_", "work_live_stream", "rk_live_<key>")),
    _token("stripe webhook", "wh" + "sec_", 32, ("whsec_", "whsec_...", "whsec_your_secret_here")),
    _token("twilio key", "S" + "K", 32, (f"SKU {body('q', 8, UPPER)}", "SKIP 100 rows", "TASK1234"), HEX),
    _three("twilio token", ("TWILIO_AUTH_TOKEN={}", "twilio token: {}", "twilio auth {}"),
           tuple(body(f"tw{n}", 32, HEX) for n in range(3)),
           (f"trace id {TRACE}", f"twilio is down, commit {SHA}", "twilio returned 503")),
    _token("sendgrid", "S" + "G.", 22, ("SG.1 is the node group", "the MSG.id field", "SG.example"), MIXED, "." + body("sg", 43)),
    _token("mailgun", "ke" + "y-", 32, ("key-value store", "key-00000000000000000000000000000000", "monkey-patch"), HEX),
    _token("mailchimp", "", 32, ("us-east-1", f"{TRACE}-us", "list-us12"), HEX, "-us12"),
    _token("npm", "np" + "m_", 36, ("npm_config_cache", "npm_lifecycle_event", "npm_package_version")),
    _token("pypi", "py" + "pi-", 100, ("pypi-mirror is down", "pypi-server-0", "pypi-proxy-cache-7d9f8b6c5d-x2k4j")),
    _token("openai", "s" + "k-", 48, ("sk-learn", "task-runner-7d9f8b6c5d-x2k4j", "sk-SK locale")),
    _token("openai project", "sk" + "-proj-", 80, ("sk-proj", "risk-project-board", "sk-proj-<key>")),
    _token("anthropic", "sk" + "-ant-api03-", 80, ("sk-ant", "sk-ant-...", "sk-ant-<key>")),
    _token("huggingface", "h" + "f_", 34, ("hf_hub_download", "hf_cache_dir", "half_open")),
    _three("datadog", ("DD_API_KEY={}", "datadog api key {}", "dd-api-key: {}"),
           tuple(body(f"dd{n}", 32, HEX) for n in range(3)),
           (f"dd.trace_id={TRACE}", "datadog monitor 12345678 fired", "DD_API_KEY is not set")),
    _three("pagerduty", ('"routing_key": "{}"', "integration key: {}", "service_key={}"),
           tuple(body(f"pd{n}", 32, HEX) for n in range(3)),
           ("routing_key=orders.created", "the integration key is missing", f"dedup_key={DIGEST[:20]}")),
    _three("jwt", ("token {}", "Cookie? no: {}", "https://x.example.test/?jwt={}"),
           tuple("ey" + "J" + body(f"j{n}", 33) + ".ey" + "J" + body(f"k{n}", 60) + "." + body(f"l{n}", 43) for n in range(3)),
           ("eyJ", "JWT expired", "jwt.decode(token) failed")),
    _three("private key", ("{}", "> {}", "key: |\n{}"),
           tuple(f"-----BEGIN {kind}PRIVATE " + "KEY-----\n" + "\n".join(body(f"{kind}{n}",
           64) for n in range(5)) + f"\n-----END {kind}PRIVATE KEY-----"
                 for kind in ("RSA ", "", "OPENSSH ")),
           ("the PRIVATE KEY file is gone", "-----BEGIN CERTIFICATE-----", "BEGIN PRIVATE KEY missing")),
    _three("url password", ("postgres://app:{}@db.internal:5432/shop", "redis://:{}@cache:6379/0",
           "clone https://ci:{}@git.example.test/x.git"),
           ("pA55w" + "0rd!x", "hunt" + "er2hunter", body("up", 20)),
           ("http://localhost:8080/@me", "postgres://db.internal:5432/shop", "https://example.test/a:b/c")),
    _three("connection string", ("Server=db;User Id=app;Password={};", "jdbc:mysql://db/x?user=a&password={}",
           "amqp: host=x pass={}"),
           ("S3cure" + "Pass", "qw" + "erty99", "tops" + "ecret7"),
           ("Password=;", "Password=<password>;", "password=${DB_PASSWORD}")),
    _three("bearer", ("Authorization: Bearer {}", "curl -H 'Authorization: Bearer {}' x", "got 401 with bearer {}"),
           tuple(body(f"be{n}", 40) for n in range(3)),
           ("bearer of bad news", "Authorization: Bearer <token>", "the bearer token expired")),
    _three("basic auth", ("Authorization: Basic {}", "authorization: basic {}", '"Authorization": "Basic {}"'),
           (b64("app:hun" + "ter22"), b64("ci:s3cr" + "et-99"), b64("ana:pass" + "word1")),
           ("basic authentication failed", "Authorization: Basic", "the basic plan")),
    _three("password assignment", ("password={}", '{"password": "{}"}', "  password: {}"),
           ("hunt" + "er2", "corr" + "ecthorse9", "Tr0ub" + "4dor&3"),
           ("password reset", "password: required", "passwords are hashed")),
    _three("env", ("export DB_PASSWORD={}", "PGPASSWORD={} psql -h db", "MYSQL_PWD={}"),
           ("zx" + "cvb123", "p0st" + "gres!", "r00" + "tr00t"),
           ("DB_PASSWORD is unset", "PGPASSWORD=$SECRET psql", "MYSQL_PWD=")),
    _three("flag", ("deploy --password {} --dry-run", "tool --api-key={}", "login --token {}"),
           ("s3cr" + "etpw", body("fl1", 24), body("fl2", 24)),
           ("--password-file /etc/x", "--token <token>", "--password is required")),
    _three("said", ("the password is {}", "root passphrase is `{}`", "password was '{}'"),
           ("winter" + "2026!", "open" + "-sesame-9", "letm" + "ein42"),
           ("the password is expired", "the token is valid", "password is too short")),
    _three("secret field", ("client_secret: {}", '"clientSecret":"{}"', "SECRET_KEY_BASE={}"),
           tuple(body(f"cs{n}", 32) for n in range(3)),
           ("secretName: payments-tls", "secret: regcred", "secret/payments-db-creds not found")),
    _three("yaml token", ("token: {}", "  api_key: '{}'", "access_token: {}"),
           tuple(body(f"yt{n}", 40) for n in range(3)),
           ("max_tokens: 4096", "page_token: none", "Unexpected token: }")),
    _three("cookie", ("Cookie: {}", "Set-Cookie: {}", "curl -H 'Cookie: {}'"),
           tuple(f"sid={body(f'ck{n}', 32)}" for n in range(3)),
           ("cookie banner broken", "Cookie: none", "cookies are disabled")),
    _three("kubeconfig", ("client-key-data: {}", "    client-key-data: {}", '"client-key-data": "{}"'),
           tuple(body(f"kc{n}", 120) for n in range(3)),
           ("client-key-data missing", "client-certificate-data is public", "client-key-data:")),
    _token("vault", "hv" + "s.", 24, ("hvs.", "vault is sealed", "hvs.status")),
    _token("heroku", "HR" + "KU-", 36, ("HRKU", "HRKU-x", "heroku dynos restarted")),
    _token("digitalocean", "do" + "p_v1_", 64, ("dop_v1_", "drop_v1_table", "dop_v1_<token>"), HEX),
    _three("discord bot", ("{}", "DISCORD={}", "bot {} leaked"),
           tuple("M" + body(f"di{n}", 23) + "." + body(f"dj{n}", 6) + "." + body(f"dk{n}", 27) for n in range(3)),
           ("discord.com is down", "MyService.method.call", "com.example.NodeManager.start")),
    _three("telegram", ("{}", "bot{} x", "https://api.telegram.org/bot{}/send"),
           tuple(body(f"tg{n}", 9, "123456789") + ":AA" + body(f"th{n}", 33) for n in range(3)),
           ("12345678:AA", "10:30:AA", "telegram api down")),
    _token("square", "sq" + "0atp-", 22, ("sq0", "sq0atp-", "square root")),
    _token("shopify", "shp" + "at_", 32, ("shpat_", "shpat_token", "shopify is slow"), HEX),
    _token("atlassian", "AT" + "ATT3xFfGF0", 180, ("ATATT3", "ATATT3 tokens", "atlassian status")),
    _token("terraform cloud", body("tf", 14) + ".atlas" + "v1.", 67, ("atlasv1", "x.atlasv1.y", "terraform plan failed")),
    _token("docker", "dckr" + "_pat_", 27, ("dckr_", "docker_path_prefix", "dckr_pat_")),
    _three("sentry dsn", ("SENTRY_DSN=https://{}@o1.ingest.sentry.io/2", "dsn https://{}@sentry.example.test/7",
           "https://{}@o9.ingest.us.sentry.io/12"),
           tuple(body(f"se{n}", 32, HEX) for n in range(3)),
           ("https://sentry.io/organizations/x/issues/12345", f"sentry event {TRACE}", "SENTRY_DSN is empty")),
    _token("age", "AGE-SECRET" + "-KEY-1", 58, ("AGE-SECRET-KEY", "age secret", "AGE-SECRET-KEY-1"),
           "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"),
    _token("new relic", "NR" + "AK-", 27, ("NRAK", "NRAK-", "new relic alert"), UPPER),
    _token("grafana", "gl" + "sa_", 32, ("glsa_", "glsa_token", "grafana down"), MIXED, "_" + body("gr", 8, HEX)),
    _token("databricks", "da" + "pi", 32, ("dapi", "dapid", "rapids"), HEX),
    _token("linear", "lin" + "_api_", 40, ("lin_api_", "lin_api_key", "linear backlog")),
    _token("doppler", "dp.p" + "t.", 43, ("dp.pt", "dp.pt.", "doppler effect")),
    _token("planetscale", "pscale" + "_tkn_", 43, ("pscale_tkn_", "pscale_tkn_x", "upscale_tkn")),
    _token("postman", "PM" + "AK-", 24, ("PMAK", "PMAK-", "postman run"), HEX, "-" + body("pm", 34, HEX)),
    _token("rubygems", "ruby" + "gems_", 48, ("rubygems_", "rubygems_mirror", "rubygems.org down"), HEX),
    _three("password hash", ("{}", "admin:{}", "hash {} in the log"),
           tuple(f"$2{v}$12$" + body(f"bc{v}", 53) for v in "aby"),
           ("costs $2 a month", "$1$", "paid $6$ for it")),
    _three("curl user", ("curl -u admin:{} https://x.example.test", "curl --user ci:{} x", "run curl -s -u 'app:{}' y"),
           ("hunt" + "er222", "s3cret" + "stuff", "pw" + "12345"),
           ("curl -u admin https://x.example.test", "curl -u $USER:$PASS x", "curl -v https://x.example.test:8443")),
    _three("unknown vendor", ("acme_key={}", "our signing key {} was in the image", "credential {} in the dump"),
           tuple(body(f"un{n}", 32) for n in range(3)),
           ("key: payments-api-7d9f8b6c5d-x2k4j", f"cache key {DIGEST[:16]}", "the key metric is http_requests_total")),
    _three("unknown prefix", ("zap_live_{}", "use mybank_sk_{} for that", "pat-{} works"),
           tuple(body(f"up{n}", 36) for n in range(3)),
           ("evt_1NxYzA2eZvKYlo2CQ7", "request_duration_seconds_bucket", "backup_2026_01_01_full_production")),
)  # fmt: skip

NEVER: tuple[str, ...] = (
    "password: rotated and stored in vault",
    "passphrase: same as last time",
    "pass the pin 2024 on to staging, creds for staging/eu1 are fine",
    "tar -u archive:old works, useradd -u 1001:1001 app",
    f"commit {SHA} broke it",
    f"reverted {SHA[:12]}, see https://git.example.test/acme/shop/commit/{SHA}",
    f"image registry.example.test/shop/api@sha256:{DIGEST}",
    f"trace_id={TRACE} span_id={TRACE[:16]}",
    f"request {uuid('r')} failed",
    f"pod checkout-api-7d9f8b6c5d-x2k4j is {uuid('p')}",
    f"traceparent: 00-{TRACE}-{TRACE[:16]}-01",
    f"Root=1-5759e988-{TRACE[:24]}",
    f'etag "{TRACE}"',
    "base64 of nothing: " + b64("hello there, the quick brown fox jumps over"),
    'container_memory_working_set_bytes{namespace="shop"} is flat',
    "node_filesystem_avail_bytes / node_filesystem_size_bytes < 0.1",
    "password reset e-mails are delayed, password resets time out",
    "token bucket is empty; tokens refill at 100/s",
    "use `--token <token>` or set TOKEN=$TOKEN",
    "set password: <your password here>",
    "the secret is to restart it twice",
    "secret rotation at 10:00, key rotation at 11:00",
    "KeyError: 'api_key'",
    "keyspace hit ratio 0.93, primary key violation on orders_pkey",
    "Basic checks pass. Bearer of bad news: it is DNS",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA" + "I" + body("pub", 43) + " deploy",
    "SHA256:" + body("fp", 43) + " (ED25519)",
    "arn:aws:iam::123456789012:role/checkout-deployer-production",
    "https://console.example.test/logs/query;query=resource.type%3D%22k8s_container%22;timeRange=PT1H",
    "com.example.checkout.PaymentGatewayClientFactoryBean2Impl.call",
    "AbstractSingletonProxyFactoryBean3Configuration",
    "/var/run/secrets/kubernetes.io/serviceaccount/token: permission denied",
    "see docs/runbooks/rotate-database-credentials-2026.md",
    "user_id=123456789012345678 order=9876543210987654",
    "deploy-2026-01-17T18-34-55Z-production-eu-west-1-canary",
    "go.sum h1:" + body("gosum", 43) + "=",
    "integrity sha512-" + body("sri", 86) + "==",
    "the auth service and the token service restarted",
    "passed: 120, failed: 3, password_reset_total: 42",
    "SELECT token FROM sessions WHERE id = 5",
    "author: the CI; authored 3 commits",
    "cursor: next page token: none",
    "it was key: we lost the leader",
    "Jenkins build 20260117183455 took 95m",
    f"https://git.example.test/acme/shop/pull/12/files#diff-{DIGEST[:32]}L89",
    "config/credentials/aws-eu1/creds-issue.yaml: creds: see vault/kv2prod",
    f"shop/api:v1.2.3-abc123@sha256:{DIGEST}",
    f"PIN the version; OTP codes are late; page {uuid('q')}",
    "identified by their region; value: 3",
    "msg_01" + body("msgid", 26),
)
"""Look-alikes that every rule leaves alone."""

PHRASED: tuple[tuple[str, str], ...] = (
    ("creds are admin:{}", body("p1", 12) + "9aZ"),
    ("pw: {}", "Sup3r" + "S3cret"),
    ("pass is {}", "hunt" + "er22"),
    ("PASSWORD '{}'", body("p2", 12)),
    ("<password>{}</password>", "hunt" + "er2"),
    ("password for the replica is {}", body("p3", 12)),
    ("recovery key: {}", "-".join(body(f"p4{n}", 4) for n in range(4))),
    ("OTP: {}", "48" + "2913"),
    ("CREATE USER x IDENTIFIED BY '{}'", body("p5", 12)),
    ("- name: DB_PASS\n  value: {}", body("p6", 14)),
    ("data:\n  password: {}==", body("p7", 16)),
    ("echo {} | sudo -S ls", body("p8", 12)),
    ("the admin password: {}", "maple kettle " + "violin stone"),
    ("vault passphrase is {}", "maple-kettle-" + "violin"),
    ("user deploy pass {}", "Kettle" + "2019"),
    ("-u admin:{} works there", "kettle" + "77x"),
    ("creds admin/{}", "kettle" + "77"),
    ("das passwort: {}", "Kettle" + "2019"),
    ("contraseña: {}", "Kettle" + "2019"),
    ("bridge pin {}#", "48" + "2913"),
    ("the passcode is {}", "48" + "29"),
    ("mysql -uroot -p{} shop", body("p9", 10)),
    ("redis-cli -a {} ping", body("p10", 12)),
    ("htpasswd -b f admin {}", body("p11", 10)),
    ('psql "host=db user=a password={}"', body("p12", 10)),
    ("admin:{}@10.0.0.3", body("p13", 12)),
    ("//registry.example.test/:_authToken={}", body("p14", 36)),
    ("kubectl config set-credentials x --token={}", body("p15", 40)),
    ("k8s bootstrap token {}", body("p16", 6, LOWER) + "." + body("p17", 16, LOWER)),
    ("?code=1&access_token={}&state=x", body("p18", 60)),
    ("community string: {}", "pr1" + "v@te"),
    ("Initial unseal key 1: {}", body("p19", 44)),
    ("use this token {} until monday", body("p20", 36)),
    ("rnd_{}", body("p21", 28)),
)
"""Ways of giving a secret away that belong to no vendor."""
