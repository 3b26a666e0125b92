#include "core/health/diagnosis.h"

#include "core/base/error_messages.h"
#include "core/base/error_names.h"
#include "core/health/computer_checks.h"
#include "core/health/diagnosis_words.h"
#include "core/health/traffic_checks.h"

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

Diagnosis keyDiagnosis(const char* code, const Message& name, const KeyHealth& key, bool needed) {
    if (key.set && key.size > 0 && key.size < 20)
        return attention(code, {QT_TRANSLATE_NOOP("Message", "%1 is short and could be guessed."), {name}},
                         u"Generate a new one with \"opbx keys rotate\"."_s);
    if (key.set)
        return ok(code, key.fromEnvironment
                            ? Message{QT_TRANSLATE_NOOP("Message", "%1 comes from the environment."), {name}}
                            : Message{QT_TRANSLATE_NOOP("Message", "%1 is set."), {name}});
    if (!needed)
        return ok(code, {QT_TRANSLATE_NOOP("Message", "%1 is not set, and not needed."), {name}});
    if (isKeychainProblem(codeOf(key.problem)))
        return bad(
            code, {QT_TRANSLATE_NOOP("Message", "%1 cannot be read from the keychain."), {name}},
            QT_TRANSLATE_NOOP(
                "Message",
                "See the keychain below. Without it, requests are replied to with a configuration error."));
    return bad(
        code,
        {QT_TRANSLATE_NOOP("Message", "%1 is not set, so every request that needs it is refused."), {name}},
        u"Generate one with \"opbx keys generate\" and enter it at Cloudonix."_s);
}

Diagnosis certificateDiagnosis(const CertificateReport& report) {
    switch (report.fault) {
    case CertificateFault::None: break;
    case CertificateFault::CertificateUnreadable:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "The file of the TLS certificate cannot be read."),
                   u"Check that server/tls_certificate names it and that you may read it."_s);
    case CertificateFault::KeyUnreadable:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "The file of the TLS key cannot be read."),
                   u"Check that server/tls_key names it and that you may read it."_s);
    case CertificateFault::NoCertificate:
        return bad(
            "tls",
            QT_TRANSLATE_NOOP("Message", "The file of the TLS certificate holds no certificate in PEM form."),
            u"Name another file in server/tls_certificate."_s);
    case CertificateFault::NoKey:
        return bad("tls",
                   QT_TRANSLATE_NOOP("Message", "The file of the TLS key holds no private key in PEM form."),
                   u"Name another file in server/tls_key."_s);
    case CertificateFault::KeyProtected:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "The TLS key is protected by a password."),
                   QT_TRANSLATE_NOOP("Message", "Save it without one."));
    case CertificateFault::KeyOfAnother:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "The TLS key does not belong to the certificate."),
                   u"Name the pair that was made together in server/tls_certificate and server/tls_key."_s);
    case CertificateFault::Expired:
        return bad("tls",
                   {QT_TRANSLATE_NOOP("Message", "The TLS certificate expired on %1."),
                    {report.until.toString(Qt::ISODate)}},
                   QT_TRANSLATE_NOOP("Message", "Install a new certificate."));
    case CertificateFault::NotYetValid:
        return bad("tls",
                   {QT_TRANSLATE_NOOP("Message", "The TLS certificate is not valid before %1."),
                    {report.from.toString(Qt::ISODate)}},
                   QT_TRANSLATE_NOOP("Message", "Check this computer's clock."));
    case CertificateFault::KeyMissing:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "There is a TLS certificate but no key for it."),
                   u"Name the key in server/tls_key, or reset server/tls_certificate."_s);
    case CertificateFault::CertificateMissing:
        return bad("tls", QT_TRANSLATE_NOOP("Message", "There is a TLS key but no certificate for it."),
                   u"Name the certificate in server/tls_certificate, or reset server/tls_key."_s);
    }
    return ok("tls", Message());
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
    QJsonObject object{{u"code"_s, QString::fromLatin1(diagnosis.code)},
                       {u"state"_s, QString::fromLatin1(diagnosisStateName(diagnosis.state))},
                       {u"words"_s, diagnosis.words.english()},
                       {u"remedy"_s, diagnosis.remedy.english()}};
    if (!diagnosis.details.isEmpty())
        object.insert(u"details"_s, diagnosis.details);
    return object;
}

Diagnosis checkListener(const HealthSnapshot& snapshot) {
    if (codeOf(snapshot.listenProblem) == ErrorCode::AddressInUse)
        return bad("listener",
                   {QT_TRANSLATE_NOOP("Message", "Another program uses %1."), {snapshot.listenUrl}},
                   u"Stop that program, or choose another address with \"opbx config set server/listen\"."_s);
    if (codeOf(snapshot.listenProblem) == ErrorCode::AddressMissing)
        return bad(
            "listener",
            {QT_TRANSLATE_NOOP("Message", "This computer does not have the address of %1 at the moment."),
             {snapshot.listenUrl}},
            u"The endpoint tries again until it is there. If it never will be, choose another with "
            u"\"opbx config set "
            "server/listen\"."_s);
    if (codeOf(snapshot.listenProblem) == ErrorCode::PermissionDenied)
        return bad("listener",
                   {QT_TRANSLATE_NOOP("Message", "%1 may not be used without special rights."),
                    {snapshot.listenUrl}},
                   u"Choose a port above 1023 with \"opbx config set server/listen\"."_s);
    if (codeOf(snapshot.listenProblem) == ErrorCode::Timeout ||
        codeOf(snapshot.listenProblem) == ErrorCode::RemoteRefused)
        return bad("listener",
                   {QT_TRANSLATE_NOOP("Message", "The endpoint does not answer at %1: %2"),
                    {snapshot.listenUrl, sentence(detailOf(snapshot.listenProblem))}},
                   QT_TRANSLATE_NOOP("Message", "Restart it, and look in its log if that does not help."));
    if (snapshot.listenProblem)
        return bad("listener",
                   {QT_TRANSLATE_NOOP("Message", "The endpoint cannot listen at %1: %2"),
                    {snapshot.listenUrl, sentence(detailOf(snapshot.listenProblem))}},
                   u"Choose an address of this computer with \"opbx config set server/listen\"; when the "
                   "certificate is bad, fix that."_s);
    if (!snapshot.listening)
        return ok("listener", QT_TRANSLATE_NOOP("Message", "Whether the endpoint runs is not known."));
    if (!*snapshot.listening)
        return attention("listener", QT_TRANSLATE_NOOP("Message", "The endpoint is not running."),
                         u"Open the window or start \"opbx serve\"."_s);
    return ok("listener",
              {QT_TRANSLATE_NOOP("Message", "The endpoint listens at %1."), {snapshot.listenUrl}});
}

Diagnosis checkBaseUrl(const HealthSnapshot& snapshot) {
    if (snapshot.baseUrl.isEmpty())
        return attention("base-url",
                         QT_TRANSLATE_NOOP(
                             "Message", "No public address is set, so Cloudonix cannot reach this endpoint."),
                         u"Start a tunnel and set its address with \"opbx config set webhooks/base_url\"."_s);
    if (!snapshot.baseUrl.startsWith(u"https://", Qt::CaseInsensitive))
        return attention(
            "base-url",
            QT_TRANSLATE_NOOP(
                "Message",
                "The public address does not use https: keys and call records can be read on the way."),
            QT_TRANSLATE_NOOP("Message", "Use an address that starts with https."));
    return ok("base-url", {QT_TRANSLATE_NOOP("Message", "The public address is %1."), {snapshot.baseUrl}});
}

Diagnosis checkReachability(const HealthSnapshot& snapshot) {
    if (!snapshot.selfTestPassed)
        return ok("reachability", QT_TRANSLATE_NOOP("Message", "The public address was not tested."));
    if (!*snapshot.selfTestPassed)
        return bad("reachability", snapshot.selfTestWords,
                   QT_TRANSLATE_NOOP(
                       "Message", "Check that the tunnel runs and that the public address is its address."));
    return ok("reachability", snapshot.selfTestWords);
}

Diagnosis checkTunnel(const HealthSnapshot& snapshot) {
    if (!snapshot.tunnelFound)
        return ok("tunnel", QT_TRANSLATE_NOOP("Message", "Tunnels were not looked for."));
    if (snapshot.tunnelElsewhere)
        return bad("tunnel",
                   {QT_TRANSLATE_NOOP("Message", "A tunnel leads here from %1, but the public address is %2. "
                                                 "What is registered at Cloudonix no longer points here."),
                    {snapshot.tunnelUrl, snapshot.baseUrl}},
                   u"Set webhooks/base_url to the tunnel's address and register it at Cloudonix."_s);
    if (!*snapshot.tunnelFound && !snapshot.tunnelFlaws.isEmpty())
        return ok("tunnel", Message(QT_TRANSLATE_NOOP(
                                        "Message", "No tunnel that can be used leads to this endpoint. %1"),
                                    {joined(snapshot.tunnelFlaws)}));
    if (!*snapshot.tunnelFound)
        return ok("tunnel", QT_TRANSLATE_NOOP(
                                "Message", "No tunnel that leads to this endpoint runs on this computer."));
    return ok("tunnel", {QT_TRANSLATE_NOOP("Message", "A tunnel leads here from %1."), {snapshot.tunnelUrl}});
}

Diagnosis checkRequestsKey(const HealthSnapshot& snapshot) {
    return keyDiagnosis("requests-key", QT_TRANSLATE_NOOP("Message", "The requests API key"),
                        snapshot.requestsKey, true);
}

Diagnosis checkWebhookSecret(const HealthSnapshot& snapshot) {
    return keyDiagnosis("webhook-secret", QT_TRANSLATE_NOOP("Message", "The webhook secret"),
                        snapshot.webhookSecret, snapshot.needsSecret);
}

Diagnosis checkKeychain(const HealthSnapshot& snapshot) {
    const bool ofKey = isKeychainProblem(codeOf(snapshot.requestsKey.problem));
    switch (codeOf((ofKey ? snapshot.requestsKey : snapshot.webhookSecret).problem)) {
    case ErrorCode::KeychainLocked:
        return bad("keychain", QT_TRANSLATE_NOOP("Message", "The keychain is locked."),
                   QT_TRANSLATE_NOOP("Message", "Unlock it, for instance by signing in again."));
    case ErrorCode::KeychainDenied:
        return bad("keychain", QT_TRANSLATE_NOOP("Message", "The keychain refuses access."),
                   QT_TRANSLATE_NOOP("Message", "Allow access for OPBX in the keychain's own window."));
    case ErrorCode::KeychainUnavailable:
        return bad("keychain", QT_TRANSLATE_NOOP("Message", "This computer has no keychain that answers."),
                   u"Set OPBX_REQUESTS_API_KEY_FILE and OPBX_WEBHOOK_SECRET_FILE, or install a keychain."_s);
    default: return ok("keychain", QT_TRANSLATE_NOOP("Message", "The keychain works."));
    }
}

Diagnosis checkAuthentication(const HealthSnapshot& snapshot) {
    if (!snapshot.authenticationOff)
        return ok("authentication", QT_TRANSLATE_NOOP("Message", "Every endpoint checks who is asking."));
    if (snapshot.listensBeyondLoopback || !snapshot.baseUrl.isEmpty())
        return bad(
            "authentication",
            QT_TRANSLATE_NOOP("Message", "Authentication is off for an endpoint that others can reach."),
            u"Set auth/voice, auth/session_update and auth/cdr to something else than off."_s);
    return attention(
        "authentication", QT_TRANSLATE_NOOP("Message", "Authentication is off for an endpoint."),
        QT_TRANSLATE_NOOP("Message", "Switch it on before anybody else can reach this computer."));
}

Diagnosis checkTls(const HealthSnapshot& snapshot) {
    if (snapshot.certificate.fault != CertificateFault::None)
        return certificateDiagnosis(snapshot.certificate);
    if (!snapshot.tlsOn)
        return ok("tls", QT_TRANSLATE_NOOP("Message", "TLS is left to the tunnel or proxy in front."));
    const qint64 left = snapshot.certificate.until.toMSecsSinceEpoch() - snapshot.nowMs;
    const Message words = Message::counted(
        QT_TRANSLATE_N_NOOP("Message", "The certificate is valid for %n more day(s)."), left / dayMs);
    if (left < 14 * dayMs)
        return attention("tls", words, QT_TRANSLATE_NOOP("Message", "Renew it soon."));
    return ok("tls", words);
}

Diagnosis checkControl(const HealthSnapshot& snapshot) {
    if (snapshot.controlSetting.value_or(QString()).isEmpty())
        return ok("control", QT_TRANSLATE_NOOP("Message", "The control interface is off."));
    if (snapshot.controlProblem)
        return attention("control", QT_TRANSLATE_NOOP("Message", "The control interface does not answer."),
                         detailOf(snapshot.controlProblem));
    if (snapshot.controlUrl.isEmpty())
        return ok("control",
                  QT_TRANSLATE_NOOP("Message", "The control interface is on whenever the endpoint runs."));
    return ok("control",
              {QT_TRANSLATE_NOOP("Message", "The control interface listens at %1."), {snapshot.controlUrl}});
}

Diagnosis checkSettings(const HealthSnapshot& snapshot) {
    const QStringList problems = snapshot.settingsProblems.value_or(QStringList());
    if (problems.isEmpty())
        return ok("settings", QT_TRANSLATE_NOOP("Message", "The settings file can be read."));
    return bad(
        "settings", problems.join(u' '),
        u"Fix it, or start afresh with \"opbx config reset --all\", which keeps it under another name. "
        "Until then the endpoint does not start, and the defaults are used here."_s);
}

Diagnosis checkVersion(const HealthSnapshot& snapshot) {
    return ok("version", {QT_TRANSLATE_NOOP("Message", "OPBX %1."), {snapshot.version}});
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
    if (!snapshot.dayRates.counts.isEmpty() || !snapshot.weekRates.counts.isEmpty())
        list.append(checkRates(snapshot));
    if (!snapshot.silence.isEmpty())
        list.append(checkSilence(snapshot));
    if (!snapshot.unplannedNumbers.isEmpty())
        list.append(checkCalledNumbers(snapshot));
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
