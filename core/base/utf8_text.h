// Building UTF-8 for the documents that are written for every request. std::string grows in place and takes a single character or
// a short piece at a tenth of what QByteArray takes. Any thread.
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <string>

namespace opbx {

/// Appends `text` as UTF-8; halves of surrogates become U+FFFD.
void appendUtf8(std::string& to, QStringView text);

/// Appends bytes that may be anything as valid UTF-8; what is none becomes U+FFFD.
void appendAsUtf8(std::string& to, QByteArrayView bytes);

bool isAscii(QByteArrayView bytes);

/// Appends the beginning of `text` whose characters `fits` takes, as UTF-8. Returns the rest.
template<class Fits>
QStringView appendWhile(std::string& to, QStringView text, Fits fits) {
    qsizetype end = 0;
    while (end < text.size() && fits(text[end]))
        ++end;
    appendUtf8(to, text.first(end));
    return text.sliced(end);
}

inline void appendBytes(std::string& to, QByteArrayView bytes) {
    to.append(bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace opbx
