// A number is found in whatever spelling it was looked for and stored, by rows in memory and by SQL alike.
#include "core/filter/filter.h"
#include "core/storage/search/filter_sql.h"
#include "tests/support/filter_functions.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <array>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

Filter parsed(const QString& expression, FilterSubject subject) {
    const auto result = Filter::parse(expression, subject);
    if (const auto* error = std::get_if<FilterError>(&result))
        qFatal("%s: %s", qPrintable(expression), qPrintable(filterErrorSentence(*error)));
    return std::get<Filter>(result);
}

} // namespace

class TestFilterNumber : public QObject {
    Q_OBJECT

private:
    QSqlDatabase m_database;

    bool inSql(const QString& stored, const QString& expression, FilterSubject subject) {
        QSqlQuery query(m_database);
        const FilterSql sql = filterSql(parsed(expression, subject), 1'700'000'000'000'000);
        query.prepare(u"SELECT count(*) FROM (SELECT ? AS caller, '' AS callee, '' AS session, '' AS state, "
                      u"'' AS path, "
                      "'' AS event_id, '' AS disposition, '' AS call_id) WHERE "_s +
                      sql.condition);
        query.addBindValue(stored.isNull() ? u""_s : stored); // null is no text
        for (const QVariant& value : sql.values)
            query.addBindValue(value);
        if (!query.exec() || !query.next())
            qFatal("%s: %s", qPrintable(expression), qPrintable(query.lastError().text()));
        return query.value(0).toInt() == 1;
    }

    bool isFound(const QString& stored, const QString& expression) {
        CallRecord record;
        record.from = stored;
        ExchangeRow row;
        row.from = stored;
        const bool found = parsed(expression, FilterSubject::Calls).matches(record, 0);
        const bool agree = parsed(expression, FilterSubject::Exchanges).matches(row, 0) == found &&
                           inSql(stored, expression, FilterSubject::Calls) == found &&
                           inSql(stored, expression, FilterSubject::Exchanges) == found;
        if (!agree)
            qFatal("rows and SQL differ: %s in %s", qPrintable(expression), qPrintable(stored));
        return found;
    }

private slots:
    void initTestCase() {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"numbers"_s);
        m_database.setDatabaseName(u":memory:"_s);
        QVERIFY(m_database.open());
        opbx::test::addFilterFunctions(m_database);
    }

    void cleanupTestCase() {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"numbers"_s);
    }

    void found_data() {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("found");
        const auto all = [](std::initializer_list<QString> stored, std::initializer_list<QString> wanted,
                            bool found) {
            for (const QString& one : stored) {
                for (const QString& other : wanted)
                    QTest::addRow("%s in %s", qPrintable(other), qPrintable(one)) << one << other << found;
            }
        };
        const auto us = {u"+12125550142"_s,
                         u"12125550142"_s,
                         u"0012125550142"_s,
                         u"+1 (212) 555-0142"_s,
                         u"+1\u00a0212\u2011555\u20130142"_s,
                         u"sip:+12125550142@example.com"_s,
                         u"tel:+12125550142"_s};
        all(us,
            {u"+12125550142"_s, u"12125550142"_s, u"\"(212) 555-0142\""_s, u"\"+1 212 555 0142\""_s,
             u"2125550142"_s, u"+1212*"_s, u"1212*"_s, u"*5550142*"_s, u"0012125550142"_s,
             u"\"\uff0b\uff11 212 555 0142\""_s, u"tel:+12125550142"_s, u"555-0142"_s, u"212"_s, u"+1212"_s,
             u"+1(212)*"_s},
            true);
        all({u"2125550142"_s, u"(212) 555-0142"_s}, {u"+12125550142"_s, u"12125550142"_s, u"2125550142"_s},
            true);
        all(us, {u"+2125550142"_s, u"+212*"_s, u"212*"_s, u"+12125550143"_s, u"*0143"_s, u"054*"_s}, false);
        const auto israel = {u"+972521234567"_s, u"972521234567"_s, u"0521234567"_s, u"052-123-4567"_s};
        all(israel,
            {u"052-123-4567"_s, u"0521234567"_s, u"+972521234567"_s, u"\"+972 (0)52 123 4567\""_s,
             u"+97252*"_s, u"00972521234567"_s},
            true);
        all(israel, {u"053-123-4567"_s, u"+97253*"_s, u"+15212345670"_s}, false);
        const auto mobile = {u"+972547123456"_s,
                             u"972547123456"_s,
                             u"00972547123456"_s,
                             u"+972-54-712-3456"_s,
                             u"sip:+972547123456@x.test"_s,
                             u"tel:+972547123456"_s,
                             u"0547123456"_s,
                             u"054-7123456"_s};
        all(mobile,
            {u"054*"_s, u"0547*"_s, u"054-7*"_s, u"\"054 7*\""_s, u"\"(054) 7*\""_s, u"0547*56"_s, u"0547"_s,
             u"054-7123456"_s, u"+97254*"_s, u"+972-54*"_s, u"\"+972 (0)54*\""_s, u"0097254*"_s, u"+9725*"_s,
             u"+97254*56"_s},
            true);
        all(mobile, {u"053*"_s, u"54*"_s, u"0547*57"_s, u"+97253*"_s, u"\"(053) 7*\""_s}, false);
        all({u"+3612345678"_s, u"0612345678"_s}, {u"061*"_s, u"06-12*"_s, u"+361*"_s},
            true); // its prefix is 06
        all({u"+390612345678"_s, u"0612345678"_s}, {u"06*"_s, u"061*"_s, u"+3906*"_s},
            true); // keeps its zero
        all({u"+33612345678"_s, u"0612345678"_s}, {u"06*"_s, u"+336*"_s}, true);
        const auto national = {u"2125550142"_s, u"(212) 555-0142"_s, u"212.555.0142"_s};
        all(national, {u"+1212*"_s, u"+1-212-555*"_s, u"001212*"_s, u"\"(212) 555*\""_s, u"212*"_s}, true);
        all(national, {u"+1213*"_s, u"+121255501423*"_s}, false);
        all(us, {u"\"(212) 555*\""_s, u"\"+1 (212) 555*\""_s}, true);
        all(us, {u"\"(213) 555*\""_s, u"0212*"_s}, false);
        all({u"212612345678"_s, u"+212612345678"_s}, {u"+1212*"_s, u"+1*"_s}, false); // Morocco
        all({u"911234567"_s}, {u"+3491*"_s, u"+34911234567"_s}, true);
        all({u"+972547123456"_s}, {u"+4954*"_s, u"0*"_s}, false);
        all({u"1001"_s, u"sip:bob@x.test"_s, u"anonymous"_s, u""_s}, {u"+97254*"_s, u"+1212*"_s}, false);
        all({u"+525512345678"_s, u"+5215512345678"_s, u"5512345678"_s},
            {u"+525512345678"_s, u"+5215512345678"_s}, true);
        all({u"+541123456789"_s, u"+5491123456789"_s, u"011 15-2345-6789"_s}, {u"+5491123456789"_s}, true);
        all({u"1001"_s, u"sip:1001@x.test"_s}, {u"1001"_s, u"100*1*"_s}, true);
        all({u"anonymous"_s}, {u"anonymous"_s, u"anon*"_s}, true);
        all({u"anonymous"_s, u""_s}, {u"+12125550142"_s, u"*5550142"_s, u"0"_s}, false);
    }

    void found() {
        QFETCH(QString, stored);
        QFETCH(QString, wanted);
        QFETCH(bool, found);
        QString quoted = wanted.startsWith(u'"') || !(wanted.contains(u':') || wanted.contains(u'(')) ||
                                 wanted.contains(u'*')
                             ? wanted
                             : u'"' + wanted + u'"';
        if (quoted.contains(u'(') && !quoted.startsWith(u'"'))
            quoted = u"+1212*"_s; // a bracket outside of quotation marks belongs to the filter
        QCOMPARE(isFound(stored, u"from:"_s + quoted), found);
        QCOMPARE(isFound(stored, u"not from:"_s + quoted), !found);
        QCOMPARE(isFound(stored, quoted), found); // without a field
    }

    /// Whatever is stored and asked for, rows and SQL agree.
    void rowsAndSqlAgree() {
        QRandomGenerator random(7);
        constexpr QStringView letters = u"0112569+-. ()/\u00a0\u2011*sip:@x";
        const auto text = [&](int longest) {
            QString result;
            for (int i = random.bounded(longest + 1); i > 0; --i)
                result.append(letters[random.bounded(int(letters.size()))]);
            return result;
        };
        for (int i = 0; i < 20'000; ++i) {
            QString wanted = text(12).remove(u'"');
            if (wanted.trimmed().isEmpty())
                continue;
            if (random.bounded(2) == 0)
                wanted.remove(u' ').remove(u'(').remove(u')').remove(u':');
            if (wanted.isEmpty())
                continue;
            const bool bare = !wanted.contains(u' ') && !wanted.contains(u'(') && !wanted.contains(u')') &&
                              !wanted.contains(u':') && !wanted.contains(u'\u00a0') && !wanted.isEmpty() &&
                              !wanted.startsWith(u'-');
            (void)isFound(text(14), bare ? u"from:"_s + wanted : u"from:\""_s + wanted + u'"');
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterNumber)
#include "tst_filter_number.moc"
