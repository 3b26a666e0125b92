// What an AI provider wants to know goes out with the answer, and stands nowhere else.
#include "core/cxml/validator.h"
#include "core/exchange/exchange_redaction.h"
#include "core/routing/ai_providers.h"
#include "core/routing/provider_login.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

Secret secret(const char* text) {
    return Secret(QByteArrayView(text));
}

Decision decided(const ProviderLogins* logins, const char* provider = "Synthflow") {
    const auto plan = planOf(
        QByteArray(R"({"numbers":[{"number":"+15557654321","destination":{"type":"ai_assistant","id":"a"}}],
        "aiAssistants":[{"id":"a","provider":")") +
        provider + R"(","address":"agent","credentials":"acme"}]})");
    RoutingContext context = contextOf(plan);
    context.logins = logins;
    return route(newCall(u"+15557654321"_s), context);
}

} // namespace

class TestProviderLogin : public QObject {
    Q_OBJECT

private slots:
    void theAnswerHasIt() {
        const ProviderLogins logins{{u"acme"_s, {secret("me&you"), secret("p\"<w")}}};
        const Decision decision = decided(&logins);
        QCOMPARE(verbsOf(decision.cxml), u"<Dial><Service provider=\"synthflow\" username=\"me&amp;you\" "
                                         "password=\"p&quot;&lt;w\">agent</Service></Dial>"_s);
        for (const DecisionStep& step : decision.steps)
            QVERIFY(!step.message.english().contains(u"me&you"_s) &&
                    !step.message.english().contains(u"p\"<w"_s));
    }

    void whereAPlanIsOnlyTriedAMarkStandsForIt() {
        const QString cxml = verbsOf(decided(nullptr).cxml);
        QVERIFY(cxml.contains(u"username=\"[redacted]\" password=\"[redacted]\""_s));
    }

    void withoutItTheCallerHearsASentence() {
        const ProviderLogins none;
        const Decision decision = decided(&none);
        QVERIFY(decision.cxml.contains("not available") && !decision.cxml.contains("Service"));
        QVERIFY(decision.steps.last().message.english().contains(u"acme"_s));
    }

    void namesOfProvidersHaveNoCase() {
        const ProviderLogins logins{{u"acme"_s, {secret("u"), secret("p")}}};
        QVERIFY(decided(&logins, "ULTRAVOX").cxml.contains("provider=\"ultravox\""));
        QVERIFY(decided(&logins, "Brand-New").cxml.contains("provider=\"Brand-New\""));
        QVERIFY(isKnownAiProvider(u" Telnyx "_s) && needsCredentials(u"ElevenLabs"_s) &&
                !needsCredentials(u"vapi"_s));
        for (const QString& name : aiProviders())
            QCOMPARE(aiProviderName(name.toUpper()), name);
    }

    void nothingIsKept_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char* body, const char* kept) {
            QTest::newRow(body) << QByteArray(body) << QByteArray(kept);
        };
        row(R"(<Dial><Service provider="x" username="u" password="p">a</Service></Dial>)",
            R"(<Dial><Service provider="x" username="[redacted]" password="[redacted]">a</Service></Dial>)");
        row(R"(<Service provider="x" username="u">a</Service><Service password="">b</Service>)",
            R"(<Service provider="x" username="[redacted]">a</Service><Service password="[redacted]">b</Service>)");
        row(R"(<Sip username="u" password="p">sip:a@b</Sip>)",
            R"(<Sip username="[redacted]" password="[redacted]">sip:a@b</Sip>)");
        row(R"(<Say>password="x" is no attribute</Say>)", R"(<Say>password="x" is no attribute</Say>)");
        row(R"(<Service password="p>)", R"(<Service password="[redacted]>)");
        row(R"(<Service password="p)", R"(<Service password="p)"); // no document of ours
    }

    void nothingIsKept() {
        QFETCH(QByteArray, body);
        Exchange exchange;
        exchange.response.body = body;
        redact(exchange, Redactor());
        QTEST(exchange.response.body, "kept");
    }

    void theWholeAnswerOfARouter() {
        const ProviderLogins logins{{u"acme"_s, {secret("me&you"), secret("p\"<w>")}}};
        Exchange exchange;
        exchange.response.body = decided(&logins).cxml;
        redact(exchange, Redactor());
        QVERIFY(!exchange.response.body.contains("me&") && !exchange.response.body.contains("p&quot;"));
        QVERIFY(validateCxml(exchange.response.body).isEmpty());
    }

    void texts() {
        QCOMPARE(loginFromText(secret("me:a:b")).password.reveal(), QByteArrayView("a:b"));
        QVERIFY(loginFromText(secret("me")).password.isEmpty() &&
                loginFromText(secret(":x")).password.isEmpty() &&
                loginFromText(secret("me:")).password.isEmpty());
        QVERIFY(isLoginName(u"acme-1_B"_s) && !isLoginName(u""_s) && !isLoginName(u"a b"_s) &&
                !isLoginName(u"a/b"_s) && !isLoginName(QString(41, u'a')));
    }

    void namesOfAPlan() {
        const auto plan =
            planOf(R"({"aiAssistants":[{"id":"a","credentials":"x"},{"id":"b","credentials":"y"},{"id":"c"}],
            "extensions":[{"number":"1","type":"ai_assistant","credentials":"x"},{"number":"2","credentials":"not a name"}]})");
        QCOMPARE(loginNames(*plan), QStringList({u"x"_s, u"y"_s}));
    }
};

QTEST_GUILESS_MAIN(TestProviderLogin)
#include "tst_provider_login.moc"
