#include "ui/connection/tunnel_picker.h"

#include "ui/backend/health_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString tunnelProductName(const Tunnel& tunnel) {
    switch (tunnel.kind) {
    case TunnelKind::Ngrok: return u"ngrok"_s;
    case TunnelKind::Cloudflared: return u"Cloudflare Tunnel"_s;
    case TunnelKind::TailscaleFunnel: return u"Tailscale Funnel"_s;
    }
    return {};
}

TunnelPicker::TunnelPicker(HealthBackend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_rows(new QVBoxLayout)
    , m_none(
          quietLabel(tr("No tunnel to this endpoint was found on this computer. ngrok, Cloudflare Tunnel and "
                        "Tailscale Funnel are recognised as soon as they run."),
                     TypeSize::Small, this)) {
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::groupMargin);
    head->addWidget(textLabel(tr("Tunnels on this computer"), TypeSize::Body, this));
    auto* again = iconButton(u"refresh"_s, tr("Look for tunnels again"), this);
    head->addWidget(again);
    head->addStretch();
    m_rows->setSpacing(metrics::labelGap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addLayout(m_rows);
    connect(again, &QToolButton::clicked, this, [this] { m_backend.lookForTunnels(); });
    connect(&m_backend, &HealthBackend::tunnelsChanged, this, &TunnelPicker::refresh);
    refresh();
}

void TunnelPicker::setChosen(const QString& url) {
    if (m_chosen == url)
        return;
    m_chosen = url;
    refresh();
}

QStringList TunnelPicker::urls() const {
    QStringList urls;
    const QList<Tunnel> tunnels = m_backend.tunnels();
    for (const Tunnel& tunnel : tunnels)
        urls << tunnel.publicUrl;
    return urls;
}

void TunnelPicker::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_backend.lookForTunnels();
}

void TunnelPicker::refresh() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide(); // deleted later: this may be the click of a button in it
        item->widget()->deleteLater();
        delete item;
    }
    const QList<Tunnel> tunnels = m_backend.tunnels();
    m_none->setVisible(tunnels.isEmpty());
    for (const Tunnel& tunnel : tunnels)
        m_rows->addWidget(makeRow(tunnel));
    for (const Tunnel& tunnel : m_backend.flawedTunnels())
        m_rows->addWidget(quietLabel(translated(flawMessage(tunnel)), TypeSize::Small, this));
}

QWidget* TunnelPicker::makeRow(const Tunnel& tunnel) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::groupMargin);
    line->addWidget(new StatusPill(tunnelProductName(tunnel), Meaning::Neutral, row));
    auto* address = new CopyField(tr("the tunnel's address"), row);
    address->setValue(tunnel.publicUrl);
    line->addWidget(address, 1);
    if (tunnel.publicUrl.compare(m_chosen, Qt::CaseInsensitive) == 0) {
        line->addWidget(new StatusPill(tr("entered"), Meaning::Good, row));
        return row;
    }
    auto* use = new QPushButton(tr("Use this address"), row);
    use->setAccessibleDescription(tunnel.publicUrl);
    connect(use, &QPushButton::clicked, this, [this, url = tunnel.publicUrl] { emit chosen(url); });
    line->addWidget(use);
    return row;
}

} // namespace opbx::ui
