// Filter expressions as they may be typed, pasted or handed in. Whatever parses must say the same of a row in memory and
// need as many values as its SQL has places; whatever does not must point into the expression.
#include "core/inspect/filter.h"
#include "core/inspect/filter_completion.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const QString expression =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto result = Filter::parse(expression);
    if (const auto* error = std::get_if<FilterError>(&result)) {
        if (error->position < 0 || error->length < 0 || error->position + error->length > expression.size())
            std::abort();
        (void)filterErrorSentence(*error);
    } else {
        const Filter& filter = std::get<Filter>(result);
        ExchangeRow row;
        row.session = QStringLiteral("abc");
        row.path = "/api/health";
        const bool once = filter.matches(row, 1'000'000'000);
        if (once != filter.matches(row, 1'000'000'000))
            std::abort();
        const FilterSql sql = filter.sql(1'000'000'000, [](const QString& text, QVariantList& values) {
            values.append(text);
            return QStringLiteral("body = ?");
        });
        if (sql.condition.count(u'?') != sql.values.size())
            std::abort();
    }
    for (int cursor = 0; cursor <= expression.size() && cursor < 64; ++cursor) {
        for (const FilterCompletion& completion : completeFilter(expression, cursor)) {
            if (completion.position < 0 || completion.position + completion.length > expression.size())
                std::abort();
        }
    }
    return 0;
}
