// Edits the saved filters: name, expression, colour, order, and which of them are chips. GUI thread. Keeps nothing: the rules
// come out by accepted().
#pragma once

#include "ui/filter/filter_rules.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace opbx::ui {

class FilterEdit;

class FilterRulesDialog final : public QDialog {
    Q_OBJECT

public:
    FilterRulesDialog(QList<FilterRule> rules, FilterSubject subject, QWidget* parent);

    const QList<FilterRule>& rules() const { return m_rules; }
    void chooseRule(int row);

    void accept() override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    void addRule();
    void removeRule();
    void moveRule(int by);
    void showRule();
    void takeForm();
    void refreshList(int row);
    void refreshItem(int row);
    void refreshHint();
    int current() const;

    QList<FilterRule> m_rules;
    FilterSubject m_subject;
    bool m_showing = false; // the form is being filled
    QListWidget* m_list;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QWidget* m_form;
    QLineEdit* m_name;
    FilterEdit* m_filter;
    QComboBox* m_colour;
    QCheckBox* m_chip;
    QLabel* m_hint;
};

} // namespace opbx::ui
