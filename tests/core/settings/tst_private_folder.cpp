// Who besides its owner can use the data folder, and taking that away.
#include "core/files/private_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestPrivateFolder : public QObject {
    Q_OBJECT

private slots:
    void access_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("access");
        QTest::addColumn<bool>("canBeClosed");
        QTest::newRow("owner only") << 0700 << int(FolderAccess::OwnerOnly) << true;
        QTest::newRow("group enters") << 0710 << int(FolderAccess::OthersRead) << true;
        QTest::newRow("group reads") << 0750 << int(FolderAccess::OthersRead) << true;
        QTest::newRow("others read") << 0755 << int(FolderAccess::OthersRead) << true;
        QTest::newRow("group writes") << 0770 << int(FolderAccess::OthersWrite) << true;
        QTest::newRow("others write") << 0777 << int(FolderAccess::OthersWrite) << true;
        QTest::newRow("shared, like /tmp") << 01777 << int(FolderAccess::OthersWrite) << false;
    }

    void access() {
        QFETCH(int, mode);
        QFETCH(bool, canBeClosed);
        QTemporaryDir top;
        const QString path = top.filePath(u"data"_s);
        QVERIFY(QDir().mkdir(path));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)), 0);
        QVERIFY(makePrivateFolder(path).ok()); // leaves what exists as it is
        QTEST(int(folderAccess(path)), "access");
        QCOMPARE(closeFolder(path).ok(), canBeClosed);
        QCOMPARE(folderAccess(path) == FolderAccess::OwnerOnly, canBeClosed);
    }

    void newFoldersAreForTheirOwner() {
        QTemporaryDir top;
        QVERIFY(makePrivateFolder(top.filePath(u"a/b"_s)).ok());
        for (const QString& path : {u"a"_s, u"a/b"_s})
            QCOMPARE(folderAccess(top.filePath(path)), FolderAccess::OwnerOnly);
    }

    void whatIsNotOursIsLeft() {
        QCOMPARE(folderAccess(u"/nonexistent"_s), FolderAccess::OwnerOnly);
        QVERIFY(!closeFolder(u"/nonexistent"_s).ok());
    }
};

QTEST_APPLESS_MAIN(TestPrivateFolder)
#include "tst_private_folder.moc"
