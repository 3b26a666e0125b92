#include "ui/theme/style_sheet.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QHash>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

// @name is a colour or a number of the table below.
const char* const sheet = R"(
QPushButton {
    background: @button; color: @text; border: 1px solid @border; border-radius: @radius;
    padding: 0 @pad; min-height: @inner;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; border-color: @hairline; }
QPushButton[opbxPrimary="true"] { background: @fill; color: @onFill; border-color: @fill; }
QPushButton[opbxPrimary="true"]:hover { background: @fillHover; border-color: @fillHover; }
QPushButton[opbxPrimary="true"]:disabled { background: @pressed; color: @disabled; border-color: @hairline; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[opbxFloating="true"] { border-radius: @inner2; background: @fill; color: @onFill; border-color: @fill; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: @gap; padding: 2px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton[opbxChip="true"] { border: 1px solid @border; border-radius: @chipRadius; padding: 1px @pad; color: @quiet; }
QToolButton[opbxChip="true"]::menu-indicator { image: none; width: 0; }
QToolButton[opbxChip="true"]:checked { background: @chosen; border-color: @accent; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }

QLineEdit, QComboBox, QSpinBox, QDateTimeEdit, QDateEdit, QTimeEdit {
    background: @base; color: @text; border: 1px solid @border; border-radius: @radius; padding: 0 @gap;
    min-height: @inner; selection-background-color: @fill; selection-color: @onFill;
}
QComboBox::drop-down, QDateTimeEdit::drop-down, QDateEdit::drop-down { border: none; width: @indent; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow, QDateEdit::down-arrow { image: url(:/opbx/icons/@arrow.svg); width: @small; height: @small; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: @indent; }
QSpinBox::up-arrow { image: url(:/opbx/icons/@arrowUp.svg); width: @mark; height: @mark; }
QSpinBox::down-arrow { image: url(:/opbx/icons/@arrow.svg); width: @mark; height: @mark; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus, QDateEdit:focus, QTimeEdit:focus {
    border-color: @accent;
}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @disabled; border-color: @hairline; }
QLineEdit[opbxWrong="true"] { border-color: @bad; }
QPlainTextEdit, QTextEdit { background: @base; color: @text; selection-background-color: @fill; }

QHeaderView { background: @window; border: none; }
QHeaderView::section {
    background: @window; color: @quiet; border: none; border-bottom: 1px solid @hairline; padding: 0 @pad;
}
QHeaderView::section:hover { color: @text; background: @hover; }
QHeaderView::down-arrow, QHeaderView::up-arrow {
    subcontrol-origin: border; subcontrol-position: top center; width: @mark; height: @mark;
}
QHeaderView::down-arrow { image: url(:/opbx/icons/@arrow.svg); }
QHeaderView::up-arrow { image: url(:/opbx/icons/@arrowUp.svg); }
QTableView, QTreeView { background: @base; border: none; outline: none; }
QTreeView::item { height: @treeRow; }

QListView { outline: none; }
QListView::item { border-radius: @gap; }
QListView::item:hover { background: @hover; color: @text; }
QListView::item:selected { background: @fill; color: @onFill; }

QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: @quiet; border: none; border-bottom: 2px solid transparent;
    padding: 0 @pad; margin: 0 @gap 0 0; min-height: @inner;
}
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }

QCheckBox { spacing: @pad; }
QCheckBox::indicator { width: @small; height: @small; border: 1px solid @edge; border-radius: 3px; background: @base; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox::indicator:checked {
    background: @fill; border-color: @fill; image: url(:/opbx/icons/check-on-accent.svg);
}
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: @bar; }
QScrollBar:horizontal { height: @bar; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: @indent; }
QScrollBar::handle:horizontal { min-width: @indent; }
QScrollBar::handle:hover { background: @scrollHover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @hover; }

QMenuBar { background: @window; color: @text; border: none; }
QMenuBar::item { background: transparent; padding: @gap @pad; }
QMenuBar::item:selected { background: @hover; border-radius: @gap; }
QProgressBar { background: @pressed; border: none; border-radius: 1px; }
QProgressBar::chunk { background: @fill; border-radius: 1px; }
QToolTip { background: @tooltip; color: @text; border: 1px solid @border; padding: @gap; }
)";

QHash<QString, QString> namesFor(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor fill = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor onFill = palette.color(QPalette::HighlightedText);
    const auto px = [](int value) { return u"%1px"_s.arg(value); };
    return {{u"window"_s, window.name()},
            {u"base"_s, base.name()},
            {u"text"_s, text.name()},
            {u"quiet"_s, quietText(palette).name()},
            {u"button"_s, palette.color(QPalette::Button).name()},
            {u"border"_s, blend(window, text, 0.22).name()},
            {u"edge"_s, blend(window, text, 0.5).name()},
            {u"hairline"_s, hairline(palette).name()},
            {u"hover"_s, blend(window, text, 0.06).name()},
            {u"chosen"_s, blend(window, accent(palette), 0.12).name()},
            {u"pressed"_s, blend(window, text, 0.11).name()},
            {u"disabled"_s, palette.color(QPalette::Disabled, QPalette::Text).name()},
            {u"accent"_s, accent(palette).name()},
            {u"fill"_s, fill.name()},
            {u"fillHover"_s, blend(fill, isDark(palette) ? text : QColor(Qt::black), 0.12).name()},
            {u"onFill"_s, onFill.name()},
            {u"bad"_s, coloursOf(Meaning::Bad, palette).text.name()},
            {u"scroll"_s, blend(base, text, 0.24).name()},
            {u"scrollHover"_s, blend(base, text, 0.4).name()},
            {u"tooltip"_s, palette.color(QPalette::ToolTipBase).name()},
            {u"radius"_s, px(metrics::cornerRadius)},
            {u"pad"_s, px(metrics::groupMargin)},
            {u"gap"_s, px(metrics::labelGap)},
            {u"inner"_s, px(metrics::controlHeight - 2)},
            {u"inner2"_s, px(metrics::controlHeight / 2)},
            {u"indent"_s, px(metrics::indent)},
            {u"small"_s, px(metrics::smallIconSize)},
            {u"arrow"_s, isDark(palette) ? u"arrow-on-dark"_s : u"arrow-on-light"_s},
            {u"arrowUp"_s, isDark(palette) ? u"arrow-up-on-dark"_s : u"arrow-up-on-light"_s},
            {u"mark"_s, px(metrics::groupMargin)},
            {u"treeRow"_s, px(metrics::treeRowHeight)},
            {u"bar"_s, px(metrics::scrollBarWidth)}};
}

} // namespace

QString styleSheetFor(const QPalette& palette) {
    const QHash<QString, QString> names = namesFor(palette);
    const QString source = QString::fromLatin1(sheet);
    QString result;
    result.reserve(source.size() * 2);
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (source.at(at) != u'@') {
            result.append(source.at(at));
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && source.at(end).isLetterOrNumber())
            ++end;
        result.append(names.value(source.mid(at + 1, end - at - 1)));
        at = end - 1;
    }
    return result;
}

} // namespace opbx::ui
