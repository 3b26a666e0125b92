#include "core/base/gunzip.h"
#include "core/explain/json_form_guesses.h"
#include "core/explain/json_number.h"
#include "core/explain/verdict_explanation.h"
#include "core/webhook/authenticator.h"
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;
const QByteArray secret = "webhook-secret";
const QByteArray stamp = "1700000000";
/// gzip of {"a":1}
const QByteArray packed = QByteArray::fromHex("1f8b0800000000000203ab564a54b232ac0500afac1b5607000000");

QByteArray sign(const QByteArray& key, const QByteArray& message,
                QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256) {
    return QMessageAuthenticationCode::hash(message, key, algorithm);
}

SignatureQuestion asked(const QByteArray& body, const QByteArray& signature) {
    SignatureQuestion question;
    question.body = body;
    question.signature = signature;
    question.timestamp = stamp;
    question.current = Secret(secret);
    question.previous = Secret(QByteArray("old-secret"));
    question.nowMs = nowMs;
    return question;
}

QByteArrayList matchedCodes(const VerdictExplanation& explanation) {
    QByteArrayList codes;
    for (const SignatureTry& attempt : explanation.tries) {
        if (attempt.matched)
            codes.append(attempt.code);
    }
    return codes;
}

} // namespace

class TestVerdictExplanation : public QObject {
    Q_OBJECT

private slots:
    void mistakes_data() {
        QTest::addColumn<QByteArray>("arrived");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("whatWasSigned");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const QByteArray& arrived, const QByteArray& key,
                            const QByteArray& whatWasSigned, const char* code) {
            QTest::newRow(name) << arrived << key << whatWasSigned << QByteArray(code);
        };
        const QByteArray json = R"({"a": "x/y", "b": [1, {}], "c": "é"})";
        const QByteArray minified = R"({"a":"x/y","b":[1,{}],"c":"é"})";
        row("previous secret", json, "old-secret", json, "previous-secret");
        row("previous secret over timestamp and body", json, "old-secret", stamp + '.' + json,
            "previous-secret");
        row("line end behind the secret", json, secret + '\n', json, "secret-whitespace");
        row("space before the secret", json, ' ' + secret, json, "secret-whitespace");
        row("timestamp in ms", json, secret, "1700000000000." + json, "timestamp-body");
        row("timestamp in ISO 8601", json, secret, "2023-11-14T22:13:20Z." + json, "timestamp-body");
        row("line end added", json, secret, json + '\n', "trailing-newline-added");
        row("CRLF added", json, secret, json + "\r\n", "trailing-newline-added");
        row("line end added, over the timestamp", json, secret, stamp + '.' + json + '\n',
            "trailing-newline-added");
        row("line end removed", json + '\n', secret, json, "trailing-newline-removed");
        row("CRLF removed", json + "\r\n", secret, json, "trailing-newline-removed");
        row("CRLF became LF", "a=1\nb=2\n", secret, "a=1\r\nb=2\r\n", "crlf");
        row("LF became CRLF", "a=1\r\nb=2\r\n", secret, "a=1\nb=2\n", "crlf");
        row("minified", json, secret, minified, "json-minified");
        row("minified with sorted keys", R"({"b": 1, "a": 2})", secret, R"({"a":2,"b":1})",
            "json-minified+json-sorted");
        row("two spaces", minified, secret,
            "{\n  \"a\": \"x/y\",\n  \"b\": [\n    1,\n    {}\n  ],\n  \"c\": \"é\"\n}", "json-pretty");
        row("four spaces", R"({"a":1})", secret, "{\n    \"a\": 1\n}", "json-pretty");
        row("spaces on one line", R"({"a":1,"b":2})", secret, R"({"a": 1, "b": 2})", "json-pretty");
        row("escaped slashes", json, secret, R"({"a": "x\/y", "b": [1, {}], "c": "é"})", "json-slashes");
        row("minified with escaped slashes", json, secret, R"({"a":"x\/y","b":[1,{}],"c":"é"})",
            "json-minified+json-slashes");
        row("plain slashes", R"({"a":"x\/y\\/"})", secret, R"({"a":"x/y\\/"})", "json-slashes");
        row("escaped characters", json, secret, R"({"a": "x/y", "b": [1, {}], "c": "\u00e9"})",
            "json-unicode");
        row("escaped characters and slashes", json, secret, R"({"a":"x\/y","b":[1,{}],"c":"\u00e9"})",
            "json-minified+json-slashes+json-unicode");
        row("escapes in capitals", json, secret, R"({"a":"x/y","b":[1,{}],"c":"\u00E9"})",
            "json-minified+json-unicode");
        row("plain characters", R"({"c":"\u00e9\ud83d\ude00\n\u0001"})", secret, "{\"c\":\"é😀\\n\\u0001\"}",
            "json-unicode");
        row("before it was packed", packed, secret, R"({"a":1})", "gzip");
        row("another secret", json, "nobody knows", json, "");
        row("another body", json, secret, "something else", "");
    }

    /// Of the writing of JSON, of keys and messages, alone and together.
    void mistakesOfForm_data() {
        QTest::addColumn<QByteArray>("arrived");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("whatWasSigned");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const QByteArray& arrived, const QByteArray& key,
                            const QByteArray& whatWasSigned, const char* code) {
            QTest::newRow(name) << arrived << key << whatWasSigned << QByteArray(code);
        };
        const QByteArray json = R"({"a": "x/y", "b": [1, {}], "c": "é"})";
        const QByteArray page = R"({"z":"a?x=1&y=2","b":{"d":1,"c":"<Ada>"},"n":10})";
        row("Go", page, secret, R"({"z":"a?x=1\u0026y=2","b":{"d":1,"c":"\u003cAda\u003e"},"n":10})",
            "json-html");
        row("HTML in capitals", page, secret,
            R"({"z":"a?x=1\u0026y=2","b":{"d":1,"c":"\u003CAda\u003E"},"n":10})", "json-html");
        row("HTML plain", R"({"u":"x\u0026y","q":"a\u0022b"})", secret, "{\"u\":\"x&y\",\"q\":\"a\\\"b\"}",
            "json-html");
        row("sorted", page, secret, R"({"b":{"c":"<Ada>","d":1},"n":10,"z":"a?x=1&y=2"})", "json-sorted");
        row("sorted with blanks", page, secret, R"({"b": {"c": "<Ada>", "d": 1}, "n": 10, "z": "a?x=1&y=2"})",
            "json-pretty+json-sorted");
        row("sorted, sent with blanks", R"({"b": 1, "a": [{"d": 1, "c": 2}]})", secret,
            R"({"a": [{"c": 2, "d": 1}], "b": 1})", "json-sorted");
        row("blanks and escapes", R"({"c":"é","d":1})", secret, R"({"c": "\u00e9", "d": 1})",
            "json-pretty+json-unicode");
        row("whole numbers", R"({"a":1,"b":2.5})", secret, R"({"a":1.0,"b":2.5})", "json-numbers");
        row("shortest numbers", R"({"a":1.0,"b":2.50})", secret, R"({"a":1,"b":2.5})", "json-numbers");
        row("one number of several", R"({"a":1,"b":2,"c":3})", secret, R"({"a":1,"b":2.0,"c":3})",
            "json-numbers");
        row("numbers with exponents and blanks", R"({"a":1,"b":10})", secret, R"({"a": 1.0, "b": 1e1})",
            "json-pretty+json-numbers");
        row("previous secret and blanks", R"({"a":1,"b":10})", "old-secret", R"({"a": 1, "b": 10})",
            "previous-secret+json-pretty");
        row("secret with a line end, line end added", R"({"a":1})", secret + '\n', "{\"a\":1}\n",
            "secret-whitespace+trailing-newline-added");
        row("milliseconds and blanks", R"({"b":1,"a":1})", secret, R"(1700000000000.{"b": 1, "a": 1})",
            "timestamp-body+json-pretty");
        row("indented, line end added", R"({"a":1})", secret, "{\n    \"a\": 1\n}\n",
            "trailing-newline-added+json-pretty");
        row("milliseconds, blanks and escapes", R"({"a":"é"})", secret, R"(1700000000000.{"a": "\u00e9"})",
            "timestamp-body+json-pretty+json-unicode");
        row("secret in quotes", json, '"' + secret + '"', json, "secret-form");
        row("colon behind the timestamp", json, secret, stamp + ':' + json, "timestamp-body");
        row("byte order mark", "\xef\xbb\xbf{}", secret, "{}", "bom");
        row("ISO 8859-1", "n=José", secret, "n=Jos\xe9", "charset");
        row("zero byte", QByteArray("a=1\0", 4), secret, "a=1", "body-trimmed");
        row("decoded", "a=%2B12", secret, "a=+12", "url-encoding");
        row("blanks as %20", "a=1+2&b=c%3a", secret, "a=1%202&b=c%3a", "url-encoding");
        row("capitals in escapes", "a=%2b1", secret, "a=%2B1", "url-encoding");
        row("fields sorted", "To=%2B1&From=2&CallSid=3", secret, "CallSid=3&From=2&To=%2B1", "form-order");
        row("fields in any order", "a=1&b=2&c=3&d=4", secret, "c=3&a=1&d=4&b=2", "form-order");
        row("many fields sorted", "i=9&h=8&g=7&f=6&e=5&d=4&c=3&b=2&a=1", secret,
            "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9", "form-order");
        row("fields of one name", "b=1&a=2&a=1", secret, "a=1&a=2&b=1", "form-order");
        row("fields sorted, line end added", "b=1&a=2", secret, "a=2&b=1\n",
            "trailing-newline-added+form-order");
        row("fields sorted, previous secret", "b=1&a=2", "old-secret", "a=2&b=1",
            "previous-secret+form-order");
        row("before the body was there", json, secret, "", "empty-body");
    }

    void mistakesOfForm() { mistakes(); }

    void mistakes() {
        QFETCH(QByteArray, arrived);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, whatWasSigned);
        QFETCH(QByteArray, code);
        const VerdictExplanation explanation =
            explainSignature(asked(arrived, "sha256=" + sign(key, whatWasSigned).toHex()));
        QCOMPARE(explanation.verdict, Verdict::Invalid);
        QCOMPARE(explanation.mistakes.join('+'), code);
        for (const QByteArray& mistake : explanation.mistakes)
            QVERIFY(matchedCodes(explanation).contains(mistake));
        QVERIFY(explanation.sentence.english().endsWith(u'.'));
        QVERIFY(!explanation.sentence.english().contains(QString::fromLatin1(secret)));
    }

    void otherForms_data() {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("code");
        const QByteArray body = "{}";
        const auto sha1 = QCryptographicHash::Sha1;
        const auto sha512 = QCryptographicHash::Sha512;
        QTest::newRow("base64") << sign(secret, body).toBase64() << QByteArray("base64");
        QTest::newRow("base64 with a prefix")
            << "sha256=" + sign(secret, body).toBase64() << QByteArray("base64");
        QTest::newRow("base64 for URLs")
            << sign(secret, stamp + '.' + body)
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
            << QByteArray("base64");
        QTest::newRow("SHA-1") << "sha1=" + sign(secret, body, sha1).toHex() << QByteArray("sha1");
        QTest::newRow("SHA-1 without a prefix")
            << sign(secret, stamp + '.' + body, sha1).toHex() << QByteArray("sha1");
        QTest::newRow("SHA-512") << "sha512=" + sign(secret, body, sha512).toHex() << QByteArray("sha512");
        const QByteArray right = sign(secret, body).toHex();
        const QByteArray wrong = sign("x", body).toHex();
        QTest::newRow("quoted") << '"' + right + '"' << QByteArray("signature-quoted");
        QTest::newRow("quoted with a prefix") << "sha256='" + right + '\'' << QByteArray("signature-quoted");
        QTest::newRow("quoted and wrong") << '"' + wrong + '"' << QByteArray("signature-quoted");
        QTest::newRow("two") << "sha256=" + wrong + ",sha256=" + right << QByteArray("signature-several");
        QTest::newRow("two with a blank") << wrong + ' ' + right << QByteArray("signature-several");
        QTest::newRow("with a timestamp beside it")
            << "t=1700000000,v1=" + sign(secret, stamp + '.' + body).toHex()
            << QByteArray("signature-several");
        QTest::newRow("another word") << "v1=" + right << QByteArray("signature-prefix");
        QTest::newRow("a word and a blank") << "HMAC-SHA256 " + right << QByteArray("signature-prefix");
        QTest::newRow("a colon") << "sha256:" + right << QByteArray("signature-prefix");
        QTest::newRow("a sign for hex") << "0x" + right << QByteArray("signature-prefix");
        QTest::newRow("a comma behind it") << right + ',' << QByteArray("signature-malformed");
        QTest::newRow("base64 of hex") << right.toBase64() << QByteArray("base64");
        QTest::newRow("a blank in it") << "sha256= " + right << QByteArray("signature-malformed");
        QTest::newRow("cut off") << right.left(63) << QByteArray("signature-truncated");
        QTest::newRow("cut off at the length of SHA-1")
            << right.left(40) << QByteArray("signature-truncated");
        QTest::newRow("too long") << right + "00" << QByteArray("signature-malformed");
        QTest::newRow("quoted, by the previous secret")
            << '"' + sign("old-secret", body).toHex() + '"' << QByteArray("signature-quoted+previous-secret");
        QTest::newRow("garbage") << QByteArray("%%%") << QByteArray("signature-malformed");
        QTest::newRow("only a prefix") << QByteArray("sha256=") << QByteArray("signature-malformed");
    }

    void otherForms() {
        QFETCH(QByteArray, signature);
        const VerdictExplanation explanation = explainSignature(asked("{}", signature));
        QCOMPARE(explanation.verdict, Verdict::Invalid);
        QTEST(explanation.mistakes.join('+'), "code");
    }

    void signedBytes_data() {
        QTest::addColumn<SignedBytes>("setting");
        QTest::addColumn<bool>("overTimestamp");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArrayList>("codes");
        QTest::newRow("body only, over both")
            << SignedBytes::Body << true << Verdict::Invalid << QByteArrayList{"timestamp-body"};
        QTest::newRow("both only, over body")
            << SignedBytes::TimestampBody << false << Verdict::Invalid << QByteArrayList{"body-only"};
        QTest::newRow("either, over body")
            << SignedBytes::Either << false << Verdict::Ok << QByteArrayList{"body-only"};
        QTest::newRow("either, over both")
            << SignedBytes::Either << true << Verdict::Ok << QByteArrayList{"timestamp-body"};
    }

    void signedBytes() {
        QFETCH(bool, overTimestamp);
        QFETCH(SignedBytes, setting);
        SignatureQuestion question = asked("{}", sign(secret, overTimestamp ? stamp + ".{}" : "{}").toHex());
        question.signedBytes = setting;
        const VerdictExplanation explanation = explainSignature(question);
        QTEST(explanation.verdict, "verdict");
        QTEST(matchedCodes(explanation), "codes");
    }

    void everyCodeIsTriedInOrder() {
        const VerdictExplanation explanation = explainSignature(asked("{}", QByteArray(64, '0')));
        QByteArrayList codes;
        for (const SignatureTry& attempt : explanation.tries)
            codes.append(attempt.code);
        QCOMPARE(codes, signatureTryCodes());
        QCOMPARE(codes.size(), 31);
        for (const QByteArray& code : codes)
            QVERIFY2(tryExplanation(code).english().endsWith(u'.'), code);
        QCOMPARE(triedMessage({{"previous-secret", false}, {"sha1", false}}).english(),
                 u"Tried: the previous secret; SHA-1."_s);
        QVERIFY(triedMessage({}).isEmpty());
        const QStringList tried = triedMessage(explanation.tries).english().split(u"; "_s);
        QCOMPARE(QSet<QString>(tried.begin(), tried.end()).size(), codes.size());
    }

    void times_data() {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<bool>("required");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("now") << stamp << true << Verdict::Ok;
        QTest::newRow("at the edge") << QByteArray("1699999700") << true << Verdict::Ok;
        QTest::newRow("past the edge") << QByteArray("1699999699") << true << Verdict::Stale;
        QTest::newRow("ahead") << QByteArray("1700000301") << true << Verdict::Stale;
        QTest::newRow("none, required") << QByteArray() << true << Verdict::Missing;
        QTest::newRow("none, not required") << QByteArray() << false << Verdict::Ok;
        QTest::newRow("no time") << QByteArray("soon") << true << Verdict::Invalid;
    }

    void times() {
        QFETCH(QByteArray, timestamp);
        QFETCH(bool, required);
        SignatureQuestion question = asked("{}", sign(secret, "{}").toHex());
        question.timestamp = timestamp;
        question.timestampRequired = required;
        const VerdictExplanation explanation = explainSignature(question);
        QTEST(explanation.verdict, "verdict");
        QCOMPARE(matchedCodes(explanation).contains("clock"), explanation.verdict == Verdict::Stale);
    }

    void nothingToCheck() {
        QCOMPARE(explainSignature(asked("{}", "")).verdict, Verdict::Missing);
        SignatureQuestion question = asked("{}", sign("", "{}").toHex());
        question.current = Secret();
        QCOMPARE(explainSignature(question).verdict, Verdict::Unconfigured);
    }

    void agreesWithTheAuthenticator() {
        EndpointConfig config;
        config.webhookSecret.current = Secret(secret);
        for (const SignedBytes setting :
             {SignedBytes::Body, SignedBytes::TimestampBody, SignedBytes::Either}) {
            config.auth.signedBytes = setting;
            for (const QByteArray& message : {QByteArray("{}"), stamp + ".{}", QByteArray("x")}) {
                Exchange exchange;
                exchange.receivedUs = nowMs * 1000;
                exchange.request.body = "{}";
                exchange.request.headers = {{"X-Cloudonix-Signature", sign(secret, message).toHex()},
                                            {"X-Cloudonix-Timestamp", stamp}};
                const Authentication found = authenticate(exchange.request, Endpoint::Cdr, config, nowMs);
                QCOMPARE(explainSignature(signatureQuestion(exchange, config)).verdict, found.verdict);
            }
        }
    }

    void exchanges_data() {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<ErrorCode>("refusal");
        for (int i = 0; i < errorCodeCount; ++i) {
            const auto code = static_cast<ErrorCode>(i);
            QTest::newRow(errorName(code)) << (i == 0 ? Verdict::Ok : Verdict::Invalid) << code;
        }
    }

    void exchanges() {
        Exchange exchange;
        QFETCH(Verdict, verdict);
        QFETCH(ErrorCode, refusal);
        exchange.verdict = verdict;
        exchange.refusal = refusal;
        exchange.credential = CredentialKind::Signature;
        EndpointConfig config;
        config.webhookSecret.current = Secret(secret);
        const VerdictExplanation explanation = explainVerdict(exchange, config);
        QCOMPARE(explanation.verdict, exchange.verdict);
        QVERIFY(!explanation.sentence.isEmpty());
    }

    void changedSecretIsSeen() {
        Exchange exchange;
        exchange.verdict = Verdict::Invalid;
        exchange.refusal = ErrorCode::WrongSignature;
        exchange.credential = CredentialKind::Signature;
        exchange.receivedUs = nowMs * 1000;
        exchange.request.body = "{}";
        exchange.request.headers = {{"X-Cloudonix-Signature", sign(secret, "{}").toHex()},
                                    {"X-Cloudonix-Timestamp", stamp}};
        EndpointConfig config;
        config.webhookSecret.current = Secret(secret);
        const VerdictExplanation explanation = explainVerdict(exchange, config);
        QCOMPARE(explanation.verdict, Verdict::Invalid);
        QVERIFY(explanation.sentence.english().contains(u"current secret"_s));
    }

    void gzip() {
        QCOMPARE(gunzip(packed, 100).value_or("no"), QByteArray("{\"a\":1}"));
        QVERIFY(!gunzip(packed, 3));
        QVERIFY(!gunzip(packed.chopped(4), 100));
        QVERIFY(!gunzip("plain", 100));
        QVERIFY(!gunzip(QByteArray(100, '\x1f'), 100));
    }

    void jsonFormsKeepTheMeaning_data() {
        QTest::addColumn<QByteArray>("json");
        for (const char* name :
             {"cdr.cloudonix.json", "session-update.web.json", "voice-route.subscriber.json"})
            QTest::newRow(name) << test::fixture(QString::fromLatin1(name));
        QTest::newRow("hard") << QByteArray("{\"a\\\"b\": \"{}, : \\\\\", \"c\": [[], {}, [1.50, -0, 1e1]], "
                                            "\"d\": \"\\u00e9\\/&<>'+`\\u003c\"}");
    }

    void jsonFormsKeepTheMeaning() {
        QFETCH(QByteArray, json);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        JsonFormGuesses guesses(json);
        std::vector<JsonForm> forms = guesses.singles();
        QVERIFY(forms.size() > 15);
        for (const JsonForm& form : forms)
            guesses.learn(form, false);
        for (const JsonForm& form : guesses.combinations())
            forms.push_back(form);
        QVERIFY(forms.size() > 1'000);
        for (const JsonForm& form : forms)
            QCOMPARE(QJsonDocument::fromJson(jsonInForm(json, form, 1'000'000)), document);
    }

    void brokenJsonEnds() {
        for (const QByteArray& text : {QByteArray("{\"a"), QByteArray("\\"), QByteArray("\"\\"),
                                       QByteArray("]]]}}}{{"), QByteArray(100'000, '['), QByteArray("\\u12"),
                                       QByteArray("\"\\uD8"), QByteArray("{\"a\":1,}")}) {
            QVERIFY(!JsonIndex(text).isValid());
            for (JsonForm form : JsonFormGuesses("{}").singles()) {
                QVERIFY(jsonInForm(text, form, 1'000'000).size() <= 1'000'000);
                form.sorted = true;
                QVERIFY(jsonInForm(text, form, 10).size() <= 10);
            }
        }
    }

    void numbers_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("shortest");
        QTest::addColumn<QByteArray>("fraction");
        QTest::newRow("integer") << QByteArray("10") << QByteArray("10") << QByteArray("10.0");
        QTest::newRow("fraction") << QByteArray("1.50") << QByteArray("1.5") << QByteArray("1.5");
        QTest::newRow("whole") << QByteArray("1.0") << QByteArray("1") << QByteArray("1.0");
        QTest::newRow("exponent") << QByteArray("1e1") << QByteArray("10") << QByteArray("10.0");
        QTest::newRow("negative") << QByteArray("-2.5E-1") << QByteArray("-0.25") << QByteArray("-0.25");
        QTest::newRow("large") << QByteArray("1e21") << QByteArray("1e+21") << QByteArray("1e+21");
        QTest::newRow("small") << QByteArray("0.0000001") << QByteArray("1e-7") << QByteArray("1e-7");
        QTest::newRow("minus zero") << QByteArray("-0.0") << QByteArray("0") << QByteArray("-0.0");
        QTest::newRow("beyond doubles") << QByteArray("9007199254740993") << QByteArray("9007199254740992")
                                        << QByteArray("9007199254740993.0");
        QTest::newRow("infinite") << QByteArray("1e999") << QByteArray("1e999") << QByteArray("1e999");
    }

    void numbers() {
        QFETCH(QByteArray, written);
        QTEST(jsonNumber(written, JsonForm::Choice::Shortest), "shortest");
        QTEST(jsonNumber(written, JsonForm::Choice::Fraction), "fraction");
    }
};

QTEST_GUILESS_MAIN(TestVerdictExplanation)
#include "tst_verdict_explanation.moc"
