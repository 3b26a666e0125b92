#include "ui/assistant/summary_step.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/backend/health_backend.h"
#include "ui/backend/keys_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace opbx::ui {

using namespace Qt::StringLiterals;

SummaryStep::SummaryStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"summary"_s, tr("Done"),
          tr("OPBX keeps listening as long as it runs. You can open this assistant again from the Help "
             "menu. Next, say who rings when: Routing."),
          backend, state, parent)
    , m_grid(new QGridLayout) {
    m_grid->setHorizontalSpacing(metrics::sectionGap);
    m_grid->setVerticalSpacing(metrics::groupMargin);
    m_grid->setColumnStretch(2, 1);
    content()->addLayout(m_grid);
    const auto refresh = [this] {
        if (isVisible())
            enter();
    };
    connect(&backend.keys(), &KeysBackend::changed, this, refresh);
    connect(&backend.endpoint(), &EndpointBackend::stateChanged, this, refresh);
}

void SummaryStep::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
}

void SummaryStep::add(const QString& what, bool done, const QString& doneWord, const QString& missingWord,
                      const QString& next) {
    const int row = m_row++;
    m_grid->addWidget(textLabel(what, TypeSize::Body, this), row, 0);
    m_grid->addWidget(
        new StatusPill(done ? doneWord : missingWord, done ? Meaning::Good : Meaning::Attention, this), row,
        1);
    m_grid->addWidget(quietLabel(done ? QString() : next, TypeSize::Small, this), row, 2);
}

void SummaryStep::enter() {
    clear();
    const EndpointState endpoint = backend().endpoint().state();
    add(tr("Listening"), endpoint.listening, tr("yes"), tr("no"),
        tr("Go back to the first step and choose another address."));
    const auto test = backend().health().lastSelfTest();
    if (test && !test->passed() && !endpoint.publicUrl.isEmpty())
        add(tr("Public address"), false, {}, tr("not reached"),
            tr("Its last test failed. Go back to its step and test it again."));
    else
        add(tr("Public address"), !endpoint.publicUrl.isEmpty(), tr("entered"), tr("missing"),
            tr("Without it Cloudonix cannot reach this computer."));
    add(tr("Requests API key"), backend().keys().state(KeyName::RequestsApiKey).isSet(), tr("set"),
        tr("not set"), tr("Without it voice requests are refused."));
    // Cloudonix documents the bearer token alone.
    add(tr("Webhook secret (optional)"), true,
        backend().keys().state(KeyName::WebhookSecret).isSet() ? tr("set") : tr("not needed"), {}, {});
    add(tr("Requests today"), endpoint.requestsToday > 0, QLocale().toString(endpoint.requestsToday),
        tr("none"), tr("Call one of your numbers, then look at Traffic."));
}

} // namespace opbx::ui
