#include "ui/words/call_words.h"

#include "ui/backend/backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/theme/formatting.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString CallWords::outcome(CallOutcome outcome, bool message) {
    switch (outcome) {
    case CallOutcome::Person: return tr("Answered");
    case CallOutcome::Assistant: return tr("AI assistant");
    case CallOutcome::Conference: return tr("Conference");
    case CallOutcome::Voicemail: return message ? tr("Message left") : tr("Voicemail");
    case CallOutcome::Menu: return tr("In the menu");
    case CallOutcome::Closed: return tr("Closed");
    case CallOutcome::Blocked: return tr("Blocked");
    case CallOutcome::Failed: return tr("Failed");
    case CallOutcome::Nobody:
    case CallOutcome::Unknown: break;
    }
    return {};
}

QString CallWords::path(const QString& path, Backend& backend) {
    const auto place = [&backend](const QString& name) {
        if (name == u"menu")
            return tr("menu", "place on the way of a call");
        if (name == u"voicemail")
            return tr("voicemail", "place on the way of a call");
        if (name == u"assistant")
            return tr("AI assistant", "place on the way of a call");
        if (name == u"conference")
            return tr("conference", "place on the way of a call");
        if (name == u"closed")
            return tr("closed", "place on the way of a call");
        if (name == u"blocked")
            return tr("blocked", "place on the way of a call");
        QStringList people;
        for (const QString& who : name.split(u'|')) {
            const QString known = backend.directory().nameOf(who);
            people.append(known.isEmpty() ? Formatting::phone(who) : known);
        }
        return people.join(u" / "_s);
    };
    QStringList places;
    for (const QString& name : path.split(u'\n', Qt::SkipEmptyParts))
        places.append(place(name));
    return places.join(u", "_s);
}

} // namespace opbx::ui
