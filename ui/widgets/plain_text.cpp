#include "ui/widgets/plain_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMessageBox>
#include <QToolTip>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTooltip = 1'000; // characters
constexpr qsizetype tooltipLine = 100;
constexpr int mostTooltipLines = 20;

/// Where a line that is too long is broken: behind the last blank, else in the middle of a word.
qsizetype breakIn(QStringView line) {
    const qsizetype blank = line.first(tooltipLine).lastIndexOf(u' ');
    if (blank > tooltipLine / 2)
        return blank + 1;
    return line[tooltipLine - 1].isHighSurrogate() ? tooltipLine - 1 : tooltipLine;
}

} // namespace

QMessageBox* plainQuestion(const QString& title, const QString& text, QWidget* parent) {
    auto* box = new QMessageBox(parent);
    box->setTextFormat(Qt::PlainText); // before there is a text
    box->setWindowTitle(title);
    box->setText(shortened(text, longestTooltip));
    box->setStandardButtons(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Cancel); // a key that was meant for something else does nothing
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

QString withoutMnemonics(QString text) {
    return text.replace(u'&', "&&"_L1);
}

QString shortened(const QString& text, qsizetype longest) {
    return text.size() > longest ? text.left(longest) + u'…' : text;
}

QString tooltipText(const QString& text) {
    QStringView rest = QStringView(text).first(std::min(text.size(), longestTooltip));
    QStringList lines;
    while (!rest.isEmpty() && lines.size() < mostTooltipLines) {
        const qsizetype lineEnd = rest.indexOf(u'\n');
        QStringView line = lineEnd < 0 ? rest : rest.first(lineEnd);
        const bool isLong = line.size() > tooltipLine;
        if (isLong)
            line = line.first(breakIn(line));
        lines.append(line.toString());
        rest = rest.sliced(std::min(rest.size(), line.size() + (isLong ? 0 : 1)));
    }
    if (!rest.isEmpty() || text.size() > longestTooltip)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

PlainTextGuard::PlainTextGuard(QApplication& application)
    : QObject(&application) {
    application.installEventFilter(this);
}

bool PlainTextGuard::eventFilter(QObject* watched, QEvent* event) {
    // A label is polished before its first layout; that of a tooltip even before it gets its text.
    if (event->type() == QEvent::Polish) {
        auto* label = qobject_cast<QLabel*>(watched);
        if (label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    } else if (event->type() == QEvent::ToolTip) {
        return showTooltip(watched, *static_cast<QHelpEvent*>(event));
    }
    return QObject::eventFilter(watched, event);
}

bool PlainTextGuard::showTooltip(QObject* watched, const QHelpEvent& event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    auto* view = qobject_cast<QAbstractItemView*>(widget->parentWidget());
    if (view && view->viewport() == widget)
        return showCellTooltip(*view, event);
    if (widget->toolTip().isEmpty())
        return false; // a widget that makes up its tooltip where the pointer is, or none
    QToolTip::showText(event.globalPos(), tooltipText(widget->toolTip()), widget, {},
                       widget->toolTipDuration());
    return true;
}

bool PlainTextGuard::showCellTooltip(QAbstractItemView& view, const QHelpEvent& event) {
    const QModelIndex index = view.indexAt(event.pos());
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty())
        return false;
    QToolTip::showText(event.globalPos(), tooltipText(text), view.viewport(), view.visualRect(index));
    return true;
}

} // namespace opbx::ui
