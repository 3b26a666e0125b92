#include "ui/live_calls/live_calls_model.h"

#include "core/base/utc.h"
#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/exchange_words.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QTimer>

#include <algorithm>
#include <array>

namespace opbx::ui {

namespace {

constexpr int tickMs = 1000;
constexpr int newsDelayMs = 400;
constexpr int ticksToReload = 15;

struct ColumnLook {
    const char* id;
    const char* header;
    int width;
    bool hidden;
    bool rightAligned;
    bool leftToRight;
};

const std::array<ColumnLook, LiveCallsModel::ColumnCount> looks = {{
    {"from", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "From"), 160, false, false, false},
    {"to", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "To"), 170, false, false, false},
    {"direction", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Direction"), 86, false, false, false},
    {"state", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "State"), 126, false, false, false},
    {"ringing", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Ringing"), 76, false, true, true},
    {"talking", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Talking"), 76, false, true, true},
    {"extension", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Extension"), 130, false, false, false},
    {"group", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Group"), 116, false, false, false},
    {"started", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Started"), 84, false, true, true},
    {"session", QT_TRANSLATE_NOOP("opbx::ui::LiveCallsModel", "Session"), 140, true, false, true},
}};

Meaning meaningOfState(const LiveSession& session) {
    if (session.stale)
        return Meaning::Attention;
    return session.talking ? Meaning::Good : Meaning::Neutral;
}

bool sameCells(const LiveSession& a, const LiveSession& b) {
    return a.from == b.from && a.to == b.to && a.direction == b.direction && a.state == b.state &&
           a.extension == b.extension && a.ringGroup == b.ringGroup && a.startedMs == b.startedMs &&
           a.answeredMs == b.answeredMs && a.talking == b.talking && a.stale == b.stale;
}

} // namespace

LiveCallsModel::LiveCallsModel(Backend& backend, Now now, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_now(std::move(now))
    , m_ticker(new QTimer(this))
    , m_newsTimer(new QTimer(this)) {
    m_ticker->setInterval(tickMs);
    connect(m_ticker, &QTimer::timeout, this, &LiveCallsModel::tick);
    m_newsTimer->setSingleShot(true);
    m_newsTimer->setInterval(newsDelayMs);
    connect(m_newsTimer, &QTimer::timeout, this, &LiveCallsModel::reload);
    connect(&m_backend, &Backend::sessionsChanged, this, &LiveCallsModel::noteNews);
}

void LiveCallsModel::noteNews() {
    if (!m_ticker->isActive())
        m_isBehind = true;
    else if (!m_newsTimer->isActive())
        m_newsTimer->start();
}

void LiveCallsModel::reload() {
    m_isBehind = false;
    m_backend.liveSessions(this, [this, turn = ++m_turn](const QList<LiveSession>& sessions) {
        if (turn == m_turn)
            take(sessions);
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
        beginResetModel();
        m_rows = std::move(sessions);
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [this](const LiveSession& a, const LiveSession& b) { return before(a, b); });
        endResetModel();
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
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        fresh.erase(known);
    }
    for (const LiveSession& session : std::as_const(sessions)) {
        if (fresh.remove(session.session) == 0)
            continue;
        const auto place =
            std::upper_bound(m_rows.cbegin(), m_rows.cend(), session,
                             [this](const LiveSession& a, const LiveSession& b) { return before(a, b); });
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
            ++calls[party(session.ringGroup)];
    }
    QList<std::pair<QString, int>> result;
    for (auto it = calls.cbegin(); it != calls.cend(); ++it)
        result.append({it.key(), it.value()});
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return result;
}

QString LiveCallsModel::sessionAt(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).session : QString();
}

int LiveCallsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LiveCallsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString LiveCallsModel::party(const QString& number) const {
    return Formatting::party(m_backend.nameOf(number), number);
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

QString LiveCallsModel::text(const LiveSession& session, int column) const {
    switch (column) {
    case From: return party(session.from);
    case To: return party(session.to);
    case Direction: return ExchangeWords::direction(session.direction);
    case State: return session.stale ? tr("no news") : ExchangeWords::state(session.state);
    case Ringing: return session.startedMs == 0 ? QString() : Formatting::duration(ringingSeconds(session));
    case Talking:
        return !session.talking || session.answeredMs == 0 ? QString()
                                                           : Formatting::duration(talkingSeconds(session));
    case Extension: return party(session.extension);
    case Group: return party(session.ringGroup);
    case Started: return Formatting::callTime(session.startedMs);
    case Session: return session.session;
    default: return {};
    }
}

QString LiveCallsModel::exported(const LiveSession& session, int column) const {
    switch (column) {
    case From: return session.from;
    case To: return session.to;
    case Direction: return session.direction;
    case State: return session.state;
    case Ringing: return QString::number(ringingSeconds(session));
    case Talking: return QString::number(talkingSeconds(session));
    case Extension: return session.extension;
    case Group: return session.ringGroup;
    case Started: return QDateTime::fromMSecsSinceEpoch(session.startedMs, utc).toString(Qt::ISODateWithMs);
    default: return text(session, column);
    }
}

QString LiveCallsModel::tooltip(const LiveSession& session, int column) const {
    if (column == State && session.stale)
        return tr("The last news of this call came at %1. It may have ended.")
            .arg(Formatting::callTime(session.updatedMs));
    if (column == Started)
        return Formatting::dateTime(session.startedMs * 1000);
    return text(session, column);
}

QVariant LiveCallsModel::sortKey(const LiveSession& session, int column) const {
    switch (column) {
    case Started: return session.startedMs;
    case Ringing: return ringingSeconds(session);
    case Talking: return talkingSeconds(session);
    default: return text(session, column).toCaseFolded();
    }
}

bool LiveCallsModel::before(const LiveSession& a, const LiveSession& b) const {
    const QVariant left = sortKey(a, m_sortColumn);
    const QVariant right = sortKey(b, m_sortColumn);
    const bool numbers = left.typeId() == QMetaType::LongLong;
    const auto below = [numbers](const QVariant& x, const QVariant& y) {
        return numbers ? x.toLongLong() < y.toLongLong() : x.toString() < y.toString();
    };
    return m_sortOrder == Qt::AscendingOrder ? below(left, right) : below(right, left);
}

QVariant LiveCallsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const LiveSession& session = m_rows.at(index.row());
    const ColumnLook& look = looks[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(session, index.column());
    case Qt::ToolTipRole: return tooltip(session, index.column());
    case ExportRole: return exported(session, index.column());
    case TintRole: return int(session.stale ? Meaning::Attention : Meaning::Neutral);
    case PillRole: return index.column() == State ? QVariant(int(meaningOfState(session))) : QVariant();
    case LeftToRightRole: return look.leftToRight || text(session, index.column()).startsWith(u'+');
    case Qt::TextAlignmentRole:
        return int((look.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant LiveCallsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnLook& look = looks[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole: return tr(look.header);
    case Qt::TextAlignmentRole:
        return int((look.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ColumnIdRole: return QString::fromLatin1(look.id);
    case ColumnWidthRole: return look.width;
    case ColumnHiddenRole: return look.hidden;
    case ColumnStretchRole: return section == Group;
    default: return {};
    }
}

void LiveCallsModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < 0 ? int(Started) : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    QStringList ids;
    for (const QModelIndex& kept : old)
        ids.append(sessionAt(kept.row()));
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [this](const LiveSession& a, const LiveSession& b) { return before(a, b); });
    QHash<QString, int> rowOf;
    for (int row = 0; row < m_rows.size(); ++row)
        rowOf.insert(m_rows.at(row).session, row);
    QModelIndexList moved;
    for (qsizetype i = 0; i < old.size(); ++i)
        moved.append(index(rowOf.value(ids.at(i), -1), old.at(i).column()));
    changePersistentIndexList(old, moved);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace opbx::ui
