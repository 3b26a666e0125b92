// The shape of the sources: sizes, constructs that this program does without, and words that have no place in it.
#include "tests/support/source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx::test;

namespace {

constexpr int longestFile = 500;
constexpr int longestFunction = 80;

const QStringList programFolders = {u"core"_s, u"ui"_s, u"app"_s};
const QStringList allFolders = {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};

QStringList matchesIn(const QString& text, const QRegularExpression& pattern, const QString& path) {
    QStringList found;
    int line = 0;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        ++line;
        const auto match = pattern.match(part.toString());
        if (match.hasMatch())
            found << u"%1:%2: %3"_s.arg(path).arg(line).arg(match.captured().trimmed());
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
    QTest::newRow("plain") << u"namespace a {\nint f() {\n  return 1;\n}\n}\n"_s << Lines{3};
    QTest::newRow("signature over two lines") << u"int f(int a,\n  int b) {\n  return 1;\n}\n"_s << Lines{4};
    QTest::newRow("method in a class")
        << u"class A : public B {\n  void f() {\n  }\n  int m = 0;\n};\n"_s << Lines{2};
    QTest::newRow("initializers with braces") << u"A::A()\n  : m_a{1}, m_b{2} {\n  f();\n}\n"_s << Lines{4};
    QTest::newRow("lambda inside") << u"void f() {\n  g([] {\n    h();\n  });\n}\n"_s << Lines{5};
    QTest::newRow("braces in literals")
        << u"void f() {\n  g(\"}\", '}', R\"(}})\");\n  // }\n}\n"_s << Lines{4};
    QTest::newRow("prefixed character") << u"int f() {\n  g(u',', h); }\nint g() {\n}\n"_s << Lines{2, 2};
    QTest::newRow("digit separator") << u"int f() {\n  return 1'000;\n}\nint g() {\n}\n"_s << Lines{3, 2};
    QTest::newRow("table") << u"const Row rows[] = {\n  {1, 2},\n  {3, 4},\n};\n"_s << Lines{};
    QTest::newRow("directive") << u"#define X {\nvoid f() {\n}\n"_s << Lines{2};
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
    const QString code = codeOnly(u"f(\"tr(\"); /* tr(\n */ g(); // tr(\n"_s);
    QVERIFY(!code.contains(u"tr("_s));
    QVERIFY(code.contains(u"g()"_s));
    QCOMPARE(code.count(u'\n'), 2);
}

void TestShape::filesAreShort() {
    QStringList tooLong;
    const auto paths = sourceFiles(allFolders);
    for (const QString& path : paths) {
        const auto lines = projectText(path).count(u'\n');
        if (lines > longestFile)
            tooLong << u"%1 has %2 lines"_s.arg(path).arg(lines);
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
                tooLong << u"%1:%2: %3 lines: %4"_s.arg(path)
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
        const QString header = path.chopped(3) + u"h"_s;
        if (path.endsWith(u".cpp"_s) && !path.endsWith(u"/main.cpp"_s) && !known.contains(header))
            without << path;
    }
    QVERIFY(known.size() > 50);
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void TestShape::doesWithout_data() {
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");

    const QStringList core = {u"core"_s, u"app/cli"_s, u"app/runtime"_s};
    QTest::newRow("translation below the window") << core << uR"(\btr\(|QT_TR_NOOP|\btranslate\()"_s;
    QTest::newRow("sender()") << programFolders << uR"((^|[^.>\w])sender\(\))"_s;
    QTest::newRow("processEvents") << allFolders << uR"(\bprocessEvents\b)"_s;
    QTest::newRow("nested event loops") << programFolders << uR"(\bQEventLoop\s+\w+|\bQEventLoop\()"_s;
    QTest::newRow("string connects") << allFolders << uR"(\b(SIGNAL|SLOT)\()"_s;
    QTest::newRow("mutexes") << programFolders
                             << uR"(\b(QMutex|QReadWriteLock|QSemaphore|std::(\w+_)?mutex)\b)"_s;
    QTest::newRow("instances of our own") << programFolders << uR"(\bstatic\s+[\w:]+[&*]\s*instance\()"_s;
    QTest::newRow("global variables of Qt") << programFolders << uR"(\bQ_GLOBAL_STATIC\b)"_s;
    QTest::newRow("throwing") << programFolders << uR"(\bthrow\b)"_s;
    // A bench paces its load, a test waits for what happens.
    QTest::newRow("waiting in tests") << QStringList{u"tests/app"_s,       u"tests/core"_s,    u"tests/e2e"_s,
                                                     u"tests/endurance"_s, u"tests/support"_s, u"tests/ui"_s}
                                      << uR"(\b(qWait|qSleep|msleep|sleep_for)\()"_s;
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
    const QRegularExpression places(u"(^|[\\s\"'(=:])/(wo"
                                    "rk|ro"
                                    "ot|ho"
                                    "me/[a-z]+)/|/tmp/bash"
                                    "_jobs|/wt/[a-z]+/"_s);
    QStringList found;
    const auto paths = projectFiles();
    QVERIFY(paths.contains(u"README.md"_s));
    for (const QString& path : paths) {
        if (!path.endsWith(u".png"_s))
            found += matchesIn(projectText(path), places, path);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
