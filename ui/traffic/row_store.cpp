#include "ui/traffic/row_store.h"

#include <algorithm>

namespace opbx::ui {

namespace {

enum Flag : quint8 { Duplicate = 1, Conflict = 2, Pinned = 4, HasNote = 8, Imported = 16 };

constexpr char separator = '\x1f';

void put(QByteArray& texts, QByteArray text) {
    text.replace(separator, '?'); // the sender's bytes must not shift the columns
    texts.append(text);
    texts.append(separator);
}

/// Reads one text after the other.
class Reader {
public:
    Reader(const QByteArray& texts, quint32 from)
        : m_texts(texts)
        , m_at(from) {}

    QByteArray next() {
        const auto end = m_texts.indexOf(separator, m_at);
        const QByteArray text = m_texts.mid(m_at, end - m_at);
        m_at = end + 1;
        return text;
    }

private:
    const QByteArray& m_texts;
    qsizetype m_at;
};

quint32 clamped(qint64 value) {
    return quint32(std::clamp<qint64>(value, 0, 0xffffffffLL));
}

} // namespace

void RowStore::clear() {
    m_blocks.clear();
    m_size = 0;
}

RowStore::Row RowStore::packed(const ExchangeRow& row, QByteArray& texts) {
    const quint8 flags =
        quint8((row.duplicate ? Duplicate : 0) | (row.conflict ? Conflict : 0) | (row.pinned ? Pinned : 0) |
               (row.hasNote ? HasNote : 0) | (row.imported ? Imported : 0));
    Row result{row.id,
               row.receivedUs,
               row.replayOf,
               quint32(texts.size()),
               clamped(row.durationUs),
               clamped(row.requestBytes),
               clamped(row.responseBytes),
               quint16(row.status),
               quint16(std::clamp(row.attempt, 0, 0xffff)),
               quint8(row.endpoint),
               quint8(row.verdict),
               flags};
    for (const QByteArray& text : {row.method, row.path, row.refusal, row.eventId})
        put(texts, text);
    for (const QString& text : {row.session, row.from, row.to, row.direction, row.state, row.peer, row.note})
        put(texts, text.toUtf8());
    return result;
}

ExchangeRow RowStore::unpacked(const Row& row, const QByteArray& texts) {
    ExchangeRow result;
    result.id = row.id;
    result.receivedUs = row.receivedUs;
    result.replayOf = row.replayOf;
    result.durationUs = row.durationUs;
    result.requestBytes = row.requestBytes;
    result.responseBytes = row.responseBytes;
    result.status = row.status;
    result.attempt = row.attempt;
    result.endpoint = static_cast<Endpoint>(row.endpoint);
    result.verdict = static_cast<Verdict>(row.verdict);
    result.duplicate = row.flags & Duplicate;
    result.conflict = row.flags & Conflict;
    result.pinned = row.flags & Pinned;
    result.hasNote = row.flags & HasNote;
    result.imported = row.flags & Imported;
    Reader reader(texts, row.text);
    result.method = reader.next();
    result.path = reader.next();
    result.refusal = reader.next();
    result.eventId = reader.next();
    for (QString* text : {&result.session, &result.from, &result.to, &result.direction, &result.state,
                          &result.peer, &result.note})
        *text = QString::fromUtf8(reader.next());
    return result;
}

RowStore::Place RowStore::placeOf(int index) const {
    if (index >= m_size / 2) { // the newest are looked at most
        std::size_t fromEnd = std::size_t(m_size - 1 - index);
        std::size_t last = m_blocks.size() - 1;
        while (fromEnd >= m_blocks[last].rows.size())
            fromEnd -= m_blocks[last--].rows.size();
        return {last, m_blocks[last].rows.size() - 1 - fromEnd};
    }
    std::size_t left = std::size_t(index);
    std::size_t block = 0;
    while (left >= m_blocks[block].rows.size())
        left -= m_blocks[block++].rows.size();
    return {block, left};
}

ExchangeRow RowStore::at(int index) const {
    const Place place = placeOf(index);
    const Block& block = m_blocks[place.block];
    return unpacked(block.rows[place.row], block.texts);
}

qint64 RowStore::idAt(int index) const {
    const Place place = placeOf(index);
    return m_blocks[place.block].rows[place.row].id;
}

int RowStore::lowerBound(qint64 id) const {
    int before = 0;
    for (const Block& block : m_blocks) {
        if (block.rows.back().id < id) {
            before += int(block.rows.size());
            continue;
        }
        const auto found = std::lower_bound(block.rows.begin(), block.rows.end(), id,
                                            [](const Row& row, qint64 wanted) { return row.id < wanted; });
        return before + int(found - block.rows.begin());
    }
    return m_size;
}

bool RowStore::contains(qint64 id) const {
    const int index = lowerBound(id);
    return index < m_size && idAt(index) == id;
}

void RowStore::append(const ExchangeRow& row) {
    if (m_blocks.empty() || m_blocks.back().rows.size() >= std::size_t(blockRows)) {
        m_blocks.emplace_back();
        m_blocks.back().rows.reserve(std::size_t(blockRows));
    }
    Block& block = m_blocks.back();
    block.rows.push_back(packed(row, block.texts));
    ++m_size;
}

void RowStore::insert(const ExchangeRow& row) {
    const int index = lowerBound(row.id);
    if (index == m_size) {
        append(row);
        return;
    }
    const Place place = placeOf(index);
    Block& block = m_blocks[place.block];
    const Row added = packed(row, block.texts);
    block.rows.insert(block.rows.begin() + std::ptrdiff_t(place.row), added);
    ++m_size;
}

void RowStore::prependPage(const QList<ExchangeRow>& newestFirst) {
    if (newestFirst.isEmpty())
        return;
    Block block;
    block.rows.reserve(std::size_t(newestFirst.size()));
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it)
        block.rows.push_back(packed(*it, block.texts));
    m_size += int(block.rows.size());
    m_blocks.push_front(std::move(block));
}

void RowStore::replace(int index, const ExchangeRow& row) {
    const Place place = placeOf(index);
    Block& block = m_blocks[place.block];
    block.rows[place.row] = packed(row, block.texts); // the old texts stay behind until the block goes
}

void RowStore::remove(int index) {
    const Place place = placeOf(index);
    std::vector<Row>& rows = m_blocks[place.block].rows;
    rows.erase(rows.begin() + std::ptrdiff_t(place.row));
    if (rows.empty())
        m_blocks.erase(m_blocks.begin() + std::ptrdiff_t(place.block));
    --m_size;
}

int RowStore::oldestBlockSize() const {
    return m_blocks.empty() ? 0 : int(m_blocks.front().rows.size());
}

void RowStore::dropOldestBlock() {
    m_size -= oldestBlockSize();
    m_blocks.pop_front();
}

} // namespace opbx::ui
