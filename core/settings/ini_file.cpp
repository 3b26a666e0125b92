#include "core/settings/ini_file.h"

#include "core/settings/private_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<IniDocument> readIniFile(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return IniDocument();
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(path, file.errorString())};
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return {ErrorCode::InvalidInput, u"%1 is larger than 1 MiB; that is no settings file."_s.arg(path)};
    Result<IniDocument> document = IniDocument::parse(content);
    if (!document.ok())
        return {ErrorCode::InvalidInput, u"%1, %2."_s.arg(path, document.error().detail)};
    return document;
}

Result<Done> writeIniFile(const QString& path, const IniDocument& document) {
    const Result<Done> folder = makePrivateFolder(QFileInfo(path).absolutePath());
    if (!folder.ok())
        return folder;
    QSaveFile out(path);
    const QByteArray content = document.toUtf8();
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         out.write(content) == content.size() && out.commit();
    if (!written)
        return {ErrorCode::FileUnwritable, u"%1 cannot be written: %2"_s.arg(path, out.errorString())};
    return Done();
}

} // namespace opbx
