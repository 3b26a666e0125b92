#include "ui/call_records/totals_model.h"

#include "ui/backend/directory_backend.h"
#include "ui/backend/overrides_backend.h"
#include "ui/theme/formatting.h"

namespace opbx::ui {

using namespace column_traits;
using namespace Qt::StringLiterals;

namespace {

RowColumn<CallTotals> figure(const char* id, const QString& header, qint64 CallTotals::*value,
                             bool isTime = false) {
    return {.id = id,
            .header = header,
            .width = 100,
            .traits = Figures,
            .text =
                [value, isTime](const CallTotals& totals) {
                    return isTime ? Formatting::duration(totals.*value) : Formatting::count(totals.*value);
                },
            .exported = [value](const CallTotals& totals) { return QString::number(totals.*value); },
            .sortKey = value};
}

} // namespace

TotalsModel::TotalsModel(Backend& backend, QObject* parent)
    : RowModel(Columns{{.id = "key",
                        .header = tr("By"),
                        .width = 260,
                        .traits = Stretch,
                        .text = [this](const CallTotals& totals) { return nameOf(totals); },
                        .exported = &CallTotals::key},
                       figure("calls", tr("Calls"), &CallTotals::calls),
                       figure("answered", tr("Answered"), &CallTotals::answered),
                       figure("missed", tr("Missed"), &CallTotals::missed),
                       figure("talk", tr("Talk time"), &CallTotals::talkSeconds, true)},
               parent)
    , m_backend(backend) {}

QString TotalsModel::nameOf(const CallTotals& totals) const {
    if (m_by == By::Hour)
        return totals.key;
    if (totals.key.isEmpty())
        return m_by == By::Extension ? tr("Nobody, or nobody knows who")
               : m_by == By::Group   ? tr("Without a ring group")
                                     : tr("Outbound and internal calls");
    if (m_by != By::Group)
        return Formatting::party(m_backend.directory().nameOf(totals.key), totals.key);
    const PlanRingGroup* group = m_backend.overrides().plan()->ringGroup(totals.key);
    return Formatting::party(group ? group->name : QString(), totals.key);
}

void TotalsModel::setReport(const CallReport& report) {
    m_report = report;
    show();
}

void TotalsModel::setBy(By by) {
    m_by = by;
    show();
}

void TotalsModel::show() {
    QList<CallTotals> rows = m_by == By::Extension ? m_report.byExtension
                             : m_by == By::Group   ? m_report.byGroup
                                                   : m_report.byNumber;
    if (m_by == By::Hour) {
        rows.clear();
        for (size_t hour = 0; hour < m_report.byHour.size(); ++hour) {
            CallTotals totals = m_report.byHour.at(hour);
            totals.key = u"%1:00"_s.arg(int(hour), 2, 10, QLatin1Char('0'));
            if (totals.calls > 0)
                rows.append(totals);
        }
    }
    setRows(rows);
}

} // namespace opbx::ui
