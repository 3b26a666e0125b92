#include "ui/support/ui_state.h"

namespace opbx::ui {

UiState::UiState(const QString& file)
    : m_file(file.isEmpty() ? nullptr : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QVariant UiState::value(const QString& key, const QVariant& fallback) const {
    return m_file ? m_file->value(key, fallback) : m_memory.value(key, fallback);
}

void UiState::setValue(const QString& key, const QVariant& value) {
    if (m_file)
        m_file->setValue(key, value);
    else
        m_memory.insert(key, value);
}

} // namespace opbx::ui
