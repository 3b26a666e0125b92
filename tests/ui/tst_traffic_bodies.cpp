// Bodies of requests and responses in their forms: order of the document, search, a megabyte without a stall, CXML in words.
#include "core/explain/json_form.h"
#include "ui/exchange/body_tree_model.h"
#include "ui/exchange/body_view.h"
#include "ui/exchange/find_bar.h"
#include "ui/exchange/header_model.h"
#include "ui/exchange/json_outline.h"
#include "ui/exchange/meaning_view.h"
#include "ui/theme/colours.h"
#include "ui/widgets/table_roles.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray document =
    " {\"zeta\":{\"a/b\":[7,8.50,\"caf\\u00e9 \\/ "
    "\\\"x\\\"\"],\"ok\":true},\"Alpha\":\"+1415\",\"alpha\":null,\"e\":{},\"n\":[]} ";

QByteArray largeJson() {
    QByteArray text = "{\"calls\":[";
    for (int i = 0; text.size() < 1'000'000; ++i) {
        text += i ? "," : "";
        text += "{\"zulu\":" + QByteArray::number(i) + ",\"from\":\"+1415555" +
                QByteArray::number(i % 10'000) + "\",\"legs\":[1,2,{\"deep\":\"value\"}]}";
    }
    return text + "],\"last\":\"needle\"}";
}

QStringList names(const QByteArray& text, const JsonPart& part) {
    QStringList result;
    for (const JsonPart& child : jsonChildren(text, JsonIndex(text), part))
        result.append(child.name);
    return result;
}

} // namespace

class TestTrafficBodies : public QObject {
    Q_OBJECT

private slots:
    void orderIsTheDocuments() {
        const JsonIndex index(document);
        const JsonPart root = jsonRoot(document);
        QCOMPARE(names(document, root), QStringList({u"zeta"_s, u"Alpha"_s, u"alpha"_s, u"e"_s, u"n"_s}));
        QCOMPARE(jsonChildCount(index, root), 5);
        const auto parts = jsonChildren(document, index, root);
        QCOMPARE(names(document, parts.at(0)), QStringList({u"a/b"_s, u"ok"_s}));
        const auto items = jsonChildren(document, index, jsonChildren(document, index, parts.at(0)).at(0));
        QCOMPARE(items.size(), 3);
        QCOMPARE(jsonValueText(document, items.at(1)), u"8.50"_s); // as it was written
        QCOMPARE(jsonValueText(document, items.at(2)), u"café / \"x\""_s);
        QCOMPARE(jsonChildCount(index, parts.at(3)), 0);
        QCOMPARE(jsonChildCount(index, parts.at(4)), 0);
    }

    void textKeepsTheOrderToo() {
        QCOMPARE(jsonInForm("{\"b\":[1,{}],\"a\":\"x , y\"}", indented(), 1000),
                 QByteArray("{\n    \"b\": [\n        1,\n        {}\n    ],\n    \"a\": \"x , y\"\n}"));
    }

    /// Every document that Qt reads has the same values here.
    void outlineAgreesWithQt_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("scalars") << QByteArray("[0,-1.5e3,true,false,null,\"\",[],{}]");
        QTest::newRow("spaces") << QByteArray("[ 1 ,\n2\t, [ 3 ] , { \"a\" : 4 } ]");
        QTest::newRow("strings") << QByteArray(
            "[\"\\\\\",\"\\\"\",\"a\\\\\\\"b\",\"[,]\",\"{:}\",\"\\ud83d\\ude00\"]");
        QTest::newRow("large") << largeJson();
    }

    void outlineAgreesWithQt() {
        QFETCH(QByteArray, text);
        const QJsonDocument read = QJsonDocument::fromJson(text);
        QVERIFY(!read.isNull());
        const auto parts = jsonChildren(text, JsonIndex(text), jsonRoot(text));
        if (read.isObject()) {
            QCOMPARE(parts.size(), read.object().size());
            return;
        }
        const QJsonArray array = read.array();
        QCOMPARE(parts.size(), array.size());
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (parts.at(i).kind == JsonKind::String)
                QCOMPARE(jsonValueText(text, parts.at(i)), array.at(i).toString());
            else if (parts.at(i).kind == JsonKind::Number)
                QCOMPARE(jsonValueText(text, parts.at(i)).toDouble(), array.at(i).toDouble());
        }
    }

    void brokenTextDoesNoHarm_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "{", "[", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":[", "]", "{]",
                                 "\"\\", "[,,]", "{:}", "{\"a\":\"\\u12"})
            QTest::newRow(text) << QByteArray(text);
    }

    void brokenTextDoesNoHarm() {
        QFETCH(QByteArray, text);
        const JsonPart root = jsonRoot(text);
        for (const JsonPart& part : jsonChildren(text, JsonIndex(text), root))
            (void)jsonValueText(text, part);
        (void)jsonOccurrences(text, u"a"_s, 1000);
    }

    void searchFindsNamesAndValuesOnce() {
        QCOMPARE(jsonOccurrences(document, u"ALPHA"_s, 1000).size(), 2); // two fields
        QCOMPARE(jsonOccurrences(document, u"a/b"_s, 1000).size(), 1);
        QCOMPARE(jsonOccurrences(document, u"café /"_s, 1000).size(), 1); // behind its escapes
        QCOMPARE(jsonOccurrences("{\"token\":\"token\"}", u"token"_s, 1000).size(), 1);
        QCOMPARE(jsonOccurrences(document, u"nothing"_s, 1000).size(), 0);
    }

    void modelOpensThePlaceOfAMatch() {
        BodyTreeModel model(nullptr);
        const BodyContentPtr content = bodyContent(document, {});
        model.setContent(content);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto places = BodyTreeModel::occurrences(*content, u"8.5"_s, 1000);
        QCOMPARE(places.size(), 1);
        QCOMPARE(model.pathOf(model.indexAt(places.constFirst())), u"zeta.a/b[1]"_s);
        const auto byName = BodyTreeModel::occurrences(*content, u"ok"_s, 1000);
        QCOMPARE(model.pathOf(model.indexAt(byName.constFirst())), u"zeta.ok"_s);
    }

    void formsAreSearchedToo() {
        BodyTreeModel model(nullptr);
        const BodyContentPtr content = bodyContent("To=%2B1415&From=1001", {});
        model.setContent(content);
        const auto places = BodyTreeModel::occurrences(*content, u"+1415"_s, 1000);
        QCOMPARE(places.size(), 1);
        QCOMPARE(model.indexAt(places.constFirst()).data().toString(), u"To"_s);
    }

    void longValuesAreCutButCopiedWhole() {
        BodyTreeModel model(nullptr);
        model.setContent(bodyContent("{\"long\":\"" + QByteArray(50'000, 'x') + "\"}", {}));
        const QModelIndex value = model.index(0, BodyTreeModel::ValueColumn);
        QVERIFY(value.data().toString().size() < 2000);
        QCOMPARE(value.data(BodyTreeModel::WholeValueRole).toString().size(), 50'000);
    }

    void searchStepsThroughEveryForm() {
        BodyView view(nullptr);
        view.resize(600, 300);
        view.show();
        view.setBody("{\"one\":\"needle\",\"two\":{\"three\":\"Needle\"}}", "application/json");
        auto* tree = view.findChild<QTreeView*>();
        view.findBar()->setText(u"needle"_s);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().data().toString(), u"one"_s);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"three"_s);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"one"_s);
        emit view.findBar()->stepped(-1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"three"_s);
        view.showForm(BodyView::Text);
        emit view.findBar()->stepped(1);
        auto* text = view.findChild<QPlainTextEdit*>();
        QCOMPARE(text->textCursor().selectedText(), u"needle"_s);
        QCOMPARE(text->extraSelections().size(), 2);
    }

    void foundHeadersAreTinted() {
        HeaderModel model(nullptr);
        model.setRows({{"X-Cx-To", "1001"}, {"Host", "example.com"}});
        model.setSought(u"cx-to"_s);
        QCOMPARE(model.index(0, 0).data(TintRole).toInt(), int(Meaning::Attention));
        QCOMPARE(model.index(1, 0).data(TintRole).toInt(), int(Meaning::Neutral));
    }

    void valueIsCopiedFromTheTree() {
        BodyView view(nullptr);
        view.show();
        view.setBody("{\"from\":\"+1 415\"}", "application/json");
        auto* tree = view.findChild<QTreeView*>();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        tree->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"+1 415"_s);
    }

    void matchAtTheEndOfAMegabyte() {
        BodyView view(nullptr);
        view.resize(700, 400);
        view.show();
        view.setBody(largeJson(), "application/json");
        auto* tree = view.findChild<QTreeView*>();
        QTRY_VERIFY(tree->model()->rowCount() == 2);
        view.findBar()->setText(u"needle"_s);
        QTRY_VERIFY(view.findBar()->findChild<QLabel*>()->text().startsWith(u'1')); // match
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().data().toString(), u"last"_s);
        view.showForm(BodyView::Text);
        QTRY_VERIFY(view.findBar()->findChild<QLabel*>()->text().startsWith(u'1'));
        emit view.findBar()->stepped(1);
        QCOMPARE(view.findChild<QPlainTextEdit*>()->textCursor().selectedText(), u"needle"_s);
    }

    void longListsComeInRanges() {
        QByteArray text = "[";
        for (int i = 0; i < 2'500; ++i)
            text += (i > 0 ? " , " : "") + QByteArray::number(i * 7);
        text += " ]";
        const BodyContentPtr content = bodyContent(text, {});
        BodyTreeModel model(nullptr);
        model.setContent(content);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(4, 0).data().toString(), u"2001 to 2500"_s);
        const QModelIndex range = model.index(1, 0);
        QVERIFY(model.hasChildren(range));
        if (model.canFetchMore(range))
            model.fetchMore(range);
        QCOMPARE(model.rowCount(range), 500);
        QCOMPARE(model.index(0, 1, range).data().toString(), u"3500"_s);
        QCOMPARE(model.pathOf(model.index(0, 0, range)), u"[500]"_s);
        const auto places = BodyTreeModel::occurrences(*content, QString::number(2'499 * 7), 10);
        QCOMPARE(model.pathOf(model.indexAt(places.constFirst())), u"[2499]"_s);
        BodyTreeModel form(nullptr);
        form.setContent(bodyContent(QByteArray("a=1&").repeated(2'500) + "b=2", {}));
        QCOMPARE(form.rowCount(), 6);
        QCOMPARE(form.indexAt(2'499).data().toString(), u"a"_s);
        QCOMPARE(form.indexAt(2'500).data().toString(), u"b"_s);
    }

    void longTextsComeInParts() {
        BodyView view(nullptr);
        view.resize(700, 400);
        view.show();
        const QByteArray body = QByteArray("a line of text\r\n").repeated(9'000) + "the end";
        view.setBody(body, "text/plain");
        view.showForm(BodyView::Text);
        auto* text = view.findChild<QPlainTextEdit*>();
        QTRY_VERIFY(!text->toPlainText().isEmpty());
        const BodyText whole = bodyText(*bodyContent(body, "text/plain"));
        QVERIFY(whole.parts.size() > 5);
        QString joined;
        for (qsizetype i = 0; i < whole.parts.size(); ++i)
            joined += (i > 0 ? u"\n"_s : QString()) + whole.part(i);
        QCOMPARE(joined, QString::fromUtf8(QByteArray(body).replace("\r\n", "\n")));
        view.findBar()->setText(u"the end"_s);
        QTRY_VERIFY(view.findBar()->findChild<QLabel*>()->text().startsWith(u'1'));
        emit view.findBar()->stepped(1);
        QCOMPARE(text->textCursor().selectedText(), u"the end"_s);
        QCOMPARE(text->toPlainText(), whole.part(whole.parts.size() - 1));
    }

    void cxmlIsSaidInWords() {
        MeaningView view(nullptr);
        view.setDocument("<?xml version=\"1.0\"?><Response><Say>Hello</Say><Hangup/></Response>");
        QVERIFY(!view.isHidden());
        QVERIFY2(view.text().contains(u"Hello"), qPrintable(view.text()));
        QCOMPARE(view.text().split(u'\n').size(), 2);
        view.setDocument("{\"ok\":true}");
        QVERIFY(view.isHidden());
    }
};

QTEST_MAIN(TestTrafficBodies)
#include "tst_traffic_bodies.moc"
