#include "ui/desktop/tray_icon.h"

#include "ui/backend/callbacks_backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/office/override_menu.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"
#include "ui/words/error_words.h"

#include <QPainter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 64; // device pixels; the desktop scales it down
constexpr int dot = 26;
constexpr int mostShown = 99;

Meaning meaningOf(const EndpointState& state) {
    if (state.problem)
        return Meaning::Bad;
    if (!state.listening)
        return Meaning::Neutral;
    return state.warning.isEmpty() ? Meaning::Good : Meaning::Attention;
}

} // namespace

QIcon trayIcon(const EndpointState& state, int callbacks) {
    QPixmap pixmap = QIcon(u":/opbx/icons/opbx.svg"_s).pixmap(QSize(side, side));
    pixmap.setDevicePixelRatio(1.0);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(coloursOf(meaningOf(state), lightPalette())
                         .text); // trays are of any colour: the rim keeps it readable
    const QRect place(pixmap.width() - dot - 2, pixmap.height() - dot - 2, dot, dot);
    painter.drawEllipse(place);
    if (state.liveCalls > 0) {
        QFont font;
        font.setPixelSize(dot - 8);
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.drawText(place, Qt::AlignCenter, QString::number(std::min(state.liveCalls, mostShown)));
    }
    if (callbacks > 0) {
        const QRect badge(pixmap.width() - dot - 2, 2, dot, dot);
        painter.setPen(QPen(Qt::white, 3));
        painter.setBrush(coloursOf(Meaning::Attention, lightPalette()).text);
        painter.drawEllipse(badge);
        QFont font;
        font.setPixelSize(dot - 8);
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.drawText(badge, Qt::AlignCenter, QString::number(std::min(callbacks, mostShown)));
    }
    return QIcon(pixmap);
}

TrayIcon::TrayIcon(Backend& backend, QObject* parent)
    : QObject(parent)
    , m_backend(backend) {
    m_state = m_menu.addAction(QString());
    m_state->setEnabled(false);
    m_calls = m_menu.addAction(QString());
    m_calls->setEnabled(false);
    m_callbacks = m_menu.addAction(icon(u"phone-missed"_s), QString(), this, &TrayIcon::callbacksRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Open OPBX"), this, &TrayIcon::windowRequested);
    m_menu.addAction(icon(u"send"_s), tr("Send a &test call"), this, &TrayIcon::testCallRequested);
    auto* byHand = new OverrideMenu(backend, &m_menu);
    m_menu.addMenu(byHand);
    connect(byHand, &OverrideMenu::chosen, this, &TrayIcon::overrideChosen);
    connect(byHand, &OverrideMenu::endChosen, this, &TrayIcon::overrideEndChosen);
    connect(byHand, &OverrideMenu::dialogRequested, this, &TrayIcon::overrideDialogRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    connect(&backend.endpoint(), &EndpointBackend::stateChanged, this, &TrayIcon::refresh);
    connect(&backend.callbacks(), &CallbacksBackend::changed, this, &TrayIcon::refresh);
    refresh();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::show() {
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    emit windowRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::noticeClicked);
    refresh();
    m_icon->show();
}

void TrayIcon::showNotice(const QString& title, const QString& text) {
    if (m_icon)
        m_icon->showMessage(title, text, QIcon(u":/opbx/icons/opbx.svg"_s));
}

void TrayIcon::refresh() {
    const EndpointState state = m_backend.endpoint().state();
    QString words = tr("Not listening");
    if (state.problem)
        words = ErrorWords::shortName(codeOf(state.problem));
    else if (state.listening)
        words = tr("Listening at %1").arg(state.listenUrl);
    const QString calls = tr("%n live call(s)", nullptr, state.liveCalls);
    m_state->setText(withoutMnemonics(words));
    m_calls->setText(calls);
    const int waiting = int(m_backend.callbacks().callbacks().size());
    const QString callbacks = tr("%n caller(s) to call back", nullptr, waiting);
    m_callbacks->setText(callbacks);
    m_callbacks->setVisible(waiting > 0);
    m_toolTip = tr("OPBX\n%1\n%2", "name, state, number of calls").arg(words, calls);
    if (waiting > 0)
        m_toolTip += u'\n' + callbacks;
    if (!m_icon)
        return;
    m_icon->setToolTip(m_toolTip);
    const QString drawn = u"%1/%2/%3"_s.arg(int(meaningOf(state))).arg(state.liveCalls).arg(waiting);
    if (std::exchange(m_drawn, drawn) != drawn)
        m_icon->setIcon(trayIcon(state, waiting));
}

} // namespace opbx::ui
