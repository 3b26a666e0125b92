// Address books of other programs and languages: which column holds what, which encoding a file is in, and what is left out and why.
#include "core/directory/charset_guess.h"
#include "core/directory/directory.h"
#include "core/directory/directory_words.h"
#include "tests/support/paths.h"

#include <QStringEncoder>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QString words(const DirectoryImport& import) {
    QStringList lines;
    for (const DirectoryEntry& entry : import.entries)
        lines.append(entry.digits + u'=' + entry.name);
    lines.sort();
    return lines.join(u'|');
}

/// "name", "number", … of each column, one word a column.
QString uses(const DirectoryImport& import) {
    QStringList list;
    for (const ColumnUse& use : import.columns)
        list.append(use.column == DirectoryColumn::LeftOut ? u"-"_s : columnName(use.column));
    return list.join(u' ');
}

QByteArray encoded(const QString& text, const char* charset) {
    QStringEncoder encoder(charset);
    return encoder(text);
}

} // namespace

class TestDirectoryColumns : public QObject {
    Q_OBJECT

private slots:
    void filesOfOthers_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("entries");
        const auto row = [](const char* file, const char* region, const QString& entries) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(region) << entries;
        };
        row("csv-3cx.csv", "DE",
            u"491719999990=Max M|492315555550=Max M|492315555551=Max M|492315555552=Only Business"_s);
        row("csv-freepbx.csv", "US", u"12125550141=Ada B|12125550142=Bob"_s);
        row("csv-fusion.csv", "US", u"12125550141=Ada B|12125550142=Bob C"_s);
        row("csv-id-first.csv", "US", u"12125550141=Ada"_s);
        row("csv-excel-text.csv", "US",
            u"12125550141=Ada|12125550142=Bob|12125550143=Carl|12125550144=O'Neill"_s);
        row("vcard-cr.vcf", "US", u"12125550141=Ada|12125550142=Bob B"_s);
        row("csv-vat.csv", "US", u"12125550141=Ada|12125550142=Bob"_s);
        row("csv-outlook-1252.csv", "IE", u"35315550101=Zoë O’Brien"_s);
        row("csv-outlook-1255.csv", "IL", u"972521234567=דנה לוי"_s);
        row("csv-outlook-de.csv", "DE", u"4930901820=Jürgen Groß"_s);
        row("csv-outlook-en.csv", "US", u"12125550141=Ada B|12125550151=Boss C|12125550152=Dan"_s);
        row("vcard-21-nested.vcf", "US", u"12125550130=Boss|12125550199=Secretary"_s);
        row("vcard-8bit-1252.vcf", "IE", u"35315550101=Zoë O’Brien €"_s);
        row("vcard-8bit-1255.vcf", "IL", u"972521234567=דנה לוי"_s);
        row("vcard-qp-charsets.vcf", "DE",
            u"4930123401=Jürgen Groß|4930123402=Zoë O’Neill|4930123404=Max Maß|74951234505=Иван Петров|"
            "81355512306=山田太郎|97235551203=דנה לוי|97235551207=דנה לוי"_s);
    }

    void filesOfOthers() {
        QFETCH(QString, file);
        QFETCH(QString, region);
        const auto import = readDirectory(test::fixture(u"directory/"_s + file), {.region = region});
        QVERIFY2(import.ok(), import ? "" : qPrintable(import.error().detail));
        QTEST(words(*import), "entries");
    }

    void titles_data() {
        QTest::addColumn<QString>("titles");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char16_t* titles, const char* expected) {
            QTest::newRow(name) << QString::fromUtf16(titles) << QString::fromLatin1(expected);
        };
        row("Google",
            u"First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Phone 1 - "
            u"Label,"
            u"Phone 1 - Value,E-mail 1 - Value",
            "first_name middle_name last_name - company - - number -");
        row("old Google",
            u"Name,Given Name,Family Name,Group Membership,Phone 1 - Type,Phone 1 - Value,Organization 1 - "
            u"Name,"
            u"Organization 1 - Title",
            "name first_name last_name - - number company -");
        row("3CX extensions", u"Number,FirstName,LastName,EmailAddress,MobileNumber,OutboundCallerID,MAC",
            "number first_name last_name - number - -");
        row("FreePBX extensions", u"extension,name,password,voicemail,outboundcid,id", "number name - - - -");
        row("contacts of a shop",
            u"Customer Name,Customer Phone,Customer Number,Order Number,Phone ID,Tax Number",
            "name number - - - -");
        row("identifiers", u"Name,ID Number,Passport No.,Account Number,Zip,Tel.", "name - - - - number");
        row("titles of people", u"Title,Job Title,Last,First,Work Phone", "- - last_name first_name number");
        row("German", u"Name,Vorname,Firma,Kundennummer,Hausnummer,USt-IdNr.,Rufnummer,Handynummer,Faxnummer",
            "last_name first_name company - - - number number -");
        row("French",
            u"Prénom,Nom,Société,Titre,Numéro client,N° TVA,Tél. mobile,Téléphone (bureau),Télécopie "
            u"(bureau)",
            "first_name last_name company - - - number number -");
        row("Spanish",
            u"Nombre,Segundo nombre,Apellidos,Empresa,Número de cliente,Teléfono móvil,Fax del trabajo",
            "first_name middle_name last_name company - number -");
        row("Italian", u"Nome,Cognome,Società,Partita IVA,Codice cliente,Cellulare,Telefono ufficio",
            "first_name last_name company - - number number");
        row("Portuguese", u"Nome,Sobrenome,Empresa,Número do cliente,Telemóvel,Telefone residencial",
            "first_name last_name company - number number");
        row("Dutch", u"Voornaam,Achternaam,Bedrijf,Klantnummer,BTW-nummer,Telefoonnummer,Mobiel,Fax",
            "first_name last_name company - - number number -");
        row("Polish", u"Imię,Nazwisko,Firma,Numer klienta,Telefon komórkowy,Telefon służbowy,Faks",
            "first_name last_name company - number number -");
        row("Russian",
            u"Имя,Отчество,Фамилия,Организация,Номер клиента,Мобильный телефон,Рабочий телефон,Факс",
            "first_name middle_name last_name company - number number -");
        row("Russian, one name", u"ФИО,Телефон,ИНН", "name number -");
        row("Hebrew", u"שם פרטי,שם משפחה,חברה,מספר לקוח,טלפון נייד,טלפון בעבודה,פקס",
            "first_name last_name company - number number -");
        row("Hebrew, one name", u"שם,מספר טלפון,ת.ז.", "name number -");
        row("Arabic", u"الاسم الأول,اسم العائلة,الشركة,رقم العميل,رقم الهاتف,الجوال,فاكس",
            "first_name last_name company - number number -");
        row("Arabic, one name", u"الاسم,رقم الجوال", "name number");
    }

    /// All columns hold digits that could be a number, so nothing but the titles decides.
    void titles() {
        QFETCH(QString, titles);
        const QStringList all = titles.split(u',');
        QStringList values;
        for (const QString& title : all)
            values.append(meaningOfTitle(titleWords(title)) == TitleMeaning::None ? u"x"_s
                                                                                  : u"+12125550142"_s);
        const QByteArray file = (titles + u'\n' + values.join(u',') + u'\n').toUtf8();
        const auto import = understoodDirectory(file, {.region = u"US"_s});
        QVERIFY(import.ok());
        QTEST(uses(*import), "expected");
    }

    void contents_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("entries");
        const auto row = [](const char* name, const QByteArray& file, const QString& entries) {
            QTest::newRow(name) << file << entries;
        };
        row("an id before the number, without titles", "4711,Ada,+12125550141\n4712,Bob,+12125550142\n",
            u"12125550141=Ada|12125550142=Bob"_s);
        row("titles of no language here", "Jina,Namba ya simu\nAda,+12125550141\n", u"12125550141=Ada"_s);
        row("separator named", "sep=;\nName;Phone\nAda;+12125550141\n", u"12125550141=Ada"_s);
        row("bars", "Name|Phone\nAda, Countess|+12125550141\n", u"12125550141=Ada, Countess"_s);
        row("comma inside of quotes", "\"Last, First\";Phone\n\"Byron, Ada\";+12125550141\n",
            u"12125550141=Byron, Ada"_s);
        row("empty lines first", "\n\nName,Phone\nAda,+12125550141\n", u"12125550141=Ada"_s);
        row("a title is no name", "Title,Phone,Name\nDr,+12125550141,\nDr,+12125550142,Ada\n",
            u"12125550142=Ada"_s);
        row("a place alone is a number when it holds some", "Name,Home,Office\nAda,+12125550141,12\n",
            u"12125550141=Ada"_s);
        row("UTF-16 without a mark",
            encoded(u"Name,Phone\nAda,+12125550141\n"_s, "UTF-16LE").replace(QByteArray("\xff\xfe", 2), ""),
            u"12125550141=Ada"_s);
        row("AGENT in one line",
            "BEGIN:VCARD\nFN:Boss\nAGENT:BEGIN:VCARD\\nFN:Ana\\nEND:VCARD\nTEL:+12125550141\nEND:VCARD\n",
            u"12125550141=Boss"_s);
        row("AGENT that begins its card in its line",
            "BEGIN:VCARD\nFN:Boss\nTEL:+12125550141\nAGENT:BEGIN:VCARD\nFN:Ana\nTEL:+12125550142\nEND:VCARD\n"
            "TITLE:Dr\nEND:VCARD\n",
            u"12125550141=Boss|12125550142=Ana"_s);
        row("AGENT within an AGENT",
            "BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Bea\nTEL:+"
            "12125550143\n"
            "END:VCARD\nTEL:+12125550142\nEND:VCARD\nTEL:+12125550141\nEND:VCARD\n",
            u"12125550141=Boss|12125550142=Ana|12125550143=Bea"_s);
        row("numbers as people write them",
            "Name,Phone\nAda,+44 (0)20 7946 0018\nBob,+1\xe2\x80\x91"
            "212\xe2\x80\x91"
            "555\xe2\x80\x91"
            "0142\n"
            "Eve,(212) 555-0143 ext. 12\n",
            u"12125550142=Bob|12125550143=Eve|442079460018=Ada"_s);
        row("a charset that is not true",
            "BEGIN:VCARD\nFN;CHARSET=UTF-8:J\xfcrgen\nTEL:+12125550141\nEND:VCARD\n",
            u"12125550141=Jürgen"_s);
        row("a charset nobody knows", "BEGIN:VCARD\nFN;CHARSET=x-moon:Ada\nTEL:+12125550141\nEND:VCARD\n",
            u"12125550141=Ada"_s);
        row("base64", "BEGIN:VCARD\nFN;ENCODING=B:QWRh\nTEL:+12125550141\nEND:VCARD\n", u"12125550141=Ada"_s);
        row("colon in a parameter", "BEGIN:VCARD\nFN:Ada\nTEL;X-A=\"a:b\":+12125550141\nEND:VCARD\n",
            u"12125550141=Ada"_s);
    }

    void contents() {
        QFETCH(QByteArray, file);
        const auto import = readDirectory(file, {.region = u"US"_s});
        QVERIFY2(import.ok(), import ? "" : qPrintable(import.error().detail));
        QTEST(words(*import), "entries");
    }

    void charsets_data() {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QString>("region");
        const auto row = [](const char16_t* names, const char* charset, const char* region = "US") {
            const QString text = QString::fromUtf16(names);
            QTest::newRow(qPrintable(text + u' ' + QLatin1String(charset)))
                << text << QByteArray(charset) << QString::fromLatin1(region);
        };
        row(u"Zoë O’Brien, Müller & Söhne – €uro", "windows-1252");
        row(u"José Peña, Ångström, Škoda, François, Ñandú", "windows-1252");
        row(u"ÉCOLE, À la carte, Noël", "windows-1252");
        row(u"דנה לוי, מלון דן, צ’כיה", "windows-1255");
        row(u"שלום כהן, ירושלים", "windows-1255");
        row(u"דנה O’Brien", "windows-1255");
        row(u"Иван Петров, ООО Ромашка", "windows-1251");
        row(u"иван петров, юлия щукина", "windows-1251");
        row(u"Иван Петров, Юлия Щукина", "KOI8-R");
        row(u"Łukasz Wałęsa, Żółć, Świętosława", "windows-1250");
        row(u"Kędzierski Zoë", "windows-1250", "PL");
        row(u"Γιώργος Παπαδόπουλος, Αθήνα", "windows-1253");
        row(u"محمد علي, شركة النور", "windows-1256");
        row(u"Işık Gündoğdu", "windows-1254", "TR");
        row(u"สมชาย ใจดี", "windows-874", "TH");
        row(u"山田太郎, テスト", "Shift_JIS", "JP");
        row(u"김철수", "windows-949", "KR");
    }

    void charsets() {
        QFETCH(QString, names);
        QFETCH(QByteArray, charset);
        QFETCH(QString, region);
        const QByteArray bytes = encoded(names, charset.constData());
        QCOMPARE(guessedCharset(bytes, region), charset);
        QByteArray file =
            "Name;Phone\n" + encoded(u'"' + names + u'"', charset.constData()) + ";+12125550141\n";
        const auto import = readDirectory(file, {.region = region});
        QVERIFY(import.ok());
        QCOMPARE(import->entries.first().name, names);
    }

    void isSaidWhatIsLeftOut() {
        const auto import = understoodDirectory(
            "Name,Phone\n,+12125550141\nAda,\nBob,none\nEve,+12125550143\nDan,212 555 0144\n", {});
        QVERIFY(import.ok());
        QCOMPARE(words(*import), u"12125550143=Eve"_s);
        QCOMPARE(import->skipped, 4);
        const QList<DirectoryLeftOut> expected = {
            {2, {}, u"+12125550141"_s, LeftOutReason::NoName},
            {3, u"Ada"_s, {}, LeftOutReason::NoNumber},
            {4, u"Bob"_s, u"none"_s, LeftOutReason::NotANumber},
            {6, u"Dan"_s, u"212 555 0144"_s, LeftOutReason::CountryMissing},
        };
        QCOMPARE(import->leftOut, expected);
        QCOMPARE(import->leftOutCounts, (std::array<int, leftOutReasonCount>{1, 1, 1, 1}));
    }

    void theUserKnowsBetter() {
        const QByteArray file = "Alias,Customer Number,Phone\nAda,+12125550141,+12125550142\n";
        const auto import = readDirectory(file, {.columns = {{0, DirectoryColumn::Name},
                                                             {1, DirectoryColumn::Number},
                                                             {2, DirectoryColumn::LeftOut}}});
        QVERIFY(import.ok());
        QCOMPARE(words(*import), u"12125550141=Ada"_s);
        QCOMPARE(import->columns[1].reason, ColumnReason::Chosen);
        QCOMPARE(readDirectory(file, {.columns = {{3, DirectoryColumn::Name}}}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(readDirectory(file, {.charset = "moon"}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(readDirectory("PK\x03\x04zip", {}).error().code, ErrorCode::Unsupported);
        const auto chosen =
            readDirectory("Name,Phone\n\xe3\xf0\xe4,+12125550141\n", {.charset = "windows-1255"});
        QCOMPARE(chosen->entries.first().name, u"דנה"_s);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryColumns)
#include "tst_directory_columns.moc"
