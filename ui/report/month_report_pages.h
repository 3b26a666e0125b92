// The report of a month on two pages, in the language of the window: totals beside the month before, heat map, who answered; missed calls by
// hour, ring groups, numbers and the longest waits. Draws with QPainter on a PDF or a printer; needs a QGuiApplication and no display.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_breakdown.h"

#include <QCoreApplication>

#include <functional>

class QPagedPaintDevice;

namespace opbx::ui {

class MonthReportPages {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::MonthReportPages)

public:
    /// Name that belongs to an extension, a group or a number; empty when there is none.
    using NameOf = std::function<QString(const QString&)>;

    MonthReportPages(const MonthReport& report, NameOf nameOf);

    /// Sets the size of the pages. False when the device cannot be drawn on.
    bool paint(QPagedPaintDevice& device) const;

    /// Whole or not at all. Errors as replaceFile().
    Result<Done> save(const QString& file) const;

    QString title() const;

private:
    const MonthReport m_report;
    const NameOf m_nameOf;
};

} // namespace opbx::ui
