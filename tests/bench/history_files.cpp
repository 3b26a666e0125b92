// Whether the history would be better off in files of its own, some 50,000 exchanges each: what writing and reading cost in the one
// database of today and in other shapes, in CPU time, so that a busy machine says the same. Prints Markdown tables.
// Usage: opbx-bench-history-files FOLDER [EXCHANGES]
#include "core/database/statement.h"
#include "core/filter/filter.h"
#include "core/storage/history.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/search/text_index.h"
#include "tests/bench/large_history.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <array>
#include <ctime>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr int exchangesAFile = 50'000;
constexpr qint64 stepUs = 5'000'000;
constexpr qint64 startUs = 1'770'000'000'000'000;

struct Shape {
    const char* name;
    bool isInFiles = false;
    bool hasRuns = false;
    bool isIndexedWhenClosed = false; // by session, event and endpoint
    bool isOneTable = false;
};

constexpr std::array shapes = {
    Shape{"one file, as it is", false, true},
    Shape{"one file without runs", false, false},
    Shape{"files, the same indices without runs", true, false},
    Shape{"files, as it is in each", true, true},
    Shape{"files, keys indexed when one is full", true, false, true},
    Shape{"the same with one table", true, false, true, true},
};

constexpr std::array filters = {"",
                                "status:>=400",
                                "status:404",
                                "took:>1h",
                                "pinned:yes",
                                "session:zz",
                                "session:0123456789abcdef",
                                "direction:outbound",
                                "from:+4989* or from:+4930*",
                                "body~\"never in any body\"",
                                "body~\"+1415000\""};

double cpuUs() {
    timespec now{};
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

void check(const Result<Done>& done) {
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

void say(const QString& line) {
    QTextStream(stdout) << line << Qt::endl;
}

/// Writes exchanges in one shape, a transaction so many.
class ShapeWriter {
public:
    ShapeWriter(const Shape& shape, QString folder)
        : m_shape(shape)
        , m_folder(std::move(folder)) {}

    void write(int count, int atOnce) {
        bench::TrafficSource source(3);
        std::vector<JournalBundle> batch;
        for (int at = 0; at < count; at += atOnce) {
            batch.clear();
            for (int i = 1; i <= atOnce; ++i)
                batch.emplace_back(source.next(startUs + (at + i) * stepUs));
            const double before = cpuUs();
            if (!m_database || (m_shape.isInFiles && at / exchangesAFile == m_files))
                openNext();
            writeBatch(batch);
            m_writingUs += cpuUs() - before;
        }
    }

    double writingUs() const { return m_writingUs; }
    double closingMs() const { return m_files > 1 ? m_closingUs / 1000 / (m_files - 1) : 0; }

private:
    void openNext() {
        closeFile();
        QDir().mkpath(m_folder);
        const QString file = u"%1/%2.sqlite"_s.arg(m_folder).arg(m_files++, 4, 10, '0'_L1);
        m_database =
            std::make_unique<Database>(std::move(Database::open(file, Database::Access::ReadWrite)).value());
        check(m_database->execute(u"PRAGMA synchronous = NORMAL"_s));
        if (!m_shape.hasRuns)
            dropKeys();
        if (!m_shape.hasRuns && !m_shape.isIndexedWhenClosed)
            indexKeys();
        m_begin = std::make_unique<Statement>(*m_database, "BEGIN IMMEDIATE");
        m_end = std::make_unique<Statement>(*m_database, "COMMIT");
        if (m_shape.isOneTable)
            joinTables();
        else
            m_journal = std::make_unique<JournalWriter>(*m_database);
    }

    void dropKeys() const {
        for (const char* key : {"session", "event", "endpoint"})
            check(m_database->execute(u"DROP INDEX exchanges_by_%1"_s.arg(QLatin1String(key))));
    }

    void indexKeys() const {
        check(m_database->execute(
            u"CREATE INDEX exchanges_by_session ON exchanges (session) WHERE session <> ''"_s));
        check(m_database->execute(
            u"CREATE INDEX exchanges_by_event ON exchanges (event_id) WHERE event_id <> ''"_s));
        check(m_database->execute(u"CREATE INDEX exchanges_by_endpoint ON exchanges (endpoint)"_s));
    }

    void joinTables() {
        for (const char* column : {"request_headers", "request_body", "response_type", "response_headers",
                                   "response_body", "steps", "timings", "facts"})
            check(m_database->execute(u"ALTER TABLE exchanges ADD COLUMN %1 BLOB NOT NULL DEFAULT ''"_s.arg(
                QLatin1String(column))));
        m_whole = std::make_unique<Statement>(
            *m_database,
            "INSERT INTO exchanges (id, received_us, endpoint, method, path, status, verdict, refusal, "
            "event_id,"
            " attempt, duplicate, conflict, session, caller, callee, direction, state, peer, duration_us,"
            " request_bytes, response_bytes, replay_of, request_headers, request_body, response_type,"
            " response_headers, response_body, steps, timings, facts)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    }

    void closeFile() {
        if (!m_database)
            return;
        const double before = cpuUs();
        if (m_shape.isIndexedWhenClosed)
            indexKeys();
        m_closingUs += cpuUs() - before;
        m_whole.reset();
        m_journal.reset();
        m_begin.reset();
        m_end.reset();
        m_database.reset();
    }

    void writeBatch(const std::vector<JournalBundle>& batch) {
        check(m_begin->run());
        for (const JournalBundle& bundle : batch) {
            const JournalEntry& entry = bundle.entries().front();
            if (m_shape.isOneTable)
                writeWhole(bundle, entry);
            else if (!m_journal->write(bundle, entry))
                qFatal("not written");
        }
        check(m_end->run());
    }

    void writeWhole(const JournalBundle& bundle, const JournalEntry& entry) {
        const auto text = [&](const JournalEntry::Part& part) { return ValidText{bundle.bytes(part)}; };
        const auto blob = [&](const JournalEntry::Part& part) { return BlobBytes{bundle.bytes(part)}; };
        const QByteArray refusal = entry.refusal == ErrorCode::None ? QByteArray() : errorName(entry.refusal);
        check(m_whole->run(
            entry.id, entry.receivedUs, endpointName(entry.endpoint), text(entry.method), text(entry.target),
            entry.status, verdictName(entry.verdict), refusal, text(entry.eventId), entry.attempt,
            entry.duplicate, entry.conflict, text(entry.session), text(entry.caller), text(entry.callee),
            text(entry.direction), text(entry.state), text(entry.peer), entry.durationUs, entry.requestBytes,
            qint64(entry.responseBody.size), entry.replayOf, text(entry.requestHeaders),
            blob(entry.requestBody), text(entry.responseType), text(entry.responseHeaders),
            blob(entry.responseBody), text(entry.steps), text(entry.timings), text(entry.facts)));
    }

    const Shape& m_shape;
    QString m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statement> m_begin;
    std::unique_ptr<Statement> m_end;
    std::unique_ptr<Statement> m_whole;
    std::unique_ptr<JournalWriter> m_journal;
    int m_files = 0;
    double m_writingUs = 0;
    double m_closingUs = 0;
};

qint64 megabytes(const QString& folder) {
    qint64 bytes = 0;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files))
        bytes += info.size();
    return bytes / 1'000'000;
}

void indexText(const QString& folder) {
    for (const QFileInfo& info : QDir(folder).entryInfoList({u"*.sqlite"_s}, QDir::Files)) {
        const Database database =
            std::move(Database::open(info.filePath(), Database::Access::ReadWrite)).value();
        check(database.execute(u"PRAGMA synchronous = OFF"_s));
        TextIndex text(database);
        while (*text.step(std::numeric_limits<qint64>::max())) {
        }
    }
}

/// The files of a folder, newest first, each opened when it is asked for.
class ShapeReader {
public:
    explicit ShapeReader(const QString& folder)
        : m_files(QDir(folder).entryInfoList({u"*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed)) {}

    qsizetype find(const Filter& filter) {
        qsizetype rows = 0;
        for (qsizetype i = 0; i < m_files.size() && rows < pageRows; ++i)
            rows += file(i).newest(filter, 0, pageRows - int(rows), startUs)->size();
        return rows;
    }

    void count() {
        for (qsizetype i = 0; i < m_files.size(); ++i)
            (void)file(i).counts(0, std::numeric_limits<qint64>::max());
    }

private:
    static constexpr int pageRows = 500;

    const History& file(qsizetype i) {
        while (std::ssize(m_open) <= i)
            m_open.push_back(std::move(History::open(m_files.at(std::ssize(m_open)).filePath())).value());
        return m_open.at(size_t(i));
    }

    QFileInfoList m_files;
    std::vector<History> m_open;
};

/// The best of five, and the first one, which opens the files.
QString cost(ShapeReader& reader, const std::function<void(ShapeReader&)>& ask) {
    std::array<double, 6> us{};
    for (double& taken : us) {
        const double before = cpuUs();
        ask(reader);
        taken = cpuUs() - before;
    }
    return u"%1 | %2"_s.arg(us.front() / 1000, 0, 'f', 2)
        .arg(*std::min_element(us.begin() + 1, us.end()) / 1000, 0, 'f', 2);
}

void compareReading(const QString& one, const QString& many) {
    say(u"\n| first page of | rows | one file: first, again | | files: first, again | |\n|---|---|---|---|---|---|"_s);
    for (const char* words : filters) {
        const Filter filter = std::get<Filter>(Filter::parse(QString::fromLatin1(words)));
        ShapeReader first(one);
        ShapeReader second(many);
        qsizetype rows = 0;
        const auto ask = [&](ShapeReader& reader) { rows = reader.find(filter); };
        const QString ofOne = cost(first, ask);
        const qsizetype expected = rows;
        const QString ofMany = cost(second, ask);
        if (rows != expected)
            qFatal("%s: %lld rows, and %lld", words, qint64(expected), qint64(rows));
        say(u"| `%1` | %2 | %3 | %4 |"_s.arg(QLatin1String(words)).arg(rows).arg(ofOne, ofMany));
    }
    ShapeReader first(one);
    ShapeReader second(many);
    const auto ask = [](ShapeReader& reader) { reader.count(); };
    const QString ofOne = cost(first, ask);
    say(u"| counting all | | %1 | %2 |"_s.arg(ofOne, cost(second, ask)));
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        qFatal("Usage: opbx-bench-history-files FOLDER [EXCHANGES]");
    const int count = words.size() > 2 ? words.at(2).toInt() : 400'000;
    const auto folderOf = [&](const Shape& shape) {
        return words.at(1) + u'/' + QString::number(&shape - shapes.data());
    };
    say(u"%1 exchanges.\n\n| shape | CPU a row: 10 a transaction | 100 | closing a file | size |\n|---|---|---|---|---|"_s
            .arg(count));
    for (const Shape& shape : shapes) {
        QStringList cells;
        double closingMs = 0;
        for (const int atOnce : {10, 100}) {
            (void)QDir(folderOf(shape)).removeRecursively();
            ShapeWriter writer(shape, folderOf(shape));
            writer.write(count, atOnce);
            cells << u"%1 µs"_s.arg(writer.writingUs() / count, 0, 'f', 1);
            closingMs = writer.closingMs();
        }
        say(u"| %1 | %2 | %3 ms | %4 MB |"_s.arg(QLatin1String(shape.name), cells.join(u" | "_s))
                .arg(closingMs, 0, 'f', 0)
                .arg(megabytes(folderOf(shape))));
    }
    for (const size_t shape : {0, 3})
        indexText(folderOf(shapes.at(shape)));
    compareReading(folderOf(shapes.at(0)), folderOf(shapes.at(3)));
    return 0;
}
