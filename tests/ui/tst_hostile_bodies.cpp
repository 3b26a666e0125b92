// Whatever a body of a mebibyte is made of, looking at it holds up nothing for long and takes little memory.
#include "tests/support/hostile_bodies.h"
#include "tests/support/memory_peak.h"
#include "ui/exchange/body_view.h"
#include "ui/exchange/find_bar.h"
#include "ui/widgets/plain_text.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <utility>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestComputed = 200; // milliseconds: an optimised build takes a seventh of one without

} // namespace

class TestHostileBodies : public QObject {
    Q_OBJECT

private:
    /// What the thread has computed, in milliseconds: how busy the machine is otherwise does not count.
    static qint64 computedMs() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }

private slots:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("a sanitizer takes memory and time of its own");
#endif
    }

    void bodies_data() {
        QTest::addColumn<QByteArray>("body");
        for (const auto& [name, body] : test::hostileBodies())
            QTest::newRow(name) << body;
    }

    /// How long the GUI thread computes, and how long it is gone, without a break. The second has room for a busy machine.
    void bodies() {
        QFETCH(QByteArray, body);
        if (!test::forgetMemoryPeak())
            QSKIP("the peak cannot be reset here");
        const qint64 before = test::memoryPeakMb();
        qint64 longest = 0;
        qint64 computed = 0;
        {
            BodyView view(nullptr);
            view.resize(700, 400);
            view.show();
            QElapsedTimer since;
            qint64 sinceComputed = 0;
            QTimer pulse;
            pulse.setInterval(0);
            const auto measure = [&] {
                longest = std::max(longest, since.restart());
                const qint64 now = computedMs();
                computed = std::max(computed, now - std::exchange(sinceComputed, now));
            };
            connect(&pulse, &QTimer::timeout, this, measure);
            for (const auto form : {BodyView::Tree, BodyView::Text, BodyView::Hex}) {
                since.start();
                sinceComputed = computedMs();
                pulse.start();
                view.setBody(body, {});
                view.showForm(form);
                QTRY_VERIFY_WITH_TIMEOUT(view.isReady(), 60'000);
                view.grab();
                view.findBar()->setText(u"a"_s);
                QTRY_VERIFY_WITH_TIMEOUT(view.isReady(), 60'000);
                view.findBar()->setText(QString());
                view.grab();
                measure();
                pulse.stop();
            }
        }
        const qint64 grown = test::memoryPeakMb() - before;
        qInfo("longest stall %lld ms, of which computed at most %lld ms, %lld MB", longest, computed, grown);
        QVERIFY2(computed < longestComputed, qPrintable(QString::number(computed)));
        QVERIFY2(longest < 1'000, qPrintable(QString::number(longest)));
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }
};

QTEST_MAIN(TestHostileBodies)
#include "tst_hostile_bodies.moc"
