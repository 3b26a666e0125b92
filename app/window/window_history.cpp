#include "app/window/window_history.h"

#include "core/database/database.h"
#include "core/files/file_replacement.h"
#include "core/filter/filter.h"
#include "core/formats/har_reader.h"
#include "core/formats/ngrok_import.h"
#include "core/net/ngrok_requests.h"
#include "core/storage/journal/exchange_marks.h"
#include "core/storage/search/found_rows.h"

namespace opbx {

namespace {
constexpr int searchStepMs = 40; // what is asked for meanwhile waits no longer
} // namespace

WindowHistory::WindowHistory(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {
    connect(&runtime, &Runtime::exchangesAnnounced, this, &HistoryBackend::announced);
    connect(&runtime, &Runtime::exchangesArrived, this, &HistoryBackend::arrived);
}

QFuture<Result<ui::HistoryPage>> WindowHistory::page(const QString& filter, qint64 beforeId, int limit) {
    return find(filter, beforeId, limit, unlimitedMs);
}

QFuture<Result<ui::HistoryPage>> WindowHistory::search(const QString& filter, qint64 beforeId, int limit) {
    return find(filter, beforeId, limit, searchStepMs);
}

QFuture<Result<ui::HistoryPage>> WindowHistory::find(const QString& expression, qint64 beforeId, int limit,
                                                     int budgetMs) {
    using Page = Result<ui::HistoryPage>;
    return m_reader
        .ask([=, nowUs = m_clock.nowUs()](const History& history) -> Page {
            const auto filter = Filter::parse(expression);
            if (const FilterError* error = std::get_if<FilterError>(&filter))
                return Error{ErrorCode::InvalidInput, filterErrorSentence(*error)};
            Result<FoundRows> found =
                history.search(std::get<Filter>(filter), beforeId, limit, nowUs, budgetMs);
            if (!found)
                return found.error();
            const bool atEnd = found->searchedTo == 0 && found->rows.size() < limit;
            return ui::HistoryPage{std::move(found->rows), atEnd, found->searchedTo};
        })
        .then([](const Page& page) -> Page {
            // Before the first start there is no database: an empty history, not a failure.
            const bool nothingYet = !page && page.error().code == ErrorCode::NotFound;
            return nothingYet ? ui::HistoryPage{{}, true, 0} : page;
        });
}

QFuture<Result<ExchangePtr>> WindowHistory::exchange(qint64 id) {
    return m_reader.ask([id](const History& history) { return history.exchange(id); });
}

QFuture<Result<Done>> WindowHistory::clear() {
    const Promise<Done> promise;
    m_runtime.store().clearHistory(this, [this, promise](const Result<Done>& done) {
        promise.end(done);
        emit cleared();
    });
    return promise.future();
}

QFuture<Result<qint64>> WindowHistory::clearable() {
    return m_reader.run([file = databaseFile(m_runtime.profile().dataDir)]() -> Result<qint64> {
        const Result<Database> database = Database::open(file, Database::Access::ReadOnly);
        return database ? ExchangeMarks(*database).clearable() : Result<qint64>(database.error());
    });
}

QFuture<Result<QList<qint64>>> WindowHistory::holding(const QString& text, const QList<qint64>& exchanges) {
    return m_reader.ask(
        [text, exchanges](const History& history) { return history.holding(text, exchanges); });
}

QFuture<Result<QList<StoryEvent>>> WindowHistory::story(const QString& session) {
    return m_reader.ask([session](const History& history) { return history.story(session); });
}

QFuture<Result<Done>> WindowHistory::commit(std::shared_ptr<FileReplacement> file) {
    return m_reader.run([file = std::move(file)] { return file->commit(); });
}

QFuture<Result<Done>> WindowHistory::setPinned(qint64 exchange, bool pinned) {
    const Promise<Done> promise;
    m_runtime.store().setPinned(exchange, pinned, this,
                                [promise](const Result<Done>& done) { promise.end(done); });
    return promise.future();
}

QFuture<Result<Done>> WindowHistory::setNote(qint64 exchange, const QString& note) {
    const Promise<Done> promise;
    m_runtime.store().setNote(exchange, note, this,
                              [promise](const Result<Done>& done) { promise.end(done); });
    return promise.future();
}

QFuture<Result<ImportOutcome>> WindowHistory::importHar(const QByteArray& archive) {
    const Promise<ImportOutcome> promise;
    importAs(readHar, archive, promise);
    return promise.future();
}

QFuture<Result<ImportOutcome>> WindowHistory::importNgrok(const QUrl& inspector) {
    const Promise<ImportOutcome> promise;
    fetchNgrokRequests(m_caller, inspector.isEmpty() ? standardNgrokInspector() : inspector, this,
                       [this, promise](const Result<QByteArray>& list) {
                           if (list)
                               importAs(readNgrokRequests, *list, promise);
                           else
                               promise.end(list.error());
                       });
    return promise.future();
}

void WindowHistory::importAs(Result<ImportedExchanges> (*read)(const QByteArray&), const QByteArray& bytes,
                             const Promise<ImportOutcome>& promise) {
    m_reader.run([read, bytes] { return read(bytes); })
        .then(this, [this, promise](const Result<ImportedExchanges>& found) {
            if (!found)
                return promise.end(found.error());
            QList<Secret> keys;
            for (const KeyName name : allKeyNames())
                keys << m_runtime.key(name).key.current << m_runtime.key(name).key.previous;
            m_runtime.store().importExchanges(
                found->exchanges, Redactor(keys), this,
                [promise, outcome = outcomeOf(*found, 0)](const Result<qint64>& count) mutable {
                    if (!count)
                        return promise.end(count.error());
                    outcome.imported = *count;
                    promise.end(outcome);
                });
        });
}

} // namespace opbx
