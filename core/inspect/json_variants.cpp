#include "core/inspect/json_variants.h"

#include "core/inspect/json_scan.h"

#include <QJsonDocument>
#include <QString>

namespace opbx {

namespace {

struct Layout {
    QByteArray indent; // a level; null: everything on one line
    QByteArray colon;
    QByteArray comma; // on one line
};

QByteArray laidOut(const QByteArray& minified, const Layout& layout) {
    static constexpr int deepest = 200; // beyond it the indentation alone would be megabytes
    QByteArray result;
    int depth = 0;
    const auto newLine = [&] {
        if (!layout.indent.isNull())
            result.append('\n').append(layout.indent.repeated(std::min(depth, deepest)));
    };
    for (qsizetype i = 0; i < minified.size(); ++i) {
        const char c = minified[i];
        const char next = i + 1 < minified.size() ? minified[i + 1] : '\0';
        if (c == '"') {
            const qsizetype end = jsonStringEnd(minified, i);
            result.append(QByteArrayView(minified).sliced(i, end - i));
            i = end - 1;
        } else if ((c == '{' && next == '}') || (c == '[' && next == ']')) {
            result.append(c).append(next);
            ++i;
        } else if (c == '{' || c == '[') {
            ++depth;
            result.append(c);
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            result.append(c);
        } else if (c == ',') {
            result.append(layout.indent.isNull() ? layout.comma : QByteArray(","));
            newLine();
        } else if (c == ':') {
            result.append(layout.colon);
        } else {
            result.append(c);
        }
    }
    return result;
}

void appendEscape(QByteArray& result, char16_t unit, bool upperCase) {
    const QByteArray hex = QByteArray::number(unit, 16).rightJustified(4, '0');
    result.append("\\u").append(upperCase ? hex.toUpper() : hex);
}

QByteArray unicodeEscaped(const QByteArray& text, bool upperCase) {
    QByteArray result;
    const QString decoded = QString::fromUtf8(text);
    for (const QChar c : decoded) {
        if (c.unicode() < 0x80)
            result.append(static_cast<char>(c.unicode()));
        else
            appendEscape(result, c.unicode(), upperCase);
    }
    return result;
}

/// `\u` escapes of characters that need none are written out.
QByteArray unicodeUnescaped(const QByteArray& text) {
    QString result;
    const QString decoded = QString::fromUtf8(text);
    for (qsizetype i = 0; i < decoded.size(); ++i) {
        if (decoded[i] != u'\\' || i + 1 >= decoded.size()) {
            result.append(decoded[i]);
            continue;
        }
        bool isHex = false;
        const ushort unit =
            decoded[i + 1] == u'u' ? QStringView(decoded).mid(i + 2, 4).toUShort(&isHex, 16) : ushort(0);
        if (isHex && i + 6 <= decoded.size() && unit >= 0x20 && unit != '"' && unit != '\\') {
            result.append(QChar(unit));
            i += 5;
        } else {
            result.append(decoded[i]).append(decoded[i + 1]);
            ++i;
        }
    }
    return result.toUtf8();
}

QByteArray withSlashes(const QByteArray& text, bool escaped) {
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (c == '\\') {
            if (next != '/' || escaped)
                result.append(c);
            if (next != '\0')
                result.append(next);
            ++i;
        } else {
            if (c == '/' && escaped)
                result.append('\\');
            result.append(c);
        }
    }
    return result;
}

} // namespace

QByteArray jsonMinified(const QByteArray& text) {
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            const qsizetype end = jsonStringEnd(text, i);
            result.append(QByteArrayView(text).sliced(i, end - i));
            i = end - 1;
        } else if (!isJsonSpace(text[i])) {
            result.append(text[i]);
        }
    }
    return result;
}

QByteArray jsonIndented(const QByteArray& text) {
    return laidOut(jsonMinified(text), {"    ", ": ", ","});
}

QByteArrayList jsonMinifiedVariants(const QByteArray& text) {
    QByteArrayList variants{jsonMinified(text)};
    if (!text.contains('\\')) // it would write the escapes in its own way too, which is another mistake
        variants.append(QJsonDocument::fromJson(text).toJson(QJsonDocument::Compact));
    return variants;
}

QByteArrayList jsonPrettyVariants(const QByteArray& text) {
    const QByteArray minified = jsonMinified(text);
    QByteArrayList variants;
    for (const char* indent : {"  ", "    ", "\t"}) {
        variants.append(laidOut(minified, {indent, ": ", ","}));
        variants.append(variants.last() + '\n');
    }
    variants.append(laidOut(minified, {{}, ": ", ", "}));
    if (!text.contains('\\'))
        variants.append(QJsonDocument::fromJson(text).toJson(QJsonDocument::Indented));
    variants.removeAll(text + '\n'); // that is a line end and nothing else
    return variants;
}

QByteArrayList jsonSlashVariants(const QByteArray& text) {
    const QByteArray minified = jsonMinified(text);
    return {withSlashes(text, true), withSlashes(text, false), withSlashes(minified, true),
            withSlashes(minified, false)};
}

QByteArrayList jsonUnicodeVariants(const QByteArray& text) {
    QByteArrayList variants;
    for (const QByteArray& base : {text, jsonMinified(text)}) {
        for (const QByteArray& changed :
             {unicodeEscaped(base, false), unicodeEscaped(base, true), unicodeUnescaped(base)}) {
            variants.append(changed);
            variants.append(withSlashes(changed, true));
            variants.append(withSlashes(changed, false));
        }
    }
    return variants;
}

} // namespace opbx
