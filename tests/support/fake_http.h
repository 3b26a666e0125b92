// A small HTTP server for tests: answers by path, records what was asked, can be slow, break off or say nonsense.
// Lives on the test's thread. Knows just enough HTTP for the program's own clients.
#pragma once

#include "core/exchange/http_message.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace opbx::test {

struct FakeAnswer {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    HttpHeaders headers;
    bool silent = false;   // never answers
    bool breakOff = false; // sends half of the body, then closes
};

class FakeHttp : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<FakeAnswer(const HttpRequest&)>;

    explicit FakeHttp(QObject* parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    QString url(const QString& path = {}) const;

    /// Answer of a path; without one it is 404.
    void answer(const QByteArray& path, const FakeAnswer& answer) { m_answers.insert(path, answer); }
    /// Asked first, for every request, when it is set.
    void handle(Handler handler) { m_handler = std::move(handler); }

    const QList<HttpRequest>& requests() const { return m_requests; }
    int countOf(const QByteArray& method, const QByteArray& path) const;

private:
    void accept();
    void read(QTcpSocket* socket);
    FakeAnswer answerTo(const HttpRequest& request) const;

    QHash<QTcpSocket*, QByteArray> m_received;
    QHash<QByteArray, FakeAnswer> m_answers;
    Handler m_handler;
    QList<HttpRequest> m_requests;
    QTcpServer m_server; // last: its sockets report their end to the members above
};

} // namespace opbx::test
