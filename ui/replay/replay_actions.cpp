#include "ui/replay/replay_actions.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/replay/replay_dialog.h"
#include "ui/theme/icons.h"

#include <QAction>

namespace opbx::ui {

using namespace Qt::StringLiterals;

ReplayActions::ReplayActions(Backend& backend, QWidget* window)
    : QObject(window)
    , m_backend(backend)
    , m_window(window)
    , m_asItWas(new QAction(icon(u"replay"_s), tr("&Replay"), this))
    , m_edit(new QAction(icon(u"edit"_s), tr("&Edit and replay…"), this)) {
    m_asItWas->setShortcut(Qt::Key_R);
    m_edit->setShortcut(Qt::Key_E);
    m_asItWas->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_asItWas, &QAction::triggered, this, [this] {
        ReplayRequest request;
        request.original = m_exchange;
        send(request, false);
    });
    connect(m_edit, &QAction::triggered, this, &ReplayActions::openDialog);
    using Credential = ReplayCredential;
    using Breakage = ReplayBreakage;
    addVariant(tr("Signed with the current secret"), Credential::CurrentSecret, Breakage::None, false);
    addVariant(tr("Signed with the previous secret"), Credential::PreviousSecret, Breakage::None, false);
    addVariant(tr("With a wrong signature"), Credential::AsItWas, Breakage::WrongSignature, false);
    addVariant(tr("With a stale timestamp"), Credential::AsItWas, Breakage::StaleTimestamp, false);
    addVariant(tr("With a timestamp in the future"), Credential::AsItWas, Breakage::FutureTimestamp, false);
    addVariant(tr("Twice, the second as a duplicate"), Credential::CurrentSecret, Breakage::None, true);
    setExchange(nullptr);
}

QAction* ReplayActions::addVariant(const QString& text, ReplayCredential credential, ReplayBreakage breakage,
                                   bool twice) {
    auto* action = new QAction(text, this);
    m_variants.append(action);
    connect(action, &QAction::triggered, this, [=, this] {
        ReplayRequest request;
        request.original = m_exchange;
        request.credential = credential;
        request.breakage = breakage;
        send(request, twice);
    });
    return action;
}

void ReplayActions::setExchange(ExchangePtr exchange) {
    m_exchange = std::move(exchange);
    setRunning(m_running);
}

void ReplayActions::setRunning(bool running) {
    m_running = running;
    const bool whole = m_exchange && !m_exchange->request.method.isEmpty();
    m_edit->setEnabled(whole);
    m_asItWas->setEnabled(whole && !running);
    for (QAction* variant : std::as_const(m_variants))
        variant->setEnabled(whole && !running);
}

void ReplayActions::send(const ReplayRequest& request, bool twice) {
    if (!request.original || m_running)
        return;
    setRunning(true);
    m_backend.endpoint().replay(request).then(this,
                                              [this, request, twice](const Result<ReplayAnswer>& answer) {
                                                  setRunning(false);
                                                  if (!answer)
                                                      emit failed(answer.error());
                                                  else if (twice)
                                                      send(request, false);
                                                  else
                                                      emit replayed(*answer);
                                              });
}

void ReplayActions::openDialog() {
    if (!m_exchange)
        return;
    auto* dialog = new ReplayDialog(m_backend, m_exchange, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplayDialog::exchangeRequested, this, &ReplayActions::exchangeRequested);
    connect(dialog, &ReplayDialog::compareRequested, this, &ReplayActions::compareRequested);
    dialog->show();
}

} // namespace opbx::ui
