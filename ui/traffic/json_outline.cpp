#include "ui/traffic/json_outline.h"

#include "core/inspect/json_scan.h"

#include <functional>

namespace opbx::ui {

namespace {

qsizetype skipSpace(const QByteArray& text, qsizetype at) {
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

/// Index behind the value that begins at `at`; always beyond `at` unless the text has ended.
qsizetype valueEnd(const QByteArray& text, qsizetype at) {
    if (at >= text.size())
        return text.size();
    if (text[at] == '"')
        return jsonStringEnd(text, at);
    if (text[at] != '{' && text[at] != '[') {
        qsizetype end = at + 1;
        while (end < text.size() && !isJsonSpace(text[end]) && !QByteArrayView(",:]}").contains(text[end]))
            ++end;
        return end;
    }
    int depth = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            i = jsonStringEnd(text, i) - 1;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return i + 1;
    }
    return text.size();
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

/// Walks the children of a container; `visit` gets where the name (-1: none) and the value begin and where the value ends.
void eachChild(const QByteArray& text, const JsonPart& parent,
               const std::function<void(qsizetype, qsizetype, qsizetype)>& visit) {
    if (parent.kind != JsonKind::Object && parent.kind != JsonKind::Array)
        return;
    qsizetype at = parent.begin + 1;
    while (true) {
        at = skipSpace(text, at);
        if (at >= parent.end - 1)
            return;
        if (text[at] == ',') {
            ++at;
            continue;
        }
        qsizetype name = -1;
        if (parent.kind == JsonKind::Object) {
            name = at;
            at = skipSpace(text, valueEnd(text, at));
            if (at < text.size() && text[at] == ':')
                at = skipSpace(text, at + 1);
        }
        const qsizetype end = valueEnd(text, at);
        visit(name, at, end);
        at = std::max(end, at + 1);
    }
}

} // namespace

JsonPart jsonRoot(const QByteArray& text) {
    const qsizetype begin = skipSpace(text, 0);
    return {QString(), kindAt(text, begin), -1, begin, valueEnd(text, begin)};
}

QList<JsonPart> jsonChildren(const QByteArray& text, const JsonPart& parent) {
    QList<JsonPart> parts;
    eachChild(text, parent, [&](qsizetype name, qsizetype begin, qsizetype end) {
        JsonPart part{QString(), kindAt(text, begin), name, begin, end};
        part.name = name < 0 ? QStringLiteral("[%1]").arg(parts.size())
                             : unescaped(bytesOf(text, name, valueEnd(text, name)));
        parts.append(std::move(part));
    });
    return parts;
}

int jsonChildCount(const QByteArray& text, const JsonPart& parent) {
    int count = 0;
    eachChild(text, parent, [&count](qsizetype, qsizetype, qsizetype) { ++count; });
    return count;
}

QString jsonValueText(const QByteArray& text, const JsonPart& part) {
    const QByteArrayView bytes = bytesOf(text, part.begin, part.end);
    return part.kind == JsonKind::String ? unescaped(bytes) : QString::fromUtf8(bytes);
}

QList<qsizetype> jsonOccurrences(const QByteArray& text, const QString& wanted) {
    QList<qsizetype> places;
    if (wanted.isEmpty())
        return places;
    bool nameMatched = false; // its own value is the same row of a tree
    qsizetype end = 0;
    for (qsizetype at = 0; at < text.size(); at = end) {
        const char c = text[at];
        if (isJsonSpace(c) || QByteArrayView("{}[],:").contains(c)) {
            nameMatched = nameMatched && c != '{' && c != '[';
            end = at + 1;
            continue;
        }
        end = std::max(valueEnd(text, at), at + 1);
        const qsizetype next = skipSpace(text, end);
        const bool isName = c == '"' && next < text.size() && text[next] == ':';
        const QByteArrayView bytes = bytesOf(text, at, end);
        const QString word = c == '"' ? unescaped(bytes) : QString::fromUtf8(bytes);
        const bool matches = word.contains(wanted, Qt::CaseInsensitive);
        if (matches && !(nameMatched && !isName))
            places.append(at);
        nameMatched = isName && matches;
    }
    return places;
}

} // namespace opbx::ui
