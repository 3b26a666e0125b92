#include "app/runtime/replay_options.h"

#include <QJsonArray>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

Result<ReplayCredential> credentialOf(const QString& word) {
    if (word == u"as-it-was")
        return ReplayCredential::AsItWas;
    if (word == u"current")
        return ReplayCredential::CurrentSecret;
    if (word == u"previous")
        return ReplayCredential::PreviousSecret;
    if (word == u"bearer")
        return ReplayCredential::Bearer;
    return wrong(u"credential is as-it-was, current, previous or bearer."_s);
}

Result<HttpHeaders> headersOf(const QJsonValue& value) {
    HttpHeaders headers;
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry[u"name"_s].isString() || !entry[u"value"_s].isString())
            return wrong(u"headers is a list of objects with name and value."_s);
        headers.append({entry[u"name"_s].toString().toUtf8(), entry[u"value"_s].toString().toUtf8()});
    }
    return headers;
}

Result<Done> apply(const QString& name, const QJsonValue& value, ReplayRequest& request) {
    const QString text = value.toString();
    const bool isFlag = name == u"resign";
    const bool isList = name == u"headers";
    if (isFlag ? !value.isBool() : isList ? !value.isArray() : !value.isString())
        return wrong(u"%1 has a value of the wrong kind."_s.arg(name));
    if (isFlag) {
        request.credential = value.toBool() ? ReplayCredential::CurrentSecret : request.credential;
    } else if (isList) {
        const Result<HttpHeaders> headers = headersOf(value);
        if (!headers)
            return headers.error();
        request.edits.headers = *headers;
    } else if (name == u"credential") {
        const Result<ReplayCredential> credential = credentialOf(text);
        if (!credential)
            return credential.error();
        request.credential = *credential;
    } else if (name == u"break") {
        const Result<ReplayBreakage> breakage = replayBreakage(text);
        if (!breakage)
            return breakage.error();
        request.breakage = *breakage;
    } else if (name == u"method") {
        request.edits.method = text.toUtf8();
    } else if (name == u"path") {
        request.edits.path = text.toUtf8();
    } else if (name == u"body") {
        request.edits.body = text.toUtf8();
    } else if (name == u"to") {
        request.target = QUrl(text, QUrl::StrictMode);
        if (!request.target.isValid() || request.target.isEmpty())
            return wrong(u"to is not an address."_s);
    } else {
        return wrong(u"\"%1\" is not known."_s.arg(name));
    }
    return Done{};
}

} // namespace

Result<ReplayBreakage> replayBreakage(const QString& word) {
    if (word.isEmpty())
        return ReplayBreakage::None;
    if (word == u"wrong-signature")
        return ReplayBreakage::WrongSignature;
    if (word == u"stale")
        return ReplayBreakage::StaleTimestamp;
    if (word == u"future")
        return ReplayBreakage::FutureTimestamp;
    return wrong(u"The fault is wrong-signature, stale or future."_s);
}

Result<ReplayRequest> replayFromJson(const QJsonObject& options, const ExchangePtr& original) {
    ReplayRequest request;
    request.original = original;
    for (auto option = options.begin(); option != options.end(); ++option) {
        if (const Result<Done> done = apply(option.key(), option.value(), request); !done)
            return done.error();
    }
    return request;
}

} // namespace opbx
