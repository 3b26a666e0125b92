// Reads command-line arguments after a table of options. Pure; any thread. Prints nothing.
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace opbx {

struct OptionRow {
    const char* name;  // "--data-dir"
    const char* value; // name of the value in the help, "DIR"; null: the option takes none
    const char* help;  // one English line
};

class Arguments {
public:
    /// Accepts `--name value`, `--name=value`, `--` (only words follow) and `-` as a word. InvalidInput with one line for an
    /// unknown option, a missing or superfluous value, or an option that is given twice.
    static Result<Arguments> parse(const QStringList& arguments, std::span<const OptionRow> own,
                                   std::span<const OptionRow> common = {});

    bool has(const char* option) const;
    /// Empty when the option was not given.
    QString value(const char* option) const;
    /// What is no option, in order.
    const QStringList& words() const { return m_words; }

    /// Whole number in a range; `absent` when the option was not given; InvalidInput with the range.
    Result<qint64> number(const char* option, qint64 absent, qint64 minimum, qint64 maximum) const;

private:
    QHash<QString, QString> m_options;
    QStringList m_words;
};

} // namespace opbx
