// The headers of a message as rows of name and value, in the order received. GUI thread.
#pragma once

#include "core/exchange/http_message.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class HeaderModel final : public RowModel<HttpHeader> {
    Q_OBJECT

public:
    explicit HeaderModel(QObject* parent);

    /// Tints the rows that hold a text; none when it is empty.
    void setSought(const QString& text);

private:
    QVariant ofRow(const HttpHeader& header, int role) const override;

    QString m_sought;
};

} // namespace opbx::ui
