// Text of others is shown letter by letter, wherever Qt would guess that it is rich: tooltips of all kinds, labels, dialogs.
#include "tests/ui/support/settle.h"
#include "ui/widgets/plain_text.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {
const QString markup = u"<h1>Session expired</h1><img src=\"/nowhere/picture.png\">"_s;
}

class TestPlainText : public QObject {
    Q_OBJECT

private:
    /// The label of the tooltip that is shown now.
    static QLabel* tip() {
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget* widget : widgets) {
            if (widget->inherits("QTipLabel") && widget->isVisible())
                return qobject_cast<QLabel*>(widget);
        }
        return nullptr;
    }

    static void hover(QWidget& widget, const QPoint& place) {
        QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &event);
    }

private slots:
    void cleanup() {
        QToolTip::hideText();
        QTRY_VERIFY(!tip());
    }

    void tooltips_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("of a widget") << 0;
        QTest::newRow("of a cell") << 1;
        QTest::newRow("of a branch") << 2;
        QTest::newRow("of a figure") << 3;
        QTest::newRow("made up at the pointer") << 4;
    }

    void tooltips() {
        QFETCH(int, kind);
        QPushButton button(u"A"_s);
        button.setToolTip(markup);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"cell"_s);
        model.setData(model.index(0, 0), markup, Qt::ToolTipRole);
        QTableView table;
        table.setModel(&model);
        QTreeView tree;
        tree.setModel(&model);
        QGraphicsScene scene(0, 0, 200, 200);
        scene.addRect(0, 0, 200, 200)->setToolTip(markup);
        QGraphicsView view(&scene);
        QWidget* widgets[] = {&button, &table, &tree, &view, &button};
        QWidget& widget = *widgets[kind];
        widget.resize(220, 220);
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        if (kind == 0)
            hover(button, {5, 5});
        else if (kind == 1)
            hover(*table.viewport(), table.visualRect(model.index(0, 0)).center());
        else if (kind == 2)
            hover(*tree.viewport(), tree.visualRect(model.index(0, 0)).center());
        else if (kind == 3)
            hover(*view.viewport(), view.viewport()->rect().center());
        else
            QToolTip::showText(button.mapToGlobal(QPoint(5, 5)), markup, &button);
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
        QCOMPARE(tip()->text(), markup);
        QToolTip::showText(widget.mapToGlobal(QPoint(9, 9)), markup + u"2"_s,
                           &widget); // the same label again
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
    }

    void longTooltipsAreBrokenAndCut() {
        QCOMPARE(tooltipText(u"a & <b>\nc"_s), u"a & <b>\nc"_s);
        QCOMPARE(tooltipText(QString()), QString());
        const QString words = tooltipText(u"eight or "_s.repeated(30));
        for (const QString& line : words.split(u'\n'))
            QVERIFY(line.size() <= 100);
        QCOMPARE(QString(words).remove(u'\n'), u"eight or "_s.repeated(30));
        const QString huge = tooltipText(QString(1024 * 1024, u'x'));
        QVERIFY(huge.size() < 1'100 && huge.endsWith(u"…"_s));
        QVERIFY(tooltipText(u"\n"_s.repeated(500)).count(u'\n') <= 20);
        const QString pairs = tooltipText(QString(99, u'x') + u"😀😀"_s);
        for (const QString& line : pairs.split(u'\n'))
            QVERIFY(line.isValidUtf16());
    }

    void labels() {
        PlainLabel ours(markup);
        QCOMPARE(ours.textFormat(), Qt::PlainText);
        QLabel automatic(markup);
        automatic.ensurePolished();
        QCOMPARE(automatic.textFormat(), Qt::PlainText);
        QLabel link;
        link.setTextFormat(Qt::RichText); // somebody's intention
        link.ensurePolished();
        QCOMPARE(link.textFormat(), Qt::RichText);
    }

    void dialogs() {
        QMessageBox* question = plainQuestion(u"Title"_s, markup, nullptr);
        question->open();
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QMessageBox other(QMessageBox::NoIcon, u"Title"_s, markup); // as a file dialog of Qt makes it
        other.setInformativeText(markup);
        other.show();
        QInputDialog input;
        input.setLabelText(markup);
        input.show();
        for (QWidget* dialog : std::initializer_list<QWidget*>{question, &other, &input}) {
            const auto all = dialog->findChildren<QLabel*>();
            QVERIFY(!all.isEmpty());
            for (const QLabel* label : all)
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        }
        question->close();
    }

    void mnemonics() { QCOMPARE(withoutMnemonics(u"A & B && C"_s), u"A && B &&&& C"_s); }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const PlainTextGuard guard(application);
    TestPlainText test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_plain_text.moc"
