// The summary of an exchange says each thing once.
#include "tests/ui/support/fake_backend.h"
#include "ui/exchange/summary_view.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestSummaryView : public QObject {
    Q_OBJECT

private slots:
    void theReasonIsSaidOnce_data() {
        QTest::addColumn<QString>("explanation");
        QTest::addColumn<bool>("isStep");
        QTest::addColumn<int>("times"); // the refusal's own sentence
        QTest::newRow("only in the refusal") << QString() << false << 1;
        QTest::newRow("also a step") << QString() << true << 1;
        QTest::newRow("explained") << u"It would match with the previous secret."_s << true << 1;
        QTest::newRow("explained, no step") << u"Right secret, wrong clock."_s << false << 0;
    }

    void theReasonIsSaidOnce() {
        QFETCH(QString, explanation);
        QFETCH(bool, isStep);
        QFETCH(int, times);
        const QString reason = u"The timestamp is 400 s behind this clock; 300 s are allowed."_s;
        Exchange exchange;
        exchange.endpoint = Endpoint::Cdr;
        exchange.verdict = Verdict::Stale;
        exchange.refusal = ErrorCode::TimestampOutsideTolerance;
        exchange.refusalDetail = reason;
        exchange.response.status = 400;
        if (isStep)
            exchange.steps = {{"refused", reason}};
        test::FakeBackend backend;
        SummaryView view(backend, nullptr);
        view.show();
        view.setExchange(exchange);
        view.setExplanation(explanation);
        int said = 0;
        const auto labels = view.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            said += label->isHidden() ? 0 : int(label->text().count(reason));
        QCOMPARE(said, times);
        if (!explanation.isEmpty())
            QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return !label->isHidden() && label->text() == explanation;
            }));
    }
};

QTEST_MAIN(TestSummaryView)
#include "tst_summary_view.moc"
