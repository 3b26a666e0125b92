// With what arguments the endpoint goes on when the window's display is gone.
#include "app/window/stand_in.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestStandIn : public QObject {
    Q_OBJECT

private slots:
    void arguments_data() {
        QTest::addColumn<QStringList>("own");
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QStringList>("made");
        const QStringList serve = {u"serve"_s, u"--until-window"_s};
        QTest::newRow("none") << QStringList() << u"127.0.0.1:8080"_s << serve;
        QTest::newRow("in the background") << QStringList{u"--background"_s} << u"127.0.0.1:8080"_s << serve;
        QTest::newRow("a folder") << QStringList{u"--data-dir"_s, u"/d"_s, u"--log-format=json"_s}
                                  << u"127.0.0.1:8080"_s
                                  << serve + QStringList{u"--data-dir"_s, u"/d"_s, u"--log-format=json"_s};
        QTest::newRow("any port, the one that it was")
            << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--background"_s} << u"127.0.0.1:4711"_s
            << serve + QStringList{u"--listen"_s, u"127.0.0.1:4711"_s};
        QTest::newRow("the same with a sign")
            << QStringList{u"--listen=[::1]:0"_s, u"--data-dir=/d"_s} << u"[::1]:4711"_s
            << serve + QStringList{u"--listen"_s, u"[::1]:4711"_s, u"--data-dir=/d"_s};
        QTest::newRow("it did not listen") << QStringList{u"--listen"_s, u"10.0.0.9:80"_s} << QString()
                                           << serve + QStringList{u"--listen"_s, u"10.0.0.9:80"_s};
    }

    void arguments() {
        QFETCH(QStringList, own);
        QFETCH(QString, bound);
        QTEST(standInArguments(own, bound), "made");
    }
};

QTEST_GUILESS_MAIN(TestStandIn)
#include "tst_stand_in.moc"
