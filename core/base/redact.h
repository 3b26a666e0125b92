// The one redactor, for the journal, logs and exports: takes known keys and the values of names that hold secrets out of
// bytes and text. Immutable after construction; any thread.
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace opbx {

/// What stands where a secret stood.
inline constexpr QByteArrayView redactedMark = "[redacted]";

/// True for header names whose whole value is secret: Authorization, cookies, whatever names an API key, a secret, a password
/// or a token.
bool isSecretHeader(QByteArrayView name);

/// True for names of fields whose value is secret in a body or a query: password, api_key, client_secret, access_token, …
/// A bare `token` is not: Cloudonix calls a session so.
bool isSecretField(QByteArrayView name);

class Redactor {
public:
    /// Keys shorter than this are left alone: they cannot be told from ordinary text.
    static constexpr qsizetype shortestKey = 4;

    Redactor() = default;
    explicit Redactor(const QList<Secret>& known);

    /// Replaces every known key by the mark, also where it is percent-encoded, in base64, or escaped for JSON or XML.
    /// Everything else stays byte for byte. Returns the same (shared) bytes when there was nothing to replace.
    QByteArray redactKeys(const QByteArray& bytes) const;

    /// False when redactKeys() would leave the UTF-8 of `text` as it is.
    bool holdsKey(QStringView text) const;

    /// redactKeys(), and parameters that hold a key in a partly percent-encoded form.
    QByteArray redactQuery(const QByteArray& query) const;

    /// redactKeys(), and values of secret fields in JSON, forms and queries. Changes bytes that a signature may cover: for
    /// exports and logs, not for the journal.
    QByteArray redactFields(const QByteArray& bytes) const;

    /// For log lines and error texts: redactFields(), bearer tokens, secret headers and passwords in URLs.
    QString redactText(const QString& text) const;

private:
    struct Needle {
        Secret bytes;
        bool isBase64 = false;
    };

    void addNeedle(QByteArrayView bytes, bool isBase64 = false);
    void buildShifts();
    /// Next match at or after `from`; null needle when there is none.
    const Needle* find(QByteArrayView bytes, qsizetype& from) const;

    std::vector<Needle> m_needles;
    std::vector<quint8> m_shifts; // by two bytes, how far a search may jump (Wu and Manber)
    qsizetype m_shortest = 0;     // length of the shortest needle, at most 255
};

} // namespace opbx
