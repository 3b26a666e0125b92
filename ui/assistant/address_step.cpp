#include "ui/assistant/address_step.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/connection/listen_state.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/settings_draft.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/status_pill.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>

namespace opbx::ui {

using namespace Qt::StringLiterals;

AddressStep::AddressStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"address"_s, tr("Where OPBX listens"),
          tr("Requests arrive at this address of your computer. Keep it as it is when a tunnel or a proxy "
             "runs on the same computer."),
          backend, state, parent)
    , m_draft(new SettingsDraft(backend.settings().current(), this))
    , m_listening(new StatusPill(this))
    , m_problem(new Banner(this)) {
    content()->addWidget(new SettingField(*findSetting(u"server/listen"), *m_draft, this));
    auto* row = new QHBoxLayout;
    row->addWidget(m_listening);
    row->addStretch();
    content()->addLayout(row);
    content()->addWidget(m_problem);
    content()->addWidget(new ListenState(backend, ListenState::Tells::All, this));
    connect(&backend.endpoint(), &EndpointBackend::stateChanged, this, &AddressStep::showState);
    connect(&backend.settings(), &SettingsBackend::changed, m_draft,
            [this] { m_draft->setInForce(this->backend().settings().current()); });
    connect(m_draft, &SettingsDraft::changed, this, &AssistantStep::canGoOnChanged);
    showState();
}

void AddressStep::enter() {
    showState();
}

bool AddressStep::canGoOn() const {
    return m_draft->isSound();
}

void AddressStep::showState() {
    const EndpointState endpoint = backend().endpoint().state();
    if (endpoint.problem) {
        m_listening->setStatus(ErrorWords::shortName(codeOf(endpoint.problem)), Meaning::Bad);
        m_problem->setMessage(
            Meaning::Bad, endpoint.listenFailed ? QString() : ErrorWords::sentence(codeOf(endpoint.problem)));
        return;
    }
    m_problem->setMessage(Meaning::Neutral, {});
    if (endpoint.listening)
        m_listening->setStatus(tr("Listening at %1").arg(endpoint.listenUrl), Meaning::Good);
    else
        m_listening->setStatus(tr("Not listening yet"), Meaning::Neutral);
}

void AddressStep::finish(const std::function<void(bool)>& answer) {
    if (!m_draft->isChanged()) {
        showState();
        if (backend().endpoint().state().listenFailed)
            backend().endpoint().listenAgain().then(
                this, [answer](const Result<Done>& listens) { answer(listens.ok()); });
        else
            answer(!backend().endpoint().state().problem);
        return;
    }
    backend().settings().apply(m_draft->draft()).then(this, [this, answer](const Result<Done>& applied) {
        m_draft->setInForce(backend().settings().current());
        if (!applied)
            m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(applied.error().code));
        answer(applied.ok());
    });
}

} // namespace opbx::ui
