#include "app/window/inspector_service.h"

#include <QPointer>

namespace opbx {

namespace {

InspectorService::DoneAnswer guarded(QObject* context, InspectorService::DoneAnswer answer) {
    return [guard = QPointer<QObject>(context), answer = std::move(answer)](const Result<Done>& outcome) {
        if (guard)
            answer(outcome);
    };
}

} // namespace

void InspectorService::setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) {
    m_runtime.store().setPinned(exchange, pinned, &m_context, guarded(context, std::move(answer)));
}

void InspectorService::setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) {
    m_runtime.store().setNote(exchange, note, &m_context, guarded(context, std::move(answer)));
}

} // namespace opbx
