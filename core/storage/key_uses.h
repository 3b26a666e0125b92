// How often the key that a rotation replaced has been used since, so that somebody can tell when it can go.
// KeyUses writes, as a part of the store's transactions (store thread); previousKeyUse() reads (any thread).
#pragma once

#include "core/database/database.h"
#include "core/exchange/exchange.h"
#include "core/storage/key_use.h"

#include <QHash>

namespace opbx {

/// Names of the keys in the table: those of keyNameText().
inline constexpr QByteArrayView requestsKeyName = "requests-api-key";
inline constexpr QByteArrayView webhookSecretName = "webhook-secret";

class KeyUses {
public:
    explicit KeyUses(const Database& database);

    /// When each key was rotated, microseconds since the Unix epoch: what was counted before belongs to an earlier key.
    void setRotations(const QHash<QByteArray, qint64>& rotatedUs) { m_rotatedUs = rotatedUs; }

    /// A transaction begins; what was noted for one that failed is forgotten, its exchanges come again.
    void begin() { m_noted.clear(); }
    /// A request at `receivedUs` (epoch, microseconds) proved itself with a previous key.
    void note(CredentialKind credential, qint64 receivedUs);
    /// Within the transaction; nothing when no previous key was used.
    Result<Done> write();

private:
    void add(QByteArrayView name, qint64 atUs);

    struct Noted {
        qint64 uses = 0;
        qint64 lastUs = 0;
    };

    QSqlQuery m_upsert;
    QHash<QByteArray, qint64> m_rotatedUs;
    QHash<QByteArray, Noted> m_noted;
};

/// Uses of the previous key since the rotation at `rotatedMs` (epoch ms); none when there is no database yet. Opens a connection of
/// its own for the moment.
Result<KeyUse> previousKeyUse(const QString& databaseFile, const QByteArray& name, qint64 rotatedMs);

} // namespace opbx
