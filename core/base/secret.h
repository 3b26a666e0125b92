// Keys and secrets in memory. Cannot be printed, converted or compared in variable time by accident; wiped at the end.
//
// Secrets travel as Secret, which cannot be printed or converted and is wiped; one redactor stands before logs,
// journal and exports.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace opbx {

class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(const Secret& other);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }

    /// The bytes themselves: for HMAC, comparison and the keychain only. Never log or copy the result.
    QByteArrayView reveal() const { return m_bytes; }

private:
    QByteArray m_bytes; // never shared: every copy is deep, so that wiping reaches all of it
};

/// Compares in time that depends on the lengths only.
bool constantTimeEqual(QByteArrayView a, QByteArrayView b);

} // namespace opbx
