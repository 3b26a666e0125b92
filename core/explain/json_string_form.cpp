#include "core/explain/json_string_form.h"

#include "core/base/hex.h"

#include <QString>

#include <array>

namespace opbx {

namespace {

/// One character of a string as it was written.
struct Character {
    char32_t value = 0;
    qsizetype size = 1;   // bytes in the text
    bool escaped = false; // \uXXXX
    bool broken = false;  // no UTF-8, half of a pair: left as it is
};

/// Unit of the escape \uXXXX at `at`; -1 when there is none.
int unitAt(QByteArrayView text, qsizetype at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return -1;
    return hexAt(text, at + 2, 4);
}

Character escapedAt(QByteArrayView text, qsizetype at) {
    const int unit = unitAt(text, at);
    if (unit < 0)
        return {0, std::min<qsizetype>(2, text.size() - at), false, true};
    const auto first = static_cast<char16_t>(unit);
    if (!QChar::isSurrogate(first))
        return {first, 6, true, false};
    const int second = unitAt(text, at + 6);
    if (QChar::isHighSurrogate(first) && second >= 0 && QChar::isLowSurrogate(static_cast<char32_t>(second)))
        return {QChar::surrogateToUcs4(first, static_cast<char16_t>(second)), 12, true, false};
    return {first, 6, true, true};
}

/// The character of several bytes at `at`.
Character utf8At(QByteArrayView text, qsizetype at) {
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const qsizetype size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > text.size())
        return {lead, 1, false, true};
    char32_t value = lead & (0xffU >> (size + 1));
    for (qsizetype i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80)
            return {lead, 1, false, true};
        value = (value << 6U) | (byte(i) & 0x3fU);
    }
    const bool isSound = value >= (size == 3   ? 0x800U
                                   : size == 4 ? 0x10000U
                                               : 0x80U) &&
                         value <= 0x10ffff && !QChar::isSurrogate(value);
    return isSound ? Character{value, size, false, false} : Character{lead, 1, false, true};
}

QByteArray escape(char32_t value, bool upperCase) {
    std::array<char16_t, 2> units{static_cast<char16_t>(value), 0};
    qsizetype count = 1;
    if (value > 0xffff) {
        units = {QChar::highSurrogate(value), QChar::lowSurrogate(value)};
        count = 2;
    }
    QByteArray text;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray hex =
            QByteArray::number(units.at(static_cast<size_t>(i)), 16).rightJustified(4, '0');
        text += "\\u" + (upperCase ? hex.toUpper() : hex);
    }
    return text;
}

QByteArray utf8Of(char32_t value) {
    return QString::fromUcs4(&value, 1).toUtf8();
}

bool isOfHtml(char32_t c, JsonForm::Html html) {
    using Html = JsonForm::Html;
    if (c == U'&' || c == U'<' || c == U'>')
        return true;
    const bool quotes = html == Html::Quotes || html == Html::DotNet;
    if (c == U'\'' || c == U'"')
        return quotes;
    if (html == Html::Lower) // Go and Ruby on Rails escape the line ends of JavaScript with them
        return c == 0x2028 || c == 0x2029;
    return html == Html::DotNet && (c == U'+' || c == U'`');
}

class StringWriter {
public:
    StringWriter(const JsonForm& form, const std::function<void(QByteArrayView)>& append)
        : m_form(form)
        , m_append(append) {}

    void write(QByteArrayView text) {
        qsizetype kept = 0; // begin of what is passed on as it is
        qsizetype at = 0;
        while (at < text.size()) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (isPlain(byte)) {
                ++at;
                continue;
            }
            Character character{byte, 1, false, false};
            if (byte == '\\')
                character = escapedAt(text, at);
            else if (byte >= 0x80)
                character = utf8At(text, at);
            const QByteArrayView written = text.sliced(at, character.size);
            const QByteArray changed = other(character, written);
            if (!changed.isNull()) {
                m_append(text.sliced(kept, at - kept));
                m_append(changed);
                kept = at + character.size;
            }
            at += character.size;
        }
        m_append(text.sliced(kept));
    }

private:
    /// Nothing is ever done to these.
    static bool isPlain(unsigned char byte) {
        return byte < 0x80 && !QByteArrayView("\\/&<>'+`").contains(static_cast<char>(byte));
    }

    /// Another way to write it; null where it stays.
    QByteArray other(const Character& character, QByteArrayView written) const {
        using Html = JsonForm::Html;
        using Escapes = JsonForm::Escapes;
        if (written == "\\/")
            return m_form.slashes == JsonForm::Slashes::Plain ? "/" : QByteArray();
        if (written == "\\\"")
            return isOfHtml(U'"', m_form.html) && m_form.html != Html::Plain ? "\\u0022" : QByteArray();
        if (character.broken)
            return {};
        if (written == "/")
            return m_form.slashes == JsonForm::Slashes::Escaped ? "\\/" : QByteArray();
        const bool isAscii = character.value < 0x80;
        if (m_form.html != Html::AsIs && (isAscii || isOfHtml(character.value, m_form.html))) {
            if (m_form.html == Html::Plain)
                return character.escaped ? plainAscii(character.value) : QByteArray();
            if (isOfHtml(character.value, m_form.html))
                return escape(character.value, m_form.html != Html::Lower);
        }
        if (isAscii || m_form.escapes == Escapes::AsIs)
            return {};
        return m_form.escapes == Escapes::Plain ? (character.escaped ? utf8Of(character.value) : QByteArray())
                                                : escape(character.value, m_form.escapes == Escapes::Upper);
    }

    static QByteArray plainAscii(char32_t value) {
        if (value < 0x20 || value == 0x7f)
            return {};
        const QByteArray text = utf8Of(value);
        return value == U'"' || value == U'\\' ? '\\' + text : text;
    }

    const JsonForm& m_form;
    const std::function<void(QByteArrayView)>& m_append;
};

} // namespace

void writeJsonString(QByteArrayView quoted, const JsonForm& form,
                     const std::function<void(QByteArrayView)>& append) {
    const bool isSame = form.escapes == JsonForm::Escapes::AsIs && form.slashes == JsonForm::Slashes::AsIs &&
                        form.html == JsonForm::Html::AsIs;
    const qsizetype inside =
        quoted.size() > 1 && quoted.back() == '"' ? quoted.size() - 2 : quoted.size() - 1;
    if (isSame) {
        append(quoted);
        return;
    }
    append(quoted.first(1));
    StringWriter(form, append).write(quoted.sliced(1, inside));
    append(quoted.sliced(1 + inside));
}

QByteArray jsonUnescaped(QByteArrayView inside) {
    static constexpr QByteArrayView letters = "bfnrt";
    static constexpr QByteArrayView meanings = "\b\f\n\r\t";
    QByteArray result;
    for (qsizetype at = 0; at < inside.size();) {
        if (inside[at] != '\\') {
            result.append(inside[at++]);
            continue;
        }
        const Character character = escapedAt(inside, at);
        if (character.escaped) {
            result.append(utf8Of(character.value));
        } else {
            const char letter = at + 1 < inside.size() ? inside[at + 1] : '\\';
            const qsizetype meaning = letters.indexOf(letter);
            result.append(meaning >= 0 ? meanings[meaning] : letter);
        }
        at += character.size;
    }
    return result;
}

} // namespace opbx
