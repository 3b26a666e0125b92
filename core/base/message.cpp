#include "core/base/message.h"

#include "core/base/utf8_text.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

// The marks of a message in the journal: its beginning, each of its places, its end. Words that hold one of them, as only a
// sender's may, hold a space instead.
constexpr char messageBegins = '\x01';
constexpr char placeBegins = '\x1f';
constexpr char messageEnds = '\x04';
constexpr int deepestMessage = 8; // messages within messages; ours have two

class MessageReader {
public:
    explicit MessageReader(QByteArrayView line)
        : m_line(line) {}

    Message message(int depth = 0) {
        if (depth > deepestMessage || !takes(messageBegins))
            return QString::fromUtf8(piece());
        Message message;
        message.text = piece().toByteArray();
        while (takes(placeBegins))
            message.places.append(this->message(depth + 1));
        m_isSound = takes(messageEnds) && m_isSound;
        return message;
    }

    bool isSound() const { return m_isSound && m_at == m_line.size(); }

private:
    bool takes(char c) {
        const bool isHere = m_at < m_line.size() && m_line[m_at] == c;
        m_at += isHere ? 1 : 0;
        return isHere;
    }

    QByteArrayView piece() {
        const auto isMark = [](char c) { return c == messageBegins || c == placeBegins || c == messageEnds; };
        const auto rest = m_line.sliced(m_at);
        const auto end = std::find_if(rest.begin(), rest.end(), isMark);
        const QByteArrayView found = rest.first(end - rest.begin());
        m_at += found.size();
        return found;
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    bool m_isSound = true;
};

} // namespace

QString Language::text(const char* english, qint64 count) const {
    QString text = QString::fromUtf8(english);
    if (count < 0)
        return text;
    return text.replace("%n"_L1, QString::number(count))
        .replace("(s)"_L1, QLatin1String(count == 1 ? "" : "s"));
}

QString Language::size(qint64 bytes) const {
    constexpr qint64 mebibyte = 1024 * 1024;
    if (bytes >= 1024 * mebibyte)
        return QString::number(double(bytes) / double(1024 * mebibyte), 'f', 1) + " GB"_L1;
    return QString::number(bytes / mebibyte) + " MB"_L1;
}

QString Language::span(qint64 microseconds) const {
    const qint64 minutes =
        std::max<qint64>((microseconds + 30'000'000) / 60'000'000, 1); // 30 days less a second are 30 days
    if (minutes >= 2 * 24 * 60)
        return QString::number(minutes / (24 * 60)) + " days"_L1;
    return minutes >= 120 ? QString::number(minutes / 60) + " hours"_L1
                          : QString::number(minutes) + " min"_L1;
}

Message Message::counted(const char* literal, qint64 count, QList<Message> at) {
    Message message(literal, std::move(at));
    message.amount = count;
    message.measure = Measure::Count;
    return message;
}

Message Message::size(qint64 bytes) {
    Message message;
    message.amount = bytes;
    message.measure = Measure::Bytes;
    return message;
}

Message Message::span(qint64 microseconds) {
    Message message;
    message.amount = microseconds;
    message.measure = Measure::Microseconds;
    return message;
}

QString Message::english() const {
    return said(Language());
}

QString Message::said(const Language& language) const {
    switch (measure) {
    case Measure::Bytes: return language.size(amount);
    case Measure::Microseconds: return language.span(amount);
    case Measure::None:
    case Measure::Count: break;
    }
    if (text.isEmpty())
        return words;
    QStringList said;
    said.reserve(places.size());
    for (const Message& place : places)
        said.append(place.said(language));
    return filled(language.text(text.constData(), measure == Measure::Count ? amount : -1), said);
}

bool Message::operator==(const Message& other) const {
    return text == other.text && words == other.words && places == other.places && amount == other.amount &&
           measure == other.measure;
}

Message joined(const QList<Message>& parts, const char* pattern) {
    Message message;
    for (const Message& part : parts) {
        if (!part.isEmpty())
            message = message.isEmpty() ? part : Message(pattern, {message, part});
    }
    return message;
}

QString filled(QStringView pattern, const QStringList& places) {
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : 0;
        if (place < 1 || place > places.size()) {
            text += pattern.at(i);
            continue;
        }
        text += places.at(place - 1);
        ++i;
    }
    return text;
}

void appendMessage(std::string& line, const Message& message) {
    if (message.text.isEmpty() || message.measure != Message::Measure::None) {
        const auto from = static_cast<std::ptrdiff_t>(line.size());
        appendUtf8(line, message.measure == Message::Measure::None ? message.words : message.english());
        const auto isMark = [](char c) {
            return c == messageBegins || c == placeBegins || c == messageEnds || c == '\n';
        };
        std::replace_if(line.begin() + from, line.end(), isMark, ' ');
        return;
    }
    line += messageBegins;
    appendBytes(line, message.text);
    for (const Message& place : message.places) {
        line += placeBegins;
        appendMessage(line, place);
    }
    line += messageEnds;
}

Message messageOf(QByteArrayView line) {
    MessageReader reader(line);
    Message message = reader.message();
    return reader.isSound() ? message : Message(QString::fromUtf8(line));
}

} // namespace opbx
