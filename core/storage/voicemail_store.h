// Voicemail messages in the database, apart from the store's writer that adds them: reading, heard marks, deleting. Each
// instance has a connection of its own and belongs to the thread that made it; works while another process serves, because
// every change is one statement that holds the database for the time of its commit and waits for others' commits.
//
// What people do to voicemail messages (heard, deleted) are single statements on a connection of their own, in the
// window on the store thread, from the command line in another process: both wait for the writer's commit and never
// hold it up for longer than one of theirs.
#pragma once

#include "core/database/database.h"
#include "core/model/voicemail_message.h"

#include <optional>

namespace opbx {

/// Enough to see whether anything has changed.
struct VoicemailState {
    int messages = 0;
    int unheard = 0;
    qint64 newestId = 0;
    qint64 seconds = 0;      // of all together
    qint64 addressBytes = 0; // of all recordings' addresses

    bool operator==(const VoicemailState&) const = default;
};

class VoicemailStore {
public:
    /// NotFound when there is no database yet.
    static Result<VoicemailStore> open(const QString& databaseFile, Database::Access access);

    Result<VoicemailState> state() const;
    /// Newest first; of one box, or of all.
    Result<QList<VoicemailMessage>> messages(const std::optional<QString>& mailbox = {}) const;
    /// NotFound for an id that is not there.
    Result<VoicemailMessage> message(qint64 id) const;
    /// `heardMs`: epoch ms, 0 marks it as not heard. NotFound for an id that is not there.
    Result<Done> setHeard(qint64 id, qint64 heardMs) const;
    /// NotFound for an id that is not there.
    Result<Done> remove(qint64 id) const;
    /// Puts a removed message back under its id; under a new one when another has come in its place.
    Result<Done> restore(const VoicemailMessage& message) const;
    /// Number of messages that were received before a time (epoch ms) and are gone now. Only such go as have been here on so many
    /// days on which the program ran, so that no clock alone deletes a message.
    Result<qint64> removeOlderThan(qint64 receivedMs, qint64 servedForDays) const;

private:
    Result<Done> changeOne(QSqlQuery& query, qint64 id) const;

    Database m_database;
};

} // namespace opbx
