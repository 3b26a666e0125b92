#include "core/net/listen_address.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestListenAddress : public QObject {
    Q_OBJECT

private slots:
    void hostsToCall_data() {
        QTest::addColumn<QString>("text"); // as in the settings
        QTest::addColumn<QString>("called");
        QTest::newRow("all of IPv4") << u"0.0.0.0:80"_s << u"127.0.0.1"_s;
        QTest::newRow("all of IPv6") << u"[::]:80"_s << u"::1"_s;
        QTest::newRow("all of IPv6, written out") << u"[0:0:0:0:0:0:0:0]:80"_s << u"::1"_s;
        QTest::newRow("loopback") << u"127.0.0.1:80"_s << u"127.0.0.1"_s;
        QTest::newRow("another loopback") << u"127.0.0.9:80"_s << u"127.0.0.9"_s;
        QTest::newRow("loopback of IPv6") << u"[::1]:80"_s << u"::1"_s;
        QTest::newRow("one of this computer") << u"192.0.2.7:80"_s << u"192.0.2.7"_s;
        QTest::newRow("a name") << u"localhost:80"_s << u"localhost"_s;
    }

    void hostsToCall() {
        QFETCH(QString, text);
        const Result<ListenAddress> address = ListenAddress::parse(text);
        QVERIFY(address.ok());
        QTEST(hostToCall(address->host), "called");
    }
};

QTEST_GUILESS_MAIN(TestListenAddress)
#include "tst_listen_address.moc"
