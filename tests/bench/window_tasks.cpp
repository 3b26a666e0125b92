#include "tests/bench/window_tasks.h"

#include "core/calls/call_report.h"
#include "tests/bench/report.h"
#include "tests/bench/stall_watch.h"
#include "ui/backend/calls_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/traffic/export_job.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <functional>

namespace opbx::bench {

using namespace Qt::StringLiterals;

namespace {

/// When something was painted for the first time.
class FirstPaint final : public QObject {
public:
    explicit FirstPaint(QWidget& window)
        : m_window(window) {
        qApp->installEventFilter(this);
        m_clock.start();
    }
    double paintedMs = -1;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (paintedMs < 0 && event->type() == QEvent::Paint && widget && widget->window() == &m_window)
            paintedMs = msOf(m_clock);
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget& m_window;
    QElapsedTimer m_clock;
};

/// Id of the exchange before which `exchanges` are left out; found page by page, as a table does that is scrolled.
qint64 idOfOldest(ui::Backend& backend, QObject& context, int exchanges) {
    constexpr int pageRows = 500;
    qint64 oldest = 0;
    int found = 0;
    QEventLoop loop;
    std::function<void()> step = [&] {
        backend.history()
            .page({}, oldest, std::min(pageRows, exchanges - found))
            .then(&context, [&](const Result<ui::HistoryPage>& page) {
                if (!page || (page->rows.isEmpty() && oldest == 0))
                    qFatal("there is no history");
                if (!page->rows.isEmpty())
                    oldest = page->rows.constLast().id;
                found += int(page->rows.size());
                if (found < exchanges && !page->atEnd)
                    step();
                else
                    loop.quit();
            });
    };
    step();
    loop.exec();
    return oldest;
}

} // namespace

void measureCallRecords(ui::MainWindow& window, ui::Backend& backend, ui::UiState& state) {
    QElapsedTimer clock;
    clock.start();
    qsizetype found = -1;
    QEventLoop loop;
    backend.calls().report({}).then(&window, [&](const Result<ui::CallReport>& report) {
        found = report ? report->calls->size() : 0;
        loop.quit();
    });
    loop.exec();
    row(u"reading and adding up all %1 call records, off the GUI thread"_s.arg(found), {}, ms(msOf(clock)));

    state.setValue(u"call-records/period"_s, int(ui::CallPeriod::Everything));
    const StallWatch stalls;
    FirstPaint paint(window);
    clock.restart();
    window.showPage(u"call-records"_s);
    await("the first paint of the call records", [&] { return paint.paintedMs >= 0; });
    auto* table = window.findChild<ui::TableView*>(u"call-records"_s);
    if (!table)
        qFatal("there is no table of call records");
    await("the rows of the call records", [&] { return table->model()->rowCount() == found; });
    const double rowsMs = msOf(clock);
    await("the figures of the call records", [&] { return stalls.beats() > 20; });
    row(u"page of all call records: first paint, all rows and figures"_s, QString(),
        ms(paint.paintedMs) + u", "_s + ms(rowsMs));
    row(u"worst stall meanwhile"_s, u"100 ms"_s, ms(stalls.worstMs()));
    row(u"memory with all call records on the page"_s, u"250 MB"_s, megabytes(memoryKb("VmRSS:")));
    double worstMs = 0;
    QString worst;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        clock.restart();
        table->model()->sort(column, Qt::AscendingOrder);
        if (msOf(clock) > worstMs) {
            worstMs = msOf(clock);
            worst = table->model()->headerData(column, Qt::Horizontal).toString();
        }
    }
    row(u"sorting them by the column that takes longest (%1)"_s.arg(worst), u"100 ms"_s, ms(worstMs));
    window.showPage(u"traffic"_s);
}

void measureExport(ui::MainWindow& window, ui::Backend& backend, const QString& folder, int exchanges) {
    const qint64 oldest = idOfOldest(backend, window, exchanges);
    const qint64 beforeKb = memoryKb("VmRSS:");
    const StallWatch stalls;
    QElapsedTimer clock;
    clock.start();
    const QString file = folder + u"/export.har"_s;
    auto* job = new ui::ExportJob(backend, u"id:>=%1"_s.arg(oldest), ui::ExportJob::Format::Har,
                                  ui::ExportJob::Secrets::LeftOut, file, &window);
    qint64 mostKb = 0;
    qint64 written = -1;
    QEventLoop loop;
    QObject::connect(job, &ui::ExportJob::progress, &window, [&](qint64 count) {
        if (count % 1'000 == 0)
            mostKb = std::max(mostKb, memoryKb("VmRSS:"));
    });
    QObject::connect(job, &ui::ExportJob::finished, &window, [&](const Result<qint64>& outcome) {
        written = outcome ? *outcome : -1;
        loop.quit();
    });
    job->start();
    loop.exec();
    if (written < 0)
        qFatal("the export failed");
    row(u"export of %1 in the window as HAR (%2)"_s.arg(written).arg(
            megabytes(QFileInfo(file).size() / 1024)),
        u"no growth"_s,
        u"%1 s, memory %2, at most %3"_s.arg(msOf(clock) / 1000, 0, 'f', 1)
            .arg(megabytes(beforeKb), megabytes(mostKb)));
    row(u"worst stall meanwhile"_s, u"100 ms"_s, ms(stalls.worstMs()));
    QFile::remove(file);
}

void measureClearing(ui::MainWindow& window) {
    auto* table = window.findChild<ui::TableView*>(u"exchanges"_s);
    const QList<QAction*> actions = window.currentPage()->findChildren<QAction*>();
    for (QAction* action : actions) {
        if (action->text().startsWith("&Clear history"_L1))
            action->trigger();
    }
    const auto* question = window.findChild<QMessageBox*>();
    if (!question)
        qFatal("nothing asks whether to clear");
    QPushButton* button = nullptr;
    for (QAbstractButton* known : question->buttons()) {
        if (question->buttonRole(known) == QMessageBox::DestructiveRole)
            button = qobject_cast<QPushButton*>(known);
    }
    const StallWatch stalls;
    QElapsedTimer clock;
    QEventLoop loop;
    const auto emptied =
        QObject::connect(table->model(), &QAbstractItemModel::modelReset, &window, [&] { loop.quit(); });
    clock.start();
    button->click();
    loop.exec();
    QObject::disconnect(emptied);
    row(u"clear: from the click until the table shows what is left (%1 rows)"_s.arg(
            table->model()->rowCount()),
        u"100 ms"_s, ms(msOf(clock)));
    clock.restart();
    await("some seconds of deleting", [&] { return clock.elapsed() > 3'000; });
    row(u"worst stall while its rows are deleted"_s, u"100 ms"_s, ms(stalls.worstMs()));
}

} // namespace opbx::bench
