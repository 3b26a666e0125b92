// What a self-test found out, as the window says it: what stands between Cloudonix and this endpoint, and the next step.
// GUI thread.
#pragma once

#include "core/health/self_test_report.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

namespace opbx::ui {

class SelfTestWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::SelfTestWords)

public:
    /// Status, round trip and what proxies added, one sentence each; empty when nothing answered.
    static QStringList details(const SelfTestReport& report);
    static Meaning meaning(const SelfTestReport& report);
};

} // namespace opbx::ui
