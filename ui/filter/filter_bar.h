// The filter of the traffic table or of the call records: a field that points at mistakes, and saved filters as chips. GUI
// thread. Parses expressions; filters nothing itself.
#pragma once

#include "ui/filter/filter_rules.h"

#include <QWidget>

class QHBoxLayout;
class QTimer;
class QToolButton;

namespace opbx::ui {

class FilterEdit;

class FilterBar final : public QWidget {
    Q_OBJECT

public:
    /// `subject`: what the expressions are about; saved filters are kept apart.
    FilterBar(UiState& state, QWidget* parent, FilterSubject subject = FilterSubject::Exchanges);

    QString expression() const;
    /// Sets and applies.
    void setExpression(const QString& expression);
    void focusField();
    /// The mistake that is shown, empty when there is none.
    QString problem() const;
    const QList<FilterRule>& rules() const { return m_rules; }
    /// Opens the dialog of saved filters.
    void editRules();

signals:
    /// Escape was pressed in the field.
    void left();
    /// The expression is sound and differs from the one before.
    void filterChanged(const QString& expression, const opbx::Filter& filter);
    /// Saved filters, their colours or their order have changed.
    void rulesChanged();

private:
    void apply();
    bool isSaved(const QString& expression) const;
    void makeChips();
    void addChip(const FilterRule& rule);
    void saveCurrent();
    void refreshSave();
    void keep(const QList<FilterRule>& rules);

    UiState& m_state;
    FilterSubject m_subject;
    QList<FilterRule> m_rules;
    FilterEdit* m_edit;
    QToolButton* m_save;
    QHBoxLayout* m_chips;
    QTimer* m_timer;
    QString m_applied;
};

} // namespace opbx::ui
