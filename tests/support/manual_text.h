// What the documents hold that a test can try: blocks of code, links, and commands within the text. Pure; any thread.
#pragma once

#include <QList>
#include <QStringList>

namespace opbx::test {

struct CodeBlock {
    QString language; // "sh", "ini"; empty when the document names none
    QString text;
    int line = 0; // of its first line, from 1
};

QList<CodeBlock> codeBlocks(const QString& markdown);
/// Texts between single backticks, outside of blocks.
QStringList codeSpans(const QString& markdown);
/// Targets of links and pictures, outside of blocks.
QStringList linkTargets(const QString& markdown);
/// The name that a heading has as a link's target: "The first call, in five lines" is "the-first-call-in-five-lines".
QStringList headingNames(const QString& markdown);

} // namespace opbx::test
