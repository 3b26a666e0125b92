// Each control that SECURITY.md names is called, and has a test; controls.tsv names all three. `./dev controls` takes each call out
// and looks whether its test notices.
#include "tests/support/source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

struct Control {
    QString name;
    QString file;
    QString call;
    QString without;
    QString test; // program::function
};

QList<Control> controls() {
    QList<Control> rows;
    for (const QString& line :
         projectText(u"tests/architecture/controls.tsv"_s).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        QStringList cells = line.split(u'\t');
        if (cells.size() != 5)
            qFatal("%s", qPrintable(line));
        for (QString& cell : cells)
            cell.replace(u"\\n"_s, u"\n"_s);
        rows.append({cells[0], cells[1], cells[2], cells[3], cells[4]});
    }
    return rows;
}

/// Name and test of each control in SECURITY.md, of rows "| control | `program::function` |".
QSet<QStringList> namedControls() {
    static const QRegularExpression row(u"^\\|([^|]+)\\| `([^`|]+)` \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QSet<QStringList> named;
    for (auto found = row.globalMatch(projectText(u"SECURITY.md"_s)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        named.insert({match.captured(1).trimmed(), match.captured(2)});
    }
    return named;
}

} // namespace

class TestControls : public QObject {
    Q_OBJECT

private slots:
    void allAreNamed() {
        QSet<QStringList> listed;
        for (const Control& control : controls())
            listed.insert({control.name, control.test});
        QVERIFY(listed.size() > 30);
        for (const QStringList& missing : listed - namedControls())
            qWarning("not in SECURITY.md: %s", qPrintable(missing.join(u", "_s)));
        for (const QStringList& missing : namedControls() - listed)
            qWarning("not in controls.tsv: %s", qPrintable(missing.join(u", "_s)));
        QCOMPARE(namedControls(), listed);
    }

    void callsAreThere_data() { rows(); }
    void callsAreThere() {
        QFETCH(QString, file);
        QFETCH(QString, call);
        const QString source = projectText(file);
        QVERIFY(!source.isEmpty());
        if (!call.isEmpty())
            QCOMPARE(source.count(call), 1);
    }

    void testsAreThere_data() { rows(); }
    void testsAreThere() {
        QFETCH(QString, test);
        const QStringList parts = test.split(u"::"_s);
        QCOMPARE(parts.size(), 2);
        const QStringList files = sourceFiles({u"tests"_s}).filter(u'/' + parts[0] + u".cpp"_s);
        QCOMPARE(files.size(), 1);
        const QRegularExpression function(u"void (\\w+::)?%1\\("_s.arg(parts[1]));
        QVERIFY(projectText(files.first()).contains(function));
    }

private:
    static void rows() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("test");
        for (const Control& control : controls())
            QTest::newRow(qPrintable(control.name)) << control.file << control.call << control.test;
    }
};

QTEST_GUILESS_MAIN(TestControls)
#include "tst_controls.moc"
