#include "core/secrets/environment_key.h"

#include "core/secrets/key_rules.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/crypto.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestKeyFile = 4096;

Error unusableKey(const QByteArray& variable, const QString& reason) {
    return {ErrorCode::FileUnreadable, u"%1: %2"_s.arg(QLatin1String(variable), reason)};
}

bool isSystemdCredential(const QString& path) {
    const QString folder = QFileInfo(qEnvironmentVariable("CREDENTIALS_DIRECTORY")).canonicalFilePath();
    return !folder.isEmpty() && QFileInfo(path).canonicalPath() == folder;
}

#ifdef Q_OS_UNIX
/// Mounted so that nobody can change modes there, as container engines mount secrets, also for a container's root.
bool isReadOnly(int descriptor) {
    struct statvfs status {};
    return ::fstatvfs(descriptor, &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

/// Empty when the file may be used. Looks at the open file, so that nobody can exchange it in between.
QString objection(int descriptor, const QString& path) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return u"%1 is not a regular file."_s.arg(path);
    const bool isOwn = status.st_uid == ::geteuid();
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        return isOwn ? u"%1 can be changed by others. Run: chmod 600 %1"_s.arg(path)
                     : u"%1 can be changed by others than its owner. Its owner has to prevent that."_s.arg(
                           path);
    }
    // Secrets of containers belong to root and are for everybody in the container, which is the border there.
    if (!isOwn || isSystemdCredential(path) || isReadOnly(descriptor))
        return {};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return u"%1 is yours and can be read by others. Run: chmod 600 %1"_s.arg(path);
    return {};
}
#endif

/// The content, or a sentence.
Result<QByteArray> privateContent(const QString& path) {
    QFile file(path);
#ifdef Q_OS_UNIX
    // Non-blocking: a pipe in the file's place must not hold the program up.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {ErrorCode::FileUnreadable, u"%1 cannot be opened: %2."_s.arg(path, qt_error_string())};
    const QString reason = objection(descriptor, path);
    if (!reason.isEmpty() || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return {ErrorCode::FileUnreadable, reason.isEmpty() ? u"%1 cannot be read."_s.arg(path) : reason};
    }
#else
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"%1 cannot be read."_s.arg(path)};
#endif
    const QByteArray content = file.read(largestKeyFile + 1);
    if (content.size() > largestKeyFile)
        return {ErrorCode::FileUnreadable, u"%1 is larger than 4 KiB; that is not a key."_s.arg(path)};
    return content;
}

/// Keys of the administrator's own choice may be short, but they must be able to match a header.
QString valueObjection(QByteArrayView value) {
    if (value.isEmpty())
        return u"it is empty. Give it a key, or unset it to use the keychain."_s;
    if (const QString wrapping = keyWrapping(value); !wrapping.isEmpty())
        return wrapping;
    for (const char byte : value) {
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f)
            return u"it holds a line break or another control character."_s;
    }
    if (value.front() == ' ' || value.back() == ' ')
        return u"it begins or ends with a space."_s;
    return {};
}

KeyState environmentState(KeySource source, const QByteArray& variable, QByteArray value) {
    KeyState state;
    state.source = source;
    const QString reason = valueObjection(value);
    if (reason.isEmpty())
        state.key.current = Secret(value);
    else
        state.problem = unusableKey(variable, reason);
    OPENSSL_cleanse(value.data(), static_cast<size_t>(value.size()));
    return state;
}

} // namespace

QByteArray environmentVariable(KeyName name) {
    switch (name) {
    case KeyName::RequestsApiKey: return "OPBX_REQUESTS_API_KEY";
    case KeyName::WebhookSecret: return "OPBX_WEBHOOK_SECRET";
    case KeyName::CloudonixApiKey: return "OPBX_CLOUDONIX_API_KEY";
    }
    return {};
}

std::optional<KeyState> environmentKey(KeyName name) {
    return environmentSecret(environmentVariable(name));
}

std::optional<KeyState> environmentSecret(const QByteArray& variable) {
    const QByteArray fileVariable = variable + "_FILE";
    const bool hasValue = qEnvironmentVariableIsSet(variable.constData());
    const bool hasFile = qEnvironmentVariableIsSet(fileVariable.constData());
    if (!hasValue && !hasFile)
        return std::nullopt;

    KeyState state;
    state.source = hasFile ? KeySource::EnvironmentFile : KeySource::Environment;
    if (hasValue && hasFile) {
        state.problem =
            unusableKey(variable, u"%1 is set as well. Set one of them."_s.arg(QLatin1String(fileVariable)));
        return state;
    }
    if (hasValue)
        return environmentState(KeySource::Environment, variable, qgetenv(variable.constData()));

    Result<QByteArray> content = privateContent(QFile::decodeName(qgetenv(fileVariable.constData())));
    if (!content.ok()) {
        state.problem = unusableKey(fileVariable, content.error().detail);
        return state;
    }
    if (content->endsWith('\n'))
        content->chop(1);
    if (content->endsWith('\r'))
        content->chop(1);
    return environmentState(KeySource::EnvironmentFile, fileVariable, *std::move(content));
}

} // namespace opbx
