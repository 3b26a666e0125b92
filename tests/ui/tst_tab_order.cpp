// Tab walks every page and dialog in the order in which its controls are seen, and comes to every one of them.
#include "tests/support/paths.h"
#include "tests/support/source_tree.h"
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/assistant/assistant_dialog.h"
#include "ui/desktop/close_dialog.h"
#include "ui/filter/filter_rules_dialog.h"
#include "ui/frame/about_dialog.h"
#include "ui/frame/key_sheet.h"
#include "ui/frame/main_window.h"
#include "ui/manual/manual_window.h"
#include "ui/office/override_dialog.h"
#include "ui/replay/replay_dialog.h"
#include "ui/settings/broken_settings_dialog.h"
#include "ui/settings/import_dialog.h"
#include "ui/test_call/test_call_dialog.h"

#include <QApplication>
#include <QListWidget>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTest>

#include <memory>
#include <vector>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

bool isStop(const QWidget& widget, const QWidget& root) {
    return widget.isVisibleTo(&root) && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           !widget.focusProxy() && !widget.objectName().startsWith(u"qt_");
}

/// The stops of the Tab key, once around.
QList<QWidget*> stopsOf(QWidget& root) {
    QList<QWidget*> stops;
    QWidget* widget = root.nextInFocusChain();
    for (int i = 0; widget && widget != &root && i < 20'000; ++i, widget = widget->nextInFocusChain()) {
        if (root.isAncestorOf(widget) && isStop(*widget, root))
            stops.append(widget);
    }
    return stops;
}

QString wordsFor(const QWidget& widget) {
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                              widget.accessibleName().isEmpty() ? widget.property("text").toString()
                                                                : widget.accessibleName());
}

/// The widgets directly below the closest common ancestor that hold each of the two.
std::pair<const QWidget*, const QWidget*> branches(const QWidget& a, const QWidget& b) {
    const QWidget* mine = &a;
    while (mine->parentWidget() && !mine->parentWidget()->isAncestorOf(&b))
        mine = mine->parentWidget();
    const QWidget* other = &b;
    while (other->parentWidget() && other->parentWidget() != mine->parentWidget())
        other = other->parentWidget();
    return {mine, other};
}

QRect placeOf(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint(0, 0)), widget.size()};
}

/// What is wrong with `next` coming after `before`; empty when nothing is.
QString complaint(const QWidget& before, const QWidget& next) {
    const auto [a, b] = branches(before, next);
    const QRect first = placeOf(*a);
    const QRect second = placeOf(*b);
    if (first.intersects(second))
        return {}; // one lies over the other
    const bool sameRow = first.top() <= second.bottom() && second.top() <= first.bottom();
    const bool backwards =
        QApplication::isRightToLeft() ? second.left() > first.right() : second.right() < first.left();
    const bool above = !sameRow && second.bottom() < first.top();
    if (!above && !(sameRow && backwards))
        return {};
    return u"%1 comes after %2"_s.arg(wordsFor(next), wordsFor(before));
}

QStringList complaints(QWidget& root) {
    QStringList problems;
    const QList<QWidget*> stops = stopsOf(root);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QString problem = complaint(*stops.at(i - 1), *stops.at(i));
        if (!problem.isEmpty())
            problems.append(problem);
    }
    const QSet<QWidget*> reached(stops.begin(), stops.end());
    const auto all = root.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (widget->window() == root.window() && isStop(*widget, root) && !reached.contains(widget))
            problems.append(u"%1 is not reached"_s.arg(wordsFor(*widget)));
    }
    return problems;
}

test::FakeBackend& filled(test::FakeBackend& backend) {
    backend.history().setStored(test::sampleTraffic(1'772'632'987'412'345, 20));
    backend.plans().set(test::fixture(u"plan.example.json"_s));
    backend.calls().setSessions(test::sampleSessions(QDateTime::currentMSecsSinceEpoch()));
    backend.calls().setRecords(test::sampleCallRecords(QDateTime::currentMSecsSinceEpoch(), 50));
    return backend;
}

/// The main window at the size of the design, over a backend with everything in it.
struct ShownWindow {
    ShownWindow()
        : window(filled(backend), state) {
        window.resize(1280, 800);
        window.show();
    }

    test::FakeBackend backend;
    UiState state;
    MainWindow window;
};

} // namespace

class TestTabOrder : public QObject {
    Q_OBJECT

private slots:
    void pages_data() {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }

    void pages() {
        QFETCH(bool, rightToLeft);
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        ShownWindow shown;
        QStringList problems;
        for (const QString& page : shown.window.pageIds()) {
            shown.window.showPage(page);
            test::settle();
            add(shown.window, page, problems);
            if (!rightToLeft)
                walkParts(shown.window, page, problems);
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void dialogs_data() { pages_data(); }

    void dialogs() {
        QFETCH(bool, rightToLeft);
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        ShownWindow shown;
        QStringList problems;
        QSet<QString> seen;
        const ExchangePtr exchange = test::sampleTraffic(1'772'632'987'412'345, 1).constFirst();
        const QList<BrokenSetting> broken = {{u"server/listen"_s, 2, {}}, {u"who/knows"_s, 4, {}}};
        const QString book = test::fixturePath(u"directory/csv-outlook-en.csv"_s);
        const std::vector<QDialog*> all = {
            new TestCallDialog(shown.backend.testCalls(), shown.state, nullptr),
            new OverrideDialog(shown.backend, nullptr),
            new CloseDialog(true, nullptr),
            new AboutDialog(nullptr),
            new ManualWindow(nullptr),
            new KeySheet(*shown.window.menuBar(), nullptr),
            new ReplayDialog(shown.backend, exchange, nullptr),
            new FilterRulesDialog({}, FilterSubject::Exchanges, nullptr),
            new BrokenSettingsDialog(u"/etc/opbx/opbx.ini"_s, broken, nullptr),
            new ImportDialog(shown.backend.directory(), book, u"US"_s, nullptr),
            new AssistantDialog(shown.backend, shown.state, nullptr)};
        for (QDialog* made : all) {
            const std::unique_ptr<QDialog> dialog(made);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            test::settle();
            add(*dialog, dialog->windowTitle(), problems);
            const QStringList unnamed = test::unnamedControls(*dialog);
            for (const QString& control : unnamed)
                problems.append(dialog->windowTitle() + u": no name for "_s + control);
            if (dialog->windowTitle().isEmpty())
                problems.append(u"no title"_s);
            seen.insert(QString::fromLatin1(dialog->metaObject()->className()).section(u"::"_s, -1));
        }
        QCOMPARE(seen, dialogsOfTheProgram());
        shown.window.openAssistant();
        auto* assistant = shown.window.findChild<AssistantDialog*>();
        auto* steps = assistant->findChild<QListWidget*>();
        for (int step = 0; step < steps->count(); ++step) {
            steps->setCurrentRow(step);
            test::settle();
            add(*assistant, assistant->stepIds().at(step), problems);
        }
        assistant->close();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

private:
    /// Classes of dialogs in the sources, so that a new one is not forgotten here.
    static QSet<QString> dialogsOfTheProgram() {
        static const QRegularExpression declaration(u"class (\\w+) final : public QDialog"_s);
        QSet<QString> names;
        const QStringList files = test::sourceFiles({u"ui"_s});
        for (const QString& file : files) {
            const QRegularExpressionMatch match = declaration.match(test::projectText(file));
            if (match.hasMatch())
                names.insert(match.captured(1));
        }
        return names;
    }

    static void add(QWidget& root, const QString& where, QStringList& problems) {
        QTest::keyClick(&root, Qt::Key_Tab);
        const QStringList found = complaints(root);
        for (const QString& problem : found)
            problems.append(where + u": "_s + problem);
    }

    /// Every section of a page that has a list of them, and every tab.
    static void walkParts(MainWindow& window, const QString& page, QStringList& problems) {
        for (QListWidget* list : window.findChildren<QListWidget*>()) {
            if (!list->isVisible() || !list->objectName().endsWith(u"-sections"_s))
                continue;
            for (int row = 0; row < list->count(); ++row) {
                list->setCurrentRow(row);
                test::settle();
                add(window, u"%1, %2"_s.arg(page, list->item(row)->text()), problems);
            }
        }
        for (QTabWidget* tabs : window.findChildren<QTabWidget*>()) {
            if (!tabs->isVisible())
                continue;
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                test::settle();
                add(window, u"%1, %2"_s.arg(page, tabs->tabText(tab)), problems);
            }
        }
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_tab_order.moc"
