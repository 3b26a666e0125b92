#include "ui/connection/listen_state.h"

#include "ui/backend/backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>

namespace opbx::ui {

namespace {

QString failure(const EndpointState& state) {
    switch (codeOf(state.problem)) {
    case ErrorCode::AddressInUse:
        return ListenState::tr(
                   "Another program uses %1, so no calls are answered there. End that program, or "
                   "choose another address in Settings, Connection.")
            .arg(state.wantedAddress);
    case ErrorCode::PermissionDenied:
        return ListenState::tr("%1 may not be used without special rights. Choose a port above 1023 in "
                               "Settings, Connection.")
            .arg(state.wantedAddress);
    case ErrorCode::FileUnreadable:
        return ListenState::tr(
                   "The certificate or its key cannot be read, so OPBX does not listen at %1. See "
                   "Settings, Connection.")
            .arg(state.wantedAddress);
    case ErrorCode::FileUnwritable:
    case ErrorCode::StorageUnavailable:
    case ErrorCode::DatabaseCorrupt:
    case ErrorCode::DatabaseLocked:
    case ErrorCode::DiskFull:
        return ListenState::tr(
            "The database in the data folder cannot be opened, so no calls are answered. Check "
            "that its disk is not full and that you may write there.");
    default:
        return ListenState::tr("OPBX cannot listen at %1. Check the address and the certificate in Settings, "
                               "Connection.")
            .arg(state.wantedAddress);
    }
}

} // namespace

ListenState::ListenState(Backend& backend, Tells tells, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_tells(tells)
    , m_banner(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(m_banner, &Banner::buttonClicked, this, &ListenState::tryAgain);
    connect(&backend.endpoint(), &EndpointBackend::stateChanged, this, &ListenState::refresh);
    connect(&backend.settings(), &SettingsBackend::changed, this, &ListenState::refresh);
    refresh();
}

QString ListenState::sentence() const {
    return m_banner->sentence();
}

void ListenState::refresh() {
    const EndpointState state = m_backend.endpoint().state();
    const bool overridden = !state.wantedAddress.isEmpty() &&
                            state.wantedAddress != m_backend.settings().current().string("server/listen");
    const bool failed = state.listenFailed && m_tells != Tells::Override;
    QString words;
    if (failed)
        words = state.listening ? tr("%1 Until then it listens at %2.", "why not, the previous address")
                                      .arg(failure(state), state.listenUrl)
                                : failure(state);
    else if (overridden && m_tells != Tells::Failures)
        words = tr("OPBX was started with --listen %1. The address in the settings counts when it is started "
                   "without that.")
                    .arg(state.wantedAddress);
    m_banner->setMessage(failed ? Meaning::Bad : Meaning::Neutral, words,
                         failed && !m_isTrying ? tr("Try again") : QString());
    setVisible(!words.isEmpty());
}

void ListenState::tryAgain() {
    m_isTrying = true;
    refresh();
    m_backend.endpoint().listenAgain().then(this, [this](const Result<Done>&) {
        m_isTrying = false;
        refresh();
    });
}

} // namespace opbx::ui
