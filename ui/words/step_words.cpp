#include "ui/words/step_words.h"

#include "ui/theme/formatting.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace opbx::ui {

namespace {

// The router's and the pipeline's sentences; where one begins like another, the longer one comes first.
constexpr std::array sentences = {
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The AI assistant %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The AI assistant %1 has no provider or no address."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The AI assistant %1 needs the user name and password '%2', which cannot be had."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The AI assistant %1 of %2 takes the call."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There are no business hours '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The business hours %1 are open: %2 %3 in %4, within %5 to %6, by the exception '%7'."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The business hours %1 are open: %2 %3 in %4, within %5 to %6."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The business hours %1 are closed: %2 %3 in %4, by the exception '%5'."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The business hours %1 are closed: %2 %3 in %4."),
    QT_TRANSLATE_NOOP(
        "opbx::ui::StepWords",
        "It is not known whether the business hours %1 hold: the time zone '%2' cannot be had here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no conference room '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The conference room %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller joins the conference room %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "No destination is set here; the call ends."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The plan ends the call here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no extension '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no AI assistant '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 rings for %2 seconds."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call was answered and is over."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call %1, and nothing follows."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The forward of extension %1 was not answered."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The forward of extension %1 was busy."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The forward of extension %1 could not be reached."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 was not answered."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 was busy."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 could not be reached."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Nothing follows; the call ends."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The plan leads back to %1 '%2'; the call ends here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "This call has been passed on %1 times without being answered; it ends here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is forwarded to our own number %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The call is forwarded to %1 for %2 seconds over %3 and shows %4."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is forwarded to %1 for %2 seconds over %3."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is forwarded to %1 for %2 seconds and shows %3."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is forwarded to %1 for %2 seconds."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call was forwarded more than %1 times; it ends here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The forward to '%1' leads nowhere."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The chain of forwards is longer than %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The menu %1 is played, turn %2 of %3."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller pressed nothing."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller pressed '%1', which is no choice."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller pressed %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller has chosen more than %1 times; the call ends here."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The menu was played %1 times without a choice."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The menu has no failover; the call ends."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no menu '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The menu %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no active menu '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The outbound rule %1 fits %2; the call leaves over %3 and shows %4."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The outbound rule %1 fits %2; the call leaves over %3."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "No outbound rule fits %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "'%1' is no extension of the plan; only active extensions call out."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Nobody knows who calls; only active extensions call out."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 is switched off and does not call out."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Extension %1 is no telephone and does not call out."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "%1 is not a complete number: nobody can know its area code."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The group %1 has no fallback; the call ends."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "%1 ring together for %2 seconds, turn %3 of %4."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Member %1 rings for %2 seconds, attempt %3."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Nobody in the group %1 can be rung."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Nobody in the group %1 answered."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no ring group '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no active ring group '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The ring group %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call goes to the ring group %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The number of the attempt cannot be read; the group counts as rung."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Attempt %1 was not answered."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Attempt %1 was busy."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Attempt %1 could not be reached."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "%1; it is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "%1; the call goes to its destination."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The request names no number."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller matches the blocked pattern %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is dropped without a word."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller hears the busy tone."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call is refused."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The caller %1 is one of our own numbers."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The call comes from inside: %1 dials %2."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no voicemail box '%1' in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "There is no voicemail box '%1' in the plan; the message belongs to nobody."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The voicemail box %1 is switched off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The caller is asked for a message in the voicemail box %1, of %2 seconds at most."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The recording is empty."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "A message was recorded for the voicemail box %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "'%1' is not in the plan."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "There is no endpoint at this path."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The address at the sender has a slash too many: its base ends "
                                             "in one, and %1 begins with one. Remove "
                                             "the slash at the end of the base there."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The address at the sender has a slash too many. Enter %1 there."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The address at the sender has a slash at its end. Remove it, so that it ends in %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The address at the sender spells the path as %1. Enter it as %2 there."),
    QT_TRANSLATE_NOOP(
        "opbx::ui::StepWords",
        "The address at the sender already ends in %1, and the sender adds %2 to it. Enter the base there "
        "without a path."),
    QT_TRANSLATE_NOOP(
        "opbx::ui::StepWords",
        "The address at the sender has %1 in front of %2. Remove it there, or let the proxy take it off."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The address at the sender has %1 behind %2. Remove it there."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The address at the sender lacks the beginning of the path. Enter %1 there."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The address at the sender has no path of an endpoint. Enter "
                                             "the base with /api/voice/route for voice "
                                             "requests."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "This endpoint accepts %1."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The same request was answered before. It gets the same answer."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The request has no To: nobody knows who is called."),
    QT_TRANSLATE_NOOP(
        "opbx::ui::StepWords",
        "The event could not be stored, so it was not acknowledged. The sender will try again."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "It proved itself with the previous key, which is still accepted."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The header %1 is not covered by the signature, so the event is not known by it."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The address names a voicemail box without a right proof of this program, so it is not "
                      "believed: the message goes to the box that the call itself was led to, or to none."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The field %1 holds no time that can be read: %2. It is not believed."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The field %1 names a time in the year %2, which is not believed."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Authentication is off for this endpoint."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords",
                      "The request was refused, so only the first 16 KB of its body of %1 bytes are kept."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The bearer token is right."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The signature is right."),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "The bearer token and the signature are right."),
};

// What may stand for a place in them.
constexpr std::array words = {
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Monday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Tuesday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Wednesday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Thursday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Friday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Saturday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "Sunday"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "was not answered"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "was busy"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "could not be reached"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "somebody"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "any trunk"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "business hours"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "extension"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "number"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "menu"),
    QT_TRANSLATE_NOOP("opbx::ui::StepWords", "ring group"),
};

struct Form {
    const char* english;
    QRegularExpression expression;
};

/// "Extension %1 rings…" as an expression whose captures are the places, in order.
QRegularExpression expressionOf(const char* sentence) {
    static const QRegularExpression place(QStringLiteral("%(\\d)"));
    const QString pattern = QString::fromLatin1(sentence);
    QString text;
    qsizetype from = 0;
    auto places = place.globalMatch(pattern);
    while (places.hasNext()) {
        const QRegularExpressionMatch next = places.next();
        text += QRegularExpression::escape(pattern.mid(from, next.capturedStart() - from)) +
                QStringLiteral("(.*?)");
        from = next.capturedEnd();
    }
    text += QRegularExpression::escape(pattern.mid(from));
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::DotMatchesEverythingOption);
}

const QList<Form>& forms() {
    static const QList<Form> all = [] {
        QList<Form> list;
        for (const char* sentence : sentences)
            list.append({sentence, expressionOf(sentence)});
        return list;
    }();
    return all;
}

struct Recognised {
    const char* english;
    QStringList places;
};

std::optional<Recognised> recognised(const QString& sentence) {
    for (const Form& form : forms()) {
        const QRegularExpressionMatch match = form.expression.match(sentence);
        if (match.hasMatch())
            return Recognised{form.english, match.capturedTexts().mid(1)};
    }
    return std::nullopt;
}

/// In one pass: what is put in may hold a % of its own.
QString filled(const QString& pattern, const QStringList& places) {
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place =
            pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : 0;
        if (place < 1 || place > places.size()) {
            text += pattern.at(i);
            continue;
        }
        text += places.at(place - 1);
        ++i;
    }
    return text;
}

/// Telephone numbers as they are shown elsewhere; kept together in text that runs from right to left.
QString withReadableNumbers(const QString& text) {
    static const QRegularExpression number(QStringLiteral("\\+\\d{7,15}(?!\\d)"));
    const bool isolated = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    QString result;
    qsizetype from = 0;
    auto numbers = number.globalMatch(text);
    while (numbers.hasNext()) {
        const QRegularExpressionMatch next = numbers.next();
        const QString shown = Formatting::phone(next.captured());
        result += text.mid(from, next.capturedStart() - from);
        result += isolated ? QChar(0x2066) + shown + QChar(0x2069) : shown;
        from = next.capturedEnd();
    }
    return result + text.mid(from);
}

} // namespace

QString StepWords::sentence(const DecisionStep& step) {
    return withReadableNumbers(translated(step.sentence));
}

QString StepWords::translated(const QString& english) {
    std::optional<Recognised> found = recognised(english);
    if (!found)
        return english;
    for (QString& place : found->places) {
        for (const char* word : words) {
            if (place == QLatin1String(word))
                place = tr(word);
        }
    }
    return filled(tr(found->english), found->places);
}

bool StepWords::recognises(const DecisionStep& step) {
    return recognised(step.sentence).has_value();
}

} // namespace opbx::ui
