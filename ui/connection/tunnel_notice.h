// Says when the tunnels on this computer and the public address do not belong together, and offers the tunnel's address. Changes
// nothing by itself. Hidden while there is nothing to say. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

namespace opbx::ui {

class Banner;

class TunnelNotice final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the widget.
    TunnelNotice(Backend& backend, UiState& state, QWidget* parent);

    /// What is said; empty while hidden.
    QString sentence() const;

signals:
    /// Asks the window to show another page.
    void pageRequested(const QString& pageId, const QString& searchText);

private:
    enum class Kind { Nothing, Offered, Elsewhere, Gone, Unregistered };

    void tunnelLost(const QString& url);
    Kind kind(const QString& baseUrl) const;
    void refresh();
    void act();
    void use(const QString& url);

    Backend& m_backend;
    UiState& m_state;
    Banner* m_banner;
    Kind m_kind = Kind::Nothing;
    QString m_lost;         // the public address, while its tunnel is gone
    QString m_unregistered; // the public address that was taken over here and is not known at Cloudonix yet
};

} // namespace opbx::ui
