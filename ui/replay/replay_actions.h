// Sends the exchange that is shown once more: as it was, signed anew, broken on purpose, or edited in a dialog. GUI thread.
#pragma once

#include "core/simulator/replay_values.h"
#include "ui/backend/backend.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace opbx::ui {

class ReplayDialog;

class ReplayActions final : public QObject {
    Q_OBJECT

public:
    ReplayActions(Backend& backend, QWidget* window);

    /// Null switches the actions off.
    void setExchange(ExchangePtr exchange);
    QAction* asItWas() const { return m_asItWas; }
    QAction* edit() const { return m_edit; }
    /// The other ways, to be added to a menu.
    QList<QAction*> variants() const { return m_variants; }

signals:
    void replayed(const opbx::ReplayAnswer& answer);
    void failed(const opbx::Error& error);
    void exchangeRequested(qint64 id);
    /// Shows a replay beside its original.
    void compareRequested(qint64 original, qint64 replay);

private:
    QAction* addVariant(const QString& text, ReplayCredential credential, ReplayBreakage breakage,
                        bool twice);
    void send(const ReplayRequest& request, bool twice);
    void openDialog();
    void setRunning(bool running);

    Backend& m_backend;
    QWidget* m_window;
    ExchangePtr m_exchange;
    bool m_running = false;
    QAction* m_asItWas;
    QAction* m_edit;
    QList<QAction*> m_variants;
};

} // namespace opbx::ui
