// The headers of a message as rows of name and value, in the order received. GUI thread.
#pragma once

#include "core/webhook/http_message.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class HeaderModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeaders(const HttpHeaders& headers);
    /// Tints the rows that hold a text; none when it is empty.
    void setSought(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isSought(const HttpHeader& header) const;

    HttpHeaders m_headers;
    QString m_sought;
};

} // namespace opbx::ui
