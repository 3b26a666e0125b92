#include "core/base/json_text.h"

#include "core/base/utf8_text.h"

namespace opbx {

namespace {

bool isPlain(QChar c) {
    return c.unicode() >= 0x20 && c != u'"' && c != u'\\';
}

} // namespace

void appendJsonText(std::string& json, QStringView text) {
    static constexpr char digits[] = "0123456789abcdef";
    json += '"';
    while (!text.isEmpty()) {
        qsizetype plain = 0;
        while (plain < text.size() && isPlain(text[plain]))
            ++plain;
        appendUtf8(json, text.first(plain));
        text = text.sliced(plain);
        if (text.isEmpty())
            break;
        const char16_t c = text.front().unicode();
        if (c < 0x20) {
            json += "\\u00";
            json += digits[c >> 4];
            json += digits[c & 15];
        } else {
            json += '\\';
            json += static_cast<char>(c);
        }
        text = text.sliced(1);
    }
    json += '"';
}

} // namespace opbx
