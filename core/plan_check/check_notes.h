// What the parts of the check of a plan share: where they note problems, and the parts themselves. Used by check.cpp only; lives
// for one call of checkPlan.
#pragma once

#include "core/plan_check/check.h"
#include "core/plan_check/plan_graph.h"

namespace opbx {

class CheckNotes {
public:
    void error(const char* code, const QString& path, const QString& words, const QString& remedy,
               const QStringList& suggestions = {});
    void warning(const char* code, const QString& path, const QString& words, const QString& remedy,
                 const QStringList& suggestions = {});

    /// Errors first, both in the order noted.
    QList<PlanProblem> take();

private:
    static constexpr qsizetype most = 1000; // of each; nobody reads more

    QList<PlanProblem> m_errors;
    QList<PlanProblem> m_warnings;
};

/// Ranges and forms of single fields, keys that this version does not know.
void checkValues(const RoutingPlan& plan, CheckNotes& notes);
/// A number of the network, in whatever field; codes, names and short digits are left alone.
void checkTelephone(const QString& text, const RoutingPlan& plan, const QString& path, CheckNotes& notes);
/// Numbers, blocked callers, outbound rules: whether they can ever be what a call says.
void checkNumbersAndRules(const RoutingPlan& plan, CheckNotes& notes);
/// What a caller hears: texts, URLs, voices, languages.
void checkPrompt(const PlanPrompt& prompt, const QString& path, CheckNotes& notes);
/// A text that is to be spoken.
void checkText(const QString& text, const QString& path, CheckNotes& notes);
void checkVoiceAndLanguage(const QString& voice, const QString& language, const QString& path,
                           CheckNotes& notes);
/// Opening hours: zone, ranges, exceptions.
void checkHours(const RoutingPlan& plan, CheckNotes& notes);
/// Entries of the same name, and links to what is not there.
void checkReferences(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes);
/// Loops, dead ends, what nobody reaches, numbers that nobody answers at night.
void checkPaths(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes);

} // namespace opbx
