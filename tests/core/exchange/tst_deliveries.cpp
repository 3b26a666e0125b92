#include "core/exchange/deliveries.h"

#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 second = 1'000'000;

/// "first", "on-time 3", "missed 2", … for a compact comparison.
QByteArray written(const DeliverySchedule& schedule) {
    static const char* names[] = {"first", "on-time", "early", "extra", "due", "missed"};
    QByteArrayList words;
    for (const Delivery& delivery : schedule.deliveries)
        words.append(names[static_cast<int>(delivery.state)] +
                     (delivery.slot > 1 ? " " + QByteArray::number(delivery.slot) : QByteArray()));
    if (schedule.isSettled)
        words.append("settled");
    if (schedule.isUsedUp)
        words.append("used up");
    return words.join(", ");
}

} // namespace

class TestDeliveries : public QObject {
    Q_OBJECT

private slots:
    void schedules_data() {
        QTest::addColumn<QList<qint64>>(
            "seconds"); // arrivals; the last one of a settled list is answered with 200
        QTest::addColumn<bool>("isAnswered");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const QList<qint64>& seconds, bool isAnswered, qint64 now,
                            const char* expected) {
            QTest::newRow(name) << seconds << isAnswered << now << QByteArray(expected);
        };
        row("nothing", {}, false, 0, "");
        row("answered at once", {0}, true, 1000, "first, settled");
        row("refused, waiting", {0}, false, 1, "first, due 2");
        row("retry a little late is still due", {0}, false, 9, "first, due 2");
        row("first retry missed", {0}, false, 12, "first, missed 2, due 3");
        row("as documented", {0, 5, 35, 155, 755}, true, 800,
            "first, on-time 2, on-time 3, on-time 4, on-time 5, settled");
        row("as documented, refused", {0, 5, 35, 155, 755}, false, 800,
            "first, on-time 2, on-time 3, on-time 4, on-time 5, used up");
        row("half way", {0, 5, 35}, false, 40, "first, on-time 2, on-time 3, due 4");
        row("one never reached us", {0, 35}, true, 40, "first, missed 2, on-time 3, settled");
        row("two never reached us", {0, 155}, true, 160, "first, missed 2, missed 3, on-time 4, settled");
        row("too early", {0, 1}, false, 2, "first, early, due 2");
        row("early, then on time", {0, 1, 5}, false, 6, "first, early, on-time 2, due 3");
        row("a hurried schedule", {0, 0, 0, 1, 1}, false, 2, "first, early, early, early, early, used up");
        row("a hurried schedule, long ago", {0, 0, 0, 1, 1}, false, 9000,
            "first, early, early, early, early, used up");
        row("a hurried schedule, answered", {0, 0, 0, 1, 1}, true, 2,
            "first, early, early, early, early, settled");
        row("more than a schedule", {0, 0, 0, 1, 1, 2}, false, 3,
            "first, early, early, early, early, extra, used up");
        row("a copy is no retry", {0, 0, 5, 35, 155}, false, 156,
            "first, early, on-time 2, on-time 3, on-time 4, due 5");
        row("between two times", {0, 15}, false, 16, "first, early, missed 2, due 3");
        row("after all retries", {0, 5, 35, 155, 755, 2000}, true, 2001,
            "first, on-time 2, on-time 3, on-time 4, on-time 5, extra, settled");
        row("nobody comes any more", {0}, false, 5000,
            "first, missed 2, missed 3, missed 4, missed 5, used up");
    }

    void schedules() {
        QFETCH(QList<qint64>, seconds);
        QFETCH(bool, isAnswered);
        QFETCH(qint64, now);
        QList<DeliveryAttempt> attempts;
        for (const qint64 at : seconds)
            attempts.append({attempts.size() + 1, at * second, 503});
        if (isAnswered)
            attempts.last().status = 200;
        QTEST(written(deliverySchedule(attempts, now * second)), "expected");
    }

    void timesAreCountedFromTheAttemptBefore() {
        const DeliverySchedule schedule =
            deliverySchedule({{1, 100 * second, 503}, {2, 106 * second, 503}}, 107 * second);
        QCOMPARE(schedule.deliveries.at(1).dueUs, 105 * second);
        QCOMPARE(schedule.deliveries.at(2).dueUs, 136 * second);
        QCOMPARE(schedule.deliveries.at(1).attempt.exchange, 2);
    }

    void gaps_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("slot");
        QTest::newRow("0") << qint64(0) << 0;
        QTest::newRow("5") << qint64(5) << 2;
        QTest::newRow("30") << qint64(30) << 3;
        QTest::newRow("120") << qint64(120) << 4;
        QTest::newRow("600") << qint64(600) << 5;
        QTest::newRow("60") << qint64(60) << 0;
        QTest::newRow("5000") << qint64(5000) << 0;
    }

    void gaps() {
        QFETCH(qint64, seconds);
        QTEST(retrySlot(seconds * second), "slot");
    }
};

QTEST_GUILESS_MAIN(TestDeliveries)
#include "tst_deliveries.moc"
