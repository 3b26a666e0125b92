// Distances of the window in device-independent pixels: the only numbers that layouts use.
#pragma once

namespace opbx::ui {

namespace metrics {
inline constexpr int pageMargin = 16;
inline constexpr int groupMargin = 8;
inline constexpr int labelGap = 4;
inline constexpr int rowHeight = 26;
inline constexpr int navigationWidth = 200;
inline constexpr int minimumWidth = 960;
inline constexpr int minimumHeight = 600;
} // namespace metrics

} // namespace opbx::ui
