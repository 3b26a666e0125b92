#include "core/base/timestamp.h"

#include "core/base/ascii.h"
#include "core/base/utc.h"

#include <QDateTime>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error notATime() {
    return {ErrorCode::TimestampInvalid,
            u"The timestamp is neither Unix seconds, nor Unix milliseconds (13 digits), nor ISO 8601."_s};
}

/// Shape `YYYY-MM-DDThh:mm…`; the rest is checked by QDateTime, which accepts more than it should at this
/// place.
bool looksLikeIso(QByteArrayView text) {
    return text.size() >= 16 && text.size() <= 40 && allDigits(text.first(4)) && text[4] == '-' &&
           text[7] == '-' && (text[10] == 'T' || text[10] == 't' || text[10] == ' ') && text[13] == ':';
}

} // namespace

Result<qint64> parseTimestampMs(QByteArrayView text) {
    text = text.trimmed();
    if (allDigits(text)) {
        if (text.size() == 13)
            return text.toByteArray().toLongLong();
        if (text.size() <= 11)
            return text.toByteArray().toLongLong() * 1000;
        return notATime();
    }
    if (!looksLikeIso(text))
        return notATime();
    QString iso = QString::fromLatin1(text).toUpper();
    iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return notATime();
    if (time.timeSpec() == Qt::LocalTime) // no offset given: the sender means UTC
        time = QDateTime(time.date(), time.time(), utc);
    return time.toMSecsSinceEpoch();
}

} // namespace opbx
