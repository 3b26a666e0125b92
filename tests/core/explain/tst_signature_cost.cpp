// What it costs to explain a refused signature, whatever the body is made of: bounded memory and bounded work.
#include "core/explain/compare.h"
#include "core/explain/verdict_explanation.h"
#include "tests/support/hostile_bodies.h"

#include <QFile>
#include <QTest>

using namespace opbx;

class TestSignatureCost : public QObject {
    Q_OBJECT

private:
    /// Largest amount of memory that the process has had since it was told to forget, in MB.
    static qint64 peakMb() {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
        }
        return -1;
    }

    static bool forgetPeak() {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
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

    void bodies() {
        QFETCH(QByteArray, body);
        if (!forgetPeak())
            QSKIP("the peak cannot be reset here");
        const qint64 before = peakMb();
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
        const qint64 grown = peakMb() - before;
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }

    void comparisons_data() {
        bodies_data();
    }

    void comparisons() {
        QFETCH(QByteArray, body);
        if (!forgetPeak())
            QSKIP("the peak cannot be reset here");
        const qint64 before = peakMb();
        HttpRequest left;
        left.body = body;
        HttpRequest right;
        right.body = QByteArray(body).replace('1', '2').replace('a', 'b').replace('x', 'y');
        const Comparison comparison = compareRequests(left, right);
        QVERIFY(!comparison.json || comparison.json->size() <= mostDifferences);
        const qint64 grown = peakMb() - before;
        QVERIFY2(grown < 100, qPrintable(QString::number(grown)));
    }
};

QTEST_GUILESS_MAIN(TestSignatureCost)
#include "tst_signature_cost.moc"
