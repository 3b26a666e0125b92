// Address books of every kind and of none, by table; then into the database and out again.
#include "core/directory/directory.h"
#include "core/storage/directory_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QString words(const DirectoryImport& import) {
    QStringList lines;
    for (const DirectoryEntry& entry : import.entries)
        lines.append(entry.digits + u'=' + entry.name);
    return lines.join(u'|') + u" skipped "_s + QString::number(import.skipped);
}

} // namespace

class TestDirectory : public QObject {
    Q_OBJECT

private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("entries");
        const auto row = [](const char* name, const QByteArray& file, const QString& entries) {
            QTest::newRow(name) << file << entries;
        };
        row("header", "Name,Phone\r\nAda,+1 212 555 0142\r\nBob,\"(212) 555-0143\"\r\n",
            u"12125550142=Ada|12125550143=Bob skipped 0"_s);
        row("no header", "Ada,+12125550142\nBob;x,+12125550143\n",
            u"12125550142=Ada|12125550143=Bob;x skipped 0"_s);
        row("number first", "+12125550142;Ada\n+12125550143;Bob",
            u"12125550142=Ada|12125550143=Bob skipped 0"_s);
        row("tabs", "name\ttel\nAda\t+442079460018\n", u"442079460018=Ada skipped 0"_s);
        row("byte order mark", "\xef\xbb\xbfName,Phone\nAda,+12125550142\n", u"12125550142=Ada skipped 0"_s);
        row("latin-1", "Name,Phone\nJos\xe9,+12125550142\n", u"12125550142=José skipped 0"_s);
        row("utf-16",
            QByteArray("\xff\xfe", 2) +
                QByteArray::fromHex("41006400610009002b00310032003100320035003500350030003100340032000a00"),
            u"12125550142=Ada skipped 0"_s);
        row("quotes", "Name,Phone\n\"Ada \"\"the\"\" first,\nof all\",+12125550142\n",
            u"12125550142=Ada \"the\" first, of all skipped 0"_s);
        row("Google",
            "First Name,Last Name,Organization Name,Phone 1 - Label,Phone 1 - Value\n"
            "Ada,Byron,,Mobile,+1 212-555-0142 ::: +1 212-555-0143\n,,Mill Ltd,Work,+442079460018\n",
            u"12125550142=Ada Byron|12125550143=Ada Byron|442079460018=Mill Ltd skipped 0"_s);
        row("Outlook",
            "First Name,Last Name,Company,Business Fax,Business Phone,Mobile Phone\n"
            "Ada,Byron,Mill,+12125550199,+12125550142,\n",
            u"12125550142=Ada Byron skipped 0"_s);
        row("extension", "Name,Extension\nDesk,1001\n", u"1001=Desk skipped 0"_s);
        row("twice, the last counts", "Name,Phone\nAda,+12125550142\nBob,2125550142\n",
            u"12125550142=Bob skipped 0"_s);
        row("rows without use", "Name,Phone\n,+12125550142\nAda,\nBob,none\nEve,+12125550143\n\n",
            u"12125550143=Eve skipped 3"_s);
        row("control characters", QByteArray("Name,Phone\nA\x1b[31mda\x7f,+12125550142\n"),
            u"12125550142=A[31mda skipped 0"_s);
        row("vCard 3",
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Byron;Ada;;;\r\nFN:Ada\\, Byron\r\nTEL;TYPE=CELL:+1 212 555 "
            "0142\r\n"
            "item1.TEL:+442079460018\r\nEND:VCARD\r\n",
            u"12125550142=Ada, Byron|442079460018=Ada, Byron skipped 0"_s);
        row("vCard 4", "begin:vcard\nFN:Ada\nTEL;VALUE=uri:tel:+1-212-555-0142;ext=5\nEND:VCARD",
            u"12125550142=Ada skipped 0"_s);
        row("vCard 2.1",
            "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=BCr=\n=67en\n"
            "TEL;WORK:2125550142\nEND:VCARD\n",
            u"12125550142=Jürgen skipped 0"_s);
        row("folded", "BEGIN:VCARD\nFN:Ada \n Byron\nTEL:+1212\n 5550142\nEND:VCARD\n",
            u"12125550142=Ada Byron skipped 0"_s);
        row("names in order",
            "BEGIN:VCARD\nORG:Mill;Office\nTEL:+12125550142\nEND:VCARD\n"
            "BEGIN:VCARD\nN:Byron;Ada\nTEL:+12125550143\nEND:VCARD\n",
            u"12125550142=Mill|12125550143=Ada Byron skipped 0"_s);
        row("not ended",
            "BEGIN:VCARD\nFN:Gone\nTEL:+12125550149\nBEGIN:VCARD\nFN:Ada\nTEL:+12125550142\nEND:VCARD\n",
            u"12125550142=Ada skipped 0"_s);
    }

    void reads() {
        QFETCH(QByteArray, file);
        QFETCH(QString, entries);
        const Result<DirectoryImport> import = readDirectory(file, {.region = u"US"_s});
        QVERIFY2(import.ok(), import ? "" : qPrintable(import.error().detail));
        QCOMPARE(words(*import), entries);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("code");
        const int useless = int(ErrorCode::InvalidInput);
        QTest::newRow("nothing") << QByteArray() << useless;
        QTest::newRow("header alone") << QByteArray("Name,Phone\n") << useless;
        QTest::newRow("bytes") << QByteArray(5'000, '\0') << useless;
        QTest::newRow("open quote") << QByteArray("\"") + QByteArray(100'000, 'a') << useless;
        QTest::newRow("many fields") << QByteArray(1'000'000, ',') << useless;
        QTest::newRow("no card ends") << QByteArray("BEGIN:VCARD\n").repeated(10'000) << useless;
        QTest::newRow("long line") << "BEGIN:VCARD\nPHOTO:" + QByteArray(5'000'000, 'x') + "\nEND:VCARD"
                                   << useless;
        QTest::newRow("folds only") << "BEGIN:VCARD\nFN:" + QByteArray("\n ").repeated(500'000) << useless;
        QTest::newRow("too large") << QByteArray(maxDirectoryFileBytes + 1, 'x')
                                   << int(ErrorCode::BodyTooLarge);
    }

    void refuses() {
        QFETCH(QByteArray, file);
        QFETCH(int, code);
        const Result<DirectoryImport> import = readDirectory(file, {.region = u"US"_s});
        QVERIFY(!import.ok());
        QCOMPARE(int(import.error().code), code);
    }

    void numbersNeedACountry() {
        QCOMPARE(words(*readDirectory("Ada,2125550142\nBob,+12125550143", {})),
                 u"12125550143=Bob skipped 1"_s);
        QCOMPARE(words(*readDirectory("Ada,030 901820", {.region = u"DE"_s})), u"4930901820=Ada skipped 0"_s);
    }

    void namesAreFound_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* title, const char* number, const char* region, const char* name) {
            QTest::newRow(title) << QString::fromUtf8(number) << QString::fromUtf8(region)
                                 << QString::fromUtf8(name);
        };
        row("international", "+12125550142", "", "Ada");
        row("without plus", "12125550142", "", "Ada");
        row("as written", "+1 (212) 555-0142", "", "Ada");
        row("from abroad", "0012125550142", "DE", "Ada");
        row("national", "2125550142", "US", "Ada");
        row("national as written", "(212) 555-0142", "US", "Ada");
        row("national, no country", "2125550142", "", "");
        row("national, another country", "2125550142", "DE", "");
        row("national with its zero", "030901820", "DE", "Mill");
        row("a plus means what follows", "+2125550142", "US", "");
        row("another spelling of a mobile number", "+525512345678", "", "Luz");
        row("its older spelling", "+5215512345678", "", "Luz");
        row("extension", "1001", "US", "Desk");
        row("extension without country", "1001", "", "Desk");
        row("part of an extension", "100", "US", "");
        row("an extension is not padded", "01001", "DE", "");
        row("nobody", "anonymous", "US", "");
        row("SIP address", "sip:2125550142@example.com", "US", "");
        row("nothing", "", "US", "");
    }

    void namesAreFound() {
        const Directory directory({{u"12125550142"_s, u"Ada"_s},
                                   {u"1001"_s, u"Desk"_s},
                                   {u"4930901820"_s, u"Mill"_s},
                                   {u"5215512345678"_s, u"Luz"_s}});
        QFETCH(QString, number);
        QFETCH(QString, region);
        QTEST(directory.nameOf(number, region), "name");
        QVERIFY(Directory().nameOf(number, region).isEmpty());
    }

    void isKept() {
        QTemporaryDir folder;
        const QString database = databaseFile(folder.path());
        QFile file(folder.filePath(u"book.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 2'500; ++i)
            file.write("Person " + QByteArray::number(i) + ",+1212" + QByteArray::number(5'550'000 + i) +
                       '\n');
        file.close();
        QCOMPARE(importDirectory(database, file.fileName(), {})->entries.size(), 2'500);
        const auto store = DirectoryStore::open(database, Database::Access::ReadWrite).value();
        QCOMPARE(store.entries()->size(), 2'500);
        QVERIFY(store.add({{u"12125550000"_s, u"Ada"_s}}).ok());
        QCOMPARE(store.entries()->size(), 2'500);
        QCOMPARE(Directory(*store.entries()).nameOf(u"+12125550000"_s, {}), u"Ada"_s);
        QVERIFY(store.clear().ok());
        QVERIFY(store.entries()->isEmpty());
        QCOMPARE(importDirectory(database, folder.filePath(u"none"_s), {}).error().code,
                 ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
