// Draws every page of the window with made-up traffic into PNG files: light and dark, left to right and right
// to left. Usage: opbx-screenshots DIR [--locale he] [--page ID]. Runs on the offscreen platform.
#include "tests/support/paths.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/main_window.h"
#include "ui/support/table_view.h"

#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace opbx;

namespace {

struct Shot {
    QString name;
    ui::ThemeChoice theme;
    bool rightToLeft;
    QSize size;
    bool dialogs = false;
};

/// The backend as it looks on a busy afternoon.
void fill(test::FakeBackend& backend) {
    const qint64 nowUs = 1'772'632'987'412'345;
    ui::EndpointState state;
    state.listening = true;
    state.listenUrl = QStringLiteral("http://127.0.0.1:8080");
    state.publicUrl = QStringLiteral("https://pbx.example.com");
    state.requestsToday = 1204;
    state.refusedToday = 9;
    state.retriesToday = 14;
    state.liveCalls = 4;
    backend.setEndpointState(state);
    backend.setStored(test::sampleTraffic(nowUs, 40));
    QFile plan(test::sourceDir() + QStringLiteral("/tests/fixtures/plan.example.json"));
    if (plan.open(QIODevice::ReadOnly))
        backend.setPlan(plan.readAll());
    backend.setSessions(test::sampleSessions(QDateTime::currentMSecsSinceEpoch()));
    backend.setCallRecords(test::sampleCallRecords(QDateTime::currentMSecsSinceEpoch(), 300));
}

void selectSomething(ui::MainWindow& window) {
    const auto tables = window.findChildren<ui::TableView*>();
    for (ui::TableView* table : tables) {
        if (!table->isVisible() || !table->model())
            continue;
        if (QTest::qWaitFor([table] { return table->model()->rowCount() > 5; }, 500)) {
            table->chooseRow(4);
            break;
        }
    }
    test::settle();
}

void save(ui::MainWindow& window, const QString& file) {
    test::settle();
    if (!window.grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

/// The dialogs that the frame opens.
void shootDialogs(ui::MainWindow& window, const QDir& folder, const QString& name) {
    window.sendTestCall();
    for (QAction* top : window.menuBar()->actions()) {
        for (QAction* action : top->menu()->actions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_Question))
                action->trigger();
        }
    }
    test::settle();
    int number = 0;
    const auto dialogs = window.findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        dialog->grab().save(folder.filePath(QStringLiteral("dialog-%1-%2.png").arg(++number).arg(name)));
        dialog->close();
    }
    test::settle();
}

/// Each section of a page that has a list of them: settings, kinds of the routing plan.
void shootSections(ui::MainWindow& window, const QString& base) {
    for (QListWidget* list : window.findChildren<QListWidget*>()) {
        if (!list->isVisible() || !list->objectName().endsWith(QStringLiteral("-sections")))
            continue;
        for (int row = 1; row < list->count(); ++row) {
            list->setCurrentRow(row);
            save(window, QStringLiteral("%1-section-%2.png").arg(base, QString::number(row + 1)));
        }
        list->setCurrentRow(0);
        return;
    }
}

void shoot(const Shot& shot, const QDir& folder, const QString& onlyPage) {
    QApplication::setLayoutDirection(shot.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ui::applyTheme(*qApp, shot.theme);
    test::FakeBackend backend;
    fill(backend);
    ui::UiState state;
    state.setValue(QStringLiteral("window/theme"), int(shot.theme));
    ui::MainWindow window(backend, state);
    window.resize(shot.size);
    window.show();
    if (shot.dialogs && onlyPage.isEmpty())
        shootDialogs(window, folder, shot.name);
    for (const QString& page : window.pageIds()) {
        if (!onlyPage.isEmpty() && page != onlyPage)
            continue;
        window.showPage(page);
        test::settle();
        selectSomething(window);
        shootSections(window, folder.filePath(QStringLiteral("%1-%2").arg(page, shot.name)));
        const QString base = folder.filePath(QStringLiteral("%1-%2").arg(page, shot.name));
        QTabWidget* tabs = nullptr;
        for (QTabWidget* candidate : window.findChildren<QTabWidget*>()) {
            if (candidate->isVisible())
                tabs = candidate;
        }
        if (!tabs) {
            save(window, base + QStringLiteral(".png"));
            continue;
        }
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            if (auto* follow = tabs->currentWidget()->findChild<QPushButton*>(QStringLiteral("follow-call")))
                follow->click();
            save(window, QStringLiteral("%1-%2.png").arg(base, QString::number(tab + 1)));
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        qWarning("usage: opbx-screenshots DIR [PAGE]");
        return 2;
    }
    QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    const QString onlyPage = arguments.value(2);
    const QSize design(1280, 800);
    const QList<Shot> shots = {{QStringLiteral("light"), ui::ThemeChoice::Light, false, design, true},
                               {QStringLiteral("dark"), ui::ThemeChoice::Dark, false, design, true},
                               {QStringLiteral("small"), ui::ThemeChoice::Light, false, QSize(960, 600)},
                               {QStringLiteral("large"), ui::ThemeChoice::Light, false, QSize(2560, 1440)}};
    for (const Shot& shot : shots)
        shoot(shot, folder, onlyPage);

    QTranslator hebrew;
    const QString translations = qEnvironmentVariable("OPBX_TRANSLATIONS");
    if (!translations.isEmpty() &&
        hebrew.load(QLocale(QLocale::Hebrew), QStringLiteral("opbx"), QStringLiteral("_"), translations))
        QApplication::installTranslator(&hebrew);
    shoot({QStringLiteral("he"), ui::ThemeChoice::Light, true, design}, folder, onlyPage);
    return 0;
}
