// One run of the built `opbx`, as a script would do it: status, output, problems. The test's thread; waits for its end.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace opbx::test {

struct ProgramRun {
    int status = -1; // -1: did not end in time, or not by itself
    QByteArray output;
    QByteArray problems;

    /// The output of --json: one object a line.
    QList<QJsonObject> objects() const;
};

/// With the environment of the test, without a display, and what `variables` adds to it.
ProgramRun runProgram(const QStringList& arguments, const QByteArray& input = {},
                      const QHash<QString, QString>& variables = {});

} // namespace opbx::test
