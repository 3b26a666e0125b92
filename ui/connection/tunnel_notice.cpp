#include "ui/connection/tunnel_notice.h"

#include "ui/backend/health_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString dismissedKey = u"tunnel/dismissed"_s;

QString firstUrl(const HealthBackend& health) {
    const QList<Tunnel> tunnels = health.tunnels();
    return tunnels.isEmpty() ? QString() : tunnels.first().publicUrl;
}

} // namespace

TunnelNotice::TunnelNotice(Backend& backend, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_state(state)
    , m_banner(new Banner(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, metrics::groupMargin, metrics::pageMargin, 0);
    row->addWidget(m_banner);
    m_banner->setDismissable(true);
    connect(m_banner, &Banner::buttonClicked, this, &TunnelNotice::act);
    connect(m_banner, &Banner::dismissed, this, [this] {
        if (m_kind == Kind::Offered || m_kind == Kind::Elsewhere)
            m_state.setValue(dismissedKey, firstUrl(m_backend.health()));
        m_lost.clear();
        m_unregistered.clear();
        refresh();
    });
    connect(&backend.settings(), &SettingsBackend::changed, this, &TunnelNotice::refresh);
    connect(&backend.health(), &HealthBackend::tunnelsChanged, this, &TunnelNotice::refresh);
    connect(&backend.health(), &HealthBackend::tunnelLost, this,
            [this](const Tunnel& tunnel) { tunnelLost(tunnel.publicUrl); });
    refresh();
}

QString TunnelNotice::sentence() const {
    return isHidden() ? QString() : m_banner->sentence();
}

void TunnelNotice::tunnelLost(const QString& url) {
    if (url.compare(m_backend.settings().current().baseUrl(), Qt::CaseInsensitive) == 0)
        m_lost = url;
    refresh();
}

TunnelNotice::Kind TunnelNotice::kind(const QString& baseUrl) const {
    const QList<Tunnel> tunnels = m_backend.health().tunnels();
    const bool dismissed = m_state.value(dismissedKey).toString() == firstUrl(m_backend.health());
    if (tunnels.isEmpty())
        return !m_lost.isEmpty() && m_lost == baseUrl ? Kind::Gone : Kind::Nothing;
    if (baseUrl.isEmpty())
        return dismissed ? Kind::Nothing : Kind::Offered;
    if (baseUrlIsElsewhere(baseUrl, tunnels))
        return dismissed ? Kind::Nothing : Kind::Elsewhere;
    return m_unregistered == baseUrl ? Kind::Unregistered : Kind::Nothing;
}

void TunnelNotice::refresh() {
    const QString baseUrl = m_backend.settings().current().baseUrl();
    const QString tunnel = firstUrl(m_backend.health());
    m_kind = kind(baseUrl);
    if (m_kind != Kind::Gone && m_kind != Kind::Nothing)
        m_lost.clear();
    switch (m_kind) {
    case Kind::Nothing: m_banner->setMessage(Meaning::Neutral, {}); break;
    case Kind::Offered:
        m_banner->setMessage(
            Meaning::Neutral,
            tr("A tunnel leads here from %1. Make it the public address so that Cloudonix can use it.")
                .arg(tunnel),
            tr("Use this address"));
        break;
    case Kind::Elsewhere:
        m_banner->setMessage(
            Meaning::Attention,
            tr("A tunnel leads here from %1, but the public address is %2. What is registered at "
               "Cloudonix no longer points here.")
                .arg(tunnel, baseUrl),
            tr("Use the tunnel's address"));
        break;
    case Kind::Gone:
        m_banner->setMessage(
            Meaning::Bad,
            tr("The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs "
               "again.")
                .arg(baseUrl),
            tr("Look again"));
        break;
    case Kind::Unregistered:
        m_banner->setMessage(
            Meaning::Attention,
            tr("The public address is now %1. Register it at Cloudonix, so that calls come here.")
                .arg(baseUrl),
            tr("Open Cloudonix settings"));
        break;
    }
    setVisible(m_kind != Kind::Nothing);
}

void TunnelNotice::act() {
    switch (m_kind) {
    case Kind::Nothing: break;
    case Kind::Offered:
    case Kind::Elsewhere: use(firstUrl(m_backend.health())); break;
    case Kind::Gone: m_backend.health().lookForTunnels(); break;
    case Kind::Unregistered:
        m_unregistered.clear();
        refresh();
        emit pageRequested(u"settings"_s, u"cloudonix"_s);
        break;
    }
}

void TunnelNotice::use(const QString& url) {
    Settings settings = m_backend.settings().current();
    if (!settings.set(u"webhooks/base_url", url))
        return; // the watcher reports only addresses that are URLs
    m_unregistered = url;
    m_backend.settings().apply(settings).then(this, [this](const Result<Done>& applied) {
        if (applied) {
            refresh();
            return;
        }
        m_unregistered.clear();
        m_banner->setMessage(Meaning::Bad, ErrorWords::sentence(applied.error().code));
    });
}

} // namespace opbx::ui
