#include "core/formats/csv.h"

#include "core/base/printable.h"
#include "core/base/secret_values.h"
#include "core/calls/call_statistics.h"
#include "core/formats/exchange_json.h"

#include <QRegularExpression>

#include <algorithm>

namespace opbx {

namespace {

bool isCsvNumber(QStringView text) {
    if (text.size() > 1 && (text.front() == u'+' || text.front() == u'-'))
        text = text.sliced(1);
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString withoutFormula(const QString& text) {
    static const QString dangerous =
        QStringLiteral(u"=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20"); // the last four: full width
    // A spreadsheet of another country splits the row at the other separator, and sees a formula there.
    static const QRegularExpression inner(
        QStringLiteral(u"([,;\"])(\\s*(?:[=@\uff1d\uff0b\uff0d\uff20]|[+-](?!\\d+\\s*(?:[,;]|$))))"));
    // Spreadsheets skip leading blanks before they look for a formula.
    const QStringView trimmed = QStringView(text).trimmed();
    const bool isDangerous = !text.isEmpty() && (dangerous.contains(text.front()) ||
                                                 (!trimmed.isEmpty() && dangerous.contains(trimmed.front())));
    QString defused = isDangerous && !isCsvNumber(text) ? u'\'' + text : text;
    return defused.replace(inner, QStringLiteral("\\1'\\2"));
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
    static const QStringList names = {QStringLiteral("session"),
                                      QStringLiteral("call_id"),
                                      QStringLiteral("from"),
                                      QStringLiteral("to"),
                                      QStringLiteral("direction"),
                                      QStringLiteral("disposition"),
                                      QStringLiteral("raw_disposition"),
                                      QStringLiteral("duration"),
                                      QStringLiteral("talk_seconds"),
                                      QStringLiteral("started_at"),
                                      QStringLiteral("answered_at"),
                                      QStringLiteral("ended_at"),
                                      QStringLiteral("recording_url"),
                                      QStringLiteral("outcome"),
                                      QStringLiteral("answered_by"),
                                      QStringLiteral("message"),
                                      QStringLiteral("ringing_seconds")};
    return (format.byteOrderMark ? QByteArray("\xef\xbb\xbf") : QByteArray()) + csvRow(names, format);
}

QByteArray callRecordCsv(const CallRecord& record, const CsvFormat& format) {
    return csvRow({record.session, record.callId, record.from, record.to, record.direction,
                   record.disposition, record.rawDisposition, QString::number(record.durationSeconds),
                   QString::number(record.talkSeconds), isoTimeMs(record.startedMs),
                   isoTimeMs(record.answeredMs), isoTimeMs(record.endedMs),
                   addressToShow(record.recordingUrl), outcomeName(outcomeOf(record)), record.answeredBy,
                   record.message ? QStringLiteral("yes") : QStringLiteral("no"),
                   QString::number(record.ringingSeconds)},
                  format);
}

} // namespace opbx
