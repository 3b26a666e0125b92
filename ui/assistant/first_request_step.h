// Assistant, step 5: a light for each endpoint that turns on when its first request arrives. GUI thread.
#pragma once

#include "core/exchange/endpoint.h"
#include "core/exchange/exchange.h"
#include "ui/assistant/assistant_step.h"

class QLabel;

namespace opbx::ui {

class StatusPill;

class FirstRequestStep final : public AssistantStep {
    Q_OBJECT

public:
    FirstRequestStep(Backend& backend, UiState& state, QWidget* parent);

    void enter() override;
    /// How many endpoints have taken a request and accepted it.
    int lit() const;

private:
    struct Light {
        Endpoint endpoint;
        StatusPill* status;
        QLabel* words;
        qint64 seenUs = 0;
        bool accepted = false;
    };

    void addLight(Endpoint endpoint, const QString& name, const QString& waiting);
    void take(const QList<ExchangePtr>& exchanges);
    static void setLight(Light& light, qint64 receivedUs, ErrorCode refusal);

    QList<Light> m_lights;
};

} // namespace opbx::ui
