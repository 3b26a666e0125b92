// Totals of exactly the calls that are shown, each with the rule that it follows as a tooltip. GUI thread; computes nothing.
#pragma once

#include "core/calls/call_statistics.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace opbx::ui {

class CallFigures final : public QWidget {
    Q_OBJECT

public:
    explicit CallFigures(QWidget* parent);

    /// `before`: of the period before, where there is one.
    void setStatistics(const CallStatistics& statistics, const std::optional<CallStatistics>& before = {});
    /// Name and value of each figure, as shown.
    QStringList sentences() const;

private:
    QLabel* add(const QString& name, const QString& rule);
    static void show(QLabel* value, const QString& text);
    static void showBefore(QLabel* value, const QString& text);

    QHBoxLayout* m_row;
    QList<QLabel*> m_values;
    QLabel* m_calls;
    QLabel* m_answered;
    QLabel* m_missed;
    QLabel* m_talk;
    QLabel* m_asr;
    QLabel* m_acd;
    QLabel* m_toAnswer;
    QLabel* m_peak;
};

} // namespace opbx::ui
