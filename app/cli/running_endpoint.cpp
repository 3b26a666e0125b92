#include "app/cli/running_endpoint.h"

#include "app/runtime/address_file.h"
#include "app/runtime/instance_channel.h"
#include "core/simulator/simulator.h"

namespace opbx::cli {

using namespace Qt::StringLiterals;

Result<QUrl> endpointUrl(const Invocation& invocation, const QString& option) {
    ListenAddress address = invocation.profile.settings.listenAddress();
    bool tls = !invocation.profile.settings.tlsFiles().certificateFile.isEmpty();
    if (instanceRuns(invocation.profile.dataDir)) {
        if (const Result<QUrl> running = readAddress(invocation.profile.dataDir, AddressOf::Endpoint)) {
            address = {running->host(), static_cast<quint16>(running->port())};
            tls = running->scheme() == "https"_L1;
        }
    }
    return localEndpointUrl(address.host, address.port, tls, option);
}

} // namespace opbx::cli
