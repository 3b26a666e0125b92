#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/theme/colours.h"
#include "ui/traffic/row_store.h"
#include "ui/traffic/traffic_columns.h"
#include "ui/traffic/traffic_model.h"
#include "ui/widgets/table_roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;
using ui::RowStore;
using ui::TrafficModel;

namespace {

ExchangePtr made(qint64 id, int status = 200, const QString& session = u"s"_s) {
    Exchange exchange;
    exchange.id = id;
    exchange.receivedUs = id;
    exchange.endpoint = Endpoint::Cdr;
    exchange.response.status = status;
    exchange.event.session = session;
    return std::make_shared<const Exchange>(exchange);
}

QList<ExchangePtr> range(qint64 from, qint64 until) {
    QList<ExchangePtr> exchanges;
    for (qint64 id = from; id < until; ++id)
        exchanges.append(made(id));
    return exchanges;
}

QList<qint64> ids(const TrafficModel& model) {
    QList<qint64> result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.idAt(row));
    return result;
}

/// 2000 exchanges, each hundredth refused.
QList<ExchangePtr> someRefused() {
    QList<ExchangePtr> exchanges;
    for (qint64 id = 1; id <= 2000; ++id)
        exchanges.append(made(id, id % 100 == 0 ? 404 : 200));
    return exchanges;
}

QList<qint64> allRefused() {
    QList<qint64> refused;
    for (qint64 id = 2000; id >= 100; id -= 100)
        refused.append(id);
    return refused;
}

bool isRefused(const Exchange& exchange) {
    return exchange.response.status == 404;
}

/// Stops its next search with the step that brings the rows up to `rows`; whoever looks now and then may come too late.
void stopWhenThereAre(int rows, TrafficModel& model) {
    auto* once = new QObject(&model);
    QObject::connect(&model.pager(), &ui::HistoryPager::progressed, once, [once, rows, &model] {
        if (model.pager().searchedTo() == 0 || model.rowCount() < rows)
            return;
        delete once;
        model.pager().stop();
    });
}

} // namespace

class TestTrafficModel : public QObject {
    Q_OBJECT

private slots:
    void newestFirstInOneInsertionPerFlush() {
        test::FakeBackend backend;
        backend.history().setStored(range(1, 11));
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 10);
        QCOMPARE(model.idAt(0), 10);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        backend.history().arrive(range(11, 50));
        backend.history().arrive(range(50, 100));
        QCOMPARE(model.rowCount(), 10);
        QTRY_COMPARE(model.rowCount(), 99);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.idAt(0), 99);
        QCOMPARE(model.idAt(98), 1);
    }

    void exchangeFillsIn() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        backend.history().arrive({made(5, 0)});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.exchangeRow(0).status, 0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        backend.history().arrive({made(5, 200)});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.exchangeRow(0).status, 200);
    }

    void latecomersFindTheirPlace() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_VERIFY(model.isComplete());
        backend.history().arrive({made(10), made(30)});
        QTRY_COMPARE(model.rowCount(), 2);
        backend.history().arrive({made(20), made(5), made(40)});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(ids(model), (QList<qint64>{40, 30, 20, 10, 5}));
    }

    void olderRowsComeByKey() {
        test::FakeBackend backend;
        backend.history().setStored(range(1, 1201));
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_VERIFY(model.rowCount() >= 500);
        while (!model.isComplete()) {
            model.fetchMore({});
            QTRY_VERIFY(!model.pager().isLoading());
        }
        QCOMPARE(model.rowCount(), 1200);
        QCOMPARE(model.idAt(1199), 1);
        QVERIFY(!model.canFetchMore({}));
    }

    void rareRowsComeStepByStep() {
        test::FakeBackend backend;
        backend.history().setStored(someRefused());
        backend.history().setSearchStep(150);
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy progressed(&model.pager(), &ui::HistoryPager::progressed);
        QList<int> rowCounts;
        connect(&model.pager(), &ui::HistoryPager::progressed, this,
                [&] { rowCounts.append(model.rowCount()); });
        model.setFilter(u"status:404"_s, isRefused);
        QTRY_VERIFY(model.isComplete());
        QCOMPARE(ids(model), allRefused());
        QVERIFY(rowCounts.size() > 10);
        QVERIFY(rowCounts.at(5) > 0 && rowCounts.at(5) < 20);
        QCOMPARE(model.pager().searchedTo(), 0);
        QVERIFY(!model.pager().isLoading());
    }

    void aSearchIsStoppedAndGoesOn() {
        test::FakeBackend backend;
        backend.history().setStored(someRefused());
        backend.history().setSearchStep(150);
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        stopWhenThereAre(3, model);
        model.setFilter(u"status:404"_s, isRefused);
        QTRY_VERIFY(model.pager().isStopped() && !model.pager().isLoading());
        const int found = model.rowCount();
        QVERIFY(found < 20);
        QVERIFY(!model.canFetchMore({}));
        // A latecomer of what was looked through is shown, one of what was not comes when that is looked at.
        const qint64 seen = model.pager().searchedTo() + 1;
        QVERIFY(seen < model.idAt(found - 1));
        emit backend.history().arrived({made(seen, 404), made(301, 404)});
        QTRY_COMPARE(model.rowCount(), found + 1);
        QCOMPARE(model.idAt(found), seen);
        model.pager().goOn();
        QTRY_VERIFY(model.isComplete());
        QCOMPARE(model.rowCount(), 21);
        QVERIFY(!model.pager().isStopped());
    }

    void anotherFilterEndsASearch() {
        test::FakeBackend backend;
        backend.history().setStored(someRefused());
        backend.history().setSearchStep(10);
        TrafficModel model(backend, nullptr);
        stopWhenThereAre(0, model);
        model.setFilter(u"status:404"_s, isRefused);
        QTRY_VERIFY(model.pager().isStopped());
        QVERIFY(model.pager().searchedTo() != 0);
        model.setFilter({}, nullptr);
        QCOMPARE(model.pager().searchedTo(), 0);
        QTRY_COMPARE(model.rowCount(), TrafficModel::pageRows);
        QCOMPARE(model.idAt(0), 2000);
    }

    void heldArrivalsWait() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        TrafficModel other(backend, nullptr);
        model.setHeld(true);
        QSignalSpy counts(&model, &TrafficModel::heldCountChanged);
        backend.history().arrive(range(1, 38));
        backend.history().arrive({made(3, 404)}); // an update is not another new one
        QCOMPARE(model.heldCount(), 37);
        QCOMPARE(counts.constLast().constFirst().toInt(), 37);
        QTRY_COMPARE(other.rowCount(), 37);
        QCOMPARE(model.rowCount(), 0);
        model.setHeld(false);
        QCOMPARE(model.rowCount(), 37);
        QCOMPARE(model.heldCount(), 0);
    }

    void tooManyHeldAreReadAgain() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        model.setHeld(true);
        backend.history().arrive(range(1, TrafficModel::pendingLimit + 100));
        QVERIFY(model.heldCount() > TrafficModel::pendingLimit);
        model.setHeld(false);
        QTRY_COMPARE(model.rowCount(), TrafficModel::pageRows);
        QCOMPARE(model.idAt(0), TrafficModel::pendingLimit + 99);
    }

    void memoryIsBounded() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        qint64 next = 1;
        while (next < TrafficModel::rowLimit + 9000) {
            emit backend.history().arrived(range(next, next + 15'000));
            next += 15'000;
            model.takeHeld();
        }
        QVERIFY(model.rowCount() <= TrafficModel::rowLimit);
        QVERIFY(model.rowCount() > TrafficModel::rowLimit - RowStore::blockRows);
        QCOMPARE(model.idAt(0), next - 1);
        QVERIFY(!model.isComplete());
    }

    void partiesAreNamed() {
        test::FakeBackend backend;
        auto exchange = std::make_shared<Exchange>(*made(1));
        exchange->event.from = u"+442079460018"_s;
        exchange->event.to = u"+15551234567"_s;
        backend.history().setStored({exchange});
        TrafficModel model(backend, nullptr);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex from = model.index(0, ui::TrafficColumns::fromColumn);
        const QModelIndex to = model.index(0, ui::TrafficColumns::toColumn);
        QCOMPARE(from.data().toString(), u"+44 20 7946 0018"_s);
        QCOMPARE(to.data().toString(), u"Main line (+1 555-123-4567)"_s);
        QCOMPARE(to.data(ui::ExportRole).toString(), u"+15551234567"_s);
        QVERIFY(from.data(ui::LeftToRightRole).toBool());
    }

    void filterDecidesAboutArrivals() {
        test::FakeBackend backend;
        backend.history().setStored({made(1, 200, u"abc"_s), made(2, 200, u"other"_s)});
        TrafficModel model(backend, nullptr);
        model.setFilter(u"session:abc"_s,
                        [](const Exchange& exchange) { return exchange.event.session == u"abc"; });
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(backend.history().lastFilter(), u"session:abc"_s);
        backend.history().arrive({made(3, 200, u"other"_s), made(4, 200, u"abc"_s)});
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(ids(model), (QList<qint64>{4, 1}));
    }

    void answersToAnOldFilterAreDropped() {
        test::FakeBackend backend;
        backend.history().setStored({made(1, 200, u"abc"_s), made(2, 200, u"other"_s)});
        TrafficModel model(backend, nullptr);
        backend.holdAnswers(true);
        model.setFilter(u"session:other"_s, nullptr);
        model.setFilter(u"session:abc"_s, nullptr);
        backend.release();
        QTRY_COMPARE(ids(model), QList<qint64>{1});
        test::settle();
        QCOMPARE(ids(model), QList<qint64>{1});
    }

    void failureIsReported() {
        test::FakeBackend backend;
        backend.failWith({ErrorCode::DatabaseLocked, u"busy"_s});
        TrafficModel model(backend, nullptr);
        QSignalSpy failed(&model.pager(), &ui::HistoryPager::failed);
        model.reload();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!model.pager().isLoading());
    }

    void sortsByEveryColumn_data() {
        QTest::addColumn<int>("column");
        int column = 0;
        for (const ui::TrafficColumn& row : ui::TrafficColumns::all())
            QTest::newRow(row.id) << column++;
    }

    void sortsByEveryColumn() {
        QFETCH(int, column);
        test::FakeBackend backend;
        backend.history().setStored(test::sampleTraffic(1'772'632'987'412'345, 30));
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_VERIFY(model.rowCount() > 50);
        const QPersistentModelIndex kept(model.index(7, 2));
        const qint64 keptId = model.idAt(7);
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.idAt(kept.row()), keptId);
        QCOMPARE(model.rowOfId(keptId), kept.row());
        const ui::TrafficColumn& definition = ui::TrafficColumns::all()[std::size_t(column)];
        for (int row = 1; row < model.rowCount(); ++row) {
            const QVariant before = definition.sortKey(model.exchangeRow(row - 1));
            const QVariant after = definition.sortKey(model.exchangeRow(row));
            if (before.typeId() == QMetaType::LongLong)
                QVERIFY(before.toLongLong() <= after.toLongLong());
            else
                QVERIFY(before.toString() <= after.toString());
        }
        const int rows = model.rowCount();
        backend.history().arrive({made(2'000'000'000'000'000)});
        QCOMPARE(model.heldCount(), 1);
        model.takeHeld();
        QCOMPARE(model.rowCount(), rows + 1);
        QVERIFY(model.rowOfId(2'000'000'000'000'000) >= 0);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(model.idAt(0), 2'000'000'000'000'000);
        QCOMPARE(model.idAt(kept.row()), keptId);
    }

    void columnsDescribeThemselves() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        QSet<QString> names;
        for (int column = 0; column < model.columnCount(); ++column) {
            names.insert(model.headerData(column, Qt::Horizontal, ui::ColumnIdRole).toString());
            QVERIFY(model.headerData(column, Qt::Horizontal, ui::ColumnWidthRole).toInt() > 0);
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        }
        QCOMPARE(names.size(), model.columnCount());
    }

    void onlyBadAndAttentionAreTinted() {
        test::FakeBackend backend;
        backend.history().setStored({made(1, 200), made(2, 401)});
        TrafficModel model(backend, nullptr);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data(ui::TintRole).toInt(), int(ui::Meaning::Bad));
        QCOMPARE(model.index(1, 0).data(ui::TintRole).toInt(), int(ui::Meaning::Neutral));
    }

    void waitingRowFillsIn() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        backend.history().setStored(range(1, 4));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        backend.history().announce({made(10, 0)});
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.exchangeRow(0).status, 0);
        QVERIFY(model.waiting(10));
        backend.history().arrive({made(11)});
        QTRY_COMPARE(model.rowCount(), 5);
        model.setHeld(true); // filling in moves nothing
        backend.history().arrive({made(10, 200)});
        QCOMPARE(model.exchangeRow(1).status, 200);
        QVERIFY(!model.waiting(10));
        QCOMPARE(model.heldCount(), 0);
    }

    void waitingRowThatDoesNotMatchGoes() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(u"not status:200"_s, [](const Exchange& e) { return e.response.status != 200; });
        QTRY_VERIFY(!model.pager().isLoading());
        backend.history().announce({made(10, 0), made(11, 0)});
        QTRY_COMPARE(model.rowCount(), 2);
        backend.history().arrive({made(10, 200), made(11, 503)});
        QTRY_COMPARE(ids(model), QList<qint64>{11});
    }

    void waitingRowsOutliveANewFilter() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        backend.history().announce({made(10, 0, u"a"_s), made(11, 0, u"b"_s)});
        model.setFilter(u"session:a"_s, [](const Exchange& e) { return e.event.session == u"a"; });
        QTRY_COMPARE(ids(model), QList<qint64>{10});
        backend.history().arrive({made(10, 200, u"a"_s), made(11, 200, u"b"_s)});
        QTRY_COMPARE(model.exchangeRow(0).status, 200);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(TestTrafficModel)
#include "tst_traffic_model.moc"
