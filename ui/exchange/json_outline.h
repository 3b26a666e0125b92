// The parts of a JSON text in the order of the document, one level and some of its children at a time, without building the rest.
// Pure functions; any thread.
#pragma once

#include "core/explain/json_index.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx::ui {

enum class JsonKind { Object, Array, String, Number, Word }; // Word: true, false, null

/// A value of the text, at [begin, end), with its name where it is a field. Very long names are cut.
struct JsonPart {
    QString name;
    JsonKind kind = JsonKind::Word;
    qsizetype nameBegin = -1; // -1: it has no name
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype firstByte() const { return nameBegin < 0 ? begin : nameBegin; }
};

/// Some children of a container that stand together: the first is number `from`, and an item of an array begins at `begin`.
struct JsonRange {
    int from = 0;
    int count = 0;
    qsizetype begin = 0;
    qsizetype end = 0; // of the last
};

/// The outermost value.
JsonPart jsonRoot(const QByteArray& text);
/// How many children there are; 0 for what is no container.
int jsonChildCount(const JsonIndex& index, const JsonPart& parent);
/// All children in ranges of `size`, in order.
QList<JsonRange> jsonRanges(const QByteArray& text, const JsonIndex& index, const JsonPart& parent, int size);
/// Fields of an object or items of an array.
QList<JsonPart> jsonChildren(const QByteArray& text, const JsonIndex& index, const JsonPart& parent,
                             const JsonRange& range);
QList<JsonPart> jsonChildren(const QByteArray& text, const JsonIndex& index, const JsonPart& parent);

/// The value in words: strings without quotes and escapes, numbers as they were written. At most `longest` characters of it and then
/// an ellipsis; -1: all.
QString jsonValueText(const QByteArray& text, const JsonPart& part, qsizetype longest = -1);

/// Where names or plain values hold a text, without regard to case, as places in the text; a field counts once. At most `most`.
QList<qsizetype> jsonOccurrences(const QByteArray& text, const QString& wanted, qsizetype most);

} // namespace opbx::ui
