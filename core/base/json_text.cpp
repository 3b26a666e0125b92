#include "core/base/json_text.h"

namespace opbx {

void appendJsonText(QByteArray& json, QStringView text) {
    static constexpr char digits[] = "0123456789abcdef";
    json.append('"');
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (static_cast<unsigned char>(c) < 0x20)
            json.append("\\u00").append(digits[c >> 4]).append(digits[c & 15]);
        else
            json.append(c);
    }
    json.append('"');
}

} // namespace opbx
