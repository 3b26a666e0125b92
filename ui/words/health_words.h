// The checks of core/health as the window says them: a title, what is, and the button that mends it. Pure; GUI thread.
#pragma once

#include "core/health/diagnosis.h"
#include "core/secrets/key_store.h"
#include "ui/backend/health_backend.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

namespace opbx::ui {

/// What the button of a check does.
struct Remedy {
    enum Kind { None, OpenPage, SetKey, SelfTest, UseTunnel, TrustProxy, ReadKeysAgain, CloseDataFolder };

    Kind kind = None;
    QString button{}; // a verb; empty for None
    QString page{};   // OpenPage
    QString search{}; // OpenPage: section or filter
    KeyName key = KeyName::RequestsApiKey;
};

class HealthWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::HealthWords)

public:
    /// Name of a check; its code for one that is not known here.
    static QString title(const QByteArray& code);
    /// What is, and what to do where no button does it.
    static QString sentence(const Diagnosis& diagnosis);
    /// None when all is well.
    static Remedy remedy(const Diagnosis& diagnosis, const HealthSnapshot& snapshot);

    /// What stands in the place of its state where that is not known yet: not tested, not set up.
    static std::optional<QString> openWord(const Diagnosis& check, const HealthSnapshot& snapshot);
    static QString stateWord(DiagnosisState state);
    static Meaning meaning(DiagnosisState state);
    static QString partName(ProgramPart part);
    /// The sender's clock against ours, with whether the signature covers the timestamp.
    static QString clock(const HealthSnapshot& snapshot);

private:
    static Remedy keyRemedy(KeyName name, const KeyHealth& health);
    static Remedy openSettings(const QString& section);
};

} // namespace opbx::ui
