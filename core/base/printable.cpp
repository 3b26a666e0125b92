#include "core/base/printable.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// The next character; half of a surrogate pair comes out as itself.
char32_t takeCharacter(QStringView& text) {
    const QChar first = text.front();
    const bool isPair = first.isHighSurrogate() && text.size() > 1 && text[1].isLowSurrogate();
    const char32_t character = isPair ? QChar::surrogateToUcs4(first, text[1]) : first.unicode();
    text = text.sliced(isPair ? 2 : 1);
    return character;
}

void appendHex(QString& to, const char* sign, char32_t value, int digits) {
    to += QLatin1String(sign) + QString::number(value, 16).rightJustified(digits, u'0');
}

void appendEscape(QString& to, char32_t character) {
    switch (character) {
    case U'\n': to += "\\n"_L1; return;
    case U'\r': to += "\\r"_L1; return;
    case U'\t': to += "\\t"_L1; return;
    default: break;
    }
    if (character < 0x80)
        appendHex(to, "\\x", character, 2);
    else if (character < 0x10000)
        appendHex(to, "\\u", character, 4);
    else
        appendHex(to, "\\U", character, 8);
}

bool isPlainAscii(QChar c) {
    return c.unicode() >= 0x20 && c.unicode() < 0x7f;
}

/// Letter, mark, number, punctuation or symbol.
bool isVisible(char32_t character) {
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: return true;
    }
}

} // namespace

bool isPrintable(char32_t character) {
    return isVisible(character) || QChar::category(character) == QChar::Separator_Space;
}

QString printable(QStringView text) {
    if (std::all_of(text.begin(), text.end(), isPlainAscii))
        return text.toString();
    QString result;
    result.reserve(text.size());
    while (!text.isEmpty()) {
        const QStringView before = text;
        const char32_t character = takeCharacter(text);
        if (isPrintable(character))
            result += before.first(before.size() - text.size());
        else
            appendEscape(result, character);
    }
    return result;
}

QByteArray printableJson(const QByteArray& json) {
    const auto isPlain = [](char c) { return c != 0x7f && static_cast<signed char>(c) >= 0; };
    if (std::all_of(json.begin(), json.end(), isPlain))
        return json;
    const QString decoded = QString::fromUtf8(json);
    QString result;
    result.reserve(decoded.size());
    QStringView text(decoded);
    while (!text.isEmpty()) {
        const QStringView before = text;
        const char32_t character = takeCharacter(text);
        const QStringView units = before.first(before.size() - text.size());
        if (character < 0x7f || (character > 0x7f && isVisible(character))) {
            result += units;
            continue;
        }
        for (const QChar unit : units)
            appendHex(result, "\\u", unit.unicode(), 4);
    }
    return result.toUtf8();
}

} // namespace opbx
