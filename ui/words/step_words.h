// The steps of a decision in the reader's language. The router speaks English only, and so does the history; its sentences are
// recognised by their form and said again. GUI thread.
#pragma once

#include "core/exchange/exchange.h"

#include <QCoreApplication>

namespace opbx::ui {

class StepWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::StepWords)

public:
    /// In English what is not recognised.
    static QString sentence(const DecisionStep& step);
    static bool recognises(const DecisionStep& step);

private:
    static QString translated(const QString& english);
};

} // namespace opbx::ui
