#include "core/storage/memory_use.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace opbx {

namespace {

constexpr qint64 headersAndTexts = 2'048; // of one exchange, a little more than usual

} // namespace

qint64 weightOf(const QList<ExchangePtr>& exchanges) {
    qint64 bytes = 0;
    for (const ExchangePtr& exchange : exchanges)
        bytes += qint64(sizeof(Exchange)) + exchange->request.body.size() + exchange->response.body.size() +
                 headersAndTexts;
    return bytes;
}

void releaseMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace opbx
