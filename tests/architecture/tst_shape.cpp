// The shape of the sources: sizes, constructs that this program does without, and words that have no place in it.
#include "tests/support/source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace opbx::test;

namespace {

constexpr int longestFile = 500;
constexpr int longestFunction = 80;

const QStringList programFolders = {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")};
const QStringList allFolders = {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                QStringLiteral("tests")};

QStringList matchesIn(const QString& text, const QRegularExpression& pattern, const QString& path) {
    QStringList found;
    int line = 0;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        ++line;
        const auto match = pattern.match(part.toString());
        if (match.hasMatch())
            found << QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(match.captured().trimmed());
    }
    return found;
}

} // namespace

class TestShape : public QObject {
    Q_OBJECT

private slots:
    void measuresFunctions_data();
    void measuresFunctions();
    void blanksCommentsAndLiterals();
    void filesAreShort();
    void functionsAreShort();
    void sourcesHaveTheirHeader();
    void doesWithout_data();
    void doesWithout();
    void namesNoPlaceOfItsMaking();
};

void TestShape::measuresFunctions_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QList<int>>("lines");

    using Lines = QList<int>;
    QTest::newRow("plain") << QStringLiteral("namespace a {\nint f() {\n  return 1;\n}\n}\n") << Lines{3};
    QTest::newRow("signature over two lines")
        << QStringLiteral("int f(int a,\n  int b) {\n  return 1;\n}\n") << Lines{4};
    QTest::newRow("method in a class")
        << QStringLiteral("class A : public B {\n  void f() {\n  }\n  int m = 0;\n};\n") << Lines{2};
    QTest::newRow("initializers with braces")
        << QStringLiteral("A::A()\n  : m_a{1}, m_b{2} {\n  f();\n}\n") << Lines{4};
    QTest::newRow("lambda inside") << QStringLiteral("void f() {\n  g([] {\n    h();\n  });\n}\n")
                                   << Lines{5};
    QTest::newRow("braces in literals")
        << QStringLiteral("void f() {\n  g(\"}\", '}', R\"(}})\");\n  // }\n}\n") << Lines{4};
    QTest::newRow("prefixed character")
        << QStringLiteral("int f() {\n  g(u',', h); }\nint g() {\n}\n") << Lines{2, 2};
    QTest::newRow("digit separator") << QStringLiteral("int f() {\n  return 1'000;\n}\nint g() {\n}\n")
                                     << Lines{3, 2};
    QTest::newRow("table") << QStringLiteral("const Row rows[] = {\n  {1, 2},\n  {3, 4},\n};\n") << Lines{};
    QTest::newRow("directive") << QStringLiteral("#define X {\nvoid f() {\n}\n") << Lines{2};
}

void TestShape::measuresFunctions() {
    QFETCH(QString, source);
    QFETCH(QList<int>, lines);
    QList<int> measured;
    const auto functions = functionsOf(source);
    for (const FunctionSize& function : functions)
        measured << function.lines;
    QCOMPARE(measured, lines);
}

void TestShape::blanksCommentsAndLiterals() {
    const QString code = codeOnly(QStringLiteral("f(\"tr(\"); /* tr(\n */ g(); // tr(\n"));
    QVERIFY(!code.contains(QStringLiteral("tr(")));
    QVERIFY(code.contains(QStringLiteral("g()")));
    QCOMPARE(code.count(u'\n'), 2);
}

void TestShape::filesAreShort() {
    QStringList tooLong;
    const auto paths = sourceFiles(allFolders);
    for (const QString& path : paths) {
        const auto lines = projectText(path).count(u'\n');
        if (lines > longestFile)
            tooLong << QStringLiteral("%1 has %2 lines").arg(path).arg(lines);
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void TestShape::functionsAreShort() {
    QStringList tooLong;
    int measured = 0;
    const auto paths = sourceFiles(allFolders);
    for (const QString& path : paths) {
        const auto functions = functionsOf(projectText(path));
        for (const FunctionSize& function : functions) {
            ++measured;
            if (function.lines > longestFunction)
                tooLong << QStringLiteral("%1:%2: %3 lines: %4")
                               .arg(path)
                               .arg(function.line)
                               .arg(function.lines)
                               .arg(function.signature);
        }
    }
    QVERIFY(measured > 50);
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void TestShape::sourcesHaveTheirHeader() {
    QStringList without;
    const auto paths = sourceFiles(programFolders);
    const QSet<QString> known(paths.begin(), paths.end());
    for (const QString& path : paths) {
        const QString header = path.chopped(3) + QStringLiteral("h");
        if (path.endsWith(QStringLiteral(".cpp")) && !path.endsWith(QStringLiteral("/main.cpp")) &&
            !known.contains(header))
            without << path;
    }
    QVERIFY(known.size() > 50);
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestShape::doesWithout_data() {
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");

    const QStringList core = {QStringLiteral("core"), QStringLiteral("app/cli"),
                              QStringLiteral("app/runtime")};
    QTest::newRow("translation below the window")
        << core << QStringLiteral(R"(\btr\(|QT_TR_NOOP|\btranslate\()");
    QTest::newRow("sender()") << programFolders << QStringLiteral(R"((^|[^.>\w])sender\(\))");
    QTest::newRow("processEvents") << allFolders << QStringLiteral(R"(\bprocessEvents\b)");
    QTest::newRow("nested event loops")
        << programFolders << QStringLiteral(R"(\bQEventLoop\s+\w+|\bQEventLoop\()");
    QTest::newRow("string connects") << allFolders << QStringLiteral(R"(\b(SIGNAL|SLOT)\()");
    QTest::newRow("mutexes") << programFolders
                             << QStringLiteral(R"(\b(QMutex|QReadWriteLock|QSemaphore|std::(\w+_)?mutex)\b)");
    QTest::newRow("instances of our own")
        << programFolders << QStringLiteral(R"(\bstatic\s+[\w:]+[&*]\s*instance\()");
    QTest::newRow("global variables of Qt") << programFolders << QStringLiteral(R"(\bQ_GLOBAL_STATIC\b)");
    QTest::newRow("throwing") << programFolders << QStringLiteral(R"(\bthrow\b)");
    // A bench paces its load, a test waits for what happens.
    QTest::newRow("waiting in tests")
        << QStringList{QStringLiteral("tests/app"),     QStringLiteral("tests/core"),
                       QStringLiteral("tests/e2e"),     QStringLiteral("tests/endurance"),
                       QStringLiteral("tests/support"), QStringLiteral("tests/ui")}
        << QStringLiteral(R"(\b(qWait|qSleep|msleep|sleep_for)\()");
}

void TestShape::doesWithout() {
    QFETCH(QStringList, folders);
    QFETCH(QString, pattern);
    QStringList found;
    const auto paths = sourceFiles(folders);
    for (const QString& path : paths)
        found += matchesIn(codeOnly(projectText(path)), QRegularExpression(pattern), path);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestShape::namesNoPlaceOfItsMaking() {
    // Written in two parts so that this file passes its own test.
    const QRegularExpression places(QStringLiteral("(^|[\\s\"'(=:])/(wo"
                                                   "rk|ro"
                                                   "ot|ho"
                                                   "me/[a-z]+)/|/tmp/bash"
                                                   "_jobs|/wt/[a-z]+/"));
    QStringList found;
    const auto paths = projectFiles();
    QVERIFY(paths.contains(QStringLiteral("README.md")));
    for (const QString& path : paths) {
        if (!path.endsWith(QStringLiteral(".png")))
            found += matchesIn(projectText(path), places, path);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
