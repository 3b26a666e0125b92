#include "core/calls/story_event.h"

#include <algorithm>

namespace opbx {

namespace {

// A line: @time kind act flags ring-seconds dial-end dial-seconds dialled called who [who=address]… ;
// Fields are separated by blanks, texts percent-encoded behind a quote, so that an empty one is one too.
constexpr qsizetype fixedFields = 10;
constexpr qsizetype longestEventText = 128; // of a party; what is longer is no number and no extension

constexpr QByteArrayView kinds = "vam";
constexpr QByteArrayView acts = "-racmvlbefo";
constexpr QByteArrayView dialEnds = "-ync";

template<class Enumerator>
char letterOf(QByteArrayView letters, Enumerator value) {
    return letters[static_cast<qsizetype>(value)];
}

template<class Enumerator>
bool readLetter(QByteArrayView letters, QByteArrayView field, Enumerator& value) {
    const qsizetype at = field.size() == 1 ? letters.indexOf(field.front()) : -1;
    if (at >= 0)
        value = static_cast<Enumerator>(at);
    return at >= 0;
}

bool standsForItself(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           QStringView(u"+:@-._~").contains(c);
}

/// Most texts are numbers, which need no encoding, and looking is cheaper than encoding.
void appendText(QByteArray& line, const QString& text) {
    const bool isPlain =
        text.size() <= longestEventText && std::all_of(text.cbegin(), text.cend(), standsForItself);
    line.append('\'').append(isPlain ? text.toLatin1()
                                     : text.left(longestEventText).toUtf8().toPercentEncoding("+:@"));
}

bool readText(QByteArrayView field, QString& text) {
    if (!field.startsWith('\''))
        return false;
    text = QString::fromUtf8(QByteArray::fromPercentEncoding(field.sliced(1).toByteArray()));
    return true;
}

template<class Number>
bool readNumber(QByteArrayView field, Number& number) {
    bool isNumber = false;
    number = static_cast<Number>(field.toByteArray().toLongLong(&isNumber));
    return isNumber;
}

bool readParty(QByteArrayView field, RungParty& party) {
    const qsizetype equals = field.indexOf('=');
    return equals > 0 && readText(field.first(equals), party.who) &&
           readText(field.sliced(equals + 1), party.address);
}

bool readStoryEvent(QByteArrayView line, StoryEvent& event) {
    if (!line.startsWith('@') || !line.endsWith(" ;"))
        return false;
    const QList<QByteArray> fields = line.sliced(1, line.size() - 3).toByteArray().split(' ');
    if (fields.size() < fixedFields)
        return false;
    const bool isRead = readNumber(fields[0], event.atUs) && readLetter(kinds, fields[1], event.kind) &&
                        readLetter(acts, fields[2], event.mark.act) &&
                        readNumber(fields[4], event.mark.ringSeconds) &&
                        readLetter(dialEnds, fields[5], event.dialEnd) &&
                        readNumber(fields[6], event.dialSeconds) && readText(fields[7], event.dialled) &&
                        readText(fields[8], event.called) && readText(fields[9], event.who);
    event.mark.isClosed = fields[3].contains('c');
    event.isMidCall = fields[3].contains('m');
    for (qsizetype i = fixedFields; isRead && i < fields.size(); ++i) {
        RungParty party;
        if (!readParty(fields[i], party))
            return false;
        event.mark.parties.append(party);
    }
    return isRead;
}

} // namespace

QByteArray encodeStoryEvent(const StoryEvent& event) {
    QByteArray line;
    line.reserve(256);
    line.append('@').append(QByteArray::number(event.atUs)).append(' ').append(letterOf(kinds, event.kind));
    line.append(' ').append(letterOf(acts, event.mark.act)).append(event.mark.isClosed ? " c" : " -");
    line.append(event.isMidCall ? "m " : " ");
    line.append(QByteArray::number(event.mark.ringSeconds))
        .append(' ')
        .append(letterOf(dialEnds, event.dialEnd));
    line.append(' ').append(QByteArray::number(event.dialSeconds));
    for (const QString* text : {&event.dialled, &event.called, &event.who})
        appendText(line.append(' '), *text);
    constexpr qsizetype mostParties = 40;
    for (const RungParty& party :
         event.mark.parties.first(std::min(event.mark.parties.size(), mostParties))) {
        appendText(line.append(' '), party.who);
        appendText(line.append('='), party.address);
    }
    return line.append(" ;\n");
}

QList<StoryEvent> decodeStory(QByteArrayView story) {
    QList<StoryEvent> events;
    QList<QByteArray> lines = story.toByteArray().split('\n');
    // Times have the same number of digits, so the order of the lines is that of the times.
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    for (const QByteArray& line : std::as_const(lines)) {
        StoryEvent event;
        if (readStoryEvent(line, event))
            events.append(event);
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const StoryEvent& a, const StoryEvent& b) { return a.atUs < b.atUs; });
    return events;
}

QString calledNumber(const QList<StoryEvent>& events) {
    for (const StoryEvent& event : events) {
        if (!event.called.isEmpty())
            return event.called;
    }
    return {};
}

QByteArray mergedStories(const QByteArray& one, const QByteArray& other) {
    if (one.isEmpty() || one == other)
        return other;
    QByteArray merged = one;
    if (!merged.endsWith('\n'))
        merged.append('\n');
    for (const QByteArray& line : other.split('\n')) {
        if (!line.isEmpty() && !(one.startsWith(line + '\n') || one.contains('\n' + line + '\n')))
            merged.append(line).append('\n');
    }
    return merged;
}

} // namespace opbx
