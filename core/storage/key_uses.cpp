#include "core/storage/key_uses.h"

#include "core/database/binder.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

KeyUses::KeyUses(const Database& database)
    : m_upsert(database.prepare(
          u"INSERT INTO key_uses (name, uses, last_us) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
          " uses = excluded.uses + CASE WHEN last_us < ? THEN 0 ELSE uses END, last_us = "
          "excluded.last_us"_s)) {}

/// With both credentials it counts for both: which of them was the old one matters only when both were rotated together.
void KeyUses::note(CredentialKind credential, qint64 receivedUs) {
    if (credential != CredentialKind::Signature)
        add(requestsKeyName, receivedUs);
    if (credential != CredentialKind::Bearer)
        add(webhookSecretName, receivedUs);
}

void KeyUses::add(QByteArrayView name, qint64 atUs) {
    Noted& noted = m_noted[name.toByteArray()];
    ++noted.uses;
    noted.lastUs = std::max(noted.lastUs, atUs);
}

Result<Done> KeyUses::write() {
    for (auto noted = m_noted.cbegin(); noted != m_noted.cend(); ++noted) {
        Binder(m_upsert) << noted.key() << noted->uses << noted->lastUs << m_rotatedUs.value(noted.key());
        if (Result<Done> done = run(m_upsert); !done)
            return done;
    }
    return Done{};
}

Result<KeyUse> previousKeyUse(const QString& databaseFile, const QByteArray& name, qint64 rotatedMs) {
    const Result<Database> database = Database::open(databaseFile, Database::Access::ReadOnly);
    if (!database)
        return database.error().code == ErrorCode::NotFound ? Result<KeyUse>(KeyUse{}) : database.error();
    QSqlQuery query =
        database->prepare(u"SELECT uses, last_us FROM key_uses WHERE name = ? AND last_us >= ?"_s);
    Binder(query) << name << rotatedMs * 1000;
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.next() ? KeyUse{query.value(0).toLongLong(), query.value(1).toLongLong() / 1000} : KeyUse{};
}

} // namespace opbx
