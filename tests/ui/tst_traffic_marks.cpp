// Pins and notes on the Traffic page: kept by the backend, shown in table and summary, undone.
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "ui/exchange/detail_pane.h"
#include "ui/traffic/mark_actions.h"
#include "ui/traffic/traffic_model.h"
#include "ui/traffic/traffic_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QInputDialog>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowUs = 1'772'632'987'412'345;

struct Scene {
    test::FakeBackend backend;
    UiState state;
    std::unique_ptr<TrafficPage> page;
    TableView* table = nullptr;
    TrafficModel* model = nullptr;
    DetailPane* detail = nullptr;
    MarkActions* marks = nullptr;

    Scene() {
        backend.history().setStored(test::sampleTraffic(nowUs, 10));
        page = std::make_unique<TrafficPage>(PageContext{backend, state}, nullptr);
        page->resize(1000, 700);
        page->show();
        table = page->findChild<TableView*>(u"exchanges"_s);
        model = page->findChild<TrafficModel*>();
        detail = page->findChild<DetailPane*>();
        marks = page->findChild<MarkActions*>();
    }

    bool choose(int row) {
        if (!QTest::qWaitFor([this, row] { return model->rowCount() > row; }))
            return false;
        table->setFocus();
        table->chooseRow(row);
        return QTest::qWaitFor([this, row] { return shown() && shown()->id == model->idAt(row); });
    }
    ExchangePtr shown() const { return detail->exchange(); }
    QAction* undo() const { return marks->actions().at(2); }
    QAction* redo() const { return marks->actions().at(3); }
};

} // namespace

class TestTrafficMarks : public QObject {
    Q_OBJECT

private slots:
    void pinIsKeptShownAndUndone() {
        Scene scene;
        QVERIFY(scene.choose(2));
        QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
        QTest::keyClick(scene.table, Qt::Key_P);
        QTRY_VERIFY(scene.shown() && scene.shown()->pinned);
        QVERIFY(scene.model->exchangeRow(2).pinned);
        QCOMPARE(scene.model->index(2, 0).data(IconNameRole).toString(), u"pin"_s);
        QVERIFY(scene.undo()->isEnabled());
        scene.undo()->trigger();
        QTRY_VERIFY(!scene.shown()->pinned);
        QVERIFY(!scene.model->exchangeRow(2).pinned);
        scene.redo()->trigger();
        QTRY_VERIFY(scene.shown()->pinned);
        QTest::keyClick(scene.table, Qt::Key_P);
        QTRY_VERIFY(!scene.shown()->pinned);
    }

    void noteIsWrittenShownAndUndone() {
        Scene scene;
        QVERIFY(scene.choose(1));
        scene.marks->note()->trigger();
        auto* dialog = scene.page->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"ask the sender"_s);
        dialog->accept();
        QTRY_COMPARE(scene.shown()->note, u"ask the sender"_s);
        QVERIFY(scene.model->exchangeRow(1).hasNote);
        const auto banners = scene.detail->findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(),
                            [](const Banner* banner) { return banner->sentence() == u"ask the sender"; }));
        scene.undo()->trigger();
        QTRY_VERIFY(scene.shown()->note.isEmpty());
        QVERIFY(!scene.model->exchangeRow(1).hasNote);
    }

    void failureIsSaid() {
        Scene scene;
        QVERIFY(scene.choose(0));
        scene.backend.failWith({ErrorCode::DatabaseLocked, u"busy"_s});
        scene.marks->pin()->trigger();
        const auto banners = scene.page->findChildren<Banner*>();
        QTRY_VERIFY(std::any_of(banners.begin(), banners.end(), [](const Banner* banner) {
            return banner->sentence().startsWith(u"Another program has locked");
        }));
        QVERIFY(!scene.model->exchangeRow(0).pinned);
    }

    void nothingToMarkWithoutASelection() {
        Scene scene;
        QVERIFY(!scene.marks->pin()->isEnabled());
        QVERIFY(!scene.marks->note()->isEnabled());
        QVERIFY(!scene.undo()->isEnabled());
    }
};

QTEST_MAIN(TestTrafficMarks)
#include "tst_traffic_marks.moc"
