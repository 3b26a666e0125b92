#include "app/runtime/health_inspection.h"

#include "core/database/database.h"
#include "core/files/folder_probe.h"
#include "core/health/call_health.h"
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "core/model/zone_database.h"
#include "core/net/http_call.h"
#include "core/plan_check/check.h"
#include "core/server/certificate_inspection.h"
#include "core/storage/plan_store.h"

#include <QDateTime>
#include <QDir>
#include <QStorageInfo>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool usesSignatures(const AuthSettings& auth) {
    const auto uses = [](AuthScheme scheme) {
        return scheme == AuthScheme::Signature || scheme == AuthScheme::SignatureOrBearer ||
               scheme == AuthScheme::Both;
    };
    return uses(auth.voice) || uses(auth.sessionUpdate) || uses(auth.cdr);
}

} // namespace

void describeSettings(const Settings& settings, HealthSnapshot& snapshot) {
    const AuthSettings auth = settings.authSettings();
    snapshot.baseUrl = settings.string("webhooks/base_url");
    snapshot.journalMaxBytes = settings.integer("history/max_bytes");
    snapshot.journalMaxCount = settings.integer("history/max_count");
    snapshot.needsSecret = usesSignatures(auth);
    snapshot.authenticationOff =
        auth.voice == AuthScheme::Off || auth.sessionUpdate == AuthScheme::Off || auth.cdr == AuthScheme::Off;
    snapshot.listensBeyondLoopback = !isLoopbackHost(settings.listenAddress().host);
    snapshot.trustedProxies = settings.trustedProxies();
    snapshot.freeFailures = settings.throttleLimits().freeFailures;
    snapshot.toleranceSeconds = int(auth.toleranceSeconds);
    snapshot.timeZonesMissing = !ZoneDatabase().exists();
}

void inspectStorage(const QString& dataDir, HealthSnapshot& snapshot) {
    const QDir folder(dataDir);
    snapshot.dataDir = dataDir;
    if (folder.exists())
        snapshot.folderAccess = folderAccess(dataDir);
    const QFileInfoList files =
        folder.entryInfoList({u"*.db"_s, u"*.sqlite"_s, u"*.db-wal"_s, u"*.sqlite-wal"_s}, QDir::Files);
    snapshot.storageProblem.reset();
    if (files.isEmpty())
        snapshot.storageProblem = {ErrorCode::NotFound, {}};
    snapshot.journalBytes = 0;
    for (const QFileInfo& info : files) {
        snapshot.journalBytes += info.size();
        // Not opened: closing it again would let go of the locks that the endpoint holds in this process.
        if (!info.isReadable())
            snapshot.storageProblem = {ErrorCode::FileUnreadable,
                                       u"%1 cannot be read."_s.arg(info.fileName())};
    }
    if (const QFileInfo database(databaseFile(dataDir)); database.exists() && !database.isFile())
        snapshot.storageProblem = {ErrorCode::FileUnreadable,
                                   u"%1 is not a file."_s.arg(database.fileName())};
    const QStorageInfo disk(folder.exists() ? dataDir : QDir::homePath());
    snapshot.freeDiskBytes = disk.isValid() ? disk.bytesAvailable() : -1;
    if (!folder.exists())
        return;
    // Tried, not asked: a full disk, a quota and a file system without locks look like any other.
    if (const std::optional<Error> tried = probeFolder(dataDir))
        snapshot.storageProblem = *tried;
}

void inspectTls(const TlsFiles& files, HealthSnapshot& snapshot) {
    snapshot.tlsOn = !files.certificateFile.isEmpty();
    if (snapshot.tlsOn || !files.keyFile.isEmpty())
        snapshot.certificate = inspectCertificate(files, SystemClock());
}

namespace {

std::optional<RoutingPlan> inspectPlan(const QString& dataDir, HealthSnapshot& snapshot) {
    snapshot.hasPlan = false;
    if (!QFileInfo::exists(databaseFile(dataDir)))
        return std::nullopt;
    const Result<PlanStore> plans = PlanStore::open(databaseFile(dataDir), Database::Access::ReadOnly);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    if (!document)
        return std::nullopt; // said by the check of the storage
    snapshot.hasPlan = !document->isEmpty();
    if (!*snapshot.hasPlan)
        return std::nullopt;
    Result<RoutingPlan> plan = planFromJson(*document);
    if (!plan) {
        snapshot.planProblem = plan.error();
        return std::nullopt;
    }
    snapshot.planReach = reachOf(*plan);
    const QList<PlanProblem> problems = checkPlan(*plan);
    for (const PlanProblem& problem : problems)
        snapshot.planProblems.append(problem.words);
    if (!problems.isEmpty() && problems.first().severity == PlanSeverity::Error)
        snapshot.planProblem = {ErrorCode::InvalidInput, problems.first().words.english()};
    return std::move(plan).value();
}

} // namespace

void inspectPlanAndCalls(const QString& dataDir, qint64 nowUs, HealthSnapshot& snapshot) {
    const std::optional<RoutingPlan> plan = inspectPlan(dataDir, snapshot);
    const Result<Done> read = addCalls(databaseFile(dataDir), nowUs, plan ? &*plan : nullptr, snapshot);
    if (!read && read.error().code != ErrorCode::NotFound && !snapshot.storageProblem)
        snapshot.storageProblem = read.error();
}

KeyHealth healthOf(const KeyState& state) {
    KeyHealth health;
    health.set = state.isSet();
    health.fromEnvironment =
        state.source == KeySource::Environment || state.source == KeySource::EnvironmentFile;
    health.createdMs = state.createdMs;
    health.size = state.key.current.size();
    health.problem = state.problem;
    return health;
}

} // namespace opbx
