// The real window, offscreen, with a settings file that it cannot use: it waits for an answer, shows itself to a second start, and
// goes on by itself when the file is mended from outside.
#include "tests/support/paths.h"
#include "tests/support/window_process.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

class TestWindowRescue : public QObject {
    Q_OBJECT

private slots:
    void itGoesOnWhenTheFileIsMended_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("mend");
        QTest::newRow("a value") << QByteArray("[history]\nmax_count = 5\n[server]\nlisten = 127.0.0.1:0\n")
                                 << QStringList{u"reset"_s, u"history/max_count"_s};
        QTest::newRow("no INI file") << QByteArray("{}\n") << QStringList{u"reset"_s, u"--all"_s};
    }

    void itGoesOnWhenTheFileIsMended() {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, mend);
        const QTemporaryDir folder;
        QFile settings(folder.filePath(u"opbx.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(file) == file.size());
        settings.close();
        const QStringList place = {u"--data-dir"_s, folder.path()};
        QProcess window;
        startWindow(window, place + QStringList{u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(QTest::qWaitFor([&] { return secondStart(place) == 0; },
                                patienceMs)); // it is there and shows itself
        QVERIFY(!QFile::exists(folder.filePath(u"endpoint.address"_s)));

        QProcess config;
        config.start(programPath(), QStringList{u"config"_s} + mend + place);
        QVERIFY(QTest::qWaitFor([&] { return config.state() == QProcess::NotRunning; }, patienceMs));
        QCOMPARE(config.exitCode(), 0);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(folder.filePath(u"endpoint.address"_s)); },
                                patienceMs));
        window.terminate();
        QVERIFY(QTest::qWaitFor([&] { return window.state() == QProcess::NotRunning; }, patienceMs));
        QCOMPARE(window.exitCode(), 0);
    }

private:
    /// `opbx-window` once more on the same data folder; its status, or -1 while it is the first to come.
    static int secondStart(const QStringList& place) {
        if (!QFile::exists(place.last() + u"/opbx.sock"_s))
            return -1;
        QProcess second;
        startWindow(second, place);
        return QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, patienceMs)
                   ? second.exitCode()
                   : -1;
    }
};

QTEST_GUILESS_MAIN(TestWindowRescue)
#include "tst_window_rescue.moc"
