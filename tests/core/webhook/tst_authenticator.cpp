#include "core/base/hmac.h"
#include "core/base/timestamp.h"
#include "core/webhook/authenticator.h"

#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;
const QByteArray key = "k^e!y)=(|";
const QByteArray secret = "webhook-secret";
const QByteArray body = "{\"a\":1}";

QByteArray sign(const QByteArray& key, const QByteArray& message) {
    return hmacSha256(Secret(key), message).toHex();
}

EndpointConfig configured() {
    EndpointConfig config;
    config.requestsKey.current = Secret(key);
    config.webhookSecret.current = Secret(secret);
    return config;
}

HttpRequest requestWith(const HttpHeaders& headers) {
    HttpRequest request;
    request.method = "POST";
    request.headers = headers;
    request.body = body;
    return request;
}

const HttpHeader signature{"x-cloudonix-signature", "sha256=" + sign(secret, body)};
const HttpHeader timestamp{"X-CLOUDONIX-TIMESTAMP", "1700000000"};
const HttpHeader bearer{"authorization", "Bearer " + key};
const HttpHeader wrongSignature{"X-Cloudonix-Signature", "sha256=" + sign("other", body)};
const HttpHeader wrongBearer{"Authorization", "Bearer other"};

constexpr auto no = CredentialKind::None;
constexpr auto byBearer = CredentialKind::Bearer;
constexpr auto bySignature = CredentialKind::Signature;
constexpr auto byBoth = CredentialKind::BearerAndSignature;

void row(const char* name, AuthScheme scheme, const HttpHeaders& headers, Verdict verdict, ErrorCode refusal,
         CredentialKind credential) {
    QTest::newRow(name) << scheme << headers << verdict << refusal << credential;
}

void bearerRows() {
    using enum ErrorCode;
    row("off", AuthScheme::Off, {}, Verdict::None, None, no);
    row("off ignores a wrong token", AuthScheme::Off, {wrongBearer}, Verdict::None, None, no);

    row("bearer", AuthScheme::Bearer, {bearer}, Verdict::Ok, None, byBearer);
    row("bearer scheme in capitals", AuthScheme::Bearer, {{"Authorization", "BEARER " + key}}, Verdict::Ok,
        None, byBearer);
    row("bearer with white space", AuthScheme::Bearer, {{"Authorization", "  bearer \t " + key + "  "}},
        Verdict::Ok, None, byBearer);
    row("bearer missing", AuthScheme::Bearer, {}, Verdict::Missing, MissingCredential, no);
    row("bearer wrong", AuthScheme::Bearer, {wrongBearer}, Verdict::Invalid, WrongBearer, byBearer);
    row("bearer cut short", AuthScheme::Bearer, {{"Authorization", "Bearer " + key.chopped(1)}},
        Verdict::Invalid, WrongBearer, byBearer);
    row("bearer with one more", AuthScheme::Bearer, {{"Authorization", "Bearer " + key + "x"}},
        Verdict::Invalid, WrongBearer, byBearer);
    row("bearer in another case", AuthScheme::Bearer, {{"Authorization", "Bearer " + key.toUpper()}},
        Verdict::Invalid, WrongBearer, byBearer);
    row("bearer without a token", AuthScheme::Bearer, {{"Authorization", "Bearer"}}, Verdict::Missing,
        MissingCredential, no);
    row("bearer without a space", AuthScheme::Bearer, {{"Authorization", "Bearer" + key}}, Verdict::Missing,
        MissingCredential, no);
    row("another scheme", AuthScheme::Bearer, {{"Authorization", "Basic " + key}}, Verdict::Missing,
        MissingCredential, no);
    row("key without a scheme", AuthScheme::Bearer, {{"Authorization", key}}, Verdict::Missing,
        MissingCredential, no);
    row("two Authorization headers", AuthScheme::Bearer, {bearer, bearer}, Verdict::Invalid, WrongBearer,
        byBearer);
    row("a signature is no bearer token", AuthScheme::Bearer, {signature, timestamp}, Verdict::Missing,
        MissingCredential, no);
}

void signatureRows() {
    using enum ErrorCode;
    row("signature", AuthScheme::Signature, {signature, timestamp}, Verdict::Ok, None, bySignature);
    row("signature without a prefix", AuthScheme::Signature,
        {{"X-Cloudonix-Signature", sign(secret, body)}, timestamp}, Verdict::Ok, None, bySignature);
    row("signature in capitals", AuthScheme::Signature,
        {{"X-Cloudonix-Signature", "SHA256=" + sign(secret, body).toUpper()}, timestamp}, Verdict::Ok, None,
        bySignature);
    row("signature missing", AuthScheme::Signature, {bearer, timestamp}, Verdict::Missing, MissingCredential,
        no);
    row("signature wrong", AuthScheme::Signature, {wrongSignature, timestamp}, Verdict::Invalid,
        WrongSignature, bySignature);
    row("signature empty", AuthScheme::Signature, {{"X-Cloudonix-Signature", ""}, timestamp},
        Verdict::Invalid, WrongSignature, bySignature);
    row("signature cut short", AuthScheme::Signature,
        {{"X-Cloudonix-Signature", sign(secret, body).chopped(2)}, timestamp}, Verdict::Invalid,
        WrongSignature, bySignature);
    row("signature not hex", AuthScheme::Signature,
        {{"X-Cloudonix-Signature", QByteArray(64, 'g')}, timestamp}, Verdict::Invalid, WrongSignature,
        bySignature);
    row("two signature headers", AuthScheme::Signature, {signature, signature, timestamp}, Verdict::Invalid,
        WrongSignature, bySignature);
    row("wrong signature and stale", AuthScheme::Signature,
        {wrongSignature, {"X-Cloudonix-Timestamp", "1600000000"}}, Verdict::Invalid, WrongSignature,
        bySignature);
}

void timestampRows() {
    using enum ErrorCode;
    row("no timestamp", AuthScheme::Signature, {signature}, Verdict::Missing, TimestampMissing, bySignature);
    row("timestamp is no time", AuthScheme::Signature, {signature, {"X-Cloudonix-Timestamp", "soon"}},
        Verdict::Invalid, TimestampInvalid, bySignature);
    row("two timestamps", AuthScheme::Signature, {signature, timestamp, timestamp}, Verdict::Invalid,
        TimestampInvalid, bySignature);
    row("300 s old", AuthScheme::Signature, {signature, {"X-Cloudonix-Timestamp", "1699999700"}}, Verdict::Ok,
        None, bySignature);
    row("301 s old", AuthScheme::Signature, {signature, {"X-Cloudonix-Timestamp", "1699999699"}},
        Verdict::Stale, TimestampOutsideTolerance, bySignature);
    row("300 s ahead", AuthScheme::Signature, {signature, {"X-Cloudonix-Timestamp", "1700000300"}},
        Verdict::Ok, None, bySignature);
    row("301 s ahead, in ms", AuthScheme::Signature, {signature, {"X-Cloudonix-Timestamp", "1700000301000"}},
        Verdict::Stale, TimestampOutsideTolerance, bySignature);
}

void combinedRows() {
    using enum ErrorCode;
    row("either: signature", AuthScheme::SignatureOrBearer, {signature, timestamp}, Verdict::Ok, None,
        bySignature);
    row("either: bearer", AuthScheme::SignatureOrBearer, {bearer}, Verdict::Ok, None, byBearer);
    row("either: a wrong signature is not saved by a bearer token", AuthScheme::SignatureOrBearer,
        {wrongSignature, timestamp, bearer}, Verdict::Invalid, WrongSignature, bySignature);
    row("either: nothing", AuthScheme::SignatureOrBearer, {timestamp}, Verdict::Missing, MissingCredential,
        no);
    row("either: wrong bearer", AuthScheme::SignatureOrBearer, {wrongBearer}, Verdict::Invalid, WrongBearer,
        byBearer);

    row("both", AuthScheme::Both, {signature, timestamp, bearer}, Verdict::Ok, None, byBoth);
    row("both: no bearer", AuthScheme::Both, {signature, timestamp}, Verdict::Missing, MissingCredential, no);
    row("both: no signature", AuthScheme::Both, {bearer, timestamp}, Verdict::Missing, MissingCredential, no);
    row("both: wrong bearer", AuthScheme::Both, {signature, timestamp, wrongBearer}, Verdict::Invalid,
        WrongBearer, byBoth);
    row("both: stale", AuthScheme::Both, {signature, {"X-Cloudonix-Timestamp", "1"}, bearer}, Verdict::Stale,
        TimestampOutsideTolerance, byBoth);
}

} // namespace

class TestAuthenticator : public QObject {
    Q_OBJECT

private slots:
    void hmacMatchesRfc4231_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("empty") << QByteArray() << QByteArray()
                               << QByteArray(
                                      "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    void hmacMatchesRfc4231() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QTEST(hmacSha256(Secret(key), message).toHex(), "digest");
    }

    void timestamps_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms"); // -1: refused
        QTest::newRow("seconds") << QByteArray("1700000000") << nowMs;
        QTest::newRow("milliseconds") << QByteArray("1700000000123") << nowMs + 123;
        QTest::newRow("white space") << QByteArray(" 1700000000\t") << nowMs;
        QTest::newRow("ISO Z") << QByteArray("2023-11-14T22:13:20Z") << nowMs;
        QTest::newRow("ISO lower case") << QByteArray("2023-11-14t22:13:20z") << nowMs;
        QTest::newRow("ISO ms") << QByteArray("2023-11-14T22:13:20.123Z") << nowMs + 123;
        QTest::newRow("ISO us") << QByteArray("2023-11-14T22:13:20.123000Z") << nowMs + 123;
        QTest::newRow("ISO offset") << QByteArray("2023-11-15T00:13:20+02:00") << nowMs;
        QTest::newRow("ISO without zone is UTC") << QByteArray("2023-11-14T22:13:20") << nowMs;
        QTest::newRow("ISO with a space") << QByteArray("2023-11-14 22:13:20Z") << nowMs;
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        for (const char* bad :
             {"", " ", "-1", "+1700000000", "1.7e9", "1700000000.5", "170000000000", "17000000000000",
              "99999999999999999999999", "yesterday", "2023-11-14", "2023-13-14T22:13:20Z",
              "2023-11-14T25:13:20Z", "2023-11-14T22:13:20Zzz", "0x6553f100", "1700000000abc"})
            QTest::newRow(bad) << QByteArray(bad) << qint64(-1);
        QTest::newRow("NUL inside") << QByteArray("1700\0000000", 10) << qint64(-1);
        QTest::newRow("not Latin") << QByteArray("\xd9\xa1\xd9\xa7") << qint64(-1);
    }

    void timestamps() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        const Result<qint64> parsed = parseTimestampMs(text);
        QCOMPARE(parsed.ok(), ms >= 0);
        if (parsed)
            QCOMPARE(*parsed, ms);
        else
            QCOMPARE(parsed.error().code, ErrorCode::TimestampInvalid);
    }

    void schemes_data() {
        QTest::addColumn<AuthScheme>("scheme");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<ErrorCode>("refusal");
        QTest::addColumn<CredentialKind>("credential");
        bearerRows();
        signatureRows();
        timestampRows();
        combinedRows();
    }

    void schemes() {
        QFETCH(AuthScheme, scheme);
        QFETCH(HttpHeaders, headers);
        EndpointConfig config = configured();
        config.auth.cdr = scheme;
        const Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QTEST(found.verdict, "verdict");
        QTEST(found.refusal, "refusal");
        QTEST(found.credential, "credential");
        QCOMPARE(found.detail.isEmpty(), found.refusal == ErrorCode::None);
        for (const QByteArray& hidden : {key, secret, sign(secret, body), key.chopped(1)})
            QVERIFY(!found.detail.english().contains(QString::fromLatin1(hidden)));
    }

    void signedBytes_data() {
        QTest::addColumn<SignedBytes>("setting");
        QTest::addColumn<bool>("overTimestamp");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("body, body") << SignedBytes::Body << false << true;
        QTest::newRow("body, timestamp.body") << SignedBytes::Body << true << false;
        QTest::newRow("timestamp.body, body") << SignedBytes::TimestampBody << false << false;
        QTest::newRow("timestamp.body, timestamp.body") << SignedBytes::TimestampBody << true << true;
        QTest::newRow("either, body") << SignedBytes::Either << false << true;
        QTest::newRow("either, timestamp.body") << SignedBytes::Either << true << true;
    }

    void signedBytes() {
        QFETCH(SignedBytes, setting);
        QFETCH(bool, overTimestamp);
        EndpointConfig config = configured();
        config.auth.signedBytes = setting;
        const QByteArray message = overTimestamp ? "1700000000." + body : body;
        const HttpHeaders headers{{"X-Cloudonix-Signature", sign(secret, message)}, timestamp};
        const Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QTEST(found.verdict == Verdict::Ok, "accepted");
    }

    void signedTimestampCannotBeChanged() {
        EndpointConfig config = configured();
        const HttpHeaders headers{{"X-Cloudonix-Signature", sign(secret, "1700000000." + body)},
                                  {"X-Cloudonix-Timestamp", "1700000001"}};
        QCOMPARE(authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs).refusal,
                 ErrorCode::WrongSignature);
    }

    void signatureWithoutItsTimestamp_data() {
        QTest::addColumn<SignedBytes>("signedBytes");
        QTest::addColumn<bool>("required");
        QTest::addColumn<QByteArray>("signedMessage");
        QTest::addColumn<int>("status");
        const QByteArray withTimestamp = "1700000000." + body;
        QTest::newRow("either, over both") << SignedBytes::Either << true << withTimestamp << 400;
        QTest::newRow("either, over the body") << SignedBytes::Either << true << body << 400;
        QTest::newRow("either, over something else") << SignedBytes::Either << true << QByteArray("x") << 400;
        QTest::newRow("either, not required") << SignedBytes::Either << false << withTimestamp << 401;
        QTest::newRow("body") << SignedBytes::Body << true << withTimestamp << 401;
        QTest::newRow("body, right") << SignedBytes::Body << true << body << 400;
        QTest::newRow("both") << SignedBytes::TimestampBody << true << withTimestamp << 400;
        QTest::newRow("both, not required") << SignedBytes::TimestampBody << false << withTimestamp << 400;
    }

    /// What cannot be judged without the timestamp lacks it; what can be judged is wrong.
    void signatureWithoutItsTimestamp() {
        QFETCH(SignedBytes, signedBytes);
        QFETCH(bool, required);
        QFETCH(QByteArray, signedMessage);
        EndpointConfig config = configured();
        config.auth.signedBytes = signedBytes;
        config.auth.timestampRequired = required;
        const HttpHeaders headers{{"X-Cloudonix-Signature", sign(secret, signedMessage)}};
        const Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QTEST(httpStatus(found.refusal), "status");
        QVERIFY(found.verdict != Verdict::Ok);
    }

    void timestampSettings() {
        EndpointConfig config = configured();
        config.auth.timestampRequired = false;
        QCOMPARE(authenticate(requestWith({signature}), Endpoint::Cdr, config, nowMs).verdict, Verdict::Ok);
        // One that is there is still checked.
        const HttpHeader old{"X-Cloudonix-Timestamp", "1"};
        QCOMPARE(authenticate(requestWith({signature, old}), Endpoint::Cdr, config, nowMs).verdict,
                 Verdict::Stale);
        config.auth.signedBytes = SignedBytes::TimestampBody;
        QCOMPARE(authenticate(requestWith({signature}), Endpoint::Cdr, config, nowMs).refusal,
                 ErrorCode::TimestampMissing);
    }

    void toleranceIsASetting() {
        EndpointConfig config = configured();
        config.auth.toleranceSeconds = 10;
        const HttpHeader eleven{"X-Cloudonix-Timestamp", "1699999989"};
        QCOMPARE(authenticate(requestWith({signature, eleven}), Endpoint::Cdr, config, nowMs).verdict,
                 Verdict::Stale);
        config.auth.toleranceSeconds = 11;
        QCOMPARE(authenticate(requestWith({signature, eleven}), Endpoint::Cdr, config, nowMs).verdict,
                 Verdict::Ok);
    }

    void headerNamesAreSettings() {
        EndpointConfig config = configured();
        config.auth.signatureHeader = "X-Sig";
        config.auth.timestampHeader = "X-Time";
        const HttpHeaders headers{{"x-sig", sign(secret, body)}, {"x-time", "1700000000"}};
        QCOMPARE(authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs).verdict, Verdict::Ok);
        QCOMPARE(authenticate(requestWith({signature, timestamp}), Endpoint::Cdr, config, nowMs).verdict,
                 Verdict::Missing);
    }

    void previousKeys() {
        EndpointConfig config = configured();
        config.webhookSecret.previous = Secret(QByteArray("old-secret"));
        config.webhookSecret.previousUntilMs = nowMs + 1;
        const HttpHeaders headers{{"X-Cloudonix-Signature", sign("old-secret", body)}, timestamp};
        Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QCOMPARE(found.verdict, Verdict::Ok);
        QVERIFY(found.usedPreviousKey);
        found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs + 1);
        QCOMPARE(found.refusal, ErrorCode::WrongSignature);

        config.requestsKey.previous = Secret(QByteArray("old-key"));
        config.requestsKey.previousUntilMs = nowMs + 1;
        const HttpHeaders old{{"Authorization", "Bearer old-key"}};
        found = authenticate(requestWith(old), Endpoint::VoiceRoute, config, nowMs);
        QCOMPARE(found.verdict, Verdict::Ok);
        QVERIFY(found.usedPreviousKey);
        QCOMPARE(authenticate(requestWith(old), Endpoint::VoiceRoute, config, nowMs + 1).refusal,
                 ErrorCode::WrongBearer);
        QVERIFY(!authenticate(requestWith({bearer}), Endpoint::VoiceRoute, config, nowMs).usedPreviousKey);
    }

    void nothingOpensWithoutKeys_data() {
        QTest::addColumn<AuthScheme>("scheme");
        QTest::addColumn<HttpHeaders>("headers");
        const HttpHeaders emptyToken{{"Authorization", "Bearer "}};
        const HttpHeaders emptySecret{{"X-Cloudonix-Signature", sign("", body)}, timestamp};
        for (const auto& [name, scheme] : {std::pair{"bearer", AuthScheme::Bearer},
                                           {"signature", AuthScheme::Signature},
                                           {"either", AuthScheme::SignatureOrBearer},
                                           {"both", AuthScheme::Both}}) {
            QTest::addRow("%s, nothing sent", name) << scheme << HttpHeaders{};
            QTest::addRow("%s, empty token", name) << scheme << emptyToken;
            QTest::addRow("%s, signed with an empty secret", name) << scheme << emptySecret;
            QTest::addRow("%s, both empty", name) << scheme << emptyToken + emptySecret;
        }
    }

    void nothingOpensWithoutKeys() {
        QFETCH(AuthScheme, scheme);
        QFETCH(HttpHeaders, headers);
        EndpointConfig config;
        config.auth.cdr = scheme;
        const Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QCOMPARE(found.verdict, Verdict::Unconfigured);
        QCOMPARE(found.refusal, ErrorCode::KeyNotConfigured);
        // A previous key alone opens nothing either.
        config.requestsKey.previousUntilMs = config.webhookSecret.previousUntilMs = nowMs + 1000;
        QCOMPARE(authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs).verdict,
                 Verdict::Unconfigured);
    }

    void clockSkewIsMeasured() {
        const EndpointConfig config = configured();
        const HttpHeaders headers{signature, {"X-Cloudonix-Timestamp", "1700000007"}};
        const Authentication found = authenticate(requestWith(headers), Endpoint::Cdr, config, nowMs);
        QVERIFY(found.hasClockSkew);
        QCOMPARE(found.clockSkewMs, 7000);
        QVERIFY(!authenticate(requestWith({bearer}), Endpoint::Cdr, config, nowMs).hasClockSkew);
    }

    void eachEndpointHasItsScheme() {
        AuthSettings auth;
        auth.voice = AuthScheme::Off;
        auth.sessionUpdate = AuthScheme::Both;
        auth.cdr = AuthScheme::Signature;
        for (const EndpointRow& row : endpointTable()) {
            AuthScheme expected = AuthScheme::Off;
            if (row.endpoint == Endpoint::SessionUpdate)
                expected = AuthScheme::Both;
            else if (row.kind == EndpointKind::Notification)
                expected = AuthScheme::Signature;
            QCOMPARE(auth.schemeOf(row.endpoint), expected);
        }
        const AuthSettings defaults;
        QCOMPARE(defaults.schemeOf(Endpoint::VoiceRoute), AuthScheme::Bearer);
        QCOMPARE(defaults.schemeOf(Endpoint::RecordingStatus), AuthScheme::SignatureOrBearer);
    }
};

QTEST_GUILESS_MAIN(TestAuthenticator)
#include "tst_authenticator.moc"
