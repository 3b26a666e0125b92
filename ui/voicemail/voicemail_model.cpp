#include "ui/voicemail/voicemail_model.h"

#include "core/base/utc.h"
#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/table_header.h"
#include "ui/support/table_roles.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace opbx::ui {

namespace {

constexpr std::array columns = {
    TableColumn{"state", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "State"), 90, false, false},
    TableColumn{"received", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "Received"), 150, true, false},
    TableColumn{"from", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "From"), 240, false, false, true},
    TableColumn{"box", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "Box"), 150, false, false},
    TableColumn{"length", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "Length"), 80, true, false},
    TableColumn{"to", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "To"), 200, false, true},
    TableColumn{"session", QT_TRANSLATE_NOOP("opbx::ui::VoicemailModel", "Session"), 140, true, true},
};
static_assert(columns.size() == VoicemailModel::columnsInAll);

} // namespace

VoicemailModel::VoicemailModel(const Backend& backend, const VoicemailBackend& voicemail, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_voicemail(voicemail) {}

void VoicemailModel::setMessages(const QList<VoicemailMessage>& messages) {
    beginResetModel();
    m_messages = messages;
    rebuild();
    endResetModel();
}

void VoicemailModel::setBox(const std::optional<QString>& box) {
    if (m_box == box)
        return;
    beginResetModel();
    m_box = box;
    rebuild();
    endResetModel();
}

void VoicemailModel::setSearch(const QString& text) {
    if (m_search == text)
        return;
    beginResetModel();
    m_search = text;
    rebuild();
    endResetModel();
}

bool VoicemailModel::matches(const VoicemailMessage& message) const {
    if (m_box && message.mailbox != *m_box)
        return false;
    if (m_search.isEmpty())
        return true;
    const std::array texts = {message.from, message.to, text(message, From), text(message, Box)};
    return std::any_of(texts.begin(), texts.end(),
                       [this](const QString& part) { return part.contains(m_search, Qt::CaseInsensitive); });
}

void VoicemailModel::rebuild() {
    m_rows.clear();
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (matches(m_messages.at(i)))
            m_rows.append(i);
    }
    QList<QVariant> keys;
    for (const VoicemailMessage& message : std::as_const(m_messages))
        keys.append(sortKey(message));
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](qsizetype a, qsizetype b) {
        const auto order = QVariant::compare(keys.at(a), keys.at(b));
        return ascending ? order == QPartialOrdering::Less : order == QPartialOrdering::Greater;
    });
}

QVariant VoicemailModel::sortKey(const VoicemailMessage& message) const {
    switch (m_sortColumn) {
    case State: return message.heard();
    case Received: return message.receivedMs;
    case Length: return message.durationSeconds;
    default: return text(message, m_sortColumn).toLower();
    }
}

const VoicemailMessage* VoicemailModel::messageAt(int row) const {
    return row < 0 || row >= m_rows.size() ? nullptr : &m_messages.at(m_rows.at(row));
}

int VoicemailModel::rowOf(qint64 id) const {
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_messages.at(m_rows.at(row)).id == id)
            return int(row);
    }
    return -1;
}

int VoicemailModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VoicemailModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns.size());
}

QString VoicemailModel::text(const VoicemailMessage& message, int column) const {
    const auto party = [this](const QString& number) {
        return number.isEmpty() ? tr("Number withheld") : Formatting::party(m_backend.nameOf(number), number);
    };
    switch (column) {
    case State: return message.heard() ? tr("Heard") : tr("New");
    case Received: return Formatting::callTime(message.receivedMs);
    case From: return party(message.from);
    case Box: return m_voicemail.boxName(message.mailbox);
    case Length:
        return message.durationSeconds == 0 ? QString() : Formatting::duration(message.durationSeconds);
    case To: return party(message.to);
    case Session: return message.session;
    default: return {};
    }
}

QString VoicemailModel::exported(const VoicemailMessage& message, int column) const {
    switch (column) {
    case Received: return QDateTime::fromMSecsSinceEpoch(message.receivedMs, utc).toString(Qt::ISODateWithMs);
    case From: return message.from;
    case To: return message.to;
    case Length: return QString::number(message.durationSeconds);
    default: return text(message, column);
    }
}

QVariant VoicemailModel::data(const QModelIndex& index, int role) const {
    const VoicemailMessage* message = index.isValid() ? messageAt(index.row()) : nullptr;
    if (!message)
        return {};
    const TableColumn& column = columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(*message, index.column());
    case Qt::ToolTipRole:
        return index.column() == Received ? Formatting::dateTime(message->receivedMs * 1000)
                                          : text(*message, index.column());
    case ExportRole: return exported(*message, index.column());
    case QuietRole: return message->heard();
    case LeftToRightRole: return column.figures || text(*message, index.column()).startsWith(u'+');
    case PillRole:
        return index.column() == State
                   ? QVariant(int(message->heard() ? Meaning::Neutral : Meaning::Attention))
                   : QVariant();
    case Qt::TextAlignmentRole: return alignmentOf(column);
    default: return {};
    }
}

QVariant VoicemailModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = columns[std::size_t(section)];
    return headerOf(column, tr(column.header), role);
}

void VoicemailModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < 0 ? int(Received) : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qsizetype> kept;
    for (const QModelIndex& index : before)
        kept.append(m_rows.at(index.row()));
    rebuild();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(int(m_rows.indexOf(kept.at(i))), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace opbx::ui
