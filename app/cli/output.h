// What commands print: UTF-8 whatever the locale, answers on standard output, problems on standard error. Text that others may have
// written goes through printLine, printDocument or printJson, which leave nothing in it that a terminal obeys. Main thread.
//
// Printing is one place: a command cannot print past the escaping without a test failing.
#pragma once

#include <QJsonObject>
#include <QString>

namespace opbx::cli {

/// One line on standard output, sent at once: line ends and control characters in it are shown as escapes. False when it cannot be
/// written any more: stop then. Why is said on standard error, once, and the command fails by endOutput(); a pipe whose reader has
/// gone has had what it wanted and is no failure.
bool printLine(const QString& line);
/// A text of several lines, each as by printLine; `indent` blanks before each keep a line of others from passing for one of ours.
bool printDocument(const QString& text, int indent = 0);
/// One JSON object on one line; beyond ASCII only what can be seen stays, the rest is escaped.
bool printJson(const QJsonObject& object);
/// The bytes as they are: help, files, secrets. Nothing of others.
bool printBytes(const QByteArray& bytes);

/// A field of a table: "-" for an empty one.
QString orDash(const QString& text);
/// "1 call", "2 calls": `many` with the count at %1, `one` as it stands.
QString counted(qint64 count, const QString& one, const QString& many);

/// Whether answers are read on a terminal, which makes its own line ends.
bool outputIsTerminal();

/// How far a command is, on one line of standard error that the next one takes the place of; an empty text takes it away. Only where
/// somebody looks at a terminal.
void showProgress(const QString& words);

/// The one check at the end of every command: `status`, but Failed instead of success when something that was printed could not be
/// written, on either stream. Nothing can be printed afterwards.
int endOutput(int status);

/// "opbx: sentence" on one line of standard error; as a JSON object where the log is to be JSON.
void printProblem(const QString& sentence, bool json = false);

} // namespace opbx::cli
