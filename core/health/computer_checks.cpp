#include "core/health/computer_checks.h"

#include "core/health/diagnosis_words.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

Diagnosis checkDataFolder(const HealthSnapshot& snapshot) {
    const QString remedy = u"Take their rights away with \"opbx doctor --mend\"."_s;
    switch (snapshot.folderAccess.value_or(FolderAccess::OwnerOnly)) {
    case FolderAccess::OwnerOnly: break;
    case FolderAccess::OthersRead:
        return attention(
            "data-folder",
            {QT_TRANSLATE_NOOP("Message", "Other users of this computer can look into the data folder %1."),
             {snapshot.dataDir}},
            remedy);
    case FolderAccess::OthersWrite:
        return bad("data-folder",
                   {QT_TRANSLATE_NOOP(
                        "Message", "Other users of this computer can change what is in the data folder %1."),
                    {snapshot.dataDir}},
                   remedy);
    }
    return ok("data-folder", QT_TRANSLATE_NOOP("Message", "Only you can look into the data folder."));
}

Diagnosis checkStorage(const HealthSnapshot& snapshot) {
    switch (codeOf(snapshot.storageProblem)) {
    case ErrorCode::None:
        if (snapshot.databaseReplacedMs > 0)
            return attention(
                "storage",
                {QT_TRANSLATE_NOOP("Message", "The database file was moved, replaced or deleted while the "
                                              "endpoint ran, at %1. What could not be stored then was "
                                              "refused, and the file that was there afterwards was opened."),
                 {QDateTime::fromMSecsSinceEpoch(snapshot.databaseReplacedMs).toString(Qt::ISODate)}},
                QT_TRANSLATE_NOOP(
                    "Message",
                    "Make sure that it is the right file. To put another one in its place, stop the "
                    "endpoint first."));
        return ok("storage", QT_TRANSLATE_NOOP("Message", "The database can be used."));
    case ErrorCode::StorageUnavailable:
        return bad("storage", sentence(detailOf(snapshot.storageProblem)),
                   QT_TRANSLATE_NOOP("Message",
                                     "Put the file back, or wait: the endpoint opens what is there now."));
    case ErrorCode::NotFound: return ok("storage", QT_TRANSLATE_NOOP("Message", "There is no history yet."));
    case ErrorCode::DatabaseCorrupt:
        return bad(
            "storage", QT_TRANSLATE_NOOP("Message", "The database file is damaged."),
            QT_TRANSLATE_NOOP("Message",
                              "Restart the endpoint: it sets the damaged file aside and starts a new one."));
    case ErrorCode::DatabaseLocked:
        return bad("storage", QT_TRANSLATE_NOOP("Message", "Another program has locked the database."),
                   QT_TRANSLATE_NOOP("Message", "End that program."));
    case ErrorCode::DatabaseOutdated:
        return bad(
            "storage", QT_TRANSLATE_NOOP("Message", "The database has the schema of an older version."),
            QT_TRANSLATE_NOOP("Message", "Start the endpoint once: it brings the database up to date."));
    case ErrorCode::DiskFull:
        return bad("storage", QT_TRANSLATE_NOOP("Message", "The disk is full."),
                   QT_TRANSLATE_NOOP("Message", "Free some space."));
    case ErrorCode::QuotaExceeded:
        return bad("storage",
                   QT_TRANSLATE_NOOP("Message", "Your quota on the disk of the data folder is used up."),
                   QT_TRANSLATE_NOOP("Message", "Delete some of your files, or ask for a larger quota."));
    case ErrorCode::ReadOnlyFileSystem:
        return bad("storage",
                   QT_TRANSLATE_NOOP("Message", "The file system of the data folder is mounted read-only."),
                   u"Mount it for writing, or choose another folder with --data-dir."_s);
    case ErrorCode::LocksUnsupported:
        return bad("storage",
                   QT_TRANSLATE_NOOP("Message", "The file system of the data folder does not support file "
                                                "locks."),
                   u"Keep the data folder on a disk of this computer: choose one with --data-dir."_s);
    case ErrorCode::FileUnreadable:
        return bad("storage",
                   {QT_TRANSLATE_NOOP("Message", "The database cannot be used: %1"),
                    {sentence(detailOf(snapshot.storageProblem))}},
                   QT_TRANSLATE_NOOP("Message", "Check what is in its place and who may read it."));
    case ErrorCode::FileUnwritable:
        return bad("storage", QT_TRANSLATE_NOOP("Message", "The data folder cannot be written."),
                   u"Change its permissions, or choose another folder with --data-dir."_s);
    default:
        return bad("storage",
                   {QT_TRANSLATE_NOOP("Message", "The database cannot be used: %1"),
                    {sentence(detailOf(snapshot.storageProblem))}},
                   QT_TRANSLATE_NOOP("Message", "Look in the log of the endpoint, and restart it."));
    }
}

Diagnosis checkHistoryLimits(const HealthSnapshot& snapshot) {
    const bool nearBytes =
        snapshot.journalMaxBytes > 0 && snapshot.journalBytes > snapshot.journalMaxBytes / 10 * 9;
    const bool nearCount =
        snapshot.journalMaxCount > 0 && snapshot.journalCount > snapshot.journalMaxCount / 10 * 9;
    if (snapshot.exchangesDropped > 0)
        return attention(
            "history",
            Message::counted(
                QT_TRANSLATE_N_NOOP("Message",
                                    "The history lacks %n exchange(s) of the last 24 hours: they came faster "
                                    "than the disk takes them. They were answered all the same."),
                snapshot.exchangesDropped),
            QT_TRANSLATE_NOOP("Message",
                              "See what else keeps the disk busy, or move the data folder to a faster one."));
    if (nearBytes || nearCount)
        return attention(
            "history",
            QT_TRANSLATE_NOOP("Message",
                              "The history is close to its limit, so its oldest part is being dropped."),
            u"Raise history/max_bytes or history/max_count, or pin what must stay."_s);
    if (snapshot.journalBytes < 0)
        return ok("history", QT_TRANSLATE_NOOP("Message", "The size of the history is not known."));
    return ok("history", {QT_TRANSLATE_NOOP("Message", "The history takes %1 of %2."),
                          {Message::size(snapshot.journalBytes), Message::size(snapshot.journalMaxBytes)}});
}

Diagnosis checkDisk(const HealthSnapshot& snapshot) {
    if (snapshot.freeDiskBytes < 0)
        return ok("disk", QT_TRANSLATE_NOOP("Message", "The free disk space is not known."));
    const Message words = Message{QT_TRANSLATE_NOOP("Message", "%1 are free on the disk of the data folder."),
                                  {Message::size(snapshot.freeDiskBytes)}};
    if (snapshot.freeDiskBytes < 100 * mebibyte)
        return bad(
            "disk", words,
            QT_TRANSLATE_NOOP("Message",
                              "Free some space: without it call records are refused and sent again later."));
    if (snapshot.freeDiskBytes < 1024 * mebibyte)
        return attention("disk", words, u"Free some space soon, or lower history/max_bytes."_s);
    return ok("disk", words);
}

bool ClockJump::isRightAgain() const {
    return qAbs(offUs) <= 10 * 60'000'000LL;
}

Message clockJumpMessage(const ClockJump& jump) {
    const char* const sentence =
        jump.jumpUs > 0 && jump.atStart
            ? QT_TRANSLATE_NOOP(
                  "Message",
                  "This computer's clock is %1 ahead of when OPBX last ran: it was off, or the clock is "
                  "wrong. Nothing is deleted because of its age until the clock has gone evenly for %2.")
        : jump.jumpUs > 0 && jump.isRightAgain()
            ? QT_TRANSLATE_NOOP("Message",
                                "This computer's clock jumped ahead by %1 and is right again. Nothing is "
                                "deleted because of its age until the clock has gone evenly for %2.")
        : jump.jumpUs > 0
            ? QT_TRANSLATE_NOOP("Message", "This computer's clock jumped ahead by %1. Nothing is deleted "
                                           "because of its age until the clock has gone evenly for %2.")
        : jump.isRightAgain()
            ? QT_TRANSLATE_NOOP("Message",
                                "This computer's clock was set back by %1 and is right again. Nothing is "
                                "deleted because of its age until the clock has gone evenly for %2.")
            : QT_TRANSLATE_NOOP("Message", "This computer's clock was set back by %1. Nothing is deleted "
                                           "because of its age until the clock has gone evenly for %2.");
    return {sentence, {Message::span(qAbs(jump.jumpUs)), Message::span(jump.leftUs)}};
}

namespace {

Diagnosis skewDiagnosis(const HealthSnapshot& snapshot) {
    if (snapshot.skew.isEmpty())
        return ok("clock", QT_TRANSLATE_NOOP(
                               "Message", "No request with a timestamp has arrived in the last 24 hours."));
    const qint64 median = medianSkewMs(snapshot.skew);
    const qint64 limitMs = snapshot.toleranceSeconds * 1000LL;
    const bool covered = std::all_of(snapshot.skew.begin(), snapshot.skew.end(),
                                     [](const SkewSample& sample) { return sample.signedTimestamp; });
    const Message words(
        covered ? QT_TRANSLATE_NOOP("Message", "The sender's clock differs from this computer's by %1 s; %2 "
                                               "s are tolerated. The signature covers the timestamp.")
                : QT_TRANSLATE_NOOP("Message", "The sender's clock differs from this computer's by %1 s; %2 "
                                               "s are tolerated. Not every signature covers its timestamp."),
        {QString::number(std::abs(double(median) / 1000.0), 'f', 1), snapshot.toleranceSeconds});
    if (qAbs(median) > limitMs)
        return bad(
            "clock", words,
            QT_TRANSLATE_NOOP("Message",
                              "Set this computer's clock from the internet; requests are refused as stale."));
    if (qAbs(median) > limitMs / 2)
        return attention("clock", words,
                         QT_TRANSLATE_NOOP("Message", "Set this computer's clock from the internet."));
    return ok("clock", words);
}

/// What else is to be said, in front.
void sayFirst(Diagnosis& diagnosis, const Message& words, const Message& remedy) {
    diagnosis.words = joined({words, diagnosis.words});
    diagnosis.state = std::max(diagnosis.state, DiagnosisState::Attention);
    if (diagnosis.remedy.isEmpty())
        diagnosis.remedy = remedy;
}

} // namespace

Diagnosis checkClock(const HealthSnapshot& snapshot) {
    Diagnosis diagnosis = skewDiagnosis(snapshot);
    if (snapshot.fromTheFuture > 0)
        sayFirst(diagnosis,
                 Message::counted(
                     QT_TRANSLATE_N_NOOP(
                         "Message",
                         "%n exchange(s) came with a time that is still ahead: the clock was wrong then. "
                         "Until that time they are not counted as of today or of the last 24 hours."),
                     snapshot.fromTheFuture),
                 u"They stay at the top of \"opbx events list\" until the history is cleared."_s);
    if (snapshot.clockJump)
        sayFirst(
            diagnosis, clockJumpMessage(*snapshot.clockJump),
            QT_TRANSLATE_NOOP("Message", "Set this computer's clock from the internet, if it is wrong."));
    return diagnosis;
}

Diagnosis checkTimeZones(const HealthSnapshot& snapshot) {
    if (!snapshot.timeZonesMissing)
        return ok("time-zones", QT_TRANSLATE_NOOP("Message", "The time zone data is there."));
    return bad("time-zones",
               QT_TRANSLATE_NOOP("Message",
                                 "This computer has no time zone data, so nobody knows when business hours "
                                 "are open."),
               QT_TRANSLATE_NOOP("Message", "Install the package tzdata, then start the endpoint again."));
}

} // namespace opbx
