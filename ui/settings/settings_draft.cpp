#include "ui/settings/settings_draft.h"

namespace opbx::ui {

namespace {

QString textOf(const Settings& settings, QStringView key) {
    const Result<QString> text = settings.text(key);
    return text ? *text : QString();
}

} // namespace

SettingsDraft::SettingsDraft(const Settings& inForce, QObject* parent)
    : QObject(parent)
    , m_inForce(inForce)
    , m_draft(inForce) {}

bool SettingsDraft::needsRestart() const {
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (row.restart && textOf(m_draft, key) != textOf(m_inForce, key))
            return true;
    }
    return false;
}

bool SettingsDraft::set(const QString& key, const QString& text) {
    const bool allowed = m_draft.set(key, text).ok();
    if (allowed)
        m_wrong.remove(key);
    else
        m_wrong.insert(key);
    emit changed();
    return allowed;
}

void SettingsDraft::take(const QString& key, const QString& text) {
    if (set(key, text))
        emit reset();
}

void SettingsDraft::revert() {
    m_draft = m_inForce;
    m_wrong.clear();
    emit reset();
    emit changed();
}

void SettingsDraft::setInForce(const Settings& settings) {
    Settings edited = settings;
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        const QString text = textOf(m_draft, key);
        if (text != textOf(m_inForce, key))
            static_cast<void>(edited.set(key, text)); // it was allowed before, so it is now
    }
    m_inForce = settings;
    m_draft = edited;
    if (m_wrong.isEmpty())
        emit reset();
    emit changed();
}

} // namespace opbx::ui
