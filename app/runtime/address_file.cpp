#include "app/runtime/address_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString& dataDir, AddressOf which) {
    return QDir(dataDir).filePath(which == AddressOf::Endpoint ? u"endpoint.address"_s
                                                               : u"control.address"_s);
}

} // namespace

Result<Done> writeAddress(const QString& dataDir, AddressOf which, const QString& url) {
    QSaveFile file(fileOf(dataDir, which));
    const QByteArray line = url.toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(line) != line.size() || !file.commit())
        return Error{ErrorCode::FileUnwritable, u"%1 cannot be written."_s.arg(file.fileName())};
    return Done{};
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
