// What commands print: UTF-8 whatever the locale, answers on standard output, problems on standard error. Main thread.
#pragma once

#include <QJsonObject>
#include <QString>

namespace opbx::cli {

/// One line on standard output, sent at once. False when nobody reads any more (a closed pipe): stop then.
bool printLine(const QString& line);
/// One JSON object on one line.
bool printJson(const QJsonObject& object);
/// The bytes as they are.
bool printBytes(const QByteArray& bytes);

/// "opbx: sentence" on standard error; as a JSON object where the log is to be JSON.
void printProblem(const QString& sentence, bool json = false);

} // namespace opbx::cli
