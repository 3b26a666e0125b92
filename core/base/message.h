// A sentence of the program, before it is said: its English text, written once where it arises, and what stands at its places.
// Making one puts no sentence together; the command line says it in English, the window in the language of its reader, and the
// journal keeps text and places. Plain values; any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>

namespace opbx {

/// How a language says things; this one is English.
class Language {
public:
    virtual ~Language() = default;
    /// An English text in this language, with the same places. `count` stands at %n; negative: there is none.
    virtual QString text(const char* english, qint64 count) const;
    virtual QString size(qint64 bytes) const;
    /// A span of time in its largest unit.
    virtual QString span(qint64 microseconds) const;
};

struct Message {
    enum class Measure : quint8 { None, Count, Bytes, Microseconds };

    QByteArray text;       // English, the key of its translation, with %1 to %9 for the places
    QList<Message> places; // what stands at %1, %2, …
    QString words;         // without a text: said as it stands, in any language
    qint64 amount = 0;     // of Count: what stands at %n; else said in the place of text and words
    Measure measure = Measure::None;

    Message() = default;
    /// `literal` is not copied. One with words to translate is marked: QT_TRANSLATE_NOOP("Message", "…").
    Message(const char* literal, QList<Message> at = {})
        : text(QByteArray::fromRawData(literal, static_cast<qsizetype>(qstrlen(literal))))
        , places(std::move(at)) {}
    Message(QString asItStands)
        : words(std::move(asItStands)) {}
    Message(QLatin1String asItStands)
        : words(asItStands) {}
    Message(qint64 number)
        : words(QString::number(number)) {}
    Message(int number)
        : words(QString::number(number)) {}

    /// `literal` is marked by QT_TRANSLATE_N_NOOP and holds %n, and "(s)" where English has an s for several.
    static Message counted(const char* literal, qint64 count, QList<Message> at = {});
    static Message size(qint64 bytes);
    static Message span(qint64 microseconds);

    bool isEmpty() const { return text.isEmpty() && words.isEmpty() && measure == Measure::None; }
    /// The sentence in English.
    QString english() const;
    QString said(const Language& language) const;

    bool operator==(const Message& other) const;
};

/// Parts one after the other, each joined to those before by `pattern`; empty for none.
Message joined(const QList<Message>& parts, const char* pattern = "%1 %2");

/// `pattern` with its places filled in one pass: what is put in may hold a % of its own.
QString filled(QStringView pattern, const QStringList& places);

/// Adds a message in UTF-8 as it is kept in the journal: one line, `words` alone as they are, measures in English.
void appendMessage(std::string& line, const Message& message);
/// The other way round. A line that is no such form is taken as words.
Message messageOf(QByteArrayView line);

} // namespace opbx
