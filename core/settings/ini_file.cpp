#include "core/settings/ini_file.h"

#include "core/files/file_replacement.h"
#include "core/files/private_folder.h"

#include <QFile>
#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<QByteArray> readIniBytes(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(path, file.errorString())};
    QByteArray content = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return {ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(path, file.errorString())};
    if (content.size() > largestFile)
        return {ErrorCode::InvalidInput,
                u"%1 is larger than 1 MiB; that is not a settings file."_s.arg(path)};
    return content.isNull() ? QByteArray("") : content;
}

Result<IniDocument> readIniFile(const QString& path) {
    const Result<QByteArray> content = readIniBytes(path);
    return content.ok() ? parseIniFile(path, *content) : Result<IniDocument>(content.error());
}

Result<IniDocument> parseIniFile(const QString& path, const QByteArray& content) {
    Result<IniDocument> document = IniDocument::parse(content);
    if (!document.ok())
        return {ErrorCode::InvalidInput, u"%1, %2."_s.arg(path, document.error().detail)};
    return document;
}

Result<Done> writeIniFile(const QString& path, const IniDocument& document) {
    const Result<Done> folder = makePrivateFolder(QFileInfo(path).absolutePath());
    if (!folder.ok())
        return folder;
    QByteArrayList lines = document.toUtf8().split('\n');
    lines.removeAll(endOfSettings.toByteArray());
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    lines << endOfSettings.toByteArray() << QByteArray();
    return replaceFile(path, lines.join('\n'), FileAccess::OnlyUser);
}

} // namespace opbx
