#include "ui/desktop/notice_source.h"

#include "core/calls/call_statistics.h"
#include "ui/backend/calls_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/health_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/theme/formatting.h"
#include "ui/words/error_words.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int callsDelayMs = 500;
constexpr qint64 crowdMs = 60'000;
constexpr qint64 longestCallMs = 12LL * 3600 * 1000;
constexpr qsizetype mostKnown = 10'000;

/// Who is blocked is kept out on purpose: nobody wants to hear of each try.
bool isWorthTelling(const CallRecord& call) {
    return isMissed(call) && call.outcome != CallOutcome::Blocked;
}

QString keyOf(const CallRecord& call) {
    return call.session.isEmpty() ? call.callId : call.session;
}

} // namespace

NoticeSource::NoticeSource(Backend& backend, Now now, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_now(std::move(now))
    , m_sinceMs(m_now()) {
    m_calls.setSingleShot(true);
    m_calls.setInterval(callsDelayMs);
    m_crowds.setObjectName(u"crowds"_s);
    m_crowds.setSingleShot(true);
    connect(&m_calls, &QTimer::timeout, this, &NoticeSource::lookForMissedCalls);
    connect(&m_crowds, &QTimer::timeout, this, &NoticeSource::tellCrowds);
    connect(&backend.history(), &HistoryBackend::arrived, this, &NoticeSource::take);
    connect(&backend.calls(), &CallsBackend::recordsChanged, this, [this] {
        if (!m_calls.isActive())
            m_calls.start();
    });
    connect(&backend.health(), &HealthBackend::tunnelLost, this,
            [this](const Tunnel& tunnel) { tunnelLost(tunnel.publicUrl); });
}

bool NoticeSource::isMuted(Setting<bool> setting) const {
    return !m_backend.settings().current().boolean(setting);
}

void NoticeSource::lookForMissedCalls() {
    if (isMuted("ui/notify_missed_calls"))
        return;
    m_backend.calls()
        .records(m_sinceMs - longestCallMs, m_now() + longestCallMs)
        .then(this, [this](const Result<QList<CallRecord>>& calls) {
            if (!calls)
                return;
            if (m_known.size() > mostKnown)
                m_known.clear();
            for (const CallRecord& call : *calls) {
                if (call.endedMs < m_sinceMs || !isWorthTelling(call) || m_known.contains(keyOf(call)))
                    continue;
                m_known.insert(keyOf(call));
                m_missed.append(call);
            }
            tellMissedCalls();
        });
}

/// One by itself; those that come within a minute of it together.
void NoticeSource::tellMissedCalls() {
    if (m_missed.isEmpty())
        return;
    if (m_missedToldMs != 0 && m_now() - m_missedToldMs < crowdMs) {
        if (!m_crowds.isActive())
            m_crowds.start(int(crowdMs));
        return;
    }
    m_missedToldMs = m_now();
    const QList<CallRecord> missed = std::exchange(m_missed, {});
    if (missed.size() == 1)
        return tellMissed(missed.first());
    QStringList callers;
    for (const CallRecord& call : missed) {
        const QString caller = Formatting::party(m_backend.directory().nameOf(call.from), call.from);
        if (!callers.contains(caller))
            callers.append(caller);
    }
    constexpr qsizetype mostNamed = 3;
    const qsizetype others = std::max<qsizetype>(0, callers.size() - mostNamed);
    const QString named = callers.mid(0, mostNamed).join(u", "_s);
    emit noticed({NoticeKind::MissedCall, tr("%n missed call(s)", nullptr, int(missed.size())),
                  others == 0 ? named : tr("%1 and %n other(s)", "callers", int(others)).arg(named),
                  u"callbacks"_s, QString(), tr("Open")});
}

void NoticeSource::tellMissed(const CallRecord& call) {
    const QString caller = Formatting::party(m_backend.directory().nameOf(call.from), call.from);
    const QString called = Formatting::party(m_backend.directory().nameOf(call.to), call.to);
    emit noticed(
        {NoticeKind::MissedCall, tr("Missed call from %1").arg(caller),
         (call.message ? tr("%1 was called at %2. The caller left a message.") : tr("%1 was called at %2."))
             .arg(called, Formatting::callTime(call.startedMs)),
         u"call-records"_s,
         (call.session.isEmpty() ? u"call-id:\"%1\""_s : u"session:\"%1\""_s).arg(keyOf(call)), tr("Open")});
}

void NoticeSource::tunnelLost(const QString& url) {
    if (isMuted("ui/notify_tunnel"))
        return;
    const bool isPublic = url.compare(m_backend.settings().current().baseUrl(), Qt::CaseInsensitive) == 0;
    emit noticed(
        {NoticeKind::TunnelLost, tr("A tunnel was lost"),
         isPublic
             ? tr("The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs again.")
                   .arg(url)
             : tr("The tunnel from %1 is gone.").arg(url),
         u"health"_s, QString(), tr("Open")});
}

void NoticeSource::take(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& exchange : exchanges) {
        if (exchange->replayOf != 0)
            continue; // the user's own doing
        if (exchange->refusal != ErrorCode::None)
            count(m_refused, exchange->refusal);
        else if (exchange->attempt > 1)
            count(m_retries, ErrorCode::None);
    }
    tellCrowds();
}

void NoticeSource::count(Crowd& crowd, ErrorCode cause) {
    ++crowd.waiting;
    crowd.cause = cause;
}

bool NoticeSource::isDue(const Crowd& crowd) const {
    return crowd.waiting > 0 && m_now() - crowd.toldMs >= crowdMs;
}

void NoticeSource::tellCrowds() {
    tellMissedCalls();
    if (isDue(m_refused))
        tellRefused();
    if (isDue(m_retries))
        tellRetries();
    if ((m_refused.waiting > 0 || m_retries.waiting > 0) && !m_crowds.isActive())
        m_crowds.start(int(crowdMs));
}

void NoticeSource::tellRefused() {
    const Crowd told = std::exchange(m_refused, {m_now(), 0, ErrorCode::None});
    if (isMuted("ui/notify_refused"))
        return;
    emit noticed({NoticeKind::Refused, tr("%n request(s) were refused", nullptr, told.waiting),
                  ErrorWords::sentence(told.cause), u"traffic"_s, u"status:>=400 since:10m"_s, tr("Open")});
}

void NoticeSource::tellRetries() {
    const Crowd told = std::exchange(m_retries, {m_now(), 0, ErrorCode::None});
    if (isMuted("ui/notify_retries"))
        return;
    emit noticed({NoticeKind::Retry, tr("%n event(s) came again", nullptr, told.waiting),
                  tr("The reply before was late or an error, so Cloudonix sent it once more."), u"traffic"_s,
                  u"attempt:>1 since:10m"_s, tr("Open")});
}

} // namespace opbx::ui
