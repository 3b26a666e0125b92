#include "tests/support/manual_text.h"

#include <QRegularExpression>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

QString withoutBlocks(const QString& markdown) {
    QString text;
    bool isBlock = false;
    for (const QString& line : markdown.split(u'\n')) {
        if (line.startsWith(u"```"))
            isBlock = !isBlock;
        else if (!isBlock)
            text += line + u'\n';
    }
    return text;
}

QStringList capturesOf(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

} // namespace

QList<CodeBlock> codeBlocks(const QString& markdown) {
    QList<CodeBlock> blocks;
    bool isBlock = false;
    int number = 0;
    for (const QString& line : markdown.split(u'\n')) {
        ++number;
        if (line.startsWith(u"```")) {
            isBlock = !isBlock;
            if (isBlock)
                blocks.append({line.sliced(3).trimmed(), {}, number + 1});
        } else if (isBlock) {
            blocks.last().text += line + u'\n';
        }
    }
    return blocks;
}

QStringList codeSpans(const QString& markdown) {
    static const QRegularExpression span(u"(?<!`)`([^`]+)`(?!`)"_s);
    return capturesOf(withoutBlocks(markdown), span);
}

QStringList linkTargets(const QString& markdown) {
    static const QRegularExpression link(u"\\]\\(([^)\\s]+)\\)"_s);
    static const QRegularExpression code(u"`[^`]*`"_s);
    return capturesOf(withoutBlocks(markdown).remove(code), link);
}

QStringList headingNames(const QString& markdown) {
    static const QRegularExpression heading(u"^#+ (.+)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression other(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList names;
    for (const QString& title : capturesOf(withoutBlocks(markdown), heading))
        names << title.toLower().remove(other).replace(u' ', u'-');
    return names;
}

} // namespace opbx::test
