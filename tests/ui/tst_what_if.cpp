// What if? for calls from outside and from inside: what the plan makes of each, and the panel that asks.
#include "core/base/utc.h"
#include "tests/support/paths.h"
#include "ui/routing/what_if_panel.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime openHours(QDate(2026, 3, 4), QTime(20, 0), utc);

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT

private slots:
    void calls_data() {
        QTest::addColumn<CallOrigin>("origin");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("cxml");
        const auto row = [](const char* name, CallOrigin origin, const char* from, const char* to,
                            const char* code, const char* cxml) {
            QTest::newRow(name) << origin << QString::fromUtf8(from) << QString::fromUtf8(to)
                                << QByteArray(code) << QByteArray(cxml);
        };
        const auto outside = CallOrigin::Outside;
        const auto inside = CallOrigin::Inside;
        row("a number of ours", outside, "+14155550134", "+15551234567", "number-found", "<Gather");
        row("nobody's number", outside, "+14155550134", "+19995550100", "number-unknown", "<Say>");
        row("an extension from outside", outside, "+14155550134", "1002", "number-unknown", "<Say>");
        row("a colleague", inside, "1001", "1002", "internal", "<Number>1002</Number>");
        row("a number outside", inside, "1001", "+14155550134", "outbound",
            "<Dial trunks=\"trunk-us\" callerId=\"+15551234567\"><Number>+14155550134</Number></Dial>");
        row("a number that no rule fits", inside, "1001", "+442071234567", "outbound-refused",
            "Outbound calls to this destination are not allowed");
        row("blocked callers are for calls from outside", inside, "anonymous", "1002", "internal",
            "<Number>1002</Number>");
    }

    void calls() {
        QFETCH(CallOrigin, origin);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, cxml);
        PlanDraft draft(nullptr);
        draft.load(example());
        const WhatIf call(draft.plan(), origin, from, to, openHours);
        const QList<DecisionStep>& steps = call.decision().steps;
        QVERIFY2(inOneLine(call.decision().cxml).contains(cxml), call.decision().cxml);
        QVERIFY(std::any_of(steps.begin(), steps.end(),
                            [&code](const DecisionStep& step) { return step.code == code; }));
    }

    void thePanelAsksForBoth() {
        PlanDraft draft(nullptr);
        draft.load(example());
        WhatIfPanel panel(draft, nullptr);
        auto* origin = find<QComboBox>(panel, u"Where the call begins"_s);
        auto* number = find<QComboBox>(panel, u"Number that is called"_s);
        auto* caller = find<QLineEdit>(panel, u"Caller"_s);
        QVERIFY(origin && number && caller);
        const QString stranger = caller->text();
        QCOMPARE(number->itemData(0).toString(), u"+15551234567"_s);
        origin->setCurrentIndex(1);
        QCOMPARE(caller->text(), u"1001"_s);
        QCOMPARE(number->itemData(0).toString(), u"1001"_s);
        number->setEditText(u"+14155550134"_s);
        panel.call();
        QVERIFY2(panel.story().contains(u"North America"_s), qPrintable(panel.story()));
        origin->setCurrentIndex(0);
        QCOMPARE(caller->text(), stranger);
        caller->setText(u"+12125550100"_s); // somebody in particular
        origin->setCurrentIndex(1);
        QCOMPARE(caller->text(), u"+12125550100"_s);
        panel.setNumber(u"+15551234567"_s); // from the picture of a number's call flow
        QCOMPARE(origin->currentIndex(), 0);
        QCOMPARE(number->currentData().toString(), u"+15551234567"_s);
    }

private:
    static QByteArray inOneLine(const QByteArray& cxml) {
        QByteArray line;
        for (const QByteArray& part : cxml.split('\n'))
            line += part.trimmed();
        return line;
    }

    static QByteArray example() { return test::fixture(u"plan.example.json"_s); }

    template<class Widget>
    static Widget* find(const QWidget& panel, const QString& name) {
        const auto all = panel.findChildren<Widget*>();
        const auto found =
            std::find_if(all.begin(), all.end(), [&name](Widget* w) { return w->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    }
};

QTEST_MAIN(TestWhatIf)
#include "tst_what_if.moc"
