// Finds the parts of a JSON text in the order of the document, one level at a time, without building the rest. Pure functions;
// any thread. The text must have been checked to be JSON: what is not comes out as some parts, never as a crash.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx::ui {

enum class JsonKind { Object, Array, String, Number, Word }; // Word: true, false, null

/// A value of the text, at [begin, end), with its name where it is a field.
struct JsonPart {
    QString name;
    JsonKind kind = JsonKind::Word;
    qsizetype nameBegin = -1; // -1: it has no name
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The outermost value.
JsonPart jsonRoot(const QByteArray& text);
/// Fields of an object or items of an array, in their order; empty for anything else.
QList<JsonPart> jsonChildren(const QByteArray& text, const JsonPart& parent);
/// How many there are.
int jsonChildCount(const QByteArray& text, const JsonPart& parent);
/// The value in words: strings without quotes and escapes, numbers as they were written.
QString jsonValueText(const QByteArray& text, const JsonPart& part);

/// Where names or plain values hold a text, without regard to case, as places in the text; a field counts once.
QList<qsizetype> jsonOccurrences(const QByteArray& text, const QString& wanted);

} // namespace opbx::ui
