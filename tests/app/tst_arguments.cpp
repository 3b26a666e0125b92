#include "app/runtime/arguments.h"
#include "app/runtime/profile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr OptionRow options[] = {{"--name", "TEXT", ""}, {"--flag", nullptr, ""}};

Result<Arguments> parse(const QStringList& words) {
    return Arguments::parse(words, options, profileOptions());
}

} // namespace

class TestArguments : public QObject {
    Q_OBJECT

private slots:
    void optionsAndWords() {
        const Result<Arguments> parsed =
            parse({u"a"_s, u"--name"_s, u"-x"_s, u"--flag"_s, u"-"_s, u"--"_s, u"--name"_s});
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->value("--name"), u"-x"_s);
        QVERIFY(parsed->has("--flag"));
        QCOMPARE(parsed->words(), (QStringList{u"a"_s, u"-"_s, u"--name"_s}));
        QCOMPARE(parse({u"--name=a=b"_s})->value("--name"), u"a=b"_s);
        QCOMPARE(parse({u"set"_s, u"-1"_s})->words(), (QStringList{u"set"_s, u"-1"_s}));
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown") << QStringList{u"--nope"_s};
        QTest::newRow("no value") << QStringList{u"--name"_s};
        QTest::newRow("value of a flag") << QStringList{u"--flag=yes"_s};
        QTest::newRow("twice") << QStringList{u"--flag"_s, u"--flag"_s};
    }

    void wrongUse() {
        QFETCH(QStringList, words);
        const Result<Arguments> parsed = parse(words);
        QVERIFY(!parsed.ok());
        QVERIFY(parsed.error().detail.startsWith(u"--"_s) ||
                parsed.error().detail.startsWith(u"There is no option"_s));
        QVERIFY(!parsed.error().detail.contains(u'\n'));
    }

    void numbers() {
        QCOMPARE(*parse({})->number("--name", 7, 1, 9), 7);
        QCOMPARE(*parse({u"--name=9"_s})->number("--name", 7, 1, 9), 9);
        QVERIFY(!parse({u"--name=10"_s})->number("--name", 7, 1, 9).ok());
        QVERIFY(!parse({u"--name=x"_s})->number("--name", 7, 1, 9).ok());
    }

    void aDataFolderIsMadePrivateAndHasItsOwnSettings() {
        const QTemporaryDir folder;
        const QString dataDir = folder.filePath(u"a/b"_s);
        const Result<Profile> profile =
            openProfile(*parse({u"--data-dir"_s, dataDir, u"--listen=127.0.0.1:0"_s}), true);
        QVERIFY(profile.ok());
        QCOMPARE(profile->dataDir, QFileInfo(dataDir).canonicalFilePath());
        QCOMPARE(profile->configFile, profile->dataDir + u"/opbx.ini"_s);
        QCOMPARE(profile->settings.listenAddress().port, quint16(0));
        QCOMPARE(profile->saved.listenAddress().port, quint16(8080));
        constexpr auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(dataDir) & others, QFile::Permissions());
    }

    void whatCannotBeUsedIsRefused() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"file"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QVERIFY(!openProfile(*parse({u"--data-dir"_s, file}), true).ok());
        QVERIFY(!openProfile(*parse({u"--data-dir"_s, file + u"/below"_s}), true).ok());
        const QString good = folder.filePath(u"good"_s);
        QVERIFY(
            !openProfile(*parse({u"--data-dir"_s, good, u"--config"_s, good + u"/none.ini"_s}), true).ok());
        const Result<Profile> listen =
            openProfile(*parse({u"--data-dir"_s, good, u"--listen"_s, u"nonsense"_s}), true);
        QVERIFY(!listen.ok());
        QVERIFY(listen.error().detail.startsWith(u"--listen"_s));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
