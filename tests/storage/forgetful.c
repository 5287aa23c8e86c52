/* Records what a process does to the files below $FORGETFUL_FOLDER, in order, into $FORGETFUL_LOG, for tests of power loss.
 * Preloaded with LD_PRELOAD. Every call is still made; the log says what was written, what was synced and how names changed,
 * so that a test can build any state that a disk may be in when the power goes.
 *
 * One record: kind (1 byte), path length, second path length, offset, data length (4 little-endian 64-bit), paths, data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

#define REAL(type, name) ((type)dlsym(RTLD_NEXT, name))

static const char *folder(void) { return getenv("FORGETFUL_FOLDER"); }

static int ours(const char *path) {
    const char *root = folder();
    return root && strncmp(path, root, strlen(root)) == 0;
}

static int path_of(int fd, char *out) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, out, PATH_MAX - 1);
    if (size <= 0) return 0;
    out[size] = 0;
    return ours(out);
}

static void note(char kind, const char *path, const char *other, uint64_t offset, const void *data, uint64_t size) {
    ssize_t (*real_writev)(int, const struct iovec *, int) = REAL(ssize_t (*)(int, const struct iovec *, int), "writev");
    int (*real_open)(const char *, int, ...) = REAL(int (*)(const char *, int, ...), "open");
    if (log_fd < 0) log_fd = real_open(getenv("FORGETFUL_LOG"), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    uint64_t head[4] = {strlen(path), other ? strlen(other) : 0, offset, size};
    struct iovec parts[5] = {{&kind, 1}, {head, sizeof head}, {(void *)path, head[0]}, {(void *)other, head[1]}, {(void *)data, data ? size : 0}};
    if (real_writev(log_fd, parts, 5) < 0) abort();
}

/* The call is made and noted under one lock, so that the log has the order of the disk. */
#define NOTED(result, call, good, noting) \
    pthread_mutex_lock(&turn);            \
    result = (call);                      \
    if (good) { noting; }                 \
    pthread_mutex_unlock(&turn);

static int opened(const char *name, const char *path, int flags, mode_t mode) {
    int (*real)(const char *, int, ...) = REAL(int (*)(const char *, int, ...), name);
    char full[PATH_MAX];
    struct stat before;
    int fresh = (flags & O_CREAT) && stat(path, &before) != 0, fd;
    NOTED(fd, real(path, flags, mode), fd >= 0 && (fresh || (flags & O_TRUNC)) && path_of(fd, full), {
        if (fresh) note('c', full, NULL, 0, NULL, 0);
        if (flags & O_TRUNC) note('t', full, NULL, 0, NULL, 0);
    })
    return fd;
}

#define OPEN(name)                                  \
    int name(const char *path, int flags, ...) {    \
        va_list rest;                               \
        va_start(rest, flags);                      \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                               \
        return opened(#name, path, flags, mode);    \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size) {
    ssize_t (*real)(int, const void *, size_t) = REAL(ssize_t (*)(int, const void *, size_t), "write");
    char path[PATH_MAX];
    ssize_t done;
    off_t at = lseek(fd, 0, SEEK_CUR);
    NOTED(done, real(fd, data, size), done > 0 && at >= 0 && path_of(fd, path), note('w', path, NULL, at, data, done))
    return done;
}

#define PWRITE(name, off_type)                                                                          \
    ssize_t name(int fd, const void *data, size_t size, off_type at) {                                  \
        ssize_t (*real)(int, const void *, size_t, off_type) = REAL(ssize_t (*)(int, const void *, size_t, off_type), #name); \
        char path[PATH_MAX];                                                                            \
        ssize_t done;                                                                                   \
        NOTED(done, real(fd, data, size, at), done > 0 && path_of(fd, path), note('w', path, NULL, at, data, done)) \
        return done;                                                                                    \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, off_type)                                          \
    int name(int fd, off_type size) {                                     \
        int (*real)(int, off_type) = REAL(int (*)(int, off_type), #name); \
        char path[PATH_MAX];                                              \
        int result;                                                       \
        NOTED(result, real(fd, size), result == 0 && path_of(fd, path), note('t', path, NULL, size, NULL, 0)) \
        return result;                                                    \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                        \
    int name(int fd) {                                    \
        int (*real)(int) = REAL(int (*)(int), #name);     \
        char path[PATH_MAX];                              \
        int result;                                       \
        NOTED(result, real(fd), result == 0 && path_of(fd, path), note('s', path, NULL, 0, NULL, 0)) \
        return result;                                    \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    int (*real)(const char *) = REAL(int (*)(const char *), "unlink");
    int result;
    NOTED(result, real(path), result == 0 && ours(path), note('u', path, NULL, 0, NULL, 0))
    return result;
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = REAL(int (*)(const char *, const char *), "rename");
    int result;
    NOTED(result, real(from, to), result == 0 && ours(to), note('r', from, to, 0, NULL, 0))
    return result;
}

int mkdir(const char *path, mode_t mode) {
    int (*real)(const char *, mode_t) = REAL(int (*)(const char *, mode_t), "mkdir");
    int result;
    NOTED(result, real(path, mode), result == 0 && ours(path), note('d', path, NULL, 0, NULL, 0))
    return result;
}
