// A request or a response: start line, headers, body. Filled when it becomes visible. GUI thread; read only.
#pragma once

#include "core/exchange/http_message.h"

#include <QWidget>

class QSplitter;

namespace opbx::ui {

class BodyView;
class CopyField;
class HeaderModel;
class TableView;

class MessageView final : public QWidget {
    Q_OBJECT

public:
    /// `name`: "Request" or "Response", for accessible names.
    MessageView(const QString& name, QWidget* parent);

    void setMessage(const QString& startLine, const HttpHeaders& headers, const QByteArray& contentType,
                    const QByteArray& body);
    /// A widget beside the body, e.g. what a document means in words.
    void setBeside(QWidget* widget);

private:
    CopyField* m_startLine;
    TableView* m_headers;
    HeaderModel* m_model;
    BodyView* m_body;
    QSplitter* m_splitter;
};

} // namespace opbx::ui
