#include "core/storage/journal/exchange_import.h"

#include "core/database/binder.h"
#include "core/exchange/exchange_redaction.h"
#include "core/formats/imported_event.h"
#include "core/storage/search/exchange_query.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype exchangesAStep = 100;
// Ids are times. What arrived this long ago has its id by now, and what arrives later gets another one.
constexpr qint64 idsBeforeUs = 3'000'000;

} // namespace

ExchangeImport::ExchangeImport(const Database& database, QList<Exchange> exchanges, const Redactor& redactor,
                               qint64 nowUs)
    : m_database(database)
    , m_exchanges(std::move(exchanges))
    , m_redactor(redactor)
    // What was cleared just now stays hidden, and these are not.
    , m_lastId(std::max(nowUs - idsBeforeUs, clearedThrough(database)))
    , m_journal(database)
    , m_mark(database.prepare(u"UPDATE exchanges SET imported = 1 WHERE id = ?"_s))
    , m_find(database.prepare(u"SELECT 1 FROM exchanges WHERE id = ?"_s)) {
    m_exchanges.removeIf([](const Exchange& exchange) { return exchange.request.method.isEmpty(); });
}

Result<bool> ExchangeImport::step() {
    if (m_at == m_exchanges.size())
        return false;
    if (Result<Done> begun = m_database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    const qsizetype end = std::min(m_at + exchangesAStep, m_exchanges.size());
    Result<Done> outcome = writeSome(end);
    if (outcome)
        outcome = m_database.execute(u"COMMIT"_s);
    if (!outcome) {
        (void)m_database.execute(u"ROLLBACK"_s);
        return outcome.error();
    }
    m_at = end;
    return m_at < m_exchanges.size();
}

Result<Done> ExchangeImport::writeSome(qsizetype end) {
    TextIndex index(m_database); // anew: the store may have gone on
    for (qsizetype at = m_at; at < end; ++at) {
        if (Result<Done> done = write(m_exchanges.at(at)); !done)
            return done;
        if (Result<Done> done = index.note(m_lastId); !done)
            return done;
    }
    return Done{};
}

Result<Done> ExchangeImport::write(Exchange exchange) {
    if (Result<Done> done = takeFreeId(); !done)
        return done;
    exchange.id = m_lastId;
    exchange.imported = true;
    // Nothing is received after its id: since: relies on it. What came at an unknown time came now.
    if (exchange.receivedUs <= 0)
        exchange.receivedUs = m_lastId;
    exchange.receivedUs = std::min(exchange.receivedUs, m_lastId);
    exchange.request.receivedUs = exchange.receivedUs;
    readImportedEvent(exchange);
    redact(exchange, m_redactor);
    if (const Result<bool> written = m_journal.write(exchange); !written)
        return written.error();
    Binder(m_mark) << exchange.id;
    return run(m_mark);
}

Result<Done> ExchangeImport::takeFreeId() {
    while (true) {
        Binder(m_find) << ++m_lastId;
        if (Result<Done> done = run(m_find); !done)
            return done;
        const bool isTaken = m_find.next();
        m_find.finish();
        if (!isTaken)
            return Done{};
    }
}

} // namespace opbx
