#include "ui/cloudonix/hang_up.h"

#include "ui/backend/backend.h"
#include "ui/backend/cloudonix_backend.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"
#include "ui/words/error_words.h"

#include <QMessageBox>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

HangUp::HangUp(Backend& backend, Banner& problem, QWidget* parent)
    : QAction(ui::icon(u"stop"_s), tr("&Hang up…"), parent)
    , m_backend(backend)
    , m_problem(problem)
    , m_window(parent) {
    connect(this, &QAction::triggered, this, &HangUp::ask);
    connect(&backend.settings(), &SettingsBackend::changed, this, &HangUp::refresh);
    connect(&backend.keys(), &KeysBackend::changed, this, &HangUp::refresh);
    refresh();
}

void HangUp::setCall(const QString& session, const QString& party) {
    m_session = session;
    m_party = party;
    refresh();
}

void HangUp::refresh() {
    const bool isSetUp = m_backend.cloudonix().isSetUp();
    setEnabled(isSetUp && !m_session.isEmpty());
    setToolTip(isSetUp ? tr("Ends this call for both sides")
                       : tr("Needs the domain and its API key. Enter them in Settings, Cloudonix."));
}

void HangUp::ask() {
    QMessageBox* box = plainQuestion(
        tr("Hang up"), tr("End the call from %1? Both sides are cut off at once.").arg(m_party), m_window);
    QPushButton* end = box->addButton(tr("Hang up"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, end, session = m_session](QAbstractButton* pressed) {
                if (pressed == end)
                    hangUp(session);
            });
    box->open();
}

void HangUp::hangUp(const QString& session) {
    m_problem.setMessage(Meaning::Neutral, {});
    m_backend.cloudonix().hangUp(session).then(this, [this](const Result<Done>& done) {
        if (done)
            return; // the session update that follows takes the call off the list
        m_problem.setMessage(Meaning::Bad,
                             done.error().code == ErrorCode::NotFound
                                 ? tr("Cloudonix no longer knows this call. It has already ended.")
                                 : ErrorWords::sentence(done.error().code));
    });
}

} // namespace opbx::ui
