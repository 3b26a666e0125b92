// What the tests of the store share: a store on a fresh data folder, and what is written to it.
#pragma once

#include "core/database/database.h"
#include "core/storage/history.h"
#include "core/storage/store.h"

#include <QTemporaryDir>
#include <QTest>

namespace opbx::test {

/// An accepted request; `id`: also when it came, microseconds since the Unix epoch.
inline Exchange storedExchange(qint64 id) {
    Exchange made;
    made.id = made.receivedUs = id;
    made.request.method = "POST";
    made.request.path = "/x";
    made.verdict = Verdict::Ok;
    return made;
}

/// Received now, known for an hour, answered with its id.
inline Notification notification(Endpoint endpoint, const QByteArray& id, Effect effect,
                                 const QByteArray& digest = {}) {
    Notification made;
    made.endpoint = endpoint;
    made.eventId = id;
    made.derivedId = endpoint == Endpoint::Cdr ? id : QByteArray();
    made.bodyDigest = digest.isEmpty() ? "bytes of " + id : digest;
    made.effect = std::move(effect);
    made.answer = {200, "application/json", {}, "{\"message\":\"" + id + "\"}"};
    made.answerKnown = made.answer;
    made.receivedUs = made.firstAttemptUs = SystemClock().nowUs();
    made.ttlSeconds = 3600;
    return made;
}

class StoreTest : public QObject {
protected:
    /// For init().
    void openFresh() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = databaseFile(m_folder->path());
        reopen();
    }

    /// As another process would, or after a restart.
    void reopen() {
        m_store = std::make_unique<Store>(m_file, m_clock);
        QVERIFY(m_store->open().ok());
    }

    History history() const { return std::move(History::open(m_file)).value(); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Store> m_store;
};

} // namespace opbx::test
