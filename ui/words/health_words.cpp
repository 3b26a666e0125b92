#include "ui/words/health_words.h"

#include "core/base/error_names.h"
#include "ui/theme/formatting.h"
#include "ui/words/certificate_words.h"
#include "ui/words/error_words.h"

#include <QLocale>

#include <algorithm>
#include <climits>
#include <limits>

namespace opbx::ui {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

bool isKeychainProblem(ErrorCode code) {
    return code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainUnavailable ||
           code == ErrorCode::KeychainDenied;
}

} // namespace

QString HealthWords::title(const QByteArray& code) {
    if (code == "listener")
        return tr("Listening");
    if (code == "base-url")
        return tr("Public address");
    if (code == "reachability")
        return tr("Reachable from outside");
    if (code == "tunnel")
        return tr("Tunnel");
    if (code == "requests-key")
        return tr("Requests API key");
    if (code == "webhook-secret")
        return tr("Webhook secret");
    if (code == "keychain")
        return tr("Keychain");
    if (code == "authentication")
        return tr("Authentication");
    if (code == "data-folder")
        return tr("Data folder");
    if (code == "storage")
        return tr("Storage");
    if (code == "history")
        return tr("History");
    if (code == "disk")
        return tr("Disk");
    if (code == "clock")
        return tr("Clocks");
    if (code == "time-zones")
        return tr("Time zones");
    if (code == "refusals")
        return tr("Refused requests");
    if (code == "proxy")
        return tr("Proxies");
    if (code == "retries")
        return tr("Repeated deliveries");
    if (code == "tls")
        return tr("TLS certificate");
    return code == "version" ? tr("Version") : QString::fromLatin1(code);
}

QString HealthWords::sentence(const Diagnosis& diagnosis, const HealthSnapshot& snapshot) {
    const QByteArray& code = diagnosis.code;
    if (code == "listener")
        return listener(snapshot);
    if (code == "base-url")
        return baseUrl(snapshot);
    if (code == "tunnel")
        return tunnel(snapshot);
    if (code == "requests-key")
        return key(snapshot.requestsKey, true);
    if (code == "webhook-secret")
        return key(snapshot.webhookSecret, snapshot.needsSecret);
    if (code == "keychain")
        return keychain(snapshot);
    if (code == "authentication")
        return authentication(snapshot);
    if (code == "data-folder")
        return dataFolder(snapshot);
    if (code == "storage")
        return storage(snapshot);
    if (code == "history")
        return history(diagnosis, snapshot);
    if (code == "disk")
        return snapshot.freeDiskBytes < 0 ? tr("The free disk space is not known.")
                                          : tr("%1 are free on the disk of the data folder.")
                                                .arg(Formatting::size(snapshot.freeDiskBytes));
    if (code == "clock")
        return clock(snapshot);
    if (code == "time-zones")
        return snapshot.timeZonesMissing
                   ? tr("This computer has no time zones, so nobody knows when business hours are open. "
                        "Install the package tzdata, then start the program again.")
                   : tr("The time zones of the world are known.");
    if (code == "refusals")
        return refusals(snapshot);
    if (code == "proxy")
        return proxy(snapshot);
    if (code == "retries")
        return snapshot.retries <= 0
                   ? tr("No event was sent more than once in the last 24 hours.")
                   : tr("%n event(s) came again in the last 24 hours: the first answer was late or an error.",
                        nullptr, int(snapshot.retries));
    if (code == "tls")
        return tls(snapshot);
    if (code == "version")
        return tr("OPBX %1.").arg(snapshot.version);
    if (code == "reachability" && !snapshot.selfTestPassed)
        return tr("The public address has not been tested since the program was started.");
    return diagnosis.words;
}

QString HealthWords::listener(const HealthSnapshot& snapshot) {
    const ErrorCode problem = snapshot.listenProblem.code;
    if (problem == ErrorCode::AddressInUse)
        return tr("Another program uses %1. Stop it, or choose another address.").arg(snapshot.listenUrl);
    if (problem == ErrorCode::PermissionDenied)
        return tr("%1 may not be used without special rights. Choose a port above 1023.")
            .arg(snapshot.listenUrl);
    if (problem != ErrorCode::None)
        return tr("The endpoint cannot listen at %1. Check the address.").arg(snapshot.listenUrl);
    return snapshot.listening.value_or(false) ? tr("The endpoint listens at %1.").arg(snapshot.listenUrl)
                                              : tr("The endpoint is not running yet.");
}

QString HealthWords::baseUrl(const HealthSnapshot& snapshot) {
    if (snapshot.baseUrl.isEmpty())
        return tr(
            "No public address is set, so Cloudonix cannot reach this endpoint. Start a tunnel and enter its "
            "address.");
    if (!snapshot.baseUrl.startsWith(u"https://", Qt::CaseInsensitive))
        return tr("The public address does not use https: keys and call records can be read on the way.");
    return tr("The public address is %1.").arg(snapshot.baseUrl);
}

QString HealthWords::tunnel(const HealthSnapshot& snapshot) {
    if (!snapshot.tunnelFound)
        return tr("Tunnels were not looked for.");
    if (snapshot.tunnelElsewhere)
        return tr("A tunnel leads here from %1, but the public address is %2. What is registered at "
                  "Cloudonix no longer "
                  "points here.")
            .arg(snapshot.tunnelUrl, snapshot.baseUrl);
    if (!*snapshot.tunnelFound && !snapshot.tunnelFlaws.isEmpty())
        return tr("A tunnel leads to this endpoint but cannot be used. Settings, Connection says why.");
    return *snapshot.tunnelFound ? tr("A tunnel leads here from %1.").arg(snapshot.tunnelUrl)
                                 : tr("No tunnel that leads to this endpoint runs on this computer.");
}

QString HealthWords::key(const KeyHealth& key, bool needed) {
    constexpr int shortest = 20;
    if (key.set && key.size > 0 && key.size < shortest)
        return tr("It is short and could be guessed. Replace it with a generated one.");
    if (key.set)
        return key.fromEnvironment ? tr("It comes from the environment.") : tr("It is set.");
    if (!needed)
        return tr("It is not set, and not needed.");
    if (isKeychainProblem(key.problem.code))
        return tr("It cannot be read from the keychain.");
    return tr("It is not set, so every request that needs it is refused.");
}

QString HealthWords::keychain(const HealthSnapshot& snapshot) {
    const bool ofKey = isKeychainProblem(snapshot.requestsKey.problem.code);
    const ErrorCode problem = ofKey ? snapshot.requestsKey.problem.code : snapshot.webhookSecret.problem.code;
    return isKeychainProblem(problem) ? ErrorWords::sentence(problem) : tr("The keychain raises no problem.");
}

QString HealthWords::authentication(const HealthSnapshot& snapshot) {
    if (!snapshot.authenticationOff)
        return tr("Every endpoint checks who is asking.");
    if (snapshot.listensBeyondLoopback || !snapshot.baseUrl.isEmpty())
        return tr("Authentication is off for an endpoint that others can reach. Switch it on.");
    return tr(
        "Authentication is off for an endpoint. Switch it on before anybody else can reach this computer.");
}

QString HealthWords::dataFolder(const HealthSnapshot& snapshot) {
    switch (snapshot.folderAccess.value_or(FolderAccess::OwnerOnly)) {
    case FolderAccess::OwnerOnly: break;
    case FolderAccess::OthersRead:
        return tr("Other users of this computer can look into the data folder %1.").arg(snapshot.dataDir);
    case FolderAccess::OthersWrite:
        return tr("Other users of this computer can change what is in the data folder %1.")
            .arg(snapshot.dataDir);
    }
    return tr("Only you can look into the data folder.");
}

QString HealthWords::storage(const HealthSnapshot& snapshot) {
    if (snapshot.storageProblem.code == ErrorCode::None && snapshot.databaseReplacedMs > 0)
        return tr("The database file was moved, replaced or deleted while the endpoint ran. The file that "
                  "was there "
                  "afterwards was opened: see that it is the right one.");
    if (snapshot.storageProblem.code == ErrorCode::None)
        return tr("The database can be used.");
    if (snapshot.storageProblem.code == ErrorCode::StorageUnavailable)
        return tr("The database file was moved, replaced or deleted. Events are refused until the file that "
                  "is there now "
                  "is open.");
    if (snapshot.storageProblem.code == ErrorCode::NotFound)
        return tr("There is no history yet.");
    return ErrorWords::sentence(snapshot.storageProblem.code);
}

QString HealthWords::history(const Diagnosis& diagnosis, const HealthSnapshot& snapshot) {
    if (snapshot.exchangesDropped > 0)
        return tr(
            "%n exchange(s) of the last 24 hours are missing in the history: they came faster than the disk "
            "takes them. They were answered all the same. See what else keeps the disk busy, or move the "
            "data folder to a faster one.",
            nullptr, int(std::min<qint64>(snapshot.exchangesDropped, std::numeric_limits<int>::max())));
    if (snapshot.journalBytes < 0)
        return tr("The size of the history is not known.");
    const QString used = Formatting::size(snapshot.journalBytes);
    const QString most = Formatting::size(snapshot.journalMaxBytes);
    return diagnosis.state == DiagnosisState::Ok ? tr("The history takes %1 of %2.").arg(used, most)
                                                 : tr("The history takes %1 of %2, so its oldest part is "
                                                      "being dropped. Raise its limits, or pin what must "
                                                      "stay.")
                                                       .arg(used, most);
}

QString HealthWords::clock(const HealthSnapshot& snapshot) {
    QStringList sentences;
    if (snapshot.clockJump)
        sentences.append(clockJump(*snapshot.clockJump));
    if (snapshot.fromTheFuture > 0)
        sentences.append(
            tr("%n exchange(s) carry a time that is still to come: the clock was ahead when they "
               "came. Until then they are not counted as of today or of the last 24 hours.",
               nullptr, int(std::min<qint64>(snapshot.fromTheFuture, INT_MAX))));
    sentences.append(skew(snapshot));
    return sentences.join(u' ');
}

QString HealthWords::clockJump(const ClockJump& jump) {
    const QString span = Formatting::span(qAbs(jump.jumpUs));
    const QString left = Formatting::span(jump.leftUs);
    if (jump.jumpUs > 0 && jump.atStart)
        return tr("This computer's clock is %1 ahead of when OPBX last ran: it was off, or the clock is "
                  "wrong. "
                  "Nothing is deleted because of its age until the clock has gone evenly for %2.")
            .arg(span, left);
    if (jump.jumpUs > 0)
        return jump.isRightAgain()
                   ? tr("This computer's clock jumped ahead by %1 and is right again. Nothing is deleted "
                        "because of its age until the clock has gone evenly for %2.")
                         .arg(span, left)
                   : tr("This computer's clock jumped ahead by %1. Nothing is deleted because of its age "
                        "until "
                        "the clock has gone evenly for %2. Set it from the internet, if it is wrong.")
                         .arg(span, left);
    return jump.isRightAgain() ? tr("This computer's clock was set back by %1 and is right again. Nothing is "
                                    "deleted because of "
                                    "its age until the clock has gone evenly for %2.")
                                     .arg(span, left)
                               : tr("This computer's clock was set back by %1. Nothing is deleted because of "
                                    "its age until the "
                                    "clock has gone evenly for %2. Set it from the internet, if it is wrong.")
                                     .arg(span, left);
}

QString HealthWords::skew(const HealthSnapshot& snapshot) {
    if (snapshot.skew.isEmpty())
        return tr("No request with a timestamp has arrived in the last 24 hours.");
    const double seconds = double(medianSkewMs(snapshot.skew)) / 1000.0;
    const bool covered = std::all_of(snapshot.skew.begin(), snapshot.skew.end(),
                                     [](const SkewSample& sample) { return sample.signedTimestamp; });
    const QString text = QLocale().toString(std::abs(seconds), 'f', 1);
    const QString limit = QLocale().toString(snapshot.toleranceSeconds);
    if (covered)
        return tr("The sender's clock differs from this computer's by %1 s; %2 s are tolerated. The "
                  "signature covers the "
                  "timestamp.")
            .arg(text, limit);
    return tr("The sender's clock differs from this computer's by %1 s; %2 s are tolerated. Not every "
              "signature covers its "
              "timestamp.")
        .arg(text, limit);
}

QString HealthWords::refusals(const HealthSnapshot& snapshot) {
    const RefusalCount all = allRefusals(snapshot);
    if (all.count == 0)
        return tr("No request was refused in the last 24 hours.");
    const QString cause = ErrorWords::shortName(errorFromName(all.cause));
    const QString requests = tr("%n request(s) were refused in the last 24 hours.", nullptr, int(all.count));
    return cause.isEmpty() ? requests
                           : tr("%1 The most frequent cause: %2.", "sentence, cause").arg(requests, cause);
}

QString HealthWords::proxy(const HealthSnapshot& snapshot) {
    const auto proxy = likelyProxy(snapshot);
    if (!proxy)
        return tr("No address of a private network keeps failing to prove itself.");
    return tr("%1, an address of a private network, failed to prove itself %n time(s) in the last 24 hours. "
              "Is this your "
              "proxy? All who come through it count as one sender until it is trusted. Then it is believed "
              "whom it "
              "asks for.",
              nullptr, int(std::min<qint64>(proxy->failures, std::numeric_limits<int>::max())))
        .arg(proxy->address);
}

QString HealthWords::tls(const HealthSnapshot& snapshot) {
    if (snapshot.certificate.fault != CertificateFault::None)
        return CertificateWords::sentence(snapshot.certificate);
    if (!snapshot.tlsOn)
        return tr("TLS is left to the tunnel or proxy in front.");
    const qint64 left = snapshot.certificate.until.toMSecsSinceEpoch() - snapshot.nowMs;
    return tr("The certificate is valid for %n more day(s).", nullptr, int(left / dayMs));
}

Remedy HealthWords::openSettings(const QString& section) {
    return {Remedy::OpenPage, tr("Open this setting"), QStringLiteral("settings"), section};
}

Remedy HealthWords::keyRemedy(KeyName name, const KeyHealth& health) {
    if (isKeychainProblem(health.problem.code))
        return {Remedy::ReadKeysAgain, tr("Read it again")};
    Remedy remedy{Remedy::SetKey, health.set ? tr("Replace the key…") : tr("Generate the key…")};
    remedy.key = name;
    return remedy;
}

Remedy HealthWords::remedy(const Diagnosis& diagnosis, const HealthSnapshot& snapshot) {
    const QByteArray& code = diagnosis.code;
    if (code == "reachability" && !snapshot.baseUrl.isEmpty())
        return {Remedy::SelfTest, snapshot.selfTestPassed ? tr("Test again") : tr("Test now")};
    if (diagnosis.state == DiagnosisState::Ok)
        return {};
    if (code == "tunnel")
        return {Remedy::UseTunnel, tr("Use the tunnel's address")};
    if (code == "requests-key")
        return keyRemedy(KeyName::RequestsApiKey, snapshot.requestsKey);
    if (code == "webhook-secret")
        return keyRemedy(KeyName::WebhookSecret, snapshot.webhookSecret);
    if (code == "keychain")
        return {Remedy::ReadKeysAgain, tr("Read the keys again")};
    if (code == "data-folder")
        return {Remedy::CloseDataFolder, tr("Keep others out")};
    if (code == "proxy")
        return {Remedy::TrustProxy, tr("It is my proxy: trust it")};
    if (code == "clock")
        return {Remedy::OpenPage, tr("Show the requests"), QStringLiteral("traffic"),
                QStringLiteral("sig:stale since:24h")};
    if (code == "refusals")
        return {Remedy::OpenPage, tr("Show them"), QStringLiteral("traffic"),
                QStringLiteral("status:>=400 since:24h")};
    if (code == "retries")
        return {Remedy::OpenPage, tr("Show them"), QStringLiteral("traffic"),
                QStringLiteral("attempt:>1 since:24h")};
    if (code == "time-zones")
        return {Remedy::OpenPage, tr("Show the plan"), QStringLiteral("routing")};
    if (code == "authentication")
        return openSettings(QStringLiteral("authentication"));
    if (code == "history" || code == "disk" || code == "storage")
        return openSettings(QStringLiteral("history"));
    return openSettings(QStringLiteral("connection")); // listener, base-url, tls
}

QString HealthWords::stateWord(DiagnosisState state) {
    switch (state) {
    case DiagnosisState::Ok: return tr("good");
    case DiagnosisState::Attention: return tr("attention");
    case DiagnosisState::Bad: return tr("bad");
    }
    return {};
}

Meaning HealthWords::meaning(DiagnosisState state) {
    switch (state) {
    case DiagnosisState::Ok: return Meaning::Good;
    case DiagnosisState::Attention: return Meaning::Attention;
    case DiagnosisState::Bad: return Meaning::Bad;
    }
    return Meaning::Bad;
}

QString HealthWords::partName(ProgramPart part) {
    switch (part) {
    case ProgramPart::Listener: return tr("Listening");
    case ProgramPart::Storage: return tr("Storage");
    case ProgramPart::Keychain: return tr("Keychain");
    case ProgramPart::Routing: return tr("Routing plan");
    case ProgramPart::PublicAddress: return tr("Public address");
    case ProgramPart::Tunnel: return tr("Tunnel");
    case ProgramPart::Cloudonix: return tr("Cloudonix");
    }
    return {};
}

} // namespace opbx::ui
