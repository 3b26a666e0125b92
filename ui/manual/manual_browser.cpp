#include "ui/manual/manual_browser.h"

#include "ui/manual/manual_pages.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QDesktopServices>
#include <QEvent>
#include <QImage>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

bool isOurs(const QUrl& url) {
    return url.scheme() == "qrc"_L1 && url.path().startsWith("/opbx/"_L1);
}

} // namespace

QString headingAnchor(const QString& title) {
    static const QRegularExpression others(u"[^\\w\\- ]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return title.toLower().remove(others).replace(u' ', u'-');
}

ManualBrowser::ManualBrowser(QWidget* parent)
    : QTextBrowser(parent) {
    setAccessibleName(tr("Page of the manual"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setLayoutDirection(Qt::LeftToRight); // the manual is in English
    document()->setDocumentMargin(metrics::pageMargin);
    connect(this, &QTextBrowser::anchorClicked, this, &ManualBrowser::follow);
    connect(this, &QTextBrowser::historyChanged, this, &ManualBrowser::shown);
}

void ManualBrowser::showPage(const QString& page) {
    follow(manualUrl(page));
}

void ManualBrowser::follow(const QUrl& link) {
    const QUrl target = source().resolved(link);
    if (!isOurs(target)) {
        if (target.scheme() == "https"_L1)
            QDesktopServices::openUrl(target);
        return;
    }
    const bool isText = target.path().endsWith(".md"_L1);
    setSource(target, isText ? QTextDocument::MarkdownResource : QTextDocument::UnknownResource);
    if (target.hasFragment())
        scrollToHeading(target.fragment());
}

void ManualBrowser::shown() {
    dress();
    m_found.clear();
    setExtraSelections({});
    setDocumentTitle(document()->firstBlock().text());
    emit pageShown();
}

/// Markdown says nothing of colours and distances.
void ManualBrowser::dress() {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() > 0 && block != document()->begin())
            format.setTopMargin(metrics::sectionGap);
        if (format.hasProperty(QTextFormat::BlockCodeFence)) {
            format.setBackground(palette().alternateBase());
            format.setNonBreakableLines(false);
        }
        QTextCursor(block).setBlockFormat(format);
        QTextCharFormat link;
        link.setForeground(accent(palette()));
        for (const QTextLayout::FormatRange& part : block.textFormats()) {
            if (!part.format.isAnchor())
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + part.start);
            cursor.setPosition(block.position() + part.start + part.length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(link);
        }
    }
    const auto frames = document()->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(hairline(palette()));
        format.setCellPadding(metrics::labelGap);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
}

void ManualBrowser::scrollToHeading(const QString& anchor) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingAnchor(block.text()) != anchor)
            continue;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() -
                                      metrics::pageMargin);
        return;
    }
}

qsizetype ManualBrowser::find(const QString& text) {
    m_found.clear();
    QList<ExtraSelection> selections;
    QTextCursor at = text.isEmpty() ? QTextCursor() : document()->find(text, 0);
    while (!at.isNull()) {
        m_found.append(at);
        ExtraSelection selection;
        selection.cursor = at;
        selection.format.setBackground(palette().highlight());
        selection.format.setForeground(palette().highlightedText());
        selections.append(selection);
        at = document()->find(text, at);
    }
    setExtraSelections(selections);
    return m_found.size();
}

void ManualBrowser::goTo(qsizetype index) {
    if (index >= 0 && index < m_found.size()) {
        setTextCursor(m_found.at(index));
        ensureCursorVisible();
    }
}

QVariant ManualBrowser::loadResource(int type, const QUrl& name) {
    const QUrl url = source().resolved(name);
    if (!isOurs(url))
        return {};
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, url);
    const QImage image(u':' + url.path());
    const int widest = metrics::readableWidth;
    return image.width() <= widest ? image : image.scaledToWidth(widest, Qt::SmoothTransformation);
}

void ManualBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !source().isEmpty())
        dress();
}

} // namespace opbx::ui
