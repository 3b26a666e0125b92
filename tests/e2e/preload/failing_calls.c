/* Loaded before the C library (LD_PRELOAD): makes calls that change a file fail, one of them, so that a test can walk through all,
 * or all of them for a while. Counts calls of these functions on files below a folder; the one with the given number fails with the given error.
 *
 *   OPBX_FAIL_UNDER   folder; files elsewhere are left alone
 *   OPBX_FAIL_AT      number of the call that fails, from 1
 *   OPBX_FAIL_WHILE   a file: as long as it exists, each of these calls fails
 *   OPBX_FAIL_CALL    the only function whose calls are counted
 *   OPBX_FAIL_ERRNO   the error
 *   OPBX_FAIL_NOTE    a file that is made when the call has failed; it says which function it was
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int isUnder(const char* path) {
    const char* folder = getenv("OPBX_FAIL_UNDER");
    char full[PATH_MAX];
    if (!folder || !path)
        return 0;
    if (path[0] != '/') {
        if (!getcwd(full, sizeof full / 2))
            return 0;
        strncat(full, "/", sizeof full - strlen(full) - 1);
        strncat(full, path, sizeof full - strlen(full) - 1);
        path = full;
    }
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int isDescriptorUnder(int descriptor) {
    char link[64];
    char path[PATH_MAX];
    ssize_t size;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    size = syscall(SYS_readlink, link, path, sizeof path - 1);
    if (size < 0)
        return 0;
    path[size] = '\0';
    return isUnder(path);
}

/* Whether this call is the one that fails; errno is set then. */
static int fails(const char* function, int isOurs) {
    static int count = 0;
    const char* at = getenv("OPBX_FAIL_AT");
    const char* number = getenv("OPBX_FAIL_ERRNO");
    const char* note = getenv("OPBX_FAIL_NOTE");
    const char* only = getenv("OPBX_FAIL_CALL");
    const char* whileThere = getenv("OPBX_FAIL_WHILE");
    if (only && strcmp(only, function) != 0)
        return 0;
    if (isOurs && whileThere && syscall(SYS_faccessat, AT_FDCWD, whileThere, F_OK) == 0) {
        errno = number ? atoi(number) : EIO;
        return 1;
    }
    if (!isOurs || !at || __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != atoi(at))
        return 0;
    if (note) {
        const long file = syscall(SYS_openat, AT_FDCWD, note, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (file >= 0) {
            syscall(SYS_write, file, function, strlen(function));
            syscall(SYS_close, file);
        }
    }
    errno = number ? atoi(number) : EIO;
    return 1;
}

/* ISO C has no conversion from what dlsym() gives; POSIX has. */
#define NEXT(type, name) (__extension__(type) dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void* bytes, size_t size) {
    if (fails("write", isDescriptorUnder(file)))
        return -1;
    return NEXT(ssize_t(*)(int, const void*, size_t), write)(file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    if (fails("pwrite64", isDescriptorUnder(file)))
        return -1;
    return NEXT(ssize_t(*)(int, const void*, size_t, off64_t), pwrite64)(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    if (fails("pwrite", isDescriptorUnder(file)))
        return -1;
    return NEXT(ssize_t(*)(int, const void*, size_t, off_t), pwrite)(file, bytes, size, at);
}

int fsync(int file) {
    if (fails("fsync", isDescriptorUnder(file)))
        return -1;
    return NEXT(int (*)(int), fsync)(file);
}

int fdatasync(int file) {
    if (fails("fdatasync", isDescriptorUnder(file)))
        return -1;
    return NEXT(int (*)(int), fdatasync)(file);
}

int rename(const char* from, const char* to) {
    if (fails("rename", isUnder(to)))
        return -1;
    return NEXT(int (*)(const char*, const char*), rename)(from, to);
}

int mkostemp(char* name, int flags) {
    if (fails("mkostemp", isUnder(name)))
        return -1;
    return NEXT(int (*)(char*, int), mkostemp)(name, flags);
}

int ftruncate64(int file, off64_t size) {
    if (fails("ftruncate64", isDescriptorUnder(file)))
        return -1;
    return NEXT(int (*)(int, off64_t), ftruncate64)(file, size);
}

int flock(int file, int operation) {
    if (fails("flock", isDescriptorUnder(file)))
        return -1;
    return NEXT(int (*)(int, int), flock)(file, operation);
}

/* What makes a file; what only reads one is left alone. */
int open(const char* path, int flags, ...) {
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT && fails("open", isUnder(path)))
        return -1;
    return NEXT(int (*)(const char*, int, ...), open)(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT && fails("open", isUnder(path)))
        return -1;
    return NEXT(int (*)(const char*, int, ...), open64)(path, flags, mode);
}
