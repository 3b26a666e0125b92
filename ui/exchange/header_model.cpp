#include "ui/exchange/header_model.h"

#include "ui/widgets/type_scale.h"

#include <QGuiApplication>

namespace opbx::ui {

using namespace column_traits;

HeaderModel::HeaderModel(QObject* parent)
    : RowModel(Columns{{"header", tr("Header"), 180, LeftToRight | Quiet,
                        [](const HttpHeader& header) { return QString::fromUtf8(header.name); }},
                       {"value", tr("Value"), 0, LeftToRight | Stretch,
                        [](const HttpHeader& header) { return QString::fromUtf8(header.value); }}},
               parent) {}

void HeaderModel::setSought(const QString& text) {
    m_sought = text;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {TintRole});
}

QVariant HeaderModel::ofRow(const HttpHeader& header, int role) const {
    const auto isFound = [this](const QByteArray& part) {
        return !m_sought.isEmpty() && QString::fromUtf8(part).contains(m_sought, Qt::CaseInsensitive);
    };
    if (role == TintRole)
        return int(isFound(header.name) || isFound(header.value) ? Meaning::Attention : Meaning::Neutral);
    return role == Qt::FontRole ? monospace(QGuiApplication::font()) : QVariant();
}

} // namespace opbx::ui
