#include "ui/words/self_test_words.h"

#include "ui/theme/formatting.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

QStringList SelfTestWords::details(const SelfTestReport& report) {
    QStringList lines;
    if (report.status != 0)
        lines << tr("It replied with status %1 after %2.")
                     .arg(QString::number(report.status), Formatting::elapsed(report.roundTripMs * 1000));
    if (!report.arrived)
        return lines;
    QStringList names;
    for (const HttpHeader& header : report.forwarded)
        names << QString::fromLatin1(header.name);
    names.removeDuplicates();
    lines << (names.isEmpty() ? tr("Nothing on the way added headers about the sender.")
                              : tr("Added on the way: %1.").arg(names.join(u", "_s)));
    if (!report.hostKept)
        lines << tr("The Host header was changed on the way. That does no harm here.");
    return lines;
}

Meaning SelfTestWords::meaning(const SelfTestReport& report) {
    if (report.passed())
        return Meaning::Good;
    return report.code == SelfTestCode::Cancelled || report.code == SelfTestCode::NoAddress
               ? Meaning::Attention
               : Meaning::Bad;
}

} // namespace opbx::ui
