// A small HTTP server for tests: keeps every request and answers what it was told to. Runs in the test's event loop on a free
// port of loopback. Reads only requests with a Content-Length.
#pragma once

#include "core/exchange/http_message.h"

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace opbx::test {

class HttpRecorder : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<HttpResponse(const HttpRequest&)>;

    /// Until told otherwise every request is answered by 200 and `{}`.
    explicit HttpRecorder(QObject* parent = nullptr);

    QUrl url() const;
    const QList<HttpRequest>& requests() const { return m_requests; }
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

private:
    void readFrom(QTcpSocket* socket);

    QHash<QTcpSocket*, QByteArray> m_pending;
    QList<HttpRequest> m_requests;
    Answer m_answer;
    QTcpServer m_server; // last: its sockets say goodbye to the others when they are destroyed
};

} // namespace opbx::test
