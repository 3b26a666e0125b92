#include "tests/ui/support/fake_inspector.h"

#include "core/async/promise.h"
#include "core/exchange/body_text.h"
#include "core/files/file_replacement.h"
#include "core/formats/har_reader.h"

namespace opbx::test {

FakeInspector::FakeInspector(Stored stored, ChangeExchange change, AddExchange add, Later later)
    : m_stored(std::move(stored))
    , m_change(std::move(change))
    , m_add(std::move(add))
    , m_later(std::move(later)) {}

void FakeInspector::holding(const QString& text, const QList<qint64>& exchanges, QObject* context,
                            HoldingAnswer answer) {
    QList<qint64> found;
    for (const ExchangePtr& exchange : m_stored()) {
        if (exchanges.contains(exchange->id) && holdsInBodies(*exchange, text))
            found.append(exchange->id);
    }
    m_later(context, [answer = std::move(answer), found] { answer(found); });
}

QFuture<Result<QList<StoryEvent>>> FakeInspector::story(const QString& session) {
    QList<StoryEvent> events;
    for (const ExchangePtr& exchange : m_stored()) {
        if (exchange->event.session == session)
            events.append(decodeStory(exchange->story));
    }
    return ended<QList<StoryEvent>>(events);
}

void FakeInspector::commit(std::shared_ptr<FileReplacement> file, QObject* context, DoneAnswer answer) {
    m_later(context, [answer = std::move(answer), file = std::move(file)] { answer(file->commit()); });
}

void FakeInspector::setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) {
    const Result<Done> outcome = m_change(exchange, [pinned](Exchange& kept) { kept.pinned = pinned; });
    m_later(context, [answer = std::move(answer), outcome] { answer(outcome); });
}

void FakeInspector::setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) {
    const Result<Done> outcome = m_change(exchange, [&note](Exchange& kept) { kept.note = note.trimmed(); });
    m_later(context, [answer = std::move(answer), outcome] { answer(outcome); });
}

void FakeInspector::import(const Result<ImportedExchanges>& read, QObject* context, ImportAnswer answer) {
    Result<ImportOutcome> outcome = read ? Result<ImportOutcome>(outcomeOf(*read, read->exchanges.size()))
                                         : Result<ImportOutcome>(read.error());
    for (Exchange exchange : read ? read->exchanges : QList<Exchange>()) {
        exchange.imported = true;
        if (const Result<Done> added = m_add(exchange); !added)
            outcome = added.error();
    }
    m_later(context, [answer = std::move(answer), outcome] { answer(outcome); });
}

void FakeInspector::importHar(const QByteArray& archive, QObject* context, ImportAnswer answer) {
    import(readHar(archive), context, std::move(answer));
}

void FakeInspector::importNgrok(const QUrl& inspector, QObject* context, ImportAnswer answer) {
    m_inspector = inspector;
    Exchange captured;
    captured.request.method = "POST";
    captured.request.path = "/api/voice/route";
    captured.endpoint = Endpoint::VoiceRoute;
    captured.response.status = 200;
    ImportedExchanges read;
    read.exchanges = {captured};
    import(read, context, std::move(answer));
}

} // namespace opbx::test
