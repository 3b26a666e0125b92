// Files are replaced whole or not at all, and each cause of a failure has words and a remedy of its own.
#include "core/files/file_replacement.h"
#include "core/files/folder_probe.h"
#include "core/files/system_error.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>
#include <sys/stat.h>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestFileReplacement : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QByteArray content(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

    void put(const QString& name, const QByteArray& bytes, mode_t mode = 0644) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(file.fileName()).constData(), mode), 0);
    }

    mode_t mode(const QString& name) const {
        struct stat found {};
        return ::stat(QFile::encodeName(path(name)).constData(), &found) == 0 ? found.st_mode & 0777 : 0;
    }

    QStringList names() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewFileTakesThePlace() {
        put(u"a"_s, "old", 0640);
        QVERIFY(replaceFile(path(u"a"_s), "new"));
        QCOMPARE(content(u"a"_s), "new");
        QCOMPARE(mode(u"a"_s), mode_t(0640));
        QVERIFY(replaceFile(path(u"a"_s), "secret", FileAccess::OnlyUser));
        QCOMPARE(mode(u"a"_s), mode_t(0600));
        QVERIFY(replaceFile(path(u"b"_s), "", FileAccess::Everybody));
        QCOMPARE(mode(u"b"_s), mode_t(0644));
        QCOMPARE(names(), QStringList({u"a"_s, u"b"_s}));
    }

    void whatIsNotCommittedLeavesTheOldFile() {
        put(u"a"_s, "old");
        {
            FileReplacement file(path(u"a"_s));
            QVERIFY(file.open());
            QVERIFY(file.write("half of it"));
            QVERIFY(file.prepare());
            QCOMPARE(content(u"a"_s), "old");
        }
        QCOMPARE(content(u"a"_s), "old");
        QCOMPARE(names(), QStringList(u"a"_s));
    }

    void linksAreFollowed() {
        put(u"real"_s, "old");
        QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
        QVERIFY(replaceFile(path(u"link"_s), "new"));
        QCOMPARE(content(u"real"_s), "new");
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    }

    void whatCannotBeWrittenIsSaid() {
        const Result<Done> full = replaceFile(u"/dev/full"_s, "text");
        QCOMPARE(full.error().code, ErrorCode::DiskFull);
        QVERIFY(full.error().detail.contains(u"/dev/full"_s));
        QCOMPARE(replaceFile(m_folder->path(), "text").error().code, ErrorCode::FileUnwritable);
        QCOMPARE(replaceFile(path(u"none/a"_s), "text").error().code, ErrorCode::FileUnwritable);
        QVERIFY(replaceFile(u"/dev/null"_s, "text"));
        FileReplacement file(u"/dev/full"_s);
        QVERIFY(file.open());
        QVERIFY(!file.write("text"));
        QVERIFY(!file.write("more"));
        QCOMPARE(file.commit().error().code, ErrorCode::DiskFull);
    }

    void filesThatBelongTogetherAreReplacedTogether() {
        put(u"key"_s, "old key");
        const std::array bad = {
            NewFile{path(u"key"_s), "new key", FileAccess::OnlyUser},
            NewFile{path(u"none/certificate"_s), "new certificate", FileAccess::Everybody}};
        QVERIFY(!replaceFiles(bad));
        QCOMPARE(content(u"key"_s), "old key");
        const std::array good = {NewFile{path(u"key"_s), "new key", FileAccess::OnlyUser},
                                 NewFile{path(u"certificate"_s), "new certificate", FileAccess::Everybody}};
        QVERIFY(replaceFiles(good));
        QCOMPARE(content(u"key"_s), "new key");
        QCOMPARE(content(u"certificate"_s), "new certificate");
        QCOMPARE(names(), QStringList({u"certificate"_s, u"key"_s}));
    }

    void whatIsCutOffIsNotMovedIntoPlace() {
        put(u"a"_s, "old");
        put(u"a.part"_s, "hal");
        QVERIFY(!moveIntoPlace(path(u"a.part"_s), path(u"a"_s), 4));
        QCOMPARE(content(u"a"_s), "old");
        put(u"a.part"_s, "half");
        QVERIFY(moveIntoPlace(path(u"a.part"_s), path(u"a"_s), 4));
        QCOMPARE(content(u"a"_s), "half");
    }

    void sixCausesHaveSixSentencesAndSixRemedies() {
        QSet<QString> words;
        QSet<QString> remedies;
        for (const ErrorCode code :
             {ErrorCode::ReadOnlyFileSystem, ErrorCode::DiskFull, ErrorCode::QuotaExceeded,
              ErrorCode::DatabaseCorrupt, ErrorCode::LocksUnsupported, ErrorCode::DatabaseOutdated}) {
            const auto cause = fileCause(code);
            QVERIFY(cause);
            words.insert(cause->words);
            remedies.insert(cause->remedy);
        }
        QCOMPARE(words.size(), 6);
        QCOMPARE(remedies.size(), 6);
    }

    void numbersOfTheSystem_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("full") << ENOSPC << ErrorCode::DiskFull;
        QTest::newRow("quota") << EDQUOT << ErrorCode::QuotaExceeded;
        QTest::newRow("read-only") << EROFS << ErrorCode::ReadOnlyFileSystem;
        QTest::newRow("no locks") << ENOLCK << ErrorCode::LocksUnsupported;
        QTest::newRow("no such call") << ENOSYS << ErrorCode::LocksUnsupported;
        QTest::newRow("not allowed") << EACCES << ErrorCode::FileUnwritable;
        QTest::newRow("too large") << EFBIG << ErrorCode::FileUnwritable;
    }

    void numbersOfTheSystem() {
        QFETCH(int, number);
        QFETCH(ErrorCode, code);
        const Error error = systemError(u"FILE cannot be written"_s, number);
        QCOMPARE(error.code, code);
        QVERIFY(error.detail.startsWith(u"FILE cannot be written: "_s));
        QVERIFY(error.detail.endsWith(u'.'));
    }

    void aFolderThatCanBeUsedIsLeftAsItWas() {
        QCOMPARE(codeOf(probeFolder(m_folder->path())), ErrorCode::None);
        QVERIFY(names().isEmpty());
        QCOMPARE(probeFolder(u"/proc"_s).has_value(), true);
    }
};

QTEST_GUILESS_MAIN(TestFileReplacement)
#include "tst_file_replacement.moc"
