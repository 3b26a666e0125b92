// Whose address counts, who may come in, and who is slowed down.
#include "core/endpoint/failure_throttle.h"
#include "core/endpoint/source_policy.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestSourcePolicy : public QObject {
    Q_OBJECT

private slots:
    void senders_data();
    void senders();
    void forwarded_data();
    void forwarded();
    void marksOfProxies_data();
    void marksOfProxies();
    void allowList_data();
    void allowList();
    void badNetworks_data();
    void badNetworks();
    void failuresSlowDown();
    void successForgives();
    void quietAddressesAreForgotten();
    void ipv6CountsByNetwork();
    void networksOfClients();
    void nobodyIsOne();
    void memoryIsBounded();
};

namespace {

constexpr const char* thisComputer = "this computer";
constexpr const char* nobody = "nobody";

QString said(const Sender& sender) {
    switch (sender.kind) {
    case Sender::Kind::ThisComputer: return QString::fromLatin1(thisComputer);
    case Sender::Kind::Nobody: return QString::fromLatin1(nobody);
    case Sender::Kind::Address: break;
    }
    return sender.address.toString();
}

HttpRequest request(const QString& peer, const QByteArray& name, const QByteArrayList& lines) {
    HttpRequest request;
    request.peer = peer;
    for (const QByteArray& line : lines)
        request.headers.append({name, line});
    return request;
}

} // namespace

void TestSourcePolicy::senders_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("sender");
    const QString here = u"127.0.0.1"_s;
    const auto row = [](const char* name, const QString& peer, const QByteArrayList& lines,
                        const char* sender) {
        QTest::newRow(name) << peer << lines << QString::fromLatin1(sender);
    };
    row("no proxy", u"198.51.100.7"_s, {}, "198.51.100.7");
    row("untrusted peer lies", u"198.51.100.7"_s, {"203.0.113.1"}, "198.51.100.7");
    row("untrusted peer writes junk", u"198.51.100.7"_s, {"junk"}, "198.51.100.7");
    row("this computer", here, {}, thisComputer);
    row("this computer, v6", u"::1"_s, {}, thisComputer);
    row("this computer, mapped", u"::ffff:127.0.0.1"_s, {}, thisComputer);
    row("trusted elsewhere, no header", u"10.0.0.9"_s, {}, "10.0.0.9");
    row("trusted", here, {"203.0.113.1"}, "203.0.113.1");
    row("client wrote the first", here, {"8.8.8.8, 203.0.113.1"}, "203.0.113.1");
    row("two lines", here, {"8.8.8.8", "203.0.113.1"}, "203.0.113.1");
    row("two proxies", here, {"203.0.113.1, 10.0.0.9"}, "203.0.113.1");
    row("proxies only", here, {"10.0.0.9"}, "10.0.0.9");
    row("says it is this computer", here, {"127.0.0.1"}, "127.0.0.1");
    row("mapped", u"::ffff:127.0.0.1"_s, {"::ffff:203.0.113.1"}, "203.0.113.1");
    row("port", here, {"203.0.113.1:44321"}, "203.0.113.1");
    row("port behind proxy", here, {"203.0.113.1:17085,10.0.0.6"}, "203.0.113.1");
    row("quoted", here, {"\"203.0.113.1\""}, "203.0.113.1");
    row("v6", here, {"2001:db8::1"}, "2001:db8::1");
    row("v6 in brackets", here, {"[2001:db8::1]"}, "2001:db8::1");
    row("v6 with port", here, {"[2001:db8::1]:80"}, "2001:db8::1");
    row("v6 quoted, with port", here, {"\"[2001:db8::1]:80\""}, "2001:db8::1");
    row("blanks", here, {" \t203.0.113.1 "}, "203.0.113.1");
    for (const char* const unreadable : {"junk",
                                         "203.0.113.1, junk",
                                         "junk, 10.0.0.9",
                                         "",
                                         ",",
                                         "203.0.113.1,",
                                         "203.0.113.1, ",
                                         "unknown",
                                         "_hidden",
                                         "2001:db8::1%eth0",
                                         "fe80::1%2",
                                         "198.51.100.007",
                                         "010.0.0.1",
                                         "0xc6336407",
                                         "3325256711",
                                         "203.0.29191",
                                         "203.0.113",
                                         "203.0.113.1.",
                                         "203.0.113.256",
                                         "203.0.113.1:",
                                         "203.0.113.1:x",
                                         "203.0.113.1:65536",
                                         "203.0.113.1:123456",
                                         "203.0.113.1:-1",
                                         "[2001:db8::1",
                                         "2001:db8::1]",
                                         "[2001:db8::1]80",
                                         "[203.0.113.1]",
                                         "[]",
                                         "[]:80",
                                         "\"203.0.113.1",
                                         "\"\"",
                                         "203.0.113.1;8.8.8.8",
                                         "203.0.113.1 8.8.8.8",
                                         "localhost",
                                         "0x7f.1",
                                         "for=203.0.113.1",
                                         "203.0.113.1/32",
                                         "\xd9\xa1.0.0.1"})
        row(unreadable, here, {unreadable}, nobody);
    row("an end within", here, {QByteArray("203.0.113.1\0x", 13)}, nobody);
    row("last line unreadable", here, {"203.0.113.1", "junk"}, nobody);
    row("last line empty", here, {"203.0.113.1", ""}, nobody);
}

void TestSourcePolicy::senders() {
    QFETCH(QString, peer);
    QFETCH(QByteArrayList, lines);
    QFETCH(QString, sender);
    const auto policy = SourcePolicy::make({u"127.0.0.0/8"_s, u"::1"_s, u" 10.0.0.0/8 "_s}, {});
    QVERIFY(policy.ok());
    const Sender found = policy->senderOf(request(peer, "x-forwarded-for", lines));
    QCOMPARE(said(found), sender);
    QCOMPARE(found.problem.isEmpty(), sender != QLatin1String(nobody));
    // The other header says nothing about anybody, but it shows that a proxy was there.
    const Sender other = policy->senderOf(request(peer, "Forwarded", {"for=203.0.113.1"}));
    QCOMPARE(said(other), peer == u"198.51.100.7" ? peer : QString::fromLatin1(nobody));
}

void TestSourcePolicy::forwarded_data() {
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("sender");
    const auto row = [](const QByteArrayList& lines, const char* sender) {
        QTest::newRow(lines.join(" | ").constData()) << lines << QString::fromLatin1(sender);
    };
    row({"for=203.0.113.1"}, "203.0.113.1");
    row({"For=203.0.113.1;proto=https;by=10.0.0.9"}, "203.0.113.1");
    row({"proto=https; FOR=\"203.0.113.1:4711\" ; host=\"a,b;c\""}, "203.0.113.1");
    row({"for=203.0.113.1:4711"}, "203.0.113.1");
    row({"for=\"203.0.113.1:_port\""}, "203.0.113.1");
    row({"for=\"[2001:db8::1]:4711\""}, "2001:db8::1");
    row({"for=\"[2001:db8::1]\""}, "2001:db8::1");
    row({"for=8.8.8.8, for=203.0.113.1"}, "203.0.113.1");
    row({"for=8.8.8.8", "for=203.0.113.1"}, "203.0.113.1");
    row({"for=203.0.113.1, for=10.0.0.9"}, "203.0.113.1");
    row({"for=\"203.0.113.\\1\""}, "203.0.113.1");
    row({"host=\"for=8.8.8.8, for=9.9.9.9\";for=203.0.113.1"}, "203.0.113.1");
    row({"for=\"junk", "for=203.0.113.1"}, "203.0.113.1"); // a line of its own by our proxy
    for (const char* const unreadable : {"",
                                         ",",
                                         "for=",
                                         "for=unknown",
                                         "for=_hidden",
                                         "by=203.0.113.1",
                                         "for=203.0.113.1,",
                                         "for=203.0.113.1, proto=https",
                                         "for=203.0.113.1;for=8.8.8.8",
                                         "for=\"203.0.113.1",
                                         "for=\"junk, for=203.0.113.1",
                                         "for =203.0.113.1",
                                         "203.0.113.1",
                                         "for=203.0.113.1 for=8.8.8.8",
                                         "for=203.0.113.1\"",
                                         "for=\"203.0.113.1\"x",
                                         "for=[2001:db8::1",
                                         "for=203.0.113.1, junk",
                                         "=203.0.113.1",
                                         "for=\"203.0.113.1\\"})
        row({unreadable}, nobody);
}

void TestSourcePolicy::forwarded() {
    QFETCH(QByteArrayList, lines);
    QFETCH(QString, sender);
    const auto policy =
        SourcePolicy::make({u"127.0.0.0/8"_s, u"10.0.0.0/8"_s}, {}, ForwardedHeader::Forwarded);
    QVERIFY(policy.ok());
    QCOMPARE(said(policy->senderOf(request(u"127.0.0.1"_s, "forwarded", lines))), sender);
    QCOMPARE(said(policy->senderOf(request(u"127.0.0.1"_s, "X-Forwarded-For", {"203.0.113.1"}))),
             QString::fromLatin1(nobody));
}

void TestSourcePolicy::marksOfProxies_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* const name :
         {"X-Forwarded-For", "x-forwarded-for", "Forwarded", "Via", "X-Real-IP", "CF-Connecting-IP",
          "True-Client-IP", "X-Forwarded-Proto", "X-Forwarded", "X-Original-Forwarded-For",
          "CF-Connecting-IPv6", "Fastly-Client-IP", "X-Azure-ClientIP", "X-Envoy-External-Address",
          "X-Remote-Addr", "X-Appengine-User-IP", "CDN-Loop"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSourcePolicy::marksOfProxies() {
    QFETCH(QByteArray, name);
    const auto policy = SourcePolicy::make({u"127.0.0.0/8"_s}, {u"203.0.113.0/24"_s});
    QVERIFY(policy.ok());
    const Sender sender = policy->senderOf(request(u"127.0.0.1"_s, name, {"198.51.100.7"}));
    QVERIFY(sender.kind != Sender::Kind::ThisComputer);
    QVERIFY(!policy->allows(sender));
}

void TestSourcePolicy::allowList_data() {
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* peer, const QByteArrayList& lines, bool allowed) {
        QTest::addRow("%s, %s", peer, lines.value(0).constData())
            << QString::fromLatin1(peer) << lines << allowed;
    };
    row("192.0.2.200", {}, true);
    row("192.0.3.1", {}, false);
    row("198.51.100.7", {}, true);
    row("198.51.100.8", {}, false);
    row("::ffff:192.0.2.1", {}, true);
    row("2001:db8:1::5", {}, true);
    row("2001:db9::1", {}, false);
    row("127.0.0.1", {}, true);
    row("::1", {}, true);
    row("127.0.0.1", {"127.0.0.1"}, false); // said by a header
    row("127.0.0.1", {"192.0.2.200:80"}, true);
    row("127.0.0.1", {"192.0.3.1:80"}, false);
    row("127.0.0.1", {"unknown"}, false);
    row("192.0.3.1", {"192.0.2.200"}, false);
    row("", {}, false);
}

void TestSourcePolicy::allowList() {
    QFETCH(QString, peer);
    QFETCH(QByteArrayList, lines);
    QFETCH(bool, allowed);
    const auto policy =
        SourcePolicy::make({u"127.0.0.1"_s}, {u"192.0.2.0/24"_s, u"198.51.100.7"_s, u"2001:db8::/32"_s});
    QVERIFY(policy.ok());
    const Sender sender = policy->senderOf(request(peer, "X-Forwarded-For", lines));
    QCOMPARE(policy->allows(sender), allowed);
    QVERIFY(SourcePolicy().allows(sender));
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

/// What one client has to itself; of IPv6 it gets 18 quintillion addresses.
void TestSourcePolicy::networksOfClients() {
    const auto network = [](const QString& address) {
        return clientNetwork(QHostAddress(address)).toString();
    };
    QCOMPARE(network(u"203.0.113.1"_s), u"203.0.113.1"_s);
    QCOMPARE(network(u"::ffff:203.0.113.1"_s), u"203.0.113.1"_s);
    QCOMPARE(network(u"2001:db8:1:2:3:4:5:6"_s), u"2001:db8:1:2::"_s);
    QCOMPARE(network(u"fe80::1%lo"_s), u"fe80::"_s);
    QCOMPARE(network({}), QString());
}

void TestSourcePolicy::nobodyIsOne() {
    FailureThrottle throttle({1, 100, 1000, 10'000, 100});
    throttle.failed(Sender().countedAs(), 0);
    throttle.failed(Sender().countedAs(), 0);
    QCOMPARE(throttle.pauseLeft(Sender().countedAs(), 0), 100);
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
