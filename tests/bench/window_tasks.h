// What a user does with a large history in the window beside filtering and scrolling, measured: the page of call records, an export,
// clearing. GUI thread; prints rows of the bench's table.
#pragma once

#include "ui/backend/backend.h"
#include "ui/frame/main_window.h"

namespace opbx::bench {

/// All call records: the backend's answer alone, then the page from the click to its first paint and to its figures.
void measureCallRecords(ui::MainWindow& window, ui::Backend& backend, ui::UiState& state);
/// The newest `exchanges` or so as a HAR file in `folder`.
void measureExport(ui::MainWindow& window, ui::Backend& backend, const QString& folder, int exchanges);
/// From the button in the question until the table is empty, then some seconds of deleting.
void measureClearing(ui::MainWindow& window);

} // namespace opbx::bench
