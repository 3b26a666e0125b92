#include "ui/assistant/first_request_step.h"

#include "core/base/error_names.h"
#include "ui/backend/history_backend.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

FirstRequestStep::FirstRequestStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"first-request"_s, tr("Waiting for the first request"),
          tr("Call one of your numbers. Each light turns on when Cloudonix has reached that endpoint and "
             "was recognised. You can go on without waiting."),
          backend, state, parent) {
    addLight(Endpoint::VoiceRoute, tr("Voice application"),
             tr("Cloudonix asks here what to do with a call. Nothing has arrived yet."));
    addLight(Endpoint::SessionUpdate, tr("Session updates"),
             tr("Cloudonix tells here how a call goes on. Nothing has arrived yet."));
    addLight(Endpoint::Cdr, tr("Call records (CDR)"),
             tr("Cloudonix sends the record here when a call has ended. Nothing has arrived yet."));
    connect(&backend.history(), &HistoryBackend::arrived, this, &FirstRequestStep::take);
}

void FirstRequestStep::addLight(Endpoint endpoint, const QString& name, const QString& waiting) {
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::groupMargin);
    auto* status = new StatusPill(tr("waiting"), Meaning::Neutral, this);
    head->addWidget(textLabel(name, TypeSize::Section, this));
    head->addWidget(status);
    head->addStretch();
    auto* block = new QVBoxLayout;
    block->setSpacing(metrics::labelGap);
    block->addLayout(head);
    auto* words = quietLabel(waiting, TypeSize::Body, this);
    block->addWidget(words);
    content()->addLayout(block);
    m_lights.append({endpoint, status, words});
}

void FirstRequestStep::enter() {
    for (qsizetype i = 0; i < m_lights.size(); ++i) {
        const QString filter = u"endpoint:%1"_s.arg(QString::fromLatin1(endpointName(m_lights[i].endpoint)));
        backend().history().page(filter, 0, 1).then(this, [this, i](const Result<HistoryPage>& page) {
            Light& light = m_lights[i];
            if (!page || page->rows.isEmpty() || page->rows.first().receivedUs <= light.seenUs)
                return;
            const ExchangeRow& row = page->rows.first();
            setLight(light, row.receivedUs,
                     row.refusal.isEmpty() ? ErrorCode::None : errorFromName(row.refusal));
        });
    }
}

int FirstRequestStep::lit() const {
    return int(
        std::count_if(m_lights.cbegin(), m_lights.cend(), [](const Light& light) { return light.accepted; }));
}

void FirstRequestStep::take(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& exchange : exchanges) {
        for (Light& light : m_lights) {
            if (light.endpoint == exchange->endpoint && exchange->receivedUs >= light.seenUs)
                setLight(light, exchange->receivedUs, exchange->refusal);
        }
    }
}

void FirstRequestStep::setLight(Light& light, qint64 receivedUs, ErrorCode refusal) {
    light.seenUs = receivedUs;
    light.accepted = light.accepted || refusal == ErrorCode::None;
    if (refusal == ErrorCode::None) {
        light.status->setStatus(tr("arrived"), Meaning::Good);
        light.words->setText(tr("The latest request arrived at %1 and was accepted.")
                                 .arg(Formatting::callTime(receivedUs / 1000)));
    } else {
        light.status->setStatus(ErrorWords::shortName(refusal), Meaning::Bad);
        light.words->setText(ErrorWords::sentence(refusal));
    }
}

} // namespace opbx::ui
