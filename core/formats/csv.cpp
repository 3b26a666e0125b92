#include "core/formats/csv.h"

#include "core/base/printable.h"
#include "core/base/secret_values.h"
#include "core/calls/call_statistics.h"
#include "core/formats/exchange_json.h"

#include <QRegularExpression>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isCsvNumber(QStringView text) {
    if (text.size() > 1 && (text.front() == u'+' || text.front() == u'-'))
        text = text.sliced(1);
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString withoutFormula(const QString& text) {
    static const QString dangerous = u"=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20"_s; // the last four: full width
    // A spreadsheet of another country splits the row at the other separator, and sees a formula there.
    static const QRegularExpression inner(
        u"([,;\"])(\\s*(?:[=@\uff1d\uff0b\uff0d\uff20]|[+-](?!\\d+\\s*(?:[,;]|$))))"_s);
    // Spreadsheets skip leading blanks before they look for a formula.
    const QStringView trimmed = QStringView(text).trimmed();
    const bool isDangerous = !text.isEmpty() && (dangerous.contains(text.front()) ||
                                                 (!trimmed.isEmpty() && dangerous.contains(trimmed.front())));
    QString defused = isDangerous && !isCsvNumber(text) ? u'\'' + text : text;
    return defused.replace(inner, u"\\1'\\2"_s);
}

QByteArray csvRow(const QStringList& fields, const CsvFormat& format) {
    QByteArray row;
    for (const QString& field : fields) {
        if (!row.isEmpty() || &field != &fields.first())
            row.append(format.separator);
        QByteArray text = printable(withoutFormula(field)).toUtf8(); // a row is a line
        const bool mustQuote = text.contains(format.separator) || text.contains('"') ||
                               text.startsWith(' ') || text.endsWith(' ');
        row.append(mustQuote ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
    return row.append("\r\n");
}

QByteArray callRecordsCsvHead(const CsvFormat& format) {
    static const QStringList names = {
        u"session"_s,     u"call_id"_s,         u"from"_s,          u"to"_s,           u"direction"_s,
        u"disposition"_s, u"raw_disposition"_s, u"duration"_s,      u"talk_seconds"_s, u"started_at"_s,
        u"answered_at"_s, u"ended_at"_s,        u"recording_url"_s, u"outcome"_s,      u"answered_by"_s,
        u"message"_s,     u"ringing_seconds"_s, u"path"_s,          u"ring_group"_s};
    return (format.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + csvRow(names, format);
}

QByteArray callRecordCsv(const CallRecord& record, const CsvFormat& format) {
    return csvRow({record.session, record.callId, record.from, record.to, record.direction,
                   record.disposition, record.rawDisposition, QString::number(record.durationSeconds),
                   QString::number(record.talkSeconds), isoTimeMs(record.startedMs),
                   isoTimeMs(record.answeredMs), isoTimeMs(record.endedMs),
                   addressToShow(record.recordingUrl), outcomeName(outcomeOf(record)), record.answeredBy,
                   record.message ? u"yes"_s : u"no"_s, QString::number(record.ringingSeconds),
                   QString(record.path).replace(u'\n', u", "_s), record.ringGroup},
                  format);
}

} // namespace opbx
