// A large history: fills a database, then drives the real window over it on the offscreen platform and prints what it took as a
// table. Usage: opbx-bench-large fill DIR EXCHANGES CALLS; opbx-bench-large measure DIR SECONDS.
#include "app/window/window_backend.h"
#include "core/storage/database.h"
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
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
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
        row(QStringLiteral("answers to voice requests, no feed: median, 99th of 100"), {},
            ms(quiet.first) + QStringLiteral(", ") + ms(quiet.second));
        feed();
        bench::measureCallRecords(m_window, m_backend, m_state);
        exports();
        bench::measureExport(m_window, m_backend, m_dataDir, 100'000);
        bench::measureClearing(m_window);
        row(QStringLiteral("memory at most (of it mapped from files)"), QStringLiteral("250 MB"),
            QStringLiteral("%1 (%2)").arg(megabytes(bench::memoryKb("VmHWM:")),
                                          megabytes(bench::memoryKb("RssFile:"))));
        m_runtime.stop();
    }

private:
    void start() {
        m_window.resize(1280, 800);
        m_window.showPage(QStringLiteral("traffic"));
        m_window.show();
        m_table = m_window.findChild<ui::TableView*>(QStringLiteral("exchanges"));
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
        row(QStringLiteral("process start to first paint of the window"), QStringLiteral("1000 ms"),
            ms(paint.windowMs));
        row(QStringLiteral("process start to first paint of its rows"), QStringLiteral("1000 ms"),
            ms(paint.rowsMs));
        row(QStringLiteral("memory after the start"), QStringLiteral("250 MB"),
            megabytes(bench::memoryKb("VmRSS:")));
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
            m_backend.search(filter, beforeId, pageRows - int(found.rows), &m_window,
                             [&](const Result<ui::HistoryPage>& page) {
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
            QStringLiteral("status:>=400"),
            QStringLiteral("status:404"),
            QStringLiteral("sig:bad endpoint:cdr"),
            QStringLiteral("endpoint:recording-status"),
            QStringLiteral("dup:yes"),
            QStringLiteral("attempt:>3"),
            QStringLiteral("took:>1s"),
            QStringLiteral("took:>1h"),
            QStringLiteral("size:>15k"),
            QStringLiteral("since:10m"),
            QStringLiteral("until:30d"),
            QStringLiteral("from:+14155551*"),
            QStringLiteral("to:+15550000042 status:>=400"),
            QStringLiteral("from:+4989*"),
            QStringLiteral("session:0123456789abcdef"),
            QStringLiteral("session:zz"),
            QStringLiteral("state:transferred"),
            QStringLiteral("state:answered endpoint:session-update"),
            QStringLiteral("pinned:yes"),
            QStringLiteral("note~dana"),
            QStringLiteral("5551234"),
            QStringLiteral("not endpoint:session-update not endpoint:cdr not endpoint:voice-route"),
            QStringLiteral("body~\"callIds\""),
            QStringLiteral("body~\"+1415000\""),
            QStringLiteral("body~\"never in any body\""),
            QStringLiteral("body~\"0000042\" took:>100ms"),
            QStringLiteral("body~\"\\\"status\\\":\\\"answered\\\"\" from:+14155551*"),
        };
        for (const QString& expression : expressions) {
            const Found first = page(expression);
            const Found again = page(expression);
            const bool isFullText = expression.contains(QLatin1String("body~"));
            const QString inSteps =
                QStringLiteral("%1 with %2 rows; all of it ").arg(ms(first.firstMs)).arg(first.firstRows);
            row(QStringLiteral("first page of `%1` (%2 rows)").arg(expression).arg(first.rows),
                isFullText ? QStringLiteral("300 ms") : QStringLiteral("100 ms"),
                QStringLiteral("%1%2, again %3")
                    .arg(first.firstMs < first.fullMs * 0.9 ? inSteps : QString(), ms(first.fullMs),
                         ms(again.fullMs)));
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
        row(QStringLiteral("worst stall while scrolling for 10 s (%1 rows read)").arg(rows),
            QStringLiteral("50 ms"), ms(stalls.worstMs()));
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
        row(QStringLiteral("worst stall with %1 exchanges/s for %2 s (%3 fed)")
                .arg(feedRate)
                .arg(m_seconds)
                .arg(live.fed()),
            QStringLiteral("100 ms"), ms(stalls.worstMs()));
        row(QStringLiteral("answers to voice requests during the feed: median, 99th of 100"),
            QStringLiteral("as without"), ms(busy.first) + QStringLiteral(", ") + ms(busy.second));
        row(QStringLiteral("memory after the feed"), QStringLiteral("250 MB"),
            megabytes(bench::memoryKb("VmRSS:")));
    }

    void exports() {
        qint64 before = 0;
        for (const int count : {10'000, 100'000}) {
            QProcess process;
            process.setStandardOutputFile(QProcess::nullDevice());
            QElapsedTimer clock;
            clock.start();
            process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/opbx"),
                          {QStringLiteral("events"), QStringLiteral("export"), QStringLiteral("--format"),
                           QStringLiteral("har"), QStringLiteral("--limit"), QString::number(count),
                           QStringLiteral("--data-dir"), m_dataDir});
            qint64 mostKb = 0;
            const QString status = QStringLiteral("/proc/%1/status").arg(process.processId());
            await("the export", [&] {
                mostKb = std::max(mostKb, bench::memoryKb("VmHWM:", status));
                return process.state() == QProcess::NotRunning;
            });
            if (process.exitCode() != 0)
                qFatal("the export failed: %s", process.readAllStandardError().constData());
            row(QStringLiteral("export of %1 as HAR").arg(count),
                before ? QStringLiteral("no growth: %1").arg(megabytes(before)) : QString(),
                QStringLiteral("%1 s, %2")
                    .arg(double(clock.elapsed()) / 1000, 0, 'f', 1)
                    .arg(megabytes(mostKb)));
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
    const Result<Arguments> parsed =
        Arguments::parse({QStringLiteral("--data-dir"), arguments.at(2), QStringLiteral("--listen"),
                          QStringLiteral("127.0.0.1:0")},
                         {}, profileOptions());
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    const Result<Profile> profile = openProfile(*parsed, true);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().detail));
    Bench(*profile, std::max(1, arguments.value(3, QStringLiteral("60")).toInt())).run();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments.at(1) == QLatin1String("fill"))
        return fill(arguments);
    if (arguments.size() >= 3 && arguments.at(1) == QLatin1String("measure"))
        return measure(arguments);
    qWarning("usage: opbx-bench-large fill DIR EXCHANGES CALLS | measure DIR SECONDS");
    return 2;
}
