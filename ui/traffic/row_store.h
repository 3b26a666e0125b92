// Rows of the traffic table in little memory: fixed structs with their texts in one arena per block, so that
// the oldest rows are dropped block by block. Ordered by id. A plain container; knows nothing of models.
#pragma once

#include "core/storage/history.h"

#include <deque>
#include <vector>

namespace opbx::ui {

class RowStore {
public:
    static constexpr int blockRows = 1024;

    int size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    void clear();

    /// `index` 0 is the oldest.
    ExchangeRow at(int index) const;
    qint64 idAt(int index) const;
    qint64 oldestId() const { return m_size ? idAt(0) : 0; }
    qint64 newestId() const { return m_size ? idAt(m_size - 1) : 0; }
    /// Index of the first row whose id is not below `id`; size() when there is none.
    int lowerBound(qint64 id) const;
    bool contains(qint64 id) const;

    /// Newer than all others.
    void append(const ExchangeRow& row);
    /// Anywhere; the place follows from the id, which must be new.
    void insert(const ExchangeRow& row);
    /// Older than all others, newest first as a page of the history comes.
    void prependPage(const QList<ExchangeRow>& newestFirst);
    void replace(int index, const ExchangeRow& row);
    void remove(int index);

    /// How many rows go when the oldest block does.
    int oldestBlockSize() const;
    void dropOldestBlock();

private:
    struct Row {
        qint64 id;
        qint64 receivedUs;
        qint64 replayOf;
        quint32 text; // where its texts begin in the arena
        quint32 durationUs;
        quint32 requestBytes;
        quint32 responseBytes;
        quint16 status;
        quint16 attempt;
        quint8 endpoint;
        quint8 verdict;
        quint8 flags;
    };
    struct Block {
        std::vector<Row> rows;
        QByteArray texts;
    };
    struct Place {
        std::size_t block;
        std::size_t row;
    };

    static Row packed(const ExchangeRow& row, QByteArray& texts);
    static ExchangeRow unpacked(const Row& row, const QByteArray& texts);
    Place placeOf(int index) const;

    std::deque<Block> m_blocks;
    int m_size = 0;
};

} // namespace opbx::ui
