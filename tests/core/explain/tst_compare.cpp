#include "core/explain/compare.h"
#include "core/formats/support_report.h"

#include <QRandomGenerator>
#include <QTest>

using namespace opbx;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

/// "-place", "+place", "place: left>right"
QStringList written(const QList<Difference>& differences) {
    QStringList words;
    for (const Difference& difference : differences) {
        if (difference.kind == Difference::Kind::Added)
            words << u'+' + difference.place + u'=' + difference.right;
        else if (difference.kind == Difference::Kind::Removed)
            words << u'-' + difference.place + u'=' + difference.left;
        else
            words << difference.place + s(": ") + difference.left + u'>' + difference.right;
    }
    return words;
}

QString written(const QList<LineDifference>& lines) {
    static const char signs[] = {' ', '-', '+'};
    QStringList words;
    for (const LineDifference& line : lines)
        words << QLatin1Char(signs[int(line.kind)]) + line.line;
    return words.join(u'|');
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void json_data() {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* left, const char* right,
                            const QStringList& expected) {
            QTest::newRow(name) << QByteArray(left) << QByteArray(right) << expected;
        };
        row("same", R"({"a":1,"b":"x"})", R"({ "b" : "\u0078", "a" : 1.0 })", {});
        row("changed", R"({"a":1})", R"({"a":2})", {s("a: 1>2")});
        row("last digit of a long number", R"({"a":9223372036854775808})", R"({"a":9223372036854775809})",
            {s("a: 9223372036854775808>9223372036854775809")});
        row("type", R"({"a":"1"})", R"({"a":1})", {s("a: 1>1")});
        row("null", R"({"a":null})", R"({"a":true})", {s("a: null>true")});
        row("added and removed", R"({"a":1,"c":3})", R"({"b":[2],"c":3})", {s("-a=1"), s("+b=[2]")});
        row("nested", R"({"a":{"b":{"c":1}}})", R"({"a":{"b":{"c":2}}})", {s("a.b.c: 1>2")});
        row("array", R"({"a":[1,2,3]})", R"({"a":[1,5]})", {s("a[1]: 2>5"), s("-a[2]=3")});
        row("root array", "[1]", "[1,2]", {s("+[1]=2")});
        row("object and array", R"({"a":{}})", R"({"a":[]})", {s("a: {}>[]")});
    }

    void json() {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        QTEST(written(compareJson(left, right).value()), "expected");
    }

    void notJson() {
        QVERIFY(!compareJson("{", "{}"));
        QVERIFY(!compareJson("{}", ""));
    }

    void headers() {
        const HttpHeaders left{{"A", "1"}, {"B", "1"}, {"B", "2"}, {"Gone", "x"}};
        const HttpHeaders right{{"a", "1"}, {"b", "1"}, {"B", "3"}, {"New", "y"}};
        QCOMPARE(written(compareHeaders(left, right)),
                 (QStringList{s("B: 1, 2>1, 3"), s("-Gone=x"), s("+New=y")}));
        QVERIFY(compareHeaders(left, left).isEmpty());
    }

    void bytes_data() {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("leftLength");
        QTest::addColumn<int>("rightLength");
        const auto row = [](const char* left, const char* right, int offset, int leftLength,
                            int rightLength) {
            QTest::addRow("%s|%s", left, right)
                << QByteArray(left) << QByteArray(right) << offset << leftLength << rightLength;
        };
        row("", "", 0, 0, 0);
        row("abc", "abc", 3, 0, 0);
        row("abc", "axc", 1, 1, 1);
        row("abc", "abc\n", 3, 0, 1);
        row("aaa", "aa", 2, 1, 0);
        row("", "a", 0, 0, 1);
        row("ab", "cd", 0, 2, 2);
    }

    void bytes() {
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, right);
        const ByteDifference difference = compareBytes(left, right);
        QTEST(int(difference.offset), "offset");
        QTEST(int(difference.left), "leftLength");
        QTEST(int(difference.right), "rightLength");
    }

    void lines_data() {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a|b|c") << s("a|b|c") << s(" a| b| c");
        QTest::newRow("a|b|c ") << s("a|x|c") << s(" a|-b|+x| c");
        QTest::newRow("a|c") << s("a|b|c") << s(" a|+b| c");
        QTest::newRow("a|b") << s("b|a") << s("-a| b|+a");
        QTest::newRow("a") << s("") << s("-a|+");
    }

    void lines() {
        QFETCH(QString, right);
        const QString left = s(QTest::currentDataTag()).trimmed().replace(u'|', u'\n');
        QTEST(written(compareLines(left, right.replace(u'|', u'\n'))), "expected");
    }

    void linesTellBothSides() {
        QRandomGenerator random(5);
        const auto text = [&random] {
            QStringList lines;
            for (int i = random.bounded(12); i > 0; --i)
                lines << QString(QChar(u'a' + random.bounded(4)));
            return lines.join(u'\n');
        };
        for (int round = 0; round < 500; ++round) {
            const QString left = text();
            const QString right = text();
            QStringList one;
            QStringList other;
            for (const LineDifference& line : compareLines(left, right)) {
                if (line.kind != LineDifference::Kind::Added)
                    one << line.line;
                if (line.kind != LineDifference::Kind::Removed)
                    other << line.line;
            }
            QCOMPARE(one.join(u'\n'), left);
            QCOMPARE(other.join(u'\n'), right);
        }
    }

    void manyLinesEnd() {
        const QString left = s("a\n").repeated(5000) + s("x");
        const QString right = s("b\n").repeated(5000) + s("y");
        QCOMPARE(compareLines(left, right).size(), 10'002);
    }

    void requestsAndResponses() {
        HttpRequest left;
        left.method = "POST";
        left.path = "/a";
        left.query = "x=1&y=2";
        left.body = R"({"a":1})";
        HttpRequest right = left;
        QVERIFY(compareRequests(left, right).isSame());
        right.method = "GET";
        right.query = "x=1&y=3";
        right.body = R"({"a": 1})";
        const Comparison comparison = compareRequests(left, right);
        QCOMPARE(written(comparison.head), (QStringList{s("method: POST>GET"), s("y: 2>3")}));
        QVERIFY(comparison.json->isEmpty());
        QVERIFY(!comparison.bytes.isNone() && !comparison.isSame());

        const HttpResponse ok{200, "application/json", {}, "{}"};
        const HttpResponse refused{401, "application/xml", {}, "<a/>"};
        QVERIFY(compareResponses(ok, ok).isSame());
        QCOMPARE(written(compareResponses(ok, refused).head), QStringList{s("status: 200>401")});
        QCOMPARE(written(compareResponses(ok, refused).headers),
                 QStringList{s("Content-Type: application/json>application/xml")});
        QVERIFY(!compareResponses(ok, refused).json);
    }

    void reportHoldsNoSecret() {
        const QByteArray key = "the-requests-key";
        Exchange exchange;
        exchange.endpoint = Endpoint::Cdr;
        exchange.request.method = "POST";
        exchange.request.path = "/api/webhooks/cloudonix/cdr";
        exchange.request.headers = {{"Authorization", "Bearer " + key}, {"X-A", "shown"}};
        exchange.request.body = "{\"password\":\"hidden\",\"to\":\"shown too\",\"key\":\"" + key + "\"}";
        exchange.response = {401, "application/json", {}, "{\"error\":\"x\"}"};
        exchange.verdict = Verdict::Invalid;
        exchange.steps = {{"refused", s("The token is wrong.")}};
        VerdictExplanation explanation;
        explanation.sentence = s("Enter the current key.");
        const AuthSettings auth;
        const QString report =
            supportReport(exchange, explanation, {s("1.0"), s("Debian"), auth}, Redactor({Secret(key)}));
        for (const char* present : {"shown", "shown too", "Enter the current key.", "The token is wrong.",
                                    "401", "1.0", "signature or bearer", "invalid"})
            QVERIFY2(report.contains(s(present)), present);
        for (const QByteArray& absent : {key, QByteArray("hidden"), key.toBase64()})
            QVERIFY2(!report.contains(QString::fromLatin1(absent)), absent);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
