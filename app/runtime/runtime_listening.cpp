// The part of the runtime that gets and keeps its address.
#include "app/runtime/address_file.h"
#include "app/runtime/runtime.h"
#include "app/runtime/thread_call.h"

namespace opbx {

void Runtime::listen(std::function<void(const Result<ListenAddress>&)> listening) {
    m_listenTimer.stop();
    onThreadOf(m_gateway.get(), [gateway = m_gateway.get(), address = m_profile.settings.listenAddress(),
                                 tls = m_profile.settings.tlsFiles()] {
        return gateway->listen(address, tls);
    }).then(this, [this, listening = std::move(listening)](const Result<ListenAddress>& address) {
        if (m_isStopping)
            return;
        if (address) {
            m_address = *address;
            (void)writeAddress(m_profile.dataDir, AddressOf::Endpoint, listenUrl());
        }
        const Error problem = address ? Error{ErrorCode::None, {}} : address.error();
        m_listenTimer.tried(problem);
        setProblem(&Runtime::m_listenProblem, problem);
        listening(address);
    });
}

void Runtime::listenAgain() {
    if (m_isStopping || !m_gateway || m_listenProblem.code == ErrorCode::None)
        return;
    listen([this](const Result<ListenAddress>& address) {
        if (address)
            emit listeningBegan();
    });
}

void Runtime::askIfAlive(std::function<void()> alive) {
    if (!m_gateway) {
        alive();
        return;
    }
    QMetaObject::invokeMethod(m_gateway.get(),
                              [this, alive = std::move(alive)] { QMetaObject::invokeMethod(this, alive); });
}

} // namespace opbx
