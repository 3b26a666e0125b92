#include "core/webhook/authenticator.h"
#include "core/base/hmac.h"
#include "core/base/timestamp.h"

#include "core/base/hex.h"

#include <array>
#include <optional>

namespace opbx {

namespace {

/// What one kind of credential came to.
struct Finding {
    Verdict verdict = Verdict::Ok;
    ErrorCode refusal = ErrorCode::None;
    Message detail;
    bool usedPreviousKey = false;
};

Finding refused(Verdict verdict, ErrorCode refusal, const Message& detail) {
    return {verdict, refusal, detail, false};
}

/// The current key, and the previous one while it is still accepted; calls `matches` for each until one does.
template<class Matches>
std::optional<bool> whichKey(const RotatingKey& key, qint64 nowMs, Matches matches) {
    if (matches(key.current))
        return false;
    if (!key.previous.isEmpty() && nowMs < key.previousUntilMs && matches(key.previous))
        return true;
    return std::nullopt;
}

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

/// Token of a bearer header; null when the scheme is another one.
std::optional<QByteArrayView> bearerToken(QByteArrayView header) {
    static constexpr QByteArrayView scheme = "bearer";
    header = header.trimmed();
    if (header.size() <= scheme.size() ||
        header.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0 ||
        !isSpace(header[scheme.size()]))
        return std::nullopt;
    return header.sliced(scheme.size()).trimmed();
}

/// A key that the keychain does not give is not "none": to generate one would replace it.
Finding unconfigured(const QString& problem, const Message& noneIsSetUp) {
    return refused(
        Verdict::Unconfigured, ErrorCode::KeyNotConfigured,
        problem.isEmpty()
            ? noneIsSetUp
            : Message(QT_TRANSLATE_NOOP("Message", "The key that checks this request cannot be read. %1"),
                      {problem}));
}

Finding checkBearer(const HttpRequest& request, const EndpointConfig& config, qint64 nowMs) {
    if (config.requestsKey.current.isEmpty())
        return unconfigured(
            config.requestsKeyProblem,
            QT_TRANSLATE_NOOP(
                "Message",
                "No requests API key is set up. Generate one and enter it in the Cloudonix portal."));
    const int count = headerCount(request.headers, "Authorization");
    if (count == 0)
        return refused(Verdict::Missing, ErrorCode::MissingCredential,
                       QT_TRANSLATE_NOOP("Message", "The request has no Authorization header. Enter the "
                                                    "requests API key in the Cloudonix portal."));
    if (count > 1)
        return refused(
            Verdict::Invalid, ErrorCode::WrongBearer,
            QT_TRANSLATE_NOOP("Message",
                              "The request has more than one Authorization header. Remove all but one."));
    const QByteArray header = headerValue(request.headers, "Authorization");
    const std::optional<QByteArrayView> token = bearerToken(header);
    if (!token)
        return refused(Verdict::Missing, ErrorCode::MissingCredential,
                       QT_TRANSLATE_NOOP(
                           "Message", "The Authorization header does not hold the word Bearer and a token."));
    const auto previous = whichKey(config.requestsKey, nowMs, [&token](const Secret& key) {
        return constantTimeEqual(*token, key.reveal());
    });
    if (!previous)
        return refused(Verdict::Invalid, ErrorCode::WrongBearer,
                       QT_TRANSLATE_NOOP("Message", "The bearer token is not the requests API key. Enter the "
                                                    "current key in the Cloudonix portal."));
    Finding found;
    found.usedPreviousKey = *previous;
    return found;
}

using Digest = std::array<char, 32>;

/// 32 bytes of `sha256=<64 hex digits>`; the prefix is optional.
std::optional<Digest> parseSignature(QByteArrayView header) {
    static constexpr QByteArrayView prefix = "sha256=";
    header = header.trimmed();
    if (header.size() >= prefix.size() &&
        header.first(prefix.size()).compare(prefix, Qt::CaseInsensitive) == 0)
        header = header.sliced(prefix.size());
    if (header.size() != 64)
        return std::nullopt;
    Digest digest{};
    for (size_t i = 0; i < digest.size(); ++i) {
        const int high = hexDigit(header[static_cast<qsizetype>(2 * i)]);
        const int low = hexDigit(header[static_cast<qsizetype>(2 * i + 1)]);
        if (high < 0 || low < 0)
            return std::nullopt;
        digest[i] = static_cast<char>(high * 16 + low);
    }
    return digest;
}

bool signs(const Secret& key, const Digest& signature, const HttpRequest& request, SignedBytes signedBytes,
           QByteArrayView timestamp) {
    const QByteArrayView given(signature.data(), static_cast<qsizetype>(signature.size()));
    if (signedBytes != SignedBytes::TimestampBody && constantTimeEqual(hmacSha256(key, request.body), given))
        return true;
    if (signedBytes == SignedBytes::Body || timestamp.isEmpty())
        return false;
    QByteArray message;
    message.reserve(timestamp.size() + 1 + request.body.size());
    message.append(timestamp).append('.').append(request.body);
    return constantTimeEqual(hmacSha256(key, message), given);
}

Finding checkSignature(const HttpRequest& request, const EndpointConfig& config, QByteArrayView timestamp,
                       qint64 nowMs) {
    const AuthSettings& auth = config.auth;
    const int count = headerCount(request.headers, auth.signatureHeader);
    if (config.webhookSecret.current.isEmpty())
        return unconfigured(
            config.webhookSecretProblem,
            QT_TRANSLATE_NOOP("Message",
                              "No webhook secret is set up. Generate one and enter it at the sender."));
    if (count == 0)
        return refused(Verdict::Missing, ErrorCode::MissingCredential,
                       {QT_TRANSLATE_NOOP("Message", "The request has no %1 header."),
                        {QString::fromLatin1(auth.signatureHeader)}});
    if (count > 1)
        return refused(Verdict::Invalid, ErrorCode::WrongSignature,
                       QT_TRANSLATE_NOOP(
                           "Message", "The request has more than one signature header. Remove all but one."));
    const std::optional<Digest> signature =
        parseSignature(headerValue(request.headers, auth.signatureHeader));
    if (!signature)
        return refused(
            Verdict::Invalid, ErrorCode::WrongSignature,
            QT_TRANSLATE_NOOP("Message",
                              "The signature is not 64 hex digits of SHA-256, with or without \"sha256=\"."));
    if (auth.signedBytes == SignedBytes::TimestampBody && timestamp.isEmpty())
        return refused(
            Verdict::Missing, ErrorCode::TimestampMissing,
            {QT_TRANSLATE_NOOP("Message",
                               "The signature covers the timestamp, but the request has no %1 header."),
             {QString::fromLatin1(auth.timestampHeader)}});
    const auto previous = whichKey(config.webhookSecret, nowMs, [&](const Secret& key) {
        return signs(key, *signature, request, auth.signedBytes, timestamp);
    });
    if (!previous && auth.signedBytes == SignedBytes::Either && auth.timestampRequired && timestamp.isEmpty())
        return refused(
            Verdict::Missing, ErrorCode::TimestampMissing,
            {QT_TRANSLATE_NOOP("Message",
                               "The signature may cover the timestamp, but the request has no %1 header."),
             {QString::fromLatin1(auth.timestampHeader)}});
    if (!previous)
        return refused(Verdict::Invalid, ErrorCode::WrongSignature,
                       QT_TRANSLATE_NOOP("Message",
                                         "The signature does not match the body and the webhook secret. Open "
                                         "the request and read the explanation of its verdict."));
    Finding found;
    found.usedPreviousKey = *previous;
    return found;
}

qint64 absolute(qint64 value) {
    return value < 0 ? -value : value;
}

/// Whole seconds on both sides: a timestamp in seconds says no more than that.
Finding checkTimestamp(const HttpRequest& request, const AuthSettings& auth, QByteArrayView timestamp,
                       const std::optional<qint64>& sentMs, qint64 nowMs) {
    const int count = headerCount(request.headers, auth.timestampHeader);
    if (count == 0 && !auth.timestampRequired)
        return {};
    if (timestamp.isEmpty())
        return refused(Verdict::Missing, ErrorCode::TimestampMissing,
                       {QT_TRANSLATE_NOOP("Message", "The request has a signature but no %1 header."),
                        {QString::fromLatin1(auth.timestampHeader)}});
    if (count > 1)
        return refused(Verdict::Invalid, ErrorCode::TimestampInvalid,
                       QT_TRANSLATE_NOOP(
                           "Message", "The request has more than one timestamp header. Remove all but one."));
    if (!sentMs)
        return refused(Verdict::Invalid, ErrorCode::TimestampInvalid,
                       parseTimestampMs(timestamp).error().detail);
    const qint64 skewSeconds = *sentMs / 1000 - nowMs / 1000;
    if (absolute(skewSeconds) > auth.toleranceSeconds)
        return refused(
            Verdict::Stale, ErrorCode::TimestampOutsideTolerance,
            {skewSeconds < 0
                 ? QT_TRANSLATE_NOOP("Message",
                                     "The signature is right, but the timestamp is %1 s behind this "
                                     "clock; %2 s are allowed. Check both clocks.")
                 : QT_TRANSLATE_NOOP("Message", "The signature is right, but the timestamp is %1 s ahead of "
                                                "this clock; %2 s are allowed. Check both clocks."),
             {absolute(skewSeconds), auth.toleranceSeconds}});
    return {};
}

void take(Authentication& result, const Finding& finding) {
    result.verdict = finding.verdict;
    result.refusal = finding.refusal;
    result.detail = finding.detail;
    result.usedPreviousKey = result.usedPreviousKey || finding.usedPreviousKey;
    if (finding.refusal == ErrorCode::MissingCredential || finding.refusal == ErrorCode::KeyNotConfigured)
        result.credential = CredentialKind::None;
}

/// Neither credential is there. It is our fault only when neither could have been checked.
Finding noCredential(const EndpointConfig& config) {
    if (config.requestsKey.current.isEmpty() && config.webhookSecret.current.isEmpty())
        return unconfigured(
            config.webhookSecretProblem.isEmpty() ? config.requestsKeyProblem : config.webhookSecretProblem,
            QT_TRANSLATE_NOOP("Message",
                              "Neither a webhook secret nor a requests API key is set up. Generate one."));
    return refused(
        Verdict::Missing, ErrorCode::MissingCredential,
        {QT_TRANSLATE_NOOP("Message", "The request has neither a %1 header nor an Authorization header."),
         {QString::fromLatin1(config.auth.signatureHeader)}});
}

} // namespace

QByteArray signatureDigest(QByteArrayView header) {
    const std::optional<Digest> digest = parseSignature(header);
    return digest ? QByteArray(digest->data(), static_cast<qsizetype>(digest->size())) : QByteArray();
}

Authentication authenticate(const HttpRequest& request, Endpoint endpoint, const EndpointConfig& config,
                            qint64 nowMs) {
    Authentication result;
    AuthScheme scheme = config.auth.schemeOf(endpoint);
    if (scheme == AuthScheme::Off)
        return result;

    const QByteArray timestamp = headerValue(request.headers, config.auth.timestampHeader).trimmed();
    std::optional<qint64> sentMs;
    if (!timestamp.isEmpty()) {
        if (const Result<qint64> parsed = parseTimestampMs(timestamp)) {
            sentMs = *parsed;
            result.hasClockSkew = true;
            result.clockSkewMs = *parsed - nowMs;
        }
    }

    if (scheme == AuthScheme::SignatureOrBearer) {
        const bool hasSignature = headerCount(request.headers, config.auth.signatureHeader) > 0;
        if (!hasSignature && headerCount(request.headers, "Authorization") == 0) {
            take(result, noCredential(config));
            return result;
        }
        scheme = hasSignature ? AuthScheme::Signature : AuthScheme::Bearer;
    }

    if (scheme != AuthScheme::Bearer) {
        result.credential = CredentialKind::Signature;
        take(result, checkSignature(request, config, timestamp, nowMs));
        if (result.verdict != Verdict::Ok)
            return result;
    }
    if (scheme != AuthScheme::Signature) {
        result.credential =
            scheme == AuthScheme::Both ? CredentialKind::BearerAndSignature : CredentialKind::Bearer;
        take(result, checkBearer(request, config, nowMs));
        if (result.verdict != Verdict::Ok)
            return result;
    }
    // Last, so that "stale" means: everything else is right.
    if (scheme != AuthScheme::Bearer)
        take(result, checkTimestamp(request, config.auth, timestamp, sentMs, nowMs));
    return result;
}

} // namespace opbx
