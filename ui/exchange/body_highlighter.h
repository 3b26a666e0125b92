// Quiet syntax colours for JSON and XML text: names in the accent, the rest in the text colour. GUI thread.
#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace opbx::ui {

class BodyHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit BodyHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    QRegularExpression m_jsonName;
    QRegularExpression m_xmlTag;
    QRegularExpression m_xmlAttribute;
};

} // namespace opbx::ui
