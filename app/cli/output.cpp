#include "app/cli/output.h"

#include "app/cli/command.h"
#include "app/runtime/exchange_log.h"
#include "core/base/printable.h"
#include "core/files/system_error.h"

#include <QJsonDocument>
#include <QStringTokenizer>

#include <cerrno>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

/// What failed stays noted in the stream. A reader that has gone leaves no note.
void noteFailure(std::FILE* stream, int reason) {
    if (reason == EPIPE)
        std::clearerr(stream);
    else if (stream == stdout)
        printProblem(systemError(u"Standard output cannot be written"_s, reason).detail);
}

bool writeAll(std::FILE* stream, const QByteArray& bytes) {
    if (std::ferror(stream) != 0)
        return false;
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0)
        return true;
    noteFailure(stream, errno);
    return false;
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

QString orDash(const QString& text) {
    return text.isEmpty() ? u"-"_s : text;
}

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

void printProblem(const QString& sentence, bool json) {
    writeAll(stderr, sentenceLine(sentence, json) + '\n');
}

void showProgress(const QString& words) {
#ifdef Q_OS_UNIX
    if (::isatty(STDERR_FILENO) == 0)
        return;
    static constexpr char clearLine[] = "\r\x1b[K";
    writeAll(stderr, clearLine + printable(words).toUtf8());
#else
    Q_UNUSED(words)
#endif
}

int endOutput(int status) {
    bool failed = std::ferror(stdout) != 0;
    // A network disk or a quota may say only here that something could not be written.
    if (!failed && std::fclose(stdout) != 0 && errno != EPIPE) {
        printProblem(systemError(u"Standard output cannot be written"_s, errno).detail);
        failed = true;
    }
    failed = failed || std::ferror(stderr) != 0;
    return status == Succeeded && failed ? Failed : status;
}

} // namespace opbx::cli
