#include "ui/traffic/header_model.h"

#include "ui/support/colours.h"
#include "ui/support/table_roles.h"
#include "ui/support/type_scale.h"

#include <QGuiApplication>

namespace opbx::ui {

namespace {
constexpr int nameWidth = 180;
}

void HeaderModel::setHeaders(const HttpHeaders& headers) {
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

void HeaderModel::setSought(const QString& text) {
    m_sought = text;
    if (!m_headers.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_headers.size()) - 1, 1), {TintRole});
}

bool HeaderModel::isSought(const HttpHeader& header) const {
    return !m_sought.isEmpty() && (QString::fromUtf8(header.name).contains(m_sought, Qt::CaseInsensitive) ||
                                   QString::fromUtf8(header.value).contains(m_sought, Qt::CaseInsensitive));
}

int HeaderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_headers.size());
}

int HeaderModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant HeaderModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HttpHeader& header = m_headers.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return QString::fromUtf8(index.column() == 0 ? header.name : header.value);
    case QuietRole: return index.column() == 0;
    case LeftToRightRole: return true;
    case TintRole: return int(isSought(header) ? Meaning::Attention : Meaning::Neutral);
    case Qt::FontRole: return monospace(QGuiApplication::font());
    default: return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole: return section == 0 ? tr("Header") : tr("Value");
    case ColumnIdRole: return section == 0 ? QStringLiteral("header") : QStringLiteral("value");
    case ColumnWidthRole: return section == 0 ? nameWidth : 0;
    case ColumnStretchRole: return section == 1;
    default: return {};
    }
}

} // namespace opbx::ui
