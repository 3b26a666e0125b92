#include "ui/exchange/body_highlighter.h"

#include "ui/theme/colours.h"

#include <QGuiApplication>

namespace opbx::ui {

using namespace Qt::StringLiterals;

BodyHighlighter::BodyHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_jsonName(u"\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:)"_s)
    , m_xmlTag(u"</?[A-Za-z][\\w-]*|/?>"_s)
    , m_xmlAttribute(u"\\b[A-Za-z][\\w-]*(?==\")"_s) {}

void BodyHighlighter::highlightBlock(const QString& text) {
    static constexpr qsizetype longest =
        500; // an expression may look at a line as often as it has characters
    if (text.size() > longest)
        return;
    const QPalette palette = QGuiApplication::palette();
    const auto colour = [&](const QRegularExpression& expression, const QColor& with) {
        auto matches = expression.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), with);
        }
    };
    if (text.trimmed().startsWith(u'<') || text.contains(u"</")) {
        colour(m_xmlAttribute, quietText(palette));
        colour(m_xmlTag, accent(palette));
    } else {
        colour(m_jsonName, accent(palette));
    }
}

} // namespace opbx::ui
