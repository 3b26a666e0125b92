// One word for one thing: no sentence of the program or its documents uses a word whose thing has another name here. docs/glossary.md
// says what the words mean.
#include "tests/support/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

/// Texts of a source with a space in them: literals that stand one after the other are one text. Comments speak to other readers.
QStringList textsOf(const QString& source) {
    static const QRegularExpression comment(u"^\\s*//.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression run(uR"("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*)"_s);
    static const QRegularExpression seam(uR"("\s*")"_s);
    QStringList texts;
    for (auto matches = run.globalMatch(QString(source).remove(comment)); matches.hasNext();) {
        const QString text = matches.next().captured().remove(seam);
        if (text.contains(u' '))
            texts << text;
    }
    return texts;
}

QStringList complaintsAbout(const QRegularExpression& pattern) {
    QStringList found;
    for (const QString& path : projectFiles()) {
        const bool isDocument =
            path.endsWith(u".md") && path != u"CHANGELOG.md" && !path.startsWith(u"tests/");
        const bool isSource = (path.endsWith(u".cpp") || path.endsWith(u".h")) && !path.startsWith(u"tests/");
        if (!isDocument && !isSource)
            continue;
        const QString content = projectText(path);
        for (const QString& text : isSource ? textsOf(content) : content.split(u'\n')) {
            if (pattern.match(text).hasMatch())
                found << path + u": "_s + text.left(200);
        }
    }
    return found;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void oneWordForOneThing_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("caught");
        const auto row = [](const char* word, const char* pattern, const char* caught) {
            QTest::newRow(word) << QString::fromLatin1(pattern) << QString::fromLatin1(caught);
        };
        row("public address", R"(\bpublic URL\b)", "the public URL");
        row("keychain", R"((?<!gnome-)(?<!-)\bkeyring\b)", "The keyring is locked.");
        row("fallback", R"(\bfailover\b)", "has no failover;");
        row("fix", R"((?<!--)\b[Mm]end(s|ed)?\b)", "Mend them to save.");
        row("current", R"(\bpresent (secret|token|file|key)\b)", "with the present secret");
        row("again", R"(\banew\b)", "signed anew");
        row("space", R"(\bblanks?\b)", "There are blanks around it.");
        row("is not a", R"((?<![Tt]here )\bis no (?!longer|more))", "'%1' is no telephone");
        row("not available", R"(\bcannot be had\b)", "which cannot be had");
        row("silently", R"(without a word)", "Hung up without a word");
        row("history", R"(\bhistory file\b)", "The history file is damaged.");
        row("other than", R"(Something else than)", "Something else than this endpoint");
        row("previous", R"(\bof before\b)", "The key of before stays.");
        row("Settings, Limits", R"(limit is in Settings, Connection)",
            "The limit is in Settings, Connection.");
    }

    void oneWordForOneThing() {
        QFETCH(QString, pattern);
        QFETCH(QString, caught);
        const QRegularExpression expression(pattern);
        QVERIFY(expression.isValid() && expression.match(caught).hasMatch());
        const QStringList complaints = complaintsAbout(expression);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
