#include "ui/assistant/public_address_step.h"

#include "ui/backend/health_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/connection/self_test_panel.h"
#include "ui/connection/tunnel_picker.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/settings_draft.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>

namespace opbx::ui {

using namespace Qt::StringLiterals;

PublicAddressStep::PublicAddressStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"public-address"_s, tr("How Cloudonix reaches it"),
          tr("Cloudonix sends its requests over the internet, so this computer needs a public address: a "
             "tunnel, or a domain of your own. You can leave it empty and come back later."),
          backend, state, parent)
    , m_draft(new SettingsDraft(backend.settings().current(), this))
    , m_tunnels(new TunnelPicker(backend.health(), this))
    , m_test(new SelfTestPanel(
          backend.health(), [this] { return m_draft->draft().baseUrl(); }, this))
    , m_problem(new Banner(this)) {
    content()->addWidget(m_tunnels);
    content()->addWidget(new SettingField(*findSetting(u"webhooks/base_url"), *m_draft, this));
    content()->addWidget(m_test);
    content()->addWidget(m_problem);
    connect(m_tunnels, &TunnelPicker::chosen, m_draft,
            [this](const QString& url) { m_draft->take(u"webhooks/base_url"_s, url); });
    connect(m_draft, &SettingsDraft::changed, this, &PublicAddressStep::draftChanged);
    connect(&backend.settings(), &SettingsBackend::changed, m_draft,
            [this] { m_draft->setInForce(this->backend().settings().current()); });
    draftChanged();
}

void PublicAddressStep::enter() {
    backend().health().lookForTunnels();
}

bool PublicAddressStep::canGoOn() const {
    return m_draft->isSound();
}

void PublicAddressStep::draftChanged() {
    const QString url = m_draft->draft().baseUrl();
    m_tunnels->setChosen(url);
    if (url != m_tested)
        m_test->clear();
    m_tested = url;
    m_test->setEnabled(!url.isEmpty() && m_draft->isSound());
    emit canGoOnChanged();
}

void PublicAddressStep::finish(const std::function<void(bool)>& answer) {
    if (!m_draft->isChanged()) {
        answer(true);
        return;
    }
    backend().settings().apply(m_draft->draft()).then(this, [this, answer](const Result<Done>& applied) {
        m_problem->setMessage(Meaning::Bad, applied ? QString() : ErrorWords::sentence(applied.error().code));
        answer(applied.ok());
    });
}

} // namespace opbx::ui
