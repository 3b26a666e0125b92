#include "ui/exchange/body_format.h"
#include "ui/exchange/body_tree_model.h"
#include "ui/exchange/compare_view.h"
#include "ui/exchange/deliveries_view.h"
#include "ui/exchange/delivery_model.h"
#include "ui/exchange/hex_view.h"
#include "ui/exchange/timing_view.h"
#include "ui/words/exchange_words.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestTrafficDetail : public QObject {
    Q_OBJECT

private slots:
    void bodyKinds_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << QByteArray(" \n") << QByteArray("application/json") << int(BodyKind::Empty);
        QTest::newRow("json") << QByteArray(R"({"a":1})") << QByteArray() << int(BodyKind::Json);
        QTest::newRow("broken json") << QByteArray(R"({"a":)") << QByteArray("application/json")
                                     << int(BodyKind::Text);
        QTest::newRow("form") << QByteArray("To=%2B1415&From=1001")
                              << QByteArray("application/x-www-form-urlencoded") << int(BodyKind::Form);
        QTest::newRow("xml") << QByteArray("<Response/>") << QByteArray("application/xml")
                             << int(BodyKind::Xml);
        QTest::newRow("binary") << QByteArray("\x00\x01\x02", 3) << QByteArray("text/plain")
                                << int(BodyKind::Binary);
        QTest::newRow("text") << QByteArray("hello there") << QByteArray("text/plain") << int(BodyKind::Text);
    }

    void bodyKinds() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, kind);
        QCOMPARE(int(bodyKind(body, type)), kind);
    }

    void formIsDecoded() {
        const BodyContentPtr sent = bodyContent("To=%2B1415&Name=A+B&Empty=&Flag\n", {});
        QCOMPARE(sent->kind, BodyKind::Form);
        QCOMPARE(sent->pairs.size(), std::size_t(4));
        QCOMPARE(sent->pair(0).second, u"+1415"_s);
        QCOMPARE(sent->pair(1).second, u"A B"_s);
        QCOMPARE(sent->pair(2).second, QString());
        QCOMPARE(sent->pair(3).first, u"Flag"_s);
    }

    void longLinesAreBroken() {
        const QString text = bodyText(*bodyContent(QByteArray(1'000'000, 'x'), {})).text;
        qsizetype longest = 0;
        for (const QString& line : text.split(u'\n'))
            longest = std::max(longest, line.size());
        QVERIFY(longest <= 2000);
        QCOMPARE(text.count(u'x'), 1'000'000);
    }

    void treeIsLazyAndKnowsPaths() {
        BodyTreeModel model(nullptr);
        model.setContent(bodyContent(R"({"session":{"ids":[7,8],"ok":true},"to":"+1415"})", {}));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex session = model.index(0, 0);
        QVERIFY(model.hasChildren(session));
        if (model.canFetchMore(session))
            model.fetchMore(session);
        const QModelIndex list = model.index(0, 0, session);
        if (model.canFetchMore(list))
            model.fetchMore(list);
        QCOMPARE(model.pathOf(model.index(1, 0, list)), u"session.ids[1]"_s);
        QCOMPARE(model.index(1, 1, list).data().toString(), u"8"_s);
        QCOMPARE(model.index(1, 1, session).data().toString(), u"true"_s);
    }

    void hexLine() {
        QCOMPARE(HexView::line("0123456789ABCDEF\x01", 0),
                 u"000000  30 31 32 33 34 35 36 37  38 39 41 42 43 44 45 46  0123456789ABCDEF"_s);
        QVERIFY(HexView::line("0123456789ABCDEF\x01", 16).startsWith(u"000010  01 "));
        QVERIFY(HexView::line("0123456789ABCDEF\x01", 16).endsWith(u"  ."));
    }

    void stagesFollowOneAnother() {
        StageTimings timings;
        timings.head = 50;
        timings.body = 90;
        timings.authenticated = 100;
        timings.answered = 400;
        const auto stages = TimingView::stagesOf(timings);
        QCOMPARE(stages.size(), 4);
        qint64 sum = 0;
        for (const auto& stage : stages)
            sum += stage.endUs - stage.startUs;
        QCOMPARE(sum, 400);
        QCOMPARE(stages.at(3).startUs, 100);
    }

    void everyVerdictHasAMeaning() {
        for (const Verdict verdict :
             {Verdict::Ok, Verdict::Missing, Verdict::Invalid, Verdict::Stale, Verdict::Unconfigured})
            QVERIFY(!ExchangeWords::verdict(verdict).isEmpty());
        QVERIFY(ExchangeWords::verdict(Verdict::None).isEmpty());
        QCOMPARE(ExchangeWords::meaningOf(Verdict::Ok), Meaning::Good);
        QCOMPARE(ExchangeWords::meaningOf(Verdict::Stale), Meaning::Attention);
        QCOMPARE(ExchangeWords::meaningOf(Verdict::Invalid), Meaning::Bad);
    }

    void everyEndpointHasAName() {
        QSet<QString> names;
        for (const EndpointRow& row : endpointTable())
            names.insert(ExchangeWords::endpoint(row.endpoint));
        QCOMPARE(names.size(), qsizetype(endpointTable().size()) - 1); // two paths of health
        QVERIFY(!names.contains(QString()));
    }

    void deliveriesAreRows() {
        const QList<DeliveryAttempt> attempts = {{11, 1'000'000, 503, 1}, {12, 6'100'000, 200, 2}};
        const DeliverySchedule schedule = deliverySchedule(attempts, 10'000'000);
        DeliveryModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(schedule.deliveries);
        QCOMPARE(model.exchangeAt(0), 11);
        QCOMPARE(model.index(1, DeliveryModel::StateColumn).data().toString(), u"On time"_s);
        QCOMPARE(model.index(1, DeliveryModel::SinceFirstColumn).data().toString(), u"5.1 s"_s);
        QVERIFY(DeliveriesView::sentence(schedule).startsWith(u"The event was acknowledged."));
        QCOMPARE(model.index(0, DeliveryModel::NumberColumn).data().toString(), u"1"_s);
        QCOMPARE(model.index(1, DeliveryModel::NumberColumn).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, DeliveryModel::SlotColumn).data().toString(), QString());
        QCOMPARE(model.index(1, DeliveryModel::SlotColumn).data().toString(), u"1"_s);
        const DeliverySchedule open = deliverySchedule({{11, 1'000'000, 503}}, 2'000'000);
        QVERIFY(DeliveriesView::sentence(open).startsWith(u"The event is not acknowledged yet."));
        QList<DeliveryAttempt> hurried;
        for (int i = 0; i < 5; ++i)
            hurried.append({20 + i, 1'000'000 + i * 50'000, 503, i + 1});
        model.setRows(deliverySchedule(hurried, 5'000'000'000).deliveries);
        QCOMPARE(model.rowCount(), 5); // none is said to be missed
        for (int i = 0; i < 5; ++i)
            QCOMPARE(model.index(i, DeliveryModel::NumberColumn).data().toString(), QString::number(i + 1));
        QVERIFY(DeliveriesView::sentence(deliverySchedule(hurried, 5'000'000'000))
                    .startsWith(u"All retries came, faster"));
    }

    void everyDeliveryStateHasAWord() {
        QSet<QString> words;
        for (int i = 0; i <= int(DeliveryState::Missed); ++i)
            words.insert(DeliveryModel::stateWord(static_cast<DeliveryState>(i)));
        QCOMPARE(words.size(), int(DeliveryState::Missed) + 1);
    }

    void differencesAreRows() {
        HttpRequest left;
        left.method = "POST";
        left.path = "/api/x";
        left.body = R"({"a":1,"b":2})";
        HttpRequest right = left;
        right.body = R"({"b":2,"a":3})";
        right.headers = {{"X-Cx-To", "1001"}};
        const auto rows = CompareView::rowsOf(compareRequests(left, right));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).part, DifferenceRow::Header);
        QCOMPARE(rows.at(1).part, DifferenceRow::Body);
        QCOMPARE(rows.at(1).difference.place, u"a"_s);
        DifferenceModel model({}, {}, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows);
        QCOMPARE(model.rowCount(), 2);
    }

    void bytesThatDifferAreCounted() {
        HttpRequest left;
        left.body = "hello world";
        HttpRequest right;
        right.body = "hello there";
        const auto rows = CompareView::rowsOf(compareRequests(left, right));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).difference.place, u"from byte 6"_s);
    }

    void textsAreComparedByLines() {
        const auto rows =
            CompareView::lineRows("<Response><Say>Hi</Say><Hangup/></Response>",
                                  "<Response><Say>Hello</Say><Play>x</Play><Hangup/></Response>");
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).difference.kind, Difference::Kind::Changed);
        QCOMPARE(rows.at(0).difference.place, u"line 2"_s);
        QCOMPARE(rows.at(0).difference.right, u"<Say>Hello</Say>"_s);
        QCOMPARE(rows.at(1).difference.kind, Difference::Kind::Added);
        QVERIFY(CompareView::lineRows("same", "same").isEmpty());
        const auto shorter = CompareView::lineRows("a\nb\nc", "a");
        QCOMPARE(shorter.size(), 2);
        QCOMPARE(shorter.at(1).difference.left, u"c"_s);
    }
};

QTEST_MAIN(TestTrafficDetail)
#include "tst_traffic_detail.moc"
