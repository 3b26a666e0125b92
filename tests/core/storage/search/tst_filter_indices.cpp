// What a filter says of itself to whoever looks for its matches: the index that serves, the span of ids and times, the endpoints
// that are left, the groups of three characters.
#include "core/filter/filter.h"
#include "core/storage/search/filter_indices.h"
#include "core/storage/search/filter_sql.h"
#include "core/storage/search/filter_trigrams.h"

#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 nowUs = 1'772'632'987'000'000;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Filter parsed(const QString& expression) {
    const auto filter = Filter::parse(expression);
    if (!std::holds_alternative<Filter>(filter))
        qFatal("%s", qPrintable(expression));
    return std::get<Filter>(filter);
}

} // namespace

class TestFilterIndices : public QObject {
    Q_OBJECT

private slots:
    void indices_data() {
        QTest::addColumn<QString>("index");
        const auto row = [](const char* expression, const char* index) {
            QTest::newRow(expression) << s(index);
        };
        row("", "");
        row("session:abc", "exchanges_by_session");
        row("session:*bcdefghijklm", "");
        row("status:>=400", "exchanges_refused");
        row("status:404", "exchanges_by_refusal");
        row("status:4xx", "exchanges_refused");
        row("status:>=399", "");
        row("status:<500", "");
        row("status:>399", "exchanges_refused");
        row("not status:404", "");
        row("status:404 or sig:bad", "");
        row("(status:404 endpoint:cdr) from:1", "exchanges_by_refusal");
        row("sig:bad", "exchanges_unproved");
        row("sig:ok", "");
        row("sig:ok endpoint:cdr", "exchanges_by_endpoint");
        row("dup:yes endpoint:cdr", "exchanges_repeated");
        row("dup:no", "");
        row("attempt:>1", "exchanges_repeated");
        row("attempt:>0", "");
        row("took:>100ms", "exchanges_slow");
        row("took:>50ms", "");
        row("took:<1s", "");
        row("size:>10k", "exchanges_large");
        row("note~x sig:bad", "exchanges_kept");
        row("replay:yes", "exchanges_replayed");
        row("imported:yes", "exchanges_imported");
        row("not endpoint:cdr", "exchanges_by_endpoint");
        row("endpoint:cdr,health from:1", "exchanges_by_endpoint");
        row("endpoint:cdr or from:1", "");
        row("not (endpoint:cdr from:1)", "");
        row("not endpoint:cdr status:404", "exchanges_by_refusal");
    }

    void indices() {
        QFETCH(QString, index);
        QCOMPARE(QString(filterSql(parsed(s(QTest::currentDataTag())), nowUs, {}).index), index);
    }

    void endpointsThatAreLeft_data() {
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* expression, const QStringList& expected) {
            QTest::newRow(expression) << expected;
        };
        row("endpoint:cdr,health", {s("cdr"), s("health")});
        row("endpoint:cdr endpoint:health", {});
        row("(endpoint:cdr from:1) or endpoint:health", {s("cdr"), s("health")});
        row("not (endpoint:cdr or not endpoint:health,cdr)", {s("health")});
        row("not endpoint:voice-route not endpoint:session-update not endpoint:cdr not endpoint:health"
            " not endpoint:unknown not endpoint:dial-result not endpoint:ring-group-callback",
            {s("ivr-input"), s("voicemail"), s("recording-status")});
    }

    void endpointsThatAreLeft() {
        QFETCH(QStringList, expected);
        QCOMPARE(endpointsLeft(*parsed(s(QTest::currentDataTag())).root()), std::optional(expected));
    }

    void spans_data() {
        QTest::addColumn<FilterSpan>("expected");
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        const auto row = [](const char* expression, qint64 fromId, qint64 belowId, qint64 receivedBelow) {
            QTest::newRow(expression) << FilterSpan{fromId, belowId, receivedBelow};
        };
        row("from:1", least, most, most);
        row("since:1s", nowUs - 1'000'000, most, most);
        row("until:1s until:2s", least, most, nowUs - 2'000'000);
        row("not since:1s", least, most, nowUs - 1'000'000);
        row("not until:1s since:3s", nowUs - 1'000'000, most, most);
        row("since:1s or from:1", least, most, most);
        row("not (since:1s from:1)", least, most, most);
        row("id:7", 7, 8, most);
        row("id:>7 id:<=20", 8, 21, most);
        row("id:>=7 id:<20 not id:9", 7, 20, most);
        row("id:<=9223372036854775807 id:>9223372036854775807", most, most, most);
    }

    void spans() {
        QFETCH(FilterSpan, expected);
        QCOMPARE(filterSql(parsed(s(QTest::currentDataTag())), nowUs, {}).span, expected);
    }

    void trigrams_data() {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* expression, const char* expected) {
            QTest::newRow(expression) << s(expected);
        };
        row("", "");
        row("status:404", "");
        row("body~abc", "\"abc\"");
        row("body~ab", "");
        row("not body~abc", "");
        row("body~abc or status:404", "");
        row("body~abc or from:1234", "(\"abc\") OR (\"123\" AND \"234\")");
        row("body~abc sig:ok from:123", "(\"abc\") AND (\"123\")");
        row("from:12*345*", "\"345\"");
        row("body~\"a*\\\"\"", "\"a*\"\"\"");
        row("body~\"\xf0\x9f\x93\x9e\xd7\xa9x\"", "\"\xf0\x9f\x93\x9e\xd7\xa9x\"");
        row("note~abc", "");
    }

    void trigrams() {
        QFETCH(QString, expected);
        QCOMPARE(filterTrigrams(parsed(s(QTest::currentDataTag()))).expression, expected);
    }

    void theRarestTrigramsAreTaken() {
        const Filter filter = parsed(s("from:+15550000042 (to:+14155551234 or session:abc)"));
        const auto share = [](const QString& group) {
            return group == s("042") ? 0.01 : group == s("abc") ? 0.5 : 0.9;
        };
        const TrigramQuery query = filterTrigrams(filter, share);
        // What nine of ten hold sorts out less than it costs.
        QCOMPARE(query.expression, s("(\"042\")"));
        QCOMPARE(query.share, 0.01);
        QCOMPARE(filterTrigrams(parsed(s("to:1234 or session:abc")), share).share, 1.0);
        QCOMPARE(filterTrigrams(parsed(s("not session:abc")), share).share, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestFilterIndices)
#include "tst_filter_indices.moc"
