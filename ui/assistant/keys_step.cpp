#include "ui/assistant/keys_step.h"

#include "ui/keys/key_card.h"

#include <QBoxLayout>

namespace opbx::ui {

using namespace Qt::StringLiterals;

KeysStep::KeysStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"keys"_s, tr("Keys"),
          tr("Cloudonix proves with these keys that a request is its own. They are kept in this computer's "
             "keychain. You enter them at Cloudonix in the next step."),
          backend, state, parent) {
    content()->addWidget(new KeyCard(KeyName::RequestsApiKey, tr("Requests API key"),
                                     tr("Cloudonix sends it as a bearer token with every request."), backend,
                                     this));
    content()->addWidget(
        new KeyCard(KeyName::WebhookSecret, tr("Webhook secret (optional)"),
                    tr("Only for senders that sign session updates and call records. Cloudonix sends the "
                       "requests API key alone."),
                    backend, this));
}

} // namespace opbx::ui
