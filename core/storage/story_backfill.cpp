#include "core/storage/story_backfill.h"

#include "core/calls/call_direction.h"
#include "core/database/binder.h"
#include "core/database/result_columns.h"
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "core/routing/stage_story.h"
#include "core/storage/journal/exchange_codec.h"
#include "core/storage/search/exchange_search.h"
#include "core/webhook/payload_form.h"
#include "core/webhook/vocabulary.h"

#include <QUrlQuery>
#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int callsAStep = 20;

QString voiceRequestsOfSession() {
    return u"SELECT received_us, endpoint, method, path, callee, request_headers, request_body,"
           " response_body, steps, direction FROM %1 CROSS JOIN exchange_contents ON exchange = id"
           " WHERE session = ? AND session <> '' AND status = 200 AND duplicate = 0 AND imported = 0"
           " AND replay_of = 0 AND verdict IN ('ok', 'none')"_s.arg(
               exchangesBy("exchanges_by_session"_L1, "session"_L1));
}

/// Who is rung, by the document that was answered: it names what is dialled, in Dial and its children.
void readDialled(CallMark& mark, const QByteArray& cxml) {
    QXmlStreamReader xml(cxml);
    QString extension; // whose phone or forward it is, as the callback names it
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == "Dial"_L1) {
            mark.ringSeconds = xml.attributes().value("timeout"_L1).toInt();
            const QUrlQuery action(QUrl(xml.attributes().value("action"_L1).toString()));
            extension = action.queryItemValue(u"extension"_s, QUrl::FullyDecoded);
        }
        if (name == "Number"_L1 || name == "Sip"_L1 || name == "Service"_L1 || name == "Conference"_L1)
            mark.parties.append({xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(), {}});
    }
    if (mark.parties.size() == 1 && !extension.isEmpty())
        mark.parties = {{extension, mark.parties.first().who}};
}

std::shared_ptr<const RoutingPlan> latestPlan(const Database& database) {
    QSqlQuery query = database.prepare(u"SELECT document FROM plan_versions ORDER BY id DESC LIMIT 1"_s);
    const Result<RoutingPlan> plan = query.exec() && query.next()
                                         ? planFromJson(query.value(0).toString().toUtf8())
                                         : Result<RoutingPlan>(RoutingPlan());
    return std::make_shared<const RoutingPlan>(plan ? *plan : RoutingPlan());
}

Parameters storedParameters(const Payload& payload) {
    Parameters parameters;
    for (const PayloadField& field : payload.fields())
        parameters.add(field.path, field.text);
    return parameters;
}

/// The line that this request would add to the story of its call today.
QByteArray lineOf(ResultColumns& columns, const QString& extension) {
    CallStage stage;
    const qint64 receivedUs = columns.number();
    stage.endpoint = endpointFromName(columns.bytes());
    HttpRequest request;
    request.method = columns.bytes();
    const QByteArray path = columns.bytes();
    request.query = path.mid(path.indexOf('?') + 1);
    stage.to = columns.text();
    request.headers = decodeHeaders(columns.bytes());
    request.body = columns.bytes();
    const QByteArray cxml = columns.bytes();
    const QList<DecisionStep> steps = decodeSteps(columns.bytes());
    if (endpointKind(stage.endpoint) != EndpointKind::Voice)
        return {};
    if (path.contains('?'))
        stage.query = storedParameters(decodeForm(request.query));
    if (const Result<Payload> payload = decodePayload(request))
        stage.fields = storedParameters(*payload);
    CallMark mark;
    readSteps(mark, steps);
    readDialled(mark, cxml);
    // The Dial of an assistant names no extension; its session does.
    if (mark.act == CallAct::Assistant && mark.parties.size() == 1 && !extension.isEmpty())
        mark.parties = {{extension, mark.parties.first().who}};
    return encodeStoryEvent(storyOfStage(stage, mark, receivedUs));
}

} // namespace

StoryBackfill::StoryBackfill(const Database& database)
    : m_database(database)
    , m_untold(database.prepare(
          u"SELECT call, session, caller, callee,"
          " coalesce((SELECT extension FROM sessions WHERE session = call_records.session), '')"
          " FROM call_records INDEXED BY call_records_untold WHERE outcome = '' LIMIT %1"_s.arg(callsAStep)))
    , m_exchanges(database.prepare(voiceRequestsOfSession()))
    , m_guess(database.prepare(
          u"UPDATE call_legs SET guessed_direction = ? WHERE call = ? AND guessed_direction = ''"_s))
    , m_withoutLegs(
          database.prepare(u"UPDATE call_records SET outcome = CASE disposition WHEN 'answered' THEN 'person'"
                           " WHEN 'failed' THEN 'failed' ELSE 'nobody' END WHERE call = ?"_s)) {}

Result<QList<StoryBackfill::Call>> StoryBackfill::untold() {
    if (Result<Done> done = run(m_untold); !done)
        return done.error();
    QList<Call> calls;
    while (m_untold.next()) {
        ResultColumns columns(m_untold);
        Call call;
        call.call = columns.text();
        call.session = columns.text();
        call.from = columns.text();
        call.to = columns.text();
        call.extension = columns.text();
        calls.append(call);
    }
    m_untold.finish();
    return calls;
}

Result<QByteArray> StoryBackfill::storyOf(Call& call) {
    if (call.session.isEmpty())
        return QByteArray();
    m_exchanges.bindValue(0, call.session);
    if (Result<Done> done = run(m_exchanges); !done)
        return done.error();
    QByteArray story;
    while (m_exchanges.next()) {
        ResultColumns columns(m_exchanges);
        story += lineOf(columns, call.extension);
        if (const QString direction = columns.text(); isDirection(direction))
            call.direction = direction;
    }
    m_exchanges.finish();
    return story;
}

/// By what its voice requests said, else by the plan of today.
Result<Done> StoryBackfill::guessDirection(const Call& call) {
    QString direction = call.direction;
    if (direction.isEmpty()) {
        if (!m_plan)
            m_plan = latestPlan(m_database);
        direction = directionByPlan(*m_plan, call.from, call.to);
    }
    if (direction.isEmpty())
        return Done{};
    Binder(m_guess) << direction << call.call;
    return run(m_guess);
}

Result<bool> StoryBackfill::step(RecordWriter& records) {
    if (m_isDone)
        return false;
    Result<QList<Call>> calls = untold();
    if (!calls)
        return calls.error();
    for (Call& call : *calls) {
        const Result<QByteArray> story = storyOf(call);
        if (!story)
            return story.error();
        if (Result<Done> done = guessDirection(call); !done)
            return done.error();
        const Result<bool> derived = records.derive(call.call, *story);
        if (!derived)
            return derived;
        if (*derived)
            continue;
        m_withoutLegs.bindValue(0, call.call);
        if (Result<Done> done = run(m_withoutLegs); !done)
            return done.error();
    }
    m_isDone = calls->size() < callsAStep;
    return !m_isDone;
}

} // namespace opbx
