#include "ui/call_records/call_records_page.h"

#include "ui/backend/calls_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/overrides_backend.h"
#include "ui/call_records/call_bar_chart.h"
#include "ui/call_records/call_detail.h"
#include "ui/call_records/call_figures.h"
#include "ui/call_records/call_heat_map.h"
#include "ui/call_records/call_records_model.h"
#include "ui/call_records/csv_export.h"
#include "ui/call_records/totals_model.h"
#include "ui/filter/filter_bar.h"
#include "ui/report/month_report_pages.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFileDialog>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reloadDelayMs = 500; // calls that end together are read together
const QString periodKey = u"call-records/period"_s;
const QString splitterKey = u"call-records/splitter"_s;
const QString chartKey = u"call-records/chart"_s;

} // namespace

CallRecordsPage::CallRecordsPage(const PageContext& context, QWidget* parent)
    : Page(tr("Call records"), context, parent)
    , m_model(new CallRecordsModel(backend(), this))
    , m_filter(new FilterBar(state(), this, FilterSubject::Calls))
    , m_period(new QComboBox(this))
    , m_banner(new Banner(this))
    , m_progress(new ProgressBar(this))
    , m_figures(new CallFigures(this))
    , m_table(new TableView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_charts(new QTabWidget(this))
    , m_from(new QDateEdit(QDate::currentDate().addDays(-6), this))
    , m_until(new QDateEdit(QDate::currentDate(), this))
    , m_totals(new TotalsModel(backend(), this))
    , m_export(new QAction(icon(u"export"_s), tr("&Export as CSV…"), this))
    , m_saveReport(new QAction(icon(u"save"_s), tr("Save the &month as PDF…"), this))
    , m_printReport(new QAction(icon(u"note"_s), tr("&Print the month…"), this))
    , m_traffic(new QAction(icon(u"traffic"_s), tr("Show the call's &traffic"), this))
    , m_reloadTimer(new QTimer(this)) {
    m_period->setAccessibleName(tr("Period"));
    m_period->view()->setAccessibleName(tr("Period"));
    m_period->addItem(tr("Today"), int(CallPeriod::Today));
    m_period->addItem(tr("Yesterday"), int(CallPeriod::Yesterday));
    m_period->addItem(tr("This week"), int(CallPeriod::ThisWeek));
    m_period->addItem(tr("This month"), int(CallPeriod::ThisMonth));
    m_period->addItem(tr("Last month"), int(CallPeriod::LastMonth));
    m_period->addItem(tr("Last 30 days"), int(CallPeriod::Last30Days));
    m_period->addItem(tr("Last 12 months"), int(CallPeriod::Last12Months));
    m_period->addItem(tr("All calls"), int(CallPeriod::Everything));
    m_period->addItem(tr("From – to"), int(CallPeriod::Custom));
    m_from->setAccessibleName(tr("First day"));
    m_until->setAccessibleName(tr("Last day"));
    for (QDateEdit* day : {m_from, m_until}) {
        day->setCalendarPopup(true);
        day->setFixedHeight(metrics::controlHeight);
    }
    m_period->setCurrentIndex(m_period->findData(state().value(periodKey, int(CallPeriod::Today)).toInt()));
    m_reloadTimer->setObjectName(u"reload"_s);
    m_reloadTimer->setSingleShot(true);
    m_reloadTimer->setInterval(reloadDelayMs);
    m_traffic->setEnabled(false);
    makeTable();
    makeCharts();
    makeTotals();
    makeLayout();
    connectParts();
    choosePeriod();
}

void CallRecordsPage::makeTable() {
    m_table->setObjectName(u"call-records"_s);
    m_table->setAccessibleName(tr("Call records"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->rememberColumns(state(), u"call-records/table"_s);
}

void CallRecordsPage::makeCharts() {
    auto* over = new QWidget(m_charts);
    m_barWidth = new QComboBox(over);
    m_barWidth->setAccessibleName(tr("A bar stands for"));
    m_barWidth->view()->setAccessibleName(tr("A bar stands for"));
    m_barWidth->addItem(tr("By hour"), int(BarWidth::Hour));
    m_barWidth->addItem(tr("By day"), int(BarWidth::Day));
    m_barWidth->addItem(tr("By month"), int(BarWidth::Month));
    m_bars = new CallBarChart(over);
    auto* row = new QHBoxLayout(over);
    row->setContentsMargins(0, metrics::groupMargin, 0, 0);
    row->addWidget(m_bars, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::groupMargin);
    right->addWidget(m_barWidth);
    m_wider = quietLabel(QString(), TypeSize::Small, over);
    m_wider->setWordWrap(true);
    m_wider->hide();
    right->addWidget(m_wider);
    right->addStretch();
    row->addLayout(right);
    m_heatMap = new CallHeatMapView(m_charts);
    m_charts->setDocumentMode(true);
    m_charts->addTab(over, tr("Over time"));
    m_charts->addTab(m_heatMap, tr("By weekday and hour"));
    m_detail = new CallDetail(context(), m_charts);
    m_charts->addTab(m_detail, tr("Chosen call"));
    m_charts->setCurrentIndex(state().value(chartKey, 0).toInt());
}

void CallRecordsPage::makeTotals() {
    auto* page = new QWidget(m_charts);
    auto* by = new QComboBox(page);
    by->setObjectName(u"totals-by"_s);
    by->setAccessibleName(tr("Totals by"));
    by->view()->setAccessibleName(tr("Totals by"));
    by->addItem(tr("By extension"), int(TotalsModel::By::Extension));
    by->addItem(tr("By ring group"), int(TotalsModel::By::Group));
    by->addItem(tr("By number"), int(TotalsModel::By::Number));
    by->addItem(tr("By hour"), int(TotalsModel::By::Hour));
    auto* table = new TableView(page);
    table->setObjectName(u"totals"_s);
    table->setAccessibleName(tr("Totals"));
    table->setModel(m_totals);
    table->rememberColumns(state(), u"call-records/totals"_s);
    table->setEmptyContent(u"call-records"_s, tr("No calls in this period."));
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, metrics::groupMargin, 0, 0);
    row->addWidget(table, 1);
    row->addWidget(by, 0, Qt::AlignTop);
    m_charts->insertTab(2, page, tr("Totals"));
    connect(by, &QComboBox::currentIndexChanged, this,
            [this, by] { m_totals->setBy(static_cast<TotalsModel::By>(by->currentData().toInt())); });
}

void CallRecordsPage::makeLayout() {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_period, 0, Qt::AlignTop);
    row->addWidget(m_from, 0, Qt::AlignTop);
    row->addWidget(m_until, 0, Qt::AlignTop);
    row->addWidget(m_filter, 1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::splitterHandle);
    m_splitter->restoreState(state().value(splitterKey).toByteArray());
    content()->addLayout(row);
    content()->addWidget(m_banner);
    content()->addWidget(m_progress);
    content()->addWidget(m_figures);
    content()->addWidget(m_splitter, 1);
    addTitleAction(m_traffic, u"traffic"_s);
    addTitleAction(m_export, u"export"_s);
}

void CallRecordsPage::connectParts() {
    connect(&backend().calls(), &CallsBackend::recordsChanged, this, [this] {
        if (!m_reloadTimer->isActive())
            m_reloadTimer->start();
    });
    connect(&backend().endpoint(), &EndpointBackend::dayChanged, this, [this] {
        m_isStale = true; // what was today is yesterday
        if (isVisible())
            reload();
    });
    connect(m_reloadTimer, &QTimer::timeout, this, [this] {
        m_isStale = true;
        if (isVisible())
            reload();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &CallRecordsPage::choosePeriod);
    connect(m_from, &QDateEdit::dateChanged, this, &CallRecordsPage::ask);
    connect(m_until, &QDateEdit::dateChanged, this, &CallRecordsPage::ask);
    connect(m_saveReport, &QAction::triggered, this, &CallRecordsPage::askForReportFile);
    connect(m_printReport, &QAction::triggered, this, &CallRecordsPage::printReport);
    connect(m_filter, &FilterBar::filterChanged, this, [this](const QString& expression) {
        m_expression = expression;
        ask();
    });
    connect(m_barWidth, &QComboBox::activated, this, &CallRecordsPage::refreshBars);
    connect(m_charts, &QTabWidget::currentChanged, this,
            [this](int index) { state().setValue(chartKey, index); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { state().setValue(splitterKey, m_splitter->saveState()); });
    connect(m_table, &TableView::emptyButtonClicked, this, [this] {
        if (m_filter->expression().isEmpty())
            emit testCallRequested();
        else
            m_filter->setExpression({});
    });
    connect(m_table, &TableView::rowActivated, this, &CallRecordsPage::showTraffic);
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        m_traffic->setEnabled(row >= 0);
        m_detail->setRecord(m_model->rowAt(row));
    });
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        if (row >= 0)
            menu->addAction(m_traffic);
    });
    connect(m_traffic, &QAction::triggered, this, [this] { showTraffic(m_table->currentRow()); });
    connect(m_detail, &CallDetail::settingsRequested, this,
            [this](const QString& section) { emit pageRequested(u"settings"_s, section); });
    connect(m_export, &QAction::triggered, this, &CallRecordsPage::askForFile);
    connect(m_progress, &ProgressBar::cancelRequested, this, [this] {
        if (m_running)
            m_running->cancel();
    });
}

void CallRecordsPage::fillMenu(QMenu& menu) {
    menu.addAction(m_traffic);
    menu.addSeparator();
    menu.addAction(m_export);
    menu.addAction(m_saveReport);
    menu.addAction(m_printReport);
}

void CallRecordsPage::search(const QString& text) {
    m_filter->setExpression(text);
}

bool CallRecordsPage::focusFilter() {
    m_filter->focusField();
    return true;
}

CallPeriod CallRecordsPage::period() const {
    return static_cast<CallPeriod>(m_period->currentData().toInt());
}

CallSpan CallRecordsPage::span() const {
    return period() == CallPeriod::Custom
               ? spanOfDays(m_from->date(), m_until->date())
               : spanOf(period(), QDateTime::currentDateTime(), Region::firstDayOfWeek());
}

void CallRecordsPage::choosePeriod() {
    m_from->setVisible(period() == CallPeriod::Custom);
    m_until->setVisible(period() == CallPeriod::Custom);
    state().setValue(periodKey, int(period()));
    m_barWidth->setCurrentIndex(m_barWidth->findData(int(barWidthFor(period()))));
    ask();
}

/// For another period or by another filter.
void CallRecordsPage::ask() {
    ++m_turn;
    m_table->setLoading(true);
    reload();
}

/// One question at a time: many calls take a moment to be read, and their number may change all the while.
void CallRecordsPage::reload() {
    if (m_isAsking) {
        m_asksAgain = true;
        return;
    }
    m_isAsking = true;
    m_isStale = false;
    const CallSpan chosen = span();
    backend()
        .calls()
        .report({m_expression, chosen, spanBefore(period(), chosen)})
        .then(this, [this, turn = m_turn](const Result<CallReport>& report) {
            m_isAsking = false;
            if (turn == m_turn && report)
                take(*report);
            else if (turn == m_turn)
                m_banner->setMessage(Meaning::Bad, ErrorWords::sentence(report.error().code));
            if (std::exchange(m_asksAgain, false))
                reload();
            else
                m_table->setLoading(false);
        });
}

void CallRecordsPage::take(const CallReport& report) {
    const CallRecord* current = m_model->rowAt(m_table->currentRow());
    const QString session = current ? current->session : QString();
    m_model->setCalls(report.calls);
    const int row = m_model->rowOfSession(session);
    if (row >= 0)
        m_table->chooseRow(row);
    m_month = {report, QDateTime::fromMSecsSinceEpoch(span().fromMs).date(),
               report.before.value_or(CallStatistics())};
    m_totals->setReport(report);
    m_figures->setStatistics(report.statistics, report.before);
    const bool isMonth = period() == CallPeriod::ThisMonth || period() == CallPeriod::LastMonth;
    m_saveReport->setEnabled(isMonth && m_expression.isEmpty());
    m_printReport->setEnabled(m_saveReport->isEnabled());
    m_heatMap->setCounts(report.heatMap);
    m_barsByWidth = report.bars;
    refreshBars();
    refreshEmptyState();
    m_export->setEnabled(m_model->rowCount() > 0 && !m_running);
    m_traffic->setEnabled(m_table->currentRow() >= 0);
    if (m_table->currentRow() < 0)
        m_detail->setRecord(nullptr);
}

void CallRecordsPage::refreshBars() {
    const int width = m_barWidth->currentData().toInt();
    const CallBars& made = m_barsByWidth.at(std::size_t(width));
    m_bars->setBars(made, static_cast<BarWidth>(width));
    const bool isWider = !made.bars.isEmpty() && made.width != static_cast<BarWidth>(width);
    m_wider->setText(isWider ? CallBarChart::widerWords(made.width, made.each) : QString());
    m_wider->setVisible(isWider);
}

/// What came while another page was in view.
void CallRecordsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        reload();
}

void CallRecordsPage::refreshEmptyState() {
    if (!m_filter->expression().isEmpty())
        m_table->setEmptyContent(u"filter"_s, tr("No call of this period matches the filter."),
                                 tr("Clear the filter"));
    else
        m_table->setEmptyContent(u"call-records"_s,
                                 tr("No calls in this period. Send a test call to see one."),
                                 tr("Send a test call"));
}

void CallRecordsPage::showTraffic(int row) {
    if (const CallRecord* record = m_model->rowAt(row))
        emit pageRequested(u"traffic"_s, u"session:\"%1\""_s.arg(record->session));
}

void CallRecordsPage::askForFile() {
    struct Choice {
        QString filter;
        CsvFormat format;
    };
    const QList<Choice> choices = {
        {tr("Comma-separated, UTF-8 (*.csv)"), {',', false}},
        {tr("Comma-separated for Excel (*.csv)"), {',', true}},
        {tr("Semicolon-separated for Excel (*.csv)"), {';', true}},
        {tr("Tab-separated (*.tsv)"), {'\t', false}},
    };
    QStringList filters;
    for (const Choice& choice : choices)
        filters.append(choice.filter);
    auto* dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"calls.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, choices](const QString& file) {
        for (const Choice& choice : choices) {
            if (choice.filter == dialog->selectedNameFilter())
                exportTo(file, choice.format);
        }
    });
    dialog->open();
}

namespace {

MonthReportPages pagesOf(Backend& backend, const MonthReport& month) {
    return {month, [&backend](const QString& key) {
                const PlanRingGroup* group = backend.overrides().plan()->ringGroup(key);
                return group ? group->name : backend.directory().nameOf(key);
            }};
}

} // namespace

void CallRecordsPage::askForReportFile() {
    auto* dialog = new QFileDialog(this, tr("Save the month as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"calls-%1.pdf"_s.arg(m_month.month.toString(u"yyyy-MM"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &CallRecordsPage::saveReport);
    dialog->open();
}

void CallRecordsPage::saveReport(const QString& file) {
    const Result<Done> saved = pagesOf(backend(), m_month).save(file);
    m_banner->setMessage(saved ? Meaning::Good : Meaning::Bad,
                         saved ? tr("The report was saved.") : ErrorWords::sentence(saved.error().code));
}

void CallRecordsPage::printReport() {
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(pagesOf(backend(), m_month).title());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] {
        if (!pagesOf(backend(), m_month).paint(*printer))
            m_banner->setMessage(Meaning::Bad, tr("The printer cannot be used."));
    });
    dialog->open();
}

void CallRecordsPage::exportTo(const QString& file, CsvFormat format) {
    if (m_running)
        return;
    const int rows = m_model->rowCount();
    m_running = new CsvExport(backend(), file, format, m_model->calls(), m_model->order(), this);
    m_export->setEnabled(false);
    m_banner->setMessage(Meaning::Neutral, QString());
    m_progress->start(tr("Exporting %n call(s)", nullptr, rows), rows);
    connect(m_running, &CsvExport::progressed, m_progress, &ProgressBar::setProgress);
    connect(m_running, &CsvExport::finished, this, &CallRecordsPage::exportEnded);
    m_running->start();
}

void CallRecordsPage::exportEnded(const Result<Done>& result) {
    m_running->deleteLater();
    m_running = nullptr;
    m_progress->finish();
    m_export->setEnabled(m_model->rowCount() > 0);
    if (result)
        m_banner->setMessage(Meaning::Good, tr("The calls were exported."));
    else if (result.error().code != ErrorCode::Cancelled)
        m_banner->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
}

} // namespace opbx::ui
