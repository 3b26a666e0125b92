#include "core/cxml/explain.h"

#include "core/cxml/spec.h"

#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestShown = 16;

QString secondsText(const QString& number) {
    return number == "1"_L1 ? u"1 second"_s : u"%1 seconds"_s.arg(number);
}

QString inQuotes(const QString& text) {
    return u"\u201C%1\u201D"_s.arg(text.simplified());
}

QString spokenOrPlayed(const CxmlElement& element) {
    if (element.name == "Converse"_L1)
        return u"let an AI voice agent talk with the caller"_s;
    if (element.name == "Say"_L1)
        return u"say %1"_s.arg(inQuotes(element.text));
    if (element.name == "Play"_L1)
        return element.text.isEmpty() ? u"play the keys %1"_s.arg(element.attribute(u"digits"))
                                      : u"play the recording %1"_s.arg(element.text.trimmed());
    const QString length = element.attribute(u"length");
    return u"wait %1"_s.arg(secondsText(length.isEmpty() ? u"1"_s : length));
}

QString capitalised(QString sentence) {
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

QString explainConference(const CxmlElement& room) {
    const QString name = room.text.trimmed();
    QString sentence =
        name.isEmpty() ? u"Join the domain's default conference"_s : u"Join the conference %1"_s.arg(name);
    if (const QString most = room.attribute(u"maxParticipants"); !most.isEmpty())
        sentence += u", at most %1 people"_s.arg(most);
    if (room.attribute(u"muted") == "true"_L1)
        sentence += u", muted"_s;
    if (room.attribute(u"startConferenceOnEnter") == "false"_L1)
        sentence += u", and wait until somebody starts it"_s;
    if (room.attribute(u"endConferenceOnExit") == "true"_L1)
        sentence += u"; it ends when this caller leaves"_s;
    return sentence + '.'_L1;
}

QString explainDial(const CxmlElement& element) {
    QStringList targets;
    for (const CxmlElement& noun : element.children) {
        if (noun.name == "Conference"_L1)
            return explainConference(noun);
        if (noun.name == "Service"_L1)
            targets.append(u"the AI agent %1 of %2"_s.arg(noun.text.trimmed(), noun.attribute(u"provider")));
        else if (noun.name != "Header"_L1)
            targets.append(noun.text.trimmed());
    }
    if (targets.isEmpty())
        targets.append(element.text.trimmed());
    QString sentence = u"Ring %1"_s.arg(targets.first());
    if (targets.size() > 1)
        sentence = u"Ring %1 and %2 at the same time"_s.arg(targets.mid(0, targets.size() - 1).join(u", "_s),
                                                            targets.last());
    if (const QString trunks = element.attribute(u"trunks"); !trunks.isEmpty())
        sentence += u" over %1"_s.arg(trunks);
    if (const QString caller = element.attribute(u"callerId"); !caller.isEmpty())
        sentence += u", showing %1"_s.arg(caller);
    if (const QString timeout = element.attribute(u"timeout"); !timeout.isEmpty())
        sentence += u" for %1"_s.arg(secondsText(timeout));
    if (!element.attribute(u"action").isEmpty())
        sentence += u", then ask the callback"_s;
    return sentence + '.'_L1;
}

QString explainGather(const CxmlElement& element) {
    QStringList parts;
    for (const CxmlElement& child : element.children)
        parts.append(spokenOrPlayed(child));
    const QString digits = element.attribute(u"numDigits");
    const QString keys = digits.isEmpty()   ? u"keys"_s
                         : digits == "1"_L1 ? u"one key"_s
                                            : u"%1 keys"_s.arg(digits);
    parts.append(u"wait for %1"_s.arg(keys));
    QString sentence = capitalised(parts.join(u", "_s));
    if (!element.attribute(u"action").isEmpty())
        sentence += element.attribute(u"actionOnEmptyResult") == "true"_L1
                        ? u", then ask the callback, also after silence"_s
                        : u", then ask the callback if there were any"_s;
    return sentence + '.'_L1;
}

QString explainRecord(const CxmlElement& element) {
    QStringList parts;
    for (const CxmlElement& child : element.children)
        parts.append(spokenOrPlayed(child));
    parts.append(u"record a message"_s);
    QString sentence = capitalised(parts.join(u", "_s));
    if (const QString most = element.attribute(u"maxLength"); !most.isEmpty())
        sentence += u" of at most %1"_s.arg(secondsText(most));
    if (element.attribute(u"playBeep") != "false"_L1)
        sentence += u" after a tone"_s;
    if (!element.attribute(u"action").isEmpty())
        sentence += u", then ask the callback"_s;
    return sentence + '.'_L1;
}

QString explainReject(const CxmlElement& element) {
    const QString reason = element.attribute(u"reason");
    if (reason == "busy"_L1)
        return u"Refuse the call: busy."_s;
    return reason.isEmpty() || reason == "rejected"_L1 ? u"Refuse the call."_s
                                                       : u"Refuse the call: %1."_s.arg(reason);
}

QString explainStream(const CxmlElement& element) {
    QStringList streams;
    for (const CxmlElement& child : element.children) {
        const QString name = child.attribute(u"name");
        const QString url = child.attribute(u"url");
        streams.append(element.name == "Stop"_L1 || url.isEmpty() ? name : url);
    }
    const QString all = streams.join(u" and "_s);
    if (element.name == "Stop"_L1)
        return u"Stop the audio stream %1."_s.arg(all);
    if (element.name == "Start"_L1)
        return u"Send the call's audio to %1, and go on at once."_s.arg(all);
    return u"Connect the caller with %1, and go on when that ends."_s.arg(all);
}

QString sentenceOf(const CxmlElement& verb) {
    if (verb.name == "Connect"_L1 || verb.name == "Start"_L1 || verb.name == "Stop"_L1)
        return explainStream(verb);
    if (verb.name == "Dial"_L1)
        return explainDial(verb);
    if (verb.name == "Gather"_L1)
        return explainGather(verb);
    if (verb.name == "Record"_L1)
        return explainRecord(verb);
    if (verb.name == "Reject"_L1)
        return explainReject(verb);
    if (verb.name == "Say"_L1 || verb.name == "Play"_L1 || verb.name == "Pause"_L1 ||
        verb.name == "Converse"_L1)
        return capitalised(spokenOrPlayed(verb)) + '.'_L1;
    if (verb.name == "Redirect"_L1)
        return u"Ask for the next document at %1."_s.arg(verb.text.trimmed());
    if (verb.name == "Hangup"_L1)
        return u"Hang up."_s;
    if (verb.name == "Coach"_L1)
        return u"Listen in on %1."_s.arg(verb.text.trimmed());
    return u"<%1> is not known here."_s.arg(verb.name);
}

} // namespace

namespace {

/// An element by the name that the documentation writes.
CxmlElement elementAt(const QXmlStreamReader& reader) {
    const CxmlVerbSpec* spec = findCxmlVerbInAnyCase(reader.qualifiedName());
    CxmlElement element(spec ? QString(spec->name) : reader.qualifiedName().toString());
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        element.with(attribute.qualifiedName().toString(), attribute.value().toString());
    return element;
}

} // namespace

Result<CxmlElement> readCxml(const QByteArray& document) {
    QXmlStreamReader reader(document);
    reader.setNamespaceProcessing(false);
    int inSpeech = 0; // elements of SSML: their text belongs to what is said
    QList<CxmlElement> open;
    CxmlElement root;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return Error{ErrorCode::InvalidInput,
                         u"Line %1: a document type declaration is not allowed."_s.arg(reader.lineNumber())};
        if (token == QXmlStreamReader::StartElement) {
            if (!open.isEmpty() && open.last().name == "Say"_L1) {
                ++inSpeech;
                continue;
            }
            if (open.size() >= deepestShown)
                return Error{ErrorCode::InvalidInput,
                             u"Line %1: the elements are nested too deeply."_s.arg(reader.lineNumber())};
            open.append(elementAt(reader));
        } else if (token == QXmlStreamReader::Characters && !open.isEmpty()) {
            open.last().text += reader.text();
        } else if (token == QXmlStreamReader::EndElement && inSpeech > 0) {
            --inSpeech;
        } else if (token == QXmlStreamReader::EndElement) {
            CxmlElement element = open.takeLast();
            if (open.isEmpty())
                root = element;
            else
                open.last().add(element);
        }
    }
    if (reader.hasError())
        return Error{ErrorCode::InvalidInput,
                     u"Line %1: %2."_s.arg(QString::number(reader.lineNumber()), reader.errorString())};
    return root;
}

QStringList explainCxml(const QByteArray& document) {
    const Result<CxmlElement> root = readCxml(document);
    if (!root)
        return {u"The document cannot be read. %1"_s.arg(root.error().detail)};
    QStringList sentences;
    for (const CxmlElement& verb : root->children) {
        sentences.append(sentenceOf(verb));
        if (verb.name == "Redirect"_L1 || verb.name == "Hangup"_L1 || verb.name == "Reject"_L1)
            break; // what follows is not reached
    }
    if (sentences.isEmpty())
        sentences.append(u"Nothing more: the call ends."_s);
    return sentences;
}

} // namespace opbx
