// What the window remembers of itself between starts: geometry, splitters, columns, saved filters. GUI
// thread. Not for settings of the endpoint and never for secrets.
#pragma once

#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace opbx::ui {

class UiState {
public:
    /// `file`: an INI file of the window's own; empty keeps everything in memory only (tests).
    explicit UiState(const QString& file = {});

    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    std::unique_ptr<QSettings> m_file;
    QHash<QString, QVariant> m_memory;
};

} // namespace opbx::ui
