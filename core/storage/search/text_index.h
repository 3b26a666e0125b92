// Keeps the full-text index of exchanges: adds a few at a time while nothing else is to be written, and drops parts whose
// exchanges are gone. Store thread. Searches nothing: TextSearch does.
//
// Full text only sorts out: an index of groups of three characters, without positions and contents, says which exchanges
// may match, and the filter's own condition decides, so that it finds what a scan finds; the store fills it when
// nothing else is to be written, and what is not in it yet is looked through. It is in parts because nothing can be
// taken out of such an index but all of it.
#pragma once

#include "core/database/database.h"

namespace opbx {

/// Exchanges with an id up to this one are in the index, but those that were left out of it.
qint64 indexedThrough(const Database& database);

class TextIndex {
public:
    explicit TextIndex(const Database& database);

    /// Inside the transaction that writes an exchange: one that comes too late for the index is put among those that are looked
    /// through one by one. Costs a comparison otherwise.
    Result<Done> note(qint64 exchange);
    /// One transaction of a few milliseconds over exchanges with ids up to `untilId`. False when there is nothing left to do.
    Result<bool> step(qint64 untilId);

    /// Documents a part holds before the next one is begun. For tests.
    void setPartSize(qint64 documents) { m_partSize = documents; }

private:
    struct Part {
        qint64 number = -1; // none
        qint64 firstDocument = 0;
        qint64 lastDocument = 0;
        qint64 oldest = 0;
        qint64 newest = 0;
    };

    Result<bool> inTransaction(Result<bool> (TextIndex::*work)(qint64), qint64 untilId);
    Result<bool> add(qint64 untilId);
    Result<bool> dropOnePart(qint64);
    Result<Done> addDocument(qint64 exchange, const QByteArray& text);
    Result<Done> leaveOut(qint64 exchange);
    Result<Done> openPart();
    Result<Done> savePart();
    Result<Done> setIndexedThrough(qint64 id);

    const Database& m_database;
    qint64 m_indexedThrough = 0;
    qint64 m_partSize = 40'000;
    Part m_part; // the one that is being filled
    QSqlQuery m_document;
    QSqlQuery m_text; // of the part below
    qint64 m_preparedPart = -1;
};

} // namespace opbx
