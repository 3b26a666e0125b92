#include "app/cli/command.h"
#include "app/cli/callbacks_command.h"
#include "app/cli/calls_commands.h"
#include "app/cli/config_command.h"
#include "app/cli/directory_command.h"
#include "app/cli/doctor_command.h"
#include "app/cli/events_command.h"
#include "app/cli/keys_commands.h"
#include "app/cli/routing_commands.h"
#include "app/cli/serve_command.h"
#include "app/cli/simulate_command.h"
#include "app/cli/tls_command.h"
#include "app/cli/verify_command.h"
#include "app/cli/verify_cxml_command.h"
#include "app/cli/voicemail_command.h"

#include <array>

namespace opbx::cli {

namespace {

constexpr std::array table = {
    Command{"serve", "serve the endpoint without a window", runServe, true},
    Command{"events", "show and export what came in and what was answered", runEvents},
    Command{"callbacks", "list whom to call back, mark them as done", runCallbacks},
    Command{"cdr", "list, count and export call records", runCdr},
    Command{"sessions", "list live calls", runSessions},
    Command{"voicemail", "list, export and delete voicemail messages", runVoicemail},
    Command{"directory", "import, list and clear names by telephone number", runDirectory},
    Command{"routing", "import, export, check and explain the routing plan", runRouting},
    Command{"keys", "generate, set, rotate and clear the keys in the keychain", runKeys},
    Command{"simulate", "send simulated Cloudonix traffic to an endpoint", runSimulate},
    Command{"config", "show and change settings", runConfig},
    Command{"tls", "make a self-signed certificate, check the one that is set", runTls},
    Command{"doctor", "say what is well, what is not, and what to do about it", runDoctor},
    Command{"verify", "check a signature and explain what is wrong with it", runVerify},
    Command{"verify-cxml", "check a CXML document and explain it", runVerifyCxml},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

} // namespace opbx::cli
