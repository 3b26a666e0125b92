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
    for (text = appendWhile(json, text, isPlain); !text.isEmpty(); text = appendWhile(json, text, isPlain)) {
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
