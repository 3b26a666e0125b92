// The explanation of a failed signature looks at the body in many forms: none of them may break on hostile bytes.
#include "core/inspect/gunzip.h"
#include "core/inspect/json_variants.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr qsizetype limit = 1024 * 1024;
    const QByteArray body(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto unpacked = gunzip(body, limit);
    if (unpacked && unpacked->size() > limit)
        std::abort();
    (void)jsonMinifiedVariants(body);
    (void)jsonPrettyVariants(body);
    (void)jsonSlashVariants(body);
    (void)jsonUnicodeVariants(body);
    return 0;
}
