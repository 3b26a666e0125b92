// A pattern of blocked callers: digits with `*` for any others, as they are written in the plan's country or internationally.
// Values; any thread. It compares only: what is then done with the call is in routing/router.cpp.
//
// A request without any word about its caller is not an anonymous call: only a caller that is named, if by an empty
// text, is compared with the blocked ones.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace opbx {

enum class PatternFault {
    None,
    Character,      // a character in it that no number has
    PlusInside,     // a '+' that is not at the beginning
    UnknownCountry, // no number begins so
    TooLong,        // more digits than a number has
    NoCountry,      // in national form without a region: only callers in the same spelling match
};

/// A caller with all spellings that a pattern may be written in. Cheap until a pattern asks for them.
class CallerSpellings {
public:
    /// `key`: what RoutingPlan::numberKey() says of the caller.
    CallerSpellings(const QString& caller, const QString& key, const QString& region);

    const QStringList& international() const { return m_international; }
    /// All of them, also as the caller is written.
    const QStringList& all() const;

private:
    QString m_written;
    QString m_region;
    QStringList m_international; // digits
    mutable std::optional<QStringList> m_all;
};

class CallerPattern {
public:
    /// True for a text that is compared as a pattern; else it is one number, name or `anonymous`.
    static bool isPattern(const QString& text) { return text.contains(QLatin1Char('*')); }
    /// True for what no caller is compared as: of an address, the user alone is the caller.
    static bool isAddress(const QString& text);

    CallerPattern(const QString& text, const QString& region);

    PatternFault fault() const { return m_fault; }
    bool matches(const CallerSpellings& caller) const;

private:
    void readNumber(QString text, const QString& region);

    QString m_pattern;              // what the spellings are compared with
    bool m_isInternational = false; // only with E.164 digits
    PatternFault m_fault = PatternFault::None;
};

} // namespace opbx
