// Each page takes the keyboard when it is shown, and a key that was meant for it presses nothing of the window. Quitting and clearing ask.
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/frame/desktop_manners.h"
#include "ui/frame/main_window.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

QAction* actionOf(const QWidget& widget, const QString& text) {
    const auto actions = widget.findChildren<QAction*>();
    for (QAction* candidate : actions) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestPageFocus : public QObject {
    Q_OBJECT

private slots:
    void everyPageTakesTheFocus() {
        test::FakeBackend backend;
        backend.history().setStored(test::sampleTraffic(1'772'632'987'412'345, 5));
        UiState state;
        MainWindow window(backend, state);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto count = std::min<qsizetype>(window.pageIds().size(), 9);
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < count; ++i) {
                QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
                test::settle();
                QCOMPARE(window.currentPageId(), window.pageIds().at(i));
                const QWidget* focus = window.focusWidget();
                const QByteArray page = window.currentPageId().toUtf8();
                QVERIFY2(focus, page.constData());
                QVERIFY2(focus == window.currentPage() || window.currentPage()->isAncestorOf(focus),
                         page.constData());
                QVERIFY2(!qobject_cast<const QAbstractButton*>(focus), page.constData());
            }
        }
    }

    void quittingAsksWhileCallsAreLive() {
        test::FakeBackend backend;
        UiState state;
        MainWindow window(backend, state);
        DesktopManners manners(window, backend, [] { return qint64(0); });
        window.show();
        QSignalSpy quits(&manners, &DesktopManners::quitRequested);
        QAction* quit = actionOf(*window.menuBar(), u"&Quit"_s);
        QVERIFY(quit);
        quit->trigger();
        QCOMPARE(quits.size(), 1);

        EndpointState live;
        live.liveCalls = 2;
        backend.endpoint().setState(live);
        quit->trigger();
        QCOMPARE(quits.size(), 1);
        auto* question = window.findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY2(question->text().startsWith(u"2 "), qPrintable(question->text()));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        quit->trigger();
        QCOMPARE(window.findChildren<QMessageBox*>().size(), 1);
        for (QAbstractButton* button : question->buttons()) {
            if (button->text() == u"Quit")
                button->click();
        }
        QCOMPARE(quits.size(), 2);
    }

    void clearingSaysHowMany() {
        test::FakeBackend backend;
        QList<ExchangePtr> stored = test::sampleTraffic(1'772'632'987'412'345, 5);
        const auto count = std::count_if(stored.begin(), stored.end(), [](const ExchangePtr& exchange) {
            return !exchange->pinned && exchange->note.isEmpty();
        });
        backend.history().setStored(stored);
        UiState state;
        MainWindow window(backend, state);
        window.show();
        window.showPage(u"traffic"_s);
        test::settle();
        actionOf(window, u"&Clear history…"_s)->trigger();
        QTRY_VERIFY(window.findChild<QMessageBox*>());
        auto* question = window.findChild<QMessageBox*>();
        QVERIFY2(question->text().startsWith(QString::number(count) + u' '), qPrintable(question->text()));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    }
};

QTEST_MAIN(TestPageFocus)
#include "tst_page_focus.moc"
