#include "ui/health/health_page.h"

#include "ui/backend/keys_backend.h"
#include "ui/backend/page_requests.h"
#include "ui/backend/plans_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/health/cause_list.h"
#include "ui/health/check_list.h"
#include "ui/health/part_list.h"
#include "ui/health/rate_panel.h"
#include "ui/health/skew_chart.h"
#include "ui/health/unplanned_list.h"
#include "ui/keys/key_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form_area.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString failedSelfTestKey = u"health/failed-self-test"_s;
constexpr int soonMs = 200;
constexpr int regularlyMs = 30'000;

} // namespace

HealthPage::HealthPage(const PageContext& context, QWidget* parent)
    : Page(tr("Health"), context, parent)
    , m_checks(new CheckList(this))
    , m_problem(new Banner(this))
    , m_test(new QAction(tr("&Test the public address"), this))
    , m_soon(new QTimer(this))
    , m_regularly(new QTimer(this)) {
    auto* again = new QAction(tr("&Check again"), this);
    addTitleAction(m_test, u"globe"_s);
    addTitleAction(again, u"refresh"_s);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(besideScrollBar());
    column->addWidget(m_checks);
    column->addStretch(1);
    auto* checks = new FormArea(this);
    checks->setForm(inner);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(checks, 3);
    row->addWidget(makeSide(), 2);
    content()->addWidget(m_problem);
    content()->addLayout(row, 1);

    m_soon->setSingleShot(true);
    m_soon->setInterval(soonMs);
    m_regularly->setInterval(regularlyMs);
    connect(m_soon, &QTimer::timeout, this, &HealthPage::refresh);
    connect(m_regularly, &QTimer::timeout, this, &HealthPage::refresh);
    connect(again, &QAction::triggered, this, [this] {
        backend().health().lookForTunnels();
        refresh();
    });
    connect(m_test, &QAction::triggered, this, &HealthPage::runSelfTest);
    connect(m_checks, &CheckList::remedyChosen, this, &HealthPage::mend);
    const auto& health = backend().health();
    connect(&health, &HealthBackend::tunnelsChanged, this, &HealthPage::refreshSoon);
    connect(&health, &HealthBackend::selfTestEnded, this, &HealthPage::refreshSoon);
    connect(&health, &HealthBackend::partProblemsChanged, this, &HealthPage::refreshSoon);
    connect(&backend().settings(), &SettingsBackend::changed, this, &HealthPage::refreshSoon);
    connect(&backend().plans(), &PlansBackend::changed, this, &HealthPage::refreshSoon);
    connect(&backend().keys(), &KeysBackend::changed, this, &HealthPage::refreshSoon);
}

QWidget* HealthPage::makeSide() {
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(besideScrollBar());
    column->setSpacing(metrics::groupMargin);
    m_unplanned = new UnplannedList(inner);
    column->addWidget(m_unplanned);
    column->addWidget(textLabel(tr("How requests went"), TypeSize::Section, inner));
    m_rates = new RatePanel(inner);
    column->addWidget(m_rates);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Sender's clock"), TypeSize::Section, inner));
    m_skew = new SkewChart(inner);
    column->addWidget(m_skew);
    m_clock = quietLabel({}, TypeSize::Small, inner);
    column->addWidget(m_clock);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Refusals and retries in the last 24 hours"), TypeSize::Section, inner));
    m_causes = new CauseList(inner);
    column->addWidget(m_causes);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Latest failures"), TypeSize::Section, inner));
    m_parts = new PartList(inner);
    column->addWidget(m_parts);
    column->addStretch(1);
    connect(m_unplanned, &UnplannedList::addRequested, this,
            [this](const QString& number) { emit pageRequested(u"routing"_s, addNumberRequest(number)); });
    connect(m_causes, &CauseList::trafficRequested, this,
            [this](const QString& filter) { emit pageRequested(u"traffic"_s, filter); });
    auto* area = new FormArea(this);
    area->setForm(inner);
    return area;
}

void HealthPage::noteSelfTest(Backend& backend, UiState& state) {
    if (const auto report = backend.health().lastSelfTest())
        state.setValue(failedSelfTestKey,
                       report->passed() ? QString() : backend.settings().current().baseUrl());
}

bool HealthPage::hasFailedSelfTest(Backend& backend, const UiState& state) {
    const QString failed = state.value(failedSelfTestKey).toString();
    return !failed.isEmpty() && failed == backend.settings().current().baseUrl();
}

void HealthPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_regularly->start();
    refresh();
}

void HealthPage::hideEvent(QHideEvent* event) {
    m_regularly->stop();
    Page::hideEvent(event);
}

void HealthPage::refreshSoon() {
    if (isVisible())
        m_soon->start();
}

void HealthPage::refresh() {
    backend().health().snapshot().then(this, [this](const Result<HealthSnapshot>& snapshot) {
        if (snapshot)
            showSnapshot(*snapshot);
    });
}

void HealthPage::showSnapshot(const HealthSnapshot& found) {
    HealthSnapshot snapshot = found;
    // A test that failed before the program was started anew has not passed since.
    if (!snapshot.selfTestPassed && hasFailedSelfTest(backend(), state())) {
        snapshot.selfTestPassed = false;
        snapshot.selfTestWords = QT_TRANSLATE_NOOP("Message", "The last test of the public address failed.");
    }
    m_snapshot = snapshot;
    const QList<Diagnosis> checks = diagnose(snapshot);
    const auto problems = std::count_if(checks.cbegin(), checks.cend(), [](const Diagnosis& check) {
        return check.state != DiagnosisState::Ok;
    });
    const bool isTested = snapshot.baseUrl.isEmpty() || snapshot.selfTestPassed;
    setSubtitle(problems != 0 ? tr("%n thing(s) need attention.", nullptr, int(problems))
                : isTested    ? tr("All is well.")
                              : tr("Nothing is wrong, but the public address was not tested."));
    m_test->setEnabled(!snapshot.baseUrl.isEmpty());
    m_checks->setChecks(checks, snapshot, backend().health().lastSelfTest());
    const QString clock = HealthWords::clock(snapshot);
    m_skew->setSamples(snapshot.skew, snapshot.toleranceSeconds, clock);
    m_clock->setText(snapshot.skew.isEmpty() ? QString() : clock);
    m_causes->setCauses(snapshot.refusals, snapshot.retries);
    m_rates->setSnapshot(snapshot);
    m_unplanned->setNumbers(snapshot.unplannedNumbers);
    m_parts->setProblems(backend().health().partProblems());
}

void HealthPage::runSelfTest() {
    m_test->setEnabled(false);
    backend()
        .health()
        .runSelfTest(backend().settings().current().baseUrl())
        .then(this, [this](const Result<SelfTestReport>&) { refresh(); });
}

void HealthPage::mend(const Remedy& remedy) {
    m_problem->setMessage(Meaning::Neutral, {});
    switch (remedy.kind) {
    case Remedy::None: break;
    case Remedy::OpenPage: emit pageRequested(remedy.page, remedy.search); break;
    case Remedy::SetKey: showKey(remedy.key); break;
    case Remedy::SelfTest: runSelfTest(); break;
    case Remedy::UseTunnel: {
        Settings settings = backend().settings().current();
        if (settings.set(u"webhooks/base_url", m_snapshot.tunnelUrl))
            apply(settings);
        break;
    }
    case Remedy::TrustProxy: {
        Settings settings = backend().settings().current();
        const auto proxy = likelyProxy(m_snapshot);
        const QStringList trusted = settings.trustedProxies();
        if (proxy &&
            settings.set(u"auth/trusted_proxies", (trusted + QStringList{proxy->address}).join(u", ")))
            apply(settings);
        break;
    }
    case Remedy::CloseDataFolder:
        if (const Result<Done> closed = backend().health().closeDataFolder(); !closed)
            m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(closed.error().code));
        refresh();
        break;
    case Remedy::ReadKeysAgain:
        apply(backend().settings().current());
        break; // a reload reads the keys as well
    }
}

void HealthPage::apply(const Settings& settings) {
    backend().settings().apply(settings).then(this, [this](const Result<Done>& applied) {
        if (!applied)
            m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(applied.error().code));
        refresh();
    });
}

void HealthPage::showKey(KeyName name) {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString title =
        HealthWords::title(name == KeyName::RequestsApiKey ? "requests-key" : "webhook-secret");
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(metrics::readableWidth);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->addWidget(
        new KeyCard(name, title, tr("Enter the new key at Cloudonix afterwards."), backend(), dialog));
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace opbx::ui
