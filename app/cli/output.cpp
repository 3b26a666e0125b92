#include "app/cli/output.h"

#include "app/runtime/exchange_log.h"
#include "core/base/printable.h"

#include <QJsonDocument>
#include <QStringTokenizer>

#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace opbx::cli {

namespace {

bool writeAll(std::FILE* stream, const QByteArray& bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

bool printLine(const QString& line) {
    return printBytes(printable(line).toUtf8() + '\n');
}

bool printDocument(const QString& text, int indent) {
    QByteArray bytes;
    for (QStringView line : qTokenize(text, u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        bytes += QByteArray(line.isEmpty() ? 0 : indent, ' ') + printable(line).toUtf8() + '\n';
    }
    return printBytes(bytes);
}

bool printJson(const QJsonObject& object) {
    return printBytes(printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n');
}

bool printBytes(const QByteArray& bytes) {
    return writeAll(stdout, bytes);
}

bool outputIsTerminal() {
#ifdef Q_OS_UNIX
    return ::isatty(STDOUT_FILENO) != 0;
#else
    return false;
#endif
}

void printProblem(const QString& sentence, bool json) {
    writeAll(stderr, sentenceLine(sentence, json) + '\n');
}

} // namespace opbx::cli
