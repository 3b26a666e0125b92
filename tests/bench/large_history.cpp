#include "tests/bench/large_history.h"

#include "core/database/binder.h"
#include "core/database/database.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/search/text_index.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <array>

namespace opbx::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 daysUs = 60LL * 24 * 3600 * 1'000'000;
constexpr int rowsATransaction = 20'000;

constexpr std::array states = {"initiated", "ringing", "ringing", "answered", "answered"};

QString hex(QRandomGenerator& random, int digits) {
    QString text;
    while (text.size() < digits)
        text += QString::number(random.generate64(), 16);
    return text.left(digits);
}

void say(const QString& line) {
    QTextStream(stderr) << line << Qt::endl;
}

/// Everything in transactions of many rows; `row` writes the one with this number.
Result<Done> inTransactions(const Database& database, int count, const QString& what,
                            const std::function<Result<Done>(int)>& row) {
    for (int at = 0; at < count;) {
        if (Result<Done> begun = database.execute(u"BEGIN"_s); !begun)
            return begun;
        for (const int end = std::min(at + rowsATransaction, count); at < end; ++at) {
            if (Result<Done> done = row(at); !done)
                return done;
        }
        if (Result<Done> done = database.execute(u"COMMIT"_s); !done)
            return done;
        say(u"%1 %2"_s.arg(at).arg(what));
    }
    return Done{};
}

Result<Done> fillCalls(const Database& database, const LargeHistory& wanted) {
    const QString columns =
        u"call, session, call_id, domain, caller, callee, direction, disposition, raw_disposition,"
        " duration_s, talk_s, started_ms, answered_ms, ended_ms, recording_url"_s;
    QSqlQuery record = database.prepare(
        u"INSERT INTO call_records (%1, legs) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,1)"_s.arg(columns));
    QSqlQuery leg = database.prepare(u"INSERT INTO call_legs (%1, event_id, subscriber, received_us)"
                                     " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'','1001',0)"_s.arg(columns));
    QRandomGenerator random(11);
    const qint64 stepMs = daysUs / 1000 / std::max(wanted.calls, 1);
    return inTransactions(database, wanted.calls, u"call records"_s, [&](int at) -> Result<Done> {
        const bool isAnswered = random.bounded(10) < 7;
        const qint64 startedMs = (wanted.untilUs - daysUs) / 1000 + at * stepMs;
        const qint64 rings = 2'000 + random.bounded(20'000);
        const qint64 talk = isAnswered ? random.bounded(600) : 0;
        const QString session = hex(random, 32);
        const QString from = u"+1415%1"_s.arg(random.bounded(9'999'999), 7, 10, QLatin1Char('0'));
        const QString word = isAnswered ? u"answered"_s : u"no-answer"_s;
        for (QSqlQuery* query : {&record, &leg}) {
            Binder(*query) << session << session << QString(session + u"@pbx"_s) << u"example.cloudonix.net"_s
                           << from << u"+15557654321"_s << (at % 4 ? u"inbound"_s : u"outbound"_s) << word
                           << word.toUpper() << talk + rings / 1000 << talk << startedMs
                           << (isAnswered ? startedMs + rings : 0) << startedMs + rings + talk * 1000
                           << QString();
            if (Result<Done> done = run(*query); !done)
                return done;
        }
        return Done{};
    });
}

Result<Done> indexAll(const Database& database, qint64 untilUs) {
    TextIndex index(database);
    QElapsedTimer clock;
    clock.start();
    for (int steps = 1;; ++steps) {
        const Result<bool> more = index.step(untilUs);
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
        if (steps % 1'000 == 0)
            say(u"%1 exchanges in the full-text index after %2 s"_s.arg(steps * 50)
                    .arg(clock.elapsed() / 1000));
    }
}

} // namespace

void TrafficSource::beginCall() {
    m_session = hex(m_random, 32);
    m_from = u"+1415%1"_s.arg(m_random.bounded(9'999'999), 7, 10, QLatin1Char('0'));
    m_to = u"+1555%1"_s.arg(m_random.bounded(2'000), 7, 10, QLatin1Char('0'));
}

QByteArray TrafficSource::body(const Exchange& exchange, qint64 us) {
    const QString text =
        uR"({"domain":"example.cloudonix.net","domainId":2719,"id":%1,"token":"%2","callerId":"%3",)"
        R"("destination":"%4","direction":"incoming","status":"%5","createdAt":"%6","modifiedAt":%7,)"
        R"("callIds":["%8@198.51.100.7","%9"],"profile":{"uac":{"ip":"198.51.100.7","port":5060,)"
        R"("media":{"codec":"PCMU","ptime":20}},"record":false,"trunk-sources":{"headers":{}}},)"
        R"("subscriberId":null,"vappServer":"198.51.100.44","timeLimit":10800,"ringTime":0,"answerTime":null})"_s
            .arg(m_random.bounded(90'000'000))
            .arg(m_session, m_from, m_to, exchange.event.state)
            .arg(us / 1000)
            .arg(us / 1000 + 7)
            .arg(hex(m_random, 24), hex(m_random, 32));
    return text.toUtf8();
}

/// One in a thousand or so is not as it should be.
void TrafficSource::spoil(Exchange& exchange) {
    const int luck = m_random.bounded(4'000);
    if (luck < 8) {
        exchange.verdict = luck < 4 ? Verdict::Invalid : Verdict::Missing;
        exchange.refusal = luck < 4 ? ErrorCode::WrongSignature : ErrorCode::MissingCredential;
        exchange.response.status = 401;
    } else if (luck < 12) {
        exchange.attempt = 2 + luck % 3;
        exchange.duplicate = true;
    } else if (luck < 14) {
        exchange.timings.answered = 150'000 + m_random.bounded(2'000'000);
    } else if (luck < 16) {
        exchange.request.body.append(QByteArray(20'000, ' '));
    }
}

Exchange TrafficSource::next(qint64 us) {
    constexpr int stepsOfACall = 7;
    if (m_step == 0)
        beginCall();
    Exchange exchange;
    exchange.id = exchange.receivedUs = us;
    const bool isVoice = m_step == 0;
    const bool isCdr = m_step == stepsOfACall - 1;
    exchange.endpoint = isVoice ? Endpoint::VoiceRoute : isCdr ? Endpoint::Cdr : Endpoint::SessionUpdate;
    exchange.event.state = isVoice ? QString()
                           : isCdr ? u"answered"_s
                                   : QString::fromLatin1(states.at(static_cast<size_t>(m_step - 1)));
    exchange.event.session = m_session;
    exchange.event.from = m_from;
    exchange.event.to = m_to;
    exchange.event.direction = u"inbound"_s;
    exchange.event.eventId = hex(m_random, 64).toLatin1();
    exchange.verdict = Verdict::Ok;
    exchange.credential = isVoice ? CredentialKind::Bearer : CredentialKind::Signature;
    exchange.request.method = "POST";
    exchange.request.path = isVoice ? "/api/voice/route"
                            : isCdr ? "/api/webhooks/cloudonix/cdr"
                                    : "/api/webhooks/cloudonix/session-update";
    exchange.request.peer = u"198.51.100.%1"_s.arg(m_random.bounded(20));
    exchange.request.headers = {{"Host", "pbx.example.com"},
                                {"Content-Type", "application/json"},
                                {"User-Agent", "Cloudonix/7.1"},
                                {"X-Cloudonix-Timestamp", QByteArray::number(us / 1'000'000)},
                                {"X-Cloudonix-Signature", "sha256=" + hex(m_random, 64).toLatin1()}};
    exchange.request.body = body(exchange, us);
    exchange.response.status = 200;
    exchange.response.contentType = isVoice ? "application/xml; charset=utf-8" : "application/json";
    exchange.response.body =
        isVoice ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Dial timeout=\"20\"><Number>1001"
                  "</Number></Dial></Response>"
                : "{\"message\":\"Session record updated successfully\"}";
    exchange.steps = {{"authenticated", u"The signature is right."_s}};
    exchange.timings = {40, 60, 90, 130, 150, 400, 450 + static_cast<qint64>(m_random.bounded(900))};
    spoil(exchange);
    m_step = (m_step + 1) % stepsOfACall;
    return exchange;
}

Result<Done> fillDatabase(const QString& file, const LargeHistory& wanted) {
    Result<Database> database = Database::open(file, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (Result<Done> done = database->execute(u"PRAGMA synchronous = OFF"_s); !done)
        return done;
    if (Result<Done> done = fillCalls(*database, wanted); !done)
        return done;
    TrafficSource source(3);
    JournalWriter journal(*database);
    const qint64 stepUs = daysUs / std::max(wanted.exchanges, 1);
    Result<Done> filled =
        inTransactions(*database, wanted.exchanges, u"exchanges"_s, [&](int at) -> Result<Done> {
            const Result<bool> written =
                journal.write(source.next(wanted.untilUs - daysUs + (at + 1) * stepUs));
            return written ? Result<Done>(Done{}) : Result<Done>(written.error());
        });
    if (filled)
        filled = indexAll(*database, wanted.untilUs);
    return filled;
}

} // namespace opbx::bench
