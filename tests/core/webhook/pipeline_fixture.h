// What the tests of the pipeline share: a clock that is moved by hand, keys, and requests that prove themselves.
#pragma once

#include "core/base/hmac.h"
#include "core/webhook/pipeline.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

inline constexpr qint64 startUs = 1'700'000'000'000'000;
inline const QByteArray key = "requests-key";
inline const QByteArray secret = "webhook-secret";
inline const QByteArray sessionUpdatePath = "/api/webhooks/cloudonix/session-update";
inline const QByteArray cdrPath = "/api/webhooks/cloudonix/cdr";
inline const QByteArray voicePath = "/api/voice/route";

/// Stands still until it is moved; every look at the monotonic clock takes a microsecond.
class TestClock final : public Clock {
public:
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicUs() const override { return ++m_monotonicUs; }
    qint64 steadyUs() const override { return m_steadyUs; }
    void advance(qint64 seconds) {
        m_nowUs += seconds * 1'000'000;
        m_steadyUs += seconds * 1'000'000;
    }
    /// Sets the wall clock alone.
    void jump(qint64 seconds) { m_nowUs += seconds * 1'000'000; }

private:
    qint64 m_nowUs = startUs;
    qint64 m_steadyUs = startUs / 2;
    mutable qint64 m_monotonicUs = 0;
};

inline EndpointConfig configured() {
    EndpointConfig config;
    config.requestsKey.current = Secret(key);
    config.webhookSecret.current = Secret(secret);
    config.baseUrl = u"https://pbx.example.com"_s;
    return config;
}

inline HttpRequest withBearer(const QByteArray& method, const QByteArray& target,
                              const QByteArray& body = {}) {
    HttpRequest request;
    request.method = method;
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    request.headers = {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

inline HttpRequest withSignature(const QByteArray& path, const QByteArray& body, qint64 sentUs) {
    HttpRequest request = withBearer("POST", path, body);
    request.headers[0] = {"X-Cloudonix-Signature", "sha256=" + hmacSha256(Secret(secret), body).toHex()};
    request.headers.append(HttpHeader{"X-Cloudonix-Timestamp", QByteArray::number(sentUs / 1'000'000)});
    return request;
}

/// As it does when the server has found the route.
inline Processed process(Pipeline&& pipeline, HttpRequest request) {
    const EndpointRow& endpoint = *findEndpoint(request.path);
    return pipeline.process(endpoint, std::move(request));
}
inline Processed process(Pipeline& pipeline, HttpRequest request) {
    return process(std::move(pipeline), std::move(request));
}

inline CommitOutcome storedAs(const HttpResponse& answer) {
    CommitOutcome outcome;
    outcome.stored = true;
    outcome.firstAttemptUs = startUs;
    outcome.answer = answer;
    return outcome;
}

} // namespace opbx::test
