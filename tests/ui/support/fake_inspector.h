// Pins and notes of a FakeBackend. GUI thread; answers come by the next turn of the event loop.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/inspector_backend.h"

#include <functional>

namespace opbx::test {

class FakeInspector final : public ui::InspectorBackend {
public:
    using Change = std::function<void(Exchange&)>;
    /// Changes an exchange that the fake holds; NotFound, or the failure that the test has set.
    using ChangeExchange = std::function<Result<Done>(qint64 id, const Change& change)>;
    using Later = std::function<void(QObject* context, std::function<void()> answer)>;

    using AddExchange = std::function<Result<Done>(const Exchange&)>;

    /// The exchanges that the fake holds.
    using Stored = std::function<QList<ExchangePtr>()>;

    FakeInspector(Stored stored, ChangeExchange change, AddExchange add, Later later);

    void holding(const QString& text, const QList<qint64>& exchanges, QObject* context,
                 HoldingAnswer answer) override;
    QFuture<Result<QList<StoryEvent>>> story(const QString& session) override;
    void commit(std::shared_ptr<FileReplacement> file, QObject* context, DoneAnswer answer) override;
    void setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) override;
    void setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) override;
    void importHar(const QByteArray& archive, QObject* context, ImportAnswer answer) override;
    /// Always the same capture.
    void importNgrok(const QUrl& inspector, QObject* context, ImportAnswer answer) override;
    QUrl askedInspector() const { return m_inspector; }

private:
    void import(const Result<ImportedExchanges>& read, QObject* context, ImportAnswer answer);

    QUrl m_inspector;
    Stored m_stored;
    ChangeExchange m_change;
    AddExchange m_add;
    Later m_later;
};

} // namespace opbx::test
