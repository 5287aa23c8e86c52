"""The table of secret formats that are known by their shape. One line per format; no logic.

Shapes follow the vendors' documentation and the rule sets of public secret scanners; lengths are slightly looser, since
vendors lengthen tokens without notice. Context rules (`password=…`) are in `assignments`, unknown formats in `entropy`.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """A text that matches `pattern` holds one of `anchors` in lower case. The group that matched, if
    any, is what goes.
    `long`: what goes holds sixteen letters, digits, `+/_-` in a row."""

    id: str
    anchors: tuple[str, ...]
    pattern: re.Pattern[str]
    long: bool = True
    inside: bool = False


def _token(rule: str, anchors: str, body: str) -> Rule:
    """A token that stands alone: no letter or digit on either side."""
    return Rule(rule, tuple(anchors.split()), re.compile(rf"(?<![A-Za-z0-9])(?P<s>{body})(?![A-Za-z0-9])"))


def _near(rule: str, anchors: str, body: str) -> Rule:
    """A shapeless token, known by the vendor's name or a field's name at most 40 characters before it."""
    words = "|".join(re.escape(a) for a in anchors.split())
    link = r"[^\n]{0,40}?[\s\"'`=:,/]"
    return Rule(rule, tuple(anchors.split()), re.compile(rf"(?i:{words}){link}(?P<s>{body})(?![A-Za-z0-9_-])"))


def _key_of(rule: str, vendors: str, body: str) -> Rule:
    """A shapeless token, known by its vendor's name and the word key, token or auth, both just before it."""
    names = "|".join(re.escape(a) for a in vendors.split())
    words = r"[^\n]{0,30}?(?i:key|token|auth|secret)[^\n]{0,12}?[\s\"'`=:]"
    return Rule(rule, tuple(vendors.split()), re.compile(rf"(?i:{names}){words}(?P<s>{body})(?![A-Za-z0-9_-])"))


def _written(rule: str, anchors: str, pattern: str) -> Rule:
    return Rule(rule, tuple(anchors.split()), re.compile(pattern, re.IGNORECASE), long=False)


_HEX = "[0-9a-f]"
_UUID = rf"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
_B64 = "[A-Za-z0-9+/]"

SHAPES: tuple[Rule, ...] = (
    # clouds
    _token("aws-key", "akia asia abia acca a3t", r"(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}"),
    _near("aws-secret", "aws secretaccesskey secret_access_key secret access",
          rf"(?=[a-z0-9+/]{{0,39}}[A-Z]){_B64}{{40}}(?![+/=])"),
    _written("aws-session", "session_token security-token sessiontoken",
             r"(?:session_?token|x-amz-security-token)[\"']?\s{0,2}[=:]\s{0,2}[\"']?(?P<s>[A-Za-z0-9+/=%]{60,2000})"),
    _written("aws-signature", "x-amz-signature", r"X-Amz-Signature=(?P<s>[0-9a-f]{64})"),
    _token("aws-mws", "amzn.mws.", rf"amzn\.mws\.{_UUID}"),
    _token("aws-bedrock", "absk bedrock-api-key-", r"(?:ABSK[A-Za-z0-9+/]{90,200}={0,2}"
                                                   r"|bedrock-api-key-[A-Za-z0-9+/=]{20,2000})"),
    _token("gcp-key", "aiza", r"AIza[0-9A-Za-z_-]{35}"),
    _token("gcp-token", "ya29.", r"ya29\.[0-9A-Za-z_-]{20,2000}"),
    _token("gcp-client", "gocspx-", r"GOCSPX-[0-9A-Za-z_-]{24,40}"),
    _token("gcp-refresh", "1//0", r"1//0[0-9A-Za-z_-]{30,200}"),
    _written("gcp-key-id", "private_key_id", r"private_key_id[\"']?\s{0,2}:\s{0,2}[\"']?(?P<s>[0-9a-f]{40})"),
    _written("azure-key", "accountkey sharedaccesskey accesskey=",
             r"(?:Account|SharedAccess|Access)Key\s?=\s?(?P<s>[A-Za-z0-9+/]{40,100}={0,2})"),
    _written("azure-sas", "sig=", r"[?&;]sig=(?P<s>[A-Za-z0-9%+/_-]{20,120}={0,2})"),
    _token("azure-secret", "q~", r"[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}"),
    _token("azure-devops", "azdo", r"[A-Za-z0-9]{70,80}AZDO[A-Za-z0-9]{4}")._replace(inside=True),
    _token("alibaba-key", "ltai", r"LTAI[A-Za-z0-9]{12,24}"),
    _token("digitalocean", "dop_v1_ doo_v1_ dor_v1_", r"do[opr]_v1_[0-9a-f]{60,70}"),
    _token("heroku", "hrku-", r"HRKU-[0-9A-Za-z_-]{30,80}"),
    _key_of("vendor-key", "heroku postmark opsgenie genie splunk snyk consul vercel fastly algolia", _UUID),
    _token("cloudflare-ca", "v1.0-", rf"v1\.0-{_HEX}{{24}}-{_HEX}{{100,160}}"),
    _near("cloudflare", "cloudflare cf_api", r"(?=[A-Za-z0-9_-]{0,40}\d)(?=[A-Za-z0-9_-]{0,40}[A-Z])[A-Za-z0-9_-]{37,40}"),
    _token("fly", "fm1_ fm2_ fo1_", r"(?:fm[12]_[A-Za-z0-9+/_=-]{40,2000}|fo1_[A-Za-z0-9_-]{30,80})"),
    _token("netlify", "nfp_", r"nfp_[A-Za-z0-9]{36,60}"),
    _token("planetscale", "pscale_", r"pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{30,70}"),
    _token("supabase", "sbp_ sb_secret_", r"(?:sbp_[0-9a-f]{40}|sb_secret_[A-Za-z0-9_-]{20,60})"),
    _token("neon", "napi_", r"napi_[a-z0-9]{50,80}"),
    _token("databricks", "dapi", r"dapi[0-9a-f]{32}(?:-\d)?"),
    _token("tailscale", "tskey-", r"tskey-[a-z]{2,12}-[A-Za-z0-9-]{16,80}"),
    # source, packages, build
    _token("github-token", "ghp_ gho_ ghu_ ghs_ ghr_", r"gh[opsur]_[A-Za-z0-9]{30,255}"),
    _token("github-pat", "github_pat_", r"github_pat_[A-Za-z0-9_]{40,255}"),
    _token("gitlab-token", "glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- gloas- glffct- gltok-",
           r"gl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent|oas|ffct|tok)-[A-Za-z0-9_.-]{20,300}"),
    _token("gitlab-runner", "gr1348941", r"GR1348941[A-Za-z0-9_-]{20}"),
    _token("atlassian", "atatt3 atctt3 atbb", r"(?:AT[AC]TT3[A-Za-z0-9_=-]{50,400}|ATBB[A-Za-z0-9]{28,40})"),
    _token("npm-token", "npm_", r"npm_[A-Za-z0-9]{36}"),
    _written("npm-token", "_authtoken _auth=", r"_auth(?:Token)?\s?=\s?(?P<s>[A-Za-z0-9+/=_-]{16,300})"),
    _token("pypi-token", "pypi-", r"pypi-[A-Za-z0-9_-]{50,400}"),
    _token("rubygems", "rubygems_", r"rubygems_[0-9a-f]{48}"),
    _token("nuget", "oy2", r"oy2[a-z0-9]{43}"),
    _token("crates", "cio", r"cio[A-Za-z0-9]{32}"),
    _token("docker-token", "dckr_", r"dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,60}"),
    _token("buildkite", "bkua_ bkct_", r"bk(?:ua|ct)_[A-Za-z0-9]{36,70}"),
    _token("circleci", "ccipat_ cciprj_", r"CCI(?:PAT|PRJ)_[A-Za-z0-9]{18,30}_[0-9a-f]{40}"),
    _token("jfrog", "akcp cmvmdgtu", r"(?:AKCp[A-Za-z0-9]{60,80}|cmVmdGtu[A-Za-z0-9]{40,80})"),
    _token("sonar", "sqp_ squ_ sqa_", r"sq[pua]_[0-9a-f]{40}"),
    _token("terraform-cloud", ".atlasv1.", r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}"),
    _token("pulumi", "pul-", r"pul-[0-9a-f]{40}"),
    _token("postman", "pmak-", r"PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
    _near("jenkins", "jenkins", rf"11{_HEX}{{32}}"),
    # secrets managers, identity
    _token("vault", "hvs. hvb. hvr.", r"hv[sbr]\.[A-Za-z0-9_-]{20,300}"),
    _token("vault", "s.", r"s\.(?=[A-Za-z0-9]{0,23}\d)(?=[A-Za-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24}"),
    _token("doppler", "dp.", r"dp\.(?:pt|st|sa|ct|scim|audit)\.[A-Za-z0-9._-]{40,60}"),
    _token("onepassword", "ops_ey", r"ops_ey[A-Za-z0-9+/_=-]{100,2000}"),
    _token("age-key", "age-secret-key-", r"(?i:AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{40,70})"),
    _written("okta", "ssws", r"SSWS\s{1,2}(?P<s>[A-Za-z0-9_-]{30,60})"),
    _written("totp", "otpauth://", r"otpauth://[^\s]{0,200}[?&]secret=(?P<s>[A-Z2-7=]{10,80})"),
    _token("launchdarkly", "sdk- api- mob-", rf"(?:sdk|api|mob)-{_UUID}"),
    # chat and mail
    _token("slack-token", "xox", r"xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,300}"),
    _token("slack-app", "xapp-", r"xapp-\d-[A-Za-z0-9-]{20,300}"),
    _written("slack-webhook", "hooks.slack.com/",
             r"hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/(?P<s>[A-Za-z0-9_/+-]{20,200})"),
    _token("discord-bot", ".", r"[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}"),
    _written("discord-webhook", "/api/webhooks/", r"discord(?:app)?\.com/api/webhooks/(?P<s>\d{15,21}/[A-Za-z0-9_-]{50,90})"),
    _written("teams-webhook", "webhook.office.com", r"webhook\.office\.com/webhookb2/(?P<s>[^\s\"'<>)]{40,300})"),
    _written("zapier-webhook", "hooks.zapier.com", r"hooks\.zapier\.com/hooks/catch/(?P<s>\d{4,12}/[A-Za-z0-9]{5,20})"),
    Rule("telegram", (":aa",), re.compile(r"(?:(?<![A-Za-z0-9])|(?<=bot))\d{8,10}:AA[A-Za-z0-9_-]{31,35}(?![A-Za-z0-9_-])")),
    _token("sendgrid", "sg.", r"SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{30,64}"),
    _token("mailgun", "key- pubkey-", r"(?:pub)?key-[0-9a-f]{32}"),
    _token("mailgun", "-", rf"{_HEX}{{32}}-{_HEX}{{8}}-{_HEX}{{8}}"),
    _token("mailchimp", "-us", rf"{_HEX}{{32}}-us\d{{1,2}}"),
    _token("brevo", "xkeysib- xsmtpsib-", r"x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{12,20}"),
    _token("twilio-key", "sk", r"SK[0-9a-f]{32}"),
    _key_of("twilio-token", "twilio", rf"{_HEX}{{32}}"),
    # money and shops
    _token("stripe-key", "sk_live_ rk_live_ sk_test_ rk_test_ whsec_",
           r"(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,250}|whsec_[A-Za-z0-9+/=]{24,100})"),
    _token("square", "sq0atp- sq0csp- eaaa", r"(?:sq0(?:atp-[A-Za-z0-9_-]{22}|csp-[A-Za-z0-9_-]{43})"
                                             r"|EAAA[A-Za-z0-9_-]{56,64})"),
    _token("shopify", "shpat_ shpss_ shpca_ shppa_", r"shp(?:at|ss|ca|pa)_[0-9A-Fa-f]{32}"),
    _written("braintree", "access_token$", r"(?P<s>access_token\$(?:production|sandbox)\$[0-9a-z]{10,20}\$[0-9a-f]{32})"),
    _token("facebook", "eaacedeose0cba eaa", r"(?:EAACEdEose0cBA[A-Za-z0-9]{20,300}|EAA[A-Za-z0-9]{100,300})"),
    # models
    _token("anthropic", "sk-ant-", r"sk-ant-[a-z0-9]{2,12}-[A-Za-z0-9_-]{30,200}"),
    _token("openai", "sk-", r"sk-(?:proj-|svcacct-|admin-|or-v1-|None-)?(?=[A-Za-z_-]{0,80}\d)[A-Za-z0-9_-]{28,300}"),
    _token("huggingface", "hf_ api_org_", r"(?:hf|api_org)_[A-Za-z0-9]{30,40}"),
    _token("replicate", "r8_", r"r8_[A-Za-z0-9]{36,40}"),
    _token("model-key", "gsk_ pplx- xai- lsv2_", r"(?:gsk_[A-Za-z0-9]{48,56}|pplx-[A-Za-z0-9]{40,56}|xai-[A-Za-z0-9]{60,90}"
                                               r"|lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10})"),
    # observability and paging
    _key_of("datadog", "datadog dd_ dd- ddog", rf"{_HEX}{{40}}|{_HEX}{{32}}"),
    _written("pagerduty", "routing_key routing-key routing key integration service_key",
             r"(?:routing|integration|service)[ _-]?key[^\n]{0,12}?[\s\"'`=:](?P<s>[0-9a-f]{32}|R[0-9A-Z]{31})(?![A-Za-z0-9])"),
    _near("pagerduty", "pagerduty token=",
          r"(?:[uy]\+[A-Za-z0-9_-]{18}|(?=[a-z0-9+_-]{0,19}[A-Z])(?=[A-Za-z+_-]{0,19}\d)[A-Za-z0-9+_-]{20})"),
    _token("pagerduty", "pdus+", r"pdus\+_?[A-Za-z0-9_+-]{20,80}"),
    _token("newrelic", "nrak- nrii- nrjs- nral",
           r"(?:NR(?:AK|II|IQ|RA|JS)-[A-Za-z0-9_-]{19,40}|(?:[a-z]{2}\d{2}x{2})?[0-9a-f]{30,36}NRAL)")._replace(inside=True),
    _token("grafana", "glsa_ glc_", r"(?:glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}|glc_[A-Za-z0-9+/=_-]{32,400})"),
    _written("sentry-dsn", "ingest @sentry sentry",
             r"https?://(?P<s>[0-9a-f]{32}(?::[0-9a-f]{32})?)@[a-z0-9.-]{0,60}(?:sentry|ingest)[a-z0-9.:-]{0,60}/\d+"),
    _token("sentry-token", "sntrys_ sntryu_", r"sntry[su]_[A-Za-z0-9+/=_-]{40,400}"),
    _token("honeycomb", "hcaik_ hcxik_ hcamk_ hcalk_", r"hc[abx][a-z]{1,3}_[A-Za-z0-9]{26,80}"),
    _token("dynatrace", "dt0", r"dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}"),
    _token("mandrill", "md-", r"md-(?=[A-Za-z_-]{0,21}\d)(?=[a-z0-9_-]{0,21}[A-Z])[A-Za-z0-9_-]{22}"),
    _token("nostr", "nsec1", r"nsec1[a-z0-9]{58}"),
    _token("hubspot", "pat-", rf"pat-[a-z]{{2,3}}\d-{_UUID}"),
    _near("kubeadm", "bootstrap kubeadm --token", r"[a-z0-9]{6}\.[a-z0-9]{16}"),
    # work tools
    _token("linear", "lin_api_ lin_oauth_", r"lin_(?:api|oauth)_[A-Za-z0-9]{32,70}"),
    _token("notion", "secret_ ntn_", r"(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,60})"),
    _token("airtable", "pat", r"pat[A-Za-z0-9]{14}\.[0-9a-f]{64}"),
    _token("figma", "figd_", r"figd_[A-Za-z0-9_-]{36,60}"),
    _token("mapbox", "sk.ey", r"sk\.ey[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{20,40}"),
    _token("contentful", "cfpat-", r"CFPAT-[A-Za-z0-9_-]{40,60}"),
    _token("asana", "0/ 1/ 2/", r"[012]/\d{12,20}(?:/\d{12,20})?:[0-9a-f]{32}"),
    # shapes of no one vendor
    _token("jwt", "eyj", r"eyJ[A-Za-z0-9_-]{8,4000}\.(?:eyJ[A-Za-z0-9_-]{4,8000}"
                         r"|[A-Za-z0-9_-]{10,8000})(?:\.[A-Za-z0-9_-]{0,4000}){1,3}"),
    _written("kubeconfig", "client-key-data client_key_data",
             r"client[-_]key[-_]data[\"']?:\s{0,3}[\"']?(?P<s>[A-Za-z0-9+/=]{16,8000})"),
    _written("docker-auth", "\"auth\" 'auth'", r"[\"']auth[\"']\s{0,3}:\s{0,3}[\"'](?P<s>[A-Za-z0-9+/=]{12,400})[\"']"),
    _written("wireguard", "privatekey presharedkey", r"(?:PrivateKey|PresharedKey)\s{0,3}=\s{0,3}(?P<s>[A-Za-z0-9+/]{42,43}=)"),
    _written("ppk", "private-lines", r"Private-Lines:\s{0,2}\d{1,3}\s{1,4}(?P<s>(?:[A-Za-z0-9+/=]{4,80}\s{0,4}){1,60}+)"),
    Rule("password-hash", ("$2", "$5$", "$6$", "$1$", "$apr1$", "$y$", "$argon2"),
         re.compile(r"(?P<s>\$(?:2[abxy]?\$\d{2}\$[./A-Za-z0-9]{53}|(?:1|5|6|y|apr1)\$[./A-Za-z0-9$=,]{16,140}"
                    r"|argon2(?:id|i|d)\$[^\s\"']{20,200}))")),
    _written("xml-secret", "</", r"<\w{0,20}(?:password|passwd|secret|token|apikey|api_key)>(?P<s>[^<\s\[]{4,200})</"),
    Rule("credentials", ("cred",), long=False, pattern=re.compile(
        r"(?i:(?<![\w/.-])cred(?:ential)?s?)(?:[ \t]{0,2}(?:[:=]|is|are)|[ \t])[ \t]{0,2}[\"'`]?[\w.@-]{1,40}[ \t]?[:/][ \t]?"
        r"(?P<s>(?=[^\s`\"']{0,40}\d)(?=[^\s`\"']{0,40}[a-z])(?=[^\s`\"']{0,40}[A-Z!@#$%^&*])[^\s`\"'/]{6,100}"
        r"|[a-z]{4,20}\d{1,6}(?![\w/.-]))")),
    _written("passphrase", "pass pw", r"\b(?:pass[ -]?phrase|password|passwd|pw)(?: is)?:[ \t]{1,2}"
             r"(?P<s>(?!(?:[a-z]{1,12} ){0,7}(?:a|an|and|are|as|at|by|for|from|has|have|in|is|it|not|of|on|or|same"
             r"|see|the|to|was|with|you)\b)"
             r"[a-z]{3,12}(?: [a-z]{3,12}){2,7})[ \t]{0,2}(?=\n|$)"),
    _written("login", "pass", r"\b(?:user(?:name)?|login)[ :=]{1,2}[\w.@-]{1,40}[ ,;/]{1,3}pass[ :=]{1,2}"
             r"(?P<s>(?=[^\s\"']{0,40}\d)(?=[^\s\"']{0,40}[a-z])[^\s\"']{6,100})"),
    _written("recovery-code", "code recovery",
             r"\b(?:backup|recovery|one-?time|2fa|mfa|otp|verification|login)[ -](?:codes?|keys?)"
             r"[ :=is]{1,5}"
             r"(?P<s>\d{4}[ -]?\d{4}|\d{6,8}\b|[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){1,8})"),
    _written("one-time-code", "pin otp passcode code", r"\b(?:(?-i:PIN|OTP)(?: code)?(?: is|:|=)\s?|passcode(?: is|:|=)?\s"
             r"|(?:bridge|meeting|conference|dial-?in|zoom) (?:pin|code)(?: is|:|=)?\s)(?P<s>\d{4,8})\b"),
    _written("env-list", "value", r"\bname:\s{0,2}[\"']?\w{0,40}(?:passw?o?r?d?|secret|token|key|pwd"
                                  r"|credentials?)[\"']?\s{0,2}\n\s{0,20}value:"
             r"\s{0,2}[\"']?(?P<s>[^\s\"'$\[{]{6,400})"),
    _written("sql-password", "identified",
             r"\bidentified\s(?:with\s\w{1,40}\s)?by\s{1,2}(?:password\s)?[\"'](?P<s>[^\"'\n]{4,200})[\"']"),
    _written("userinfo", "@",
             r"(?<![\w/:.@-])[a-z][\w.-]{0,30}:"
             r"(?P<s>(?=[^\s@:/]{0,40}\d)(?=[^\s@:/]{0,40}[a-z])[^\s@:/\[\]]{8,100})@(?!sha\d)[a-z0-9]"),
    _written("snmp", "community",
             r"\bcommunity(?:[ _-]string)?[\"']?\s{0,2}[:= ]\s{0,2}[\"']?(?P<s>(?=[^\s\"']{0,30}[\d@!$])[^\s\"']{5,60})"),
    # headers, cookies, addresses, command lines
    _written("basic-auth", "basic ", r"(?:authorization|auth"
                                     r"|proxy)[^\n]{0,20}?\bbasic\s{1,3}(?P<s>[A-Za-z0-9+/_-]{6,400}={0,2})"),
    _written("bearer", "bearer ", r"\bbearer[:\s]{1,3}[\"'`]?(?P<s>(?=[A-Za-z._~+/-]{0,80}\d)[A-Za-z0-9._~+/-]{12,4000}={0,2})"),
    _written("auth-header", "authorization authorisation",
             r"\bauthori[sz]ation[\"']?\s{0,2}[:=]\s{0,2}[\"']?(?:(?:token|apikey|geniekey|digest|ssws|key|splunk"
             r"|aws4-hmac-sha256)"
             r"[\s=:]{1,3})?(?:token=)?(?P<s>(?=[A-Za-z._~+/=-]{0,80}\d)[A-Za-z0-9._~+/=-]{12,4000})"),
    _written("key-header", "x-api-key x-auth-token x-vault-token x-access-token private-token x-gitlab-token api-key x-amz "
             "x-honeycomb",
             r"\b(?:x-api-key|x-auth-token|x-vault-token|x-access-token|x-gitlab-token|private-token|x-amz-security-token"
             r"|x-honeycomb-team|api-key)"
             r"[\"']?\s{0,2}[:=]\s{0,2}[\"']?(?P<s>[A-Za-z0-9._~+/=-]{8,4000})"),
    _written("cookie", "cookie", r"\b(?:set-)?cookie[\"']?\s{0,2}:\s{0,2}[\"']?(?P<s>[\w.$-]{1,60}=[^\n\"'`]{4,4000})"),
    _written("session-cookie", "sessionid sess= sid= jsessionid phpsessid _session= session= remember_token",
             r"\b(?:sessionid|jsessionid|phpsessid|connect\.sid|sid|[\w-]{0,30}_session|session|remember_token)="
             r"(?P<s>(?=[A-Za-z%_.-]{0,80}\d)[A-Za-z0-9%_.:+/-]{16,4000}={0,2})"),
    _written("url-password", "://", r"\b[a-z][a-z0-9+.-]{1,30}://[^\s:/@\"'<>]{0,120}:(?P<s>(?!\d{1,5}/)[^\s@\"'<>\[\]]{1,200})@[a-z0-9\[_-]"),
    _written("url-token", "://", r"https?://(?P<s>[A-Za-z0-9_-]{20,255})@[a-z0-9.-]+"),
    _written("flag-user", "curl", r"\bcurl\b[^\n]{0,300}?\s(?:-u"
                                  r"|--user)[ =]{0,2}[\"']?[^\s:\"']{1,80}:(?P<s>[^\s\"'$<]{3,200})"),
    _written("flag-user", "-u --user http", r"(?:(?<!\S)(?:-u|--user)[ =]{1,2}|\bbasic(?:[ -]auth)?:? )[\"']?[a-z][\w.@-]{1,40}:"
                                            r"(?P<s>(?=[^\s\"']{0,40}[\d!@#$%^&*])(?=[^\s\"']{0,40}[a-z])[^\s\"'$<:/]{5,100})"),
    _written("flag-password", "mysql mariadb sshpass redis-cli docker psql ldap",
             r"\b(?:mysql(?:dump|admin)?|mariadb"
             r"|sshpass)\b[^\n]{0,200}?\s-p[ ]?[\"']?(?P<s>(?=[^\s\"']{0,80}[\d!@#%^&*])[^\s\"'$<-][^\s\"'$<]{3,100})"),
    _written("flag-password", "sudo htpasswd /user: change_password openssl",
             r"(?:\becho\s{1,2}[\"']?(?P<a>[^\s\"'$|]{4,100})[\"']?\s{0,2}\|\s{0,2}sudo\s-S"
             r"|\bhtpasswd\s-\w{0,6}b\w{0,6}\s\S{1,80}\s\S{1,80}\s(?P<b>\S{4,100})"
             r"|/user:\S{1,80}\s(?P<c>(?=\S{0,60}\d)\S{6,100})|\bchange_password\s\S{1,80}\s(?P<d>\S{4,100})"
             r"|\bopenssl\b[^\n]{0,80}?\s-k\s(?P<e>\S{6,100}))"),
    _written("flag-password", "redis-cli ldapsearch ldapmodify",
             r"\b(?:redis-cli\b[^\n]{0,200}?\s-a|ldap\w+\b[^\n]{0,200}?\s-w)\s{1,2}[\"']?(?P<s>[^\s\"'$<-][^\s\"'$<]{3,100})"),
    _written("flag-password", "docker podman helm",
             r"\blogin\b[^\n]{0,200}?\s-p\s{1,2}[\"']?(?P<s>[^\s\"'$<-][^\s\"'$<]{5,200})"),
)  # fmt: skip
"""Each shape, most telling first: where two overlap, the one that starts first names the marker, then the longer."""
