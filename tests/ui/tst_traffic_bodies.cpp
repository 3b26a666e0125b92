// Bodies of requests and responses in their forms: order of the document, search, a megabyte without a stall, CXML in words.
#include "core/inspect/json_form.h"
#include "ui/support/colours.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/body_tree_model.h"
#include "ui/traffic/body_view.h"
#include "ui/traffic/find_bar.h"
#include "ui/traffic/header_model.h"
#include "ui/traffic/json_outline.h"
#include "ui/traffic/meaning_view.h"

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
    for (const JsonPart& child : jsonChildren(text, part))
        result.append(child.name);
    return result;
}

} // namespace

class TestTrafficBodies : public QObject {
    Q_OBJECT

private slots:
    void orderIsTheDocuments() {
        const JsonPart root = jsonRoot(document);
        QCOMPARE(names(document, root),
                 QStringList({u"zeta"_qs, u"Alpha"_qs, u"alpha"_qs, u"e"_qs, u"n"_qs}));
        QCOMPARE(jsonChildCount(document, root), 5);
        const auto parts = jsonChildren(document, root);
        QCOMPARE(names(document, parts.at(0)), QStringList({u"a/b"_qs, u"ok"_qs}));
        const auto items = jsonChildren(document, jsonChildren(document, parts.at(0)).at(0));
        QCOMPARE(items.size(), 3);
        QCOMPARE(jsonValueText(document, items.at(1)), u"8.50"_qs); // as it was written
        QCOMPARE(jsonValueText(document, items.at(2)), u"café / \"x\""_qs);
        QCOMPARE(jsonChildCount(document, parts.at(3)), 0);
        QCOMPARE(jsonChildCount(document, parts.at(4)), 0);
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
        const auto parts = jsonChildren(text, jsonRoot(text));
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
        for (const JsonPart& part : jsonChildren(text, root))
            (void)jsonValueText(text, part);
        (void)jsonOccurrences(text, u"a"_qs);
    }

    void searchFindsNamesAndValuesOnce() {
        QCOMPARE(jsonOccurrences(document, u"ALPHA"_qs).size(), 2); // two fields
        QCOMPARE(jsonOccurrences(document, u"a/b"_qs).size(), 1);
        QCOMPARE(jsonOccurrences(document, u"café /"_qs).size(), 1); // behind its escapes
        QCOMPARE(jsonOccurrences("{\"token\":\"token\"}", u"token"_qs).size(), 1);
        QCOMPARE(jsonOccurrences(document, u"nothing"_qs).size(), 0);
    }

    void modelOpensThePlaceOfAMatch() {
        BodyTreeModel model(nullptr);
        model.setBody(document, BodyKind::Json);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto places = model.occurrences(u"8.5"_qs);
        QCOMPARE(places.size(), 1);
        QCOMPARE(model.pathOf(model.indexAt(places.constFirst())), u"zeta.a/b[1]"_qs);
        const auto byName = model.occurrences(u"ok"_qs);
        QCOMPARE(model.pathOf(model.indexAt(byName.constFirst())), u"zeta.ok"_qs);
    }

    void formsAreSearchedToo() {
        BodyTreeModel model(nullptr);
        model.setBody("To=%2B1415&From=1001", BodyKind::Form);
        const auto places = model.occurrences(u"+1415"_qs);
        QCOMPARE(places.size(), 1);
        QCOMPARE(model.indexAt(places.constFirst()).data().toString(), u"To"_qs);
    }

    void longValuesAreCutButCopiedWhole() {
        BodyTreeModel model(nullptr);
        model.setBody("{\"long\":\"" + QByteArray(50'000, 'x') + "\"}", BodyKind::Json);
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
        view.findBar()->setText(u"needle"_qs);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().data().toString(), u"one"_qs);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"three"_qs);
        emit view.findBar()->stepped(1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"one"_qs);
        emit view.findBar()->stepped(-1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0).data().toString(), u"three"_qs);
        view.showForm(BodyView::Text);
        emit view.findBar()->stepped(1);
        auto* text = view.findChild<QPlainTextEdit*>();
        QCOMPARE(text->textCursor().selectedText(), u"needle"_qs);
        QCOMPARE(text->extraSelections().size(), 2);
    }

    void foundHeadersAreTinted() {
        HeaderModel model(nullptr);
        model.setHeaders({{"X-Cx-To", "1001"}, {"Host", "example.com"}});
        model.setSought(u"cx-to"_qs);
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
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"+1 415"_qs);
    }

    /// A stall of 100 ms is felt; the bound leaves room for a busy machine.
    void megabyteComesBitByBit_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << largeJson();
        QTest::newRow("one string") << "{\"audio\":\"" + QByteArray(1'000'000, 'A') + "\"}";
        QTest::newRow("flat array") << "[" + QByteArray("1,").repeated(400'000) + "1]";
        QTest::newRow("text") << QByteArray("a line of text\n").repeated(70'000);
        QTest::newRow("deep") << QByteArray(500, '[') + QByteArray(500, ']');
    }

    void megabyteComesBitByBit() {
        QFETCH(QByteArray, body);
        BodyView view(nullptr);
        view.resize(700, 400);
        view.show();
        for (const auto form : {BodyView::Tree, BodyView::Text, BodyView::Hex}) {
            QElapsedTimer timer;
            timer.start();
            view.setBody(body, {});
            view.showForm(form);
            view.grab();
            qInfo("form %d: %lld ms", int(form), timer.elapsed());
            QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        }
        view.showForm(BodyView::Text);
        auto* text = view.findChild<QPlainTextEdit*>();
        const qsizetype whole = readableBody(body, bodyKind(body, {})).size();
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText().size(), whole, 20'000);
    }

    void matchAtTheEndOfAMegabyte() {
        BodyView view(nullptr);
        view.resize(700, 400);
        view.show();
        view.setBody(largeJson(), "application/json");
        auto* tree = view.findChild<QTreeView*>();
        QElapsedTimer timer;
        timer.start();
        view.findBar()->setText(u"needle"_qs);
        emit view.findBar()->stepped(1);
        qInfo("search: %lld ms", timer.elapsed());
        QCOMPARE(tree->currentIndex().data().toString(), u"last"_qs);
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
