#include "ui/routing/what_if.h"

#include <QUrl>
#include <QUrlQuery>
#include <QXmlStreamReader>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

QString statusOf(WhatIfEvent event) {
    switch (event) {
    case WhatIfEvent::Busy: return u"busy"_s;
    case WhatIfEvent::Answered: return u"completed"_s;
    default: return u"no-answer"_s;
    }
}

} // namespace

WhatIf::WhatIf(std::shared_ptr<const RoutingPlan> plan, CallOrigin origin, const QString& from,
               const QString& to, const QDateTime& at)
    : m_plan(std::move(plan))
    , m_origin(origin)
    , m_from(from)
    , m_to(to)
    , m_at(at) {
    decide(CallStage());
}

void WhatIf::decide(CallStage stage) {
    stage.session = u"what-if"_s;
    stage.from = m_from;
    stage.to = m_to;
    stage.direction = m_origin == CallOrigin::Inside ? u"subscriber"_s : u"inbound"_s;
    stage.at = m_at;
    RoutingContext context;
    context.plan = m_plan;
    context.cursors = m_cursors;
    m_decision = route(stage, context);
    if (m_decision.cursor)
        m_cursors.insert(m_decision.cursor->ringGroup, m_decision.cursor->member);
}

/// The first verb with an action ends the stage; its answer is the next document.
WhatIf::Verb WhatIf::lastVerb() const {
    QXmlStreamReader xml(m_decision.cxml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString action = xml.attributes().value("action"_L1).toString();
        if (!action.isEmpty())
            return {xml.name().toString(), action};
    }
    return {};
}

QList<WhatIfEvent> WhatIf::possible() const {
    const QString verb = lastVerb().name;
    if (verb == u"Dial")
        return {WhatIfEvent::NobodyAnswers, WhatIfEvent::Busy, WhatIfEvent::Answered};
    if (verb == u"Gather")
        return {WhatIfEvent::Presses, WhatIfEvent::Silence};
    if (verb == u"Record")
        return {WhatIfEvent::LeavesMessage};
    return {};
}

void WhatIf::happen(WhatIfEvent event, const QString& digits) {
    const QUrl url(lastVerb().action);
    CallStage stage;
    if (const EndpointRow* row = findEndpoint(url.path().toLatin1()))
        stage.endpoint = row->endpoint;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items)
        stage.query.add(name, value);
    switch (event) {
    case WhatIfEvent::NobodyAnswers:
    case WhatIfEvent::Busy:
    case WhatIfEvent::Answered: stage.fields.add(u"DialCallStatus"_s, statusOf(event)); break;
    case WhatIfEvent::Presses: stage.fields.add(u"Digits"_s, digits); break;
    case WhatIfEvent::Silence: stage.fields.add(u"Digits"_s, QString()); break;
    case WhatIfEvent::LeavesMessage:
        stage.fields.add(u"RecordingUrl"_s, u"https://example.com/message.wav"_s);
        stage.fields.add(u"RecordingDuration"_s, u"12"_s);
        break;
    }
    decide(std::move(stage));
}

} // namespace opbx::ui
