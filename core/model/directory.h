// An address book that the user imports: names by telephone number, read from CSV and vCard. Pure; any thread. Files come from
// anywhere: every size is bounded, and what makes no sense is counted and left out.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace opbx {

struct DirectoryEntry {
    QString digits; // the number in E.164 without its plus; the digits of an extension
    QString name;

    bool operator==(const DirectoryEntry&) const = default;
};

struct DirectoryImport {
    QList<DirectoryEntry> entries; // one a number, the last name wins
    int skipped = 0;               // cards and rows without a name or a usable number
};

inline constexpr qint64 maxDirectoryFileBytes = 32LL * 1024 * 1024;
inline constexpr qsizetype maxDirectoryEntries = 200'000;

/// Reads a file as vCard (2.1, 3.0, 4.0) when it begins as one, else as CSV: separated by comma, semicolon or tab, with a header line
/// that names the columns, or two columns, name and number in either order. Numbers without a country count in `region` (ISO 3166,
/// e.g. "US"; empty: they are skipped). Errors: BodyTooLarge (file or number of entries), InvalidInput (no number in it).
Result<DirectoryImport> readDirectory(const QByteArray& file, const QString& region);

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
    QHash<QString, QString> m_names; // by digits
};

} // namespace opbx
