// The checks as rows: state, title, sentence, and the button that mends it. Problems first. GUI thread.
#pragma once

#include "ui/words/health_words.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class CheckList final : public QWidget {
    Q_OBJECT

public:
    explicit CheckList(QWidget* parent);

    /// `test`: what the latest self-test found out, for its row; none while there is none.
    void setChecks(const QList<Diagnosis>& checks, const HealthSnapshot& snapshot,
                   const std::optional<SelfTestReport>& test);

signals:
    void remedyChosen(const opbx::ui::Remedy& remedy);

private:
    QWidget* makeRow(const Diagnosis& check, const QString& sentence, const Remedy& remedy,
                     const std::optional<QString>& openWord);

    QVBoxLayout* m_rows;
    QWidget* m_shown = nullptr;
};

} // namespace opbx::ui
