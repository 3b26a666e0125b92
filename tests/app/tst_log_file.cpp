// The window's log: one file that does not grow for ever, for its owner alone.
#include "app/runtime/exchange_log.h"
#include "app/runtime/log_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestLogFile : public QObject {
    Q_OBJECT

private:
    static QByteArray content(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void isBoundedAndKeepsTheNewest() {
        const QTemporaryDir folder;
        LogFile log(folder.path(), 1'000);
        for (int i = 0; i < 1'000; ++i)
            log.write("line " + QByteArray::number(i).rightJustified(4, '0') + '\n'); // of 10 bytes
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files, (QStringList{u"opbx.log"_s, u"opbx.log.1"_s, u"opbx.log.2"_s, u"opbx.log.3"_s,
                                     u"opbx.log.4"_s}));
        QByteArray all;
        for (int number = LogFile::kept; number >= 1; --number)
            all += content(log.path() + u'.' + QString::number(number));
        all += content(log.path());
        QVERIFY(all.size() > 4'000 && all.size() <= 5'000);
        QVERIFY(all.endsWith("line 0999\n"));
        QCOMPARE(all.first(10),
                 "line " + QByteArray::number(1'000 - all.size() / 10).rightJustified(4, '0') + '\n');
    }

    void isForItsOwnerAlone() {
        const QTemporaryDir folder;
        LogFile log(folder.path());
        log.write("x\n");
        QCOMPARE(QFile::permissions(log.path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void goesOnWhereItEnded() {
        const QTemporaryDir folder;
        LogFile(folder.path()).write("before\n");
        LogFile log(folder.path());
        log.write("after\n");
        QCOMPARE(content(log.path()), QByteArray("before\nafter\n"));
        QVERIFY(QFile::remove(log.path())); // somebody tidies up
        log.write("anew\n");
        QCOMPARE(content(log.path()), QByteArray("anew\n"));
    }

    void whatWasLeftOutIsCounted() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"opbx.log"_s);
        QVERIFY(QDir().mkdir(path)); // nothing can be written there
        LogFile log(folder.path());
        log.write("one\ntwo\n");
        QVERIFY(QDir().rmdir(path));
        log.write("three\n");
        QCOMPARE(content(path),
                 QByteArray("opbx: 2 lines of the log were left out: the disk did not take them.\nthree\n"));
    }

    void sentencesCarryTheTimeThere() {
        const QTemporaryDir folder;
        ExchangeLog log;
        log.configure(Settings());
        log.writeOnlyTo(folder.path());
        log.say(u"listening"_s);
        log.write({std::make_shared<const Exchange>()});
        const QList<QByteArray> lines = content(folder.filePath(u"opbx.log"_s)).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith("20") && lines.at(0).endsWith("Z opbx: listening"),
                 lines.at(0).constData());
        QVERIFY(lines.at(1).contains("verdict="));
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_log_file.moc"
