// An INI file as text with named values: keeps comments and order when a value is changed. A plain value; any thread.
// Strict where QSettings is lenient: no escapes in bare values (a ';' or '\' in a value survives), no lists, no
// includes. Knows nothing of which keys exist.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace opbx {

class IniDocument {
public:
    struct Entry {
        QString key; // "section/name", or the bare name before the first section
        QString value;
        int line = 0; // from 1
    };

    /// Values may stand in double quotes with \" and \\ as escapes; else they are the text up to the end of the line,
    /// trimmed. InvalidInput with the line number for anything else, also for a key that occurs twice.
    static Result<IniDocument> parse(const QByteArray& utf8);

    QList<Entry> entries() const;

    /// Replaces the value, or adds it at the end of its section (a new section when there is none).
    void set(const QString& key, const QString& value);
    void remove(const QString& key);

    QByteArray toUtf8() const;

private:
    struct Line {
        QString text;
        QString section; // section that the line stands in
        QString key;     // empty: comment, blank or section header
        QString value;
    };

    QList<Line> m_lines;
};

} // namespace opbx
