#include "app/runtime/runtime_control.h"

#include "app/runtime/address_file.h"

namespace opbx {

using namespace Qt::StringLiterals;

RuntimeControl::RuntimeControl(const Profile& profile, const Clock& clock,
                               std::function<ControlHooks()> hooks)
    : m_profile(profile)
    , m_clock(clock)
    , m_hooks(std::move(hooks)) {
    connect(&m_again, &QTimer::timeout, this, &RuntimeControl::move);
}

/// A failure is no reason not to serve: it is among the warnings.
void RuntimeControl::move() {
    const QString setting = m_profile.settings.string("server/control_listen");
    m_problem.reset();
    m_again.stop();
    if (m_server)
        m_server->setStaleSeconds(m_profile.settings.integer("calls/stale_seconds"));
    if (setting.isEmpty())
        return close();
    if (m_server && setting == m_setting)
        return;
    const Result<ListenAddress> wanted = ListenAddress::parse(setting);
    Result<Secret> token = loadControlToken(m_profile.dataDir);
    if (!wanted || !token) {
        m_problem = wanted ? token.error() : wanted.error();
        return;
    }
    auto server = std::make_unique<ControlServer>(*token, m_hooks(), m_clock);
    const Result<ListenAddress> bound = server->listen(*wanted);
    if (!bound)
        m_problem = bound.error();
    m_again.tried(m_problem);
    if (!bound)
        return;
    m_server = std::move(server);
    m_setting = setting;
    m_url = u"http://"_s + bound->toString();
    (void)writeAddress(m_profile.dataDir, AddressOf::Control, m_url);
    emit moved();
}

void RuntimeControl::stop() {
    m_again.stop();
    close();
}

void RuntimeControl::close() {
    if (!m_server)
        return;
    m_server.reset();
    m_url.clear();
    m_setting.clear();
    removeAddress(m_profile.dataDir, AddressOf::Control);
}

void RuntimeControl::letGoOfHistory() {
    if (m_server)
        m_server->letGoOfHistory();
}

QString RuntimeControl::warning() const {
    if (!m_problem)
        return {};
    return m_url.isEmpty() ? u"The control interface is off. %1"_s.arg(m_problem->detail)
                           : u"The control interface stays at %1. %2"_s.arg(m_url, m_problem->detail);
}

} // namespace opbx
