// Where the time of one exchange went: a bar a stage on a common axis, with its length in words. GUI thread.
#pragma once

#include "core/exchange/exchange.h"

#include <QWidget>

namespace opbx::ui {

class TimingView final : public QWidget {
    Q_OBJECT

public:
    struct Stage {
        QString name;
        qint64 startUs;
        qint64 endUs;
    };

    explicit TimingView(QWidget* parent);

    void setTimings(const StageTimings& timings);
    /// The stages that were reached, in order; they follow one another without a gap.
    static QList<Stage> stagesOf(const StageTimings& timings);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int nameWidth() const;

    QList<Stage> m_stages;
};

} // namespace opbx::ui
