#include "core/storage/record_writer.h"

#include "core/calls/call_path.h"
#include "core/calls/call_story.h"
#include "core/calls/leg_sum.h"
#include "core/webhook/vocabulary.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* legsSql = "SELECT session, call_id, domain, caller, callee, direction, disposition, "
                                "raw_disposition, duration_s, talk_s,"
                                " started_ms, answered_ms, ended_ms, recording_url, subscriber, "
                                "guessed_direction, own_times FROM call_legs"
                                " WHERE call = ? ORDER BY started_ms, id";

constexpr const char* recordSql =
    "INSERT OR REPLACE INTO call_records (call, session, call_id, domain, caller, callee, direction, "
    "disposition,"
    " raw_disposition, duration_s, talk_s, started_ms, answered_ms, ended_ms, recording_url, legs, outcome,"
    " answered_by, message, ringing_s, story, path, ring_group) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
    // A recording may have come by itself.
    "coalesce(nullif(?, ''), (SELECT recording_url FROM call_records WHERE call = ?1), ''),?,?,?,?,?,?,?,?)";

constexpr qint64 timesNotKnown = 2;

/// Legs of old say nothing of where their times are from. Two that were answered in the very same moment cannot both be right.
void judgeTimes(QList<CallLeg>& legs, const QList<bool>& isKnown) {
    for (qsizetype i = 0; i < legs.size(); ++i) {
        for (qsizetype other = 0; other < legs.size() && !isKnown.at(i); ++other) {
            if (other != i && legs.at(other).startedMs == legs.at(i).startedMs)
                legs[i].hasOwnTimes = false;
        }
    }
}

} // namespace

RecordWriter::RecordWriter(const Database& database)
    : m_legs(database, legsSql)
    , m_session(database, "SELECT story, direction, ring_group FROM sessions WHERE session = ? AND session <> ''")
    , m_kept(database, "SELECT story FROM call_records WHERE call = ?")
    , m_message(database,
                "SELECT min(recorded_ms) FROM voicemail_messages WHERE session = ? AND session <> ''")
    , m_record(database, recordSql) {}

Result<QList<CallLeg>> RecordWriter::legsOf(const QString& call) {
    const Result<bool> found = m_legs.find(call);
    if (!found)
        return found.error();
    QList<CallLeg> legs;
    QList<bool> isKnown;
    for (bool more = *found; more; more = m_legs.next()) {
        CallLeg leg;
        int column = 0;
        for (QString* text : {&leg.session, &leg.callId, &leg.domain, &leg.from, &leg.to, &leg.direction,
                              &leg.disposition, &leg.rawDisposition})
            *text = m_legs.text(column++);
        for (qint64* number :
             {&leg.durationSeconds, &leg.talkSeconds, &leg.startedMs, &leg.answeredMs, &leg.endedMs})
            *number = m_legs.number(column++);
        for (QString* text : {&leg.recordingUrl, &leg.subscriber, &leg.guessedDirection})
            *text = m_legs.text(column++);
        const qint64 ownTimes = m_legs.number(column);
        leg.hasOwnTimes = ownTimes != 0;
        isKnown.append(ownTimes != timesNotKnown);
        legs.append(leg);
    }
    m_legs.finish();
    judgeTimes(legs, isKnown);
    return legs;
}

Result<RecordWriter::Session> RecordWriter::sessionOf(const QString& session) {
    const Result<bool> found = m_session.find(session);
    if (!found)
        return found.error();
    Session read;
    if (*found)
        read = {m_session.bytes(0), m_session.text(1), m_session.text(2)};
    m_session.finish();
    return read;
}

Result<QByteArray> RecordWriter::messageOf(const QString& session) {
    const Result<bool> found = m_message.find(session);
    if (!found)
        return found.error();
    StoryEvent event;
    event.kind = StoryEvent::Kind::Message;
    event.atUs = *found ? m_message.number(0) * 1000 : 0;
    m_message.finish();
    return event.atUs > 0 ? encodeStoryEvent(event) : QByteArray();
}

Result<QByteArray> RecordWriter::storyOf(const QString& call, const QString& session,
                                         const QByteArray& gathered) {
    const Result<bool> found = m_kept.find(call);
    if (!found)
        return found.error();
    QByteArray story = mergedStories(*found ? m_kept.bytes(0) : QByteArray(), gathered);
    m_kept.finish();
    const Result<QByteArray> message = messageOf(session);
    if (!message)
        return message;
    return mergedStories(story, *message);
}

Result<bool> RecordWriter::derive(const QString& call, const QByteArray& found) {
    const Result<QList<CallLeg>> legs = legsOf(call);
    if (!legs || legs->isEmpty())
        return legs ? Result<bool>(false) : Result<bool>(legs.error());
    const Result<Session> session = sessionOf(legs->first().session);
    if (!session)
        return session.error();
    const Result<QByteArray> story =
        storyOf(call, legs->first().session, mergedStories(session->story, found));
    if (!story)
        return story.error();
    const QList<StoryEvent> events = decodeStory(*story);
    const CallLeg sum = sumOfLegs(*legs, calledNumber(events));
    const CallStory told = tellCall(events, *legs);
    const QString direction = isDirection(sum.direction)        ? sum.direction
                              : isDirection(session->direction) ? session->direction
                              : !sum.guessedDirection.isEmpty() ? sum.guessedDirection
                                                                : u"unknown"_s;
    const Result<Done> done = m_record.run(
        call, sum.session, sum.callId, sum.domain, sum.from, sum.to, direction, sum.disposition,
        sum.rawDisposition, sum.durationSeconds, told.talkSeconds, sum.startedMs, told.answeredMs,
        sum.endedMs, sum.recordingUrl, qint64(legs->size()), QString(outcomeName(told.outcome)),
        told.answeredBy, told.message, told.ringingSeconds, *story,
        pathOfCall(events, told).join('\n'_L1), session->ringGroup);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace opbx
