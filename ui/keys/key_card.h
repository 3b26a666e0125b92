// One key: its state in words, generating, replacing and setting it. A new key is shown once, hidden again after a minute, and
// then taken out of the clipboard if it is still there. GUI thread.
#pragma once

#include "core/secrets/key_store.h"
#include "core/storage/key_use.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace opbx::ui {

class Banner;
class CopyField;
class StatusPill;

class KeyCard final : public QWidget {
    Q_OBJECT

public:
    KeyCard(KeyName name, const QString& title, const QString& purpose, Backend& backend, QWidget* parent);
    ~KeyCard() override;

    /// The key while it is shown; empty otherwise.
    QString shownKey() const;
    /// What happens a minute after a key was shown.
    void hideKey();

private:
    void makeHead(QBoxLayout& column, const QString& title, const QString& purpose);
    void makeShown(QBoxLayout& column);
    void makeActions(QBoxLayout& column);
    void makeByHand(QBoxLayout& column);
    void refresh();
    void refreshStatus(const KeyState& state);
    QString description(const KeyState& state) const;
    void refreshPreviousUse();
    void showPreviousUse(const KeyUse& use);
    void generate();
    void showOnce(const Result<Secret>& key);
    void setByHand();
    void typed();
    void finished(const Result<Done>& result);
    void beginChange();
    void endChange();
    void sayQuestion();

    KeyName m_name;
    Backend& m_backend;
    QString m_title;
    StatusPill* m_status = nullptr;
    QLabel* m_description = nullptr;
    QLabel* m_previousUse = nullptr;
    Banner* m_problem = nullptr;
    QWidget* m_shown = nullptr;
    CopyField* m_shownField = nullptr;
    QPushButton* m_generate = nullptr;
    QComboBox* m_grace = nullptr;
    QPushButton* m_forget = nullptr;
    QPushButton* m_openByHand = nullptr;
    QWidget* m_byHand = nullptr;
    QLineEdit* m_typed = nullptr;
    QLabel* m_strength = nullptr;
    QPushButton* m_set = nullptr;
    QTimer* m_hide = nullptr;
    QTimer* m_countUses = nullptr;
    QTimer* m_question = nullptr; // runs while a change is under way and nothing has been said about it
    bool m_isChanging = false;
};

} // namespace opbx::ui
