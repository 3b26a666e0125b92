#include "core/health/computer_checks.h"

#include "core/health/diagnosis_words.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

QString sizeText(qint64 bytes) {
    if (bytes >= 1024 * mebibyte)
        return u"%1 GB"_s.arg(double(bytes) / double(1024 * mebibyte), 0, 'f', 1);
    return u"%1 MB"_s.arg(bytes / mebibyte);
}

/// A span in microseconds, in its largest unit.
QString spanText(qint64 us) {
    const qint64 minutes =
        std::max<qint64>((us + 30'000'000) / 60'000'000, 1); // 30 days less a second are 30 days
    if (minutes >= 2 * 24 * 60)
        return u"%1 days"_s.arg(minutes / (24 * 60));
    return minutes >= 120 ? u"%1 hours"_s.arg(minutes / 60) : u"%1 min"_s.arg(minutes);
}

} // namespace

Diagnosis checkDataFolder(const HealthSnapshot& snapshot) {
    const QString remedy = u"Take their rights away with \"opbx doctor --mend\"."_s;
    switch (snapshot.folderAccess.value_or(FolderAccess::OwnerOnly)) {
    case FolderAccess::OwnerOnly: break;
    case FolderAccess::OthersRead:
        return attention(
            "data-folder",
            u"Other users of this computer can look into the data folder %1."_s.arg(snapshot.dataDir),
            remedy);
    case FolderAccess::OthersWrite:
        return bad(
            "data-folder",
            u"Other users of this computer can change what is in the data folder %1."_s.arg(snapshot.dataDir),
            remedy);
    }
    return ok("data-folder", u"Only you can look into the data folder."_s);
}

Diagnosis checkStorage(const HealthSnapshot& snapshot) {
    switch (snapshot.storageProblem.code) {
    case ErrorCode::None:
        if (snapshot.databaseReplacedMs > 0)
            return attention(
                "storage",
                u"The database file was moved, replaced or deleted while the endpoint ran, at %1. What could "
                u"not be "
                "stored then was refused, and the file that was there afterwards was opened."_s.arg(
                    QDateTime::fromMSecsSinceEpoch(snapshot.databaseReplacedMs).toString(Qt::ISODate)),
                u"See that it is the right file. To put another in its place, stop the endpoint first."_s);
        return ok("storage", u"The database can be used."_s);
    case ErrorCode::StorageUnavailable:
        return bad("storage", sentence(snapshot.storageProblem.detail),
                   u"Put the file back, or wait: the endpoint opens what is there now."_s);
    case ErrorCode::NotFound: return ok("storage", u"There is no history yet."_s);
    case ErrorCode::DatabaseCorrupt:
        return bad("storage", u"The database file is damaged."_s,
                   u"Restart the endpoint: it keeps the damaged file aside and begins a new one."_s);
    case ErrorCode::DatabaseLocked:
        return bad("storage", u"Another program has locked the database."_s, u"End that program."_s);
    case ErrorCode::DatabaseOutdated:
        return bad("storage", u"The database has the schema of an older version."_s,
                   u"Start the endpoint once: it brings the database up to date."_s);
    case ErrorCode::DiskFull: return bad("storage", u"The disk is full."_s, u"Free some space."_s);
    case ErrorCode::QuotaExceeded:
        return bad("storage", u"Your quota on the disk of the data folder is used up."_s,
                   u"Delete files of yours, or have the quota raised."_s);
    case ErrorCode::ReadOnlyFileSystem:
        return bad("storage", u"The file system of the data folder is mounted read-only."_s,
                   u"Mount it for writing, or choose another folder with --data-dir."_s);
    case ErrorCode::LocksUnsupported:
        return bad("storage", u"The file system of the data folder offers no file locks."_s,
                   u"Keep the data folder on a disk of this computer: choose one with --data-dir."_s);
    case ErrorCode::FileUnreadable:
        return bad("storage",
                   u"The database cannot be used: %1"_s.arg(sentence(snapshot.storageProblem.detail)),
                   u"See what stands in its place and who may read it."_s);
    case ErrorCode::FileUnwritable:
        return bad("storage", u"The data folder cannot be written."_s,
                   u"Change its permissions, or choose another folder with --data-dir."_s);
    default:
        return bad("storage",
                   u"The database cannot be used: %1"_s.arg(sentence(snapshot.storageProblem.detail)),
                   u"Look into the log of the endpoint, and start it anew."_s);
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
            u"%1 exchanges of the last 24 hours are missing in the history: they came faster "
            "than the disk takes them. They were answered all the same."_s.arg(snapshot.exchangesDropped),
            u"See what else keeps the disk busy, or move the data folder to a faster one."_s);
    if (nearBytes || nearCount)
        return attention("history",
                         u"The history is close to its limit, so its oldest part is being dropped."_s,
                         u"Raise history/max_bytes or history/max_count, or pin what must stay."_s);
    if (snapshot.journalBytes < 0)
        return ok("history", u"The size of the history is not known."_s);
    return ok("history", u"The history takes %1 of %2."_s.arg(sizeText(snapshot.journalBytes),
                                                              sizeText(snapshot.journalMaxBytes)));
}

Diagnosis checkDisk(const HealthSnapshot& snapshot) {
    if (snapshot.freeDiskBytes < 0)
        return ok("disk", u"The free disk space is not known."_s);
    const QString words =
        u"%1 are free on the disk of the data folder."_s.arg(sizeText(snapshot.freeDiskBytes));
    if (snapshot.freeDiskBytes < 100 * mebibyte)
        return bad("disk", words,
                   u"Free some space: without it call records are refused and sent again later."_s);
    if (snapshot.freeDiskBytes < 1024 * mebibyte)
        return attention("disk", words, u"Free some space soon, or lower history/max_bytes."_s);
    return ok("disk", words);
}

bool ClockJump::isRightAgain() const {
    return qAbs(offUs) <= 10 * 60'000'000LL;
}

QString clockJumpWords(const ClockJump& jump) {
    const QString span = spanText(qAbs(jump.jumpUs));
    QString words =
        jump.jumpUs < 0 ? u"This computer's clock was set back by %1"_s.arg(span)
        : jump.atStart
            ? u"This computer's clock is %1 ahead of when OPBX last ran: it was off, or the clock is wrong"_s
                  .arg(span)
            : u"This computer's clock jumped ahead by %1"_s.arg(span);
    if (jump.isRightAgain() && !jump.atStart)
        words += u" and is right again"_s;
    return words + u". Nothing is deleted because of its age until the clock has gone evenly for %1."_s.arg(
                       spanText(jump.leftUs));
}

namespace {

Diagnosis skewDiagnosis(const HealthSnapshot& snapshot) {
    if (snapshot.skew.isEmpty())
        return ok("clock", u"No request with a timestamp has arrived lately."_s);
    const qint64 median = medianSkewMs(snapshot.skew);
    const qint64 limitMs = snapshot.toleranceSeconds * 1000LL;
    const bool covered = std::all_of(snapshot.skew.begin(), snapshot.skew.end(),
                                     [](const SkewSample& sample) { return sample.signedTimestamp; });
    const QString words =
        u"The sender's clock differs from this computer's by %1 s."_s.arg(double(median) / 1000.0, 0, 'f', 1);
    if (qAbs(median) > limitMs)
        return bad("clock", words,
                   u"Set this computer's clock from the internet; requests are refused as stale."_s);
    if (qAbs(median) > limitMs / 2)
        return attention("clock", words, u"Set this computer's clock from the internet."_s);
    return ok("clock", words + (covered ? QString() : u" A signature need not cover the timestamp."_s));
}

/// What else is to be said, in front.
void sayFirst(Diagnosis& diagnosis, const QString& words, const QString& remedy) {
    diagnosis.words = words + u' ' + diagnosis.words;
    diagnosis.state = std::max(diagnosis.state, DiagnosisState::Attention);
    if (diagnosis.remedy.isEmpty())
        diagnosis.remedy = remedy;
}

} // namespace

Diagnosis checkClock(const HealthSnapshot& snapshot) {
    Diagnosis diagnosis = skewDiagnosis(snapshot);
    if (snapshot.fromTheFuture > 0)
        sayFirst(
            diagnosis,
            u"%1 exchanges carry a time that is still to come: the clock was ahead when they came. Until "
            "then they are not counted as of today or of the last 24 hours."_s.arg(snapshot.fromTheFuture),
            u"They stay at the top of \"opbx events list\" until the history is cleared."_s);
    if (snapshot.clockJump)
        sayFirst(diagnosis, clockJumpWords(*snapshot.clockJump),
                 u"Set this computer's clock from the internet, if it is wrong."_s);
    return diagnosis;
}

Diagnosis checkTimeZones(const HealthSnapshot& snapshot) {
    if (!snapshot.timeZonesMissing)
        return ok("time-zones", u"The time zones of the world are known."_s);
    return bad("time-zones", u"This computer has no time zones: nobody knows when business hours are open."_s,
               u"Install the package tzdata, then start the endpoint again."_s);
}

} // namespace opbx
