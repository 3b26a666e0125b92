#include "core/storage/memory_use.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace opbx {

void releaseMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace opbx
