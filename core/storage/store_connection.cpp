#include "core/storage/store_connection.h"

#include "core/storage/database_replaced.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int reopenMs = 250;              // until then readers in this process have let go of the file
constexpr int reopenOverwrittenMs = 2'000; // it may be half written

} // namespace

Result<QString> StoreConnection::open() {
    Result<QString> keptAside = keepDamagedAside(m_file);
    if (!keptAside)
        return keptAside;
    Result<Database> database = Database::open(m_file, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    m_writers = std::make_unique<StoreWriters>(std::move(database).value(), AgeClock::readingOf(m_clock));
    m_writers->keyUses.setRotations(m_rotatedUs);
    m_durable = true;
    ++m_opened;
    return keptAside;
}

void StoreConnection::close() {
    m_lost.reset();
    m_writers.reset();
}

void StoreConnection::setRotations(const QHash<QByteArray, qint64>& rotatedUs) {
    m_rotatedUs = rotatedUs;
    if (m_writers)
        m_writers->keyUses.setRotations(rotatedUs);
}

Result<qint64> StoreConnection::transaction(bool durable, const std::function<Result<Done>()>& write) {
    // Only a promise needs the disk to have it; the journal alone may lose its last moments in a power cut.
    if (m_durable != durable) {
        const Result<Done> set = m_writers->database.execute(durable ? u"PRAGMA synchronous = FULL"_s
                                                                     : u"PRAGMA synchronous = NORMAL"_s);
        if (!set)
            return set.error();
        m_durable = durable;
    }
    const qint64 startUs = m_clock.monotonicUs();
    Result<Done> done = m_writers->begin.run();
    if (!done)
        return done.error();
    m_writers->keyUses.begin();
    done = write();
    if (done)
        done = m_writers->keyUses.write();
    if (done)
        done = m_writers->end.run();
    if (done)
        return m_clock.monotonicUs() - startUs;
    m_writers->rollBack();
    return done.error();
}

Result<Done> StoreConnection::checkPlace() const {
    if (m_writers->database.isInPlace())
        return Done{};
    return Error{
        ErrorCode::StorageUnavailable,
        u"The database file %1 was moved, replaced or deleted while the program runs. What arrives is "
        "refused until the file that is there now is open."_s.arg(m_file)};
}

std::optional<int> StoreConnection::leaveWhenLost() {
    if (!m_writers || m_writers->database.isInPlace())
        return std::nullopt;
    m_closedBecause = checkPlace().error();
    m_lost.emplace(std::move(m_writers->database));
    m_writers.reset();
    if (m_lost->isOverwritten()) {
        m_lost->dropLog();
        return reopenOverwrittenMs;
    }
    // Another file has nothing in common with the lost one. The same one, whose log was taken away, shares its memory with all who
    // read it in this process.
    return m_lost->isOfPresentFile() ? reopenMs : 0;
}

Result<Done> StoreConnection::openWhatIsThere() {
    if (m_lost) {
        if (m_lost->isOverwritten() && !m_lost->isQuiet())
            return {ErrorCode::StorageUnavailable,
                    u"Somebody is writing to the database file %1."_s.arg(m_file)};
        if (const Result<Done> left = m_lost->leave(); !left)
            return left;
    }
    m_lost.reset();
    const Result<QString> keptAside = open();
    return keptAside ? noteDatabaseReplaced(m_writers->database, m_clock.nowUs())
                     : Result<Done>(keptAside.error());
}

} // namespace opbx
