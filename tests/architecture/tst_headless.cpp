// `opbx serve` runs on machines without a display: the process may have loaded nothing of the window.
#include "tests/support/paths.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class TestHeadless : public QObject {
    Q_OBJECT

private slots:
    void loadsNothingOfTheWindow();
};

void TestHeadless::loadsNothingOfTheWindow() {
    QProcess help;
    help.start(opbx::test::programPath(), {QStringLiteral("--help")});
    QVERIFY(help.waitForFinished());
    if (!help.readAllStandardOutput().contains("\n  serve"))
        QSKIP("this build has no endpoint yet");

    const QTemporaryDir folder;
    QProcess serve;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name :
         {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("QT_QPA_PLATFORM")})
        environment.remove(name);
    environment.insert(QStringLiteral("OPBX_REQUESTS_API_KEY"), QStringLiteral("headless-test-key"));
    environment.insert(QStringLiteral("OPBX_WEBHOOK_SECRET"), QStringLiteral("headless-test-secret"));
    // The loader writes what it loads into a file: the memory of a running endpoint cannot be looked into.
    environment.insert(QStringLiteral("LD_DEBUG"), QStringLiteral("files"));
    environment.insert(QStringLiteral("LD_DEBUG_OUTPUT"), folder.filePath(QStringLiteral("loaded")));
    serve.setProcessEnvironment(environment);
    serve.start(opbx::test::programPath(),
                {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                 QStringLiteral("--data-dir"), folder.filePath(QStringLiteral("data"))});
    QVERIFY(serve.waitForStarted());
    QByteArray output;
    while (!output.contains("listening on") && serve.waitForReadyRead(20'000))
        output += serve.readAllStandardOutput();
    QVERIFY2(output.contains("listening on http://127.0.0.1:"), serve.readAllStandardError().constData());

    QFile list(folder.filePath(QStringLiteral("loaded.%1").arg(serve.processId())));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString loaded = QString::fromUtf8(list.readAll());
    QVERIFY(loaded.contains(QStringLiteral("libQt6HttpServer")));
    static const QRegularExpression window(
        QStringLiteral("libQt6(Gui|Widgets|Svg|Charts|Multimedia|OpenGL)|libX11|libwayland|libGL\\.|libEGL"));
    const auto match = window.match(loaded);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));

    QFile limits(QStringLiteral("/proc/%1/limits").arg(serve.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    static const QRegularExpression noCore(QStringLiteral("Max core file size +0 +0 "));
    QVERIFY2(QString::fromUtf8(limits.readAll()).contains(noCore),
             "a crash would write the keys to the disk");

    serve.terminate();
    QVERIFY(serve.waitForFinished(20'000));
    QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
    QCOMPARE(serve.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
