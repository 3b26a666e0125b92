#include "core/calls/call_period.h"
#include "tests/support/call_view.h"
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/call_records/call_bar_chart.h"
#include "ui/call_records/call_detail.h"
#include "ui/call_records/call_figures.h"
#include "ui/call_records/call_heat_map.h"
#include "ui/call_records/call_records_model.h"
#include "ui/call_records/call_records_page.h"
#include "ui/call_records/csv_export.h"
#include "ui/filter/filter_bar.h"
#include "ui/recordings/recording_player.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QCategoryAxis>
#include <QChart>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <numeric>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();

std::shared_ptr<const CallList> sampleCalls(int count) {
    auto calls = std::make_shared<CallList>();
    for (const CallRecord& record : test::sampleCallRecords(nowMs, count))
        calls->append(test::ViewedCall(record).view());
    return calls;
}

std::vector<quint32> inOrder(const CallList& calls) {
    std::vector<quint32> order(std::size_t(calls.size()));
    std::iota(order.begin(), order.end(), 0u);
    return order;
}

} // namespace

class TestCallRecords : public QObject {
    Q_OBJECT

private slots:
    void everyColumnSorts();
    void textsSortAsTexts();
    void selectionSurvivesSorting();
    void listsKeepEverything();
    void filterAndTotalsAgree();
    void onlyTheLastQuestionCounts();
    void hiddenPageReadsWhenItIsShown();
    void periodIsAskedFor();
    void exportHoldsEveryFilteredRow();
    void exportCanBeCancelled();
    void unwritableFileIsSaid();
    void chosenCallShowsItsLegs();
    void recordingOfACallPlays();
    void chartsSayWhatTheyShow();
    void barsOfManyHours();
    void totalsAddUpAndTheMonthIsSaved();
    void emptyStatesDiffer();
    void everyControlHasAName();
};

void TestCallRecords::totalsAddUpAndTheMonthIsSaved() {
    test::FakeBackend backend;
    UiState state;
    const QDate today = QDate::currentDate();
    const QDateTime lastMonth(QDate(today.year(), today.month(), 1).addDays(-2), QTime(20, 0));
    backend.calls().setRecords(test::sampleCallRecords(lastMonth.toMSecsSinceEpoch(), 60));
    CallRecordsPage page({backend, state}, nullptr);
    page.resize(1100, 700);
    page.show();
    for (QComboBox* box : page.findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"Period")
            box->setCurrentIndex(box->findData(int(CallPeriod::LastMonth)));
    }
    auto* table = page.findChild<TableView*>(u"totals"_s);
    auto* by = page.findChild<QComboBox*>(u"totals-by"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const QString calls = page.findChild<CallFigures*>()->sentences().constFirst().section(u": "_s, 1);
    QVERIFY(calls.toInt() > 0);
    for (int kind = 0; kind < by->count(); ++kind) {
        by->setCurrentIndex(kind);
        int sum = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            sum += table->model()->index(row, 1).data(ExportRole).toInt();
        QCOMPARE(sum, calls.toInt());
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"month.pdf"_s);
    page.saveReport(file);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QCOMPARE(bytes.count("/Type /Page\n"), 2);
    page.saveReport(u"/nowhere/month.pdf"_s);
    QVERIFY(page.findChild<Banner*>()->sentence() != u"The report was saved."_s);
}

void TestCallRecords::everyColumnSorts() {
    test::FakeBackend backend;
    CallRecordsModel model(backend, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCalls(sampleCalls(60));
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::AscendingOrder);
        const QString first = model.index(0, column).data(ExportRole).toString();
        model.sort(column, Qt::DescendingOrder);
        const QString last = model.index(model.rowCount() - 1, column).data(ExportRole).toString();
        QCOMPARE(first, last);
    }
}

/// As QString compares them, equal ones in the order of time, whatever they begin with.
void TestCallRecords::textsSortAsTexts() {
    const QStringList numbers = {u"+14155550001"_s,        u"+1415555000"_s,        u"+14155550002222222"_s,
                                 u"+141555500022222221"_s, u"+14155550002222222"_s, u"+1415"_s,
                                 u"+14155550001"_s,        u"+1415\u05d0"_s,        u"+1415\u00e9"_s};
    for (const QStringList& some :
         {numbers, numbers.mid(0, 1), QStringList(), numbers + QStringList{QString()}}) {
        auto calls = std::make_shared<CallList>();
        for (const QString& number : some) {
            CallRecord record;
            record.from = number;
            record.session = QString::number(calls->size());
            calls->append(test::ViewedCall(record).view());
        }
        test::FakeBackend backend;
        CallRecordsModel model(backend, nullptr);
        model.setCalls(calls);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            std::vector<int> rows(std::size_t(some.size()));
            std::iota(rows.begin(), rows.end(), 0);
            std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
                return order == Qt::AscendingOrder ? some.at(a) < some.at(b) : some.at(b) < some.at(a);
            });
            model.sort(1, order);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.rowAt(row)->session, QString::number(rows[std::size_t(row)]));
        }
    }
}

void TestCallRecords::selectionSurvivesSorting() {
    test::FakeBackend backend;
    CallRecordsModel model(backend, nullptr);
    model.setCalls(sampleCalls(60));
    const QPersistentModelIndex kept = model.index(3, 1);
    const QString session = model.rowAt(3)->session;
    model.sort(6, Qt::AscendingOrder);
    QCOMPARE(model.rowAt(kept.row())->session, session);
}

void TestCallRecords::listsKeepEverything() {
    const QList<CallRecord> records = test::sampleCallRecords(nowMs, 40);
    CallList calls;
    for (CallRecord record : records) {
        record.domain = u"sch\u00f6n\0.example"_s;
        calls.append(test::ViewedCall(record).view());
    }
    QCOMPARE(calls.size(), 40);
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const CallRecord kept = calls.at(i);
        const CallRecord& record = records.at(i);
        QCOMPARE(kept.session, record.session);
        QCOMPARE(kept.callId, record.callId);
        QCOMPARE(kept.from, record.from);
        QCOMPARE(kept.to, record.to);
        QCOMPARE(kept.direction, record.direction);
        QCOMPARE(kept.disposition, record.disposition);
        QCOMPARE(kept.rawDisposition, record.rawDisposition);
        QCOMPARE(kept.recordingUrl, record.recordingUrl);
        QCOMPARE(kept.domain, u"sch\u00f6n .example"_s);
        QCOMPARE(kept.startedMs, record.startedMs);
        QCOMPARE(kept.answeredMs, record.answeredMs);
        QCOMPARE(kept.endedMs, record.endedMs);
        QCOMPARE(kept.durationSeconds, record.durationSeconds);
        QCOMPARE(kept.talkSeconds, record.talkSeconds);
        QCOMPARE(kept.legs, record.legs);
        QCOMPARE(kept.outcome, record.outcome);
        QCOMPARE(kept.answeredBy, record.answeredBy);
        QCOMPARE(kept.message, record.message);
        QCOMPARE(kept.ringingSeconds, record.ringingSeconds);
        QCOMPARE(calls.at(calls.indexOfSession(record.session)).session, record.session);
    }
    QCOMPARE(calls.indexOfSession(u"another"_s), -1);
}

void TestCallRecords::filterAndTotalsAgree() {
    test::FakeBackend backend;
    UiState state;
    const QList<CallRecord> records = test::sampleCallRecords(nowMs, 200);
    backend.calls().setRecords(records);
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    qint64 missed = 0;
    for (const CallRecord& record : records)
        missed += record.direction == u"inbound" && record.disposition != u"answered";
    QVERIFY(missed > 0);
    QVERIFY(missed < records.size());
    page.search(u"missed:yes"_s);
    test::settle();
    auto* table = page.findChild<TableView*>(u"call-records"_s);
    QCOMPARE(table->model()->rowCount(), missed);
    const QStringList figures = page.findChild<CallFigures*>()->sentences();
    QCOMPARE(figures.at(0), u"Calls: %1"_s.arg(missed));
    QCOMPARE(figures.at(1), u"Answered: 0"_s);
    QCOMPARE(figures.at(2), u"Missed: %1"_s.arg(missed));
    page.search({});
    test::settle();
    QCOMPARE(table->model()->rowCount(), records.size());
}

void TestCallRecords::onlyTheLastQuestionCounts() {
    test::FakeBackend backend;
    UiState state;
    backend.calls().setRecords(test::sampleCallRecords(nowMs, 100));
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    auto* table = page.findChild<TableView*>(u"call-records"_s);
    QSignalSpy shown(table->model(), &QAbstractItemModel::modelReset);
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    page.search(u"missed:yes"_s);
    page.search(u"answered:yes"_s);
    test::settle();
    QCOMPARE(shown.size(), 1);
    QVERIFY(table->model()->rowCount() > 0);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY((QStringList{u"person"_s, u"assistant"_s, u"conference"_s})
                    .contains(table->model()->index(row, 4).data(ExportRole).toString()));
}

void TestCallRecords::hiddenPageReadsWhenItIsShown() {
    test::FakeBackend backend;
    UiState state;
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    test::settle();
    auto* table = page.findChild<TableView*>(u"call-records"_s);
    auto* timer = page.findChild<QTimer*>(u"reload"_s);
    backend.calls().setRecords(test::sampleCallRecords(nowMs, 10)); // a call has ended
    QVERIFY(timer->isActive());
    QTRY_VERIFY(!timer->isActive());
    test::settle();
    QCOMPARE(table->model()->rowCount(), 0);
    page.show();
    QTRY_COMPARE(table->model()->rowCount(), 10);
}

void TestCallRecords::periodIsAskedFor() {
    test::FakeBackend backend;
    UiState state;
    backend.calls().setRecords(test::sampleCallRecords(nowMs, 300));
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    test::settle();
    auto* table = page.findChild<TableView*>(u"call-records"_s);
    QCOMPARE(table->model()->rowCount(), 300);
    period->setCurrentIndex(period->findData(int(CallPeriod::Yesterday)));
    test::settle();
    QVERIFY(table->model()->rowCount() < 300);
    QCOMPARE(page.findChild<CallFigures*>()->sentences().constFirst(),
             u"Calls: %1"_s.arg(table->model()->rowCount()));
}

void TestCallRecords::exportHoldsEveryFilteredRow() {
    test::FakeBackend backend;
    UiState state;
    QTemporaryDir folder;
    backend.calls().setRecords(test::sampleCallRecords(nowMs, 5000));
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    test::settle();
    page.search(u"answered:yes"_s);
    test::settle();
    const int rows = page.findChild<TableView*>(u"call-records"_s)->model()->rowCount();
    QVERIFY(rows > 2000);
    QVERIFY(rows < 5000);
    const QString file = folder.filePath(u"calls.csv"_s);
    page.exportTo(file, {';', true});
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.startsWith("\xef\xbb\xbfsession;"));
    QCOMPARE(text.count("\r\n"), rows + 1);
}

void TestCallRecords::exportCanBeCancelled() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"calls.csv"_s);
    const std::shared_ptr<const CallList> calls = sampleCalls(10'000);
    test::FakeBackend backend;
    CsvExport job(backend, file, {}, calls, inOrder(*calls), nullptr);
    int ends = 0;
    ErrorCode code = ErrorCode::None;
    connect(&job, &CsvExport::finished, this, [&](const Result<Done>& result) {
        ++ends;
        code = result ? ErrorCode::None : result.error().code;
    });
    connect(&job, &CsvExport::progressed, &job, &CsvExport::cancel);
    job.start();
    QTRY_COMPARE(ends, 1);
    test::settle();
    QCOMPARE(ends, 1);
    QCOMPARE(code, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(file));
}

void TestCallRecords::unwritableFileIsSaid() {
    QTemporaryDir folder;
    test::FakeBackend backend;
    CsvExport job(backend, folder.filePath(u"missing/calls.csv"_s), {}, std::make_shared<CallList>(), {},
                  nullptr);
    ErrorCode code = ErrorCode::None;
    connect(&job, &CsvExport::finished, this,
            [&](const Result<Done>& result) { code = result ? ErrorCode::None : result.error().code; });
    job.start();
    QCOMPARE(code, ErrorCode::FileUnwritable);
}

void TestCallRecords::chosenCallShowsItsLegs() {
    test::FakeBackend backend;
    UiState state;
    backend.calls().setRecords(test::sampleCallRecords(nowMs, 50));
    CallRecordsPage page({backend, state}, nullptr);
    auto* period = page.findChild<QComboBox*>();
    period->setCurrentIndex(period->findData(int(CallPeriod::Everything)));
    test::settle();
    auto* detail = page.findChild<CallDetail*>();
    QVERIFY(detail->sentence().isEmpty());
    page.search(u"missed:yes not outcome:blocked"_s);
    test::settle();
    page.findChild<TableView*>(u"call-records"_s)->chooseRow(0);
    test::settle();
    QVERIFY(detail->sentence().startsWith(u"Missed"));
    auto* legs = page.findChild<TableView*>(u"call-legs"_s);
    QCOMPARE(legs->model()->rowCount(), 1);
    auto* events = page.findChild<TableView*>(u"call-events"_s);
    QCOMPARE(events->model()->rowCount(), 4);
    QVERIFY(events->model()->index(0, 3).data().toString().isEmpty());
    QCOMPARE(events->model()->index(2, 3).data().toString(), u"Late; ignored"_s);
    QAbstractItemModelTester tester(legs->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester eventTester(events->model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.search(u"answered:yes"_s);
    test::settle();
    QCOMPARE(legs->model()->rowCount(), 0);
    QCOMPARE(events->model()->rowCount(), 0);
}

void TestCallRecords::recordingOfACallPlays() {
    test::FakeBackend backend;
    UiState state;
    CallDetail detail({backend, state}, nullptr);
    detail.show();
    auto* player = detail.findChild<RecordingPlayer*>();
    auto* sound = detail.findChild<test::FakeSound*>();
    CallRecord record = test::sampleCallRecords(nowMs, 1).constFirst();
    record.recordingUrl.clear();
    detail.setRecord(&record);
    QVERIFY(!player->isVisible());
    record.recordingUrl = u"https://recordings.example.com/call.mp3"_s;
    detail.setRecord(&record);
    QVERIFY(player->isVisible());
    player->playOrPause();
    QTRY_VERIFY(sound->isPlaying());
    QCOMPARE(backend.voicemail().recordings().fetched(), QStringList{record.recordingUrl});
    detail.setRecord(&record); // read again while it plays
    QVERIFY(sound->isPlaying());
    detail.setRecord(nullptr);
    QVERIFY(!sound->isPlaying());
    QVERIFY(!player->isVisible());
}

void TestCallRecords::chartsSayWhatTheyShow() {
    CallHeatMap counts{};
    counts[2][14] = 7;
    CallHeatMapView heatMap(nullptr);
    heatMap.resize(600, 200);
    heatMap.setCounts(counts);
    QCOMPARE(heatMap.accessibleDescription(), u"Busiest: Wednesday, 14 o'clock."_s);
    QSet<QString> words;
    for (int y = 0; y < heatMap.height(); y += 4) {
        for (int x = 0; x < heatMap.width(); x += 4)
            words.insert(heatMap.wordsAt({x, y}));
    }
    QCOMPARE(words.size(), 7 * 24 + 1); // each cell, and nothing beside them

    CallBarChart bars(nullptr);
    bars.resize(600, 200);
    QVERIFY(bars.wordsAt({300, 100}).isEmpty());
    bars.setBars({BarWidth::Day, 1, {{nowMs, 3, 2, 1}}}, BarWidth::Day);
    QVERIFY(!bars.grab().isNull()); // lays it out
    QVERIFY(bars.wordsAt({300, 100}).endsWith(u"3 answered, 2 missed, 1 other"));
    QVERIFY(bars.wordsAt({300, 2}).isEmpty());
}

/// Each hour has its place, also those of the same name, and labels do not touch.
void TestCallRecords::barsOfManyHours() {
    CallBarChart chart(nullptr);
    chart.resize(900, 200);
    QList<CallBar> bars;
    for (int hour = 0; hour < 72; ++hour)
        bars.append({nowMs + hour * 3'600'000LL, hour % 5, hour % 3, hour % 2});
    chart.setBars({BarWidth::Hour, 1, bars}, BarWidth::Hour);
    QVERIFY(!chart.grab().isNull());
    QSet<QString> words;
    for (int x = 0; x < chart.width(); ++x)
        words.insert(chart.wordsAt({x, 100}));
    words.remove(QString());
    QCOMPARE(words.size(), 72); // of the same hour, but other counts
    const auto axes = chart.chart()->axes(Qt::Horizontal);
    const auto* times = qobject_cast<QCategoryAxis*>(axes.value(0));
    QVERIFY(times && times->count() >= 5 && times->count() < 30);
    QVERIFY(chart.accessibleDescription().contains(u"at most 7"));
    QVERIFY(!chart.accessibleDescription().contains(u"stands for"));
    chart.setBars({BarWidth::Day, 1, bars}, BarWidth::Hour);
    QVERIFY(chart.accessibleDescription().contains(u"a bar stands for a day"));
    chart.setBars({}, BarWidth::Hour);
    QVERIFY(!chart.grab().isNull());
    QVERIFY(chart.wordsAt({300, 100}).isEmpty());
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        chart.setPalette(palette);
        QCOMPARE(chart.backgroundBrush().color(), palette.color(QPalette::Window));
    }
}

void TestCallRecords::emptyStatesDiffer() {
    test::FakeBackend backend;
    UiState state;
    CallRecordsPage page({backend, state}, nullptr);
    test::settle();
    QSignalSpy testCalls(&page, &Page::testCallRequested);
    auto* table = page.findChild<TableView*>(u"call-records"_s);
    emit table->emptyButtonClicked();
    QCOMPARE(testCalls.size(), 1);
    page.search(u"missed:yes"_s);
    test::settle();
    emit table->emptyButtonClicked();
    QCOMPARE(testCalls.size(), 1);
    QCOMPARE(page.findChild<FilterBar*>()->expression(), QString());
}

void TestCallRecords::everyControlHasAName() {
    test::FakeBackend backend;
    UiState state;
    CallRecordsPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QCOMPARE(test::unnamedControls(page), QStringList());
}

QTEST_MAIN(TestCallRecords)
#include "tst_call_records.moc"
