// What strangers wrote reaches eyes in two places, the window and a terminal, and each has one way in: labels, questions and tooltips
// that are plain by construction, and printing that leaves nothing for a terminal to obey. This test finds whoever goes round them.
#include "tests/support/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestTextOfOthers : public QObject {
    Q_OBJECT

private slots:
    void onlyHere_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("allowed"); // files that are that way, or have text of their own only
        QTest::addColumn<QStringList>("caught");  // what the pattern is for

        const QString plain = u"ui/widgets/plain_text."_s;
        QTest::newRow("labels that guess")
            << uR"(\bnew\s+QLabel\b|public\s+QLabel\b|\bQLabel\s*\(|\bQLabel\s+\w+\s*[({;])"_s
            << QStringList{plain + u"h"_s}
            << QStringList{u"auto* a = new QLabel(text, this);"_s, u"class A final : public QLabel {"_s,
                           u"QLabel label(text);"_s, u"    QLabel m_label;"_s};
        QTest::newRow("message boxes that guess")
            << uR"(\bnew\s+QMessageBox\b|\bQMessageBox\s*\(|\bQMessageBox\s+\w+\s*[({;]|\bQMessageBox::(question|warning|critical|information|about)\b|\bQErrorMessage\b)"_s
            << QStringList{plain + u"cpp"_s}
            << QStringList{u"auto* box = new QMessageBox(QMessageBox::NoIcon, a, b);"_s,
                           u"QMessageBox box;"_s, u"QMessageBox::warning(this, a, b);"_s,
                           u"new QErrorMessage(this)"_s};
        QTest::newRow("rich text")
            << uR"(\b(QTextBrowser|QGraphicsTextItem|QStaticText|setHtml|insertHtml|appendHtml|setMarkdown|MarkdownText|AutoText)\b|\bQTextEdit\b(?!::)|\bfromHtml\b)"_s
            << QStringList{plain + u"cpp"_s,
                           u"ui/manual/manual_browser.h"_s, // the program's own pages
                           u"ui/manual/manual_browser.cpp"_s, u"ui/manual/manual_window.cpp"_s}
            << QStringList{u"new QTextBrowser(this)"_s, u"QTextEdit* edit;"_s, u"item->setHtml(text);"_s,
                           u"label->setTextFormat(Qt::AutoText);"_s, u"m_text->appendHtml(name);"_s};
        QTest::newRow("rich text on purpose")
            << uR"(\bRichText\b)"_s << QStringList{u"ui/frame/about_dialog.cpp"_s}
            << QStringList{u"setTextFormat(Qt::RichText);"_s};
        QTest::newRow("help that guesses")
            << uR"(\bsetWhatsThis\b|\bQWhatsThis::showText\b)"_s
            << QStringList{u"ui/settings/setting_field.cpp"_s, u"ui/desktop/login_choice.cpp"_s}
            << QStringList{u"setWhatsThis(name);"_s};
        QTest::newRow("output past the printing")
            << uR"(\bstd::(cout|cerr|clog)\b|\b(printf|fprintf|vprintf|fputs|puts|putchar|fwrite|perror|psignal)\s*\(|\bSTD(OUT|ERR)_FILENO\b|\b(qDebug|qInfo|qWarning|qCritical|qFatal|qCDebug|qCInfo|qCWarning|qCCritical)\b|\bQTextStream\s+\w+\s*\(\s*std)"_s
            << QStringList{u"app/cli/output.cpp"_s,
                           u"app/cli/key_input.cpp"_s,
                           u"app/runtime/exchange_log.cpp"_s,
                           u"app/runtime/process_start.cpp"_s, // prints nothing
                           u"app/launcher/main.cpp"_s,         // a sentence of its own
                           u"app/window/display_guard.cpp"_s,  // the same
                           u"app/window/stand_in.cpp"_s,       // the same
                           u"app/window/main.cpp"_s}
            << QStringList{u"std::cout << text;"_s, u"std::fprintf(stderr, text);"_s,
                           u"qWarning(\"%s\", a);"_s, u"::write(STDERR_FILENO, a, b);"_s,
                           u"QTextStream out(stdout);"_s};
        QTest::newRow("bytes as they are")
            << uR"(\bprintBytes\s*\()"_s
            << QStringList{u"app/cli/output.h"_s,           u"app/cli/output.cpp"_s,
                           u"app/cli/main.cpp"_s, // help
                           u"app/cli/options.cpp"_s,        u"app/cli/config_command.cpp"_s,
                           u"app/cli/keys_commands.cpp"_s,  // a key, where it is asked for
                           u"app/cli/calls_commands.cpp"_s, // cells are escaped one by one
                           u"app/cli/events_export.cpp"_s,  u"app/cli/routing_commands.cpp"_s}
            // through printableJson
            << QStringList{u"printBytes(text.toUtf8());"_s};
    }

    void onlyHere() {
        QFETCH(QString, pattern);
        QFETCH(QStringList, allowed);
        QFETCH(QStringList, caught);
        const QRegularExpression expression(pattern);
        QVERIFY(expression.isValid());
        for (const QString& line : caught)
            QVERIFY2(expression.match(line).hasMatch(), qPrintable(line));
        QStringList found;
        const QStringList files = sourceFiles({u"core"_s, u"ui"_s, u"app"_s});
        QVERIFY(files.size() > 400);
        for (const QString& path : files) {
            if (allowed.contains(path))
                continue;
            int number = 0;
            for (const QString& line : codeOnly(projectText(path)).split(u'\n')) {
                ++number;
                if (expression.match(line).hasMatch())
                    found << u"%1:%2: %3"_s.arg(path).arg(number).arg(line.trimmed());
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    /// Both programs switch on what covers the text of libraries before anything else is made.
    void switchedOn_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("before");
        QTest::newRow("the window's labels")
            << u"app/window/main.cpp"_s << u"PlainTextGuard plainText("_s << u"MainWindow window("_s;
        QTest::newRow("what Qt says, window")
            << u"app/window/main.cpp"_s << u"sayLibraryMessages()"_s << u"QApplication application("_s;
        QTest::newRow("what Qt says, commands")
            << u"app/cli/main.cpp"_s << u"sayLibraryMessages()"_s << u"QCoreApplication application("_s;
    }

    void switchedOn() {
        QFETCH(QString, file);
        QFETCH(QString, call);
        QFETCH(QString, before);
        const QString code = codeOnly(projectText(file));
        const qsizetype at = code.indexOf(call);
        QVERIFY(at >= 0);
        QVERIFY(at < code.indexOf(before));
    }
};

QTEST_GUILESS_MAIN(TestTextOfOthers)
#include "tst_text_of_others.moc"
