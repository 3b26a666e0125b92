// `opbx doctor` beside a running `opbx serve`: the address that is really bound, what the history says, the self-test.
#include "tests/support/paths.h"
#include "tests/support/serve_process.h"

#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestDoctorServe : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ServeProcess> m_serve;
    ServeProcess::Output m_output;

    void diagnose() { m_output = m_serve->run({u"doctor"_s, u"--json"_s}); }

    QString field(const QString& code, const QString& name) const {
        const QList<QJsonObject> checks = m_output.lines();
        for (const QJsonObject& check : checks) {
            if (check.value(u"code"_s).toString() == code)
                return check.value(name).toString();
        }
        return {};
    }
    QString state(const QString& code) const { return field(code, u"state"_s); }
    QString words(const QString& code) const { return field(code, u"words"_s); }

private slots:
    void init() {
        m_serve = std::make_unique<ServeProcess>();
        m_serve->set(u"server/control_listen"_s, u"127.0.0.1:0"_s);
        QVERIFY(m_serve->start());
    }

    void cleanup() { QVERIFY(m_serve->stop()); }

    void theRunningEndpoint() {
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        m_serve->request("POST", QUrl(m_serve->url() + u"/api/voice/route"_s), {}, "{}");
        diagnose();
        QCOMPARE(state(u"listener"_s), u"ok"_s);
        QVERIFY(words(u"listener"_s).contains(m_serve->url()));
        QCOMPARE(state(u"control"_s), u"ok"_s);
        QVERIFY(words(u"control"_s).contains(u"http://127.0.0.1:"_s));
        QCOMPARE(state(u"plan"_s), u"attention"_s); // none has been saved
        QCOMPARE(state(u"retries"_s), u"attention"_s);
        QCOMPARE(state(u"refusals"_s), u"attention"_s);
        QVERIFY(words(u"refusals"_s).contains(u"no credential"_s));
    }

    void thePublicAddressIsTested() {
        m_serve->set(u"webhooks/base_url"_s, m_serve->url());
        diagnose();
        QCOMPARE(words(u"reachability"_s),
                 u"The public address leads here. Cloudonix can reach this endpoint."_s);
        ServeProcess other;
        QVERIFY(other.start());
        m_serve->set(u"webhooks/base_url"_s, other.url());
        diagnose();
        QCOMPARE(state(u"reachability"_s), u"bad"_s);
        QCOMPARE(m_output.status, 1);
    }
};

QTEST_GUILESS_MAIN(TestDoctorServe)
#include "tst_doctor_serve.moc"
