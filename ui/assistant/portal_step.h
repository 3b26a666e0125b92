// Assistant, step 4: what is entered in the Cloudonix portal, in the order of its fields, each with a copy button. GUI thread.
#pragma once

#include "core/secrets/key_store.h"
#include "ui/assistant/assistant_step.h"

class QGridLayout;
class QTimer;

namespace opbx::ui {

class Banner;
class CopyButton;
class CopyField;
class StatusPill;

class PortalStep final : public AssistantStep {
    Q_OBJECT

public:
    PortalStep(Backend& backend, UiState& state, QWidget* parent);
    ~PortalStep() override;

    void enter() override;
    /// Addresses in the order shown.
    QStringList urls() const;
    /// What happens a minute after a key was copied.
    void clearClipboard();

signals:
    /// "Let OPBX enter these" was pressed.
    void cloudonixRequested();

private:
    void addUrl(QGridLayout& grid, const QString& name, const QString& path);
    void addText(QGridLayout& grid, const QString& name, const QString& text);
    void addKey(QGridLayout& grid, const QString& name, KeyName key);
    void addName(QGridLayout& grid, const QString& name);
    void addSection(QGridLayout& grid, const QString& title);
    void refresh();

    struct Url {
        CopyField* field;
        QString path;
    };
    struct Key {
        KeyName name;
        StatusPill* status;
        CopyButton* copy;
    };
    QList<Url> m_urls;
    QList<Key> m_keys;
    Banner* m_missing;
    QTimer* m_clear;
    Secret m_copied;
    int m_number = 0;
};

} // namespace opbx::ui
