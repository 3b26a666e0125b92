#include "app/cli/command.h"
#include "app/cli/config_command.h"

#include <array>

namespace opbx::cli {

namespace {

constexpr std::array table = {
    Command{"config", "show and change settings", runConfig},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

} // namespace opbx::cli
