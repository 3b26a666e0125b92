// The window's HistoryBackend: queries, archives and files on the reader thread, changes by the runtime's store. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "core/net/http_call.h"
#include "ui/backend/history_backend.h"

namespace opbx {

class WindowHistory final : public ui::HistoryBackend {
    Q_OBJECT

public:
    /// All outlive this object, which outlives the runtime's store.
    WindowHistory(Runtime& runtime, Reader& reader, const Clock& clock);

    QFuture<Result<ui::HistoryPage>> page(const QString& filter, qint64 beforeId, int limit) override;
    QFuture<Result<ui::HistoryPage>> search(const QString& filter, qint64 beforeId, int limit) override;
    QFuture<Result<ExchangePtr>> exchange(qint64 id) override;
    QFuture<Result<Done>> clear() override;
    QFuture<Result<qint64>> clearable() override;
    QFuture<Result<QList<qint64>>> holding(const QString& text, const QList<qint64>& exchanges) override;
    QFuture<Result<QList<StoryEvent>>> story(const QString& session) override;
    QFuture<Result<Done>> setPinned(qint64 exchange, bool pinned) override;
    QFuture<Result<Done>> setNote(qint64 exchange, const QString& note) override;
    QFuture<Result<ImportOutcome>> importHar(const QByteArray& archive) override;
    QFuture<Result<ImportOutcome>> importNgrok(const QUrl& inspector) override;
    QFuture<Result<Done>> commit(std::shared_ptr<FileReplacement> file) override;

signals:
    /// There are fewer exchanges, or there was a failure.
    void cleared();

private:
    QFuture<Result<ui::HistoryPage>> find(const QString& filter, qint64 beforeId, int limit, int budgetMs);
    /// Reads `bytes`, stores what is in them, then ends the promise.
    void importAs(Result<ImportedExchanges> (*read)(const QByteArray&), const QByteArray& bytes,
                  const Promise<ImportOutcome>& promise);

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    HttpCaller m_caller;
};

} // namespace opbx
