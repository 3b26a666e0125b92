#include "ui/words/problem_words.h"

#include <array>

namespace opbx::ui {

namespace {

struct ProblemRow {
    const char* code;
    const char* words;
    const char* remedy;
};

constexpr std::array problemRows = {
    ProblemRow{"duplicate", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "It is there twice."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Remove one of them, or rename it.")},
    ProblemRow{"missing-reference",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "It leads to something that does not exist."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Choose another destination, or create what is missing.")},
    ProblemRow{"no-active-member", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Nobody of this group can be rung."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Add an extension that is active.")},
    ProblemRow{"no-fallback", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Calls end when nobody answers."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose a voicemail box or another destination.")},
    ProblemRow{"no-options", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This menu has no keys."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Add a key.")},
    ProblemRow{"no-failover", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Calls end when no key was right."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose where such callers go.")},
    ProblemRow{"unknown-time-zone", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This time zone is not known."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose one from the list.")},
    ProblemRow{"no-time-zones",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "This computer has no time zones, so nobody knows when it is open."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Install the package tzdata.")},
    ProblemRow{"shadowed",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "An earlier entry is for the same calls; this one is never used."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Remove one of them.")},
    ProblemRow{"empty-range", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "A range ends when it begins."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "For a whole day write 00:00 to 24:00.")},
    ProblemRow{"overlapping-ranges", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Two ranges of a day overlap."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Make one of them.")},
    ProblemRow{"never-open", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "It is closed on every day of the week."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Set the hours of at least one day.")},
    ProblemRow{"no-destination", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Calls have no destination here."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose where they go.")},
    ProblemRow{"out-of-range", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "A number is out of range."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose one within the limits of the field.")},
    ProblemRow{"blank-name", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "A name is empty or has blanks around it."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write it without blanks around.")},
    ProblemRow{"unknown-key",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "This version does not know this key; it is kept and does nothing."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Look for a spelling mistake, or leave it to a later version.")},
    ProblemRow{"sip-address", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no SIP address."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write it like sip:name@example.com.")},
    ProblemRow{"forward-missing", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "The forward leads nowhere."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Forward it to a number or to an extension that rings.")},
    ProblemRow{"forward-loop", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "The forward leads back to itself."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Forward it to a number or to an extension that rings.")},
    ProblemRow{"forward-too-long",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "The chain of forwards is longer than five."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Forward it nearer to where it shall ring.")},
    ProblemRow{"unknown-region", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no country."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Use two letters such as US, DE or IL.")},
    ProblemRow{"national-number",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "The number is in national form, but the plan names no country."),
        QT_TRANSLATE_NOOP(
            "opbx::ui::ProblemWords",
            "Write it with + and country code, or set the country in the settings of the plan.")},
    ProblemRow{"local-number",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is a local number: its area code is missing."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Write it with its area code, or with + and country code.")},
    ProblemRow{"number-extension",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "There is an extension behind the number, which the network cannot dial."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write the number alone.")},
    ProblemRow{"number-character",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "There is a character in it that belongs to no number."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write digits, with a + before the country code.")},
    ProblemRow{"number-country",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "No country has the code that this number begins with."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write it with + and country code.")},
    ProblemRow{"number-length",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This number has too few or too many digits."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write one whole number, with + and country code.")},
    ProblemRow{"pattern", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This can match nobody."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write a whole number, or the digits that callers begin "
                                                    "with and *, with + or as they are dialled "
                                                    "in the plan's country.")},
    ProblemRow{"no-caller-id",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Who is called sees the extension, or whatever the trunk puts in its place; who is "
                          "called by a forward sees the first caller's number."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Set the number that is to be seen.")},
    ProblemRow{"unknown-provider", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This provider is not known."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Look for a spelling mistake; Cloudonix may know it all the same.")},
    ProblemRow{"no-provider", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "No provider is set."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose one of those that Cloudonix documents.")},
    ProblemRow{"unknown-voice",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "This voice is of no provider of voices that this version knows."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Look for a spelling mistake; Cloudonix may know it all the same.")},
    ProblemRow{"voice-not-listed",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "This voice is not among those that Cloudonix lists for your domain."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose one of those.")},
    ProblemRow{"provider-credentials",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This provider asks for a user name and a password."),
        QT_TRANSLATE_NOOP(
            "opbx::ui::ProblemWords",
            "Keep them in the keychain with \"opbx keys set login:NAME\", and write the name here.")},
    ProblemRow{"credentials-name",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no name of an entry of the keychain."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Use 1 to 40 letters, digits, - and _, never the password itself.")},
    ProblemRow{"secret-in-plan",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "User names and passwords do not belong into a plan."),
        QT_TRANSLATE_NOOP(
            "opbx::ui::ProblemWords",
            "Keep them in the keychain with \"opbx keys set login:NAME\", and write the name here.")},
    ProblemRow{"no-address", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "The assistant has no address."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write the number or agent that the provider gave you.")},
    ProblemRow{"member-twice",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "An extension is in the group twice; it rings once."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Take one of them out.")},
    ProblemRow{"member-never-rings",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "A member is no telephone; the group skips it."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Take it out of the group.")},
    ProblemRow{"keys", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This cannot be pressed on a telephone."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Use 0 to 9, * and #.")},
    ProblemRow{"no-prompt", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Callers of this menu hear nothing."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write what they may press, or name a recording.")},
    ProblemRow{"blocks-everybody", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This blocks every caller."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write the digits that it is for.")},
    ProblemRow{"prefix", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no beginning of a number."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write digits, or leave it empty for every number.")},
    ProblemRow{"voice", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no voice."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Use man, woman, premium, Provider:Name or Provider-Engine:Name.")},
    ProblemRow{"language", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "This is no language."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Use a tag such as en-US or de-DE.")},
    ProblemRow{"recording-url",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "The recording is no http or https address."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write its address, beginning with https://.")},
    ProblemRow{"text", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Nothing in this text can be spoken."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Write it again.")},
    ProblemRow{"loop", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Calls come back to where they were."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Choose a voicemail box or another destination.")},
    ProblemRow{"unreachable", QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "No call comes here."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Send a number or a menu's key here, or delete it.")},
    ProblemRow{"inactive-destination",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "It leads to something that is switched off."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords", "Switch it on or choose another destination.")},
    ProblemRow{"no-night-destination",
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "When nobody answers, as at night, calls end with a sentence."),
        QT_TRANSLATE_NOOP("opbx::ui::ProblemWords",
                          "Let the last step lead to a voicemail box, or to hang up if that is meant.")},
};

const ProblemRow* find(const QByteArray& code) {
    for (const ProblemRow& row : problemRows) {
        if (code == row.code)
            return &row;
    }
    return nullptr;
}

} // namespace

QString ProblemWords::words(const PlanProblem& problem) {
    const ProblemRow* row = find(problem.code);
    return row ? tr(row->words) : problem.words;
}

QString ProblemWords::remedy(const PlanProblem& problem) {
    const ProblemRow* row = find(problem.code);
    if (!problem.suggestions.isEmpty())
        return tr("Write %1, if that is meant.")
            .arg(problem.suggestions.join(tr(" or ", "between suggestions")));
    return row ? tr(row->remedy) : problem.remedy;
}

bool ProblemWords::knows(const QByteArray& code) {
    return find(code) != nullptr;
}

} // namespace opbx::ui
