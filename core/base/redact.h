// The one redactor, for the journal, logs and exports: takes known keys and the values of names that hold secrets out of
// bytes and text. Immutable after construction; any thread.
//
// The redactor decodes instead of listing spellings: it looks at one byte per key length and takes apart only runs
// that could hold a key.
#pragma once

#include "core/base/key_finder.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

/// What stands where a secret stood.
inline constexpr QByteArrayView redactedMark = "[redacted]";

class Redactor {
public:
    /// Keys shorter than this are left alone: they cannot be told from ordinary text.
    static constexpr qsizetype shortestKey = 4;

    Redactor() = default;
    explicit Redactor(const QList<Secret>& known);

    /// Replaces every known key by the mark, however it is spelt (see KeyFinder). Everything else stays byte for byte. Returns the
    /// same (shared) bytes when there was nothing to replace.
    QByteArray redactKeys(const QByteArray& bytes) const;

    /// False when redactKeys() would leave the UTF-8 of `text` as it is.
    bool holdsKey(QStringView text) const;

    /// redactKeys(), and values that stand under a secret name or in an address. For the journal; a body without any stays byte for
    /// byte, so that its signature can be checked again.
    QByteArray redactValues(const QByteArray& bytes) const;

    /// redactValues(), and what opens something in the query of an address: for exports, logs and header fields.
    QByteArray redactFields(const QByteArray& bytes) const;

    /// For log lines and error texts: redactFields(), bearer tokens, secret headers and passwords in URLs.
    QString redactText(const QString& text) const;

private:
    KeyFinder m_keys;
};

} // namespace opbx
