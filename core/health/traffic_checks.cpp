#include "core/health/traffic_checks.h"

#include "core/base/error_messages.h"
#include "core/base/error_names.h"
#include "core/base/utc.h"
#include "core/health/diagnosis_words.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

qint64 deliveriesOf(const TrafficRates& rates) {
    qint64 deliveries = 0;
    for (const RateCount& sum : rates.sums())
        deliveries += endpointKind(sum.endpoint) == EndpointKind::Notification ? sum.requests : 0;
    return deliveries;
}

QString percentText(qint64 part, qint64 requests) {
    return QString::number(percentOf(part, requests));
}

/// "session-update: 1204 requests, 99.2 % replied to with success, 0.8 % refused, 0.5 % sent again."
Message ratesMessage(const TrafficRates& rates) {
    QList<Message> sentences;
    for (const RateCount& sum : rates.sums())
        sentences.append(Message::counted(
            QT_TRANSLATE_N_NOOP("Message", "%1: %n request(s), %2 % accepted, %3 % refused, %4 % sent "
                                           "again."),
            sum.requests,
            {QLatin1String(endpointName(sum.endpoint)), percentText(sum.requests - sum.refused, sum.requests),
             percentText(sum.refused, sum.requests), percentText(sum.retried, sum.requests)}));
    return joined(sentences);
}

} // namespace

RefusalCount allRefusals(const HealthSnapshot& snapshot) {
    qint64 count = 0;
    RefusalCount most;
    for (const RefusalCount& refusal : snapshot.refusals) {
        count += refusal.count;
        if (refusal.count > most.count)
            most = refusal;
    }
    return {most.cause, count};
}

Diagnosis checkRefusals(const HealthSnapshot& snapshot) {
    const auto [cause, count] = allRefusals(snapshot);
    if (count == 0)
        return ok("refusals", QT_TRANSLATE_NOOP("Message", "No request was refused in the last 24 hours."));
    const Message words = Message::counted(
        QT_TRANSLATE_N_NOOP("Message",
                            "The endpoint refused %n request(s) in the last 24 hours, most of them as: %1."),
        count, {errorShortMessage(errorFromName(cause))});
    const bool many = snapshot.requests > 0 && count * 2 > snapshot.requests;
    const QString remedy = u"Look at them with \"opbx events list --filter 'status:>=400'\"."_s;
    return many ? bad("refusals", words, remedy) : attention("refusals", words, remedy);
}

std::optional<FailingPeer> likelyProxy(const HealthSnapshot& snapshot) {
    if (snapshot.failingPeers.isEmpty() || snapshot.failingPeers.first().failures <= snapshot.freeFailures)
        return std::nullopt;
    return snapshot.failingPeers.first();
}

/// Behind a proxy that is not trusted all senders are one, and the failures of strangers slow them all down.
Diagnosis checkProxy(const HealthSnapshot& snapshot) {
    const auto proxy = likelyProxy(snapshot);
    if (!proxy)
        return ok("proxy", QT_TRANSLATE_NOOP(
                               "Message", "No address of a private network keeps failing authentication."));
    return attention(
        "proxy",
        Message::counted(
            QT_TRANSLATE_N_NOOP("Message",
                                "%1, an address of a private network, failed to prove itself %n time(s) in "
                                "the last 24 hours. Is this your proxy? All who come through it count as one "
                                "sender until it is trusted. Then it is believed whom it asks for."),
            proxy->failures, {proxy->address}),
        u"If it is, run \"opbx config set auth/trusted_proxies '%1'\"."_s.arg(
            (snapshot.trustedProxies + QStringList{proxy->address}).join(u", "_s)));
}

Diagnosis checkRetries(const HealthSnapshot& snapshot) {
    if (snapshot.retries <= 0)
        return ok("retries",
                  QT_TRANSLATE_NOOP("Message", "No event was sent more than once in the last 24 hours."));
    const Message words = Message::counted(
        QT_TRANSLATE_N_NOOP(
            "Message", "%n event(s) came again in the last 24 hours: the first reply was late or an error."),
        snapshot.retries);
    const QString remedy = u"Look with \"opbx events list --filter 'attempt:>1'\"."_s;
    const qint64 deliveries = deliveriesOf(snapshot.dayRates);
    if (!isRetryRateHigh(snapshot.retries, deliveries))
        return attention("retries", words, remedy);
    return bad("retries",
               {QT_TRANSLATE_NOOP("Message", "%1 That is %2 % of all deliveries, which is a high rate."),
                {words, percentText(snapshot.retries, std::max(deliveries, snapshot.retries))}},
               remedy);
}

Diagnosis checkRates(const HealthSnapshot& snapshot) {
    const bool isOfDay = !snapshot.dayRates.counts.isEmpty();
    const Message words =
        isOfDay ? Message(QT_TRANSLATE_NOOP("Message", "In the last 24 hours: %1"),
                          {ratesMessage(snapshot.dayRates)})
                : Message(QT_TRANSLATE_NOOP("Message", "Nothing came in the last 24 hours. In the "
                                                       "last 7 days: %1"),
                          {ratesMessage(snapshot.weekRates)});
    Diagnosis diagnosis = ok("rates", words);
    diagnosis.details = {{u"day"_s, ratesJson(snapshot.dayRates)},
                         {u"week"_s, ratesJson(snapshot.weekRates)}};
    return diagnosis;
}

Diagnosis checkSilence(const HealthSnapshot& snapshot) {
    return attention("silence", snapshot.silence,
                     QT_TRANSLATE_NOOP("Message",
                                       "Call one of your numbers. If nothing arrives, check the "
                                       "public address, the tunnel and the numbers at Cloudonix."));
}

Diagnosis checkCalledNumbers(const HealthSnapshot& snapshot) {
    const QList<UnplannedNumber>& numbers = snapshot.unplannedNumbers;
    QJsonArray listed;
    for (const UnplannedNumber& number : numbers)
        listed.append(QJsonObject{
            {u"number"_s, number.number},
            {u"calls"_s, number.calls},
            {u"last_at"_s, QDateTime::fromMSecsSinceEpoch(number.lastMs, utc).toString(Qt::ISODateWithMs)}});
    const Message most = Message::counted(QT_TRANSLATE_N_NOOP("Message", "%1 (%n call(s))"),
                                          numbers.first().calls, {numbers.first().number});
    Diagnosis diagnosis = attention(
        "called-numbers",
        Message::counted(
            QT_TRANSLATE_N_NOOP("Message", "In the last 7 days callers dialled %n number(s) that the routing "
                                           "plan does not have, most often %1."),
            numbers.size(), {most}),
        u"Add them to the numbers of the plan: \"opbx routing export\", then \"opbx routing import\"."_s);
    diagnosis.details = {{u"numbers"_s, listed}};
    return diagnosis;
}

Diagnosis checkPlanInForce(const HealthSnapshot& snapshot) {
    const QString remedy =
        u"Add a number and where it leads, in the window or with \"opbx routing import\"."_s;
    if (snapshot.planProblem)
        return bad("plan",
                   {QT_TRANSLATE_NOOP("Message", "The routing plan has a mistake: %1"),
                    {snapshot.planProblem->detail}},
                   u"Look with \"opbx routing check\", or restore an earlier version."_s);
    if (!snapshot.hasPlan.value_or(false))
        return attention(
            "plan",
            QT_TRANSLATE_NOOP("Message",
                              "Routing is not set up: no plan has been saved yet, and no number is routed."),
            remedy);
    if (snapshot.planReach == PlanReach::NotSetUp)
        return attention("plan",
                         QT_TRANSLATE_NOOP(
                             "Message", "Routing is not set up: the plan is empty, and no number is routed."),
                         remedy);
    if (snapshot.planReach == PlanReach::Nobody)
        return attention(
            "plan",
            QT_TRANSLATE_NOOP("Message",
                              "Nobody can be reached: no number of the routing plan leads to a telephone, a "
                              "voicemail box, a conference room or an assistant."),
            remedy);
    if (!snapshot.planProblems.isEmpty())
        return attention("plan", snapshot.planProblems.first(),
                         u"Look at all of it with \"opbx routing check\"."_s);
    return ok("plan", QT_TRANSLATE_NOOP("Message", "The routing plan has no mistake."));
}

} // namespace opbx
