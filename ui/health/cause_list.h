// Refused requests of the last 24 hours by cause, most frequent first, each with a way to the requests themselves. GUI thread.
#pragma once

#include "core/health/diagnosis.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class CauseList final : public QWidget {
    Q_OBJECT

public:
    explicit CauseList(QWidget* parent);

    void setCauses(QList<RefusalCount> refusals, qint64 retries);

signals:
    /// The filter that finds the requests.
    void trafficRequested(const QString& filter);

private:
    void add(QVBoxLayout& column, const QString& cause, qint64 count, const QString& filter);

    QVBoxLayout* m_rows;
    QWidget* m_shown = nullptr;
};

} // namespace opbx::ui
