// The redactor with bytes as anybody may send them: it must end soon, keep what is no secret, be done after one time, and find a key
// that stands in them in one of its spellings. The first byte picks the spelling and the place.
#include "core/base/redact.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    static const QByteArray key = "k^e!y=)(|\"/&<%x32";
    static const Redactor redactor({Secret(key), Secret("aZ09-_secretSECRETsecret")});
    const QByteArray text(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    const QByteArray once = redactor.redactFields(text);
    if (redactor.redactKeys(once).size() > once.size() + once.size() / 2 + 64)
        std::abort();
    (void)redactor.redactText(QString::fromUtf8(text));

    static const QByteArray spellings[] = {key,
                                           key.toPercentEncoding(),
                                           key.toPercentEncoding().toPercentEncoding(),
                                           key.toHex(),
                                           key.toBase64(),
                                           key.toBase64(QByteArray::Base64UrlEncoding),
                                           "k^e!y\\u003d)(|\\\"\\/\\u0026\\u003c%x32",
                                           "k^e!y&#61;)(|&quot;/&amp;&lt;%x32"};
    // Between spaces, so that what stands around can neither be part of the same word nor turn it into another one.
    const qsizetype at = text.isEmpty() ? 0 : (bytes[0] >> 3) * text.size() / 32;
    const QByteArray mixed = text.left(at) + "  " + spellings[bytes[0] & 7] + "  " + text.mid(at);
    if (!redactor.redactKeys(mixed).contains(redactedMark))
        std::abort();
    return 0;
}
