// Escape sequences, C1 controls, forged lines and marks of direction, in everything that a sender chooses, against everything that
// the program prints for people and for programs.
#include "core/base/printable.h"
#include "tests/support/served_program.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QString evil =
    u"\x1b]0;owned\x07\x1b[2J\u009b31m\u202e\u2028\x7f\n1796048913135388  2026-01-01T00:00:00.000Z  cdr"_s;

/// What is in an output that has no place there; empty when nothing is.
QString foundIn(const QByteArray& output) {
    const QString text = QString::fromUtf8(output);
    if (text.contains(u"\n1796048913135388"))
        return u"a forged line"_s;
    for (const char32_t c : text.toStdU32String()) {
        if (c != U'\n' && !isPrintable(c))
            return u"character %1"_s.arg(uint(c), 4, 16, QChar(u'0'));
    }
    return {};
}

} // namespace

class TestTerminal : public QObject {
    Q_OBJECT

private:
    test::ServedProgram m_program;

    void sendRaw(const QByteArray& request) {
        const QUrl url(m_program.url());
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(request);
        QVERIFY(socket.waitForBytesWritten(5'000));
        QVERIFY(socket.state() != QAbstractSocket::ConnectedState || socket.waitForDisconnected(5'000));
    }

    static QByteArray json(const QJsonObject& object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        const QByteArray type = "application/json";
        const QByteArray bytes = evil.toUtf8();
        sendRaw(
            "POST /api/webhooks/cloudonix/cdr HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " +
            QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        sendRaw("POST /api/voice/route?x=%1b[31m HTTP/1.1\r\nHost: a\r\nX-Evil: \xc2\x9b"
                "31mred\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        sendRaw("GET /nowhere\x7f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        m_program.post(u"/api/voice/route"_s,
                       json({{u"To"_s, u"15557654321"_s},
                             {u"From"_s, evil},
                             {u"Session"_s, evil},
                             {u"Direction"_s, u"inbound"_s}}),
                       type);
        m_program.post(u"/api/webhooks/cloudonix/session-update"_s,
                       json({{u"session_id"_s, u"L"_s + evil},
                             {u"state"_s, u"ringing"_s + evil},
                             {u"from"_s, evil},
                             {u"to"_s, u"+1"_s}}),
                       type);
        m_program.post(u"/api/webhooks/cloudonix/cdr"_s,
                       json({{u"call_id"_s, u"E"_s},
                             {u"session"_s, QJsonObject{{u"token"_s, evil}}},
                             {u"from"_s, evil},
                             {u"to"_s, evil},
                             {u"disposition"_s, u"odd"_s + evil},
                             {u"duration"_s, 3}}),
                       type);
        QTRY_VERIFY(m_program.list({u"events"_s, u"list"_s}).size() >= 5);
    }

    void commands_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QString& line) {
            QTest::newRow(line.toUtf8().constData()) << line.split(u' ');
            QTest::newRow((line + u" --json"_s).toUtf8().constData())
                << line.split(u' ') + QStringList{u"--json"_s};
        };
        for (const QString& line :
             {u"events list"_s, u"cdr list"_s, u"cdr stats"_s, u"sessions list"_s, u"voicemail list"_s,
              u"directory list"_s, u"config list"_s, u"doctor"_s, u"keys status"_s})
            row(line);
        for (const QString& format : {u"curl"_s, u"json"_s, u"har"_s})
            row(u"events export --format "_s + format);
        const QStringList unknown{u"events"_s, u"show"_s, evil};
        QTest::newRow("wrong id") << unknown;
        QTest::newRow("wrong filter") << QStringList{u"events"_s, u"list"_s, u"--filter"_s, u"x:"_s + evil};
        QTest::newRow("wrong command") << QStringList{u"no"_s + evil};
        QTest::newRow("file that is not there") << QStringList{u"verify-cxml"_s, u"/nowhere/"_s + evil};
        QTest::newRow("setting that is not there") << QStringList{u"config"_s, u"get"_s, u"x"_s + evil};
        QTest::newRow("explained call")
            << QStringList{u"routing"_s, u"explain"_s, u"--to"_s, u"+15557654321"_s, u"--from"_s, evil};
        QTest::newRow("CSV") << QStringList{u"cdr"_s, u"export"_s, u"--format"_s, u"csv"_s};
    }

    void commands() {
        QFETCH(QStringList, arguments);
        const auto run = m_program.run(arguments);
        QVERIFY(!run.out.isEmpty() || !run.err.isEmpty() || run.status == 0);
        QByteArray out = run.out;
        if (arguments.contains(u"csv"_s))
            out.replace("\r\n", "\n");
        QVERIFY2(foundIn(out).isEmpty(), qPrintable(foundIn(out)));
        QVERIFY2(foundIn(run.err).isEmpty(), qPrintable(foundIn(run.err)));
    }

    void eachExchange() {
        const QList<QJsonObject> all = m_program.list({u"events"_s, u"list"_s});
        for (const QJsonObject& exchange : all) {
            const QString id = QString::number(exchange[u"id"].toInteger());
            for (const QStringList& arguments : {QStringList{u"events"_s, u"show"_s, id},
                                                 QStringList{u"events"_s, u"show"_s, id, u"--json"_s},
                                                 QStringList{u"events"_s, u"replay"_s, id}}) {
                const auto run = m_program.run(arguments);
                QVERIFY2(foundIn(run.out).isEmpty(),
                         qPrintable(foundIn(run.out) + QString::fromUtf8(run.out)));
                QVERIFY2(foundIn(run.err).isEmpty(), qPrintable(foundIn(run.err)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
