// Filter expressions as they are typed: any text gives a filter, or an error whose place lies inside the text.
// A filter that came out must write a condition with as many values as it has places for them.
#include "core/filter/filter.h"
#include "core/filter/filter_completion.h"
#include "core/storage/search/filter_sql.h"

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const QString expression =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    (void)completeFilter(expression, static_cast<int>(expression.size() / 2));
    const auto parsed = Filter::parse(expression);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        if (error->position < 0 || error->length < 0 || error->position + error->length > expression.size())
            std::abort();
        if (filterErrorSentence(*error).isEmpty())
            std::abort();
        return 0;
    }
    const auto& filter = std::get<Filter>(parsed);
    ExchangeRow row;
    row.path = "/api/voice/route";
    row.from = u"+12125550100"_s;
    (void)filter.matches(row, 1'750'000'000'000'000);
    const FilterSql sql =
        filterSql(filter, 1'750'000'000'000'000, [](const QString& text, QVariantList& values) {
            values << text;
            return u"id IN (SELECT rowid FROM bodies WHERE bodies MATCH ?)"_s;
        });
    if (sql.condition.isEmpty() || sql.condition.count(u'?') != sql.values.size())
        std::abort();
    return 0;
}
