#include "ui/manual/manual_window.h"

#include "ui/exchange/find_bar.h"
#include "ui/manual/manual_browser.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QShortcut>

namespace opbx::ui {

using namespace Qt::StringLiterals;

ManualWindow::ManualWindow(QWidget* parent)
    : QDialog(parent)
    , m_back(iconButton(u"chevron-left"_s, tr("Back"), this))
    , m_forward(iconButton(u"chevron-right"_s, tr("Forward"), this))
    , m_contents(iconButton(u"menu"_s, tr("Contents"), this))
    , m_find(new FindBar(tr("Find on this page"), this))
    , m_page(new ManualBrowser(this)) {
    setWindowTitle(tr("Manual"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin, 0);
    bar->setSpacing(metrics::labelGap);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addWidget(m_contents);
    bar->addStretch(1);
    bar->addWidget(m_find);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_page, 1);
    resize(metrics::assistantWidth, metrics::designHeight);

    connect(m_back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    connect(m_contents, &QToolButton::clicked, this, [this] { showPage(u"index.md"_s); });
    connect(m_page, &ManualBrowser::pageShown, this, &ManualWindow::pageShown);
    connect(m_find, &FindBar::textChanged, this, &ManualWindow::search);
    connect(m_find, &FindBar::stepped, this, &ManualWindow::step);
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, m_page, &QTextBrowser::backward);
    connect(new QShortcut(QKeySequence::Forward, this), &QShortcut::activated, m_page,
            &QTextBrowser::forward);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_find, &FindBar::focusField);
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this, [this] { step(1); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, this,
            [this] { step(-1); });
    pageShown();
}

void ManualWindow::showPage(const QString& page) {
    m_page->showPage(page);
    m_page->setFocus(Qt::OtherFocusReason);
}

void ManualWindow::pageShown() {
    m_back->setEnabled(m_page->isBackwardAvailable());
    m_forward->setEnabled(m_page->isForwardAvailable());
    const QString title = m_page->documentTitle();
    setWindowTitle(title.isEmpty() ? tr("Manual") : tr("%1 – Manual", "title of a page").arg(title));
    search();
}

void ManualWindow::search() {
    m_total = m_page->find(m_find->text());
    m_current = -1;
    m_find->showPlace(m_current, m_total);
    step(1);
}

void ManualWindow::step(int by) {
    if (m_total == 0)
        return;
    m_current = m_current < 0 ? 0 : (m_current + by + m_total) % m_total;
    m_page->goTo(m_current);
    m_find->showPlace(m_current, m_total);
}

} // namespace opbx::ui
