// The state of the program as sentences: one small check for each thing that can be wrong. Pure functions over a snapshot;
// any thread. Gathers nothing itself.
#pragma once

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/files/private_folder.h"
#include "core/health/traffic_rates.h"
#include "core/plan_check/plan_reach.h"
#include "core/server/certificate_report.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace opbx {

enum class DiagnosisState { Ok, Attention, Bad };

/// "ok", "attention", "bad"
QByteArray diagnosisStateName(DiagnosisState state);

struct Diagnosis {
    QByteArray code; // stable, e.g. "listener"
    DiagnosisState state = DiagnosisState::Ok;
    Message words;
    Message
        remedy; // what to do; empty when all is well. Only words: it names commands, and is for the command line alone

    QJsonObject details{}; // figures for programs; empty where there are none

    bool operator==(const Diagnosis&) const = default;
};

/// One line of `opbx doctor --json`.
QJsonObject toJson(const Diagnosis& diagnosis);

/// Sender's timestamp minus our clock, one exchange.
struct SkewSample {
    qint64 receivedUs = 0;
    qint64 skewMs = 0;
    bool signedTimestamp = false; // the signature has to cover the timestamp
};

/// This computer's clock has jumped and is not believed yet.
struct ClockJump {
    qint64 jumpUs = 0;    // the last one; negative: back
    qint64 offUs = 0;     // how far the clock is now from where it would be without jumps
    qint64 leftUs = 0;    // how long it still has to go evenly
    bool atStart = false; // found when the program started: it may have been off for so long

    bool isRightAgain() const;
};

/// "This computer's clock was set 400 days ahead …": what happened and what it keeps from being deleted.
Message clockJumpMessage(const ClockJump& jump);

struct KeyHealth {
    bool set = false;
    bool fromEnvironment = false;
    qint64 createdMs = 0; // 0: not known
    qint64 size = 0;      // characters; 0: not known
    std::optional<Error> problem;
};

struct RefusalCount {
    QByteArray cause; // name of the ErrorCode
    qint64 count = 0;
};

/// An address of a private network that is no trusted proxy, and requests that came from it without, or with a wrong, credential.
struct FailingPeer {
    QString address;
    qint64 failures = 0;

    bool operator==(const FailingPeer&) const = default;
};

/// A number that was called and is not in the routing plan.
struct UnplannedNumber {
    QString number;
    qint64 calls = 0;
    qint64 lastMs = 0; // epoch ms

    bool operator==(const UnplannedNumber&) const = default;
};

/// What the checks look at. What is not known is left at its default or without value, and is then not judged.
struct HealthSnapshot {
    qint64 nowMs = 0;

    std::optional<bool> listening; // of this data folder's endpoint
    QString listenUrl;
    std::optional<Error> listenProblem;

    QString baseUrl;
    std::optional<bool> selfTestPassed;
    Message selfTestWords;

    KeyHealth requestsKey;
    KeyHealth webhookSecret;
    bool needsSecret = true;
    bool authenticationOff = false;
    bool listensBeyondLoopback = false;

    QString dataDir;
    std::optional<FolderAccess> folderAccess; // of the data folder

    std::optional<Error> storageProblem;
    qint64 databaseReplacedMs =
        0; // when its file was moved, replaced or deleted under the endpoint; 0: not lately
    qint64 journalBytes = -1;
    qint64 journalMaxBytes = 0;
    qint64 journalCount = -1;
    qint64 journalMaxCount = 0;
    qint64 freeDiskBytes = -1;
    qint64 exchangesDropped = 0; // not kept in the history lately, because the disk could not take them

    std::optional<ClockJump> clockJump;
    qint64 fromTheFuture = 0; // exchanges that were received, by their times, later than now

    QList<SkewSample> skew; // of the last hours
    int toleranceSeconds = 300;
    bool timeZonesMissing = false;   // the package tzdata is not there
    QList<RefusalCount> refusals;    // of the last 24 hours
    qint64 requests = -1;            // of the last 24 hours
    qint64 retries = 0;              // of the last 24 hours
    QStringList trustedProxies;      // addresses and networks
    int freeFailures = 10;           // of one address, before it is slowed down
    QList<FailingPeer> failingPeers; // of the last 24 hours, most failures first

    std::optional<bool> tunnelFound;
    bool tunnelElsewhere = false; // baseUrlIsElsewhere()
    QString tunnelUrl;
    QList<Message> tunnelFlaws; // sentences about tunnels that lead here and cannot be used

    bool tlsOn = false;
    CertificateReport certificate; // has a fault also when there is a key without a certificate

    std::optional<QString> controlSetting; // empty: the control interface is off
    QString controlUrl;                    // where it listens
    std::optional<Error> controlProblem;

    std::optional<QStringList>
        settingsProblems; // sentences about lines of the settings file that cannot be used

    std::optional<bool> hasPlan;      // a routing plan has been saved
    std::optional<Error> planProblem; // why it cannot be in force
    QList<Message> planProblems;      // sentences, errors first
    PlanReach planReach = PlanReach::Somebody;
    QList<UnplannedNumber> unplannedNumbers; // of the last 7 days, most calls first
    Message silence;                         // calls should have come; empty: nothing is unusual
    TrafficRates dayRates;                   // by the hour
    TrafficRates weekRates;                  // by the day

    QString version;
};

/// All refusals, under the name of the most frequent cause: the first of those that are equally frequent, empty when there are none.
RefusalCount allRefusals(const HealthSnapshot& snapshot);

/// The one that may be a proxy which nobody has entered; none when no private address keeps failing.
std::optional<FailingPeer> likelyProxy(const HealthSnapshot& snapshot);

Diagnosis checkListener(const HealthSnapshot& snapshot);
Diagnosis checkBaseUrl(const HealthSnapshot& snapshot);
Diagnosis checkReachability(const HealthSnapshot& snapshot);
Diagnosis checkTunnel(const HealthSnapshot& snapshot);
Diagnosis checkRequestsKey(const HealthSnapshot& snapshot);
Diagnosis checkWebhookSecret(const HealthSnapshot& snapshot);
Diagnosis checkKeychain(const HealthSnapshot& snapshot);
Diagnosis checkAuthentication(const HealthSnapshot& snapshot);
Diagnosis checkTls(const HealthSnapshot& snapshot);
Diagnosis checkControl(const HealthSnapshot& snapshot);
Diagnosis checkSettings(const HealthSnapshot& snapshot);
Diagnosis checkVersion(const HealthSnapshot& snapshot);

/// All checks in the order in which they are shown. Those of the settings file, the data folder, the plan and the control
/// interface only when these were looked at, that of the time zones only when they are missing.
QList<Diagnosis> diagnose(const HealthSnapshot& snapshot);

/// The worst state of a list.
DiagnosisState worstState(const QList<Diagnosis>& list);

/// Median of the skews in milliseconds; 0 for none.
qint64 medianSkewMs(const QList<SkewSample>& samples);

} // namespace opbx
