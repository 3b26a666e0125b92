// Distances of the window in device-independent pixels: the only numbers that layouts use. Compile-time
// constants, any thread. Colours and fonts are elsewhere.
#pragma once

namespace opbx::ui {

namespace metrics {

// Between things.
inline constexpr int pageMargin = 16; // around a page
inline constexpr int groupMargin = 8; // inside a group, between controls of a row
inline constexpr int labelGap = 4;    // between a label and its field
inline constexpr int sectionGap = 16; // between groups of a page
inline constexpr int indent = 24;     // a control that depends on the one above it

// The frame.
inline constexpr int minimumWidth = 960;
inline constexpr int minimumHeight = 600;
inline constexpr int designWidth = 1280;
inline constexpr int designHeight = 800;
inline constexpr int narrowWidth = 1100; // of a window that needs its width for the page
inline constexpr int navigationWidth = 200;
inline constexpr int navigationCollapsedWidth = 48;
inline constexpr int navigationRowHeight = 36;
inline constexpr int topBarHeight = 48;
inline constexpr int statusLineHeight = 28;
inline constexpr int searchWidth = 260;

// Controls.
inline constexpr int rowHeight = 26;     // of every table
inline constexpr int treeRowHeight = 22; // of trees of text
inline constexpr int splitterHandle = 8;
inline constexpr int controlHeight = 30;
inline constexpr int iconSize = 18;
inline constexpr int smallIconSize = 14;
inline constexpr int largeIconSize = 40;
inline constexpr int cornerRadius = 6;
inline constexpr int pillRadius = 9;
inline constexpr int pillHeight = 18;
inline constexpr int pillPadding = 7;
inline constexpr int cellPadding = 8;
inline constexpr int progressHeight = 3;
inline constexpr int scrollBarWidth = 10;
inline constexpr int dialogWidth = 460;
inline constexpr int assistantWidth = 940;
inline constexpr int readableWidth = 640; // longest comfortable line of prose and of forms
inline constexpr int labelColumnWidth = 150;

// Times in milliseconds.
inline constexpr int loadingDelayMs = 150;
inline constexpr int copiedMs = 1500; // how long "Copied" stays

} // namespace metrics

} // namespace opbx::ui
