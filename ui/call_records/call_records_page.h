// The page of calls that have ended: period, filter, totals, table, charts, export. GUI thread.
#pragma once

#include "core/calls/call_report.h"
#include "core/formats/csv.h"
#include "ui/widgets/page.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QSplitter;
class QTabWidget;
class QTimer;

namespace opbx::ui {

class Banner;
class CallBarChart;
class CallDetail;
class CallFigures;
class CallHeatMapView;
class CallRecordsModel;
class CsvExport;
class FilterBar;
class ProgressBar;
class TableView;
class TotalsModel;

class CallRecordsPage final : public Page {
    Q_OBJECT

public:
    CallRecordsPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;
    void search(const QString& text) override;
    bool canSearch() const override { return true; }
    bool focusFilter() override;

    /// Writes every call that the filter lets through, whatever part of them is in view.
    void exportTo(const QString& file, CsvFormat format);
    /// The month that is shown, as a PDF of two pages.
    void saveReport(const QString& file);

private:
    void makeTable();
    void makeCharts();
    void makeTotals();
    void makeLayout();
    void connectParts();
    void choosePeriod();
    void ask();
    void reload();
    void take(const CallReport& report);
    void refreshBars();
    void showEvent(QShowEvent* event) override;
    void refreshEmptyState();
    void askForFile();
    void askForReportFile();
    void printReport();
    CallSpan span() const;
    void exportEnded(const Result<Done>& result);
    void showTraffic(int row);
    CallPeriod period() const;

    CallRecordsModel* m_model;
    FilterBar* m_filter;
    QComboBox* m_period;
    Banner* m_banner;
    ProgressBar* m_progress;
    CallFigures* m_figures;
    TableView* m_table;
    QSplitter* m_splitter;
    QTabWidget* m_charts;
    QComboBox* m_barWidth = nullptr;
    QLabel* m_wider = nullptr; // why bars are wider than asked for
    CallBarChart* m_bars = nullptr;
    CallHeatMapView* m_heatMap = nullptr;
    CallDetail* m_detail = nullptr;
    QDateEdit* m_from;
    QDateEdit* m_until;
    TotalsModel* m_totals;
    MonthReport m_month; // what is shown, as a report of its month
    QAction* m_export;
    QAction* m_saveReport;
    QAction* m_printReport;
    QAction* m_traffic;
    QTimer* m_reloadTimer;
    CsvExport* m_running = nullptr;
    QString m_expression; // the filter in force
    std::array<CallBars, 3> m_barsByWidth;
    quint64 m_turn = 0; // answers to another period or filter are dropped
    bool m_isAsking = false;
    bool m_asksAgain = false;
    bool m_isStale = false;
};

} // namespace opbx::ui
