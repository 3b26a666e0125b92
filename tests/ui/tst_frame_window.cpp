#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/connection/listen_state.h"
#include "ui/frame/key_sheet.h"
#include "ui/frame/main_window.h"
#include "ui/frame/navigation.h"
#include "ui/test_call/test_call_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"

#include <QComboBox>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVersionNumber>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

ui::EndpointState listening() {
    ui::EndpointState state;
    state.listening = true;
    state.listenUrl = u"http://127.0.0.1:8080"_s;
    state.publicUrl = u"https://pbx.example.com"_s;
    state.requestsToday = 1204;
    return state;
}

void collectActions(const QMenu& menu, QList<QAction*>& actions) {
    for (QAction* action : menu.actions()) {
        if (action->menu())
            collectActions(*action->menu(), actions);
        else if (!action->isSeparator())
            actions.append(action);
    }
}

/// A page that remembers what it was asked for.
class Notebook final : public ui::Page {
public:
    Notebook(const ui::PageContext& context, QWidget* parent)
        : Page(u"Notebook"_s, context, parent) {}
    void search(const QString& text) override { m_searched = text; }
    bool canSearch() const override { return true; }
    QString m_searched;
};

ui::PageEntry notebook(const QString& id) {
    return {id, u"note"_s, u"Notebook"_s, [](const ui::PageContext& context, QWidget* parent) -> ui::Page* {
                return new Notebook(context, parent);
            }};
}

} // namespace

namespace {

QPushButton* buttonOf(const QWidget& of, const QString& text) {
    for (QPushButton* button : of.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestFrameWindow : public QObject {
    Q_OBJECT

private slots:
    void everyControlHasAName() {
        test::FakeBackend backend;
        backend.endpoint().setState(listening());
        backend.history().setStored(test::sampleTraffic(1'772'632'987'412'345, 5));
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        for (const QString& page : window.pageIds()) {
            window.showPage(page);
            test::settle();
            QCOMPARE(test::unnamedControls(window).join(u'\n'), QString());
        }
        ui::TestCallDialog dialog(backend.testCalls(), state, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(test::unnamedControls(dialog), QStringList());
    }

    void shortcutsAreUnique() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        for (const QString& page : window.pageIds()) {
            window.showPage(page);
            QList<QAction*> actions;
            for (QAction* top : window.menuBar()->actions())
                collectActions(*top->menu(), actions);
            QSet<QString> keys;
            for (const QAction* action : std::as_const(actions)) {
                QVERIFY2(!action->text().isEmpty(), qPrintable(page));
                for (const QKeySequence& sequence : action->shortcuts()) {
                    QVERIFY2(!keys.contains(sequence.toString()),
                             qPrintable(sequence.toString() + action->text()));
                    keys.insert(sequence.toString());
                }
            }
            QVERIFY(keys.contains(u"?"_s));
            QVERIFY(keys.contains(u"/"_s));
            QVERIFY(keys.contains(u"Ctrl+1"_s));
        }
    }

    void keySheetListsTheMenus() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Question);
        auto* sheet = window.findChild<ui::KeySheet*>();
        QVERIFY(sheet);
        QStringList texts;
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Ctrl+1"_s));
        QVERIFY(texts.contains(u"Send a test call"_s));
        QVERIFY(texts.contains(u"J"_s));
    }

    void endpointStateIsShown() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        auto* pill = window.findChild<ui::StatusPill*>();
        QCOMPARE(pill->text(), u"Not listening"_s);
        backend.endpoint().setState(listening());
        QCOMPARE(pill->text(), u"Listening"_s);
        QCOMPARE(pill->meaning(), ui::Meaning::Good);
        QStringList values;
        for (const ui::CopyField* field : window.findChildren<ui::CopyField*>())
            values.append(field->value());
        QVERIFY(values.contains(u"http://127.0.0.1:8080"_s));
        QVERIFY(values.contains(u"https://pbx.example.com"_s));

        ui::EndpointState broken;
        broken.problem = Error{ErrorCode::AddressInUse, u"port 8080"_s};
        backend.endpoint().setState(broken);
        QCOMPARE(pill->text(), u"address in use"_s);
        QCOMPARE(pill->meaning(), ui::Meaning::Bad);
    }

    void aTakenAddressIsTriedAgain() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        auto* words = window.findChild<ui::ListenState*>();
        QVERIFY(!words->isVisible());
        ui::EndpointState taken;
        taken.listenFailed = true;
        taken.problem = Error{ErrorCode::AddressInUse, {}};
        taken.wantedAddress = u"127.0.0.1:8080"_s;
        backend.endpoint().setState(taken);
        QVERIFY(words->isVisible());
        QVERIFY(words->sentence().contains(u"127.0.0.1:8080"));
        backend.failWith(*taken.problem);
        words->findChild<QPushButton*>()->click();
        test::settle();
        QVERIFY(words->isVisible());
        backend.stopFailing();
        words->findChild<QPushButton*>()->click();
        test::settle();
        QVERIFY(!words->isVisible());
        QVERIFY(backend.endpoint().state().listening);
    }

    void whereItListensStandsAboveTheSettings() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        window.showPage(u"settings"_s, u"connection"_s);
        ui::EndpointState elsewhere = listening();
        elsewhere.wantedAddress = u"127.0.0.1:9999"_s;
        backend.endpoint().setState(elsewhere);
        QStringList seen;
        for (const ui::ListenState* words : window.findChildren<ui::ListenState*>())
            seen += words->isVisible() ? words->sentence() : QString();
        QCOMPARE(seen.join(QString()).count(u"--listen 127.0.0.1:9999"_s), 1);
    }

    void warningStays() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        ui::EndpointState risky = listening();
        risky.warning = u"Authentication is off."_s;
        backend.endpoint().setState(risky);
        auto* banner = window.findChild<ui::Banner*>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->sentence(), u"Authentication is off."_s);
        backend.endpoint().setState(listening());
        QVERIFY(!banner->isVisible());
    }

    void lastRefusalIsInTheStatusLine() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        Exchange refused;
        refused.id = 1;
        refused.receivedUs = 1'772'632'987'412'345;
        refused.endpoint = Endpoint::Cdr;
        refused.refusal = ErrorCode::WrongSignature;
        backend.history().arrive({std::make_shared<const Exchange>(refused)});
        bool shown = false;
        for (const QLabel* label : window.findChildren<QLabel*>())
            shown = shown || label->text() == u"14:03:07 cdr: wrong signature";
        QVERIFY(shown);
    }

    void pagesAreMadeWhenTheyAreShown() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state, {notebook(u"one"_s), notebook(u"two"_s)});
        QCOMPARE(window.currentPageId(), u"one"_s);
        QCOMPARE(window.findChildren<ui::Page*>().size(), 1);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.currentPageId(), u"two"_s);
        QCOMPARE(window.findChildren<ui::Page*>().size(), 2);
    }

    void pagesAskForOthers() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state, {notebook(u"one"_s), notebook(u"two"_s)});
        emit window.currentPage()->pageRequested(u"two"_s, u"session:abc"_s);
        QCOMPARE(window.currentPageId(), u"two"_s);
        QCOMPARE(static_cast<Notebook*>(window.currentPage())->m_searched, u"session:abc"_s);
        window.showPage(u"nowhere"_s);
        QCOMPARE(window.currentPageId(), u"two"_s);
    }

    void aNarrowWindowLeavesItsWidthToThePage() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state, {notebook(u"one"_s)});
        auto* navigation = window.findChild<ui::Navigation*>();
        window.resize(1280, 700);
        window.show();
        for (const bool chosen : {false, true}) {
            navigation->setCollapsed(chosen);
            window.resize(1024, 640);
            QTRY_VERIFY(navigation->isCollapsed());
            window.resize(1280, 700);
            QTRY_COMPARE(navigation->isCollapsed(), chosen);
        }
    }

    /// The room of a page is its own: a taller one, once seen, puts no scroll bar beside the others.
    void onlyThePageThatIsSeenNeedsRoom() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state, {notebook(u"one"_s), notebook(u"two"_s)});
        window.resize(1000, 600);
        window.show();
        window.showPage(u"two"_s);
        window.currentPage()->setMinimumHeight(2'000);
        auto* area = window.findChild<QScrollArea*>();
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        window.showPage(u"one"_s);
        QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    }

    void windowRemembersItself() {
        test::FakeBackend backend;
        ui::UiState state;
        {
            ui::MainWindow window(backend, state, {notebook(u"one"_s), notebook(u"two"_s)});
            window.resize(1100, 700);
            window.show();
            window.showPage(u"two"_s);
            window.findChild<ui::Navigation*>()->setCollapsed(true);
            window.close();
        }
        ui::MainWindow window(backend, state, {notebook(u"one"_s), notebook(u"two"_s)});
        QCOMPARE(window.currentPageId(), u"two"_s);
        QVERIFY(window.findChild<ui::Navigation*>()->isCollapsed());
        QCOMPARE(window.height(), 700);
        if (QLibraryInfo::version() <
            QVersionNumber(6, 6)) // later versions keep it on the screen, which is 800 wide here
            QCOMPARE(window.width(), 1100);
        QCOMPARE(window.minimumSize(), QSize(960, 600));
    }

    /// A test call is told as a story: green only when somebody had it, the protocol behind Details, and the number that the plan does
    /// not have is added by the button beside the sentence.
    void testCallIsAStory() {
        test::FakeBackend backend;
        backend.testCalls().setOwnNumbers({{u"+15551234567"_s, u"Main line"_s}, {u"1001"_s, u"Anna"_s}});
        ui::TestCallOutcome reached;
        reached.account = {u"Rang Anna and Ben for 20 s; answered."_s, true, {}};
        reached.steps = {{u"voice-route"_s, 200, u"Dial 1001, 1002"_s}, {u"cdr"_s, 200, {}}};
        backend.testCalls().setOutcome(reached);
        ui::UiState state;
        ui::TestCallDialog dialog(backend.testCalls(), state, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* called = dialog.findChild<QComboBox*>();
        QCOMPARE(called->count(), 2);
        QCOMPARE(called->currentText(), u"+15551234567"_s);
        QPushButton* send = buttonOf(dialog, u"Send"_s);
        QVERIFY(send);
        called->setEditText({});
        send->click();
        QVERIFY(backend.testCalls().calls().isEmpty());
        QVERIFY(!dialog.findChild<ui::Banner*>()->sentence().isEmpty());
        called->setEditText(called->itemText(0)); // as it is listed, with its name
        send->click();
        QCOMPARE(backend.testCalls().calls().size(), 1);
        QCOMPARE(backend.testCalls().calls().constFirst().to, u"+15551234567"_s);
        QTRY_COMPARE(dialog.findChild<ui::Banner*>()->sentence(), u"Rang Anna and Ben for 20 s; answered."_s);
        QCOMPARE(dialog.findChild<ui::Banner*>()->meaning(), ui::Meaning::Good);
        auto* steps = dialog.findChild<QListWidget*>();
        QVERIFY(!steps->isVisible());
        dialog.findChild<QToolButton*>()->click();
        QVERIFY(steps->isVisible());
        QCOMPARE(steps->count(), 2);
        QVERIFY(send->isEnabled());

        ui::TestCallOutcome unknown;
        unknown.account = {u"+15550000000 is not in your plan."_s, false, u"+15550000000"_s};
        backend.testCalls().setOutcome(unknown);
        QSignalSpy added(&dialog, &ui::TestCallDialog::addNumberRequested);
        send->click();
        QTRY_COMPARE(dialog.findChild<ui::Banner*>()->sentence(), u"+15550000000 is not in your plan."_s);
        QCOMPARE(dialog.findChild<ui::Banner*>()->meaning(), ui::Meaning::Attention);
        QPushButton* add = buttonOf(dialog, u"Add it"_s);
        QVERIFY(add && add->isVisible());
        add->click();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.at(0).at(0).toString(), u"+15550000000"_s);
    }

    /// After sending there is more to show than before: nothing may lie over anything else.
    void testCallDialogGrows() {
        test::FakeBackend backend;
        ui::TestCallOutcome told;
        told.account = {QString(u"Rang Anna and Ben for 20 s; nobody answered. "_s).repeated(6), false, {}};
        for (int i = 0; i < 30; ++i)
            told.steps.append({u"voice-route"_s, 200, u"Dial 1001, 1002"_s});
        backend.testCalls().setOutcome(told);
        ui::UiState state;
        state.setValue(u"test-call/to"_s, u"1001"_s);
        ui::TestCallDialog dialog(backend.testCalls(), state, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        buttonOf(dialog, u"Send"_s)->click();
        QTRY_VERIFY(dialog.findChild<ui::Banner*>()->sentence().startsWith(u"Rang Anna"));
        dialog.findChild<QToolButton*>()->click();
        test::settle();
        QList<QWidget*> shown;
        for (QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool isPart = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                                qobject_cast<ui::Banner*>(widget) || qobject_cast<QListWidget*>(widget) ||
                                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLabel*>(widget);
            if (isPart && widget->isVisible() && widget->visibleRegion().boundingRect().isValid())
                shown.append(widget);
        }
        for (QWidget* one : shown) {
            QVERIFY(one->height() >= one->minimumSizeHint().height());
            for (QWidget* other : shown) {
                if (one == other || one->isAncestorOf(other) || other->isAncestorOf(one))
                    continue;
                const QRect mine(one->mapTo(&dialog, QPoint()), one->size());
                const QRect its(other->mapTo(&dialog, QPoint()), other->size());
                QVERIFY2(!mine.intersects(its), qPrintable(u"%1 lies over %2"_s.arg(
                                                    QLatin1String(one->metaObject()->className()),
                                                    QLatin1String(other->metaObject()->className()))));
            }
        }
    }

    void failedTestCallSaysWhy() {
        test::FakeBackend backend;
        backend.testCalls().setOutcome(Error{ErrorCode::NetworkFailed, u"refused"_s});
        ui::UiState state;
        state.setValue(u"test-call/to"_s, u"1001"_s);
        ui::TestCallDialog dialog(backend.testCalls(), state, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == u"Send")
                button->click();
        }
        QTRY_VERIFY(dialog.findChild<ui::Banner*>()->sentence().startsWith(u"The network did not answer."));
    }
};

QTEST_MAIN(TestFrameWindow)
#include "tst_frame_window.moc"
