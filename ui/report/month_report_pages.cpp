#include "ui/report/month_report_pages.h"

#include "core/files/file_replacement.h"
#include "ui/theme/formatting.h"
#include "ui/theme/region.h"
#include "ui/words/call_words.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

// A page of A4 in points, and what stands where on it.
constexpr double pageWidth = 595;
constexpr double pageHeight = 842;
constexpr double margin = 42;
constexpr double inner = pageWidth - 2 * margin;
constexpr double lineHeight = 16;
constexpr int titleSize = 20;
constexpr int headingSize = 12;
constexpr int bodySize = 10;
constexpr int smallSize = 8;
constexpr double faintest = 0.15; // of a heat map's cell with one call

const QColor ink(0x1b, 0x1f, 0x24);
const QColor quiet(0x60, 0x68, 0x70);
const QColor line(0xd5, 0xd9, 0xde);
const QColor accent(0x1f, 0x5f, 0xd6);
const QColor bad(0xb4, 0x23, 0x18);

QColor tinted(const QColor& colour, double part) {
    const auto mix = [part](int channel) { return int(std::lround(255 + (channel - 255) * part)); };
    return {mix(colour.red()), mix(colour.green()), mix(colour.blue())};
}

/// Draws from the leading edge, whichever side that is.
class Sheet {
public:
    explicit Sheet(QPainter& painter)
        : m_painter(painter)
        , m_isRightToLeft(QGuiApplication::isRightToLeft()) {}

    QRectF place(double x, double y, double width, double height) const {
        return {m_isRightToLeft ? pageWidth - x - width : x, y, width, height};
    }

    enum class Side { Leading, Trailing, Centre };

    void text(double x, double y, double width, const QString& words, int size, const QColor& colour = ink,
              Side side = Side::Leading, bool isBold = false) {
        QFont font = m_painter.font();
        font.setPixelSize(size);
        font.setBold(isBold);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const bool isLeft = (side == Side::Leading) != m_isRightToLeft;
        const Qt::Alignment across = side == Side::Centre ? Qt::AlignHCenter
                                     : isLeft             ? Qt::AlignLeft
                                                          : Qt::AlignRight;
        const QString shown = m_painter.fontMetrics().elidedText(words, Qt::ElideRight, int(width));
        m_painter.drawText(place(x, y, width, lineHeight),
                           int(across | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    }

    void fill(double x, double y, double width, double height, const QColor& colour) {
        m_painter.fillRect(place(x, y, width, height), colour);
    }

    void rule(double y) { fill(margin, y, inner, 0.5, line); }

    double heading(double y, const QString& words) {
        text(margin, y, inner, words, headingSize, ink, Side::Leading, true);
        return y + lineHeight + 4;
    }

private:
    QPainter& m_painter;
    bool m_isRightToLeft;
};

struct Column {
    QString header;
    double width;
    bool isFigure;
};

using Row = QStringList;

double table(Sheet& sheet, double y, const QList<Column>& columns, const QList<Row>& rows) {
    const auto draw = [&](const Row& cells, int size, const QColor& colour) {
        double x = margin;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const Column& column = columns.at(i);
            sheet.text(x, y, column.width - 6, cells.value(i), size, colour,
                       column.isFigure ? Sheet::Side::Trailing : Sheet::Side::Leading);
            x += column.width;
        }
        y += lineHeight;
    };
    Row headers;
    for (const Column& column : columns)
        headers.append(column.header);
    draw(headers, smallSize, quiet);
    sheet.rule(y);
    y += 2;
    for (const Row& row : rows)
        draw(row, bodySize, ink);
    return y + 10;
}

QString percent(double part) {
    return MonthReportPages::tr("%1%", "per cent").arg(QLocale().toString(part * 100, 'f', 0));
}

} // namespace

MonthReportPages::MonthReportPages(const MonthReport& report, NameOf nameOf)
    : m_report(report)
    , m_nameOf(std::move(nameOf)) {}

QString MonthReportPages::title() const {
    return tr("Calls in %1", "month and year").arg(QLocale().toString(m_report.month, u"MMMM yyyy"_s));
}

namespace {

double figures(Sheet& sheet, double y, const CallStatistics& now, const CallStatistics& before) {
    struct Figure {
        QString name;
        QString value;
        QString earlier;
    };
    const auto count = [](qint64 value) { return Formatting::count(value); };
    const auto time = [](double seconds) { return Formatting::duration(std::llround(seconds)); };
    const QList<Figure> all = {
        {MonthReportPages::tr("Calls"), count(now.calls), count(before.calls)},
        {MonthReportPages::tr("Answered"), count(now.answered), count(before.answered)},
        {MonthReportPages::tr("Missed"), count(now.missed), count(before.missed)},
        {MonthReportPages::tr("Answered of all"), percent(now.asr), percent(before.asr)},
        {MonthReportPages::tr("Talk time"), time(double(now.talkSeconds)), time(double(before.talkSeconds))},
        {MonthReportPages::tr("Talk time of a call"), time(now.acdSeconds), time(before.acdSeconds)},
        {MonthReportPages::tr("Time to answer"), time(now.meanTimeToAnswer), time(before.meanTimeToAnswer)},
        {MonthReportPages::tr("Most at one time"), count(now.peakConcurrency), count(before.peakConcurrency)},
    };
    constexpr int inRow = 4;
    constexpr double width = inner / inRow;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const double x = margin + double(i % inRow) * width;
        const double top = y + double(i / inRow) * 58;
        sheet.text(x, top, width - 6, all.at(i).name, smallSize, quiet);
        sheet.text(x, top + 15, width - 6, all.at(i).value, titleSize - 2, ink, Sheet::Side::Leading, true);
        sheet.text(x, top + 32, width - 6, MonthReportPages::tr("month before: %1").arg(all.at(i).earlier),
                   smallSize, quiet);
    }
    return y + 2 * 58 + 8;
}

double heatMap(Sheet& sheet, double y, const CallHeatMap& counts) {
    qint64 most = 0;
    for (const auto& day : counts)
        most = std::max(most, *std::max_element(day.begin(), day.end()));
    constexpr double labels = 40;
    constexpr double cell = (inner - labels) / 24;
    for (int hour = 0; hour < 24; hour += 3)
        sheet.text(margin + labels + hour * cell, y, 3 * cell, u"%1:00"_s.arg(hour), smallSize, quiet);
    y += lineHeight;
    for (int row = 0; row < 7; ++row) {
        const int day = (int(Region::firstDayOfWeek()) - 1 + row) % 7;
        sheet.text(margin, y, labels, QLocale().standaloneDayName(day + 1, QLocale::ShortFormat), smallSize,
                   quiet);
        for (int hour = 0; hour < 24; ++hour) {
            const qint64 count = counts.at(size_t(day)).at(size_t(hour));
            const double part = count == 0 ? 0 : faintest + (1 - faintest) * double(count) / double(most);
            const double x = margin + labels + hour * cell;
            sheet.fill(x + 0.5, y + 0.5, cell - 1, lineHeight - 1,
                       count == 0 ? tinted(line, 0.4) : tinted(accent, part));
            if (count > 0)
                sheet.text(x, y, cell, Formatting::count(count), smallSize, part > 0.55 ? Qt::white : ink,
                           Sheet::Side::Centre);
        }
        y += lineHeight;
    }
    return y + 12;
}

double missedByHour(Sheet& sheet, double y, const std::array<CallTotals, 24>& hours) {
    qint64 most = 1;
    for (const CallTotals& hour : hours)
        most = std::max(most, hour.missed);
    constexpr double height = 90;
    constexpr double width = inner / 24;
    for (int hour = 0; hour < 24; ++hour) {
        const qint64 missed = hours.at(size_t(hour)).missed;
        const double bar = height * double(missed) / double(most);
        const double x = margin + hour * width;
        sheet.fill(x + 2, y + lineHeight + height - bar, width - 4, bar, bad);
        if (missed > 0)
            sheet.text(x, y + height - bar, width, Formatting::count(missed), smallSize, ink,
                       Sheet::Side::Centre);
        sheet.text(x, y + lineHeight + height + 2, width, QString::number(hour), smallSize, quiet,
                   Sheet::Side::Centre);
    }
    sheet.rule(y + lineHeight + height);
    return y + height + 2 * lineHeight + 14;
}

/// The first rows, and the rest in one, so that the columns add up to the totals.
QList<Row> totalsRows(const QList<CallTotals>& table, qsizetype most, const QString& none,
                      const MonthReportPages::NameOf& nameOf) {
    QList<Row> rows;
    CallTotals rest;
    const auto cells = [](const QString& name, const CallTotals& totals) {
        return Row{name, Formatting::count(totals.calls), Formatting::count(totals.answered),
                   Formatting::count(totals.missed), Formatting::duration(totals.talkSeconds)};
    };
    qsizetype left = 0;
    for (const CallTotals& totals : table) {
        if (totals.key.isEmpty()) {
            if (left > 0)
                rows.append(cells(MonthReportPages::tr("%n other(s)", nullptr, int(left)), rest));
            rows.append(cells(none, totals));
            return rows;
        }
        if (rows.size() < most) {
            rows.append(cells(Formatting::party(nameOf(totals.key), totals.key), totals));
            continue;
        }
        ++left;
        rest.calls += totals.calls;
        rest.answered += totals.answered;
        rest.missed += totals.missed;
        rest.talkSeconds += totals.talkSeconds;
    }
    if (left > 0)
        rows.append(cells(MonthReportPages::tr("%n other(s)", nullptr, int(left)), rest));
    return rows;
}

QList<Column> totalsColumns(const QString& first) {
    constexpr double figure = 72;
    return {{first, inner - 4 * figure, false},
            {MonthReportPages::tr("Calls"), figure, true},
            {MonthReportPages::tr("Answered"), figure, true},
            {MonthReportPages::tr("Missed"), figure, true},
            {MonthReportPages::tr("Talk time"), figure, true}};
}

} // namespace

bool MonthReportPages::paint(QPagedPaintDevice& device) const {
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(double(device.width()) / pageWidth, double(device.height()) / pageHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    Sheet sheet(painter);
    const auto foot = [&](int page) {
        sheet.rule(pageHeight - margin);
        sheet.text(margin, pageHeight - margin + 4, inner, title(), smallSize, quiet);
        sheet.text(margin, pageHeight - margin + 4, inner, tr("Page %1 of 2").arg(page), smallSize, quiet,
                   Sheet::Side::Trailing);
    };
    double y = margin;
    sheet.text(margin, y, inner, title(), titleSize, ink, Sheet::Side::Leading, true);
    y = figures(sheet, y + 34, m_report.statistics, m_report.before);
    y = sheet.heading(y, tr("By weekday and hour"));
    y = heatMap(sheet, y, m_report.heatMap);
    y = sheet.heading(y, tr("Who answered and called"));
    table(sheet, y, totalsColumns(tr("Extension")),
          totalsRows(m_report.byExtension, 18, tr("Nobody, or nobody knows who"), m_nameOf));
    foot(1);
    device.newPage();
    y = sheet.heading(margin, tr("Missed calls by hour"));
    y = missedByHour(sheet, y, m_report.byHour);
    y = sheet.heading(y, tr("Ring groups"));
    y = table(sheet, y, totalsColumns(tr("Ring group")),
              totalsRows(m_report.byGroup, 6, tr("Without a ring group"), m_nameOf));
    y = sheet.heading(y, tr("Numbers that were called"));
    y = table(sheet, y, totalsColumns(tr("Number")),
              totalsRows(m_report.byNumber, 6, tr("Outbound and internal calls"), m_nameOf));
    y = sheet.heading(y, tr("Longest waits"));
    QList<Row> waits;
    for (const CallRecord& call : m_report.longestWaits) {
        const QString result = CallWords::outcome(outcomeOf(call), call.message);
        waits.append({Formatting::callTime(call.startedMs),
                      Formatting::party(m_nameOf(call.from), call.from),
                      result.isEmpty() ? tr("Missed") : result,
                      Formatting::duration(CallBreakdown::waitedSeconds(call))});
    }
    table(sheet, y,
          {{tr("Started"), 130, false},
           {tr("Caller"), inner - 310, false},
           {tr("Result"), 110, false},
           {tr("Waited"), 70, true}},
          waits);
    foot(2);
    return painter.end();
}

Result<Done> MonthReportPages::save(const QString& file) const {
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pages);
        writer.setTitle(title());
        writer.setCreator(u"OPBX Desktop"_s);
        if (!paint(writer))
            return Error{ErrorCode::Internal, u"The report cannot be drawn."_s};
    }
    return replaceFile(file, pages.data());
}

} // namespace opbx::ui
