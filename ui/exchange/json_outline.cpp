#include "ui/exchange/json_outline.h"

#include "core/explain/json_scan.h"

#include <limits>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 1000;
constexpr qsizetype escapeBytes = 6; // of one character at most

qsizetype skipSpace(const QByteArray& text, qsizetype at) {
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

/// Index behind a value that is no container; always beyond `at` unless the text has ended.
qsizetype plainEnd(const QByteArray& text, qsizetype at) {
    if (at >= text.size())
        return text.size();
    if (text[at] == '"')
        return jsonStringEnd(text, at);
    qsizetype end = at + 1;
    while (end < text.size() && !isJsonSpace(text[end]) && !QByteArrayView(",:]}").contains(text[end]))
        ++end;
    return end;
}

qsizetype valueEnd(const QByteArray& text, const JsonIndex& index, qsizetype at) {
    const JsonIndex::Container* container = index.containerAt(at);
    return container ? qsizetype(container->end) : plainEnd(text, at);
}

JsonKind kindAt(const QByteArray& text, qsizetype at) {
    const char c = at < text.size() ? text[at] : '\0';
    switch (c) {
    case '{': return JsonKind::Object;
    case '[': return JsonKind::Array;
    case '"': return JsonKind::String;
    case 't':
    case 'f':
    case 'n': return JsonKind::Word;
    default: return JsonKind::Number;
    }
}

QString unescaped(QByteArrayView quoted) {
    const QString raw = QString::fromUtf8(quoted.sliced(1, std::max<qsizetype>(0, quoted.size() - 2)));
    if (!raw.contains(u'\\'))
        return raw;
    QString result;
    result.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != u'\\' || i + 1 >= raw.size()) {
            result.append(raw[i]);
            continue;
        }
        const QChar escape = raw[++i];
        switch (escape.unicode()) {
        case u'n': result.append(u'\n'); break;
        case u't': result.append(u'\t'); break;
        case u'r': result.append(u'\r'); break;
        case u'b': result.append(u'\b'); break;
        case u'f': result.append(u'\f'); break;
        case u'u':
            result.append(QChar(QStringView(raw).mid(i + 1, 4).toUShort(nullptr, 16)));
            i += 4;
            break;
        default: result.append(escape);
        }
    }
    return result;
}

QByteArrayView bytesOf(const QByteArray& text, qsizetype begin, qsizetype end) {
    return QByteArrayView(text).sliced(begin, end - begin);
}

/// At most so many characters of a string or another plain value.
QString wordsOf(QByteArrayView bytes, bool isString, qsizetype longest) {
    const bool isCut = longest >= 0 && bytes.size() > escapeBytes * longest;
    if (isCut)
        bytes = bytes.first(escapeBytes * longest);
    QString words = isString ? unescaped(bytes) : QString::fromUtf8(bytes);
    if (longest >= 0 && (isCut || words.size() > longest))
        words = words.left(longest) + u'…';
    return words;
}

const JsonIndex::Container* containerOf(const JsonIndex& index, const JsonPart& part) {
    const bool isContainer = part.kind == JsonKind::Object || part.kind == JsonKind::Array;
    return isContainer ? index.containerAt(part.begin) : nullptr;
}

} // namespace

JsonPart jsonRoot(const QByteArray& text) {
    const qsizetype begin = skipSpace(text, 0);
    qsizetype end = text.size();
    while (end > begin && isJsonSpace(text[end - 1]))
        --end;
    return {QString(), kindAt(text, begin), -1, begin, end};
}

int jsonChildCount(const JsonIndex& index, const JsonPart& parent) {
    const JsonIndex::Container* container = containerOf(index, parent);
    return container ? int(container->count) : 0;
}

QList<JsonRange> jsonRanges(const QByteArray& text, const JsonIndex& index, const JsonPart& parent,
                            int size) {
    QList<JsonRange> ranges;
    const JsonIndex::Container* container = containerOf(index, parent);
    if (!container)
        return ranges;
    qsizetype at = parent.begin + 1;
    const int count = int(container->count);
    for (int i = 0; i < count; ++i) {
        if (container->isObject) {
            const JsonIndex::Field& field = index.field(*container, std::uint32_t(i));
            if (i % size == 0)
                ranges.append({i, 0, qsizetype(field.name), 0});
            at = field.end;
        } else {
            at = skipSpace(text, at);
            if (i % size == 0)
                ranges.append({i, 0, at, 0});
            at = valueEnd(text, index, at);
        }
        ++ranges.last().count;
        ranges.last().end = at;
        if (!container->isObject)
            at = skipSpace(text, at) + 1; // the comma
    }
    return ranges;
}

QList<JsonPart> jsonChildren(const QByteArray& text, const JsonIndex& index, const JsonPart& parent,
                             const JsonRange& range) {
    QList<JsonPart> parts;
    const JsonIndex::Container* container = containerOf(index, parent);
    if (!container)
        return parts;
    qsizetype at = range.begin;
    for (int i = range.from; i < range.from + range.count; ++i) {
        JsonPart part;
        if (container->isObject) {
            const JsonIndex::Field& field = index.field(*container, std::uint32_t(i));
            part = {QString(), kindAt(text, field.value), qsizetype(field.name), qsizetype(field.value),
                    qsizetype(field.end)};
            part.name = wordsOf(bytesOf(text, part.nameBegin, jsonStringEnd(text, part.nameBegin)), true,
                                longestName);
        } else {
            at = skipSpace(text, at);
            part = {u"[%1]"_s.arg(i), kindAt(text, at), -1, at, valueEnd(text, index, at)};
            at = skipSpace(text, part.end) + 1; // the comma
        }
        parts.append(std::move(part));
    }
    return parts;
}

QList<JsonPart> jsonChildren(const QByteArray& text, const JsonIndex& index, const JsonPart& parent) {
    const QList<JsonRange> all = jsonRanges(text, index, parent, std::numeric_limits<int>::max());
    return all.isEmpty() ? QList<JsonPart>() : jsonChildren(text, index, parent, all.first());
}

QString jsonValueText(const QByteArray& text, const JsonPart& part, qsizetype longest) {
    return wordsOf(bytesOf(text, part.begin, part.end), part.kind == JsonKind::String, longest);
}

QList<qsizetype> jsonOccurrences(const QByteArray& text, const QString& wanted, qsizetype most) {
    QList<qsizetype> places;
    if (wanted.isEmpty())
        return places;
    bool nameMatched = false; // its own value is the same row of a tree
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size() && places.size() < most; at = end) {
        const char c = text[at];
        if (isJsonSpace(c) || QByteArrayView("{}[],:").contains(c)) {
            nameMatched = nameMatched && c != '{' && c != '[';
            end = at + 1;
            continue;
        }
        end = std::max(plainEnd(text, at), at + 1);
        const qsizetype next = skipSpace(text, end);
        const bool isName = c == '"' && next < text.size() && text[next] == ':';
        const QString word = wordsOf(bytesOf(text, at, end), c == '"', -1);
        const bool matches = word.contains(wanted, Qt::CaseInsensitive);
        if (matches && !(nameMatched && !isName))
            places.append(at);
        nameMatched = isName && matches;
    }
    return places;
}

} // namespace opbx::ui
