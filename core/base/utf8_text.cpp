#include "core/base/utf8_text.h"

#include <algorithm>

namespace opbx {

void appendUtf8(std::string& to, QStringView text) {
    const size_t from = to.size();
    to.resize(from + static_cast<size_t>(text.size()));
    char* out = to.data() + from;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x80) { // mostly the text is ASCII to its end
            to.resize(from + static_cast<size_t>(i));
            appendBytes(to, text.sliced(i).toUtf8());
            return;
        }
        *out++ = static_cast<char>(c);
    }
}

void appendAsUtf8(std::string& to, QByteArrayView bytes) {
    if (isAscii(bytes))
        appendBytes(to, bytes);
    else
        appendUtf8(to, QString::fromUtf8(bytes));
}

bool isAscii(QByteArrayView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

} // namespace opbx
