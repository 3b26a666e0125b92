// What the window remembers of itself between starts: geometry, splitters, columns, saved filters. GUI
// thread. Not for settings of the endpoint and never for secrets.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTimer>
#include <QVariantMap>

namespace opbx::ui {

class UiState {
public:
    /// `file`: an INI file of the window's own; empty keeps everything in memory only (tests).
    explicit UiState(const QString& file = {});
    /// Writes what has changed.
    ~UiState();
    UiState(const UiState&) = delete;
    UiState& operator=(const UiState&) = delete;

    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    /// Written to the file a moment later: columns and splitters change many times a second while they are dragged.
    void setValue(const QString& key, const QVariant& value);

    /// Writes the file now, whole or not at all, if something has changed. An error of FileReplacement.
    Result<Done> save();

private:
    QString m_file;
    QVariantMap m_values;
    bool m_isChanged = false;
    QTimer m_saveTimer;
};

} // namespace opbx::ui
