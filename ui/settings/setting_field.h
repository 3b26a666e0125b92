// One setting: name, the control that fits its type, explanation, and what is wrong with the text as it is typed. GUI thread.
#pragma once

#include "core/settings/settings_table.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace opbx::ui {

class SettingsDraft;

class SettingField final : public QWidget {
    Q_OBJECT

public:
    SettingField(const SettingRow& row, SettingsDraft& draft, QWidget* parent);

    QString key() const { return QString::fromLatin1(m_row.key); }
    /// What is wrong or needs attention, as shown; empty when nothing is.
    QString problem() const;
    /// Whether name, explanation or key hold these words.
    bool matches(const QString& text) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QString plainValue(const QString& text) const;
    qint64 unitUs() const;
    QWidget* makeControl();
    QWidget* makeLine();
    void addExplanations(QBoxLayout& column);
    void take(const QString& text);
    void showDraft();
    void showUnit(const QString& text);
    void showProblem(bool allowed, const QString& text);
    void recolour();
    void browse();

    const SettingRow& m_row;
    SettingsDraft& m_draft;
    QLineEdit* m_line = nullptr;
    QLabel* m_unit = nullptr; // beside a number
    QCheckBox* m_check = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_problem;
    bool m_wrong = false;
};

} // namespace opbx::ui
