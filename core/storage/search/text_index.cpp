#include "core/storage/search/text_index.h"

#include "core/database/binder.h"
#include "core/database/kept_number.h"
#include "core/exchange/body_text.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int indexedAStep = 50;
constexpr qsizetype bytesAStep = 64 * 1024; // about 10 ms of work
constexpr qsizetype longestIndexedText =
    256 * 1024; // looking through a longer one takes less time than indexing it

const QString documentOf =
    u"SELECT id, CAST(session || char(10) || caller || char(10) || callee || char(10) || direction || "
    "char(10) || state"
    " || char(10) || path || char(10) || event_id || char(10) || refusal || char(10) || peer || char(10) AS "
    "BLOB),"
    " request_body, response_body FROM exchanges NOT INDEXED LEFT JOIN exchange_contents ON exchange = id"
    " WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"_s;

constexpr QLatin1String indexedThroughName("indexed_through");

} // namespace

qint64 indexedThrough(const Database& database) {
    return keptNumber(database, indexedThroughName);
}

TextIndex::TextIndex(const Database& database)
    : m_database(database)
    , m_indexedThrough(indexedThrough(database))
    , m_document(database.prepare(u"INSERT INTO text_documents (document, exchange) VALUES (?, ?)"_s)) {
    QSqlQuery query = database.prepare(
        u"SELECT part, first_document, last_document, oldest_exchange, newest_exchange FROM text_parts"
        " ORDER BY last_document DESC LIMIT 1"_s);
    if (query.exec() && query.next())
        m_part = {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(),
                  query.value(3).toLongLong(), query.value(4).toLongLong()};
}

Result<Done> TextIndex::note(qint64 exchange) {
    return exchange > m_indexedThrough ? Result<Done>(Done{}) : leaveOut(exchange);
}

Result<bool> TextIndex::step(qint64 untilId) {
    Result<bool> dropped = inTransaction(&TextIndex::dropOnePart, untilId);
    if (!dropped || *dropped)
        return dropped;
    return inTransaction(&TextIndex::add, untilId);
}

Result<bool> TextIndex::inTransaction(Result<bool> (TextIndex::*work)(qint64), qint64 untilId) {
    if (Result<Done> begun = m_database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    const Part part = m_part;
    const qint64 indexedThrough = m_indexedThrough;
    Result<bool> outcome = (this->*work)(untilId);
    if (outcome) {
        if (Result<Done> done = m_database.execute(u"COMMIT"_s); !done)
            outcome = done.error();
    }
    if (!outcome) {
        (void)m_database.execute(u"ROLLBACK"_s);
        m_part = part;
        m_indexedThrough = indexedThrough;
    }
    return outcome;
}

Result<bool> TextIndex::add(qint64 untilId) {
    QSqlQuery query = m_database.prepare(documentOf);
    Binder(query) << m_indexedThrough << untilId << indexedAStep;
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<std::pair<qint64, QByteArray>> texts;
    qsizetype bytes = 0;
    while (bytes < bytesAStep && query.next()) {
        texts.append({query.value(0).toLongLong(), query.value(1).toByteArray() +
                                                       query.value(2).toByteArray() + '\n' +
                                                       query.value(3).toByteArray()});
        bytes += texts.constLast().second.size();
    }
    query.finish();
    if (texts.isEmpty())
        return false;
    for (const auto& [exchange, text] : std::as_const(texts)) {
        // What is no text is read in another way by the index than by whoever looks for it.
        const bool isIndexable = text.size() <= longestIndexedText && textOfBody(text).has_value();
        if (Result<Done> done = isIndexable ? addDocument(exchange, text) : leaveOut(exchange); !done)
            return done.error();
    }
    if (Result<Done> done = savePart(); !done)
        return done.error();
    if (Result<Done> done = setIndexedThrough(texts.constLast().first); !done)
        return done.error();
    return true;
}

Result<Done> TextIndex::addDocument(qint64 exchange, const QByteArray& text) {
    if (m_part.number < 0 || m_part.lastDocument - m_part.firstDocument + 1 >= m_partSize) {
        if (Result<Done> opened = openPart(); !opened)
            return opened;
    }
    const qint64 document = m_part.lastDocument + 1;
    if (m_preparedPart != m_part.number) {
        m_text = m_database.prepare(
            u"INSERT INTO exchange_text_%1 (rowid, text) VALUES (?, ?)"_s.arg(m_part.number));
        m_preparedPart = m_part.number;
    }
    Binder(m_text) << document << Blob{text};
    if (Result<Done> done = run(m_text); !done)
        return done;
    Binder(m_document) << document << exchange;
    if (Result<Done> done = run(m_document); !done)
        return done;
    m_part.lastDocument = document;
    m_part.newest = exchange;
    if (m_part.oldest == 0)
        m_part.oldest = exchange;
    return Done{};
}

Result<Done> TextIndex::leaveOut(qint64 exchange) {
    // One whose timings only were completed may be deleted already.
    QSqlQuery query = m_database.prepare(
        u"INSERT OR IGNORE INTO unindexed_exchanges (exchange) SELECT id FROM exchanges WHERE id = ?"_s);
    Binder(query) << exchange;
    return run(query);
}

Result<Done> TextIndex::openPart() {
    if (Result<Done> saved = savePart(); !saved)
        return saved;
    const qint64 number = 1 + m_database.integer(u"SELECT coalesce(max(part), -1) FROM text_parts"_s);
    m_part = {number, m_part.lastDocument + 1, m_part.lastDocument, 0, 0};
    // One of 0.1.0 may be there, and is empty.
    return m_database.execute(
        u"CREATE VIRTUAL TABLE IF NOT EXISTS exchange_text_%1 USING fts5(text, tokenize = 'trigram',"
        " content = '', detail = none, columnsize = 0)"_s.arg(number));
}

Result<Done> TextIndex::savePart() {
    if (m_part.oldest == 0)
        return Done{}; // nothing in it yet
    QSqlQuery query = m_database.prepare(
        u"INSERT OR REPLACE INTO text_parts (part, first_document, last_document, oldest_exchange,"
        " newest_exchange) VALUES (?, ?, ?, ?, ?)"_s);
    Binder(query) << m_part.number << m_part.firstDocument << m_part.lastDocument << m_part.oldest
                  << m_part.newest;
    return run(query);
}

Result<Done> TextIndex::setIndexedThrough(qint64 id) {
    if (Result<Done> done = keepNumber(m_database, indexedThroughName, id); !done)
        return done;
    m_indexedThrough = id;
    return Done{};
}

/// The oldest part, once all of its exchanges are deleted but those that stay.
Result<bool> TextIndex::dropOnePart(qint64) {
    QSqlQuery query = m_database.prepare(
        u"SELECT part, first_document, last_document FROM text_parts WHERE last_document ="
        " (SELECT min(last_document) FROM text_parts) AND NOT EXISTS (SELECT 1 FROM exchanges "
        "NOT INDEXED WHERE id"
        " BETWEEN oldest_exchange AND newest_exchange AND pinned = 0 AND noted = 0)"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return false;
    const qint64 part = query.value(0).toLongLong();
    const qint64 first = query.value(1).toLongLong();
    const qint64 last = query.value(2).toLongLong();
    query.finish();
    const QString range = u" BETWEEN %1 AND %2"_s.arg(first).arg(last);
    const QStringList statements = {
        u"INSERT OR IGNORE INTO unindexed_exchanges SELECT exchange FROM text_documents WHERE"
        " document%1 AND exchange IN (SELECT id FROM exchanges WHERE pinned = 1 OR noted = 1)"_s.arg(range),
        u"DELETE FROM text_documents WHERE document"_s + range,
        u"DROP TABLE exchange_text_%1"_s.arg(part),
        u"DELETE FROM text_parts WHERE part = %1"_s.arg(part),
    };
    for (const QString& statement : statements) {
        if (Result<Done> done = m_database.execute(statement); !done)
            return done.error();
    }
    if (part == m_part.number)
        m_part = {-1, 0, last, 0, 0};
    return true;
}

} // namespace opbx
