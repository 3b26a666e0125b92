#include "app/cli/command.h"
#include "app/cli/backup_commands.h"
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
#include "app/cli/wait_command.h"

#include <array>

namespace opbx::cli {

namespace {

constexpr std::array table = {
    Command{"serve", "serve the endpoint without a window", runServe, &serveUsage, true},
    Command{"events", "show and export what came in and what was replied", runEvents, &eventsUsage},
    Command{"callbacks", "list whom to call back, mark them as done", runCallbacks, &callbacksUsage},
    Command{"cdr", "list, count and export call records", runCdr, &cdrUsage},
    Command{"sessions", "list live calls", runSessions, &sessionsUsage},
    Command{"voicemail", "list, export and delete voicemail messages", runVoicemail, &voicemailUsage},
    Command{"directory", "import, list and clear names by telephone number", runDirectory, &directoryUsage},
    Command{"routing", "import, export, check and explain the routing plan", runRouting, &routingUsage},
    Command{"keys", "generate, set, rotate and clear the keys in the keychain", runKeys, &keysUsage},
    Command{"simulate", "send simulated Cloudonix traffic to an endpoint", runSimulate, &simulateUsage},
    Command{"config", "show and change settings", runConfig, &configUsage},
    Command{"backup", "write all data and settings into one file, while the endpoint runs", runBackup,
            &backupUsage, true},
    Command{"restore", "put a backup in the place of the present data", runRestore, &restoreUsage, true},
    Command{"tls", "make a self-signed certificate, check the one that is set", runTls, &tlsUsage},
    Command{"wait", "wait until the endpoint answers", runWait, &waitUsage},
    Command{"doctor", "say what is well, what is not, and what to do about it", runDoctor, &doctorUsage},
    Command{"verify", "check a signature and explain what is wrong with it", runVerify, &verifyUsage},
    Command{"verify-cxml", "check a CXML document and explain it", runVerifyCxml, &verifyCxmlUsage},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

} // namespace opbx::cli
