// Follows a call through a plan without making it: each step is what the voice endpoint would answer, and what may happen next.
// Pure but for the plan it holds; GUI thread.
#pragma once

#include "core/routing/router.h"

#include <QDateTime>

namespace opbx::ui {

/// What happens to the caller after an answer.
enum class WhatIfEvent { NobodyAnswers, Busy, Answered, Presses, Silence, LeavesMessage };

/// Where a call begins.
enum class CallOrigin {
    Outside, // somebody calls one of our numbers
    Inside,  // an extension dials: a colleague, or a number outside
};

class WhatIf {
public:
    /// A new call. `at`: UTC.
    WhatIf(std::shared_ptr<const RoutingPlan> plan, CallOrigin origin, const QString& from, const QString& to,
           const QDateTime& at);

    const Decision& decision() const { return m_decision; }
    /// Events that lead on from here; empty when the call has ended.
    QList<WhatIfEvent> possible() const;
    /// `digits`: for Presses.
    void happen(WhatIfEvent event, const QString& digits = {});

private:
    struct Verb {
        QString name; // Dial, Gather or Record; empty when the document leads nowhere
        QString action;
    };
    Verb lastVerb() const;
    void decide(CallStage stage);

    std::shared_ptr<const RoutingPlan> m_plan;
    CallOrigin m_origin;
    RoutingCursors m_cursors;
    QString m_from;
    QString m_to;
    QDateTime m_at;
    Decision m_decision;
};

} // namespace opbx::ui
