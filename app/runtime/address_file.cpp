#include "app/runtime/address_file.h"

#include "core/files/file_replacement.h"

#include <QDir>
#include <QFile>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString& dataDir, AddressOf which) {
    return QDir(dataDir).filePath(which == AddressOf::Endpoint ? u"endpoint.address"_s
                                                               : u"control.address"_s);
}

} // namespace

Result<Done> writeAddress(const QString& dataDir, AddressOf which, const QString& url) {
    return replaceFile(fileOf(dataDir, which), url.toUtf8() + '\n', FileAccess::OnlyUser);
}

void removeAddress(const QString& dataDir, AddressOf which) {
    QFile::remove(fileOf(dataDir, which));
}

Result<QUrl> readAddress(const QString& dataDir, AddressOf which) {
    QFile file(fileOf(dataDir, which));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, u"Where the program listens is not known."_s};
    const QUrl url(QString::fromUtf8(file.read(1024)).trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Error{ErrorCode::NotFound, u"Where the program listens is not known."_s};
    return url;
}

} // namespace opbx
