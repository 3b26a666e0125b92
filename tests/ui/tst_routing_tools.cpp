// What lies around the editor of the Routing page: the drawer, messages that pass, drafts that are kept, the rehearsal, versions in
// sentences, the picture of a flow, extensions made on the spot.
#include "tests/support/paths.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/routing/destination_picker.h"
#include "ui/routing/flow_panel.h"
#include "ui/routing/flow_view.h"
#include "ui/routing/kept_draft.h"
#include "ui/routing/rehearsal_panel.h"
#include "ui/routing/routing_page.h"
#include "ui/routing/tool_drawer.h"
#include "ui/routing/what_if_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passing_message.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray example() {
    return test::fixture(u"plan.example.json"_s);
}

const EntityKind& kind(const char* key) {
    return *PlanEntities::kind(QString::fromLatin1(key));
}

QAction* action(const QWidget& page, const QString& text) {
    const auto actions = page.actions();
    for (QAction* candidate : actions) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestRoutingTools : public QObject {
    Q_OBJECT

private slots:
    void toolsAreInADrawer() {
        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        RoutingPage page({backend, state}, nullptr);
        page.resize(1000, 640);
        page.show();
        test::settle();
        auto* drawer = page.findChild<ToolDrawer*>();
        auto* editor = page.findChild<QListWidget*>(u"routing-sections"_s);
        QVERIFY(!drawer->isOpen());
        const int high = editor->height();
        QVERIFY(high > page.height() / 2);
        QTest::mouseClick(drawer->tabBar(), Qt::LeftButton, {}, drawer->tabBar()->tabRect(1).center());
        test::settle();
        QVERIFY(drawer->isOpen());
        QCOMPARE(drawer->currentIndex(), 1);
        QVERIFY(editor->height() < high);
        QTest::mouseClick(drawer->tabBar(), Qt::LeftButton, {}, drawer->tabBar()->tabRect(2).center());
        QVERIFY(drawer->isOpen()); // another tool, not shut
        QTest::mouseClick(drawer->tabBar(), Qt::LeftButton, {}, drawer->tabBar()->tabRect(2).center());
        test::settle();
        QVERIFY(!drawer->isOpen());
        QCOMPARE(editor->height(), high);
        drawer->tabBar()->setFocus();
        QTest::keyClick(drawer->tabBar(), Qt::Key_Return);
        QVERIFY(drawer->isOpen());
    }

    void messagesMoveNothingAndPass() {
        QWidget host;
        host.resize(600, 400);
        PassingMessage message(&host, 0);
        host.show();
        message.show(Meaning::Good, u"Done."_s);
        QCOMPARE(message.sentence(), u"Done."_s);
        QTRY_COMPARE(message.sentence(), QString());

        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        RoutingPage page({backend, state}, nullptr);
        page.resize(1000, 640);
        page.show();
        test::settle();
        auto* table = page.findChild<TableView*>(u"plan-entities"_s);
        const QRect before(table->mapTo(&page, QPoint()), table->size());
        page.draft().remove(kind("outboundRules"), 0);
        test::settle();
        QCOMPARE(QRect(table->mapTo(&page, QPoint()), table->size()), before);
        action(page, u"&Save"_s)->trigger();
        test::settle();
        QVERIFY(test::says(page, u"Saved."_s));
        QCOMPARE(QRect(table->mapTo(&page, QPoint()), table->size()), before);
    }

    /// As after a crash: the state is what was on the disk, the page is another one.
    void unsavedChangesAreOffered() {
        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        QJsonObject changed;
        {
            RoutingPage page({backend, state}, nullptr);
            test::settle();
            QVERIFY(!KeptDraft::isThere(state));
            page.draft().remove(kind("outboundRules"), 0);
            changed = page.draft().document();
            QTRY_VERIFY(KeptDraft::isThere(state));
        }
        RoutingPage page({backend, state}, nullptr);
        page.show();
        test::settle();
        QVERIFY(!page.draft().isChanged());
        QPushButton* offer = test::visibleButton(page, u"Bring them back"_s);
        QVERIFY(offer);
        offer->click();
        QCOMPARE(page.draft().document(), changed);
        QVERIFY(page.draft().isChanged());
        QVERIFY(!test::visibleButton(page, u"Bring them back"_s));
        action(page, u"&Save"_s)->trigger();
        test::settle();
        QTRY_VERIFY(!KeptDraft::isThere(state));
    }

    void addPutsTheCaretIntoTheFirstField() {
        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        RoutingPage page({backend, state}, nullptr);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* kinds = page.findChild<QListWidget*>(u"routing-sections"_s);
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            QAction* add = action(page, u"&Add"_s);
            if (!add->isEnabled())
                continue;
            add->trigger();
            test::settle();
            auto* line = qobject_cast<QLineEdit*>(page.focusWidget());
            QVERIFY2(line, qPrintable(kinds->item(row)->text()));
            QTest::keyClicks(line, u"7"_s);
            QVERIFY(line->text().contains(u'7'));
        }
    }

    void planIsRehearsedBeforeItIsSaved() {
        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        backend.rehearsals().setResult({412, 37, {{37, u"Here."_s, u"There."_s}}});
        RoutingPage page({backend, state}, nullptr);
        page.show();
        test::settle();
        QCOMPARE(backend.rehearsals().plans().size(), 0);
        page.draft().remove(kind("outboundRules"), 0);
        auto* table = page.findChild<TableView*>(u"rehearsal"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(backend.rehearsals().plans().size(), 1);
        QVERIFY(backend.rehearsals().plans().constFirst()->outboundRules.isEmpty());
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"Here."_s);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"There."_s);
        QVERIFY(test::says(page, u"37 would go elsewhere"_s));
        page.draft().undoStack().undo();
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!test::says(page, u"37 would go elsewhere"_s));
    }

    void versionsSayWhatTheyChanged() {
        test::FakeBackend backend;
        UiState state;
        backend.plans().set(example());
        RoutingPage page({backend, state}, nullptr);
        test::settle();
        QJsonObject hours = page.draft().items(kind("businessHours")).at(0).toObject();
        QJsonObject week = hours[u"week"_s].toObject();
        week.insert(u"thu"_s, QJsonArray{QJsonArray{u"09:00"_s, u"15:00"_s}});
        hours.insert(u"week"_s, week);
        page.draft().setItem(kind("businessHours"), 0, hours);
        action(page, u"&Save"_s)->trigger();
        test::settle();
        auto* versions = page.findChild<TableView*>(u"plan-versions"_s);
        auto* changes = page.findChild<TableView*>(u"plan-changes"_s);
        versions->chooseRow(0);
        QTRY_COMPARE(changes->model()->rowCount(), 1);
        QCOMPARE(changes->model()->index(0, 0).data().toString(),
                 u"Business hours 'Office' (1): Thursday closes at 15:00 instead of 17:00."_s);
    }

    void flowFitsAndShowsForwards() {
        PlanDraft draft(nullptr);
        draft.load(R"({"numbers":[{"number":"+15550000001","destination":{"type":"extension","id":"1001"}}],
            "extensions":[{"number":"1001","forwardTo":"1002","noAnswer":{"type":"hangup"}},
            {"number":"1002","type":"forward","forwardTo":"+4930123456"}]})");
        FlowView flow(draft, nullptr);
        flow.resize(300, 120);
        flow.show();
        flow.showFlowOf(kind("numbers"), 0);
        QCOMPARE(flow.boxCount(), 5); // number, both extensions, the number outside, the end
        QVERIFY(flow.isFitted());
        QVERIFY(flow.transform().m11() < 1);
        QVERIFY(flow.mapFromScene(flow.sceneRect()).boundingRect().width() <= flow.viewport()->width() + 1);
        const double fitted = flow.transform().m11();
        flow.zoom(2);
        QCOMPARE(flow.transform().m11(), 2 * fitted);
        flow.fit();
        QCOMPARE(flow.transform().m11(), fitted);
    }

    void flowIsSavedAsAPicture_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << u"flow.png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"flow.svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"flow.PDF"_s << QByteArray("%PDF");
    }

    void flowIsSavedAsAPicture() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        const QTemporaryDir folder;
        PlanDraft draft(nullptr);
        draft.load(example());
        auto* view = new FlowView(draft, nullptr);
        const FlowPanel panel(view, nullptr);
        view->showFlowOf(kind("numbers"), 0);
        QVERIFY(panel.exportTo(folder.filePath(name)).ok());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(begins));
        QVERIFY(bytes.size() > 2000);
        QVERIFY(!panel.exportTo(u"/nowhere/at/all.png"_s).ok());
    }

    void whatIfFollowsRenamesAndTheClock() {
        PlanDraft draft(nullptr);
        draft.load(example());
        WhatIfPanel panel(draft, nullptr);
        panel.show();
        panel.setNumber(u"+15557654321"_s);
        panel.call();
        QVERIFY(panel.story().contains(u"Sales together"_s));
        QJsonObject group = draft.items(kind("ringGroups")).at(1).toObject();
        group.insert(u"name"_s, u"Everybody"_s);
        draft.setItem(kind("ringGroups"), 1, group);
        QVERIFY2(panel.story().contains(u"Everybody"_s) && !panel.story().contains(u"Sales together"_s),
                 qPrintable(panel.story()));
        QJsonObject number = draft.items(kind("numbers")).at(1).toObject();
        number.insert(u"name"_s, u"Shop"_s);
        draft.setItem(kind("numbers"), 1, number);
        const auto boxes = panel.findChildren<QComboBox*>();
        QVERIFY(std::any_of(boxes.begin(), boxes.end(),
                            [](const QComboBox* box) { return box->currentText().contains(u"Shop"_s); }));
        QVERIFY(panel.story().contains(u"Shop"_s));
    }

    void anExtensionIsMadeWhereACallIsToGo() {
        PlanDraft draft(nullptr);
        draft.load(example());
        DestinationPicker picker(u"Calls go to"_s, draft, nullptr);
        picker.setValue(QJsonObject{{u"type"_s, u"extension"_s}, {u"id"_s, u"1001"_s}});
        auto* box = picker.findChild<QComboBox*>();
        const int extensions = int(draft.items(kind("extensions")).size());
        box->setCurrentIndex(box->findText(u"New extension…"_s));
        QCOMPARE(picker.value()[u"id"_s].toString(), u"1001"_s); // nothing yet
        auto* dialog = picker.findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"Carla"_s);
        dialog->accept();
        QCOMPARE(draft.items(kind("extensions")).size(), extensions + 1);
        const QJsonObject made = draft.items(kind("extensions")).last().toObject();
        QCOMPARE(made[u"name"_s].toString(), u"Carla"_s);
        QCOMPARE(picker.value()[u"id"_s], made[u"number"_s]);
    }
};

QTEST_MAIN(TestRoutingTools)
#include "tst_routing_tools.moc"
