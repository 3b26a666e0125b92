// What it costs to explain a refused signature, whatever the body is made of: bounded memory and bounded work.
#include "core/explain/compare.h"
#include "core/explain/verdict_explanation.h"
#include "tests/support/hostile_bodies.h"
#include "tests/support/memory_peak.h"

#include <QTest>

using namespace opbx;

class TestSignatureCost : public QObject {
    Q_OBJECT

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

    void bodies() {
        QFETCH(QByteArray, body);
        if (!test::forgetMemoryPeak())
            QSKIP("the peak cannot be reset here");
        const qint64 before = test::memoryPeakMb();
        SignatureQuestion question;
        question.body = body;
        question.signature = QByteArray(64, 'a');
        question.timestamp = "1700000000";
        question.current = Secret(QByteArray("webhook-secret"));
        question.previous = Secret(QByteArray("old-secret"));
        question.nowMs = 1'700'000'000'000;
        const VerdictExplanation explanation = explainSignature(question);
        QCOMPARE(explanation.verdict, Verdict::Invalid);
        QVERIFY(explanation.mistakes.isEmpty());
        const qint64 grown = test::memoryPeakMb() - before;
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }

    void comparisons_data() {
        bodies_data();
    }

    void comparisons() {
        QFETCH(QByteArray, body);
        if (!test::forgetMemoryPeak())
            QSKIP("the peak cannot be reset here");
        const qint64 before = test::memoryPeakMb();
        HttpRequest left;
        left.body = body;
        HttpRequest right;
        right.body = QByteArray(body).replace('1', '2').replace('a', 'b').replace('x', 'y');
        const Comparison comparison = compareRequests(left, right);
        QVERIFY(!comparison.json || comparison.json->size() <= mostDifferences);
        const qint64 grown = test::memoryPeakMb() - before;
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }
};

QTEST_GUILESS_MAIN(TestSignatureCost)
#include "tst_signature_cost.moc"
