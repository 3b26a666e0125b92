// A field for an expression of the filter language: completes while one types and points at the place of a mistake. GUI thread.
// Filters nothing itself.
#pragma once

#include "core/filter/filter.h"

#include <QWidget>

#include <optional>

class QCompleter;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace opbx::ui {

class FilterEdit final : public QWidget {
    Q_OBJECT

public:
    FilterEdit(FilterSubject subject, QWidget* parent);

    QString expression() const;
    void setExpression(const QString& expression);
    void focusField();
    QLineEdit* field() const { return m_field; }
    /// Adds a control beside the field.
    void addBeside(QWidget* widget);

    /// Reads the expression and shows its mistake, or that there is none any more.
    std::optional<Filter> check();
    /// The mistake that is shown, empty when there is none.
    QString problem() const;

    /// The label of the mistake, for a place where it moves nothing; whoever takes it shows and hides it.
    QLabel* takeProblemLabel();

signals:
    /// The expression has been read.
    void checked(bool isSound);
    void edited();
    /// Enter was pressed.
    void entered();
    /// Escape was pressed.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void complete();
    void insertCompletion(const QString& text);
    void showProblem(const FilterError* error);
    void markWrong(int position, int length);

    FilterSubject m_subject;
    QLineEdit* m_field;
    QHBoxLayout* m_row;
    QLabel* m_problem;
    QCompleter* m_completer;
    QStandardItemModel* m_candidates;
    bool m_marked = false;
};

} // namespace opbx::ui
