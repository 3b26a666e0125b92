// The filter of the traffic table or of the call records: a field with completion that points at mistakes, and saved filters as chips. GUI
// thread. Parses expressions; filters nothing itself.
#pragma once

#include "core/inspect/filter.h"
#include "ui/support/ui_state.h"

#include <QWidget>

class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTimer;
class QToolButton;

namespace opbx::ui {

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
    QStringList savedFilters() const;

signals:
    /// Escape was pressed in the field.
    void left();
    /// The expression is sound and differs from the one before.
    void filterChanged(const QString& expression, const opbx::Filter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void complete();
    void insertCompletion(const QString& text);
    void showProblem(const FilterError* error);
    void markWrong(int position, int length);
    void makeChips();
    void saveCurrent();
    void removeSaved(const QString& expression);
    void keep(const QStringList& filters);

    UiState& m_state;
    FilterSubject m_subject;
    QLineEdit* m_field;
    QToolButton* m_save;
    QLabel* m_problem;
    QHBoxLayout* m_chips;
    QCompleter* m_completer;
    QStandardItemModel* m_candidates;
    QTimer* m_timer;
    QString m_applied;
    bool m_marked = false;
};

} // namespace opbx::ui
