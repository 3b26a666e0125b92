// `opbx directory` as a person uses it: import twice, list, clear, and what is refused.
#include "tests/support/served_program.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestDirectoryCommand : public QObject {
    Q_OBJECT

private slots:
    void importsListsAndClears() {
        QVERIFY(m_program.list({u"directory"_s, u"list"_s}).isEmpty());
        const QString csv = put(u"book.csv"_s, "Name,Phone\nAda,+12125550142\nDesk,1001\nNobody,\n");
        QJsonObject said = m_program.list({u"directory"_s, u"import"_s, csv}).first();
        QCOMPARE(said[u"imported"_s].toInt(), 2);
        QCOMPARE(said[u"skipped"_s].toInt(), 1);
        const QString card = put(u"book.vcf"_s, "BEGIN:VCARD\nFN:Ada Byron\nTEL:(212) 555-0142\nEND:VCARD\n");
        m_program.list({u"directory"_s, u"import"_s, card, u"--region"_s, u"us"_s});
        const QList<QJsonObject> entries = m_program.list({u"directory"_s, u"list"_s});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0][u"name"_s].toString(), u"Ada Byron"_s);
        QCOMPARE(entries[0][u"number"_s].toString(), u"+12125550142"_s);
        QCOMPARE(entries[1][u"number"_s].toString(), u"1001"_s);
        m_program.list({u"directory"_s, u"clear"_s});
        QVERIFY(m_program.list({u"directory"_s, u"list"_s}).isEmpty());
    }

    void aDryRunSaysHowAFileIsUnderstood() {
        m_program.list({u"directory"_s, u"clear"_s});
        const QString csv =
            put(u"dry.csv"_s, "Customer Number,Nick,Phone\n40212345678,Ada,+12125550142\n1,Bob,none\n");
        const QStringList dry = {u"directory"_s, u"import"_s, csv, u"--dry-run"_s};
        QJsonObject said = m_program.list(dry).first();
        QCOMPARE(said[u"imported"_s].toInt(), 1);
        QCOMPARE(said[u"skipped"_s].toInt(), 1);
        QCOMPARE(said[u"dry_run"_s].toBool(), true);
        QCOMPARE(said[u"charset"_s].toString(), u"UTF-8"_s);
        QCOMPARE(said[u"left_out"_s][u"not_a_number"_s].toInt(), 1);
        QCOMPARE(said[u"left_out_rows"_s][0][u"place"_s].toInt(), 3);
        QCOMPARE(said[u"columns"_s][0][u"use"_s].toString(), u"ignored"_s);
        QCOMPARE(said[u"columns"_s][0][u"reason"_s].toString(), u"identifier"_s);
        QVERIFY(m_program.list({u"directory"_s, u"list"_s}).isEmpty());
        said = m_program.list(dry + QStringList{u"--columns"_s, u"1=number,3=ignored"_s}).first();
        QCOMPARE(said[u"imported"_s].toInt(), 2);
        QCOMPARE(said[u"columns"_s][0][u"reason"_s].toString(), u"chosen"_s);
        const auto words = m_program.run(dry).out;
        QVERIFY2(words.contains("a number that cannot be called"), words);
        QVERIFY2(words.contains("left out: row 3 (Bob): none is not a complete"), words);
        for (const char* columns : {"1", "x=name", "0=name", "1=nick", "9=name"})
            QVERIFY(m_program.run(dry + QStringList{u"--columns"_s, QString::fromLatin1(columns)}).status !=
                    0);
        QCOMPARE(m_program.run(dry + QStringList{u"--charset"_s, u"moon"_s}).status, 2);
    }

    void refuses() {
        QCOMPARE(m_program.run({u"directory"_s, u"import"_s, u"/no/such/file"_s}).status, 1);
        QCOMPARE(m_program.run({u"directory"_s, u"import"_s, put(u"empty.csv"_s, "x\n")}).status, 1);
        const QString book = put(u"book.csv"_s, "Ada,+12125550142\n");
        for (const char* region : {"ZZZ", "QQ", "1"}) {
            const auto refused = m_program.run(
                {u"directory"_s, u"import"_s, book, u"--region"_s, QString::fromLatin1(region)});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains("is not a country"), refused.err);
        }
        QVERIFY(m_program.list({u"directory"_s, u"list"_s}).isEmpty());
        QCOMPARE(m_program.run({u"directory"_s}).status, 2);
        QCOMPARE(m_program.run({u"directory"_s, u"import"_s}).status, 2);
    }

private:
    QString put(const QString& name, const QByteArray& bytes) {
        QDir().mkpath(m_program.dataDir());
        QFile file(m_program.dataDir() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    ServedProgram m_program;
};

QTEST_GUILESS_MAIN(TestDirectoryCommand)
#include "tst_directory_command.moc"
