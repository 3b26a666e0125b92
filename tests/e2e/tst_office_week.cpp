// A week of an office in fast motion: calls come every day, and the machine has what machines have: a clock that jumps, nights in
// suspend, a full disk, a kill. At the end each call has its record, once, and what people left behind is there.
#include "tests/support/fake_clock.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int callsADay = 12;
constexpr int days = 7;

QByteArray cdr(int call) {
    return R"({"domain":"d","disposition":"ANSWER","call_id":"c%","duration":30,"session":{"token":"s%"}})"_ba
        .replace('%', QByteArray::number(call));
}

QByteArray voicemail(int day) {
    return R"({"CallSid":"vm%","From":"+12125550100","To":"+15551234567",)"
           R"("RecordingUrl":"https://x.example/%.wav","RecordingDuration":"7"})"_ba.replace(
               '%', QByteArray::number(day));
}

} // namespace

class TestOfficeWeek : public QObject {
    Q_OBJECT

private:
    /// As Cloudonix sends: again until there is a 200, and now and then once more although there was one.
    struct Sender {
        ServeProcess& serve;
        QList<int> unsent;
        int refused = 0;

        void send(int call) {
            if (serve.post(u"/api/webhooks/cloudonix/cdr"_s, cdr(call)).status == 200)
                return;
            ++refused;
            unsent.append(call);
        }
        void sendAgain() {
            for (const int call : std::exchange(unsent, {}))
                send(call);
        }
    };

    static QByteArray offset(int day, int hours = 9) {
        return QByteArray::number((day - days) * 24 + hours) + 'h';
    }

private slots:
    void everyCallHasItsRecord() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("A library that is loaded first and the address sanitizer exclude each other.");
#endif
        if (!FakeClock::isInstalled())
            QSKIP("libfaketime is not installed");
        ServeProcess serve;
        FakeClock clock(serve, QStringLiteral(OPBX_FAILING_CALLS));
        const QTemporaryDir folder;
        QFile full(folder.filePath(u"full"_s)); // the disk is, while this file is there
        serve.setVariable(u"OPBX_FAIL_UNDER"_s, QFile::encodeName(serve.dataDir()));
        serve.setVariable(u"OPBX_FAIL_WHILE"_s, QFile::encodeName(full.fileName()));
        serve.setVariable(u"OPBX_FAIL_ERRNO"_s, QByteArray::number(ENOSPC));
        Sender sender{serve, {}};
        const auto during = [&](int call) -> std::function<void()> {
            switch (call) {
            case 1 * callsADay + 3: return [&] { clock.set("+400d"); }; // a time server that is wrong
            case 1 * callsADay + 6: return [&] { clock.set(offset(1)); };
            case 2 * callsADay + 3: return [&] { QVERIFY(full.open(QIODevice::WriteOnly)); };
            case 2 * callsADay + 8: return [&] { full.remove(); };
            case 3 * callsADay + 5:
                return [&] { // suspended over lunch
                    serve.signal(SIGSTOP);
                    clock.set(offset(3, 13));
                    serve.signal(SIGCONT);
                };
            case 4 * callsADay + 5:
                return [&] { // a power cut
                    serve.kill();
                    QVERIFY(serve.start());
                };
            case 5 * callsADay + 4: return [&] { clock.set(offset(5, 6)); }; // set back by three hours
            case 6 * callsADay + 4: return [&] { serve.signal(SIGHUP); };
            default: return [] {};
            }
        };
        clock.set(offset(0));
        QVERIFY(serve.start());
        QCOMPARE(serve.run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)}).status, 0);
        const QByteArray plan = serve.run({u"routing"_s, u"export"_s}).out;
        for (int day = 0; day < days; ++day) {
            clock.set(offset(day));
            sender.sendAgain();
            QCOMPARE(serve.post(u"/api/callbacks/voice/voicemail?mailbox=1"_s, voicemail(day)).status, 200);
            for (int call = day * callsADay; call < (day + 1) * callsADay; ++call) {
                during(call)();
                sender.send(call);
                if (call % 5 == 4)
                    sender.send(call - 1);
            }
            if (day == 4) { // switched off for the night
                QVERIFY(serve.stop());
                clock.set(offset(day + 1));
                QVERIFY(serve.start());
            }
        }
        sender.sendAgain();
        QVERIFY(sender.unsent.isEmpty());
        QVERIFY(sender.refused >= 5); // the disk was full

        QSet<QString> sessions;
        const QList<QJsonObject> records = serve.run({u"cdr"_s, u"list"_s, u"--json"_s}).lines();
        for (const QJsonObject& record : records)
            sessions.insert(record[u"session"_s].toString());
        QCOMPARE(records.size(), callsADay * days);
        QCOMPARE(sessions.size(), callsADay * days);
        QCOMPARE(serve.run({u"voicemail"_s, u"list"_s, u"--json"_s}).lines().size(), days);
        QCOMPARE(serve.run({u"routing"_s, u"export"_s}).out, plan);
        QVERIFY(serve.stop());
    }
};

QTEST_GUILESS_MAIN(TestOfficeWeek)
#include "tst_office_week.moc"
