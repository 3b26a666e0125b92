// opbx events, run as a user does beside a running endpoint: export in each format, import, round trip, pins and notes.
#include "core/formats/har_reader.h"
#include "tests/support/har_check.h"
#include "tests/support/served_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QByteArray voice(int n) {
    return "From=%2B1415555000" + QByteArray::number(n) + "&To=%2B15557654321&CallSid=call-" +
           QByteArray::number(n) + "&password=hush" + QByteArray::number(n);
}

} // namespace

class TestEvents : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        for (int n = 0; n < 4; ++n)
            QCOMPARE(m_program.post(u"/api/voice/route"_s, voice(n)).status, 200);
        QCOMPARE(m_program.post(u"/api/voice/route?x=1"_s, "\xff\xfe\0{"_ba, "application/json").status, 400);
        QTRY_COMPARE(listed(u""_s).size(), 5);
    }

    void filters_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("session") << u"session:call-2"_s << 1;
        QTest::newRow("body") << u"body~\"CallSid=call-\""_s << 4;
        QTest::newRow("since") << u"since:1h"_s << 5;
        QTest::newRow("since a moment") << u"since:2020-01-01"_s << 5;
        QTest::newRow("until") << u"until:1h"_s << 0;
        QTest::newRow("refused") << u"status:>=400"_s << 1;
        QTest::newRow("nothing") << u"from:+49*"_s << 0;
    }

    void filters() {
        QFETCH(QString, filter);
        QFETCH(int, count);
        QCOMPARE(listed(filter).size(), count);
        const auto exported = run({u"export"_s, u"--format"_s, u"har"_s, u"--filter"_s, filter});
        QCOMPARE(readHar(exported.out)->exchanges.size(), count);
        QCOMPARE(run({u"export"_s, u"--filter"_s, filter}).out.count('\n'), count);
        QCOMPARE(
            run({u"export"_s, u"--format"_s, u"curl"_s, u"--filter"_s, filter}).out.count("curl --globoff"),
            count);
    }

    void aHarIsValidAndComesBack() {
        // Years older: what is imported gets an id a few seconds before the present, and is never received after it.
        static const QRegularExpression year(u"\"startedDateTime\": ?\"\\K\\d{4}"_s);
        const QByteArray archive = QString::fromUtf8(run({u"export"_s, u"--format"_s, u"har"_s}).out)
                                       .replace(year, u"2020"_s)
                                       .toUtf8();
        QCOMPARE(test::harProblems(archive), QStringList());
        QVERIFY(!archive.contains("hush"));
        const QString file = m_program.dataDir() + u"/export.har"_s;
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(archive) == archive.size());
        out.close();
        const auto imported = run({u"import"_s, file, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(imported.out)[u"imported"].toInt(), 5);
        const QByteArray again =
            run({u"export"_s, u"--format"_s, u"har"_s, u"--filter"_s, u"imported:yes"_s}).out;
        QCOMPARE(test::harProblems(again), QStringList());
        const QList<Exchange> before = readHar(archive)->exchanges;
        const QList<Exchange> after = readHar(again)->exchanges;
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].request.target(), before[i].request.target());
            QCOMPARE(after[i].request.headers, before[i].request.headers);
            QCOMPARE(after[i].request.body, before[i].request.body);
            QCOMPARE(after[i].response.status, before[i].response.status);
            QCOMPARE(after[i].response.body, before[i].response.body);
            QCOMPARE(after[i].receivedUs, before[i].receivedUs);
        }
        // They are shown, found by their call, and are no calls of this endpoint.
        QCOMPARE(listed(u"imported:yes session:call-1"_s).size(), 1);
        QCOMPARE(listed(u"imported:no"_s).size(), 5);
        QCOMPARE(m_program.list({u"sessions"_s, u"list"_s}).size(), 4);
    }

    void secretsComeBackOnlyWhenAskedFor() {
        const QStringList one{u"export"_s, u"--format"_s, u"curl"_s, u"--filter"_s,
                              u"session:call-3 imported:no"_s};
        const QByteArray without = run(one).out;
        QVERIFY(without.contains("[redacted]") && !without.contains("hush3"));
        const QByteArray with = run(one + QStringList{u"--with-secrets"_s}).out;
        QVERIFY(with.toLower().contains(
            "authorization: bearer "));   // names have no case, and Qt 6.8 sends them in lower case
        QVERIFY(!with.contains("hush3")); // what stands under a secret name was never kept
    }

    void whatCannotBeTakenIsSaid() {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"some.har"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"log":{"entries":[{},{"request":{"method":"GET","url":"data:,x"}},
                      {"request":{"method":"GET","url":"/late"},"startedDateTime":"then"}]}})");
        file.close();
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QJsonObject said =
            QJsonDocument::fromJson(run({u"import"_s, file.fileName(), u"--json"_s}).out).object();
        QCOMPARE(said[u"imported"_s].toInt(), 1);
        QCOMPARE(said[u"without_time"_s].toInt(), 1);
        QCOMPARE(said[u"left_out"_s].toInt(), 2);
        QCOMPARE(said[u"left_out_entries"_s][1][u"reason"_s].toString(), u"not_http"_s);
        const QByteArray words = run({u"import"_s, file.fileName()}).out;
        QVERIFY2(words.contains("Entry 2 (data:,x) is not HTTP."), words);
        const Result<ImportedExchanges> kept = readHar(
            run({u"export"_s, u"--format"_s, u"har"_s, u"--filter"_s, u"path:/late imported:yes"_s}).out);
        QVERIFY(kept.ok() && !kept->exchanges.isEmpty());
        const qint64 tolerance = 60'000; // the ids of what is imported lie a little back
        QVERIFY(kept->exchanges.first().receivedUs / 1000 > before - tolerance);
    }

    void whatIsNoArchiveIsSaid() {
        const auto wrong = run({u"import"_s, m_program.dataDir() + u"/opbx.sqlite"_s});
        QCOMPARE(wrong.status, 1);
        QVERIFY(wrong.err.contains("HTTP archive"));
        QCOMPARE(run({u"import"_s, u"/nowhere/x.har"_s}).status, 1);
        QCOMPARE(run({u"import"_s}).status, 2);
    }

    void capturesOfNgrok() {
        QTcpServer agent;
        QVERIFY(agent.listen(QHostAddress::LocalHost));
        QByteArray asked;
        connect(&agent, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = agent.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &asked] {
                asked += socket->readAll();
                if (!asked.contains("\r\n\r\n"))
                    return;
                const QByteArray raw =
                    "POST /api/voice/route HTTP/1.1\r\nContent-Type: "
                    "application/x-www-form-urlencoded\r\n\r\nCallSid=from-ngrok&To=1&From=2";
                const QByteArray body =
                    R"({"uri":"/api/requests/http","requests":[{"start":"2024-01-01T00:00:00Z",)"
                    R"("request":{"method":"POST","uri":"/api/voice/route","raw":")" +
                    raw.toBase64() + R"("},"response":{"status_code":200,"raw":""}}]})";
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) +
                              "\r\nConnection: close\r\n\r\n" + body);
            });
        });
        const auto imported =
            run({u"import"_s, u"--ngrok"_s, u"http://127.0.0.1:%1"_s.arg(agent.serverPort())});
        QCOMPARE(imported.status, 0);
        QVERIFY(asked.startsWith("GET /api/requests/http HTTP/1.1"));
        QCOMPARE(listed(u"session:from-ngrok imported:yes endpoint:voice-route"_s).size(), 1);
    }

    void pinsAndNotes() {
        const QString id = QString::number(listed(u"session:call-0 imported:no"_s).at(0)[u"id"].toInteger());
        QCOMPARE(run({u"pin"_s, id}).status, 0);
        QCOMPARE(run({u"note"_s, id, u"ask Dana"_s}).status, 0);
        QCOMPARE(listed(u"pinned:yes note~dana"_s).at(0)[u"note"].toString(), u"ask Dana"_s);
        QCOMPARE(run({u"unpin"_s, id}).status, 0);
        QCOMPARE(run({u"note"_s, id}).status, 0);
        QCOMPARE(listed(u"pinned:yes or note:yes"_s).size(), 0);
        QCOMPARE(run({u"pin"_s, u"1"_s}).status, 1);
        QCOMPARE(run({u"pin"_s, u"x"_s}).status, 2);
        QCOMPARE(run({u"pin"_s}).status, 2);
    }

private:
    test::ServedProgram::Outcome run(QStringList arguments) {
        arguments.prepend(u"events"_s);
        return m_program.run(arguments);
    }

    QList<QJsonObject> listed(const QString& filter) {
        return m_program.list({u"events"_s, u"list"_s, u"--filter"_s, filter});
    }

    test::ServedProgram m_program;
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
