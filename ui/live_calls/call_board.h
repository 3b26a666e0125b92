// The board for the wall: who waits, who talks, what was missed today and how each extension stands, in letters that are read from the
// other end of the room. Fills the screen; Esc or F11 closes it. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/live_calls/board_figures.h"
#include "ui/theme/colours.h"

#include <QWidget>

#include <memory>

class QTimer;

namespace opbx::ui {

class LiveCallsModel;

class CallBoard final : public QWidget {
    Q_OBJECT

public:
    /// `backend` outlives the board, which deletes itself when it is closed.
    CallBoard(Backend& backend, QWidget* parent);
    ~CallBoard() override;

    const BoardFigures& figures() const { return m_figures; }
    qint64 missedToday() const { return m_missed; }

    /// Height of capital letters in device-independent pixels of the smallest text, for a board of this height.
    static int smallestLetter(int boardHeight);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Figure {
        QString label;
        qint64 value;
        Meaning meaning;
    };

    void loadPlan();
    void countMissed();
    void refresh();
    QFont lettersOf(double part) const;
    void paintFigures(QPainter& painter, const QRect& area) const;
    void paintExtensions(QPainter& painter, const QRect& area) const;
    void paintExtension(QPainter& painter, const QRect& area, const BoardExtension& extension) const;
    QList<Figure> bigFigures() const;

    Backend& m_backend;
    LiveCallsModel* m_calls;
    QTimer* m_clock;
    std::shared_ptr<const RoutingPlan> m_plan;
    BoardFigures m_figures;
    qint64 m_missed = 0;
};

} // namespace opbx::ui
