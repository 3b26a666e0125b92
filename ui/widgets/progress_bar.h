// A thin bar for long work, with a sentence and Cancel. Hidden while there is no work. GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace opbx::ui {

class ProgressBar final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressBar(QWidget* parent);

    /// Shows the bar. A `total` of 0 means that the end is not known.
    void start(const QString& sentence, qint64 total = 0);
    void setProgress(qint64 done);
    void setSentence(const QString& sentence);
    void finish();

signals:
    void cancelRequested();

private:
    QLabel* m_sentence;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    qint64 m_total = 0;
};

} // namespace opbx::ui
