// An address book that the user imports: names by telephone number, read from CSV and vCard. Pure; any thread. Files come from
// anywhere: every size is bounded, and what makes no sense is counted and left out.
#pragma once

#include "core/base/result.h"
#include "core/directory/directory_columns.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <array>

namespace opbx {

struct DirectoryEntry {
    QString digits; // the number in E.164 without its plus; the digits of an extension
    QString name;

    bool operator==(const DirectoryEntry&) const = default;
};

enum class LeftOutReason { NoName, NoNumber, CountryMissing, NotANumber };
inline constexpr size_t leftOutReasonCount = 4;

/// One row, card or number that is not taken.
struct DirectoryLeftOut {
    int place = 0; // row or card in the file, from 1
    QString name;
    QString number; // as it is written
    LeftOutReason reason = LeftOutReason::NoName;

    bool operator==(const DirectoryLeftOut&) const = default;
};

struct DirectoryImport {
    QList<DirectoryEntry> entries; // one a number, the last name wins
    int skipped = 0;               // cards and rows without a name or a usable number
    QList<DirectoryLeftOut> leftOut =
        {}; // the first `mostLeftOutNamed`: skipped ones, and numbers of cards that have others
    std::array<int, leftOutReasonCount> leftOutCounts = {}; // by LeftOutReason, all of them

    // How the file was understood.
    bool isVCard = false;
    QByteArray charset = {};       // "UTF-8", "windows-1255", …; of a vCard: of what names none
    QChar separator = {};          // of CSV
    bool header = false;           // of CSV: the first row holds titles
    QList<ColumnUse> columns = {}; // of CSV
};

/// What is known of a file beforehand; what is empty is found out.
struct DirectoryReading {
    QString region = {};     // ISO 3166, e.g. "US": country of numbers without one; empty: they are left out
    QByteArray charset = {}; // name of an encoding
    QMap<int, DirectoryColumn> columns = {}; // of CSV, by place from the left, from 0
};

inline constexpr qint64 maxDirectoryFileBytes = 32LL * 1024 * 1024;
inline constexpr qsizetype maxDirectoryEntries = 200'000;
inline constexpr qsizetype mostLeftOutNamed = 200;

/// Reads a file as vCard (2.1, 3.0, 4.0) when it begins as one, else as CSV: separated by comma, semicolon, tab or bar, with titles in
/// the languages of directory_words.h, or without. Errors: BodyTooLarge (file or number of entries), Unsupported (a spreadsheet),
/// InvalidInput (an encoding or a column that does not exist).
Result<DirectoryImport> understoodDirectory(const QByteArray& file, const DirectoryReading& reading);

/// As understoodDirectory(), and InvalidInput when no number is in it.
Result<DirectoryImport> readDirectory(const QByteArray& file, const DirectoryReading& reading);

/// "no_name", "no_number", "country_missing", "not_a_number".
QString leftOutReasonName(LeftOutReason reason);

/// Names by number, for asking often. Copies share.
class Directory {
public:
    Directory() = default;
    explicit Directory(const QList<DirectoryEntry>& entries);

    /// Name of a number with or without plus, or in the national form of `region` (ISO 3166; empty: none), or of an extension by
    /// exactly its digits; empty when it is not in the directory.
    QString nameOf(const QString& number, const QString& region) const;
    qsizetype size() const { return m_names.size(); }

private:
    QHash<QString, QString> m_names; // by comparableDigits()
};

} // namespace opbx
