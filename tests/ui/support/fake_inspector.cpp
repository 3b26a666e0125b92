#include "tests/ui/support/fake_inspector.h"

namespace opbx::test {

FakeInspector::FakeInspector(ChangeExchange change, Later later)
    : m_change(std::move(change))
    , m_later(std::move(later)) {}

void FakeInspector::setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) {
    const Result<Done> outcome = m_change(exchange, [pinned](Exchange& kept) { kept.pinned = pinned; });
    m_later(context, [answer = std::move(answer), outcome] { answer(outcome); });
}

void FakeInspector::setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) {
    const Result<Done> outcome = m_change(exchange, [&note](Exchange& kept) { kept.note = note.trimmed(); });
    m_later(context, [answer = std::move(answer), outcome] { answer(outcome); });
}

} // namespace opbx::test
