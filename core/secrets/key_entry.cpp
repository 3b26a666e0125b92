#include "core/secrets/key_entry.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Secret secretOf(const QJsonValue& value) {
    return Secret(value.toString().toUtf8());
}

} // namespace

Secret encodeKeyEntry(const KeyEntry& entry) {
    QJsonObject object{
        {u"version"_s, 1},
        {u"key"_s, QString::fromUtf8(entry.key.current.reveal())},
        {u"created"_s, entry.createdMs},
    };
    if (!entry.key.previous.isEmpty()) {
        object.insert(u"previous"_s, QString::fromUtf8(entry.key.previous.reveal()));
        object.insert(u"previous_until"_s, entry.key.previousUntilMs);
    }
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const Secret secret(text);
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
    return secret;
}

KeyEntry decodeKeyEntry(const Secret& text) {
    KeyEntry entry;
    const QByteArrayView bytes = text.reveal();
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size())).object();
    if (!object[u"key"_s].isString()) {
        entry.key.current = text;
        return entry;
    }
    entry.key.current = secretOf(object[u"key"_s]);
    entry.key.previous = secretOf(object[u"previous"_s]);
    entry.key.previousUntilMs = object[u"previous_until"_s].toInteger();
    entry.createdMs = object[u"created"_s].toInteger();
    return entry;
}

} // namespace opbx
