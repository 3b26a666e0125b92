// Filters that were saved, with their names, colours and order, as the window remembers them. Plain values and pure functions;
// GUI thread.
#pragma once

#include "core/filter/filter.h"
#include "ui/theme/colours.h"
#include "ui/theme/ui_state.h"

#include <QList>

namespace opbx::ui {

struct FilterRule {
    QString name; // empty: the expression is the name
    QString expression;
    RowColour colour = RowColour::None; // of the rows that match; the first rule that matches decides
    bool isChip = true;

    QString shownName() const { return name.isEmpty() ? expression : name; }
    bool operator==(const FilterRule&) const = default;
};

/// Those that the window was left with, or those that it begins with.
QList<FilterRule> loadFilterRules(const UiState& state, FilterSubject subject);
void saveFilterRules(UiState& state, FilterSubject subject, const QList<FilterRule>& rules);

/// A rule that gives rows a colour, ready to be asked.
struct ColourRule {
    Filter filter;
    RowColour colour = RowColour::None;
    QString name;
};

/// Those with a colour, in their order. Rules that cannot be read are left out.
QList<ColourRule> colourRules(const QList<FilterRule>& rules, FilterSubject subject);

} // namespace opbx::ui
