// The cell of a table that names who called or was called. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/theme/formatting.h"

namespace opbx::ui {

/// "Reception (1001)" for a number that is a member of a row. The backend must outlive the function.
template<class Row>
auto partyText(Backend& backend, QString Row::*number) {
    return [&backend, number](const Row& row) {
        return Formatting::party(backend.directory().nameOf(row.*number), row.*number);
    };
}

} // namespace opbx::ui
