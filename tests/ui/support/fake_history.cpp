#include "tests/ui/support/fake_history.h"

#include "core/async/promise.h"
#include "core/exchange/body_text.h"
#include "core/files/file_replacement.h"
#include "core/filter/filter.h"
#include "core/formats/har_reader.h"

#include <algorithm>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

bool matches(const Exchange& exchange, const QString& expression, qint64 nowUs) {
    const auto filter = Filter::parse(expression);
    if (!std::holds_alternative<Filter>(filter))
        return false;
    const auto inBodies = [&exchange](const ExchangeRow&, const QString& text) {
        return holdsInBodies(exchange, text);
    };
    return std::get<Filter>(filter).matches(rowOf(exchange), nowUs != 0 ? nowUs : exchange.receivedUs,
                                            inBodies);
}

} // namespace

void FakeHistory::arrive(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& one : exchanges) {
        const auto same = [&](const ExchangePtr& known) { return known->id == one->id; };
        const auto known = std::find_if(m_exchanges.begin(), m_exchanges.end(), same);
        if (known == m_exchanges.end())
            m_exchanges.append(one);
        else
            *known = one;
    }
    emit arrived(exchanges);
}

QFuture<Result<ui::HistoryPage>> FakeHistory::find(const QString& filter, qint64 beforeId, int limit,
                                                   int step) {
    ++m_calls;
    m_lastFilter = filter;
    ui::HistoryPage page;
    page.atEnd = true;
    int looked = 0;
    for (auto it = m_exchanges.crbegin(); it != m_exchanges.crend(); ++it) {
        const ExchangeRow row = rowOf(**it);
        if (beforeId != 0 && row.id >= beforeId)
            continue;
        if (step > 0 && looked++ == step && page.rows.size() < limit) {
            page.atEnd = false;
            page.searchedTo = row.id + 1;
            break;
        }
        if (!matches(**it, filter, m_nowUs))
            continue;
        if (page.rows.size() == limit) {
            page.atEnd = false;
            break;
        }
        page.rows.append(row);
    }
    return m_answers.answer<ui::HistoryPage>(page);
}

QFuture<Result<ExchangePtr>> FakeHistory::exchange(qint64 id) {
    Result<ExchangePtr> result(ErrorCode::NotFound, u"no such exchange"_s);
    for (const ExchangePtr& known : std::as_const(m_exchanges)) {
        if (known->id == id)
            result = known;
    }
    return m_answers.tell(result);
}

QFuture<Result<Done>> FakeHistory::clear() {
    if (!m_answers.failure())
        m_exchanges.removeIf(
            [](const ExchangePtr& known) { return !known->pinned && known->note.isEmpty(); });
    return m_answers.answer<Done>(Done{});
}

QFuture<Result<qint64>> FakeHistory::clearable() {
    return ended<qint64>(
        std::count_if(m_exchanges.cbegin(), m_exchanges.cend(),
                      [](const ExchangePtr& known) { return !known->pinned && known->note.isEmpty(); }));
}

QFuture<Result<QList<qint64>>> FakeHistory::holding(const QString& text, const QList<qint64>& exchanges) {
    QList<qint64> found;
    for (const ExchangePtr& exchange : std::as_const(m_exchanges)) {
        if (exchanges.contains(exchange->id) && holdsInBodies(*exchange, text))
            found.append(exchange->id);
    }
    return m_answers.tell<QList<qint64>>(found);
}

QFuture<Result<QList<StoryEvent>>> FakeHistory::story(const QString& session) {
    QList<StoryEvent> events;
    for (const ExchangePtr& exchange : std::as_const(m_exchanges)) {
        if (exchange->event.session == session)
            events.append(decodeStory(exchange->story));
    }
    return m_answers.tell<QList<StoryEvent>>(events);
}

QFuture<Result<Done>> FakeHistory::change(qint64 id, const std::function<void(Exchange&)>& change) {
    Result<Done> outcome(ErrorCode::NotFound, u"no such exchange"_s);
    for (ExchangePtr& known : m_exchanges) {
        if (known->id != id || m_answers.failure())
            continue;
        Exchange changed = *known;
        change(changed);
        known = std::make_shared<const Exchange>(std::move(changed));
        outcome = Done{};
    }
    return m_answers.answer(outcome);
}

QFuture<Result<Done>> FakeHistory::setPinned(qint64 exchange, bool pinned) {
    return change(exchange, [pinned](Exchange& kept) { kept.pinned = pinned; });
}

QFuture<Result<Done>> FakeHistory::setNote(qint64 exchange, const QString& note) {
    return change(exchange, [&note](Exchange& kept) { kept.note = note.trimmed(); });
}

QFuture<Result<ImportOutcome>> FakeHistory::add(const ImportedExchanges& read) {
    for (Exchange exchange : read.exchanges) {
        exchange.imported = true;
        exchange.id = m_exchanges.isEmpty() ? 1 : m_exchanges.constLast()->id + 1;
        if (!m_answers.failure())
            m_exchanges.append(std::make_shared<const Exchange>(std::move(exchange)));
    }
    return m_answers.answer<ImportOutcome>(outcomeOf(read, read.exchanges.size()));
}

QFuture<Result<ImportOutcome>> FakeHistory::importHar(const QByteArray& archive) {
    const Result<ImportedExchanges> read = readHar(archive);
    return read ? add(*read) : m_answers.tell<ImportOutcome>(read.error());
}

QFuture<Result<ImportOutcome>> FakeHistory::importNgrok(const QUrl& inspector) {
    m_inspector = inspector;
    Exchange captured;
    captured.request.method = "POST";
    captured.request.path = "/api/voice/route";
    captured.endpoint = Endpoint::VoiceRoute;
    captured.response.status = 200;
    ImportedExchanges read;
    read.exchanges = {captured};
    return add(read);
}

QFuture<Result<Done>> FakeHistory::commit(std::shared_ptr<FileReplacement> file) {
    return m_answers.tell(file->commit());
}

} // namespace opbx::test
