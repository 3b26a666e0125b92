// A large history: fills a database, then drives the real window over it on the offscreen platform and prints what it took as a
// table. Usage: opbx-bench-large fill DIR EXCHANGES CALLS; opbx-bench-large measure DIR SECONDS.
#include "app/window/window_backend.h"
#include "core/database/database.h"
#include "tests/bench/large_history.h"
#include "tests/bench/live_feed.h"
#include "tests/bench/report.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/window_tasks.h"
#include "ui/frame/main_window.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QScrollBar>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace Qt::StringLiterals;

using namespace opbx;
using bench::await;
using bench::megabytes;
using bench::ms;
using bench::msOf;
using bench::row;

namespace {

constexpr int pageRows = 500;
constexpr int feedRate = 5'000;
const QByteArray requestsKey = "requests-key-of-the-bench-0123456789";

/// Milliseconds since this process was started, from the system's own record, which counts in hundredths of a second.
double sinceStartMs() {
    QFile stat(u"/proc/self/stat"_s);
    QFile uptime(u"/proc/uptime"_s);
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const QByteArrayList fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const double startedS = fields.value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    return (uptime.readAll().split(' ').constFirst().toDouble() - startedS) * 1000;
}

/// When something of the table was painted for the first time, and when its rows were.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(ui::TableView& table)
        : m_table(table) {
        table.viewport()->installEventFilter(this);
    }
    double windowMs = -1;
    double rowsMs = -1;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            if (windowMs < 0)
                windowMs = sinceStartMs();
            if (rowsMs < 0 && m_table.model() && m_table.model()->rowCount() > 0)
                rowsMs = sinceStartMs();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    ui::TableView& m_table;
};

class Bench {
public:
    Bench(Profile profile, int seconds)
        : m_seconds(seconds)
        , m_dataDir(profile.dataDir)
        , m_runtime(std::move(profile), m_clock)
        , m_backend(m_runtime, m_clock)
        , m_window(m_backend, m_state) {}

    void run() {
        QTextStream(stdout) << "| what | aim | measured |\n|---|---|---|" << Qt::endl;
        start();
        filters();
        scroll();
        const std::pair<double, double> quiet = answers(2'000);
        row(u"answers to voice requests, no feed: median, 99th of 100"_s, {},
            ms(quiet.first) + u", "_s + ms(quiet.second));
        feed();
        bench::measureCallRecords(m_window, m_backend, m_state);
        exports();
        bench::measureExport(m_window, m_backend, m_dataDir, 100'000);
        bench::measureClearing(m_window);
        row(u"memory at most (of it mapped from files)"_s, u"250 MB"_s,
            u"%1 (%2)"_s.arg(megabytes(bench::memoryKb("VmHWM:")), megabytes(bench::memoryKb("RssFile:"))));
        m_runtime.stop();
    }

private:
    void start() {
        m_window.resize(1280, 800);
        m_window.showPage(u"traffic"_s);
        m_window.show();
        m_table = m_window.findChild<ui::TableView*>(u"exchanges"_s);
        if (!m_table)
            qFatal("there is no table of exchanges");
        PaintWatch paint(*m_table);
        bool isStarted = false;
        QMetaObject::invokeMethod(
            &m_runtime,
            [&] {
                m_runtime.start([&](const Result<ListenAddress>& address) {
                    if (!address)
                        qFatal("%s", qPrintable(address.error().detail));
                    m_backend.started();
                    isStarted = true;
                });
            },
            Qt::QueuedConnection);
        await("the first paint of rows", [&] { return isStarted && paint.rowsMs >= 0; });
        row(u"process start to first paint of the window"_s, u"1000 ms"_s, ms(paint.windowMs));
        row(u"process start to first paint of its rows"_s, u"1000 ms"_s, ms(paint.rowsMs));
        row(u"memory after the start"_s, u"250 MB"_s, megabytes(bench::memoryKb("VmRSS:")));
    }

    struct Found {
        double firstMs = -1; // until the first answer
        qsizetype firstRows = 0;
        double fullMs = 0; // until the page is full or nothing older is left
        qsizetype rows = 0;
    };

    /// As the table asks: step by step.
    Found page(const QString& filter) {
        Found found;
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        std::function<void(qint64)> step = [&](qint64 beforeId) {
            m_backend.history()
                .search(filter, beforeId, pageRows - int(found.rows))
                .then(&m_window, [&](const Result<ui::HistoryPage>& page) {
                    if (!page)
                        qFatal("%s: %s", qPrintable(filter), qPrintable(page.error().detail));
                    found.rows += page->rows.size();
                    if (found.firstMs < 0) {
                        found.firstMs = msOf(clock);
                        found.firstRows = found.rows;
                    }
                    if (page->searchedTo != 0)
                        step(page->searchedTo);
                    else
                        loop.quit();
                });
        };
        step(0);
        loop.exec();
        found.fullMs = msOf(clock);
        return found;
    }

    void filters() {
        const QStringList expressions = {
            QString(),
            u"status:>=400"_s,
            u"status:404"_s,
            u"sig:bad endpoint:cdr"_s,
            u"endpoint:recording-status"_s,
            u"dup:yes"_s,
            u"attempt:>3"_s,
            u"took:>1s"_s,
            u"took:>1h"_s,
            u"size:>15k"_s,
            u"since:10m"_s,
            u"until:30d"_s,
            u"from:+14155551*"_s,
            u"to:+15550000042 status:>=400"_s,
            u"from:+4989*"_s,
            u"session:0123456789abcdef"_s,
            u"session:zz"_s,
            u"state:transferred"_s,
            u"state:answered endpoint:session-update"_s,
            u"pinned:yes"_s,
            u"note~dana"_s,
            u"5551234"_s,
            u"not endpoint:session-update not endpoint:cdr not endpoint:voice-route"_s,
            u"body~\"callIds\""_s,
            u"body~\"+1415000\""_s,
            u"body~\"never in any body\""_s,
            u"body~\"0000042\" took:>100ms"_s,
            u"body~\"\\\"status\\\":\\\"answered\\\"\" from:+14155551*"_s,
        };
        for (const QString& expression : expressions) {
            const Found first = page(expression);
            const Found again = page(expression);
            const bool isFullText = expression.contains("body~"_L1);
            const QString inSteps =
                u"%1 with %2 rows; all of it "_s.arg(ms(first.firstMs)).arg(first.firstRows);
            row(u"first page of `%1` (%2 rows)"_s.arg(expression).arg(first.rows),
                isFullText ? u"300 ms"_s : u"100 ms"_s,
                u"%1%2, again %3"_s.arg(first.firstMs < first.fullMs * 0.9 ? inSteps : QString(),
                                        ms(first.fullMs), ms(again.fullMs)));
        }
    }

    void scroll() {
        const bench::StallWatch stalls;
        QScrollBar* bar = m_table->verticalScrollBar();
        QElapsedTimer clock;
        clock.start();
        int rows = 0;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, bar,
                         [&] { bar->setValue(bar->value() + bar->pageStep()); });
        timer.start(16);
        await("the end of the scrolling", [&] {
            rows = m_table->model()->rowCount();
            return clock.elapsed() > 10'000;
        });
        timer.stop();
        row(u"worst stall while scrolling for 10 s (%1 rows read)"_s.arg(rows), u"50 ms"_s,
            ms(stalls.worstMs()));
        bar->setValue(0);
    }

    std::pair<double, double> answers(int forMs) {
        bench::Caller caller(m_runtime.address().port, requestsKey);
        QElapsedTimer clock;
        clock.start();
        await("the end of the calls", [&] { return clock.elapsed() > forMs; });
        return caller.finish();
    }

    void feed() {
        const bench::StallWatch stalls;
        bench::LiveFeed live(m_runtime, feedRate);
        const std::pair<double, double> busy = answers(m_seconds * 1000);
        row(u"worst stall with %1 exchanges/s for %2 s (%3 fed)"_s.arg(feedRate).arg(m_seconds).arg(
                live.fed()),
            u"100 ms"_s, ms(stalls.worstMs()));
        row(u"answers to voice requests during the feed: median, 99th of 100"_s, u"as without"_s,
            ms(busy.first) + u", "_s + ms(busy.second));
        row(u"memory after the feed"_s, u"250 MB"_s, megabytes(bench::memoryKb("VmRSS:")));
    }

    void exports() {
        qint64 before = 0;
        for (const int count : {10'000, 100'000}) {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            QElapsedTimer clock;
            clock.start();
            process.start(QCoreApplication::applicationDirPath() + u"/opbx"_s,
                          {u"events"_s, u"export"_s, u"--format"_s, u"har"_s, u"--limit"_s,
                           QString::number(count), u"--data-dir"_s, m_dataDir});
            qint64 mostKb = 0;
            const QString status = u"/proc/%1/status"_s.arg(process.processId());
            await("the export", [&] {
                mostKb = std::max(mostKb, bench::memoryKb("VmHWM:", status));
                return process.state() == QProcess::NotRunning;
            });
            if (process.exitCode() != 0)
                qFatal("the export failed: %s", process.readAllStandardError().constData());
            row(u"export of %1 as HAR"_s.arg(count),
                before ? u"no growth: %1"_s.arg(megabytes(before)) : QString(),
                u"%1 s, %2"_s.arg(double(clock.elapsed()) / 1000, 0, 'f', 1).arg(megabytes(mostKb)));
            before = mostKb;
        }
    }

    int m_seconds;
    QString m_dataDir;
    SystemClock m_clock;
    Runtime m_runtime;
    WindowBackend m_backend;
    ui::UiState m_state;
    ui::MainWindow m_window;
    ui::TableView* m_table = nullptr;
};

int fill(const QStringList& arguments) {
    const QString folder = arguments.at(2);
    QDir().mkpath(folder);
    bench::LargeHistory wanted;
    wanted.exchanges = arguments.value(3).toInt();
    wanted.calls = arguments.value(4).toInt();
    wanted.untilUs = SystemClock().nowUs() - 60'000'000;
    const Result<Done> done = bench::fillDatabase(databaseFile(folder), wanted);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    QTextStream(stderr) << "the database takes " << QFileInfo(databaseFile(folder)).size() / (1024 * 1024)
                        << " MB" << Qt::endl;
    return 0;
}

int measure(const QStringList& arguments) {
    qputenv("OPBX_REQUESTS_API_KEY", requestsKey);
    qputenv("OPBX_WEBHOOK_SECRET", "webhook-secret-of-the-bench-01234567");
    const Result<Arguments> parsed = Arguments::parse(
        {u"--data-dir"_s, arguments.at(2), u"--listen"_s, u"127.0.0.1:0"_s}, {}, profileOptions());
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    const Result<Profile> profile = openProfile(*parsed, true);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().detail));
    Bench(*profile, std::max(1, arguments.value(3, u"60"_s).toInt())).run();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments.at(1) == "fill"_L1)
        return fill(arguments);
    if (arguments.size() >= 3 && arguments.at(1) == "measure"_L1)
        return measure(arguments);
    qWarning("usage: opbx-bench-large fill DIR EXCHANGES CALLS | measure DIR SECONDS");
    return 2;
}
