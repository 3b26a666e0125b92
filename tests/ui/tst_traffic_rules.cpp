// Saved filters, their colours and their dialog; filters by age.
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/filter/filter_edit.h"
#include "ui/filter/filter_rules_dialog.h"
#include "ui/theme/theme.h"
#include "ui/traffic/traffic_model.h"
#include "ui/widgets/table_roles.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

ExchangePtr made(qint64 id, int status, const QByteArray& body = {}) {
    Exchange exchange;
    exchange.id = exchange.receivedUs = id;
    exchange.endpoint = Endpoint::Cdr;
    exchange.response.status = status;
    exchange.request.body = body;
    return std::make_shared<const Exchange>(exchange);
}

QToolButton* button(const QWidget& in, const QString& name) {
    for (QToolButton* candidate : in.findChildren<QToolButton*>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestTrafficRules : public QObject {
    Q_OBJECT

private slots:
    void rulesAreRemembered() {
        UiState state;
        QVERIFY(loadFilterRules(state, FilterSubject::Exchanges).size() > 2);
        const QList<FilterRule> rules = {{u"Bad"_s, u"status:>=400"_s, RowColour::Red, true},
                                         {QString(), u"from:\"a b\""_s, RowColour::None, false}};
        saveFilterRules(state, FilterSubject::Exchanges, rules);
        QCOMPARE(loadFilterRules(state, FilterSubject::Exchanges), rules);
        QVERIFY(loadFilterRules(state, FilterSubject::Calls) != rules);
        saveFilterRules(state, FilterSubject::Exchanges, {});
        QVERIFY(loadFilterRules(state, FilterSubject::Exchanges).isEmpty());
    }

    void firstRuleThatMatchesColours() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        backend.history().setStored({made(1, 200), made(2, 404), made(3, 500)});
        model.setColourRules(colourRules({{u"Gone"_s, u"status:404"_s, RowColour::Violet, false},
                                          {QString(), u"body~\"x\""_s, RowColour::Green, false},
                                          {QString(), u"nonsense:1"_s, RowColour::Green, false},
                                          {u"Bad"_s, u"status:>=400"_s, RowColour::Red, false}},
                                         FilterSubject::Exchanges));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data(RowColourRole).toInt(), int(RowColour::Red));
        QCOMPARE(model.index(1, 0).data(RowColourRole).toInt(), int(RowColour::Violet));
        QVERIFY(!model.index(2, 0).data(RowColourRole).isValid());
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"Gone"));
        model.setColourRules({});
        QVERIFY(!model.index(1, 0).data(RowColourRole).isValid());
    }

    void textsInBodiesColour() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        backend.history().setStored(
            {made(1, 200, "CallSid=1"), made(2, 200, "callsid=2"), made(3, 404, "CallSid=3")});
        const auto colours = [&model] {
            QStringList names;
            for (int row = 0; row < model.rowCount(); ++row)
                names.append(model.index(row, 0).data(RowColourRole).toString());
            return names.join(u' ');
        };
        const QString red = QString::number(int(RowColour::Red));
        const QString blue = QString::number(int(RowColour::Blue));
        const FilterRule inBodies{QString(), u"body~CallSid status:200"_s, RowColour::Red, false};
        const FilterRule other{QString(), u"not body~CallSid"_s, RowColour::Blue, false};
        model.setColourRules(colourRules({inBodies}, FilterSubject::Exchanges));
        model.reload();
        QTRY_COMPARE(colours(), u"  "_s + red); // the same case as in the history, and the whole rule
        backend.history().arrive({made(4, 200, "x CallSid"), made(5, 200, "CALLSID")});
        QTRY_COMPARE(colours(), u" "_s + red + u"   "_s + red);
        backend.history().announce({made(6, 0, "CallSid")});
        QTRY_COMPARE(model.rowCount(), 6);
        QCOMPARE(colours(), u"  "_s + red + u"   "_s + red);
        backend.history().arrive({made(6, 200, "CallSid")});
        QTRY_COMPARE(colours(), red + u"  "_s + red + u"   "_s + red);
        model.reload(); // what has just come is not forgotten
        QTRY_COMPARE(colours(), red + u"  "_s + red + u"   "_s + red);
        model.setColourRules(colourRules({other, inBodies}, FilterSubject::Exchanges));
        QCOMPARE(colours(), QStringList({red, blue, red, u""_s, blue, red}).join(u' '));
        model.setColourRules({});
        QCOMPARE(colours(), u"     "_s);
    }

    void everyColourIsReadable() {
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            for (int i = 1; i < rowColourCount; ++i) {
                const QColor tint = tintOf(static_cast<RowColour>(i), palette);
                QVERIFY(contrast(palette.color(QPalette::Text), tint) >= 4.5);
                QVERIFY(tint != palette.color(QPalette::Base));
            }
        }
    }

    void dialogEditsAndOrders() {
        FilterRulesDialog dialog({{QString(), u"status:200"_s, RowColour::None, true},
                                  {QString(), u"dup:yes"_s, RowColour::None, true}},
                                 FilterSubject::Exchanges, nullptr);
        dialog.show();
        dialog.chooseRule(1);
        dialog.findChild<QComboBox*>()->setCurrentIndex(int(RowColour::Amber));
        button(dialog, u"Move up"_s)->click();
        QCOMPARE(dialog.rules().at(0), (FilterRule{QString(), u"dup:yes"_s, RowColour::Amber, true}));
        button(dialog, u"Add a filter"_s)->click();
        dialog.findChild<FilterEdit*>()->setExpression(u"sig:bad"_s);
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.rules().size(), 3);
        QCOMPARE(dialog.rules().at(2).expression, u"sig:bad"_s);
    }

    void dialogKeepsNothingThatCannotBeRead() {
        FilterRulesDialog dialog({{QString(), u"status:200"_s, RowColour::None, true}},
                                 FilterSubject::Exchanges, nullptr);
        dialog.show();
        auto* filter = dialog.findChild<FilterEdit*>();
        filter->setExpression(u"status:many"_s);
        QVERIFY(!filter->problem().isEmpty());
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(!filter->problem().isEmpty());
        button(dialog, u"Remove this filter"_s)->click();
        dialog.accept();
        QVERIFY(dialog.rules().isEmpty());
    }

    void filtersByAgeAge() {
        test::FakeBackend backend;
        TrafficModel model(backend, nullptr);
        const qint64 start = 1'772'632'987'000'000;
        backend.history().setStored({made(start, 200), made(start + 60'000'000, 200)});
        backend.history().setNow(start + 61'000'000);
        model.setFilter(u"since:2m"_s, {});
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.refresh();
        test::settle();
        QCOMPARE(resets.size(), 0); // nothing has changed
        backend.history().setNow(start + 130'000'000);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(0), start + 60'000'000);
        model.setHeld(true);
        backend.history().setNow(start + 300'000'000);
        model.refresh();
        test::settle();
        QCOMPARE(model.rowCount(), 1); // one is reading
        model.setHeld(false);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestTrafficRules)
#include "tst_traffic_rules.moc"
