#include "core/cxml/explain.h"

#include "core/cxml/spec.h"

#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestShown = 16;
constexpr qsizetype mostParts = 50; // of one sentence; a document may name thousands

Message secondsText(const QString& number) {
    return number == "1"_L1 ? Message(QT_TRANSLATE_NOOP("Message", "1 second"))
                            : Message(QT_TRANSLATE_NOOP("Message", "%1 seconds"), {number});
}

QString inQuotes(const QString& text) {
    return u"\u201C%1\u201D"_s.arg(text.simplified());
}

/// At the beginning of a sentence, or as a further step in it.
Message spokenOrPlayed(const CxmlElement& element, bool first) {
    if (element.name == "Converse"_L1)
        return first ? QT_TRANSLATE_NOOP("Message", "Let an AI voice agent talk with the caller")
                     : QT_TRANSLATE_NOOP("Message", "let an AI voice agent talk with the caller");
    if (element.name == "Say"_L1)
        return {first ? QT_TRANSLATE_NOOP("Message", "Say %1") : QT_TRANSLATE_NOOP("Message", "say %1"),
                {inQuotes(element.text)}};
    if (element.name == "Play"_L1 && element.text.isEmpty())
        return {first ? QT_TRANSLATE_NOOP("Message", "Play the keys %1")
                      : QT_TRANSLATE_NOOP("Message", "play the keys %1"),
                {element.attribute(u"digits")}};
    if (element.name == "Play"_L1)
        return {first ? QT_TRANSLATE_NOOP("Message", "Play the recording %1")
                      : QT_TRANSLATE_NOOP("Message", "play the recording %1"),
                {element.text.trimmed()}};
    const QString length = element.attribute(u"length");
    return {first ? QT_TRANSLATE_NOOP("Message", "Wait %1") : QT_TRANSLATE_NOOP("Message", "wait %1"),
            {secondsText(length.isEmpty() ? u"1"_s : length)}};
}

/// Steps of one sentence, in their order.
QList<Message> partsOf(const CxmlElement& element) {
    QList<Message> parts;
    for (const CxmlElement& child : element.children)
        parts.append(spokenOrPlayed(child, parts.isEmpty()));
    return parts;
}

/// The parts one after the other, the first of very many.
Message listed(QList<Message> parts, const char* pattern = "%1, %2") {
    if (parts.size() > mostParts) {
        parts.resize(mostParts);
        parts.append(u"…"_s);
    }
    return joined(parts, pattern);
}

Message ended(Message sentence) {
    return {"%1.", {std::move(sentence)}};
}

Message withCallback(Message sentence, const CxmlElement& element) {
    if (element.attribute(u"action").isEmpty())
        return sentence;
    return {QT_TRANSLATE_NOOP("Message", "%1, then ask the callback"), {std::move(sentence)}};
}

Message explainConference(const CxmlElement& room) {
    const QString name = room.text.trimmed();
    Message sentence = name.isEmpty()
                           ? Message(QT_TRANSLATE_NOOP("Message", "Join the domain's default conference"))
                           : Message(QT_TRANSLATE_NOOP("Message", "Join the conference %1"), {name});
    if (const QString most = room.attribute(u"maxParticipants"); !most.isEmpty())
        sentence = {QT_TRANSLATE_NOOP("Message", "%1, at most %2 people"), {sentence, most}};
    if (room.attribute(u"muted") == "true"_L1)
        sentence = {QT_TRANSLATE_NOOP("Message", "%1, muted"), {sentence}};
    if (room.attribute(u"startConferenceOnEnter") == "false"_L1)
        sentence = {QT_TRANSLATE_NOOP("Message", "%1, and wait until somebody starts it"), {sentence}};
    if (room.attribute(u"endConferenceOnExit") == "true"_L1)
        sentence = {QT_TRANSLATE_NOOP("Message", "%1; it ends when this caller leaves"), {sentence}};
    return ended(sentence);
}

Message explainDial(const CxmlElement& element) {
    QList<Message> targets;
    for (const CxmlElement& noun : element.children) {
        if (noun.name == "Conference"_L1)
            return explainConference(noun);
        if (noun.name == "Service"_L1)
            targets.append(Message(QT_TRANSLATE_NOOP("Message", "the AI agent %1 of %2"),
                                   {noun.text.trimmed(), noun.attribute(u"provider")}));
        else if (noun.name != "Header"_L1)
            targets.append(noun.text.trimmed());
    }
    if (targets.isEmpty())
        targets.append(element.text.trimmed());
    const Message last = targets.takeLast();
    Message sentence = targets.isEmpty()
                           ? Message(QT_TRANSLATE_NOOP("Message", "Ring %1"), {last})
                           : Message(QT_TRANSLATE_NOOP("Message", "Ring %1 and %2 at the same time"),
                                     {listed(targets), last});
    if (const QString trunks = element.attribute(u"trunks"); !trunks.isEmpty())
        sentence = {QT_TRANSLATE_NOOP("Message", "%1 over %2"), {sentence, trunks}};
    if (const QString caller = element.attribute(u"callerId"); !caller.isEmpty())
        sentence = {QT_TRANSLATE_NOOP("Message", "%1, showing %2"), {sentence, caller}};
    if (const QString timeout = element.attribute(u"timeout"); !timeout.isEmpty())
        sentence = {QT_TRANSLATE_NOOP("Message", "%1 for %2"), {sentence, secondsText(timeout)}};
    return ended(withCallback(sentence, element));
}

Message explainGather(const CxmlElement& element) {
    QList<Message> parts = partsOf(element);
    const QString digits = element.attribute(u"numDigits");
    const Message keys = digits.isEmpty()   ? Message(QT_TRANSLATE_NOOP("Message", "keys"))
                         : digits == "1"_L1 ? Message(QT_TRANSLATE_NOOP("Message", "one key"))
                                            : Message(QT_TRANSLATE_NOOP("Message", "%1 keys"), {digits});
    parts.append(Message(parts.isEmpty() ? QT_TRANSLATE_NOOP("Message", "Wait for %1")
                                         : QT_TRANSLATE_NOOP("Message", "wait for %1"),
                         {keys}));
    Message sentence = listed(parts);
    if (!element.attribute(u"action").isEmpty())
        sentence = {element.attribute(u"actionOnEmptyResult") == "true"_L1
                        ? QT_TRANSLATE_NOOP("Message", "%1, then ask the callback, also after silence")
                        : QT_TRANSLATE_NOOP("Message", "%1, then ask the callback if there were any"),
                    {sentence}};
    return ended(sentence);
}

Message explainRecord(const CxmlElement& element) {
    QList<Message> parts = partsOf(element);
    parts.append(parts.isEmpty() ? QT_TRANSLATE_NOOP("Message", "Record a message")
                                 : QT_TRANSLATE_NOOP("Message", "record a message"));
    Message sentence = listed(parts);
    if (const QString most = element.attribute(u"maxLength"); !most.isEmpty())
        sentence = {QT_TRANSLATE_NOOP("Message", "%1 of at most %2"), {sentence, secondsText(most)}};
    if (element.attribute(u"playBeep") != "false"_L1)
        sentence = {QT_TRANSLATE_NOOP("Message", "%1 after a tone"), {sentence}};
    return ended(withCallback(sentence, element));
}

Message explainReject(const CxmlElement& element) {
    const QString reason = element.attribute(u"reason");
    if (reason == "busy"_L1)
        return QT_TRANSLATE_NOOP("Message", "Refuse the call: busy.");
    return reason.isEmpty() || reason == "rejected"_L1
               ? Message(QT_TRANSLATE_NOOP("Message", "Refuse the call."))
               : Message(QT_TRANSLATE_NOOP("Message", "Refuse the call: %1."), {reason});
}

Message explainStream(const CxmlElement& element) {
    QList<Message> streams;
    for (const CxmlElement& child : element.children) {
        const QString name = child.attribute(u"name");
        const QString url = child.attribute(u"url");
        streams.append(element.name == "Stop"_L1 || url.isEmpty() ? name : url);
    }
    const Message all = listed(streams, QT_TRANSLATE_NOOP("Message", "%1 and %2"));
    if (element.name == "Stop"_L1)
        return {QT_TRANSLATE_NOOP("Message", "Stop the audio stream %1."), {all}};
    if (element.name == "Start"_L1)
        return {QT_TRANSLATE_NOOP("Message", "Send the call's audio to %1, and go on at once."), {all}};
    return {QT_TRANSLATE_NOOP("Message", "Connect the caller with %1, and go on when that ends."), {all}};
}

Message sentenceOf(const CxmlElement& verb) {
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
        return ended(spokenOrPlayed(verb, true));
    if (verb.name == "Redirect"_L1)
        return {QT_TRANSLATE_NOOP("Message", "Ask for the next document at %1."), {verb.text.trimmed()}};
    if (verb.name == "Hangup"_L1)
        return QT_TRANSLATE_NOOP("Message", "Hang up.");
    if (verb.name == "Coach"_L1)
        return {QT_TRANSLATE_NOOP("Message", "Listen in on %1."), {verb.text.trimmed()}};
    return {QT_TRANSLATE_NOOP("Message", "<%1> is not known here."), {verb.name}};
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

QList<Message> explainCxml(const QByteArray& document) {
    const Result<CxmlElement> root = readCxml(document);
    if (!root)
        return {
            Message(QT_TRANSLATE_NOOP("Message", "The document cannot be read. %1"), {root.error().detail})};
    QList<Message> sentences;
    for (const CxmlElement& verb : root->children) {
        sentences.append(sentenceOf(verb));
        if (verb.name == "Redirect"_L1 || verb.name == "Hangup"_L1 || verb.name == "Reject"_L1)
            break; // what follows is not reached
    }
    if (sentences.isEmpty())
        sentences.append(QT_TRANSLATE_NOOP("Message", "Nothing more: the call ends."));
    return sentences;
}

} // namespace opbx
