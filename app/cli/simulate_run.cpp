#include "app/cli/simulate_run.h"

#include "app/cli/options.h"
#include "app/cli/output.h"

#include <QDateTime>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 120;

QString firstLine(const QByteArray& body) {
    QString text = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 1024))).trimmed();
    if (text.startsWith("<?xml"_L1)) // says nothing: the document begins after it
        text = text.section("?>"_L1, 1).trimmed();
    const QString line = text.section(u'\n', 0, 0).trimmed();
    return line.size() > longestLine ? line.first(longestLine) + u'…' : line;
}

QJsonObject describeStep(const SimulatedAnswer& answer) {
    QJsonObject object{
        {u"step"_s, answer.step},
        {u"url"_s, answer.url.toString()},
        {u"status"_s, answer.status},
        {u"duration_us"_s, answer.durationUs},
        {u"replay"_s, answer.replay},
        {u"content_type"_s, QString::fromLatin1(answer.contentType)},
        {u"body"_s, QString::fromUtf8(answer.body)},
    };
    if (!answer.sentence.isEmpty())
        object.insert(u"call"_s, answer.sentence);
    if (!answer.ok())
        object.insert(u"error"_s, detailOf(answer.problem));
    return object;
}

bool printText(const SimulatedAnswer& answer) {
    const QString status = answer.status == 0 ? u"---"_s : QString::number(answer.status);
    const QString line =
        u"%1 %2 %3 ms  %4%5"_s.arg(answer.step.leftJustified(26), status,
                                   QString::number(answer.durationUs / 1000.0, 'f', 1).rightJustified(8),
                                   answer.replay ? u"(replay) "_s : QString(),
                                   answer.status == 0 ? detailOf(answer.problem) : firstLine(answer.body));
    if (!printLine(line))
        return false;
    return answer.sentence.isEmpty() || printLine("    "_L1 + answer.sentence);
}

} // namespace

SimulateRun::SimulateRun(const SimulateOrder& order, SimulatorCredentials credentials, Finish finish)
    : m_order(order)
    , m_finish(std::move(finish))
    , m_simulator(order.url, std::move(credentials)) {
    connect(&m_pace, &QTimer::timeout, this, &SimulateRun::startDue);
}

void SimulateRun::start() {
    m_clock.start();
    if (m_order.perSecond > 0)
        m_pace.start(qMax(1, 1000 / m_order.perSecond));
    startOne();
}

void SimulateRun::startDue() {
    const qint64 due = 1 + m_clock.elapsed() * m_order.perSecond / 1000;
    while (m_started < m_order.repeat && m_started < due)
        startOne();
    if (m_started == m_order.repeat)
        m_pace.stop();
}

void SimulateRun::startOne() {
    ++m_started;
    SimulatedCall call = m_order.call;
    if (call.session.isEmpty())
        call.session = newSessionToken();
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    call.startMs = nowMs - (call.endMs() - call.startMs);
    switch (m_order.traffic) {
    case SimulatedTraffic::Call:
        m_simulator.runCall(
            call, m_order.behaviour, this, [this](const SimulatedAnswer& answer) { print(answer); },
            [this](const Result<Done>& done) {
                if (!done.ok())
                    note(done.error());
                oneEnded();
            });
        return;
    case SimulatedTraffic::Voice: deliver(m_simulator.voiceRoute(call), 0); return;
    case SimulatedTraffic::SessionUpdate:
        call.startMs = nowMs - elapsedUntil(call, m_order.state);
        deliver(m_simulator.sessionUpdate(call, m_order.state, nowMs), 0);
        return;
    case SimulatedTraffic::Cdr: deliver(m_simulator.cdr(call), 0); return;
    }
}

void SimulateRun::deliver(const SimulatedRequest& request, int delivery) {
    if (delivery == m_order.deliveriesMs.size() || !m_isRead) {
        oneEnded();
        return;
    }
    QTimer::singleShot(m_order.deliveriesMs[delivery], this, [this, request, delivery] {
        m_simulator.send(request, this, [this, request, delivery](const SimulatedAnswer& answer) {
            print(answer);
            if (!answer.ok())
                note(*answer.problem);
            deliver(request, delivery + 1);
        });
    });
}

void SimulateRun::print(const SimulatedAnswer& answer) {
    if (m_isRead)
        m_isRead = m_order.json ? printJson(describeStep(answer)) : printText(answer);
}

void SimulateRun::note(const Error& problem) {
    if (!m_firstProblem)
        m_firstProblem = problem;
}

void SimulateRun::oneEnded() {
    ++m_ended;
    const bool isLast = m_ended == m_order.repeat || (!m_isRead && m_ended == m_started);
    if (isLast)
        m_finish(m_firstProblem ? failed(*m_firstProblem) : Succeeded);
    else if (m_order.perSecond == 0)
        startOne();
}

} // namespace opbx::cli
