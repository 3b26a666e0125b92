// Whose address counts, who may come in, and who is slowed down.
#include "core/server/failure_throttle.h"
#include "core/server/source_policy.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestSourcePolicy : public QObject {
    Q_OBJECT

private slots:
    void clients_data();
    void clients();
    void allowList_data();
    void allowList();
    void badNetworks_data();
    void badNetworks();
    void failuresSlowDown();
    void successForgives();
    void quietAddressesAreForgotten();
    void ipv6CountsByNetwork();
    void memoryIsBounded();
};

void TestSourcePolicy::clients_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArrayList>("forwarded");
    QTest::addColumn<QString>("client");
    using Lines = QByteArrayList;
    QTest::newRow("no proxy") << u"198.51.100.7"_s << Lines{} << u"198.51.100.7"_s;
    QTest::newRow("untrusted peer lies") << u"198.51.100.7"_s << Lines{"203.0.113.1"} << u"198.51.100.7"_s;
    QTest::newRow("trusted") << u"127.0.0.1"_s << Lines{"203.0.113.1"} << u"203.0.113.1"_s;
    QTest::newRow("client wrote the first")
        << u"127.0.0.1"_s << Lines{"8.8.8.8, 203.0.113.1"} << u"203.0.113.1"_s;
    QTest::newRow("two lines") << u"127.0.0.1"_s << Lines{"8.8.8.8", "203.0.113.1"} << u"203.0.113.1"_s;
    QTest::newRow("two proxies") << u"127.0.0.1"_s << Lines{"203.0.113.1, 10.0.0.9"} << u"203.0.113.1"_s;
    QTest::newRow("junk") << u"127.0.0.1"_s << Lines{"203.0.113.1, junk"} << u"127.0.0.1"_s;
    QTest::newRow("junk behind proxy") << u"127.0.0.1"_s << Lines{"junk, 10.0.0.9"} << u"10.0.0.9"_s;
    QTest::newRow("nothing") << u"127.0.0.1"_s << Lines{""} << u"127.0.0.1"_s;
    QTest::newRow("mapped") << u"::ffff:127.0.0.1"_s << Lines{"::ffff:203.0.113.1"} << u"203.0.113.1"_s;
    QTest::newRow("v6") << u"127.0.0.1"_s << Lines{"2001:db8::1"} << u"2001:db8::1"_s;
}

void TestSourcePolicy::clients() {
    QFETCH(QString, peer);
    QFETCH(QByteArrayList, forwarded);
    QFETCH(QString, client);
    const auto policy = SourcePolicy::make({u"127.0.0.1"_s, u" 10.0.0.0/8 "_s}, {});
    QVERIFY(policy.ok());
    HttpRequest request;
    request.peer = peer;
    for (const QByteArray& line : forwarded)
        request.headers.append({"x-forwarded-for", line});
    QCOMPARE(policy->clientOf(request).toString(), client);
}

void TestSourcePolicy::allowList_data() {
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("inside") << u"192.0.2.200"_s << true;
    QTest::newRow("outside") << u"192.0.3.1"_s << false;
    QTest::newRow("single") << u"198.51.100.7"_s << true;
    QTest::newRow("next to single") << u"198.51.100.8"_s << false;
    QTest::newRow("mapped inside") << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("v6 inside") << u"2001:db8:1::5"_s << true;
    QTest::newRow("v6 outside") << u"2001:db9::1"_s << false;
    QTest::newRow("loopback") << u"127.0.0.1"_s << true;
    QTest::newRow("v6 loopback") << u"::1"_s << true;
    QTest::newRow("nobody") << QString() << false;
}

void TestSourcePolicy::allowList() {
    QFETCH(QString, client);
    QFETCH(bool, allowed);
    const auto policy = SourcePolicy::make({}, {u"192.0.2.0/24"_s, u"198.51.100.7"_s, u"2001:db8::/32"_s});
    QVERIFY(policy.ok());
    QCOMPARE(policy->allows(QHostAddress(client)), allowed);
    QVERIFY(SourcePolicy().allows(QHostAddress(client)));
}

void TestSourcePolicy::badNetworks_data() {
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"10.1"_s, u"10.0.0.0/33"_s, u"::/129"_s, u"10.0.0.0/"_s, u"10.0.0.0/-1"_s,
                                u"10.0.0.0/+8"_s, u"host"_s, u"10.0.0.0/8/8"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestSourcePolicy::badNetworks() {
    QFETCH(QString, text);
    const auto policy = SourcePolicy::make({}, {text});
    QVERIFY(!policy.ok());
    QCOMPARE(policy.error().code, ErrorCode::InvalidInput);
    QVERIFY(policy.error().detail.contains(text));
}

void TestSourcePolicy::failuresSlowDown() {
    FailureThrottle throttle({3, 100, 1000, 10'000, 100});
    const QHostAddress client(u"203.0.113.1"_s);
    for (int i = 0; i < 3; ++i)
        throttle.failed(client, 0);
    QCOMPARE(throttle.pauseLeft(client, 0), 0);
    throttle.failed(client, 0);
    QCOMPARE(throttle.pauseLeft(client, 0), 100);
    QCOMPARE(throttle.pauseLeft(client, 60), 40);
    QCOMPARE(throttle.pauseLeft(client, 100), 0);
    throttle.failed(client, 100);
    QCOMPARE(throttle.pauseLeft(client, 100), 200);
    for (int i = 0; i < 100; ++i)
        throttle.failed(client, 100);
    QCOMPARE(throttle.pauseLeft(client, 100), 1000);
    QCOMPARE(throttle.pauseLeft(QHostAddress(u"203.0.113.2"_s), 100), 0);
    QCOMPARE(throttle.offenders(100).size(), 1);
    QCOMPARE(throttle.offenders(100).first().network, u"203.0.113.1"_s);
    QVERIFY(throttle.offenders(2000).isEmpty());
}

void TestSourcePolicy::successForgives() {
    FailureThrottle throttle({1, 100, 1000, 10'000, 100});
    const QHostAddress client(u"203.0.113.1"_s);
    throttle.failed(client, 0);
    throttle.failed(client, 0);
    QVERIFY(throttle.pauseLeft(client, 0) > 0);
    throttle.succeeded(QHostAddress(u"::ffff:203.0.113.1"_s));
    QCOMPARE(throttle.pauseLeft(client, 0), 0);
    throttle.failed(client, 0);
    QCOMPARE(throttle.pauseLeft(client, 0), 0);
}

void TestSourcePolicy::quietAddressesAreForgotten() {
    FailureThrottle throttle({1, 100, 1000, 10'000, 100});
    const QHostAddress client(u"203.0.113.1"_s);
    throttle.failed(client, 0);
    throttle.failed(client, 10'001);
    QCOMPARE(throttle.pauseLeft(client, 10'001), 0);
    throttle.failed(client, 20'000);
    QCOMPARE(throttle.pauseLeft(client, 20'000), 100);
}

void TestSourcePolicy::ipv6CountsByNetwork() {
    FailureThrottle throttle({1, 100, 1000, 10'000, 100});
    throttle.failed(QHostAddress(u"2001:db8::1"_s), 0);
    throttle.failed(QHostAddress(u"2001:db8::2"_s), 0);
    QCOMPARE(throttle.pauseLeft(QHostAddress(u"2001:db8::ffff"_s), 0), 100);
    QCOMPARE(throttle.pauseLeft(QHostAddress(u"2001:db8:0:1::1"_s), 0), 0);
}

void TestSourcePolicy::memoryIsBounded() {
    FailureThrottle throttle({0, 100'000, 100'000, 1'000'000, 64});
    for (quint32 i = 0; i < 10'000; ++i)
        throttle.failed(QHostAddress(0x0a000000u + i), qint64(i));
    QVERIFY(throttle.offenders(10'000).size() <= 64);
    QVERIFY(throttle.pauseLeft(QHostAddress(0x0a000000u + 9'999), 10'000) > 0);
}

QTEST_GUILESS_MAIN(TestSourcePolicy)
#include "tst_source_policy.moc"
