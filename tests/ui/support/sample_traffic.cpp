#include "tests/ui/support/sample_traffic.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

struct Party {
    const char* number;
};

constexpr std::array callers = {Party{"+14155550134"}, Party{"+442079460018"},  Party{"+972525550117"},
                                Party{"+12125550188"}, Party{"+4930901820440"}, Party{"+33199005512"},
                                Party{"+61255501234"}};
constexpr std::array called = {Party{"+15551234567"}, Party{"+15557654321"}, Party{"+15551230000"}};

/// Builds one exchange after the other; `m_now` walks forward in microseconds.
class Traffic {
public:
    explicit Traffic(qint64 startUs)
        : m_now(startUs)
        , m_random(20260304) {}

    QList<ExchangePtr> take() { return std::move(m_exchanges); }
    void addCall(int number);

private:
    int pick(int below) { return int(m_random.bounded(quint32(below))); }
    Exchange begin(Endpoint endpoint, QByteArrayView path, const QByteArray& body);
    void finish(Exchange exchange);
    void addVoice(const QByteArray& session, const QByteArray& from, const QByteArray& to);
    Exchange update(const QByteArray& session, const QByteArray& from, const QByteArray& to,
                    const char* state);
    Exchange cdr(const QByteArray& session, const QByteArray& from, const QByteArray& to, bool answered);
    void refuse(Exchange exchange, ErrorCode code, Verdict verdict, const QString& detail);
    void accept(Exchange exchange, const QByteArray& answer);

    qint64 m_now;
    QRandomGenerator m_random;
    QList<ExchangePtr> m_exchanges;
};

Exchange Traffic::begin(Endpoint endpoint, QByteArrayView path, const QByteArray& body) {
    Exchange exchange;
    m_now += 180'000 + pick(2'400'000);
    exchange.id = m_now;
    exchange.receivedUs = m_now;
    exchange.endpoint = endpoint;
    exchange.request.method = "POST";
    exchange.request.path = path.toByteArray();
    exchange.request.headers = {{"Host", "pbx.example.com"},
                                {"Content-Type", "application/json"},
                                {"User-Agent", "cloudonix-webhooks/2.1"},
                                {"Authorization", "[redacted]"},
                                {"Content-Length", QByteArray::number(body.size())}};
    exchange.request.body = body;
    exchange.request.peer = u"203.0.113.%1"_s.arg(10 + pick(3));
    exchange.request.receivedUs = m_now;
    exchange.verdict = Verdict::Ok;
    exchange.credential =
        endpointKind(endpoint) == EndpointKind::Voice ? CredentialKind::Bearer : CredentialKind::Signature;
    exchange.firstAttemptUs = m_now;
    exchange.timings.head = 40 + pick(60);
    exchange.timings.body = exchange.timings.head + 30 + pick(90);
    exchange.timings.authenticated = exchange.timings.body + 9 + pick(20);
    return exchange;
}

void Traffic::finish(Exchange exchange) {
    m_exchanges.append(std::make_shared<const Exchange>(std::move(exchange)));
}

void Traffic::accept(Exchange exchange, const QByteArray& answer) {
    exchange.timings.decoded = exchange.timings.authenticated + 15 + pick(40);
    exchange.timings.decided = exchange.timings.decoded + 8 + pick(60);
    exchange.timings.committed = exchange.timings.decided + 900 + pick(4200);
    exchange.timings.answered = exchange.timings.committed + 20 + pick(40);
    exchange.response.status = 200;
    exchange.response.contentType = "application/json";
    exchange.response.body = answer;
    finish(std::move(exchange));
}

void Traffic::refuse(Exchange exchange, ErrorCode code, Verdict verdict, const QString& detail) {
    exchange.verdict = verdict;
    exchange.refusal = code;
    exchange.refusalDetail = detail;
    exchange.response.status = httpStatus(code);
    exchange.response.contentType = "application/json";
    exchange.response.body = "{\"error\":\"Unauthorized - Invalid signature\"}";
    exchange.timings.answered = exchange.timings.authenticated + 30;
    finish(std::move(exchange));
}

void Traffic::addVoice(const QByteArray& session, const QByteArray& from, const QByteArray& to) {
    const QByteArray body = "{\"Session\":\"" + session + "\",\"CallSid\":\"" + session +
                            "\",\"Domain\":\"pbx.example.com\"," + "\"Direction\":\"inbound\",\"From\":\"" +
                            from + "\",\"To\":\"" + to + "\"}";
    Exchange exchange = begin(Endpoint::VoiceRoute, "/api/voice/route", body);
    exchange.event = {QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex(),
                      u"SHA-256 of method, path, query and body"_s,
                      QString::fromLatin1(session),
                      QString::fromLatin1(session),
                      u"pbx.example.com"_s,
                      QString::fromLatin1(from),
                      QString::fromLatin1(to),
                      u"inbound"_s,
                      QString()};
    exchange.steps = {
        {"number-found",
         u"%1 is 'Main line'; the call goes to its destination."_s.arg(QString::fromLatin1(to))},
        {"hours-open", u"The business hours 'Office' (office) are open: Wednesday 14:01 in Europe/Berlin, "
                       "within 09:00 to 17:30."_s},
        {"ring-extension", u"Extension 'Reception' (1001) rings for 30 seconds."_s}};
    exchange.timings.decoded = exchange.timings.authenticated + 20 + pick(40);
    exchange.timings.decided = exchange.timings.decoded + 40 + pick(160);
    exchange.timings.answered = exchange.timings.decided + 15 + pick(50);
    exchange.response.status = 200;
    exchange.response.contentType = "application/xml; charset=utf-8";
    exchange.response.body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>\n  <Dial timeout=\"30\" "
        "action=\"https://pbx.example.com/api/callbacks/voice/dial-result?extension=1001\">\n"
        "    <Number>1001</Number>\n  </Dial>\n</Response>\n";
    finish(std::move(exchange));
}

Exchange Traffic::update(const QByteArray& session, const QByteArray& from, const QByteArray& to,
                         const char* state) {
    const QByteArray id = QByteArray("evt-") + session.left(6) + '-' + state;
    const QByteArray body =
        "{\"eventId\":\"" + id + "\",\"token\":\"" + session + "\",\"status\":\"" + state +
        "\",\"direction\":\"incoming\",\"callerId\":\"" + from + "\",\"destination\":\"" + to +
        "\",\"domain\":\"pbx.example.com\",\"profile\":{\"inbound-trunk-name\":\"fromPSTN\","
        "\"qos\":{\"rtt\":0.0,\"rx_mos\":\"NaN\",\"tx_mos\":4.4}}}";
    Exchange exchange = begin(Endpoint::SessionUpdate, "/api/webhooks/cloudonix/session-update", body);
    exchange.event = {id,
                      u"field eventId"_s,
                      QString::fromLatin1(session),
                      {},
                      u"pbx.example.com"_s,
                      QString::fromLatin1(from),
                      QString::fromLatin1(to),
                      u"inbound"_s,
                      QString::fromLatin1(state)};
    return exchange;
}

Exchange Traffic::cdr(const QByteArray& session, const QByteArray& from, const QByteArray& to,
                      bool answered) {
    const QByteArray seconds = QByteArray::number(answered ? 35 + pick(400) : 0);
    const QByteArray body =
        "{\"session\":{\"token\":\"" + session + "\",\"status\":\"completed\"},\"from\":\"" + from +
        "\",\"to\":\"" + to + "\",\"disposition\":\"" + (answered ? "CONNECTED" : "NOANSWER") +
        "\",\"duration\":" + seconds + ",\"billsec\":" + seconds + ",\"domain\":\"pbx.example.com\"}";
    Exchange exchange = begin(Endpoint::Cdr, "/api/webhooks/cloudonix/cdr", body);
    exchange.event = {QCryptographicHash::hash(session, QCryptographicHash::Sha256).toHex(),
                      u"SHA-256 of domain, session and call id"_s,
                      QString::fromLatin1(session),
                      {},
                      u"pbx.example.com"_s,
                      QString::fromLatin1(from),
                      QString::fromLatin1(to),
                      u"inbound"_s,
                      answered ? u"answered"_s : u"no-answer"_s};
    return exchange;
}

void Traffic::addCall(int number) {
    const QByteArray session =
        QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5).toHex();
    const QByteArray from = callers[size_t(pick(callers.size()))].number;
    const QByteArray to = called[size_t(pick(called.size()))].number;
    const bool answered = pick(4) != 0;
    const QByteArray updated = "{\"message\":\"Session record updated successfully\"}";
    addVoice(session, from, to);
    Exchange ringing = update(session, from, to, "ringing");
    if (number % 7 == 3) {
        ringing.request.headers.append(HttpHeader{"X-Cloudonix-Signature", "sha256=[redacted]"});
        refuse(std::move(ringing), ErrorCode::WrongSignature, Verdict::Invalid,
               u"The signature does not match the body with the current secret."_s);
        return;
    }
    accept(ringing, updated);
    accept(update(session, from, to, answered ? "answered" : "noanswer"), updated);
    if (number % 9 == 5) {
        Exchange late = update(session, from, to, "completed");
        late.hasClockSkew = true;
        late.clockSkewMs = -412'000;
        refuse(std::move(late), ErrorCode::TimestampOutsideTolerance, Verdict::Stale,
               u"The timestamp is 6:52 behind this clock; 5:00 are allowed."_s);
    } else {
        accept(update(session, from, to, "completed"), updated);
    }
    Exchange record = cdr(session, from, to, answered);
    if (number % 8 == 2) {
        Exchange retry = record;
        accept(record, "{\"message\":\"CDR Inserted successfully\"}");
        m_now += 5'200'000;
        retry.id = retry.receivedUs = m_now;
        retry.attempt = 2;
        retry.duplicate = true;
        retry.conflict = number % 16 == 10;
        retry.response.headers = {{"X-OPBX-Idempotent-Replay", "true"}};
        accept(std::move(retry), "{\"message\":\"CDR Inserted successfully\"}");
        return;
    }
    accept(std::move(record), "{\"message\":\"CDR Inserted successfully\"}");
}

} // namespace

QList<ExchangePtr> sampleTraffic(qint64 nowUs, int calls) {
    Traffic traffic(nowUs - qint64(calls) * 9'000'000);
    for (int number = 0; number < calls; ++number)
        traffic.addCall(number);
    return traffic.take();
}

QList<LiveSession> sampleSessions(qint64 nowMs) {
    LiveSession talking{u"5e1f0a7c9b"_s,
                        u"+14155550134"_s,
                        u"+15551234567"_s,
                        u"inbound"_s,
                        u"answered"_s,
                        u"pbx.example.com"_s,
                        u"1001"_s,
                        {},
                        {},
                        nowMs - 200'000,
                        nowMs - 185'000,
                        nowMs - 185'000,
                        false,
                        true};
    LiveSession ringing{u"77ab310cd2"_s,
                        u"+442079460018"_s,
                        u"+15557654321"_s,
                        u"inbound"_s,
                        u"ringing"_s,
                        u"pbx.example.com"_s,
                        {},
                        u"12"_s,
                        u"Sales together"_s,
                        nowMs - 9'000,
                        0,
                        nowMs - 8'000,
                        false};
    LiveSession outgoing{u"c0ffee4411"_s,   u"1002"_s,
                         u"+33199005512"_s, u"outbound"_s,
                         u"initiated"_s,    u"pbx.example.com"_s,
                         u"1002"_s,         {},
                         {},                nowMs - 2'000,
                         0,                 nowMs - 2'000,
                         false};
    LiveSession stale{u"0ldca11"_s,       u"+61255501234"_s,    u"+15551230000"_s,  u"inbound"_s,
                      u"answered"_s,      u"pbx.example.com"_s, u"1003"_s,          {},
                      {},                 nowMs - 18'000'000,   nowMs - 17'990'000, nowMs - 17'990'000,
                      true};
    return {talking, ringing, outgoing, stale};
}

/// What became of it: somebody took it, or another ending of those that look alike at the network.
void tellSampleCall(CallRecord& record, int number) {
    static constexpr std::array missed = {CallOutcome::Voicemail, CallOutcome::Nobody, CallOutcome::Menu,
                                          CallOutcome::Voicemail, CallOutcome::Closed, CallOutcome::Blocked};
    if (record.disposition == u"answered") {
        record.outcome = number % 7 == 3 ? CallOutcome::Assistant : CallOutcome::Person;
        record.answeredBy = number % 7 == 3 ? u"2003"_s : QString::number(1001 + number % 3);
        return;
    }
    record.outcome =
        record.direction == u"inbound" ? missed.at(std::size_t(number) % missed.size()) : CallOutcome::Nobody;
    record.message = record.outcome == CallOutcome::Voicemail && number % 4 != 1;
}

QList<CallRecord> sampleCallRecords(qint64 nowMs, int count) {
    QRandomGenerator random(4711);
    QList<CallRecord> records;
    for (int i = 0; i < count; ++i) {
        CallRecord record;
        record.session = QString::fromLatin1(
            QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Md5).toHex());
        record.callId = record.session.left(12);
        record.from = QString::fromLatin1(callers[random.bounded(quint32(callers.size()))].number);
        record.to = QString::fromLatin1(called[random.bounded(quint32(called.size()))].number);
        record.direction = i % 5 == 4 ? u"outbound"_s : u"inbound"_s;
        const quint32 fate = random.bounded(10u);
        record.disposition = fate < 7 ? u"answered"_s : fate < 9 ? u"no-answer"_s : u"busy"_s;
        record.rawDisposition = record.disposition.toUpper();
        const bool answered = record.disposition == u"answered";
        const qint64 ringSeconds = 3 + random.bounded(20u);
        record.talkSeconds = answered ? 20 + random.bounded(600u) : 0;
        record.durationSeconds = record.talkSeconds + ringSeconds;
        record.startedMs = nowMs - qint64(count - i) * 3'600'000 / 2 + random.bounded(1'200'000u);
        record.answeredMs = answered ? record.startedMs + ringSeconds * 1000 : 0;
        record.endedMs = record.startedMs + record.durationSeconds * 1000;
        record.domain = u"pbx.example.com"_s;
        record.ringingSeconds = ringSeconds;
        tellSampleCall(record, i);
        if (answered && i % 6 == 0)
            record.recordingUrl = u"https://recordings.example.com/%1.mp3"_s.arg(record.callId);
        records.append(record);
    }
    return records;
}

} // namespace opbx::test
