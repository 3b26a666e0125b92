#include "core/base/utf8_text.h"

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

} // namespace opbx
