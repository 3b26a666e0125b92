#include "app/cli/output.h"

#include "app/runtime/exchange_log.h"

#include <QJsonDocument>

#include <cstdio>

namespace opbx::cli {

namespace {

bool writeAll(std::FILE* stream, const QByteArray& bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace

bool printLine(const QString& line) {
    return printBytes(line.toUtf8() + '\n');
}

bool printJson(const QJsonObject& object) {
    return printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

bool printBytes(const QByteArray& bytes) {
    return writeAll(stdout, bytes);
}

void printProblem(const QString& sentence, bool json) {
    writeAll(stderr, sentenceLine(sentence, json) + '\n');
}

} // namespace opbx::cli
