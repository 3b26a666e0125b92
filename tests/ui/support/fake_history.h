// A history in memory: exchanges are set by the test. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/history_backend.h"

namespace opbx::test {

class FakeHistory final : public ui::HistoryBackend {
    Q_OBJECT

public:
    explicit FakeHistory(FakeAnswers& answers)
        : m_answers(answers) {}

    // What the test sets.
    /// Oldest first. Replaces what is stored without a signal, as a start of the program does.
    void setStored(const QList<ExchangePtr>& exchanges) { m_exchanges = exchanges; }
    /// Stores and announces, as live traffic does.
    void arrive(const QList<ExchangePtr>& exchanges);
    /// Announces exchanges whose answer is still to come.
    void announce(const QList<ExchangePtr>& exchanges) { emit announced(exchanges); }
    /// What "since:10m" counts from, microseconds since the Unix epoch; at first each exchange's own time.
    void setNow(qint64 nowUs) { m_nowUs = nowUs; }
    /// How many exchanges a step of a search looks at; 0: all.
    void setSearchStep(int exchanges) { m_searchStep = exchanges; }

    // What the test asks.
    int calls() const { return m_calls; }
    QString lastFilter() const { return m_lastFilter; }
    QUrl askedInspector() const { return m_inspector; }

    QFuture<Result<ui::HistoryPage>> page(const QString& filter, qint64 beforeId, int limit) override {
        return find(filter, beforeId, limit, 0);
    }
    QFuture<Result<ui::HistoryPage>> search(const QString& filter, qint64 beforeId, int limit) override {
        return find(filter, beforeId, limit, m_searchStep);
    }
    QFuture<Result<ExchangePtr>> exchange(qint64 id) override;
    QFuture<Result<Done>> clear() override;
    QFuture<Result<qint64>> clearable() override;
    QFuture<Result<QList<qint64>>> holding(const QString& text, const QList<qint64>& exchanges) override;
    QFuture<Result<QList<StoryEvent>>> story(const QString& session) override;
    QFuture<Result<Done>> setPinned(qint64 exchange, bool pinned) override;
    QFuture<Result<Done>> setNote(qint64 exchange, const QString& note) override;
    QFuture<Result<ImportOutcome>> importHar(const QByteArray& archive) override;
    /// Always the same capture.
    QFuture<Result<ImportOutcome>> importNgrok(const QUrl& inspector) override;
    QFuture<Result<Done>> commit(std::shared_ptr<FileReplacement> file) override;

private:
    QFuture<Result<ui::HistoryPage>> find(const QString& filter, qint64 beforeId, int limit, int step);
    QFuture<Result<Done>> change(qint64 id, const std::function<void(Exchange&)>& change);
    QFuture<Result<ImportOutcome>> add(const ImportedExchanges& read);

    FakeAnswers& m_answers;
    QList<ExchangePtr> m_exchanges; // oldest first
    qint64 m_nowUs = 0;
    int m_searchStep = 0;
    int m_calls = 0;
    QString m_lastFilter;
    QUrl m_inspector;
};

} // namespace opbx::test
