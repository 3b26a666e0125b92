// Draws every page of the window with made-up traffic into PNG files: light and dark, left to right and right
// to left. Usage: opbx-screenshots DIR [--locale he] [--page ID]. Runs on the offscreen platform.
#include "core/model/plan_json.h"
#include "tests/support/paths.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/assistant/assistant_dialog.h"
#include "ui/cloudonix/cloudonix_panel.h"
#include "ui/desktop/close_dialog.h"
#include "ui/frame/main_window.h"
#include "ui/manual/manual_window.h"
#include "ui/settings/broken_settings_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"
#include "ui/words/marking_translator.h"

#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

using namespace opbx;

namespace {

struct Shot {
    QString name;
    ui::ThemeChoice theme;
    bool rightToLeft;
    QSize size;
    bool dialogs = false;
};

/// Some things are well, some are not.
void fillHealth(test::FakeBackend& backend) {
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1000;
    HealthSnapshot snapshot;
    snapshot.nowMs = nowUs / 1000;
    snapshot.listening = true;
    snapshot.listenUrl = u"http://127.0.0.1:8080"_s;
    snapshot.baseUrl = u"https://pbx.example.com"_s;
    snapshot.requestsKey = {true, false, 1, 43, std::nullopt};
    snapshot.journalBytes = 700LL << 20;
    snapshot.journalMaxBytes = 4LL << 30;
    snapshot.freeDiskBytes = 41LL << 30;
    snapshot.requests = 1204;
    snapshot.retries = 14;
    snapshot.refusals = {{"wrong-signature", 6}, {"timestamp-outside-tolerance", 2}, {"unknown-path", 1}};
    snapshot.tunnelFound = true;
    snapshot.tunnelUrl = snapshot.baseUrl;
    snapshot.version = u"1.0"_s;
    for (int i = 0; i < 120; ++i)
        snapshot.skew.append({nowUs - (120 - i) * 700'000'000LL, (i * 7919) % 900 - 300 + i * 4, i % 3 != 0});
    backend.health().setSnapshot(snapshot);
    backend.health().setPartProblems(
        {{ui::ProgramPart::Cloudonix, {ErrorCode::NetworkFailed, {}}, nowUs / 1000 - 300'000, false},
         {ui::ProgramPart::Tunnel, {ErrorCode::NotFound, snapshot.baseUrl}, nowUs / 1000 - 7'200'000, true}});
    backend.health().setTunnels(
        {{TunnelKind::Ngrok, snapshot.baseUrl, u"8080"_s, false},
         {TunnelKind::Cloudflared, u"https://quick-brown-fox.trycloudflare.com"_s, u"8080"_s, true}});
    SelfTestReport report;
    report.code = SelfTestCode::Reached;
    report.arrived = true;
    report.status = 200;
    report.roundTripMs = 84;
    report.forwarded = {{"X-Forwarded-For", "203.0.113.9"}, {"X-Forwarded-Proto", "https"}};
    backend.health().setOutcome(report);
}

void fillCloudonix(test::FakeBackend& backend) {
    ui::CloudonixReview review;
    review.domainName = u"pbx.example.com"_s;
    const auto url = [](const char* path) {
        return u"https://pbx.example.com"_s + QString::fromLatin1(path);
    };
    review.plan.changes = {
        {ChangeTarget::Application, u"url"_s, {}, url("/api/voice/route"), true},
        {ChangeTarget::Profile, u"session-update-endpoint"_s,
         u"https://a1b2c3.ngrok.app/api/webhooks/cloudonix/session-update"_s,
         url("/api/webhooks/cloudonix/session-update"), true},
        {ChangeTarget::Profile, u"cdr-endpoint"_s, {}, url("/api/webhooks/cloudonix/cdr"), true},
        {ChangeTarget::Profile, u"authorization-api-key"_s, {}, {}, false}};
    backend.cloudonix().reviewed = review;
    SubscriberComparison comparison;
    comparison.onlyHere = {u"1003"_s};
    comparison.onlyAtCloudonix = {u"2001"_s, u"2002"_s};
    backend.cloudonix().comparison = comparison;
}

/// The backend as it looks on a busy afternoon.
void fill(test::FakeBackend& backend, ui::ThemeChoice theme) {
    const QStringList themes = {u"system"_s, u"light"_s, u"dark"_s};
    Settings settings;
    settings.set(u"ui/theme", themes.at(int(theme))).value();
    settings.set(u"webhooks/base_url", u"https://pbx.example.com"_s).value();
    backend.settings().apply(settings);
    const qint64 nowUs = 1'772'632'987'412'345;
    ui::EndpointState state;
    state.listening = true;
    state.listenUrl = u"http://127.0.0.1:8080"_s;
    state.publicUrl = u"https://pbx.example.com"_s;
    state.requestsToday = 1204;
    state.refusedToday = 9;
    state.retriesToday = 14;
    state.liveCalls = 4;
    backend.endpoint().setState(state);
    backend.history().setStored(test::sampleTraffic(nowUs, 40));
    QFile plan(test::sourceDir() + u"/tests/fixtures/plan.example.json"_s);
    if (plan.open(QIODevice::ReadOnly)) {
        const QByteArray document = plan.readAll();
        backend.plans().set(document);
        const auto read = std::make_shared<const RoutingPlan>(planFromJson(document).value());
        backend.overrides().setPlan(read);
        backend.callbacks().setCalls(test::sampleCallRecords(QDateTime::currentMSecsSinceEpoch(), 300),
                                     *read);
        PlanOverride closed;
        closed.until = QDateTime::currentDateTimeUtc().addSecs(5400);
        closed.setBy = u"anna"_s;
        backend.overrides().setOverrides({closed});
    }
    backend.voicemail().setMessages(test::sampleMessages(QDateTime::currentMSecsSinceEpoch()));
    backend.calls().setSessions(test::sampleSessions(QDateTime::currentMSecsSinceEpoch()));
    backend.calls().setRecords(test::sampleCallRecords(QDateTime::currentMSecsSinceEpoch(), 300));
    fillHealth(backend);
    fillCloudonix(backend);
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
            if (action->shortcut() == QKeySequence(Qt::Key_Question) ||
                action->menuRole() == QAction::AboutRole)
                action->trigger();
        }
    }
    (new ui::CloseDialog(true, &window))->open();
    (new ui::BrokenSettingsDialog(u"/etc/opbx/opbx.ini"_s,
                                  {{u"server/listen"_s, 2, {}}, {u"who/knows"_s, 5, {}}}, &window))
        ->open();
    test::settle();
    int number = 0;
    const auto dialogs = window.findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        dialog->grab().save(folder.filePath(u"dialog-%1-%2.png"_s.arg(++number).arg(name)));
        dialog->close();
    }
    test::settle();
}

/// Each section of a page that has a list of them: settings, kinds of the routing plan.
void shootSections(ui::MainWindow& window, const QString& base) {
    for (QListWidget* list : window.findChildren<QListWidget*>()) {
        if (!list->isVisible() || !list->objectName().endsWith(u"-sections"_s))
            continue;
        for (int row = 1; row < list->count(); ++row) {
            list->setCurrentRow(row);
            save(window, u"%1-section-%2.png"_s.arg(base, QString::number(row + 1)));
        }
        list->setCurrentRow(0);
        return;
    }
}

/// Pages of the manual with all that Markdown knows: tables, blocks, pictures.
void shootManual(ui::MainWindow& window, const QDir& folder, const QString& name) {
    ui::ManualWindow manual(&window);
    manual.show();
    for (const QString& page : {u"index"_s, u"routing"_s, u"server"_s, u"troubleshooting"_s, u"settings"_s}) {
        manual.showPage(page + u".md"_s);
        test::settle();
        manual.grab().save(folder.filePath(u"manual-%1-%2.png"_s.arg(page, name)));
    }
}

/// What a check of the Cloudonix domain and a comparison show.
void shootCloudonix(ui::MainWindow& window, const QString& file) {
    window.showPage(u"settings"_s, u"cloudonix"_s);
    test::settle();
    for (const char* text : {"Check domain and key", "Compare"}) {
        if (QPushButton* button = test::visibleButton(window, QString::fromLatin1(text)))
            button->click();
        test::settle();
    }
    save(window, file);
    auto* panel = window.findChild<ui::CloudonixPanel*>();
    panel->grab().save(QString(file).replace(u".png"_s, u"-panel.png"_s));
    window.showPage(u"settings"_s, u"connection"_s);
}

/// What the traffic page opens: the replay editor, the saved filters, a note.
void shootTrafficDialogs(ui::MainWindow& window, const QString& base) {
    int number = 0;
    for (QAction* action : window.findChildren<QAction*>()) {
        const bool isEdit = action->shortcut() == QKeySequence(Qt::Key_E);
        const bool isNote = action->shortcut() == QKeySequence(Qt::Key_N);
        const bool isRules = action->objectName() == u"edit-filters";
        if (!isEdit && !isNote && !isRules)
            continue;
        action->trigger();
        test::settle();
        for (QDialog* dialog : window.findChildren<QDialog*>()) {
            if (!dialog->isVisible())
                continue;
            dialog->grab().save(u"%1-dialog-%2.png"_s.arg(base).arg(++number));
            dialog->close();
        }
        test::settle();
    }
}

/// Each step of the first-run assistant.
void shootAssistant(ui::MainWindow& window, const QDir& folder, const QString& name) {
    window.openAssistant();
    auto* assistant = window.findChild<ui::AssistantDialog*>();
    auto* steps = assistant->findChild<QListWidget*>();
    for (int step = 0; step < steps->count(); ++step) {
        steps->setCurrentRow(step);
        test::settle();
        assistant->grab().save(
            folder.filePath(u"assistant-%1-%2.png"_s.arg(assistant->stepIds().at(step), name)));
    }
    assistant->close();
    test::settle();
}

void shoot(const Shot& shot, const QDir& folder, const QString& onlyPage) {
    QApplication::setLayoutDirection(shot.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ui::applyTheme(*qApp, shot.theme);
    test::FakeBackend backend;
    fill(backend, shot.theme);
    ui::UiState state;
    ui::MainWindow window(backend, state);
    window.resize(shot.size);
    window.show();
    if (shot.dialogs && onlyPage.isEmpty())
        shootDialogs(window, folder, shot.name);
    if (shot.dialogs && (onlyPage.isEmpty() || onlyPage == u"assistant"))
        shootAssistant(window, folder, shot.name);
    if (shot.dialogs && (onlyPage.isEmpty() || onlyPage == u"manual"))
        shootManual(window, folder, shot.name);
    if (shot.dialogs && (onlyPage.isEmpty() || onlyPage == u"settings"))
        shootCloudonix(window, folder.filePath(u"cloudonix-%1.png"_s.arg(shot.name)));
    for (const QString& page : window.pageIds()) {
        if (!onlyPage.isEmpty() && page != onlyPage)
            continue;
        window.showPage(page);
        test::settle();
        selectSomething(window);
        shootSections(window, folder.filePath(u"%1-%2"_s.arg(page, shot.name)));
        const QString base = folder.filePath(u"%1-%2"_s.arg(page, shot.name));
        if (page == u"traffic")
            shootTrafficDialogs(window, base);
        QTabWidget* tabs = nullptr;
        for (QTabWidget* candidate : window.findChildren<QTabWidget*>()) {
            if (candidate->isVisible())
                tabs = candidate;
        }
        if (!tabs) {
            save(window, base + u".png"_s);
            continue;
        }
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            if (auto* follow = tabs->currentWidget()->findChild<QPushButton*>(u"follow-call"_s))
                follow->click();
            save(window, u"%1-%2.png"_s.arg(base, QString::number(tab + 1)));
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
    if (!folder.mkpath(u"."_s))
        return 1;
    const QString onlyPage = arguments.value(2);
    const QSize design(1280, 800);
    const QList<Shot> shots = {{u"light"_s, ui::ThemeChoice::Light, false, design, true},
                               {u"dark"_s, ui::ThemeChoice::Dark, false, design, true},
                               {u"small"_s, ui::ThemeChoice::Light, false, QSize(960, 600)},
                               {u"large"_s, ui::ThemeChoice::Light, false, QSize(2560, 1440)}};
    for (const Shot& shot : shots)
        shoot(shot, folder, onlyPage);

    const QString translations = qEnvironmentVariable("OPBX_TRANSLATIONS");
    for (const QLocale::Language language : {QLocale::Hebrew, QLocale::German}) {
        const QLocale locale(language);
        ui::MarkingTranslator translator;
        QTranslator ofQt;
        if (ofQt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(&ofQt);
        const bool loaded =
            !translations.isEmpty() && translator.load(locale, u"opbx"_s, u"_"_s, translations);
        if (loaded) {
            QLocale::setDefault(locale);
            QApplication::installTranslator(&translator);
        }
        shoot({locale.name().left(2), ui::ThemeChoice::Light, locale.textDirection() == Qt::RightToLeft,
               design, true},
              folder, onlyPage);
    }
    return 0;
}
