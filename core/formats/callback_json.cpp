#include "core/formats/callback_json.h"

#include "core/formats/exchange_json.h"

namespace opbx {

using namespace Qt::StringLiterals;

QJsonObject callbackJson(const Callback& callback, const QString& name) {
    const auto time = [](qint64 ms) { return ms > 0 ? QJsonValue(isoTimeMs(ms)) : QJsonValue(); };
    return {
        {u"caller"_s, callback.caller},
        {u"number"_s, callback.number},
        {u"name"_s, name},
        {u"called"_s, callback.called},
        {u"session"_s, callback.session},
        {u"outcome"_s, QString(outcomeName(callback.outcome))},
        {u"calls"_s, callback.calls},
        {u"first_at"_s, time(callback.firstMs)},
        {u"last_at"_s, time(callback.lastMs)},
        {u"message"_s, callback.message},
        {u"tries"_s, callback.tries},
        {u"tried_at"_s, time(callback.triedMs)},
        {u"note"_s, callback.note},
    };
}

} // namespace opbx
