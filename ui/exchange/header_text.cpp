#include "ui/exchange/header_text.h"

#include <QStringList>

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString headerText(const HttpHeaders& headers) {
    QStringList lines;
    for (const HttpHeader& header : headers)
        lines.append(u"%1: %2"_s.arg(QString::fromUtf8(header.name), QString::fromUtf8(header.value)));
    return lines.join(u'\n');
}

HeaderLines headersOf(const QString& text) {
    HeaderLines result;
    int number = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).trimmed();
        if (colon <= 0 || name.isEmpty() || name.contains(u' ')) {
            result.wrongLine = number;
            return result;
        }
        result.headers.append({name.toUtf8(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return result;
}

} // namespace opbx::ui
