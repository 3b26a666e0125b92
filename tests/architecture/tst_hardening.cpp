// What people run is built to make an attacker's work harder, and its services may do only what they need.
#include "tests/support/paths.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHardening : public QObject {
    Q_OBJECT

private:
    static QString outputOf(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setProcessEnvironment([] {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
            return environment;
        }());
        process.start(program, arguments);
        return process.waitForFinished() ? QString::fromUtf8(process.readAll()) : QString();
    }

private slots:
    void programs_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("opbx") << opbx::test::programPath() + u"-command"_s;
        QTest::newRow("opbx-window") << opbx::test::programPath() + u"-window"_s;
    }

    void programs() {
#ifdef OPBX_SANITIZED
        QSKIP("the sanitizers replace these");
#endif
        QFETCH(QString, path);
        const QString elf = outputOf(u"readelf"_s, {u"--wide"_s, u"--all"_s, path});
        const auto has = [&elf](const char* pattern) {
            return QRegularExpression(QLatin1String(pattern)).match(elf).hasMatch();
        };
        QVERIFY2(has("Type: +DYN"), "not position independent");
        QVERIFY2(has("GNU_RELRO"), "no RELRO");
        QVERIFY2(has("BIND_NOW"), "not bound at the start");
        QVERIFY2(has("GNU_STACK.* RW "), "the stack is executable");
        QVERIFY2(has("__stack_chk_fail"), "no stack protector");
#if !defined(_FORTIFY_SOURCE) || _FORTIFY_SOURCE < 2 // this test is built with the program's flags
        QFAIL("no _FORTIFY_SOURCE");
#endif
#ifdef __x86_64__
        QVERIFY2(has("x86 feature: .*IBT, SHSTK"), "no control flow protection");
#endif
    }

    void services_data() {
        QTest::addColumn<QString>("unit");
        QTest::newRow("of a user") << u"opbx.service"_s;
        QTest::newRow("of the machine") << u"opbx-system.service"_s;
    }

    /// 10 is unprotected, 0 is everything.
    void services() {
        QFETCH(QString, unit);
        const QString report =
            outputOf(u"systemd-analyze"_s, {u"security"_s, u"--offline=yes"_s, u"--no-pager"_s,
                                            opbx::test::sourceDir() + u"/packaging/"_s + unit});
        static const QRegularExpression overall(u"Overall exposure level for .*: ([0-9.]+)"_s);
        const QRegularExpressionMatch match = overall.match(report);
        QVERIFY2(match.hasMatch(), qPrintable(report));
        QVERIFY2(match.captured(1).toDouble() < 3.0, qPrintable(match.captured()));
    }
};

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
