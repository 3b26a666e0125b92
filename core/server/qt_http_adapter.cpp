#include "core/server/qt_http_adapter.h"

#include <QHttpServerResponder>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <optional>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#define OPBX_QT_HTTP_HEADERS
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

using StatusCode = QHttpServerResponder::StatusCode;
using Method = QHttpServerRequest::Method;
using Methods = QHttpServerRequest::Methods;
#ifdef OPBX_QT_HTTP_HEADERS
using ResponderArgument = QHttpServerResponder&;
#else
using ResponderArgument = QHttpServerResponder&&;
#endif

void write(QHttpServerResponder& responder, const HttpResponse& response, bool closing) {
    const auto status = static_cast<StatusCode>(response.status);
#ifdef OPBX_QT_HTTP_HEADERS
    QHttpHeaders headers;
    if (!response.contentType.isEmpty())
        headers.append("Content-Type", response.contentType);
    for (const HttpHeader& header : response.headers)
        headers.append(header.name, header.value);
    if (closing)
        headers.append("Connection", "close");
    responder.write(response.body, headers, status);
#else
    // All fields in one call: each call makes four small writes.
    QByteArray fields;
    fields.reserve(256);
    fields.append(QByteArray::number(response.body.size()));
    if (!response.contentType.isEmpty())
        fields.append("\r\nContent-Type: ").append(response.contentType);
    for (const HttpHeader& header : response.headers)
        fields.append("\r\n").append(header.name).append(": ").append(header.value);
    if (closing)
        fields.append("\r\nConnection: close");
    responder.writeStatusLine(status);
    responder.writeHeader(QByteArrayLiteral("Content-Length"), fields);
    responder.writeBody(response.body);
#endif
}

} // namespace

/// An answer that comes after the handler has returned. Sends a 500 when everybody has let go of it, so that every request ends once.
class DeferredAnswer {
public:
    DeferredAnswer(QHttpServerResponder&& responder, FedSocket* socket)
        : m_responder(std::move(responder))
        , m_socket(socket) {}
    Q_DISABLE_COPY_MOVE(DeferredAnswer)
    ~DeferredAnswer() {
        if (!m_sent)
            send({500, "text/plain", {}, "500 Internal Server Error\n"}, Proof::None);
        if (m_pending)
            m_pending->remove(this);
    }

    /// The server ends before the answer has come; the responder may not outlive it.
    void abandon() {
        m_sent = true;
        m_pending = nullptr;
        m_responder.reset();
    }

    void send(const HttpResponse& response, Proof proof) {
        if (std::exchange(m_sent, true) || !m_socket)
            return;
        write(*m_responder, response, m_socket->closing());
        // Before the socket goes on to its next request. While QHttpServer is still in the handler it must keep the
        // responder; then giveBack() returns it.
        if (!m_handling)
            m_responder.reset();
        m_socket->finishAnswer(proof);
    }

    void handlerReturned([[maybe_unused]] QHttpServerResponder& responder, QSet<DeferredAnswer*>& pending) {
        m_handling = false;
        if (!m_sent) {
            m_pending = &pending;
            pending.insert(this);
        }
#ifdef OPBX_QT_HTTP_HEADERS
        // From 6.8 on a responder that dies inside the handler would connect the socket's signal twice.
        if (m_sent && m_responder)
            responder = std::move(*m_responder);
#endif
        if (m_sent)
            m_responder.reset();
    }

private:
    std::optional<QHttpServerResponder> m_responder;
    QPointer<FedSocket> m_socket;
    bool m_sent = false;
    bool m_handling = true;
    QSet<DeferredAnswer*>* m_pending = nullptr; // those of the adapter; null when this is none of them
};

namespace {

constexpr qsizetype shownOfPath = 128; // longer than any route: it takes 280 instructions a byte

/// Those that QHttpServer knows in all its versions.
constexpr std::pair<QByteArrayView, Method> methods[] = {
    {"GET", Method::Get},       {"POST", Method::Post},   {"HEAD", Method::Head},       {"PUT", Method::Put},
    {"DELETE", Method::Delete}, {"PATCH", Method::Patch}, {"OPTIONS", Method::Options},
};

bool isKnownMethod(QByteArrayView name) {
    return std::any_of(std::begin(methods), std::end(methods),
                       [name](const auto& method) { return method.first == name; });
}

Methods methodsOf(QByteArrayView allow) {
    Methods found;
    for (const QByteArray& name : allow.toByteArray().split(',')) {
        for (const auto& [word, method] : methods)
            found.setFlag(method, found.testFlag(method) || name.trimmed() == word);
    }
    return found;
}

/// A path so that QHttpServer compares it as it came: it decodes a path first, and takes what follows two slashes at its
/// begin for a host. Of plain paths nothing changes.
QByteArray verbatim(const QByteArray& path) {
    return path.left(shownOfPath).toPercentEncoding("/").replace("//", "/%2F");
}

/// What QHttpServer gets to see. CONNECT stands for all methods that it does not know: no path can be asked for by it (RFC 9110, 9.3.6).
QByteArray shownRequest(const HttpRequest& request) {
    const QByteArray method = isKnownMethod(request.method) ? request.method : "CONNECT"_ba;
#ifdef OPBX_QT_HTTP_HEADERS
    return method + ' ' + verbatim(request.path) + " HTTP/1.1\r\nHost: a\r\n\r\n";
#else
    return method + ' ' + verbatim(request.path) + " HTTP/1.1\r\n\r\n"; // this version asks for no host
#endif
}

} // namespace

template<class Call>
void QtHttpAdapter::handle(QHttpServerResponder& responder, const Call& call) {
    if (!m_current || !m_current->socket)
        return;
    FedSocket* const socket = std::exchange(m_current->socket, nullptr);
    HttpRequest request = std::move(m_current->request);
    const auto answer = std::make_shared<DeferredAnswer>(std::move(responder), socket);
    call(std::move(request),
         [answer](const HttpResponse& response, Proof proof) { answer->send(response, proof); });
    answer->handlerReturned(responder, m_pending);
}

QtHttpAdapter::QtHttpAdapter(HttpServer::Handler missing, QObject* parent)
    : QObject(parent)
    , m_missing(std::move(missing)) {
    const auto handler = [this](const QHttpServerRequest&, ResponderArgument responder) {
        handle(responder, m_missing);
    };
#ifdef OPBX_QT_HTTP_HEADERS
    m_server.setMissingHandler(this, handler);
#else
    m_server.setMissingHandler(handler);
#endif
}

QtHttpAdapter::~QtHttpAdapter() {
    for (DeferredAnswer* const answer : std::as_const(m_pending))
        answer->abandon();
}

void QtHttpAdapter::bind(QTcpServer* server) {
    m_server.bind(server);
}

void QtHttpAdapter::offer(const QString& path, Methods methods, HttpServer::Handler handler) {
    m_handlers.push_front(std::move(handler));
    m_server.route(path, methods,
                   [this, kept = &m_handlers.front()](
                       const QHttpServerRequest&, ResponderArgument responder) { handle(responder, *kept); });
}

void QtHttpAdapter::offer(const QString& path, Methods methods, HttpServer::NumberHandler handler) {
    m_numberHandlers.push_front(std::move(handler));
    m_server.route(path, methods,
                   [this, kept = &m_numberHandlers.front()](qint64 number, const QHttpServerRequest&,
                                                            ResponderArgument responder) {
                       handle(responder, [kept, number](HttpRequest request, HttpServer::Respond respond) {
                           (*kept)(number, std::move(request), std::move(respond));
                       });
                   });
}

void QtHttpAdapter::route(QByteArrayView path, QByteArrayView allow, HttpServer::Handler handler,
                          HttpServer::Handler wrongMethod) {
    const Methods allowed = methodsOf(allow);
    offer(QString::fromLatin1(path), allowed, std::move(handler));
    offer(QString::fromLatin1(path), Methods(Method::AnyKnown) & ~allowed, std::move(wrongMethod));
}

void QtHttpAdapter::route(QByteArrayView path, QByteArrayView allow, HttpServer::NumberHandler handler,
                          HttpServer::Handler wrongMethod) {
    const Methods allowed = methodsOf(allow);
    offer(QString::fromLatin1(path), allowed, std::move(handler));
    offer(QString::fromLatin1(path), Methods(Method::AnyKnown) & ~allowed,
          HttpServer::NumberHandler([wrongMethod](qint64, HttpRequest request, HttpServer::Respond respond) {
              wrongMethod(std::move(request), std::move(respond));
          }));
}

void QtHttpAdapter::process(FedSocket& socket, HttpRequest request) {
    const QByteArray bytes = shownRequest(request);
    Current current{&socket, std::move(request)};
    Current* const outer = std::exchange(m_current, &current);
    const QPointer<FedSocket> guarded(&socket);
    socket.feed(bytes);
    m_current = outer;
    // QHttpServer takes every request that shownRequest() makes. Should it ever not, the client is told all the same.
    if (current.socket && guarded) {
        guarded->write("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
        guarded->finishAnswer(Proof::None);
    }
}

} // namespace opbx
