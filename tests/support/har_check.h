// Checks an HTTP archive against the HAR 1.2 format, field by field: types, what must be there, what no archive may hold. Written
// from the format's description, not from this program's writer.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace opbx::test {

/// What is wrong, each with its place, e.g. "log.entries[3].time: not the sum of the timings". Empty: a valid archive.
QStringList harProblems(const QByteArray& archive);

} // namespace opbx::test
