// The part of the runtime that gets and keeps what it stands on: its address, its plan, and its database when that is
// replaced.
#include "app/runtime/address_file.h"
#include "app/runtime/control_server.h"
#include "app/runtime/runtime.h"
#include "app/runtime/thread_call.h"
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "core/routing/check.h"
#include "core/storage/directory_store.h"
#include "core/storage/plan_store.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int firstAgainMs = 500;
constexpr int longestAgainMs = 30'000;

/// Another program may end, an interface may come up; a wrong address stays wrong.
bool mayPass(const Error& error) {
    return error.code == ErrorCode::AddressInUse || error.code == ErrorCode::AddressMissing;
}

/// What a plan of an earlier version may hold that is an error today, and zones that this computer does not have.
QStringList doubtsAbout(const RoutingPlan& plan) {
    constexpr qsizetype most = 5;
    QStringList sentences;
    const QList<PlanProblem> problems = checkPlan(plan);
    for (const PlanProblem& problem : problems) {
        if (problem.severity == PlanSeverity::Error || problem.code == "no-time-zones")
            sentences << QStringLiteral("The routing plan, %1: %2 %3")
                             .arg(problem.path, problem.words, problem.remedy);
    }
    if (sentences.size() > most) {
        const QString more =
            QStringLiteral("The routing plan has %1 more problems: see `opbx routing check`.");
        const qsizetype left = sentences.size() - most;
        sentences = sentences.mid(0, most) << more.arg(left);
    }
    return sentences;
}

} // namespace

Result<ListenAddress> Runtime::listen() {
    Result<ListenAddress> address{ErrorCode::Internal, QStringLiteral("the server did not answer")};
    onThreadOf(m_gateway.get(), [&] {
        address = m_gateway->listen(m_profile.settings.listenAddress(), m_profile.settings.tlsFiles());
    });
    m_listenTimer.stop();
    if (address) {
        m_address = *address;
        m_listenAgainMs = 0;
        (void)writeAddress(m_profile.dataDir, AddressOf::Endpoint, listenUrl());
    } else if (mayPass(address.error()) && !m_isStopping) {
        m_listenAgainMs = std::clamp(m_listenAgainMs * 2, firstAgainMs, longestAgainMs);
        m_listenTimer.start(m_listenAgainMs);
    }
    setProblem(&Runtime::m_listenProblem, address ? Error{ErrorCode::None, {}} : address.error());
    return address;
}

void Runtime::listenAgain() {
    if (m_isStopping || !m_gateway || m_listenProblem.code == ErrorCode::None)
        return;
    if (listen())
        emit listeningBegan();
}

void Runtime::askIfAlive(std::function<void()> alive) {
    if (!m_gateway) {
        alive();
        return;
    }
    QMetaObject::invokeMethod(m_gateway.get(),
                              [this, alive = std::move(alive)] { QMetaObject::invokeMethod(this, alive); });
}

void Runtime::loadPlan() {
    m_planProblem.clear();
    m_planDoubts.clear();
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(m_profile.dataDir), Database::Access::ReadOnly);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    if (!document) {
        m_planProblem = document.error().detail;
        return;
    }
    if (document->isEmpty())
        return;
    Result<RoutingPlan> plan = planFromJson(*document);
    if (plan) {
        m_plan = std::make_shared<const RoutingPlan>(std::move(plan).value());
        m_planDoubts = doubtsAbout(*m_plan);
    } else {
        m_planProblem = QStringLiteral("The stored routing plan cannot be read: %1").arg(plan.error().detail);
    }
}

/// A directory that cannot be read leaves numbers without names, which is no reason to stop.
void Runtime::loadDirectory() {
    const Result<DirectoryStore> store =
        DirectoryStore::open(databaseFile(m_profile.dataDir), Database::Access::ReadOnly);
    const Result<QList<DirectoryEntry>> entries =
        store ? store->entries() : Result<QList<DirectoryEntry>>(store.error());
    m_directory = entries ? Directory(*entries) : Directory();
    emit directoryChanged();
}

void Runtime::letGoOfDatabase() {
    if (m_control)
        m_control->letGoOfHistory();
    emit databaseLost();
}

void Runtime::takeDatabase() {
    if (m_isStopping)
        return;
    const std::shared_ptr<const RoutingPlan> before = m_plan;
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(m_profile.dataDir), Database::Access::ReadWrite);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    // A database that is new or of somebody else: calls are routed as before, now and after a restart.
    if (document && document->isEmpty() && planToJson(*before) != planToJson(RoutingPlan()))
        (void)plans->save(planToJson(*before), QStringLiteral("opbx"),
                          QStringLiteral("kept when the database file was replaced"), m_clock.nowUs());
    else if (document)
        loadPlan();
    loadDirectory();
    if (m_gateway)
        configureGateway();
    emit sessionsChanged();
    emit callRecordsChanged();
    emit configurationChanged();
}

} // namespace opbx
