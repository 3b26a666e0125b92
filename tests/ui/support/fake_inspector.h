// Pins and notes of a FakeBackend. GUI thread; answers come by the next turn of the event loop.
#pragma once

#include "core/webhook/exchange.h"
#include "ui/traffic/inspector_backend.h"

#include <functional>

namespace opbx::test {

class FakeInspector final : public ui::InspectorBackend {
public:
    using Change = std::function<void(Exchange&)>;
    /// Changes an exchange that the fake holds; NotFound, or the failure that the test has set.
    using ChangeExchange = std::function<Result<Done>(qint64 id, const Change& change)>;
    using Later = std::function<void(QObject* context, std::function<void()> answer)>;

    FakeInspector(ChangeExchange change, Later later);

    void setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) override;
    void setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) override;

private:
    ChangeExchange m_change;
    Later m_later;
};

} // namespace opbx::test
