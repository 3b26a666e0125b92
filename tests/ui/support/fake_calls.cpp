#include "tests/ui/support/fake_calls.h"

#include "core/filter/filter.h"
#include "tests/support/call_view.h"

#include <QDateTime>

#include <algorithm>

namespace opbx::test {

using namespace Qt::StringLiterals;

QFuture<Result<QList<CallRecord>>> FakeCalls::records(qint64 fromMs, qint64 untilMs) {
    QList<CallRecord> chosen;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= fromMs && record.startedMs < untilMs)
            chosen.append(record);
    }
    return m_answers.tell<QList<CallRecord>>(chosen);
}

QFuture<Result<ui::CallReport>> FakeCalls::report(const ui::CallQuestion& question) {
    const auto filter = Filter::parse(question.filter, FilterSubject::Calls);
    QList<CallRecord> chosen;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= question.span.fromMs &&
            (question.span.untilMs == 0 || record.startedMs < question.span.untilMs) &&
            std::get<Filter>(filter).matches(record, QDateTime::currentMSecsSinceEpoch() * 1000))
            chosen.append(record);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const CallRecord& a, const CallRecord& b) { return a.startedMs > b.startedMs; });
    ui::CallReportMaker maker;
    for (const CallRecord& record : std::as_const(chosen))
        maker.add(test::ViewedCall(record).view());
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= question.before.fromMs && record.startedMs < question.before.untilMs)
            maker.addBefore(test::ViewedCall(record).view());
    }
    return m_answers.answer<ui::CallReport>(maker.report());
}

QFuture<Result<QList<CallLeg>>> FakeCalls::legs(const QString& call) {
    QList<CallLeg> legs;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.session != call)
            continue;
        CallLeg leg;
        leg.session = call;
        leg.callId = record.callId;
        leg.from = record.from;
        leg.to = record.to;
        leg.direction = record.direction;
        leg.disposition = record.disposition;
        leg.durationSeconds = record.durationSeconds;
        leg.talkSeconds = record.talkSeconds;
        leg.startedMs = record.startedMs;
        leg.answeredMs = record.answeredMs;
        leg.endedMs = record.endedMs;
        leg.subscriber = u"1001"_s;
        legs.append(leg);
    }
    return m_answers.tell<QList<CallLeg>>(legs);
}

QFuture<Result<QList<CallEvent>>> FakeCalls::events(const QString& session) {
    QList<CallEvent> events;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.session != session)
            continue;
        const auto add = [&events](const char* state, qint64 ms, bool applied = true) {
            events.append({QString::fromLatin1(state), QString::fromLatin1(state), ms * 1000, applied});
        };
        add("initiated", record.startedMs);
        add("ringing", record.startedMs + 900);
        if (record.answeredMs != 0)
            add("answered", record.answeredMs);
        add("ringing", record.endedMs - 100, false);
        add(record.answeredMs != 0 ? "completed" : "no-answer", record.endedMs);
    }
    return m_answers.tell<QList<CallEvent>>(events);
}

} // namespace opbx::test
