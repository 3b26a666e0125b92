#include "core/plan_check/check_numbers.h"

#include "core/cxml/spec.h"
#include "core/model/limits.h"
#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c) {
    return c >= '0'_L1 && c <= '9'_L1;
}

/// Short digits, codes such as *2700 and names are compared as they are; everything else has to be a number.
bool looksDialled(const QString& text) {
    const QString ascii = asciiNumber(text);
    const auto digits = std::count_if(ascii.begin(), ascii.end(), isDigit);
    const bool begins = ascii.startsWith('('_L1) || (!ascii.isEmpty() && isDigit(ascii.front()));
    return ascii.startsWith('+'_L1) || (begins && digits >= limits::shortestOutside);
}

QString shortened(const QString& text) {
    return text.left(40);
}

void nationalNumber(const QString& text, const QString& path, CheckNotes& notes) {
    notes.warning(
        "national-number", path,
        {QT_TRANSLATE_NOOP("Message", "'%1' is in national form, but the plan names no country."),
         {shortened(text)}},
        QT_TRANSLATE_NOOP("Message", "Write it with + and country code, or set the region of the defaults."));
}

void report(NumberFault fault, const QString& text, const QString& path, CheckNotes& notes) {
    const QString shown = shortened(text);
    switch (fault) {
    case NumberFault::None:
    case NumberFault::NotANumber: return;
    case NumberFault::NoCountry: return nationalNumber(text, path, notes);
    case NumberFault::NoAreaCode:
        return notes.error(
            "local-number", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' is a local number: its area code is missing."), {shown}},
            QT_TRANSLATE_NOOP("Message", "Write it with its area code, or with + and country code."));
    case NumberFault::Extension:
        return notes.error(
            "number-extension", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' has an extension after it, which the network cannot dial."),
             {shown}},
            QT_TRANSLATE_NOOP("Message", "Write the number alone."));
    case NumberFault::Character:
        return notes.error(
            "number-character", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' contains a character that does not belong in a number."),
             {shown}},
            QT_TRANSLATE_NOOP("Message", "Write digits, with a + before the country code."));
    case NumberFault::UnknownCountry:
        return notes.error(
            "number-country", path,
            {QT_TRANSLATE_NOOP("Message", "No country has the code that '%1' begins with."), {shown}},
            QT_TRANSLATE_NOOP("Message", "Write it with + and country code."));
    case NumberFault::TooShort:
        return notes.error("number-length", path,
                           {QT_TRANSLATE_NOOP("Message", "'%1' has too few digits for a number."), {shown}},
                           QT_TRANSLATE_NOOP("Message", "Write all of it, with + and country code."));
    case NumberFault::TooLong:
        return notes.error("number-length", path,
                           {QT_TRANSLATE_NOOP("Message", "'%1' has too many digits for a number."), {shown}},
                           QT_TRANSLATE_NOOP("Message", "Write one number, with + and country code."));
    }
}

void patternProblem(PatternFault fault, const QString& pattern, const QString& path, CheckNotes& notes) {
    const QString shown = shortened(pattern);
    switch (fault) {
    case PatternFault::None: return;
    case PatternFault::NoCountry: return nationalNumber(pattern, path, notes);
    case PatternFault::Character:
        return notes.error(
            "pattern", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' can match nobody: no number has such a character."), {shown}},
            QT_TRANSLATE_NOOP("Message", "Write digits, and * for any others."));
    case PatternFault::PlusInside:
        return notes.error(
            "pattern", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' can match nobody: a + stands before the country code only."),
             {shown}},
            QT_TRANSLATE_NOOP("Message", "Write digits, and * for any others."));
    case PatternFault::UnknownCountry:
        return notes.error(
            "pattern", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' can match nobody: no number begins so."), {shown}},
            QT_TRANSLATE_NOOP(
                "Message", "Write it with + and country code, or as it is dialled in the plan's country."));
    case PatternFault::TooLong:
        return notes.error(
            "pattern", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' can match nobody: no number has so many digits."), {shown}},
            QT_TRANSLATE_NOOP("Message", "Write fewer digits, and * for the others."));
    }
}

/// One number, a code or a name, without `*`.
void checkExactPattern(const QString& pattern, const RoutingPlan& plan, const QString& path,
                       CheckNotes& notes) {
    if (isAnonymous(pattern))
        return;
    const QString ascii = asciiNumber(pattern);
    const bool hasLetter = std::any_of(ascii.begin(), ascii.end(), [](QChar c) { return c.isLetter(); });
    const bool hasDigit = std::any_of(ascii.begin(), ascii.end(), isDigit);
    if (CallerPattern::isAddress(ascii) || (!ascii.isEmpty() && !hasLetter && !hasDigit))
        return patternProblem(PatternFault::Character, pattern, path, notes);
    const NumberFault fault = readNumber(ascii, plan.defaults.region).fault;
    if (fault == NumberFault::NoCountry) {
        if (ascii.startsWith('0'_L1))
            nationalNumber(pattern, path, notes);
        return;
    }
    if (fault == NumberFault::Character && !hasLetter)
        return patternProblem(PatternFault::Character, pattern, path, notes);
    if (looksDialled(pattern) && fault != NumberFault::None && fault != NumberFault::NotANumber)
        notes.error(
            "pattern", path,
            {QT_TRANSLATE_NOOP("Message", "'%1' can match nobody: it is not a complete number."),
             {shortened(pattern)}},
            QT_TRANSLATE_NOOP("Message", "Write all of it, or * after the digits that it begins with."));
}

/// Whether somebody calls out whose calls would show the caller ID of a rule.
const PlanExtension* withoutCallerId(const RoutingPlan& plan) {
    for (const PlanExtension& extension : plan.extensions) {
        const bool calls = extension.type == ExtensionType::User || extension.type == ExtensionType::Forward;
        if (extension.active && calls && extension.callerId.trimmed().isEmpty())
            return &extension;
    }
    return nullptr;
}

void checkRule(const PlanOutboundRule& rule, const RoutingPlan& plan, const QString& path,
               CheckNotes& notes) {
    const QString prefix = rule.prefix.trimmed();
    if (!prefix.isEmpty() && prefix != "+"_L1 && plainDigits(prefix).isEmpty())
        notes.error("prefix", path + u".prefix"_s,
                    {QT_TRANSLATE_NOOP("Message", "'%1' is not the beginning of a number."), {rule.prefix}},
                    QT_TRANSLATE_NOOP("Message", "Write digits, or leave it empty for every number."));
    checkTelephone(rule.callerId, plan, path + u".callerId"_s, notes);
    const PlanExtension* shown = withoutCallerId(plan);
    if (rule.active && rule.callerId.trimmed().isEmpty() && shown)
        notes.warning(
            "no-caller-id", path + u".callerId"_s,
            {QT_TRANSLATE_NOOP("Message",
                               "Who is called sees '%1', the extension, or whatever the trunk puts in its "
                               "place; who is called by a forward sees the first caller's number."),
             {shown->number}},
            QT_TRANSLATE_NOOP("Message", "Set the number to show."));
}

} // namespace

void checkTelephone(const QString& text, const RoutingPlan& plan, const QString& path, CheckNotes& notes) {
    if (!looksDialled(text) || isSipAddress(text.trimmed()))
        return;
    const NumberFault fault = readNumber(text, plan.defaults.region).fault;
    // Digits without '+' that are a number of another country need none.
    const bool isWhole = fault == NumberFault::NoCountry && !toE164('+'_L1 + plainDigits(text), {}).isEmpty();
    if (!isWhole)
        report(fault, text, path, notes);
}

void checkNumbersAndRules(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.numbers.size(); ++i)
        checkTelephone(plan.numbers[i].number, plan, u"numbers[%1].number"_s.arg(i), notes);
    for (qsizetype i = 0; i < plan.blockedCallers.size(); ++i) {
        const QString& pattern = plan.blockedCallers[i].pattern;
        const QString path = u"blockedCallers[%1].pattern"_s.arg(i);
        if (CallerPattern::isPattern(pattern))
            patternProblem(CallerPattern(pattern, plan.defaults.region).fault(), pattern, path, notes);
        else
            checkExactPattern(pattern, plan, path, notes);
    }
    for (qsizetype i = 0; i < plan.outboundRules.size(); ++i)
        checkRule(plan.outboundRules[i], plan, u"outboundRules[%1]"_s.arg(i), notes);
}

} // namespace opbx
