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

    void refuses() {
        QCOMPARE(m_program.run({u"directory"_s, u"import"_s, u"/no/such/file"_s}).status, 1);
        QCOMPARE(m_program.run({u"directory"_s, u"import"_s, put(u"empty.csv"_s, "x\n")}).status, 1);
        const QString book = put(u"book.csv"_s, "Ada,+12125550142\n");
        for (const char* region : {"ZZZ", "QQ", "1"}) {
            const auto refused = m_program.run(
                {u"directory"_s, u"import"_s, book, u"--region"_s, QString::fromLatin1(region)});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains("is no country"), refused.err);
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
