#include "core/simulator/call_flow.h"

#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Verb {
    QString name;
    QXmlStreamAttributes attributes;
    QStringList texts; // of the verb itself and its nouns, in order
    bool hasConference = false;
};

void readVerb(QXmlStreamReader& xml, Verb& verb) {
    int depth = 1;
    QString text;
    while (depth > 0 && !xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            ++depth;
            verb.hasConference |= xml.name() == u"Conference";
        } else if (xml.isEndElement()) {
            --depth;
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            verb.texts.append(xml.text().toString().simplified());
        }
    }
}

Result<QList<Verb>> readVerbs(const QByteArray& cxml) {
    QXmlStreamReader xml(cxml);
    QList<Verb> verbs;
    if (xml.readNextStartElement() && xml.name() == u"Response") {
        while (xml.readNextStartElement()) {
            Verb verb{xml.name().toString(), xml.attributes(), {}, false};
            readVerb(xml, verb);
            verbs.append(verb);
        }
    } else if (!xml.hasError()) {
        xml.raiseError(u"the root is not <Response>"_s);
    }
    if (xml.hasError())
        return {ErrorCode::InvalidInput, u"The reply is not CXML: %1."_s.arg(xml.errorString())};
    return verbs;
}

NextStage stage(const Verb& verb, const QHash<QString, QString>& fields, const QString& sentence) {
    NextStage next{verb.attributes.value("action"_L1).toString(), u"POST"_s, fields, sentence};
    if (verb.attributes.hasAttribute("method"_L1))
        next.method = verb.attributes.value("method"_L1).toString().toUpper();
    return next;
}

/// Sets the outcome and returns true when the verb ends the document.
bool followDial(const Verb& verb, const CallerBehaviour& behaviour, StageOutcome& outcome) {
    outcome.connected |= behaviour.answered || verb.hasConference;
    const bool hasAction = verb.attributes.hasAttribute("action"_L1);
    if (hasAction && outcome.connected)
        outcome.next = stage(verb, {{u"DialCallStatus"_s, u"completed"_s}, {u"DialCallDuration"_s, u"31"_s}},
                             u"Somebody answers; later the call ends."_s);
    else if (hasAction)
        outcome.next = stage(verb, {{u"DialCallStatus"_s, u"no-answer"_s}}, u"Nobody answers."_s);
    return hasAction || outcome.connected;
}

bool followGather(const Verb& verb, CallerBehaviour& behaviour, StageOutcome& outcome) {
    if (!behaviour.digits.isEmpty()) {
        const QString digits = behaviour.digits.takeFirst();
        outcome.next = stage(verb, {{u"Digits"_s, digits}}, u"The caller presses %1."_s.arg(digits));
        return true;
    }
    if (verb.attributes.value("actionOnEmptyResult"_L1) != u"true")
        return false;
    outcome.next = stage(verb, {{u"Digits"_s, QString()}}, u"The caller presses nothing."_s);
    return true;
}

bool followRecord(const Verb& verb, StageOutcome& outcome) {
    if (!verb.attributes.hasAttribute("action"_L1))
        return false;
    outcome.next = stage(verb,
                         {{u"RecordingUrl"_s, u"https://recordings.example.com/simulated.mp3"_s},
                          {u"RecordingDuration"_s, u"7"_s}},
                         u"The caller leaves a message."_s);
    return true;
}

/// True when nothing after the verb is reached.
bool follow(const Verb& verb, CallerBehaviour& behaviour, StageOutcome& outcome) {
    if (verb.name == u"Dial")
        return followDial(verb, behaviour, outcome);
    if (verb.name == u"Gather")
        return followGather(verb, behaviour, outcome);
    if (verb.name == u"Record")
        return followRecord(verb, outcome);
    if (verb.name == u"Redirect") {
        outcome.next = stage(verb, {}, u"The document goes on elsewhere."_s);
        outcome.next->action = verb.texts.value(0);
        return true;
    }
    return verb.name == u"Hangup" || verb.name == u"Reject";
}

} // namespace

Result<StageOutcome> followCxml(const QByteArray& cxml, CallerBehaviour& behaviour) {
    const Result<QList<Verb>> verbs = readVerbs(cxml);
    if (!verbs.ok())
        return verbs.error();
    StageOutcome outcome;
    QStringList heard;
    for (const Verb& verb : *verbs) {
        const QString texts = verb.texts.join(u", "_s);
        heard.append(texts.isEmpty() ? verb.name : verb.name + u' ' + texts);
        if (follow(verb, behaviour, outcome))
            break;
    }
    outcome.heard = heard.join(u"; "_s);
    return outcome;
}

} // namespace opbx
