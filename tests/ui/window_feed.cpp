// Feeds the Traffic page with live exchanges and prints how long the window was deaf at the worst, its CPU time and its
// memory. Usage: opbx-window-feed [SECONDS] [EXCHANGES-PER-SECOND]. Runs on the offscreen platform.
#include "tests/bench/stall_watch.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "ui/frame/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

using namespace opbx;

namespace {

constexpr int batchMs = 150;

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int seconds = std::max(1, application.arguments().value(1, u"10"_s).toInt());
    const int rate = std::max(1, application.arguments().value(2, u"5000"_s).toInt());
    test::FakeBackend backend;
    const QList<ExchangePtr> samples = test::sampleTraffic(1'772'632'987'412'345, 200);
    backend.history().setStored(samples);
    ui::UiState state;
    ui::MainWindow window(backend, state);
    window.show();

    qint64 fed = 0;
    qint64 id = samples.constLast()->id;
    const std::clock_t cpuBefore = std::clock();
    const qint64 memoryBefore = bench::memoryKb("VmRSS:");
    const bench::StallWatch pulse;
    QTimer feed;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&feed, &QTimer::timeout, &window, [&] {
        QList<ExchangePtr> batch;
        for (const qint64 due = clock.elapsed() * rate / 1000; fed < due; ++fed) {
            Exchange exchange = *samples.at(fed % samples.size());
            exchange.id = exchange.receivedUs = ++id;
            batch.append(std::make_shared<const Exchange>(std::move(exchange)));
        }
        emit backend.history().arrived(batch);
    });
    feed.start(batchMs);
    QTimer::singleShot(seconds * 1000, &application, &QApplication::quit);
    QApplication::exec();

    const double cpuSeconds = double(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
    QTextStream(stdout) << "exchanges " << fed << "\nseconds " << double(clock.elapsed()) / 1000
                        << "\nworst stall ms " << pulse.worstMs() << "\ncpu share "
                        << cpuSeconds * 1000 / double(clock.elapsed()) << "\nmemory before KB "
                        << memoryBefore << "\nmemory after KB " << bench::memoryKb("VmRSS:") << '\n';
    return 0;
}
