// The page of callers to call back, its badges and the notice of a burst; and what is set by hand, on every page of the window.
#include "tests/support/plans.h"
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/callbacks/callbacks_model.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/desktop/notice_source.h"
#include "ui/desktop/tray_icon.h"
#include "ui/frame/main_window.h"
#include "ui/frame/navigation.h"
#include "ui/office/override_dialog.h"
#include "ui/office/override_menu.h"
#include "ui/office/override_notice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const qint64 nowMs = 1'772'632'987'000;

Callback callbackOf(const QString& number, int calls, qint64 minutesAgo, CallOutcome outcome,
                    bool message = false) {
    Callback callback;
    callback.caller = number.isEmpty() ? u"session-9"_s : number.sliced(1);
    callback.number = number;
    callback.called = u"+12125550100"_s;
    callback.session = u"session-"_s + callback.caller;
    callback.outcome = outcome;
    callback.calls = calls;
    callback.lastMs = nowMs - minutesAgo * 60'000;
    callback.firstMs = callback.lastMs - (calls - 1) * 600'000;
    callback.message = message;
    return callback;
}

QPushButton* buttonNamed(const QWidget& parent, const QString& text) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == text && button->isVisible())
            return button;
    }
    return nullptr;
}

QAction* actionNamed(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

std::shared_ptr<const RoutingPlan> office() {
    return test::planOf(
        R"({"version": 1, "extensions": [{"number": "1001", "name": "Anna"}, {"number": "1002"}],
        "businessHours": [{"id": "office", "name": "Office", "timeZone": "Europe/Berlin"}]})");
}

} // namespace

class TestCallbacksPage : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_backend = std::make_unique<test::FakeBackend>();
        m_state = std::make_unique<UiState>();
        m_backend->callbacks().setCallbacks(
            {callbackOf(u"+14155550001"_s, 1, 5, CallOutcome::Menu),
             callbackOf(u"+14155550002"_s, 3, 10, CallOutcome::Voicemail, true),
             callbackOf({}, 1, 20, CallOutcome::Voicemail, true)});
        m_backend->overrides().setPlan(office());
    }

    void cleanup() {
        m_window.reset();
        m_backend.reset();
    }

    void everyColumnSorts() {
        CallbacksModel model(*m_backend, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCallbacks(m_backend->callbacks().callbacks());
        for (int column = 0; column < model.columnCount(); ++column) {
            model.sort(column, Qt::AscendingOrder);
            const QString first = model.index(0, column).data().toString();
            model.sort(column, Qt::DescendingOrder);
            QCOMPARE(model.index(model.rowCount() - 1, column).data().toString(), first);
        }
        model.sort(CallbacksModel::Last, Qt::DescendingOrder);
        QCOMPARE(model.index(0, CallbacksModel::Result).data().toString(), u"In the menu"_s);
        QCOMPARE(model.index(1, CallbacksModel::Calls).data().toString(), u"3"_s);
        QCOMPARE(model.index(2, CallbacksModel::Caller).data().toString(), u"Number withheld"_s);
    }

    void doneCanBeUndone() {
        open();
        m_table->chooseRow(1);
        QTest::mouseClick(buttonNamed(*m_page, u"Done"_s), Qt::LeftButton);
        QTRY_COMPARE(m_table->model()->rowCount(), 2);
        const CallbackMark mark = m_backend->callbacks().marks().constLast();
        QCOMPARE(mark.caller, u"14155550002"_s);
        QCOMPARE(mark.doneMs, nowMs - 600'000); // not now: a call that came meanwhile is not done
        QTRY_VERIFY(buttonNamed(*m_page, u"Undo"_s));
        QTest::mouseClick(buttonNamed(*m_page, u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m_backend->callbacks().marks().constLast().doneMs, nowMs - 600'000 - 1'200'000 - 1);
    }

    void aNoteIsKept() {
        open();
        m_table->chooseRow(0);
        auto* note = m_page->findChild<QLineEdit*>();
        QVERIFY(note->isEnabled());
        QTest::keyClicks(note, u"after four"_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(m_table->model()->index(0, CallbacksModel::Note).data().toString(), u"after four"_s);
        m_table->chooseRow(1);
        QCOMPARE(note->text(), QString());
        m_table->chooseRow(0);
        QCOMPARE(note->text(), u"after four"_s);
    }

    void theNumberIsCopied() {
        open();
        m_table->chooseRow(0);
        QTest::mouseClick(buttonNamed(*m_page, u"Copy the number"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+14155550001"_s);
        m_table->chooseRow(2); // withheld
        QVERIFY(!buttonNamed(*m_page, u"Copy the number"_s)->isEnabled());
        QVERIFY(!buttonNamed(*m_page, u"Call"_s)->isEnabled());
    }

    void callingRingsTheChosenPhone() {
        open();
        m_table->chooseRow(1);
        m_page->findChild<QComboBox*>()->setCurrentIndex(1);
        QTest::mouseClick(buttonNamed(*m_page, u"Call"_s), Qt::LeftButton);
        QTRY_COMPARE(m_backend->callbacks().made().size(), 1);
        QCOMPARE(m_backend->callbacks().made().first(),
                 (test::FakeCallbacks::MadeCall{u"1002"_s, u"+14155550002"_s}));
        QTRY_VERIFY(m_page->findChild<Banner*>()->sentence().startsWith(u"Phone 1002 rings"));
        m_backend->callbacks().failWith(Error{ErrorCode::RemoteRefused, {}});
        QTest::mouseClick(buttonNamed(*m_page, u"Call"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_page->findChild<Banner*>()->sentence().startsWith(u"Phone"));
    }

    void withoutAKeyNobodyIsCalled() {
        m_backend->callbacks().setCanCall(false);
        open();
        m_table->chooseRow(0);
        QVERIFY(!buttonNamed(*m_page, u"Call"_s)->isEnabled());
        QVERIFY(!m_page->findChild<QComboBox*>()->isVisible());
    }

    void badgesSayHowMany() {
        open();
        auto* list = m_window->findChild<Navigation*>()->findChild<QListWidget*>();
        const int row = int(m_window->pageIds().indexOf(u"callbacks"_s));
        QCOMPARE(list->item(row)->data(Qt::AccessibleTextRole).toString(), u"Call back, 3 caller(s)"_s);
        const TrayIcon tray(*m_backend, nullptr);
        QVERIFY2(tray.toolTip().endsWith(u"3 caller(s) to call back"), qPrintable(tray.toolTip()));
        m_backend->callbacks().setCallbacks({});
        QCOMPARE(list->item(row)->data(Qt::AccessibleTextRole).toString(), u"Call back"_s);
        QVERIFY(!tray.toolTip().contains(u"to call back"));
        QCOMPARE(m_table->model()->rowCount(), 0);
    }

    void aBurstIsOneNotice() {
        qint64 now = nowMs;
        NoticeSource source(
            *m_backend, [&now] { return now; }, nullptr);
        QSignalSpy noticed(&source, &NoticeSource::noticed);
        QList<CallRecord> calls;
        for (int i = 0; i < 18; ++i) {
            CallRecord call;
            call.session = u"burst-%1"_s.arg(i);
            call.direction = u"inbound"_s;
            call.disposition = u"no-answer"_s;
            call.from = u"+1415555%1"_s.arg(1000 + i % 6);
            call.startedMs = nowMs + 1'000 + i;
            call.endedMs = call.startedMs + 5'000;
            calls.append(call);
        }
        m_backend->calls().setRecords(calls);
        QTRY_COMPARE(noticed.size(), 1);
        const auto notice = noticed.takeFirst().first().value<Notice>();
        QCOMPARE(notice.page, u"callbacks"_s);
        QVERIFY2(notice.title.startsWith(u"18 missed call"), qPrintable(notice.title));
        CallRecord another = calls.first();
        another.session = u"another"_s;
        m_backend->calls().setRecords(calls + QList<CallRecord>{another});
        QTRY_VERIFY(source.findChild<QTimer*>(u"crowds"_s)->isActive()); // it waits for others
        QCOMPARE(noticed.size(), 0);
        now += 61'000;
        another.session = u"one more"_s;
        m_backend->calls().setRecords(calls + QList<CallRecord>{another});
        QTRY_COMPARE(noticed.size(), 1);
    }

    void whatHoldsByHandIsOnEveryPage() {
        open();
        auto* notice = m_window->findChild<OverrideNotice*>();
        QVERIFY(notice->sentences().isEmpty());
        OverrideMenu menu(*m_backend, nullptr);
        connect(&menu, &OverrideMenu::chosen, notice, &OverrideNotice::set);
        QAction* closed = actionNamed(menu, u"Closed for the rest of the day"_s);
        QVERIFY(closed);
        closed->trigger();
        QTRY_COMPARE(notice->sentences().size(), 1);
        QVERIFY(notice->sentences().first().startsWith(u"Closed by hand until "));
        QCOMPARE(m_backend->overrides().overrides().first().until,
                 QDate::currentDate().addDays(1).startOfDay().toUTC());
        for (const QString& page : m_window->pageIds()) {
            m_window->showPage(page);
            QVERIFY2(notice->isVisible(), qPrintable(page));
        }
        menu.fill();
        QCOMPARE(menu.actions().last()->text(), u"End: "_s + notice->sentences().first());
        QTest::mouseClick(buttonNamed(*notice, u"End now"_s), Qt::LeftButton);
        QTRY_VERIFY(m_backend->overrides().overrides().isEmpty());
        QVERIFY(!notice->isVisible());
    }

    void theDialogAsksForTheRest() {
        OverrideDialog dialog(*m_backend, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const QList<QComboBox*> boxes = dialog.findChildren<QComboBox*>();
        QComboBox* type = boxes.first();
        QCOMPARE(type->count(), 3);
        type->setCurrentIndex(2);
        QPushButton* set = buttonNamed(dialog, u"Set"_s);
        QVERIFY(!set->isEnabled());
        auto* to = dialog.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        to->setText(u"1001"_s); // to itself
        QVERIFY(!set->isEnabled());
        to->setText(u"+4917012345678"_s);
        QVERIFY(set->isEnabled());
        QSignalSpy chosen(&dialog, &OverrideDialog::chosen);
        QTest::mouseClick(set, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(dialog.override().extension, u"1001"_s);
        QCOMPARE(dialog.override().to, u"+4917012345678"_s);
    }

    void everythingHasAName() {
        open();
        m_backend->overrides().setOverrides({{OverrideType::Forward,
                                              {},
                                              u"1001"_s,
                                              u"+4917012345678"_s,
                                              QDateTime::currentDateTimeUtc().addSecs(60),
                                              u"anna"_s,
                                              {},
                                              {}}});
        const QStringList problems = test::unnamedControls(*m_window);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

private:
    void open() {
        m_window = std::make_unique<MainWindow>(*m_backend, *m_state);
        m_window->show();
        m_window->showPage(u"callbacks"_s);
        m_page = m_window->currentPage();
        m_table = m_page->findChild<TableView*>(u"callbacks"_s);
        test::settle();
    }

    std::unique_ptr<test::FakeBackend> m_backend;
    std::unique_ptr<UiState> m_state;
    std::unique_ptr<MainWindow> m_window;
    Page* m_page = nullptr;
    TableView* m_table = nullptr;
};

QTEST_MAIN(TestCallbacksPage)
#include "tst_callbacks_page.moc"
