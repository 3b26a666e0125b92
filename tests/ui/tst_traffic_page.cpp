#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/exchange/detail_pane.h"
#include "ui/traffic/traffic_columns.h"
#include "ui/traffic/traffic_model.h"
#include "ui/traffic/traffic_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowUs = 1'772'632'987'412'345;

/// A page with traffic, shown and loaded.
struct Scene {
    test::FakeBackend backend;
    UiState state;
    std::unique_ptr<TrafficPage> page;
    TableView* table = nullptr;
    TrafficModel* model = nullptr;
    DetailPane* detail = nullptr;

    explicit Scene(int calls = 40) {
        backend.history().setStored(test::sampleTraffic(nowUs, calls));
        page = std::make_unique<TrafficPage>(PageContext{backend, state}, nullptr);
        page->resize(1000, 700);
        page->show();
        table = page->findChild<TableView*>(u"exchanges"_s);
        model = page->findChild<TrafficModel*>();
        detail = page->findChild<DetailPane*>();
    }

    bool loaded() {
        return QTest::qWaitFor([this] { return model->rowCount() > 0; });
    }
    bool shows(int row) {
        return QTest::qWaitFor(
            [this, row] { return detail->exchange() && detail->exchange()->id == model->idAt(row); });
    }
    QPushButton* pill() {
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->property("opbxFloating").toBool())
                return button;
        }
        return nullptr;
    }
    ExchangePtr later(qint64 offset) {
        Exchange exchange;
        exchange.id = exchange.receivedUs = nowUs + offset;
        exchange.endpoint = Endpoint::Cdr;
        exchange.response.status = 200;
        return std::make_shared<const Exchange>(exchange);
    }
};

} // namespace

class TestTrafficPage : public QObject {
    Q_OBJECT

private slots:
    void aLongSearchSaysHowFarItIsAndStops() {
        Scene scene(5'000);
        QVERIFY(scene.loaded());
        scene.backend.history().setSearchStep(3);
        scene.page->search(u"status:418"_s);
        QTRY_VERIFY(test::says(*scene.page, u"Still searching. Back to "_s));
        QVERIFY(scene.model->pager().isLoading());
        test::visibleButton(*scene.page, u"Cancel"_s)->click();
        QTRY_VERIFY(test::says(*scene.page, u"What is older was not looked at."_s));
        QVERIFY(!test::says(*scene.page, u"Still searching."_s));
        QTRY_VERIFY(!scene.model->pager().isLoading());
        QVERIFY(test::says(*scene.page, u"Nothing was found so far."_s));
        scene.backend.history().setSearchStep(0);
        test::visibleButton(*scene.page, u"Keep searching"_s)->click();
        QTRY_VERIFY(scene.model->isComplete());
        QVERIFY(!test::says(*scene.page, u"not looked at"_s));
        QTRY_VERIFY(test::says(*scene.page, u"Nothing matches this filter."_s));
    }

    void selectionShowsDetails() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->chooseRow(3);
        QVERIFY(scene.shows(3));
    }

    void keysMove() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->setFocus();
        scene.table->chooseRow(2);
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        QTest::keyClick(scene.table, Qt::Key_J);
        QCOMPARE(scene.table->currentRow(), 3);
        QTest::keyClick(scene.table, Qt::Key_K);
        QTest::keyClick(scene.table, Qt::Key_K);
        QCOMPARE(scene.table->currentRow(), 1);
        QVERIFY(scene.shows(1));
    }

    void pauseHoldsTheFeed() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        const int rows = scene.model->rowCount();
        QTest::keyClick(scene.table, Qt::Key_Space);
        scene.backend.history().arrive({scene.later(1), scene.later(2)});
        QVERIFY(scene.pill()->isVisible());
        QCOMPARE(scene.model->heldCount(), 2);
        QCOMPARE(scene.model->rowCount(), rows);
        QTest::keyClick(scene.table, Qt::Key_Space);
        QCOMPARE(scene.model->rowCount(), rows + 2);
        QVERIFY(!scene.pill()->isVisible());
    }

    void readingIsNotDisturbed() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->verticalScrollBar()->setValue(10);
        const qint64 top = scene.model->idAt(scene.table->rowAt(0));
        scene.backend.history().arrive({scene.later(1)});
        test::settle();
        QCOMPARE(scene.model->idAt(scene.table->rowAt(0)), top);
        QVERIFY(scene.pill()->isVisible());
        scene.pill()->click();
        QCOMPARE(scene.model->idAt(0), nowUs + 1);
        QCOMPARE(scene.table->verticalScrollBar()->value(), 0);
        QVERIFY(!scene.pill()->isVisible());
    }

    void filterNarrows() {
        Scene scene;
        QVERIFY(scene.loaded());
        const int all = scene.model->rowCount();
        scene.page->search(u"status:>=400"_s);
        QTRY_VERIFY(scene.model->rowCount() > 0 && scene.model->rowCount() < all);
        for (int row = 0; row < scene.model->rowCount(); ++row)
            QVERIFY(scene.model->exchangeRow(row).status >= 400);
        scene.backend.history().arrive({scene.later(1)});
        QCOMPARE(scene.model->heldCount(), 0);
    }

    void escapeLeavesTheFilter() {
        Scene scene;
        QVERIFY(scene.loaded());
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        QVERIFY(scene.page->focusFilter());
        QVERIFY(!scene.table->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(scene.table->hasFocus());
        QTest::keyClick(scene.table, Qt::Key_J);
        QCOMPARE(scene.table->currentRow(), 0);
        QTest::keyClick(scene.table, Qt::Key_Return);
        QVERIFY(scene.detail->isAncestorOf(QApplication::focusWidget()));
    }

    void emptyHistoryOffersATestCall() {
        Scene scene(0);
        QSignalSpy wanted(scene.page.get(), &Page::testCallRequested);
        QTRY_VERIFY(!scene.model->pager().isLoading());
        emit scene.table->emptyButtonClicked();
        QCOMPARE(wanted.size(), 1);
    }

    void failureIsSaidInItsPlace() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.backend.failWith({ErrorCode::DatabaseLocked, u"busy"_s});
        scene.model->reload();
        const auto banners = scene.page->findChildren<Banner*>();
        QTRY_VERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* banner) {
            return banner->sentence().startsWith(u"Another program has locked");
        }));
    }

    void curlIsCopied() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        scene.table->chooseRow(0);
        QVERIFY(scene.shows(0));
        QTest::keyClick(scene.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"curl "),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void comparesTwoThatAreSelected() {
        Scene scene;
        QVERIFY(scene.loaded());
        QAction* compare = nullptr;
        for (QAction* action : scene.page->findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_D))
                compare = action;
        }
        QVERIFY(compare);
        scene.table->chooseRow(5);
        QVERIFY(scene.shows(5));
        QVERIFY(compare->text().contains(u"the one before"));
        scene.table->selectionModel()->select(scene.model->index(2, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(compare->text().contains(u"the two that are selected"));
        compare->trigger();
        const QString other =
            scene.model->index(2, TrafficColumns::timeColumn).data().toString(); // what it is compared with
        QTRY_VERIFY(test::says(*scene.page, u"Against the one of %1."_s.arg(other)));
        scene.table->selectAll();
        QVERIFY(compare->text().contains(u"the one before"));
    }

    void comparesWithTheOneBefore() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        scene.table->chooseRow(0);
        QVERIFY(scene.shows(0));
        QTest::keyClick(scene.table, Qt::Key_D);
        auto* tabs = scene.detail->findChild<QTabWidget*>();
        QCOMPARE(tabs->currentIndex(), int(DetailPane::Compare));
        auto* differences = scene.detail->findChild<TableView*>(u"differences"_s);
        QTRY_VERIFY(differences->model()->rowCount() > 0);
    }

    void deliveriesOfARetriedEvent() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.page->search(u"attempt:>1"_s);
        QTRY_VERIFY(scene.model->rowCount() > 0 && scene.model->exchangeRow(0).attempt == 2);
        scene.table->chooseRow(0);
        QVERIFY(scene.shows(0));
        scene.detail->showTab(DetailPane::Deliveries);
        auto* deliveries = scene.detail->findChild<TableView*>(u"deliveries"_s);
        QTRY_COMPARE(deliveries->model()->rowCount(), 2);
    }

    void tabStaysWhenTheSelectionChanges() {
        Scene scene;
        QVERIFY(scene.loaded());
        scene.table->chooseRow(0);
        QVERIFY(scene.shows(0));
        scene.detail->showTab(DetailPane::Response);
        scene.table->chooseRow(5);
        QVERIFY(scene.shows(5));
        QCOMPARE(scene.detail->findChild<QTabWidget*>()->currentIndex(), int(DetailPane::Response));
    }

    void waitingExchangeIsShownAndFillsIn() {
        Scene scene;
        QVERIFY(scene.loaded());
        Exchange waiting;
        waiting.id = waiting.receivedUs = nowUs + 5;
        waiting.endpoint = Endpoint::Cdr;
        scene.backend.history().announce({std::make_shared<const Exchange>(waiting)});
        QTRY_COMPARE(scene.model->idAt(0), nowUs + 5);
        scene.table->chooseRow(0);
        QVERIFY(scene.shows(0));
        QCOMPARE(scene.detail->exchange()->response.status, 0);
        scene.backend.history().arrive({scene.later(5)});
        QCOMPARE(scene.detail->exchange()->response.status, 200);
    }
};

QTEST_MAIN(TestTrafficPage)
#include "tst_traffic_page.moc"
