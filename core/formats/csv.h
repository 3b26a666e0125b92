// Writes CSV (RFC 4180) that spreadsheets open without harm. Pure; any thread; writes to no file.
#pragma once

#include "core/calls/call_record.h"

#include <QByteArray>
#include <QStringList>

namespace opbx {

struct CsvFormat {
    char separator = ','; // ',', ';' or '\t'
    bool byteOrderMark = false;
};

/// One row with its line end (CRLF). Fields are quoted where they must be.
QByteArray csvRow(const QStringList& fields, const CsvFormat& format);

/// A text that no spreadsheet takes for a formula: one that begins with = + - @ or a control character gets an apostrophe in
/// front, except plain numbers such as +14155551234.
QString withoutFormula(const QString& text);

/// Byte order mark, if wanted, and the names of the columns of call records.
QByteArray callRecordsCsvHead(const CsvFormat& format);
QByteArray callRecordCsv(const CallRecord& record, const CsvFormat& format);

} // namespace opbx
