// `opbx keys generate NAME --file FILE`: keys on a machine without a keychain.
#include "tests/support/program_run.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestKeyFiles : public QObject {
    Q_OBJECT

private slots:
    void isMadeForItsOwnerOnly() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        const mode_t before = ::umask(0);
        const ProgramRun run =
            runProgram({u"keys"_s, u"generate"_s, u"requests-api-key"_s, u"--file"_s, path});
        ::umask(before);
        QCOMPARE(run.status, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), run.output); // printed once, on a line of its own
        QCOMPARE(run.output.size(), 44);
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t(0600));
        QCOMPARE(status.st_nlink, nlink_t(1));
        QCOMPARE(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden),
                 QStringList{u"key"_s});

        // It is what the endpoint takes.
        const ProgramRun keys =
            runProgram({u"keys"_s, u"status"_s, u"--json"_s, u"--data-dir"_s, folder.path()}, {},
                       {{u"OPBX_REQUESTS_API_KEY_FILE"_s, path}});
        QCOMPARE(keys.objects().first()[u"set"_s].toBool(), true);
        QCOMPARE(keys.objects().first()[u"strength"_s].toString(), u"strong"_s);
    }

    void nothingIsReplaced_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("a file") << u"file"_s;
        QTest::newRow("an empty file") << u"empty"_s;
        QTest::newRow("a link to a file") << u"link"_s;
        QTest::newRow("a link that leads nowhere") << u"nowhere"_s;
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a name in a folder that is not there") << u"missing/key"_s;
        QTest::newRow("a name in a file") << u"file/key"_s;
    }

    void nothingIsReplaced() {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QDir dir(folder.path());
        for (const QString& made : {u"file"_s, u"empty"_s}) {
            QFile file(dir.filePath(made));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made == u"file" ? "before" : "") >= 0);
        }
        QVERIFY(QFile::link(u"file"_s, dir.filePath(u"link"_s)) &&
                QFile::link(u"gone"_s, dir.filePath(u"nowhere"_s)));
        QVERIFY(dir.mkdir(u"folder"_s));
        constexpr auto everything = QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden | QDir::System;
        const QStringList before = dir.entryList(everything);

        const ProgramRun run =
            runProgram({u"keys"_s, u"generate"_s, u"webhook-secret"_s, u"--file"_s, dir.filePath(name)});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.problems.count('\n'), 1);
        QVERIFY2(run.problems.contains(name.toUtf8()), run.problems.constData());
        QCOMPARE(dir.entryList(everything), before);
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("before"));
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("with force") << QStringList{u"generate"_s, u"webhook-secret"_s, u"--file"_s, u"k"_s,
                                                   u"--force"_s};
        QTest::newRow("set") << QStringList{u"set"_s, u"webhook-secret"_s, u"--file"_s, u"k"_s};
        QTest::newRow("rotate") << QStringList{u"rotate"_s, u"webhook-secret"_s, u"--file"_s, u"k"_s};
        QTest::newRow("no name of a key") << QStringList{u"generate"_s, u"--file"_s, u"k"_s};
        QTest::newRow("a login") << QStringList{u"generate"_s, u"login:a"_s, u"--file"_s, u"k"_s};
        QTest::newRow("no file") << QStringList{u"generate"_s, u"webhook-secret"_s, u"--file="_s};
    }

    void wrongUse() {
        QFETCH(QStringList, arguments);
        const ProgramRun run = runProgram(QStringList{u"keys"_s} + arguments);
        QCOMPARE(run.status, 2);
        QVERIFY(!QFile::exists(u"k"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeyFiles)
#include "tst_key_files.moc"
