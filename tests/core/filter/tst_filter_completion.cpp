#include "core/filter/filter_completion.h"

#include <QTest>

using namespace opbx;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

class TestFilterCompletion : public QObject {
    Q_OBJECT

private slots:
    void completion_data() {
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("position");
        const auto row = [](const char* expression, int cursor, const char* first, int position) {
            QTest::addRow("%s|%d", expression, cursor) << cursor << s(first) << position;
        };
        row("", 0, "status:", 0);
        row("sta", 3, "status:", 0);
        row("status:200 en", 13, "endpoint:", 11);
        row("(se", 3, "session:", 1);
        row("-pa", 3, "path:", 1);
        row("bo", 2, "body~", 0);
        row("no", 2, "note:", 0);
        row("or", 2, "or ", 0);
        row("sig:", 4, "ok", 4);
        row("sig:in", 6, "invalid", 4);
        row("sig:ok,in", 9, "invalid", 7);
        row("dup:y", 5, "yes", 4);
        row("status:4", 8, "4xx", 7);
        row("endpoint:vo rest", 11, "voice-route", 9);
        row("from:x", 6, "", 0);
        row("foo:x", 5, "", 0);
        row("body~\"sta", 9, "", 0);
        row("zzz", 3, "", 0);
    }

    void completion() {
        QFETCH(int, cursor);
        QFETCH(QString, first);
        const QString expression = s(QTest::currentDataTag()).section(u'|', 0, -2);
        const QList<FilterCompletion> found = completeFilter(expression, cursor);
        QCOMPARE(found.isEmpty() ? QString() : found.first().text, first);
        if (!found.isEmpty())
            QTEST(found.first().position, "position");
    }
};

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filter_completion.moc"
