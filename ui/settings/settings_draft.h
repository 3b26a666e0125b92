// Settings while they are being edited: what is in force, what would be applied, and which typed texts are wrong. GUI thread.
// Saves nothing itself.
#pragma once

#include "core/settings/settings.h"

#include <QObject>
#include <QSet>

namespace opbx::ui {

class SettingsDraft final : public QObject {
    Q_OBJECT

public:
    explicit SettingsDraft(const Settings& inForce, QObject* parent);

    const Settings& draft() const { return m_draft; }
    const Settings& inForce() const { return m_inForce; }
    bool isChanged() const { return m_draft != m_inForce || !m_wrong.isEmpty(); }
    bool isSound() const { return m_wrong.isEmpty(); }
    /// A changed setting takes effect at the next start only.
    bool needsRestart() const;

    /// True when the text is allowed; then it is part of the draft.
    bool set(const QString& key, const QString& text);
    /// The same, from somewhere else than its field, which shows it afterwards.
    void take(const QString& key, const QString& text);
    /// Back to what is in force; every field shows it again.
    void revert();
    /// What is in force has changed, here or elsewhere. Edits that were not applied are kept.
    void setInForce(const Settings& settings);

signals:
    void changed();
    /// Fields take their texts from the draft again.
    void reset();

private:
    Settings m_inForce;
    Settings m_draft;
    QSet<QString> m_wrong; // keys whose typed text is not allowed
};

} // namespace opbx::ui
