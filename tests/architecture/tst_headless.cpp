// `opbx serve` runs on machines without a display: the process may have loaded nothing of the window.
#include "tests/support/paths.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHeadless : public QObject {
    Q_OBJECT

private slots:
    void loadsNothingOfTheWindow();
};

void TestHeadless::loadsNothingOfTheWindow() {
    QProcess help;
    help.start(opbx::test::programPath(), {u"--help"_s});
    QVERIFY(help.waitForFinished());
    if (!help.readAllStandardOutput().contains("\n  serve"))
        QSKIP("this build has no endpoint yet");

    const QTemporaryDir folder;
    QProcess serve;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"OPBX_REQUESTS_API_KEY"_s, u"headless-test-key"_s);
    environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"headless-test-secret"_s);
    // The loader writes what it loads into a file: the memory of a running endpoint cannot be looked into.
    environment.insert(u"LD_DEBUG"_s, u"files"_s);
    environment.insert(u"LD_DEBUG_OUTPUT"_s, folder.filePath(u"loaded"_s));
    serve.setProcessEnvironment(environment);
    serve.start(opbx::test::programPath(),
                {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data-dir"_s, folder.filePath(u"data"_s)});
    QVERIFY(serve.waitForStarted());
    QByteArray output;
    while (!output.contains("listening on") && serve.waitForReadyRead(20'000))
        output += serve.readAllStandardOutput();
    QVERIFY2(output.contains("listening on http://127.0.0.1:"), serve.readAllStandardError().constData());

    QFile list(folder.filePath(u"loaded.%1"_s.arg(serve.processId())));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString loaded = QString::fromUtf8(list.readAll());
    QVERIFY(loaded.contains(u"libQt6HttpServer"_s));
    static const QRegularExpression window(
        u"libQt6(Gui|Widgets|Svg|Charts|Multimedia|OpenGL)|libX11|libwayland|libGL\\.|libEGL"_s);
    const auto match = window.match(loaded);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));

    QFile limits(u"/proc/%1/limits"_s.arg(serve.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
    QVERIFY2(QString::fromUtf8(limits.readAll()).contains(noCore),
             "a crash would write the keys to the disk");

    serve.terminate();
    QVERIFY(serve.waitForFinished(20'000));
    QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
    QCOMPARE(serve.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
