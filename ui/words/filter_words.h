// Mistakes in a filter expression, in words with the next step. GUI thread.
#pragma once

#include "core/filter/filter.h"

#include <QCoreApplication>

namespace opbx::ui {

class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::FilterWords)

public:
    static QString sentence(const FilterError& error);
};

} // namespace opbx::ui
