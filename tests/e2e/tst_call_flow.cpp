// A call through menu, group and voicemail, each stage answered by another run of the program: the callback URLs carry all that
// is needed. And round robin, which goes on where it was before a restart.
#include "core/cxml/explain.h"
#include "core/cxml/validator.h"
#include "tests/support/served_program.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto plan = R"({"numbers":[
    {"number":"+15550000001","destination":{"type":"ivr","id":"m"}},
    {"number":"+15550000002","destination":{"type":"ring_group","id":"r"}}],
  "extensions":[{"number":"101"},{"number":"102"}],
  "ringGroups":[{"id":"g","strategy":"sequential","members":["101","102"],"fallback":{"type":"voicemail","id":"v"}},
    {"id":"r","strategy":"round_robin","members":["101","102"],"fallback":{"type":"voicemail","id":"v"}}],
  "ivrMenus":[{"id":"m","prompt":{"say":"Press 1"},"options":[{"digits":"1","destination":{"type":"ring_group","id":"g"}}],
    "failover":{"type":"voicemail","id":"v"}}],
  "voicemailBoxes":[{"id":"v","name":"Office"}]})";

} // namespace

class TestCallFlow : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_program = std::make_unique<ServedProgram>();
        QVERIFY(m_program->start());
        QFile file(m_program->dataDir() + u"/plan.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plan);
        file.close();
        QCOMPARE(m_program->run({u"routing"_s, u"import"_s, file.fileName()}).status, 0);
    }

    void cleanup() { QVERIFY(m_program->stop()); }

    void eachStageByAnotherRunOfTheProgram() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        QCOMPARE(menu.children[0].name, u"Gather"_s);
        restart();
        const CxmlElement first = ask(menu.children[0].attribute(u"action"), {{u"Digits"_s, u"1"_s}});
        QCOMPARE(first.children[0].children[0].text, u"101"_s);
        restart();
        const CxmlElement second =
            ask(first.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"no-answer"_s}});
        QCOMPARE(second.children[0].children[0].text, u"102"_s);
        restart();
        const CxmlElement box =
            ask(second.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"busy"_s}});
        QCOMPARE(box.children[1].name, u"Record"_s);
        restart();
        const CxmlElement thanks =
            ask(box.children[1].attribute(u"action"),
                {{u"RecordingUrl"_s, u"https://recordings.test/1.wav"_s}, {u"RecordingDuration"_s, u"4"_s}});
        QVERIFY(thanks.children[0].text.startsWith(u"Thank you."_s));
        QCOMPARE(thanks.children[1].name, u"Hangup"_s);
        QTRY_COMPARE(m_program->list({u"voicemail"_s, u"list"_s, u"--box"_s, u"v"_s}).size(), 1);
    }

    void anAnsweredCallIsNotRungAgain() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        const CxmlElement first = ask(menu.children[0].attribute(u"action"), {{u"Digits"_s, u"1"_s}});
        const CxmlElement over =
            ask(first.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"completed"_s}});
        QCOMPARE(over.children.size(), 1);
        QCOMPARE(over.children[0].name, u"Hangup"_s);
    }

    void aRepeatedDeliveryCountsOnce() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        const QString action = menu.children[0].attribute(u"action");
        const CxmlElement once = ask(action, {});
        const CxmlElement again = ask(action, {});
        QVERIFY(once.children[0].attribute(u"action").contains(u"turn=2"_s));
        QCOMPARE(again.children[0].attribute(u"action"), once.children[0].attribute(u"action"));
    }

    void roundRobinGoesOnAfterARestart() {
        for (const QString& expected : {u"101"_s, u"102"_s, u"101"_s}) {
            ++m_call;
            const CxmlElement call = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000002"_s}});
            QCOMPARE(call.children[0].children[0].text, expected);
            QVERIFY(m_program->stop());
            QVERIFY(m_program->start());
        }
    }

private:
    using Fields = QList<std::pair<QString, QString>>;

    /// As a power cut would do it.
    void restart() {
        m_program->kill();
        QVERIFY(m_program->start());
    }

    /// The document that answers; one of blanks, with a warning, when there is none or it is not valid.
    CxmlElement ask(const QString& target, const Fields& fields) {
        QUrlQuery form;
        form.addQueryItem(u"From"_s, u"+14155550134"_s);
        form.addQueryItem(u"CallSid"_s, u"call-%1"_s.arg(m_call));
        for (const auto& [name, value] : fields)
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        const QByteArray body =
            m_program->post(target, form.toString(QUrl::FullyEncoded).replace(u"+"_s, u"%2B"_s).toLatin1())
                .body;
        const auto root = readCxml(body);
        if (root && validateCxml(body).isEmpty() && !root->children.isEmpty())
            return *root;
        qWarning("%s: %s", qPrintable(target), body.constData());
        CxmlElement none(u"Response"_s);
        none.children = QList<CxmlElement>(3, CxmlElement());
        none.children[0].children.append(CxmlElement());
        return none;
    }

    std::unique_ptr<ServedProgram> m_program;
    int m_call = 1;
};

QTEST_GUILESS_MAIN(TestCallFlow)
#include "tst_call_flow.moc"
