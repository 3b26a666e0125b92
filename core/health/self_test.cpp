#include "core/health/self_test.h"

#include "core/exchange/forwarding.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int graceMs = 500;

struct CodeRow {
    SelfTestCode code;
    const char* name;
    const char* words;
};

constexpr std::array codeTable = {
    CodeRow{
        SelfTestCode::Reached, "reached",
        QT_TRANSLATE_NOOP("Message", "The public address leads here. Cloudonix can reach this endpoint.")},
    CodeRow{SelfTestCode::NoAddress, "no-address",
            QT_TRANSLATE_NOOP("Message",
                              "There is no public address to test. Enter one that begins with https://.")},
    CodeRow{SelfTestCode::NameUnknown, "name-unknown",
            QT_TRANSLATE_NOOP(
                "Message",
                "The host name of the public address was not found. Check its spelling, or start the tunnel "
                "again.")},
    CodeRow{SelfTestCode::NotReachable, "not-reachable",
            QT_TRANSLATE_NOOP("Message",
                              "Nothing answers at the public address. Check that the tunnel or proxy runs.")},
    CodeRow{
        SelfTestCode::CertificateBad, "certificate-bad",
        QT_TRANSLATE_NOOP(
            "Message",
            "The certificate of the public address is not trusted, so Cloudonix refuses it too. Renew it.")},
    CodeRow{SelfTestCode::NoAnswer, "no-answer",
            QT_TRANSLATE_NOOP("Message", "The public address did not answer in time. Check the tunnel.")},
    CodeRow{SelfTestCode::TunnelOffline, "tunnel-offline",
            QT_TRANSLATE_NOOP(
                "Message",
                "The tunnel's provider answers, but the tunnel itself is not running. Start it again.")},
    CodeRow{SelfTestCode::Interstitial, "interstitial",
            QT_TRANSLATE_NOOP("Message", "The tunnel shows a browser warning page in front of the "
                                         "endpoint. Switch it off at the provider of the tunnel or proxy.")},
    CodeRow{
        SelfTestCode::Redirected, "redirected",
        QT_TRANSLATE_NOOP("Message", "The public address redirects to another one. Enter that one instead.")},
    CodeRow{SelfTestCode::WrongStatus, "wrong-status",
            QT_TRANSLATE_NOOP("Message", "Something other than this endpoint answers at the public "
                                         "address. Check where the tunnel leads.")},
    CodeRow{SelfTestCode::OtherProgram, "other-program",
            QT_TRANSLATE_NOOP("Message",
                              "Another OPBX answers at the public address. Point the tunnel at this one.")},
    CodeRow{SelfTestCode::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Message", "The test was stopped.")},
};

const CodeRow& rowOf(SelfTestCode code) {
    for (const CodeRow& row : codeTable) {
        if (row.code == code)
            return row;
    }
    return codeTable.back();
}

SelfTestReport reportOf(SelfTestCode code) {
    SelfTestReport report;
    report.code = code;
    return report;
}

SelfTestCode codeOfFailure(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound: return SelfTestCode::NameUnknown;
    case ErrorCode::PermissionDenied: return SelfTestCode::CertificateBad;
    case ErrorCode::Timeout: return SelfTestCode::NoAnswer;
    case ErrorCode::InvalidInput: return SelfTestCode::NoAddress;
    case ErrorCode::Cancelled: return SelfTestCode::Cancelled;
    case ErrorCode::BodyTooLarge: return SelfTestCode::WrongStatus;
    default: return SelfTestCode::NotReachable;
    }
}

SelfTestCode codeOfAnswer(const HttpCallAnswer& answer, bool arrived) {
    const QByteArray ngrok = headerValue(answer.headers, "Ngrok-Error-Code");
    const bool isPage = answer.mediaType() == "text/html" || answer.mediaType() == "application/xhtml+xml";
    if (ngrok == "ERR_NGROK_6024") // ngrok's warning before a free domain
        return SelfTestCode::Interstitial;
    // Cloudflare's 530 says that no tunnel is connected, 502 to 504 that what is behind does not answer.
    if (!arrived &&
        (!ngrok.isEmpty() || answer.status == 530 || (answer.status >= 502 && answer.status <= 504)))
        return SelfTestCode::TunnelOffline;
    if (answer.status >= 300 && answer.status < 400)
        return SelfTestCode::Redirected;
    if (isPage)
        return SelfTestCode::Interstitial;
    if (answer.status != 200 || answer.mediaType() != "application/json" ||
        !QJsonDocument::fromJson(answer.body).isObject())
        return SelfTestCode::WrongStatus;
    return arrived ? SelfTestCode::Reached : SelfTestCode::OtherProgram;
}

QByteArray newNonce() {
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

} // namespace

QByteArray selfTestCodeName(SelfTestCode code) {
    return rowOf(code).name;
}

Message SelfTestReport::words() const {
    return rowOf(code).words;
}

SelfTestReport judgeAnswer(const Result<HttpCallAnswer>& answer, bool arrived) {
    SelfTestReport report =
        reportOf(answer.ok() ? codeOfAnswer(*answer, arrived) : codeOfFailure(answer.error().code));
    report.arrived = arrived;
    if (answer.ok()) {
        report.status = answer->status;
        report.roundTripMs = answer->elapsedMs;
    }
    return report;
}

SelfTest::SelfTest(NonceWatcher& watcher, int timeoutMs, QObject* parent)
    : QObject(parent)
    , m_watcher(watcher)
    , m_timeoutMs(timeoutMs) {
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMs);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (m_afterGrace)
            std::exchange(m_afterGrace, {})();
    });
}

void SelfTest::start(const QString& baseUrl, QObject* context, Finished finished) {
    cancel();
    m_context = context;
    m_finished = std::move(finished);
    m_nonce = newNonce();
    m_arrival.reset();
    HttpCallRequest request;
    request.url = QUrl(baseUrl + u"/api/health"_s, QUrl::StrictMode);
    request.url.setQuery(u"nonce="_s + QString::fromLatin1(m_nonce));
    request.timeoutMs = m_timeoutMs;
    request.maxBytes = 256 * 1024;
    request.headers = {{"Accept", "application/json"}, {"Cache-Control", "no-store"}};
    const QString port = request.url.port() < 0 ? QString() : u":%1"_s.arg(request.url.port());
    m_host = (request.url.host() + port).toLatin1();
    m_watcher.expect(m_nonce, this, [this, nonce = m_nonce](const NonceWatcher::Arrival& arrival) {
        if (nonce != m_nonce)
            return;
        m_arrival = std::make_unique<NonceWatcher::Arrival>(arrival);
        if (m_afterGrace)
            std::exchange(m_afterGrace, {})();
    });
    m_call = m_caller.send(request, this, [this](const Result<HttpCallAnswer>& answer) {
        m_call = nullptr;
        answered(answer);
    });
}

/// The news that the nonce has arrived comes from another thread, in batches: an answer may be here first.
void SelfTest::answered(const Result<HttpCallAnswer>& answer) {
    const auto judge = [this, answer] { end(judgeAnswer(answer, m_arrival != nullptr)); };
    if (m_arrival || !answer.ok() || judgeAnswer(answer, true).code != SelfTestCode::Reached)
        return judge();
    m_afterGrace = judge;
    m_grace.start();
}

void SelfTest::cancel() {
    m_grace.stop();
    if (HttpCall* call = m_call)
        return call->cancel();
    end(reportOf(SelfTestCode::Cancelled));
}

void SelfTest::end(SelfTestReport report) {
    m_grace.stop();
    if (!m_finished)
        return;
    m_afterGrace = {};
    m_watcher.forget(std::exchange(m_nonce, {}));
    const Finished finished = std::exchange(m_finished, {});
    if (m_arrival) {
        for (const HttpHeader& header : std::as_const(m_arrival->headers)) {
            if (isForwardingHeader(header.name))
                report.forwarded.append(header);
        }
        report.hostKept = headerValue(m_arrival->headers, "Host").compare(m_host, Qt::CaseInsensitive) == 0;
    }
    if (m_context)
        finished(report);
}

} // namespace opbx
