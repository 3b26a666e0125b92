// A key that was replaced ends when it was meant to, whatever the wall clock does meanwhile.
#include "app/runtime/previous_keys.h"

#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 hourMs = 3600LL * 1000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 rotatedMs = 1'700'000'000'000;

KeyState rotated(qint64 atMs) {
    KeyState state;
    state.source = KeySource::Keychain;
    state.createdMs = atMs;
    state.key = {Secret("new"), Secret("old"), atMs + dayMs};
    return state;
}

bool accepts(const PreviousKeys& keys, qint64 steadyMs) {
    return !keys.inForce(KeyName::RequestsApiKey, rotated(rotatedMs).key, steadyMs * 1000).previous.isEmpty();
}

} // namespace

class TestPreviousKeys : public QObject {
    Q_OBJECT

private slots:
    /// The steady clock starts at 0 where the key is read first.
    void itEndsWhenItWasMeantTo_data() {
        QTest::addColumn<qint64>("readMs");  // believed time at the first reading, after the rotation
        QTest::addColumn<qint64>("againMs"); // what it says when it is read again, an hour later
        QTest::addColumn<qint64>("endsMs");  // by the steady clock
        QTest::newRow("no jump") << qint64(0) << hourMs << dayMs;
        QTest::newRow("ahead while it runs") << qint64(0) << 400 * dayMs << dayMs;
        QTest::newRow("back while it runs") << qint64(0) << -400 * dayMs << dayMs;
        QTest::newRow("read by another start") << 20 * hourMs << 21 * hourMs << 4 * hourMs;
        QTest::newRow("over before this start") << 25 * hourMs << 26 * hourMs << qint64(0);
        QTest::newRow("rotated by a clock that was ahead") << -400 * dayMs << -400 * dayMs << dayMs;
    }

    void itEndsWhenItWasMeantTo() {
        QFETCH(qint64, readMs);
        QFETCH(qint64, againMs);
        QFETCH(qint64, endsMs);
        PreviousKeys keys;
        keys.take(KeyName::RequestsApiKey, rotated(rotatedMs), rotatedMs + readMs, 0);
        QCOMPARE(accepts(keys, 0), endsMs > 0);
        keys.take(KeyName::RequestsApiKey, rotated(rotatedMs), rotatedMs + againMs, hourMs * 1000);
        if (endsMs == 0) {
            QCOMPARE(keys.nextEndMs(0), 0);
            QVERIFY(!accepts(keys, hourMs));
            return;
        }
        QCOMPARE(keys.nextEndMs(0), endsMs);
        QVERIFY(accepts(keys, endsMs - 1));
        QVERIFY(!accepts(keys, endsMs));
    }

    /// A key that is replaced once more begins anew, by the clock of that moment.
    void anotherRotation() {
        PreviousKeys keys;
        keys.take(KeyName::RequestsApiKey, rotated(rotatedMs), rotatedMs, 0);
        const qint64 aheadMs = rotatedMs + 400 * dayMs;
        keys.take(KeyName::RequestsApiKey, rotated(aheadMs), aheadMs, 2 * hourMs * 1000);
        QVERIFY(accepts(keys, dayMs + hourMs));
        QVERIFY(!accepts(keys, dayMs + 2 * hourMs));
        keys.take(KeyName::RequestsApiKey, KeyState(), aheadMs, 2 * hourMs * 1000);
        QVERIFY(!accepts(keys, 2 * hourMs));
    }
};

QTEST_APPLESS_MAIN(TestPreviousKeys)
#include "tst_previous_keys.moc"
