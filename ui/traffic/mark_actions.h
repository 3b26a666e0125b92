// Pins and notes of the exchange that is shown, and the way back: each change can be undone. GUI thread. Keeps the marks
// nowhere itself: the backend does.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"

#include <QObject>

class QAction;
class QUndoStack;

namespace opbx::ui {

class MarkActions final : public QObject {
    Q_OBJECT

public:
    struct Marks {
        bool pinned = false;
        QString note;
        bool operator==(const Marks&) const = default;
    };

    MarkActions(Backend& backend, QWidget* window);

    /// Null switches the actions off.
    void setExchange(ExchangePtr exchange);
    /// pin, note, undo, redo
    QList<QAction*> actions() const { return {m_pin, m_note, m_undo, m_redo}; }
    QAction* pin() const { return m_pin; }
    QAction* note() const { return m_note; }

    /// Gives an exchange other marks, as a step that can be undone.
    void change(qint64 exchange, const QString& what, const Marks& before, const Marks& after);

signals:
    /// The backend has kept them.
    void marked(qint64 exchange, bool pinned, bool hasNote);
    void failed(const opbx::Error& error);

private:
    void togglePin();
    void editNote();
    void apply(qint64 exchange, const Marks& from, const Marks& to);

    Backend& m_backend;
    QWidget* m_window;
    ExchangePtr m_exchange;
    QUndoStack* m_steps;
    QAction* m_pin;
    QAction* m_note;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace opbx::ui
