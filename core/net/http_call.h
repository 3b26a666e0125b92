// One outgoing HTTP request with a deadline and a size limit, and the caller that starts them. Any thread with an event loop;
// a caller and its calls stay on theirs. Follows no redirects, keeps no cookies, decodes no content encodings.
#pragma once

#include "core/base/result.h"
#include "core/exchange/http_message.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;

namespace opbx {

struct HttpCallRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    int timeoutMs = 10'000;        // for the whole call
    qint64 maxBytes = 1024 * 1024; // of the answer's body
    QString peerName;              // name to check the certificate against when the URL holds an address
    bool trustLoopbackCertificate = false; // any certificate will do when the URL leads to this computer
};

struct HttpCallAnswer {
    int status = 0; // also 3xx, 4xx and 5xx: an answer is no failure
    HttpHeaders headers;
    QByteArray body;
    qint64 elapsedMs = 0;

    /// Media type in lower case, without parameters.
    QByteArray mediaType() const;
};

/// Ends exactly once, unless its context is destroyed before; deletes itself afterwards.
class HttpCall : public QObject {
    Q_OBJECT

public:
    /// Ends with Cancelled. Without effect once it has ended.
    void cancel();

    /// Called with each piece of a 2xx body instead of collecting it; false ends the call with FileUnwritable. Of the body of
    /// another status the first 64 KiB are collected, whatever maxBytes says.
    using Sink = std::function<bool(const QByteArray&)>;
    /// Called once when the head of the answer has arrived; an error ends the call with it.
    using HeadCheck = std::function<Result<Done>(int status, const HttpHeaders& headers)>;

private:
    friend class HttpCaller;
    using Finished = std::function<void(Result<HttpCallAnswer>)>;

    HttpCall(QNetworkReply* reply, const HttpCallRequest& request, HeadCheck check, Sink sink,
             QObject* context, Finished finished, QObject* parent);

    void headArrived();
    void bytesArrived();
    void replyFinished();
    void end(Result<HttpCallAnswer> result);
    HttpHeaders answerHeaders() const;

    QNetworkReply* m_reply;
    qint64 m_maxBytes;
    qint64 m_received = 0;
    bool m_headSeen = false;
    bool m_ended = false;
    QByteArray m_body;
    HeadCheck m_check;
    Sink m_sink;
    QPointer<QObject> m_context;
    Finished m_finished;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
};

class HttpCaller : public QObject {
    Q_OBJECT

public:
    using Finished = std::function<void(Result<HttpCallAnswer>)>;

    explicit HttpCaller(QObject* parent = nullptr);

    /// Never calls back before it has returned. Errors: InvalidInput (no http or https URL, or one with a user name), NotFound (no such host),
    /// NetworkFailed, Timeout, BodyTooLarge, PermissionDenied (TLS certificate), Unsupported (content encoding), Cancelled.
    QPointer<HttpCall> send(const HttpCallRequest& request, QObject* context, Finished finished,
                            HttpCall::HeadCheck check = {}, HttpCall::Sink sink = {});

private:
    QNetworkAccessManager* m_network;
};

/// True for "localhost" and names below it, 127.0.0.0/8 and ::1, also IPv4-mapped.
bool isLoopbackHost(const QString& host);

} // namespace opbx
