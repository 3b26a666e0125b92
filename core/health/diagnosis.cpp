#include "core/health/diagnosis.h"

#include "core/health/computer_checks.h"
#include "core/health/diagnosis_words.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

bool isKeychainProblem(ErrorCode code) {
    return code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainUnavailable ||
           code == ErrorCode::KeychainDenied;
}

Diagnosis keyDiagnosis(const char* code, const QString& name, const KeyHealth& key, bool needed) {
    if (key.set && key.size > 0 && key.size < 20)
        return attention(code, u"The %1 is short and could be guessed."_s.arg(name),
                         u"Generate a new one with \"opbx keys rotate\"."_s);
    if (key.set)
        return ok(code, key.fromEnvironment ? u"The %1 comes from the environment."_s.arg(name)
                                            : u"The %1 is set."_s.arg(name));
    if (!needed)
        return ok(code, u"No %1 is set, and none is needed."_s.arg(name));
    if (isKeychainProblem(key.problem.code))
        return bad(
            code, u"The %1 cannot be read from the keychain."_s.arg(name),
            u"See the keychain below. Without it, requests are answered with a configuration error."_s);
    return bad(code, u"No %1 is set, so every request that needs it is refused."_s.arg(name),
               u"Generate one with \"opbx keys generate\" and enter it at Cloudonix."_s);
}

Diagnosis certificateDiagnosis(const CertificateReport& report) {
    switch (report.fault) {
    case CertificateFault::None: break;
    case CertificateFault::CertificateUnreadable:
        return bad("tls", u"The file of the TLS certificate cannot be read."_s,
                   u"Check that server/tls_certificate names it and that you may read it."_s);
    case CertificateFault::KeyUnreadable:
        return bad("tls", u"The file of the TLS key cannot be read."_s,
                   u"Check that server/tls_key names it and that you may read it."_s);
    case CertificateFault::NoCertificate:
        return bad("tls", u"The file of the TLS certificate holds no certificate in PEM form."_s,
                   u"Name another file in server/tls_certificate."_s);
    case CertificateFault::NoKey:
        return bad("tls", u"The file of the TLS key holds no private key in PEM form."_s,
                   u"Name another file in server/tls_key."_s);
    case CertificateFault::KeyProtected:
        return bad("tls", u"The TLS key is protected by a password."_s, u"Save it without one."_s);
    case CertificateFault::KeyOfAnother:
        return bad("tls", u"The TLS key does not belong to the certificate."_s,
                   u"Name the pair that was made together in server/tls_certificate and server/tls_key."_s);
    case CertificateFault::Expired:
        return bad("tls", u"The TLS certificate expired on %1."_s.arg(report.until.toString(Qt::ISODate)),
                   u"Install a new certificate."_s);
    case CertificateFault::NotYetValid:
        return bad("tls",
                   u"The TLS certificate is not valid before %1."_s.arg(report.from.toString(Qt::ISODate)),
                   u"Check this computer's clock."_s);
    case CertificateFault::KeyMissing:
        return bad("tls", u"There is a TLS certificate, and no key to it."_s,
                   u"Name the key in server/tls_key, or reset server/tls_certificate."_s);
    case CertificateFault::CertificateMissing:
        return bad("tls", u"There is a TLS key, and no certificate to it."_s,
                   u"Name the certificate in server/tls_certificate, or reset server/tls_key."_s);
    }
    return ok("tls", {});
}

} // namespace

QByteArray diagnosisStateName(DiagnosisState state) {
    switch (state) {
    case DiagnosisState::Ok: return "ok";
    case DiagnosisState::Attention: return "attention";
    case DiagnosisState::Bad: return "bad";
    }
    return "bad";
}

QJsonObject toJson(const Diagnosis& diagnosis) {
    return {{u"code"_s, QString::fromLatin1(diagnosis.code)},
            {u"state"_s, QString::fromLatin1(diagnosisStateName(diagnosis.state))},
            {u"words"_s, diagnosis.words},
            {u"remedy"_s, diagnosis.remedy}};
}

Diagnosis checkListener(const HealthSnapshot& snapshot) {
    if (snapshot.listenProblem.code == ErrorCode::AddressInUse)
        return bad("listener", u"Another program uses %1."_s.arg(snapshot.listenUrl),
                   u"Stop that program, or choose another address with \"opbx config set server/listen\"."_s);
    if (snapshot.listenProblem.code == ErrorCode::AddressMissing)
        return bad("listener",
                   u"This computer does not have the address of %1 at the moment."_s.arg(snapshot.listenUrl),
                   u"The endpoint tries again until it is there. If it never will be, choose another with "
                   u"\"opbx config set "
                   "server/listen\"."_s);
    if (snapshot.listenProblem.code == ErrorCode::PermissionDenied)
        return bad("listener", u"%1 may not be used without special rights."_s.arg(snapshot.listenUrl),
                   u"Choose a port above 1023 with \"opbx config set server/listen\"."_s);
    if (snapshot.listenProblem.code == ErrorCode::Timeout ||
        snapshot.listenProblem.code == ErrorCode::RemoteRefused)
        return bad("listener",
                   u"The endpoint does not answer at %1: %2"_s.arg(snapshot.listenUrl,
                                                                   sentence(snapshot.listenProblem.detail)),
                   u"Start it anew, and look into its log if that does not help."_s);
    if (snapshot.listenProblem.code != ErrorCode::None)
        return bad("listener",
                   u"The endpoint cannot listen at %1: %2"_s.arg(snapshot.listenUrl,
                                                                 sentence(snapshot.listenProblem.detail)),
                   u"Choose an address of this computer with \"opbx config set server/listen\"; when the "
                   "certificate is bad, mend that."_s);
    if (!snapshot.listening)
        return ok("listener", u"Whether the endpoint runs is not known."_s);
    if (!*snapshot.listening)
        return attention("listener", u"The endpoint is not running."_s,
                         u"Open the window or start \"opbx serve\"."_s);
    return ok("listener", u"The endpoint listens at %1."_s.arg(snapshot.listenUrl));
}

Diagnosis checkBaseUrl(const HealthSnapshot& snapshot) {
    if (snapshot.baseUrl.isEmpty())
        return attention("base-url", u"No public address is set, so Cloudonix cannot reach this endpoint."_s,
                         u"Start a tunnel and set its address with \"opbx config set webhooks/base_url\"."_s);
    if (!snapshot.baseUrl.startsWith(u"https://", Qt::CaseInsensitive))
        return attention(
            "base-url",
            u"The public address does not use https: keys and call records can be read on the way."_s,
            u"Use an address that starts with https."_s);
    return ok("base-url", u"The public address is %1."_s.arg(snapshot.baseUrl));
}

Diagnosis checkReachability(const HealthSnapshot& snapshot) {
    if (!snapshot.selfTestPassed)
        return ok("reachability", u"The public address was not tested."_s);
    if (!*snapshot.selfTestPassed)
        return bad("reachability", snapshot.selfTestWords,
                   u"Check that the tunnel runs and that the public address is its address."_s);
    return ok("reachability", snapshot.selfTestWords);
}

Diagnosis checkTunnel(const HealthSnapshot& snapshot) {
    if (!snapshot.tunnelFound)
        return ok("tunnel", u"Tunnels were not looked for."_s);
    if (snapshot.tunnelElsewhere)
        return bad(
            "tunnel",
            u"A tunnel leads here from %1, but the public address is another."_s.arg(snapshot.tunnelUrl),
            u"Set webhooks/base_url to the tunnel's address and register it at Cloudonix."_s);
    if (!*snapshot.tunnelFound && !snapshot.tunnelFlaws.isEmpty())
        return ok("tunnel",
                  u"No tunnel that can be used leads to this endpoint. "_s + snapshot.tunnelFlaws.join(u' '));
    if (!*snapshot.tunnelFound)
        return ok("tunnel", u"No tunnel that leads to this endpoint was found on this computer."_s);
    return ok("tunnel", u"A tunnel leads here from %1."_s.arg(snapshot.tunnelUrl));
}

Diagnosis checkRequestsKey(const HealthSnapshot& snapshot) {
    return keyDiagnosis("requests-key", u"requests API key"_s, snapshot.requestsKey, true);
}

Diagnosis checkWebhookSecret(const HealthSnapshot& snapshot) {
    return keyDiagnosis("webhook-secret", u"webhook secret"_s, snapshot.webhookSecret, snapshot.needsSecret);
}

Diagnosis checkKeychain(const HealthSnapshot& snapshot) {
    const bool ofKey = isKeychainProblem(snapshot.requestsKey.problem.code);
    const Error& problem = ofKey ? snapshot.requestsKey.problem : snapshot.webhookSecret.problem;
    switch (problem.code) {
    case ErrorCode::KeychainLocked:
        return bad("keychain", u"The keychain is locked."_s,
                   u"Unlock it, for instance by signing in again."_s);
    case ErrorCode::KeychainDenied:
        return bad("keychain", u"The keychain refuses access."_s,
                   u"Allow access for OPBX in the keychain's own window."_s);
    case ErrorCode::KeychainUnavailable:
        return bad("keychain", u"This computer has no keychain that answers."_s,
                   u"Set OPBX_REQUESTS_API_KEY_FILE and OPBX_WEBHOOK_SECRET_FILE, or install a keychain."_s);
    default: return ok("keychain", u"The keychain raises no problem."_s);
    }
}

Diagnosis checkAuthentication(const HealthSnapshot& snapshot) {
    if (!snapshot.authenticationOff)
        return ok("authentication", u"Every endpoint checks who is asking."_s);
    if (snapshot.listensBeyondLoopback || !snapshot.baseUrl.isEmpty())
        return bad("authentication", u"Authentication is off for an endpoint that others can reach."_s,
                   u"Set auth/voice, auth/session_update and auth/cdr to something else than off."_s);
    return attention("authentication", u"Authentication is off for an endpoint."_s,
                     u"Switch it on before anybody else can reach this computer."_s);
}

RefusalCount allRefusals(const HealthSnapshot& snapshot) {
    qint64 count = 0;
    RefusalCount most;
    for (const RefusalCount& refusal : snapshot.refusals) {
        count += refusal.count;
        if (refusal.count > most.count)
            most = refusal;
    }
    return {most.cause, count};
}

Diagnosis checkRefusals(const HealthSnapshot& snapshot) {
    const auto [cause, count] = allRefusals(snapshot);
    if (count == 0)
        return ok("refusals", u"No request was refused in the last 24 hours."_s);
    const QString words =
        u"%1 requests were refused in the last 24 hours, most of them as %2."_s.arg(count).arg(
            QString::fromLatin1(cause));
    const bool many = snapshot.requests > 0 && count * 2 > snapshot.requests;
    const QString remedy = u"Look at them with \"opbx events list --filter 'status:>=400'\"."_s;
    return many ? bad("refusals", words, remedy) : attention("refusals", words, remedy);
}

std::optional<FailingPeer> likelyProxy(const HealthSnapshot& snapshot) {
    if (snapshot.failingPeers.isEmpty() || snapshot.failingPeers.first().failures <= snapshot.freeFailures)
        return std::nullopt;
    return snapshot.failingPeers.first();
}

/// Behind a proxy that is not trusted all senders are one, and the failures of strangers slow them all down.
Diagnosis checkProxy(const HealthSnapshot& snapshot) {
    const auto proxy = likelyProxy(snapshot);
    if (!proxy)
        return ok("proxy", u"No address of a private network keeps failing to prove itself."_s);
    return attention(
        "proxy",
        u"%1, an address of a private network, failed to prove itself %2 times in the last 24 hours. Is this "
        u"your proxy? "
        "All who come through it count as one sender until it is trusted."_s.arg(proxy->address)
            .arg(proxy->failures),
        u"If it is, run \"opbx config set auth/trusted_proxies '%1'\". Then it is believed whom it asks for."_s
            .arg((snapshot.trustedProxies + QStringList{proxy->address}).join(u", "_s)));
}

Diagnosis checkRetries(const HealthSnapshot& snapshot) {
    if (snapshot.retries <= 0)
        return ok("retries", u"No event was sent more than once in the last 24 hours."_s);
    return attention(
        "retries", u"%1 events were sent again in the last 24 hours."_s.arg(snapshot.retries),
        u"The first answer was late or an error. Look with \"opbx events list --filter 'attempt:>1'\"."_s);
}

Diagnosis checkTls(const HealthSnapshot& snapshot) {
    if (snapshot.certificate.fault != CertificateFault::None)
        return certificateDiagnosis(snapshot.certificate);
    if (!snapshot.tlsOn)
        return ok("tls", u"TLS is left to the tunnel or proxy in front."_s);
    const qint64 left = snapshot.certificate.until.toMSecsSinceEpoch() - snapshot.nowMs;
    const QString words = u"The TLS certificate is valid for %1 more days."_s.arg(left / dayMs);
    if (left < 14 * dayMs)
        return attention("tls", words, u"Renew it soon."_s);
    return ok("tls", words);
}

Diagnosis checkPlanInForce(const HealthSnapshot& snapshot) {
    if (snapshot.planProblem.code != ErrorCode::None)
        return bad("plan", u"The routing plan has a mistake: %1"_s.arg(snapshot.planProblem.detail),
                   u"Look with \"opbx routing check\", or restore an earlier version."_s);
    if (!snapshot.hasPlan.value_or(false))
        return ok("plan", u"No routing plan has been saved yet: no number is routed."_s);
    if (!snapshot.planProblems.isEmpty())
        return attention("plan", snapshot.planProblems.first(),
                         u"Look at all of it with \"opbx routing check\"."_s);
    return ok("plan", u"The routing plan has no mistake."_s);
}

Diagnosis checkControl(const HealthSnapshot& snapshot) {
    if (snapshot.controlSetting.value_or(QString()).isEmpty())
        return ok("control", u"The control interface is off."_s);
    if (snapshot.controlProblem.code != ErrorCode::None)
        return attention("control", u"The control interface does not answer."_s,
                         snapshot.controlProblem.detail);
    if (snapshot.controlUrl.isEmpty())
        return ok("control", u"The control interface is on whenever the endpoint runs."_s);
    return ok("control", u"The control interface listens at %1."_s.arg(snapshot.controlUrl));
}

Diagnosis checkSettings(const HealthSnapshot& snapshot) {
    const QStringList problems = snapshot.settingsProblems.value_or(QStringList());
    if (problems.isEmpty())
        return ok("settings", u"The settings file can be read."_s);
    return bad(
        "settings", problems.join(u' '),
        u"Mend it, or begin anew with \"opbx config reset --all\", which keeps it under another name. Until "
        "then the endpoint does not start, and defaults stand in here."_s);
}

Diagnosis checkVersion(const HealthSnapshot& snapshot) {
    return ok("version", u"OPBX %1."_s.arg(snapshot.version));
}

QList<Diagnosis> diagnose(const HealthSnapshot& snapshot) {
    QList<Diagnosis> list;
    if (snapshot.settingsProblems)
        list.append(checkSettings(snapshot));
    for (const auto check :
         {checkListener, checkBaseUrl, checkReachability, checkTunnel, checkRequestsKey, checkWebhookSecret,
          checkKeychain, checkAuthentication, checkStorage, checkHistoryLimits, checkDisk, checkClock,
          checkRefusals, checkProxy, checkRetries, checkTls})
        list.append(check(snapshot));
    if (snapshot.folderAccess)
        list.append(checkDataFolder(snapshot));
    if (snapshot.timeZonesMissing)
        list.append(checkTimeZones(snapshot));
    if (snapshot.hasPlan)
        list.append(checkPlanInForce(snapshot));
    if (snapshot.controlSetting)
        list.append(checkControl(snapshot));
    list.append(checkVersion(snapshot));
    return list;
}

DiagnosisState worstState(const QList<Diagnosis>& list) {
    DiagnosisState worst = DiagnosisState::Ok;
    for (const Diagnosis& diagnosis : list)
        worst = std::max(worst, diagnosis.state);
    return worst;
}

qint64 medianSkewMs(const QList<SkewSample>& samples) {
    if (samples.isEmpty())
        return 0;
    std::vector<qint64> values;
    for (const SkewSample& sample : samples)
        values.push_back(sample.skewMs);
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace opbx
