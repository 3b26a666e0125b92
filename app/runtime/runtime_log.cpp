#include "app/runtime/runtime_log.h"

#include "app/runtime/exchange_log.h"
#include "app/runtime/runtime.h"

namespace opbx {

using namespace Qt::StringLiterals;

void sayWarnings(const Runtime& runtime, const ExchangeLog& log) {
    const QStringList warnings = runtime.warnings();
    for (const QString& sentence : warnings)
        log.say(sentence);
}

void keepLog(Runtime& runtime, ExchangeLog& log) {
    QObject::connect(&runtime, &Runtime::exchangesArrived, &runtime,
                     [&log](const QList<ExchangePtr>& exchanges) { log.write(exchanges); });
    QObject::connect(&runtime, &Runtime::problemChanged, &runtime, [&runtime, &log] {
        if (runtime.problem())
            log.say(runtime.problem()->detail);
    });
    QObject::connect(&runtime, &Runtime::exchangesDropped, &runtime, [&log](qint64 count) {
        log.say(
            u"%1 exchanges are not kept in the history: they come faster than the disk takes them. They were "
            "answered all the same."_s.arg(count));
    });
    QObject::connect(&runtime, &Runtime::clockJumped, &runtime,
                     [&log](const QString& sentence) { log.say(sentence); });
    QObject::connect(&runtime, &Runtime::configurationChanged, &runtime, [&runtime, &log] {
        log.configure(runtime.profile().settings);
        sayWarnings(runtime, log);
    });
    QObject::connect(&runtime, &Runtime::keychainOpened, &runtime, [&runtime, &log] {
        log.say(u"the keychain is open: its keys are in force"_s);
        sayWarnings(runtime, log);
    });
    QObject::connect(&runtime, &Runtime::controlMoved, &runtime, [&runtime, &log] {
        if (!runtime.controlUrl().isEmpty())
            log.say(u"the control interface listens on "_s + runtime.controlUrl());
    });
}

} // namespace opbx
