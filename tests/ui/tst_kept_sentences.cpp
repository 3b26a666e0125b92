// English sentences from the journal of an earlier version are found among the messages of today and said in another language.
#include "tests/support/paths.h"
#include "tests/support/plans.h"
#include "ui/routing/what_if.h"
#include "ui/words/kept_sentences.h"
#include "ui/words/translated.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

/// A language that knows three messages, one of them with its places in another order.
class OtherLanguage final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override {
        if (qstrcmp(context, "Message") != 0)
            return {};
        if (qstrcmp(text, "Extension %1 rings for %2 seconds.") == 0)
            return u"%2 Sekunden lang klingelt %1."_s;
        if (qstrcmp(text, "%1 is '%2'") == 0)
            return u"%1 ist '%2'"_s;
        return qstrcmp(text, "Monday") == 0 ? u"Montag"_s : QString();
    }
};

} // namespace

class TestKeptSentences : public QObject {
    Q_OBJECT

private:
    static void verify(const Decision& decision) {
        for (const DecisionStep& step : decision.steps) {
            const QString english = step.message.english();
            const Message found = KeptSentences::ours().messageOf(english);
            QCOMPARE(found.text, step.message.text);
            QCOMPARE(found.english(), english);
        }
    }

private slots:
    /// Each sentence that version 0.1.0 could write, with its message of today.
    void everythingThatWasKept() {
        const QList<QByteArray> lines = test::fixture(u"kept-sentences.tsv"_s).trimmed().split('\n');
        QVERIFY(lines.size() > 100);
        for (const QByteArray& line : lines) {
            const QList<QByteArray> parts = line.split('\t');
            const Message found = KeptSentences::ours().messageOf(QString::fromUtf8(parts.value(1)));
            QCOMPARE(found.text, parts.first());
            QCOMPARE(found.english(), QString::fromUtf8(parts.value(1)));
        }
    }

    void fits_data() {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        const auto row = [](const char* sentence, const char* text, const QStringList& places) {
            QTest::newRow(sentence) << QString::fromUtf8(sentence) << QString::fromUtf8(text) << places;
        };
        row("a 1.", "a %1.", {u"1"_s});
        row("a 1. b.", "a %1. b.", {u"1"_s});
        row("a 1. c.", "a %1.", {u"1. c"_s});
        row("2 before 1", "%2 before %1", {u"1"_s, u"2"_s});
        row("1 before 2 before 3", "%2 before %1", {u"2 before 3"_s, u"1"_s});
        row("a .", "a %1.", {u""_s});
        row("a.", "", {});
        row("whole", "whole", {});
        row("whole ", "", {});
        row("x: y", "", {}); // nothing but places fits everything
        row("a %1.", "a %1.", {u"%1"_s});
        row("", "", {});
    }

    void fits() {
        QFETCH(QString, sentence);
        QFETCH(QString, text);
        QFETCH(QStringList, places);
        const KeptSentences sentences(
            {u"a %1."_s, u"a %1. b."_s, u"%2 before %1"_s, u"whole"_s, u"%1: %2"_s});
        const Message message = sentences.messageOf(sentence);
        QCOMPARE(QString::fromUtf8(message.text), text);
        QStringList found;
        for (const Message& place : message.places)
            found << place.english();
        QCOMPARE(found, places);
        QCOMPARE(message.english(), sentence);
    }

    void whatSomebodyWroteTakesNoTime() {
        const QString deep = u"There is no extension '"_s.repeated(50'000);
        QCOMPARE(KeptSentences::ours().messageOf(deep).english(), deep);
    }

    void everythingTheRouterSays_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("direction");
        for (const QString& to :
             {u"+15551234567"_s, u"+15557654321"_s, u"1001"_s, u"1003"_s, u"2000"_s, u"2001"_s, u"2002"_s,
              u"2003"_s, u"2004"_s, u"+12125550100"_s, u"+4930123456"_s, u"99"_s, QString()}) {
            QTest::addRow("outside %s", qPrintable(to)) << to << u"+442071234567"_s << u"inbound"_s;
            QTest::addRow("ours %s", qPrintable(to)) << to << u"1002"_s << u"inbound"_s;
            QTest::addRow("inside %s", qPrintable(to)) << to << QString() << u"subscriber"_s;
            QTest::addRow("hidden %s", qPrintable(to)) << to << u"anonymous"_s << u"inbound"_s;
        }
    }

    void everythingTheRouterSays() {
        QFETCH(QString, to);
        QFETCH(QString, from);
        QFETCH(QString, direction);
        verify(route(test::newCall(to, from, direction), test::contextOf(test::examplePlan())));
    }

    void everyStage_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("fields");
        const auto row = [](Endpoint endpoint, const char* query, const char* fields) {
            QTest::addRow("%d %s %s", int(endpoint), query, fields)
                << int(endpoint) << QString::fromLatin1(query) << QString::fromLatin1(fields);
        };
        row(Endpoint::IvrInput, "menu_id=1", "Digits=0");
        row(Endpoint::IvrInput, "menu_id=1", "");
        row(Endpoint::IvrInput, "menu_id=1", "Digits=9");
        row(Endpoint::IvrInput, "menu_id=1&turn=3", "Digits=9");
        row(Endpoint::IvrInput, "menu_id=1&presses=50", "Digits=1");
        row(Endpoint::IvrInput, "menu_id=7", "");
        for (const char* result : {"DialCallStatus=busy", "DialCallStatus=no-answer", "DialCallStatus=failed",
                                   "DialCallStatus=completed"}) {
            row(Endpoint::DialResult, "extension=1001", result);
            row(Endpoint::DialResult, "extension=1002", result);
            row(Endpoint::DialResult, "extension=1003", result);
            row(Endpoint::DialResult, "extension=1003&after=forward", result);
            row(Endpoint::DialResult, "extension=1003&forwards=5", result);
            row(Endpoint::DialResult, "extension=1001&hops=10", result);
            row(Endpoint::DialResult, "extension=9", result);
            row(Endpoint::RingGroupCallback, "ring_group_id=11&attempt_number=1", result);
            row(Endpoint::RingGroupCallback, "ring_group_id=11&attempt_number=4", result);
            row(Endpoint::RingGroupCallback, "ring_group_id=11&attempt_number=x", result);
            row(Endpoint::RingGroupCallback, "ring_group_id=99", result);
        }
        row(Endpoint::Voicemail, "mailbox=1", "");
        row(Endpoint::Voicemail, "mailbox=1", "RecordingDuration=0");
        row(Endpoint::Voicemail, "mailbox=9", "");
    }

    void everyStage() {
        QFETCH(int, endpoint);
        QFETCH(QString, query);
        QFETCH(QString, fields);
        verify(route(test::laterStage(static_cast<Endpoint>(endpoint), query, fields),
                     test::contextOf(test::examplePlan())));
    }

    void numbersCanBeRead() {
        const auto said = [](const char* sentence) {
            return translatedFromJournal(QString::fromUtf8(sentence));
        };
        QCOMPARE(said("+14155550134 is 'Main'; the call goes to its destination."),
                 u"+1 415-555-0134 is 'Main'; the call goes to its destination."_s);
        QCOMPARE(said("Extension 1001 rings for 30 seconds."), u"Extension 1001 rings for 30 seconds."_s);
        QCOMPARE(said("'+1' is not in the plan."), u"'+1' is not in the plan."_s);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(said("No outbound rule fits +14155550134."),
                 u"No outbound rule fits \u2066+1 415-555-0134\u2069."_s);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void brokenPlans() {
        const auto plan = test::planOf(R"({"numbers":[{"number":"1","active":false},{"number":"2"},
            {"number":"3","destination":{"type":"forward","to":"3"}},{"number":"4","destination":{"type":"conference","id":"x"}},
            {"number":"5","destination":{"type":"voicemail","id":"v"}},{"number":"6","destination":{"type":"ai_assistant","id":"a"}},
            {"number":"7","destination":{"type":"ai_assistant","id":"b"}},{"number":"8","destination":{"type":"ivr","id":"m"}},
            {"number":"9","destination":{"type":"ring_group","id":"g"}},{"number":"10","destination":{"type":"business_hours","id":"h"}},
            {"number":"11","destination":{"type":"extension","id":"101"}},{"number":"12","destination":{"type":"forward","to":"x"}},
            {"number":"13","destination":{"type":"ring_group","id":"e"}},{"number":"14","destination":{"type":"hangup"}}],
            "extensions":[{"number":"101","active":false}],"voicemailBoxes":[{"id":"v","active":false}],
            "aiAssistants":[{"id":"a","active":false},{"id":"b"}],"ivrMenus":[{"id":"m","active":false}],
            "ringGroups":[{"id":"g","active":false},{"id":"e"}]})");
        for (int i = 1; i <= 15; ++i)
            verify(route(test::newCall(QString::number(i)), test::contextOf(plan)));
    }

    void inAnotherLanguage() {
        OtherLanguage language;
        QCoreApplication::installTranslator(&language);
        const auto said = [](const char* sentence) {
            return translatedFromJournal(QString::fromUtf8(sentence));
        };
        QCOMPARE(said("Extension 'A %2 B' (1001) rings for 30 seconds."),
                 u"30 Sekunden lang klingelt 'A %2 B' (1001)."_s);
        QCOMPARE(said("The business hours 'Office' (1) are closed: Monday 08:00 in Europe/Berlin."),
                 u"The business hours 'Office' (1) are closed: Montag 08:00 in Europe/Berlin."_s);
        QCOMPARE(said("+14155550134 is 'Main'; the call goes to its destination."),
                 u"+1 415-555-0134 ist 'Main'; the call goes to its destination."_s);
        QCOMPARE(said("Something new."), u"Something new."_s);
        QCOMPARE(translatedFromJournal({"Extension %1 rings for %2 seconds.", {u"%2 'x' \u0001"_s, 30}}),
                 u"30 Sekunden lang klingelt %2 'x' \u0001."_s);
        QCoreApplication::removeTranslator(&language);
    }
};

QTEST_MAIN(TestKeptSentences)
#include "tst_kept_sentences.moc"
