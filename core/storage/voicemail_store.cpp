#include "core/storage/voicemail_store.h"

#include "core/database/binder.h"

#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, mailbox, session, call_id, caller, callee, recorded_ms, duration_s, heard_ms, url"_s;

VoicemailMessage readMessage(const QSqlQuery& query) {
    const auto number = [&](int column) { return query.value(column).toLongLong(); };
    const auto text = [&](int column) { return query.value(column).toString(); };
    return {number(0), text(1), text(2), text(3), text(4), text(5), number(6), number(7), number(8), text(9)};
}

Error noMessage(qint64 id) {
    return {ErrorCode::NotFound, u"There is no voicemail message %1."_s.arg(id)};
}

} // namespace

Result<VoicemailStore> VoicemailStore::open(const QString& file, Database::Access access) {
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, u"There are no voicemail messages yet."_s};
    Result<Database> database = Database::open(file, access);
    if (!database)
        return database.error();
    VoicemailStore store;
    store.m_database = std::move(database).value();
    return store;
}

Result<VoicemailState> VoicemailStore::state() const {
    QSqlQuery query = m_database.prepare(u"SELECT count(*), coalesce(sum(heard_ms = 0), 0), "
                                         u"coalesce(max(id), 0), coalesce(sum(duration_s), 0),"
                                         " coalesce(sum(length(url)), 0) FROM voicemail_messages"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return VoicemailState();
    return VoicemailState{query.value(0).toInt(), query.value(1).toInt(), query.value(2).toLongLong(),
                          query.value(3).toLongLong(), query.value(4).toLongLong()};
}

Result<QList<VoicemailMessage>> VoicemailStore::messages(const std::optional<QString>& mailbox) const {
    QSqlQuery query =
        m_database.prepare(u"SELECT %1 FROM voicemail_messages %2 ORDER BY recorded_ms DESC, id DESC"_s.arg(
            columns, mailbox ? u"WHERE mailbox = ?"_s : QString()));
    if (mailbox)
        Binder(query) << *mailbox;
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<VoicemailMessage> messages;
    while (query.next())
        messages.append(readMessage(query));
    return messages;
}

Result<VoicemailMessage> VoicemailStore::message(qint64 id) const {
    QSqlQuery query = m_database.prepare(u"SELECT %1 FROM voicemail_messages WHERE id = ?"_s.arg(columns));
    Binder(query) << id;
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return noMessage(id);
    return readMessage(query);
}

Result<Done> VoicemailStore::changeOne(QSqlQuery& query, qint64 id) const {
    if (Result<Done> done = run(query); !done)
        return done;
    return query.numRowsAffected() > 0 ? Result<Done>(Done{}) : Result<Done>(noMessage(id));
}

Result<Done> VoicemailStore::setHeard(qint64 id, qint64 heardMs) const {
    QSqlQuery query = m_database.prepare(u"UPDATE voicemail_messages SET heard_ms = ? WHERE id = ?"_s);
    Binder(query) << heardMs << id;
    return changeOne(query, id);
}

Result<Done> VoicemailStore::remove(qint64 id) const {
    QSqlQuery query = m_database.prepare(u"DELETE FROM voicemail_messages WHERE id = ?"_s);
    Binder(query) << id;
    return changeOne(query, id);
}

Result<Done> VoicemailStore::restore(const VoicemailMessage& message) const {
    QSqlQuery query = m_database.prepare(
        u"INSERT INTO voicemail_messages (%1, served) VALUES"
        " ((SELECT iif(count(*) = 0, ?, NULL) FROM voicemail_messages WHERE id = ?),"
        " ?,?,?,?,?,?,?,?,?,"
        " coalesce((SELECT value FROM settings_of_database WHERE name = 'served_days'), 0))"_s.arg(columns));
    Binder(query) << message.id << message.id << message.mailbox << message.session << message.callId
                  << message.from << message.to << message.receivedMs << message.durationSeconds
                  << message.heardMs << message.recordingUrl;
    return run(query);
}

Result<qint64> VoicemailStore::removeOlderThan(qint64 receivedMs, qint64 servedForDays) const {
    QSqlQuery query =
        m_database.prepare(u"DELETE FROM voicemail_messages WHERE recorded_ms < ? AND served <="
                           " (SELECT value FROM settings_of_database WHERE name = 'served_days') - ?"_s);
    Binder(query) << receivedMs << servedForDays;
    if (Result<Done> done = run(query); !done)
        return done.error();
    return qint64(query.numRowsAffected());
}

} // namespace opbx
