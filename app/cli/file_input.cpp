#include "app/cli/file_input.h"

#include <QFile>

#include <cstdio>

namespace opbx::cli {

using namespace Qt::StringLiterals;

Result<QByteArray> readInput(const QString& name, qint64 most) {
    QFile file(name);
    const bool isStandardInput = name.isEmpty() || name == u"-";
    const QString shown = isStandardInput ? u"Standard input"_s : name;
    const bool opened =
        isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::FileUnreadable, u"%1 cannot be read: %2."_s.arg(shown, file.errorString())};
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray more = file.read(most + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, u"%1 cannot be read: %2."_s.arg(shown, file.errorString())};
    if (bytes.size() > most)
        return Error{ErrorCode::FileUnreadable, u"%1 is larger than %2 bytes."_s.arg(shown).arg(most)};
    return bytes;
}

} // namespace opbx::cli
