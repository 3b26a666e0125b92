#include "core/settings/private_folder.h"

#include <QDir>
#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

Result<Done> makePrivateFolder(const QString& path) {
    const QFileInfo folder(path);
    if (folder.isDir())
        return Done();
    if (folder.exists())
        return {ErrorCode::FileUnwritable, u"%1 is a file, not a folder."_s.arg(path)};
    if (const QString parent = folder.absolutePath(); parent != folder.absoluteFilePath()) {
        const Result<Done> above = makePrivateFolder(parent);
        if (!above.ok())
            return above;
    }
    constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    // Another process may have made it in the meantime.
    if (!QDir().mkdir(path, userOnly) && !QFileInfo(path).isDir())
        return {ErrorCode::FileUnwritable,
                u"The folder %1 cannot be made. Is its parent writable?"_s.arg(path)};
    return Done();
}

} // namespace opbx
