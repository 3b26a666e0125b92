// Filters over the full-text index and the other indices give the same exchanges, page by page, as comparing each one does.
#include "core/database/database.h"
#include "core/exchange/body_text.h"
#include "core/filter/filter.h"
#include "core/storage/history.h"
#include "core/storage/journal/exchange_marks.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/journal/retention.h"
#include "core/storage/search/exchange_query.h"
#include "core/storage/search/text_index.h"
#include "core/storage/store.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 nowUs = 1'000'000'000;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

const QList<QByteArray> words = {"CallSid",    "callsid",   "\"a\"",       "100%",
                                 "x_y",        "Grüße",     "\xff\xfe",    QByteArray("NUL\0in", 6),
                                 "+1415555",   "+14155551", "it's",        "שלום",
                                 "\U0001F4DE", "ab",        "AND",         "\\n",
                                 "ringing",    "busy*",     "\xc3\xbf\xbf"};

} // namespace

class TestTextSearch : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(
            std::move(Database::open(file(), Database::Access::ReadWrite)).value());
        m_index = std::make_unique<TextIndex>(*m_database);
        m_index->setPartSize(40);
        m_exchanges.clear();
        m_random.seed(5);
        m_unit = 1;
    }

    void cleanup() {
        m_index.reset();
        m_database.reset();
    }

    void sameAsComparing_data() {
        QTest::addColumn<int>("indexed"); // of 300
        QTest::newRow("nothing indexed") << 0;
        QTest::newRow("a part") << 30;
        QTest::newRow("half") << 150;
        QTest::newRow("all") << 300;
    }

    void sameAsComparing() {
        QFETCH(int, indexed);
        write(1, 300);
        indexThrough(indexed);
        compareAll();
        QVERIFY(m_slices > 300);
    }

    void bodiesOfSomeExchanges() {
        write(1, 300);
        const History history = std::move(History::open(file())).value();
        for (const QByteArray& word : words) {
            const QString text = QString::fromUtf8(word);
            QList<qint64> asked;
            QList<qint64> expected;
            for (const Exchange& exchange : std::as_const(m_exchanges)) {
                if (exchange.id % 3 == 0)
                    continue;
                asked.append(exchange.id);
                if (holdsInBodies(exchange, text))
                    expected.prepend(exchange.id);
            }
            asked.append(7'000); // not there
            const Result<QList<qint64>> found = history.holding(text, asked);
            QVERIFY(found.ok());
            QList<qint64> sorted = *found;
            std::sort(sorted.begin(), sorted.end());
            QVERIFY2(sorted == expected, qPrintable(text));
        }
        QVERIFY(history.holding(s("CallSid"), {})->isEmpty());
    }

    void lateArrivalsAreFound() {
        write(100, 200);
        indexThrough(200);
        write(40, 60); // ids before those that are indexed
        write(201, 210);
        compareAll();
        indexThrough(210);
        compareAll();
    }

    void completedTimingsMakeNoSecondRow() {
        write(1, 20);
        indexThrough(20);
        writeOne(m_exchanges.at(5));
        compareAll();
    }

    void deletedRowsLeaveNothing() {
        m_isAuthentic = true; // refused ones and repeats would go first, whatever their age
        write(1, 200);
        m_isAuthentic = false;
        indexThrough(200);
        QVERIFY(ExchangeMarks(*m_database).setPinned(10, true).ok());
        QVERIFY(ExchangeMarks(*m_database).setNote(50, s("n")).ok());
        Retention retention(*m_database);
        HistoryCaps caps;
        caps.count = 60;
        caps.ageSeconds = 1'000'000;
        QVERIFY(retention.enforce(caps, nowUs).ok());
        m_exchanges.removeIf([](const Exchange& exchange) {
            return exchange.id <= 140 && exchange.id != 10 && exchange.id != 50;
        });
        const QString finished = s("SELECT count(*) FROM text_parts WHERE newest_exchange <= 140");
        const QString documents = s("SELECT count(*) FROM text_documents WHERE exchange < (SELECT "
                                    "min(oldest_exchange) FROM text_parts)");
        QVERIFY(m_database->integer(finished) > 1);
        indexThrough(200); // now it empties the parts that are done
        QCOMPARE(m_database->integer(finished), 0);
        QCOMPARE(m_database->integer(documents), 0);
        QCOMPARE(
            m_database->integer(s("SELECT count(*) FROM unindexed_exchanges WHERE exchange IN (10, 50)")), 2);
        compareAll();
        write(300, 600); // parts are used again
        indexThrough(600);
        compareAll();
    }

    void aClearedHistoryShowsWhatIsKept() {
        write(1, 100);
        indexThrough(80);
        QVERIFY(ExchangeMarks(*m_database).setPinned(7, true).ok());
        QVERIFY(ExchangeMarks(*m_database).setPinned(90, true).ok());
        QVERIFY(clearThrough(*m_database, 100).ok());
        write(101, 110);
        m_exchanges.removeIf([](const Exchange& exchange) {
            return exchange.id <= 100 && exchange.id != 7 && exchange.id != 90;
        });
        compareAll();
        indexThrough(110);
        compareAll();
    }

    void timesOfReceiptLongBeforeTheIds() {
        m_unit = 1'000'000;
        write(1, 200);
        indexThrough(150 * m_unit);
        compareAll();
        QVERIFY(clearThrough(*m_database, 120 * m_unit).ok());
        QVERIFY(ExchangeMarks(*m_database).setPinned(70 * m_unit, true).ok());
        m_exchanges.removeIf([this](const Exchange& exchange) {
            return exchange.id <= 120 * m_unit && exchange.id != 70 * m_unit;
        });
        compareAll();
    }

    void manyParts() {
        m_index->setPartSize(2);
        write(1, 150);
        indexThrough(150);
        QVERIFY(m_database->integer(s("SELECT count(*) FROM text_parts")) > 32);
        compareAll();
        QCOMPARE(tablesOfText(), m_database->integer(s("SELECT count(*) FROM text_parts")));
    }

    void aClearedHistoryLeavesNoText() {
        write(1, 200);
        indexThrough(200);
        QVERIFY(tablesOfText() > 1);
        QVERIFY(m_database->execute(s("DELETE FROM exchanges")).ok());
        m_exchanges.clear();
        indexThrough(200);
        QCOMPARE(tablesOfText(), 0);
        write(201, 400);
        indexThrough(400);
        compareAll();
    }

    /// Version 0.1.0 had 32 parts, which it filled in turn.
    void partsOfBeforeAreUsed() {
        for (int part = 0; part < 32; ++part)
            QVERIFY(
                m_database
                    ->execute(s("CREATE VIRTUAL TABLE exchange_text_%1 USING fts5(text, tokenize = 'trigram',"
                                " content = '', detail = none, columnsize = 0)")
                                  .arg(part))
                    .ok());
        write(1, 200);
        indexThrough(200);
        compareAll();
    }

    void theIndexGoesOnAfterARestart() {
        write(1, 70);
        indexThrough(50);
        m_index = std::make_unique<TextIndex>(*m_database);
        m_index->setPartSize(40);
        indexThrough(70);
        QCOMPARE(m_database->integer(s("SELECT max(document) FROM text_documents")),
                 m_database->integer(s("SELECT count(*) FROM text_documents")));
        compareAll();
    }

private:
    qint64 tablesOfText() const {
        return m_database->integer(
            s("SELECT count(*) FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE exchange_text_%'"));
    }

    QString file() const { return databaseFile(m_folder->path()); }

    int roll(int below) { return static_cast<int>(m_random.bounded(below)); }

    Exchange made(qint64 id) {
        Exchange exchange;
        exchange.id = exchange.receivedUs = id * m_unit;
        if (m_unit > 1 && roll(3) == 0) // some within the usual lag
            exchange.receivedUs =
                std::max<qint64>(1, exchange.id - roll(2) * 900'000 - roll(200) * m_unit / 2);
        exchange.endpoint = roll(3) ? Endpoint::SessionUpdate : Endpoint::Cdr;
        exchange.request.method = "POST";
        exchange.request.path = "/api/" + QByteArray::number(roll(9));
        exchange.request.peer = s("127.0.0.1");
        exchange.verdict = static_cast<Verdict>(roll(6));
        exchange.response.status = roll(2) ? 200 : 400 + roll(120);
        if (m_isAuthentic) {
            exchange.verdict = Verdict::Ok;
            exchange.response.status = 200;
        }
        exchange.attempt = 1 + roll(3);
        exchange.duplicate = roll(5) == 0 && !m_isAuthentic;
        exchange.conflict = roll(7) == 0;
        exchange.event.session = s("session-%1").arg(roll(12));
        exchange.event.eventId = QByteArray::number(roll(1000));
        exchange.event.from = s("+1415555") + QString::number(roll(100));
        exchange.event.to = QString::fromUtf8(words.at(roll(5)));
        exchange.event.state = roll(2) ? s("ringing") : s("Answered");
        exchange.replayOf = roll(9) == 0 ? 1 : 0;
        exchange.timings.answered = roll(300'000);
        for (int i = roll(6); i > 0; --i)
            exchange.request.body += words.at(roll(int(words.size()))) + (roll(2) ? " " : "");
        if (roll(40) == 0)
            exchange.request.body += QByteArray(20'000, 'z');
        exchange.response.body = words.at(roll(int(words.size())));
        return exchange;
    }

    void writeOne(const Exchange& exchange) {
        JournalWriter journal(*m_database);
        QVERIFY(journal.write(exchange).ok());
        QVERIFY(m_index->note(exchange.id).ok());
    }

    void write(qint64 first, qint64 last) {
        QVERIFY(m_database->execute(s("BEGIN")).ok());
        for (qint64 id = first; id <= last; ++id) {
            m_exchanges.append(made(id));
            writeOne(m_exchanges.constLast());
        }
        QVERIFY(m_database->execute(s("COMMIT")).ok());
        std::sort(m_exchanges.begin(), m_exchanges.end(),
                  [](const Exchange& a, const Exchange& b) { return a.id > b.id; });
    }

    void indexThrough(qint64 id) {
        Result<bool> more = true;
        while (more && *more)
            more = m_index->step(id);
        QVERIFY2(more.ok(), qPrintable(more ? QString() : more.error().detail));
    }

    QList<qint64> compared(const Filter& filter) const {
        QList<qint64> ids;
        for (const Exchange& exchange : m_exchanges) {
            const auto inBodies = [&](const ExchangeRow&, const QString& text) {
                return holdsInBodies(exchange, text);
            };
            if (filter.matches(rowOf(exchange), nowUs, inBodies))
                ids.append(exchange.id);
        }
        return ids;
    }

    static QList<qint64> paged(const History& history, const Filter& filter, int pageRows) {
        QList<qint64> ids;
        while (true) {
            const auto page = history.newest(filter, ids.isEmpty() ? 0 : ids.constLast(), pageRows, nowUs);
            if (!page)
                qFatal("%s", qPrintable(page.error().detail));
            for (const ExchangeRow& row : *page)
                ids.append(row.id);
            if (page->size() < pageRows)
                return ids;
        }
    }

    /// With no time at all, so that every question gets as far as it has to and no further.
    QList<qint64> sliced(const History& history, const Filter& filter, int pageRows) {
        QList<qint64> ids;
        qint64 before = 0;
        while (true) {
            const auto found = history.search(filter, before, pageRows, nowUs, 0);
            if (!found)
                qFatal("%s", qPrintable(found.error().detail));
            for (const ExchangeRow& row : found->rows)
                ids.append(row.id);
            m_slices += found->searchedTo != 0 ? 1 : 0;
            if (found->searchedTo == 0 && found->rows.size() < pageRows)
                return ids;
            const qint64 next = found->searchedTo != 0 ? found->searchedTo : ids.constLast();
            if (before != 0 && next >= before)
                qFatal("no progress at %lld", before);
            before = next;
        }
    }

    void compareAll() {
        const History history = std::move(History::open(file())).value();
        QStringList expressions = {s(""),
                                   s("from:+14155551*"),
                                   s("from:555 or body~\"CallSid\""),
                                   s("from:555 body~\"CallSid\""),
                                   s("not body~\"CallSid\""),
                                   s("ringing"),
                                   s("RINGING body~it"),
                                   s("session:session-1"),
                                   s("session:session-11"),
                                   s("session:s*-1"),
                                   s("event:12"),
                                   s("status:404"),
                                   s("status:>=400 status:<450"),
                                   s("status:4xx from:555"),
                                   s("sig:bad"),
                                   s("sig:stale endpoint:cdr"),
                                   s("dup:yes"),
                                   s("dup:yes conflict:yes"),
                                   s("attempt:>1"),
                                   s("attempt:1"),
                                   s("took:>100ms"),
                                   s("took:>250ms path:/api/3"),
                                   s("size:>10k"),
                                   s("replay:yes"),
                                   s("pinned:yes"),
                                   s("since:999.9s"),
                                   s("since:999.9s ringing"),
                                   s("until:999.9s state:ring"),
                                   s("imported:yes"),
                                   s("id:<50 body~a"),
                                   s("id:>60000000 id:<=90000000"),
                                   s("until:900s"),
                                   s("until:900s status:4xx"),
                                   s("until:900s session:session-11"),
                                   s("until:920s since:980s body~ringing"),
                                   s("not since:899s from:5"),
                                   s("until:890s or ringing"),
                                   s("not endpoint:session-update"),
                                   s("not endpoint:session-update not endpoint:cdr"),
                                   s("endpoint:cdr,health from:4"),
                                   s("endpoint:cdr state:nothing"),
                                   s("attempt:>1 state:nothing"),
                                   s("status:4xx body~\"ringing\""),
                                   s("not endpoint:cdr not body~ringing")};
        for (const QByteArray& word : words) {
            QString text = QString::fromUtf8(word);
            expressions.append(s("body~\"") + text.replace(u'\\', s("\\\\")).replace(u'"', s("\\\"")) + u'"');
        }
        const QHash<qint64, ExchangeRow> marked = marks(history);
        for (Exchange& exchange : m_exchanges) {
            exchange.pinned = marked.value(exchange.id).pinned;
            exchange.note = marked.value(exchange.id).note;
        }
        for (const QString& expression : std::as_const(expressions)) {
            const auto filter = Filter::parse(expression);
            QVERIFY2(std::holds_alternative<Filter>(filter), qPrintable(expression));
            const QList<qint64> expected = compared(std::get<Filter>(filter));
            for (const int pageRows : {7, 1000}) {
                const QList<qint64> found = paged(history, std::get<Filter>(filter), pageRows);
                QVERIFY2(found == expected, qPrintable(s("%1: %2 instead of %3 in pages of %4")
                                                           .arg(expression)
                                                           .arg(found.size())
                                                           .arg(expected.size())
                                                           .arg(pageRows)));
            }
            const QList<qint64> hasty = sliced(history, std::get<Filter>(filter), 100);
            QVERIFY2(hasty == expected, qPrintable(s("%1: %2 instead of %3 in slices")
                                                       .arg(expression)
                                                       .arg(hasty.size())
                                                       .arg(expected.size())));
        }
    }

    static QHash<qint64, ExchangeRow> marks(const History& history) {
        QHash<qint64, ExchangeRow> rows;
        const auto filter = Filter::parse(s("pinned:yes or note:yes"));
        const auto kept = history.newest(std::get<Filter>(filter), 0, 1000, nowUs);
        for (const ExchangeRow& row : kept ? *kept : QList<ExchangeRow>())
            rows.insert(row.id, row);
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<TextIndex> m_index;
    QList<Exchange> m_exchanges; // newest first
    QRandomGenerator m_random;
    qint64 m_unit = 1;          // microseconds between ids
    bool m_isAuthentic = false; // what is made next
    int m_slices = 0;           // answers that were cut short
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_text_search.moc"
