#include "ui/live_calls/live_calls_model.h"

#include "core/base/utc.h"
#include "ui/backend/calls_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/live_calls/live_state.h"
#include "ui/theme/formatting.h"
#include "ui/words/exchange_words.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QTimer>

#include <algorithm>

namespace opbx::ui {

using namespace column_traits;

namespace {

constexpr int tickMs = 1000;
constexpr int newsDelayMs = 400;
constexpr int ticksToReload = 15;

Meaning meaningOfState(const LiveSession& session) {
    return LiveStates::meaning(LiveStates::of(session));
}

QString stateText(const LiveSession& session) {
    return LiveStates::word(LiveStates::of(session));
}

QString stateTooltip(const LiveSession& session) {
    if (!session.stale)
        return stateText(session);
    return LiveCallsModel::tr("The last news of this call came at %1. It may have ended.")
        .arg(Formatting::callTime(session.updatedMs));
}

/// Groups have ids of their own, which nobody in the office knows.
QString groupText(const LiveSession& session) {
    return session.ringGroupName.isEmpty() ? session.ringGroup : session.ringGroupName;
}

bool sameCells(const LiveSession& a, const LiveSession& b) {
    return a.from == b.from && a.to == b.to && a.direction == b.direction && a.state == b.state &&
           a.extension == b.extension && a.ringGroup == b.ringGroup && a.ringGroupName == b.ringGroupName &&
           a.startedMs == b.startedMs && a.answeredMs == b.answeredMs && a.talking == b.talking &&
           a.stale == b.stale;
}

} // namespace

/// Both seconds go on while the model ticks, so they are asked for by cell.
LiveCallsModel::Columns LiveCallsModel::columnsOf(const LiveCallsModel* model) {
    using Session = const LiveSession&;
    const auto named = [model](const char* id, const QString& header, int width,
                               QString LiveSession::*number) {
        return RowColumn<LiveSession>{
            .id = id,
            .header = header,
            .width = width,
            .text = [model, number](Session session) { return model->party(session.*number); },
            .exported = number};
    };
    RowColumn<LiveSession> group = named("group", tr("Group"), 116, &LiveSession::ringGroup);
    group.text = groupText;
    group.tooltip = [](Session session) { return session.ringGroup; };
    group.traits = Stretch;
    return {
        named("from", tr("From"), 160, &LiveSession::from),
        named("to", tr("To"), 170, &LiveSession::to),
        {.id = "direction",
         .header = tr("Direction"),
         .width = 86,
         .text = [](Session session) { return ExchangeWords::direction(session.direction); },
         .exported = &LiveSession::direction},
        {.id = "state",
         .header = tr("State"),
         .width = 126,
         .text = stateText,
         .tooltip = stateTooltip,
         .exported = &LiveSession::state,
         .pill = meaningOfState},
        {.id = "ringing",
         .header = tr("Ringing"),
         .width = 76,
         .traits = Figures,
         .text =
             [model](Session session) {
                 return session.startedMs == 0 ? QString()
                                               : Formatting::duration(model->ringingSeconds(session));
             },
         .exported = [model](Session session) { return QString::number(model->ringingSeconds(session)); },
         .sortKey = [model](Session session) { return model->ringingSeconds(session); }},
        {.id = "talking",
         .header = tr("Talking"),
         .width = 76,
         .traits = Figures,
         .text =
             [model](Session session) {
                 return !session.talking || session.answeredMs == 0
                            ? QString()
                            : Formatting::duration(model->talkingSeconds(session));
             },
         .exported = [model](Session session) { return QString::number(model->talkingSeconds(session)); },
         .sortKey = [model](Session session) { return model->talkingSeconds(session); }},
        named("extension", tr("Extension"), 130, &LiveSession::extension),
        group,
        {.id = "started",
         .header = tr("Started"),
         .width = 84,
         .traits = Figures,
         .text = [](Session session) { return Formatting::callTime(session.startedMs); },
         .tooltip = [](Session session) { return Formatting::dateTime(session.startedMs * 1000); },
         .exported =
             [](Session session) {
                 return QDateTime::fromMSecsSinceEpoch(session.startedMs, utc).toString(Qt::ISODateWithMs);
             },
         .sortKey = &LiveSession::startedMs},
        {"session", tr("Session"), 140, LeftToRight | Hidden, &LiveSession::session}};
}

LiveCallsModel::LiveCallsModel(Backend& backend, Now now, QObject* parent)
    : RowModel(columnsOf(this), parent, Started)
    , m_backend(backend)
    , m_now(std::move(now))
    , m_ticker(new QTimer(this))
    , m_newsTimer(new QTimer(this)) {
    m_ticker->setInterval(tickMs);
    connect(m_ticker, &QTimer::timeout, this, &LiveCallsModel::tick);
    m_newsTimer->setSingleShot(true);
    m_newsTimer->setInterval(newsDelayMs);
    connect(m_newsTimer, &QTimer::timeout, this, &LiveCallsModel::reload);
    connect(&m_backend.calls(), &CallsBackend::sessionsChanged, this, &LiveCallsModel::noteNews);
}

void LiveCallsModel::noteNews() {
    if (!m_ticker->isActive())
        m_isBehind = true;
    else if (!m_newsTimer->isActive())
        m_newsTimer->start();
}

void LiveCallsModel::reload() {
    m_isBehind = false;
    m_backend.calls().liveSessions().then(
        this, [this, turn = ++m_turn](const Result<QList<LiveSession>>& sessions) {
            if (turn == m_turn)
                take(sessions ? *sessions : QList<LiveSession>());
        });
}

void LiveCallsModel::setTicking(bool on) {
    if (on)
        m_ticker->start();
    else
        m_ticker->stop();
    if (on && m_isBehind)
        reload();
}

void LiveCallsModel::tick() {
    // Cell by cell: a view repaints itself as a whole for anything larger.
    for (int row = 0; row < m_rows.size(); ++row) {
        const QModelIndex ticking = index(row, m_rows.at(row).talking ? Talking : Ringing);
        emit dataChanged(ticking, ticking, {Qt::DisplayRole});
    }
    if (++m_ticks % ticksToReload == 0)
        reload(); // nobody tells when a call has been silent for so long that it is stale
}

void LiveCallsModel::take(QList<LiveSession> sessions) {
    if (m_rows.isEmpty() && !sessions.isEmpty()) {
        setRows(std::move(sessions));
        emit loaded();
        return;
    }
    QHash<QString, LiveSession> fresh;
    for (const LiveSession& session : std::as_const(sessions))
        fresh.insert(session.session, session);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const auto known = fresh.constFind(m_rows.at(row).session);
        if (known == fresh.constEnd()) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
            continue;
        }
        const bool changed = !sameCells(m_rows.at(row), *known);
        m_rows[row] = *known;
        if (changed)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        fresh.erase(known);
    }
    for (const LiveSession& session : std::as_const(sessions)) {
        if (fresh.remove(session.session) == 0)
            continue;
        const auto place = std::upper_bound(
            m_rows.cbegin(), m_rows.cend(), sortKey(session),
            [this](const QVariant& key, const LiveSession& row) { return isBefore(key, sortKey(row)); });
        insertRow(int(place - m_rows.cbegin()), session);
    }
    emit loaded();
}

void LiveCallsModel::insertRow(int at, const LiveSession& session) {
    beginInsertRows({}, at, at);
    m_rows.insert(at, session);
    endInsertRows();
}

QList<std::pair<QString, int>> LiveCallsModel::counts() const {
    QMap<QString, int> calls;
    for (const LiveSession& session : m_rows) {
        if (session.stale)
            continue;
        if (!session.extension.isEmpty())
            ++calls[party(session.extension)];
        if (!session.ringGroup.isEmpty())
            ++calls[groupText(session)];
    }
    QList<std::pair<QString, int>> result;
    for (auto it = calls.cbegin(); it != calls.cend(); ++it)
        result.append({it.key(), it.value()});
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
}

QString LiveCallsModel::sessionAt(int row) const {
    return rowAt(row) ? rowAt(row)->session : QString();
}

QString LiveCallsModel::party(const QString& number) const {
    return Formatting::party(m_backend.directory().nameOf(number), number);
}

qint64 LiveCallsModel::ringingSeconds(const LiveSession& session) const {
    if (session.startedMs == 0)
        return 0;
    const qint64 end = session.answeredMs != 0 ? session.answeredMs : m_now();
    return std::max<qint64>(0, (end - session.startedMs) / 1000);
}

qint64 LiveCallsModel::talkingSeconds(const LiveSession& session) const {
    return !session.talking || session.answeredMs == 0
               ? 0
               : std::max<qint64>(0, (m_now() - session.answeredMs) / 1000);
}

QVariant LiveCallsModel::ofRow(const LiveSession& session, int role) const {
    if (role == TintRole)
        return int(session.stale ? Meaning::Attention : Meaning::Neutral);
    if (role == PillIconRole)
        return LiveStates::iconName(LiveStates::of(session));
    return {};
}

} // namespace opbx::ui
