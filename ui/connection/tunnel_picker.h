// The tunnels on this computer that lead to this endpoint, each with a button that takes its address over. Offers only: the
// page that listens to chosen() decides what is done with it. GUI thread.
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace opbx {
struct Tunnel;
}

namespace opbx::ui {

class HealthBackend;

class TunnelPicker final : public QWidget {
    Q_OBJECT

public:
    /// `backend` outlives the widget.
    TunnelPicker(HealthBackend& backend, QWidget* parent);

    /// The address that is entered now: its tunnel is marked instead of offered.
    void setChosen(const QString& url);
    /// Addresses in the order shown.
    QStringList urls() const;

signals:
    void chosen(const QString& url);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    QWidget* makeRow(const Tunnel& tunnel);

    HealthBackend& m_backend;
    QBoxLayout* m_rows;
    QLabel* m_none;
    QString m_chosen;
};

/// "ngrok", "Cloudflare Tunnel", "Tailscale Funnel": names of products, the same in every language.
QString tunnelProductName(const Tunnel& tunnel);

} // namespace opbx::ui
