// What a CXML document tells the telephone exchange to do, a sentence a verb, and what is wrong with it. GUI thread; read only.
#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace opbx::ui {

class Banner;

class MeaningView final : public QScrollArea {
    Q_OBJECT

public:
    explicit MeaningView(QWidget* parent);

    /// Hides the view when the document is no CXML.
    void setDocument(const QByteArray& document);
    QString text() const;

    static bool isCxml(const QByteArray& document);

private:
    Banner* m_problem;
    QLabel* m_sentences;
};

} // namespace opbx::ui
