// Puts exchanges that were captured elsewhere into the journal, marked as imported: never routed, never counted as requests or
// calls. Belongs to the thread of its connection; the endpoint may write beside it.
//
// Imported exchanges get ids of now, whatever their times, because caps and paging go by id; they are never routed or
// counted.
#pragma once

#include "core/base/redact.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/search/text_index.h"

namespace opbx {

class ExchangeImport {
public:
    /// What is no request is left out; receivedUs 0: the time of the import is taken. `redactor` knows the keys in use. They are shown as the newest, whatever their times.
    ExchangeImport(const Database& database, QList<Exchange> exchanges, const Redactor& redactor,
                   qint64 nowUs);

    /// Writes some of them in a transaction of its own. False when all are written.
    Result<bool> step();
    qint64 written() const { return m_at; }

private:
    Result<Done> writeSome(qsizetype end);
    Result<Done> write(Exchange exchange);
    Result<Done> takeFreeId();

    const Database& m_database;
    QList<Exchange> m_exchanges;
    Redactor m_redactor;
    qint64 m_lastId;
    qsizetype m_at = 0;
    JournalWriter m_journal;
    QSqlQuery m_mark;
    QSqlQuery m_find;
};

} // namespace opbx
