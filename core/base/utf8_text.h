// Building UTF-8 for the documents that are written for every request. std::string grows in place and takes a single character or
// a short piece at a tenth of what QByteArray takes. Any thread.
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <string>

namespace opbx {

/// Appends `text` as UTF-8; halves of surrogates become U+FFFD.
void appendUtf8(std::string& to, QStringView text);

inline void appendBytes(std::string& to, QByteArrayView bytes) {
    to.append(bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace opbx
