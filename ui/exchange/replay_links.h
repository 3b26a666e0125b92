// From a replay to its original and from an original to its replays. GUI thread; asks the backend for the replays.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class ReplayLinks final : public QWidget {
    Q_OBJECT

public:
    ReplayLinks(Backend& backend, QWidget* parent);

    void setExchange(const Exchange& exchange);

signals:
    void exchangeRequested(qint64 id);
    /// Shows a replay beside its original.
    void compareRequested(qint64 original, qint64 replay);

private:
    void add(const QString& sentence, qint64 linked, qint64 original, qint64 replay);
    void clear();
    void lookForReplays(qint64 id, qint64 beforeId);

    Backend& m_backend;
    QVBoxLayout* m_rows;
    quint64 m_turn = 0;
    int m_shown = 0;
};

} // namespace opbx::ui
