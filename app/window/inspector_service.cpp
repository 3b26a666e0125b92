#include "app/window/inspector_service.h"

#include "core/async/promise.h"
#include "core/files/file_replacement.h"
#include "core/formats/har_reader.h"
#include "core/formats/ngrok_import.h"
#include "core/net/ngrok_requests.h"

#include <QPointer>

namespace opbx {

namespace {

/// Calls back only while `context` lives.
template<class T>
std::function<void(Result<T>)> guarded(QObject* context, std::function<void(Result<T>)> answer) {
    return [guard = QPointer<QObject>(context), answer = std::move(answer)](const Result<T>& outcome) {
        if (guard)
            answer(outcome);
    };
}

} // namespace

void InspectorService::holding(const QString& text, const QList<qint64>& exchanges, QObject* context,
                               HoldingAnswer answer) {
    m_reader.ask<QList<qint64>>(
        [text, exchanges](const History& history) { return history.holding(text, exchanges); }, context,
        [answer = std::move(answer)](const Result<QList<qint64>>& found) {
            answer(found ? *found : QList<qint64>());
        });
}

QFuture<Result<QList<StoryEvent>>> InspectorService::story(const QString& session) {
    const Promise<QList<StoryEvent>> promise;
    m_reader.ask<QList<StoryEvent>>(
        [session](const History& history) { return history.story(session); }, &m_context,
        [promise](const Result<QList<StoryEvent>>& story) { promise.end(story); });
    return promise.future();
}

void InspectorService::commit(std::shared_ptr<FileReplacement> file, QObject* context, DoneAnswer answer) {
    m_reader.run<Done>([file = std::move(file)] { return file->commit(); }, context, std::move(answer));
}

void InspectorService::setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) {
    m_runtime.store().setPinned(exchange, pinned, &m_context, guarded(context, std::move(answer)));
}

void InspectorService::setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) {
    m_runtime.store().setNote(exchange, note, &m_context, guarded(context, std::move(answer)));
}

void InspectorService::importHar(const QByteArray& archive, QObject* context, ImportAnswer answer) {
    importAs(readHar, archive, guarded(context, std::move(answer)));
}

void InspectorService::importNgrok(const QUrl& inspector, QObject* context, ImportAnswer answer) {
    const auto answered = guarded(context, std::move(answer));
    fetchNgrokRequests(m_caller, inspector.isEmpty() ? standardNgrokInspector() : inspector, &m_context,
                       [this, answered](const Result<QByteArray>& list) {
                           if (list)
                               importAs(readNgrokRequests, *list, answered);
                           else
                               answered(list.error());
                       });
}

void InspectorService::importAs(ReadExchanges read, const QByteArray& bytes, const ImportAnswer& answer) {
    m_reader.ask<ImportedExchanges>(
        [read, bytes](const History&) { return read(bytes); }, &m_context,
        [this, answer](const Result<ImportedExchanges>& found) {
            if (!found) {
                answer(found.error());
                return;
            }
            QList<Secret> keys;
            for (const KeyName name : allKeyNames())
                keys << m_runtime.key(name).key.current << m_runtime.key(name).key.previous;
            m_runtime.store().importExchanges(
                found->exchanges, Redactor(keys), &m_context,
                [answer, outcome = outcomeOf(*found, 0)](const Result<qint64>& count) mutable {
                    if (!count)
                        return answer(count.error());
                    outcome.imported = *count;
                    answer(outcome);
                });
        });
}

} // namespace opbx
