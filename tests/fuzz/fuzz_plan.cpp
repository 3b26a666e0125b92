// Plans as anybody may import them: what is read is checked without a crash, and written and read again it is the same plan.
#include "core/model/plan_json.h"
#include "core/routing/check.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto plan =
        planFromJson(QByteArray(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)));
    if (!plan)
        return 0;
    (void)checkPlan(*plan);
    const QByteArray written = planToJson(*plan);
    const auto again = planFromJson(written);
    if (!again || planToJson(*again) != written)
        std::abort();
    return 0;
}
