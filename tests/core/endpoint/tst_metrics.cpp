// The text that is scraped, read as strictly as Prometheus' own checker does.
#include "core/endpoint/metrics.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

/// Series with its labels -> value; fails the test on a line that is not of the format.
QHash<QByteArray, double> parse(const QByteArray& text, QStringList& problems) {
    static const QRegularExpression line(
        u"^([a-zA-Z_:][a-zA-Z0-9_:]*(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\\\n]*\",?)+\\})?) ([-+0-9.eE]+|\\+Inf|NaN)$"_s);
    QHash<QByteArray, double> series;
    QSet<QByteArray> types;
    const QList<QByteArray> lines = text.split('\n');
    if (!text.endsWith('\n'))
        problems << u"no newline at the end"_s;
    for (const QByteArray& bytes : lines) {
        if (bytes.startsWith("# TYPE ")) {
            const QByteArray name = bytes.split(' ').value(2);
            if (types.contains(name))
                problems << u"TYPE twice: "_s + QString::fromLatin1(name);
            types.insert(name);
        }
        if (bytes.isEmpty() || bytes.startsWith('#'))
            continue;
        const auto match = line.match(QString::fromLatin1(bytes));
        if (!match.hasMatch())
            problems << QString::fromLatin1(bytes);
        const QByteArray name = match.captured(1).toLatin1();
        if (series.contains(name))
            problems << u"twice: "_s + match.captured(1);
        series.insert(name, match.captured(4).toDouble());
    }
    return series;
}

} // namespace

class TestMetrics : public QObject {
    Q_OBJECT

private slots:
    void scrape();
};

void TestMetrics::scrape() {
    Metrics metrics;
    Exchange exchange;
    exchange.endpoint = Endpoint::Cdr;
    exchange.response.status = 200;
    exchange.verdict = Verdict::Ok;
    exchange.duplicate = true;
    exchange.timings.answered = 3'000;
    metrics.countExchange(exchange);
    metrics.countExchange(exchange);
    exchange.response.status = 799;
    exchange.duplicate = false;
    exchange.refusal = ErrorCode::WrongSignature;
    exchange.verdict = Verdict::Invalid;
    metrics.countExchange(exchange);
    metrics.countRejection(ErrorCode::HeadTooLarge);
    metrics.countCommit(20'000);
    metrics.setLiveCalls(4);
    metrics.setConnections(7);
    metrics.setJournalBytes(123'456);

    QStringList problems;
    const QHash<QByteArray, double> series = parse(metrics.text(), problems);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    QCOMPARE(series.value("opbx_requests_total{endpoint=\"cdr\",status=\"200\"}"), 2.0);
    QCOMPARE(series.value("opbx_requests_total{endpoint=\"cdr\",status=\"other\"}"), 1.0);
    QCOMPARE(series.value("opbx_request_duration_seconds_count{endpoint=\"cdr\"}"), 3.0);
    QCOMPARE(series.value("opbx_request_duration_seconds_bucket{endpoint=\"cdr\",le=\"0.0025\"}"), 0.0);
    QCOMPARE(series.value("opbx_request_duration_seconds_bucket{endpoint=\"cdr\",le=\"0.005\"}"), 3.0);
    QCOMPARE(series.value("opbx_verdicts_total{verdict=\"ok\"}"), 2.0);
    QCOMPARE(series.value("opbx_verdicts_total{verdict=\"invalid\"}"), 1.0);
    QCOMPARE(series.value("opbx_duplicates_total"), 2.0);
    QCOMPARE(series.value("opbx_rejected_total{reason=\"wrong-signature\"}"), 1.0);
    QCOMPARE(series.value("opbx_rejected_total{reason=\"head-too-large\"}"), 1.0);
    QCOMPARE(series.value("opbx_live_calls"), 4.0);
    QCOMPARE(series.value("opbx_connections"), 7.0);
    QCOMPARE(series.value("opbx_journal_bytes"), 123'456.0);
    QCOMPARE(series.value("opbx_commit_duration_seconds_count"), 1.0);
    for (int i = 0; i < errorCodeCount; ++i) {
        const auto code = static_cast<ErrorCode>(i);
        QCOMPARE(series.contains("opbx_rejected_total{reason=\"" + errorName(code) + "\"}"), isRefusal(code));
    }
    QVERIFY(!series.contains("opbx_requests_total{endpoint=\"dial-result\",status=\"999\"}"));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
