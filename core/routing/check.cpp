#include "core/routing/check.h"

#include "core/model/phone_number.h"
#include "core/model/plan_json.h"

#include <QSet>

#include <algorithm>

namespace opbx {

namespace {

class Check {
public:
    explicit Check(const RoutingPlan& plan)
        : m_plan(plan) {}

    QList<PlanProblem> run() {
        numbersAndExtensions();
        groups();
        menus();
        hours();
        unique(QStringLiteral("numbers"), m_plan.numbers, &PlanNumber::number);
        unique(QStringLiteral("extensions"), m_plan.extensions, &PlanExtension::number);
        unique(QStringLiteral("ringGroups"), m_plan.ringGroups, &PlanRingGroup::id);
        unique(QStringLiteral("ivrMenus"), m_plan.ivrMenus, &PlanIvrMenu::id);
        unique(QStringLiteral("businessHours"), m_plan.businessHours, &PlanBusinessHours::id);
        unique(QStringLiteral("conferenceRooms"), m_plan.conferenceRooms, &PlanConferenceRoom::id);
        unique(QStringLiteral("voicemailBoxes"), m_plan.voicemailBoxes, &PlanVoicemailBox::id);
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const PlanProblem& a, const PlanProblem& b) {
                             return a.severity == PlanSeverity::Error && b.severity == PlanSeverity::Warning;
                         });
        return m_problems;
    }

private:
    static QString at(const QString& list, qsizetype index) {
        return QStringLiteral("%1[%2]").arg(list).arg(index);
    }

    void error(const QByteArray& code, const QString& path, const QString& words, const QString& remedy) {
        m_problems.append({PlanSeverity::Error, code, path, words, remedy});
    }

    void warning(const QByteArray& code, const QString& path, const QString& words, const QString& remedy) {
        m_problems.append({PlanSeverity::Warning, code, path, words, remedy});
    }

    template<class T>
    void unique(const QString& list, const QList<T>& items, QString T::*key) {
        QSet<QString> seen;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString value =
                list == QLatin1String("numbers") ? plainDigits(items[i].*key) : items[i].*key;
            if (seen.contains(value))
                error("duplicate", at(list, i), QStringLiteral("%1 is there twice.").arg(items[i].*key),
                      QStringLiteral("Remove one of them or give it another name."));
            seen.insert(value);
        }
    }

    bool exists(const Destination& destination) const {
        const QString& id = destination.id;
        switch (destination.type) {
        case DestinationType::Extension: return m_plan.extension(id);
        case DestinationType::RingGroup: return m_plan.ringGroup(id);
        case DestinationType::IvrMenu: return m_plan.ivrMenu(id);
        case DestinationType::BusinessHours: return m_plan.hours(id);
        case DestinationType::Conference: return m_plan.conferenceRoom(id);
        case DestinationType::Voicemail: return m_plan.voicemailBox(id);
        case DestinationType::AiAssistant: return m_plan.aiAssistant(id);
        default: return true;
        }
    }

    void leadsSomewhere(const Destination& destination, const QString& path) {
        if (destination.isSet() && !exists(destination))
            error("missing-reference", path,
                  QStringLiteral("There is no %1 %2.")
                      .arg(destinationTypeName(destination.type).replace(u'_', u' '), destination.id),
                  QStringLiteral("Create it or choose another destination."));
    }

    void numbersAndExtensions() {
        for (qsizetype i = 0; i < m_plan.numbers.size(); ++i)
            leadsSomewhere(m_plan.numbers[i].destination,
                           at(QStringLiteral("numbers"), i) + QStringLiteral(".destination"));
        for (qsizetype i = 0; i < m_plan.extensions.size(); ++i) {
            const PlanExtension& extension = m_plan.extensions[i];
            const QString path = at(QStringLiteral("extensions"), i);
            leadsSomewhere(extension.noAnswer, path + QStringLiteral(".noAnswer"));
            if (extension.type == ExtensionType::Conference)
                leadsSomewhere({DestinationType::Conference, extension.conferenceRoom},
                               path + QStringLiteral(".conferenceRoom"));
            if (extension.type == ExtensionType::RingGroup)
                leadsSomewhere({DestinationType::RingGroup, extension.ringGroup},
                               path + QStringLiteral(".ringGroup"));
            if (extension.type == ExtensionType::Ivr)
                leadsSomewhere({DestinationType::IvrMenu, extension.ivrMenu},
                               path + QStringLiteral(".ivrMenu"));
            if (extension.type == ExtensionType::Forward)
                forwards(extension, path);
        }
    }

    void forwards(const PlanExtension& first, const QString& path) {
        QSet<QString> seen{first.number};
        const PlanExtension* next = &first;
        while (next && next->type == ExtensionType::Forward) {
            if (next->forwardTo.isEmpty() || seen.contains(next->forwardTo)) {
                error(next->forwardTo.isEmpty() ? "forward-missing" : "forward-loop",
                      path + QStringLiteral(".forwardTo"),
                      QStringLiteral("The forward of %1 leads nowhere or in a circle.").arg(first.number),
                      QStringLiteral("Forward it to a number or to an extension that rings."));
                return;
            }
            seen.insert(next->forwardTo);
            next = m_plan.extension(next->forwardTo);
        }
    }

    void groups() {
        for (qsizetype i = 0; i < m_plan.ringGroups.size(); ++i) {
            const PlanRingGroup& group = m_plan.ringGroups[i];
            const QString path = at(QStringLiteral("ringGroups"), i);
            bool rings = false;
            for (qsizetype m = 0; m < group.members.size(); ++m) {
                const PlanExtension* member = m_plan.extension(group.members[m]);
                rings = rings || (member && member->active);
                if (!member)
                    error("missing-reference", QStringLiteral("%1.members[%2]").arg(path).arg(m),
                          QStringLiteral("There is no extension %1.").arg(group.members[m]),
                          QStringLiteral("Create it or take it out of the group."));
            }
            if (!rings)
                warning("no-active-member", path + QStringLiteral(".members"),
                        QStringLiteral("Nobody of \"%1\" can be rung.").arg(group.name),
                        QStringLiteral("Add an active extension."));
            if (!group.fallback.isSet())
                warning("no-fallback", path,
                        QStringLiteral("\"%1\" has no fallback when nobody answers.").arg(group.name),
                        QStringLiteral("Choose a voicemail box or another destination."));
            leadsSomewhere(group.fallback, path + QStringLiteral(".fallback"));
        }
    }

    void menus() {
        for (qsizetype i = 0; i < m_plan.ivrMenus.size(); ++i) {
            const PlanIvrMenu& menu = m_plan.ivrMenus[i];
            const QString path = at(QStringLiteral("ivrMenus"), i);
            QSet<QString> digits;
            for (qsizetype o = 0; o < menu.options.size(); ++o) {
                const QString optionPath = QStringLiteral("%1.options[%2]").arg(path).arg(o);
                leadsSomewhere(menu.options[o].destination, optionPath + QStringLiteral(".destination"));
                if (digits.contains(menu.options[o].digits))
                    error("duplicate", optionPath + QStringLiteral(".digits"),
                          QStringLiteral("The key %1 is there twice.").arg(menu.options[o].digits),
                          QStringLiteral("Choose another key."));
                digits.insert(menu.options[o].digits);
            }
            if (menu.options.isEmpty())
                warning("no-options", path, QStringLiteral("The menu \"%1\" has no options.").arg(menu.name),
                        QStringLiteral("Add an option for a key."));
            if (!menu.failover.isSet())
                warning("no-failover", path,
                        QStringLiteral("The menu \"%1\" has no failover.").arg(menu.name),
                        QStringLiteral("Choose where callers go who press nothing."));
            leadsSomewhere(menu.failover, path + QStringLiteral(".failover"));
        }
    }

    void hours() {
        for (qsizetype i = 0; i < m_plan.businessHours.size(); ++i) {
            const PlanBusinessHours& hours = m_plan.businessHours[i];
            const QString path = at(QStringLiteral("businessHours"), i);
            if (!hours.zone.isValid())
                error("unknown-time-zone", path + QStringLiteral(".timeZone"),
                      QStringLiteral("%1 is no time zone.").arg(hours.timeZone),
                      QStringLiteral("Use a name such as America/New_York."));
            leadsSomewhere(hours.open, path + QStringLiteral(".open"));
            leadsSomewhere(hours.closed, path + QStringLiteral(".closed"));
            hoursLoop(hours, path);
        }
    }

    /// Hours that lead to hours for ever: nobody would hear anything.
    void hoursLoop(const PlanBusinessHours& first, const QString& path) {
        QSet<QString> seen;
        for (const PlanBusinessHours* next = &first; next;) {
            if (seen.contains(next->id)) {
                error("loop", path + QStringLiteral(".closed"),
                      QStringLiteral("\"%1\" leads back to itself when it is closed.").arg(first.name),
                      QStringLiteral("Choose another destination for closed hours."));
                return;
            }
            seen.insert(next->id);
            next =
                next->closed.type == DestinationType::BusinessHours ? m_plan.hours(next->closed.id) : nullptr;
        }
    }

    const RoutingPlan& m_plan;
    QList<PlanProblem> m_problems;
};

} // namespace

QList<PlanProblem> checkPlan(const RoutingPlan& plan) {
    return Check(plan).run();
}

} // namespace opbx
