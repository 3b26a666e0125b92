// The compact rows of the traffic table.
#include "ui/traffic/row_store.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace opbx;
using namespace Qt::StringLiterals;
using ui::RowStore;

namespace {

ExchangeRow filled(qint64 id) {
    ExchangeRow row;
    row.id = id;
    row.receivedUs = id * 3;
    row.endpoint = Endpoint::SessionUpdate;
    row.method = "POST";
    row.path = "/api/x?y=" + QByteArray::number(id);
    row.status = 401;
    row.verdict = Verdict::Invalid;
    row.refusal = "wrong-signature";
    row.eventId = "event";
    row.attempt = 3;
    row.duplicate = true;
    row.hasNote = true;
    row.session = u"sëssion"_s;
    row.from = u"+1415"_s;
    row.state = u"ringing"_s;
    row.peer = u"203.0.113.5"_s;
    row.durationUs = 1234;
    row.requestBytes = 77;
    row.responseBytes = 88;
    row.replayOf = 5;
    return row;
}

} // namespace

class TestRowStore : public QObject {
    Q_OBJECT

private slots:
    void rowsKeepEverything() {
        RowStore store;
        const ExchangeRow row = filled(9);
        store.append(row);
        const ExchangeRow back = store.at(0);
        QCOMPARE(back.id, row.id);
        QCOMPARE(back.receivedUs, row.receivedUs);
        QCOMPARE(back.endpoint, row.endpoint);
        QCOMPARE(back.method, row.method);
        QCOMPARE(back.path, row.path);
        QCOMPARE(back.status, row.status);
        QCOMPARE(back.verdict, row.verdict);
        QCOMPARE(back.refusal, row.refusal);
        QCOMPARE(back.eventId, row.eventId);
        QCOMPARE(back.attempt, row.attempt);
        QVERIFY(back.duplicate && !back.conflict && !back.pinned && back.hasNote);
        QCOMPARE(back.session, row.session);
        QCOMPARE(back.from, row.from);
        QCOMPARE(back.to, row.to);
        QCOMPARE(back.state, row.state);
        QCOMPARE(back.peer, row.peer);
        QCOMPARE(back.durationUs, row.durationUs);
        QCOMPARE(back.requestBytes, row.requestBytes);
        QCOMPARE(back.responseBytes, row.responseBytes);
        QCOMPARE(back.replayOf, row.replayOf);
    }

    void hostileTextsDoNotShiftColumns() {
        RowStore store;
        ExchangeRow row = filled(1);
        row.path = QByteArray("/a\x1f\x1f\x1f") + "b";
        row.session = u"x\u001fy"_s;
        store.append(row);
        QCOMPARE(store.at(0).peer, row.peer);
        QCOMPARE(store.at(0).path, QByteArray("/a???b"));
    }

    void storeAgreesWithAMap() {
        RowStore store;
        std::map<qint64, int> reference;
        QRandomGenerator random(7);
        for (int round = 0; round < 4000; ++round) {
            const qint64 id = 1'000'000 + random.bounded(100'000);
            if (reference.contains(id)) {
                const int attempt = 1 + int(random.bounded(50u));
                ExchangeRow row = filled(id);
                row.attempt = attempt;
                store.replace(store.lowerBound(id), row);
                reference[id] = attempt;
            } else {
                store.insert(filled(id));
                reference[id] = 3;
            }
        }
        QList<ExchangeRow> older;
        for (qint64 id = 999'999; id > 999'000; --id) {
            older.append(filled(id));
            reference[id] = 3;
        }
        store.prependPage(older);
        QCOMPARE(store.size(), int(reference.size()));
        int index = 0;
        for (const auto& [id, attempt] : reference) {
            QCOMPARE(store.idAt(index), id);
            QCOMPARE(store.at(index).attempt, attempt);
            QVERIFY(store.contains(id));
            ++index;
        }
        const int dropped = store.oldestBlockSize();
        store.dropOldestBlock();
        QCOMPARE(store.size(), int(reference.size()) - dropped);
    }
};

QTEST_GUILESS_MAIN(TestRowStore)
#include "tst_row_store.moc"
