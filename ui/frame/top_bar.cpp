#include "ui/frame/top_bar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(QAction* sendTestCall, QWidget* parent)
    : QWidget(parent)
    , m_state(new StatusPill(this))
    , m_listenUrl(new CopyField(tr("the listening address"), this))
    , m_publicUrl(new CopyField(tr("the public address"), this))
    , m_search(new QLineEdit(this)) {
    setMinimumHeight(metrics::topBarHeight);
    m_publicUrl->setPlaceholder(tr("No public address yet"));
    m_listenUrl->setPlaceholder(tr("No address"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(metrics::controlHeight);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setAccessibleName(tr("Search"));
    m_search->setMaximumWidth(metrics::searchWidth);
    QPushButton* testCall = actionButton(sendTestCall, this);
    makePrimary(testCall);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, metrics::groupMargin, metrics::pageMargin,
                            metrics::groupMargin);
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_state);
    row->addWidget(m_listenUrl);
    row->addWidget(quietLabel(tr("Public:"), TypeSize::Body, this));
    row->addWidget(m_publicUrl, 1);
    row->addWidget(m_search, 1);
    row->addWidget(testCall);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { emit searchRequested(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            emit searchRequested(QString());
    });
}

void TopBar::setEndpointState(const EndpointState& state) {
    if (state.problem) {
        m_state->setStatus(ErrorWords::shortName(codeOf(state.problem)), Meaning::Bad);
        m_state->setToolTip(ErrorWords::sentence(codeOf(state.problem)));
    } else if (!state.listening) {
        m_state->setStatus(tr("Not listening"), Meaning::Neutral);
        m_state->setToolTip({});
    } else {
        m_state->setStatus(tr("Listening"), state.warning.isEmpty() ? Meaning::Good : Meaning::Attention);
        m_state->setToolTip(state.warning);
    }
    m_listenUrl->setValue(state.listening ? state.listenUrl : QString());
    m_publicUrl->setValue(state.publicUrl);
}

void TopBar::setSearchPlaceholder(const QString& text) {
    m_search->setPlaceholderText(text);
}

void TopBar::setSearchText(const QString& text) {
    const QSignalBlocker quiet(m_search);
    m_search->setText(text);
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace opbx::ui
