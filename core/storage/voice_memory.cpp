#include "core/storage/voice_memory.h"

#include "core/base/redact.h"
#include "core/storage/journal/exchange_codec.h"
#include "core/webhook/voice_answers.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

QList<StoredVoiceAnswer> recentVoiceAnswers(const Database& database, qint64 sinceUs) {
    QSqlQuery query = database.prepare(
        u"SELECT event_id, received_us, attempt, status, response_type, response_headers,"
        " response_body FROM exchanges JOIN exchange_contents ON exchange = id"
        " WHERE id >= ? AND received_us >= ? AND imported = 0 AND status = 200 AND verdict IN "
        "('none', 'ok')"
        " AND event_id <> '' AND endpoint IN (%1) ORDER BY id DESC LIMIT ?"_s.arg(
            endpointList(EndpointKind::Voice)));
    query.addBindValue(sinceUs); // ids are times, unless the clock has been ahead
    query.addBindValue(sinceUs);
    query.addBindValue(qint64(VoiceAnswers::maximum));
    QList<StoredVoiceAnswer> answers;
    QHash<QByteArray, qsizetype> places;
    if (!query.exec())
        return answers;
    while (query.next()) {
        if (query.value(6).toByteArray().contains(redactedMark))
            continue; // what was sent stands nowhere: a repetition is decided anew
        // newest first: an older one of the same event is nearer to its first answer
        const QByteArray eventId = query.value(0).toByteArray();
        const auto place = places.constFind(eventId);
        if (place != places.constEnd()) {
            answers[*place].firstUs = query.value(1).toLongLong();
            continue;
        }
        places.insert(eventId, answers.size());
        HttpHeaders headers = decodeHeaders(query.value(5).toByteArray());
        headers.removeIf([](const HttpHeader& header) {
            return header.name.compare("X-OPBX-Idempotent-Replay", Qt::CaseInsensitive) == 0;
        });
        answers.append(
            {eventId,
             {query.value(3).toInt(), query.value(4).toByteArray(), headers, query.value(6).toByteArray()},
             query.value(1).toLongLong(),
             query.value(2).toInt()});
    }
    std::sort(answers.begin(), answers.end(),
              [](const StoredVoiceAnswer& a, const StoredVoiceAnswer& b) { return a.firstUs < b.firstUs; });
    return answers;
}

QList<StoredRefusal> recentRefusals(const Database& database, qint64 sinceUs) {
    QSqlQuery query = database.prepare(
        u"SELECT endpoint, event_id, attempt, received_us, facts FROM exchanges"
        " JOIN exchange_contents ON exchange = id WHERE status >= 400 AND id >= ? AND received_us >= ?"
        " AND imported = 0 AND event_id <> '' AND endpoint IN (%1) ORDER BY id DESC LIMIT ?"_s.arg(
            endpointList(EndpointKind::Notification)));
    query.addBindValue(sinceUs);
    query.addBindValue(sinceUs);
    query.addBindValue(qint64(RefusedDeliveries::maximum));
    QList<StoredRefusal> refusals;
    QSet<std::pair<QByteArray, QByteArray>> known;
    if (!query.exec())
        return refusals;
    while (query.next()) {
        const QByteArray endpoint = query.value(0).toByteArray();
        const QByteArray eventId = query.value(1).toByteArray();
        if (known.contains({endpoint, eventId}))
            continue; // newest first: it has counted the others
        known.insert({endpoint, eventId});
        Exchange facts;
        decodeFacts(query.value(4).toByteArray(), facts);
        const qint64 lastUs = query.value(3).toLongLong();
        refusals.prepend({endpointFromName(endpoint), eventId, query.value(2).toInt(),
                          facts.firstAttemptUs > 0 ? facts.firstAttemptUs : lastUs, lastUs});
    }
    return refusals;
}

RoutingCursors storedCursors(const Database& database) {
    RoutingCursors cursors;
    QSqlQuery query = database.prepare(u"SELECT ring_group, member FROM routing_cursors"_s);
    if (query.exec()) {
        while (query.next())
            cursors.insert(query.value(0).toString(), query.value(1).toString());
    }
    return cursors;
}

Result<Done> storeCursors(const Database& database, const QList<CursorUpdate>& cursors) {
    for (const CursorUpdate& cursor : cursors) {
        QSqlQuery query = database.prepare(u"INSERT OR REPLACE INTO routing_cursors VALUES (?, ?)"_s);
        query.addBindValue(cursor.ringGroup);
        query.addBindValue(cursor.member);
        if (Result<Done> done = run(query); !done)
            return done;
    }
    return Done{};
}

} // namespace opbx
