#include "core/base/redact.h"

#include "core/base/secret_values.h"

#include <QRegularExpression>

namespace opbx {

using namespace Qt::StringLiterals;

Redactor::Redactor(const QList<Secret>& known)
    : m_keys(known, shortestKey) {}

QByteArray Redactor::redactKeys(const QByteArray& bytes) const {
    return replaced(bytes, m_keys.find(bytes), redactedMark);
}

bool Redactor::holdsKey(QStringView text) const {
    return m_keys.holds(text);
}

QByteArray Redactor::redactValues(const QByteArray& bytes) const {
    return withoutSecretValues(redactKeys(bytes), SecretValues::ByName);
}

QByteArray Redactor::redactFields(const QByteArray& bytes) const {
    return withoutSecretValues(redactKeys(bytes), SecretValues::AlsoInQueries);
}

QString Redactor::redactText(const QString& text) const {
    static const QRegularExpression bearer(uR"(\b(bearer|basic|digest)\s+[^\s"',;]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        uR"(\b([\w-]*(?:authorization|cookie|api-?key|auth-?key|secret|password|passwd|pwd|passphrase|jwt|credential)[\w-]*)\s*:\s*(?!")[^\r\n]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString mark = QString::fromLatin1(redactedMark);
    QString result = QString::fromUtf8(redactFields(text.toUtf8()));
    result.replace(header, u"\\1: "_s + mark);
    result.replace(bearer, u"\\1 "_s + mark);
    return result;
}

} // namespace opbx
