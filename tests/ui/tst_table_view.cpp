// Tables: how columns share the width, what a click beside the rows does, bars that nobody needs.
#include "tests/ui/support/settle.h"
#include "ui/theme/ui_state.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

struct Call {
    QString name;
    QString number;
    QString words;
};

class Calls final : public RowModel<Call> {
public:
    Calls()
        : RowModel(Columns{{"name", u"Name"_s, 200, {}, &Call::name},
                           {"number", u"Number"_s, 60, column_traits::Figures, &Call::number},
                           {"words", u"Words"_s, 200, column_traits::Stretch, &Call::words}},
                   nullptr) {}
};

const QString longNumber = u"+972 52 555 0117 123"_s;

} // namespace

class TestTableView : public QObject {
    Q_OBJECT

private slots:
    void figuresAreWhole_data() {
        QTest::addColumn<int>("width");
        for (const int width : {320, 480, 700, 1000, 1900})
            QTest::newRow(qPrintable(QString::number(width))) << width;
    }

    void figuresAreWhole() {
        QFETCH(int, width);
        Calls calls;
        TableView table(nullptr);
        table.setModel(&calls);
        table.resize(width, 200);
        table.show();
        calls.setRows(
            {{u"A name that goes on and on and does not end"_s, longNumber, u"word "_s.repeated(40)}});
        test::settle();
        QVERIFY2(table.columnWidth(1) >= table.fontMetrics().horizontalAdvance(longNumber),
                 qPrintable(QString::number(table.columnWidth(1))));
        QVERIFY(!table.horizontalScrollBar()->isVisible());
        QCOMPARE(table.horizontalHeader()->length(),
                 std::max(table.viewport()->width(), table.horizontalHeader()->length()));
        table.resize(width + 300, 200);
        test::settle();
        QVERIFY(table.horizontalHeader()->length() >= table.viewport()->width());
    }

    void anOwnWidthStays() {
        UiState state;
        Calls calls;
        calls.setRows({{u"Anna"_s, u"1"_s, u"x"_s}});
        {
            TableView table(nullptr);
            table.setModel(&calls);
            table.rememberColumns(state, u"calls"_s);
            table.resize(700, 200);
            table.show();
            table.horizontalHeader()->resizeSection(0, 123);
            table.resize(500, 200);
            test::settle();
            QCOMPARE(table.columnWidth(0), 123);
        }
        TableView again(nullptr);
        again.setModel(&calls);
        again.rememberColumns(state, u"calls"_s);
        again.resize(900, 200);
        again.show();
        test::settle();
        QCOMPARE(again.columnWidth(0), 123);
        again.resetColumns();
        QVERIFY(again.columnWidth(0) >= 200);
    }

    void emptyTablesHaveNoBar() {
        Calls calls;
        TableView table(nullptr);
        table.setModel(&calls);
        table.resize(200, 200);
        table.show();
        test::settle();
        QVERIFY(!table.horizontalScrollBar()->isVisible());
    }

    void aClickBesideTheRowsChangesNothing() {
        Calls calls;
        calls.setRows({{u"Anna"_s, u"1"_s, u"x"_s}, {u"Ben"_s, u"2"_s, u"y"_s}});
        TableView table(nullptr);
        table.setModel(&calls);
        table.resize(600, 400);
        table.show();
        table.chooseRow(1);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(50, 300));
        QCOMPARE(table.currentRow(), 1);
        QVERIFY(table.selectionModel()->isRowSelected(1));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(50, 5));
        QCOMPARE(table.currentRow(), 0);
    }
};

QTEST_MAIN(TestTableView)
#include "tst_table_view.moc"
