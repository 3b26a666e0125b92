// What is printed for people holds nothing that a terminal obeys, whatever comes in, and JSON still says the same.
#include "core/base/printable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace opbx;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

/// `blanks`: whether blanks beyond ASCII may stay.
bool isHarmless(const QString& text, bool blanks) {
    for (const char32_t c : text.toStdU32String()) {
        const bool isBlank = QChar::category(c) == QChar::Separator_Space && c != U' ';
        if (!isPrintable(c) || (isBlank && !blanks))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const QByteArray input(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    // Odd first bytes make UTF-16 of the rest, so that halves of surrogates come in as well.
    const QString text = size > 0 && (bytes[0] & 1) != 0
                             ? QString(reinterpret_cast<const QChar*>(input.constData()), input.size() / 2)
                             : QString::fromUtf8(input);
    const QString line = printable(text);
    require(isHarmless(line, true));
    require(printable(line) == line);

    const QJsonDocument document(QJsonArray{QString::fromUtf8(input)});
    const QByteArray json = printableJson(document.toJson(QJsonDocument::Compact));
    require(isHarmless(QString::fromUtf8(json), false));
    require(QJsonDocument::fromJson(json) == document);
    (void)printableJson(input);
    return 0;
}
