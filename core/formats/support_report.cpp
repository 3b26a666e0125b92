#include "core/formats/support_report.h"

#include "core/exchange/body_text.h"
#include "core/exchange/exchange_redaction.h"
#include "core/formats/exchange_json.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString schemeName(AuthScheme scheme) {
    switch (scheme) {
    case AuthScheme::Off: return u"off"_s;
    case AuthScheme::Bearer: return u"bearer"_s;
    case AuthScheme::Signature: return u"signature"_s;
    case AuthScheme::SignatureOrBearer: return u"signature or bearer"_s;
    case AuthScheme::Both: return u"both"_s;
    }
    return {};
}

QString signedBytesName(SignedBytes signedBytes) {
    switch (signedBytes) {
    case SignedBytes::Body: return u"body"_s;
    case SignedBytes::TimestampBody: return u"timestamp.body"_s;
    case SignedBytes::Either: return u"either"_s;
    }
    return {};
}

/// Collects lines; a line with an empty value is left out.
class Report {
public:
    void heading(const QString& text) { m_lines << QString() << u"## "_s + text << QString(); }
    void fact(const QString& name, const QString& value) {
        if (!value.isEmpty())
            m_lines << u"- %1: %2"_s.arg(name, value);
    }
    /// Indented, so that no content can end the block.
    void block(const QString& text) {
        const QStringList lines = text.split(u'\n');
        for (const QString& line : lines)
            m_lines << u"    "_s + line;
    }
    void line(const QString& text) { m_lines << text; }
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    QStringList m_lines;
};

void addReportHeaders(Report& report, const HttpHeaders& headers) {
    for (const HttpHeader& header : headers)
        report.block(QString::fromUtf8(header.name + ": " + header.value));
}

void addBody(Report& report, const QByteArray& body) {
    if (body.isEmpty())
        return;
    report.block(QString());
    if (const auto text = textOfBody(body))
        report.block(*text);
    else
        report.block(u"%1 bytes in base64: %2"_s.arg(body.size()).arg(QString::fromLatin1(body.toBase64())));
}

void addTimings(Report& report, const StageTimings& timings) {
    const auto add = [&report](const QString& name, qint64 us) {
        if (us >= 0)
            report.fact(name, u"%1 µs"_s.arg(us));
    };
    add(u"head read"_s, timings.head);
    add(u"body read"_s, timings.body);
    add(u"authenticated"_s, timings.authenticated);
    add(u"decoded"_s, timings.decoded);
    add(u"decided"_s, timings.decided);
    add(u"on disk"_s, timings.committed);
    add(u"answered"_s, timings.answered);
}

void addSummary(Report& report, const Exchange& exchange, const VerdictExplanation& explanation) {
    report.fact(u"time"_s, isoTimeMs(exchange.receivedUs / 1000));
    report.fact(u"endpoint"_s, QString::fromLatin1(endpointName(exchange.endpoint)));
    report.fact(u"status"_s, QString::number(exchange.response.status));
    report.fact(u"verdict"_s, QString::fromLatin1(verdictName(exchange.verdict)));
    report.fact(u"explanation"_s, explanation.sentence.english());
    report.fact(u"mistake found"_s, QString::fromLatin1(explanation.mistakes.join(", ")));
    if (exchange.refusal != ErrorCode::None)
        report.fact(u"refused with"_s, QString::fromLatin1(errorName(exchange.refusal)));
    report.fact(u"event"_s, QString::fromUtf8(exchange.event.eventId));
    report.fact(u"event id from"_s, exchange.event.eventIdSource);
    report.fact(u"session"_s, exchange.event.session);
    report.fact(u"attempt"_s, QString::number(exchange.attempt));
    if (exchange.hasClockSkew)
        report.fact(u"clock of the sender minus ours"_s, u"%1 ms"_s.arg(exchange.clockSkewMs));
}

} // namespace

QString supportReport(const Exchange& exchange, const VerdictExplanation& explanation,
                      const SupportContext& context, const Redactor& redactor) {
    Exchange shown = exchange;
    redactForExport(shown, redactor);
    Report report;
    report.line(u"# OPBX Desktop: report about one exchange"_s);
    report.line(QString());
    report.fact(u"program"_s, context.version);
    report.fact(u"platform"_s, context.platform);
    report.fact(u"authentication"_s, schemeName(context.auth.schemeOf(shown.endpoint)));
    report.fact(u"signed bytes"_s, signedBytesName(context.auth.signedBytes));
    report.fact(u"tolerance"_s, u"%1 s"_s.arg(context.auth.toleranceSeconds));
    report.heading(u"Summary"_s);
    addSummary(report, shown, explanation);
    report.heading(u"Stages, from the first byte"_s);
    addTimings(report, shown.timings);
    report.heading(u"Steps"_s);
    for (const DecisionStep& step : shown.steps)
        report.fact(QString::fromUtf8(step.code), step.message.english());
    report.heading(u"Request"_s);
    report.block(QString::fromUtf8(shown.request.method + ' ' + shown.request.target()) +
                 u" HTTP/1.%1"_s.arg(shown.request.minorVersion));
    addReportHeaders(report, shown.request.headers);
    addBody(report, shown.request.body);
    if (const QString note = cutBodyNote(shown); !note.isEmpty())
        report.line(note);
    report.heading(u"Response"_s);
    report.block(u"%1 %2"_s.arg(shown.response.status).arg(QString::fromUtf8(shown.response.contentType)));
    addReportHeaders(report, shown.response.headers);
    addBody(report, shown.response.body);
    return redactor.redactText(report.text());
}

} // namespace opbx
