// The gateway and who is asking: the list of allowed senders, the pause after failures, and whose answer does not wait for ever.
#include "tests/core/endpoint/gateway_fixture.h"

#include <QThread>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int freeFailures = 3;

QByteArray by(const QByteArray& sender, const QByteArray& token = rightToken) {
    static int session = 0;
    return cdr(token, "s" + QByteArray::number(++session),
               sender.isNull() ? QByteArray() : "X-Forwarded-For: " + sender + "\r\n");
}

} // namespace

class TestGatewaySenders : public GatewayTest {
    Q_OBJECT

private slots:
    void init() {
        open();
        configure({});
    }
    void cleanup() { close(); }

    void sendersAreChecked_data() {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("named"); // in the reason
        QTest::newRow("this computer") << QByteArray() << 200 << QString();
        QTest::newRow("allowed") << QByteArray("203.0.113.7:443") << 200 << QString();
        QTest::newRow("not allowed") << QByteArray("198.51.100.7") << 403 << u"198.51.100.7"_s;
        QTest::newRow("nobody") << QByteArray("unknown") << 403 << u"unknown"_s;
        QTest::newRow("empty") << QByteArray("") << 403 << u"X-Forwarded-For"_s;
    }

    void sendersAreChecked() {
        QFETCH(QByteArray, sender);
        QFETCH(int, status);
        QFETCH(QString, named);
        configure({u"203.0.113.0/24"_s});
        QCOMPARE(statusOf(by(sender)), status);
        QTRY_COMPARE(m_kept.size(), 1);
        QVERIFY(m_kept.first()->refusalDetail.english().contains(named));
        QCOMPARE(m_kept.first()->refusal, status == 403 ? ErrorCode::SourceNotAllowed : ErrorCode::None);
    }

    void thePauseIsForFailures_data() {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("sameSender");
        QTest::addColumn<bool>("pauses");
        QTest::newRow("an address") << QByteArray("198.51.100.7") << QByteArray("198.51.100.7:1") << true;
        QTest::newRow("a network") << QByteArray("2001:db8::1") << QByteArray("[2001:db8::2]:1") << true;
        QTest::newRow("nobody") << QByteArray("unknown") << QByteArray("_hidden") << true;
        QTest::newRow("says it is this computer")
            << QByteArray("127.0.0.1") << QByteArray("127.0.0.1:1") << true;
        QTest::newRow("this computer") << QByteArray() << QByteArray() << false;
    }

    /// The right key gets in from the same address, and the wrong one is told nothing while the pause lasts.
    void thePauseIsForFailures() {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, sameSender);
        QFETCH(bool, pauses);
        for (int i = 0; i <= freeFailures; ++i)
            QCOMPARE(statusOf(by(sender, "wrong")), 401);
        QCOMPARE(statusOf(by(sameSender, "wrong")), pauses ? 429 : 401);
        QCOMPARE(statusOf(by("192.0.2.1", "wrong")), 401); // another one
        QTRY_VERIFY(std::any_of(m_kept.begin(), m_kept.end(), [](const auto& kept) {
                        return kept->refusal == ErrorCode::TooManyFailures &&
                               kept->refusalDetail.english().contains(u"This time: The bearer"_s);
                    }) == pauses);
        if (pauses) {
            m_clock.advance(6);
            QCOMPARE(statusOf(by(sender, "wrong")), 401); // once more, and it is longer
            QCOMPARE(statusOf(by(sender, "wrong")), 429);
        }
        QCOMPARE(statusOf(by(sameSender)), 200);
        QCOMPARE(statusOf(by(sender, "wrong")), 401); // forgiven
    }

    /// The store has stopped: nobody waits longer than the processing limit.
    void whatTakesTooLongIsRefused() {
        QThread stopped; // does not run before the end
        m_store->moveToThread(&stopped);
        Client client(m_address, false);
        client.send(by({}));
        QTRY_VERIFY(client.hasSent());
        QTRY_VERIFY(m_gateway->connectionCount() == 1);
        m_clock.advance(29);
        Client other(m_address, false); // the loop goes round meanwhile
        other.send("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_COMPARE(other.answers(), 1);
        QCOMPARE(client.answers(), 0);
        m_clock.advance(2);
        QTRY_COMPARE(client.answers(), 1);
        QVERIFY(client.received().startsWith("HTTP/1.1 503 "));
        QVERIFY(client.has("Retry-After: "));
        // The store ends on the thread that it was made on.
        stopped.start();
        QMetaObject::invokeMethod(
            m_store.get(), [this, here = QThread::currentThread()] { m_store->moveToThread(here); },
            Qt::BlockingQueuedConnection);
        stopped.quit();
        QVERIFY(stopped.wait());
        bool hasItsTimers = false; // which come back behind it
        QMetaObject::invokeMethod(
            m_store.get(), [&hasItsTimers] { hasItsTimers = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(hasItsTimers);
    }

private:
    void configure(const QStringList& allowed) {
        m_config.sources = SourcePolicy::make({u"127.0.0.1"_s}, allowed).value();
        m_config.throttle.freeFailures = freeFailures;
        m_config.throttle.firstPauseMs = 5'000;
        m_gateway->setConfig(m_config);
    }
};

QTEST_GUILESS_MAIN(TestGatewaySenders)
#include "tst_gateway_senders.moc"
