#include "app/runtime/arguments.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

const OptionRow* findOption(const QString& name, std::span<const OptionRow> rows) {
    for (const OptionRow& row : rows) {
        if (name == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

/// No option begins with a digit, so "-1" is a value that somebody gives: it is to be judged, not taken for an option.
bool looksLikeOption(const QString& argument) {
    return argument.size() > 1 && argument[0] == u'-' && !argument[1].isDigit();
}

Error wrongUse(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList& arguments, std::span<const OptionRow> own,
                                   std::span<const OptionRow> common) {
    Arguments parsed;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == u"--") {
            parsed.m_words += arguments.mid(i + 1);
            break;
        }
        if (!looksLikeOption(argument)) {
            parsed.m_words.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.left(equals);
        const OptionRow* row = findOption(name, own);
        if (!row)
            row = findOption(name, common);
        if (!row)
            return wrongUse(u"There is no option %1."_s.arg(name));
        if (parsed.m_options.contains(name))
            return wrongUse(u"%1 is given twice."_s.arg(name));
        if (!row->value && equals >= 0)
            return wrongUse(u"%1 takes no value."_s.arg(name));
        if (row->value && equals < 0 && i + 1 == arguments.size())
            return wrongUse(u"%1 needs a value: %1 %2."_s.arg(name, QLatin1String(row->value)));
        QString value;
        if (row->value)
            value = equals < 0 ? arguments[++i] : argument.mid(equals + 1);
        parsed.m_options.insert(name, value);
    }
    return parsed;
}

bool Arguments::has(const char* option) const {
    return m_options.contains(QString::fromLatin1(option));
}

QString Arguments::value(const char* option) const {
    return m_options.value(QString::fromLatin1(option));
}

Result<qint64> Arguments::number(const char* option, qint64 absent, qint64 minimum, qint64 maximum) const {
    if (!has(option))
        return absent;
    bool isNumber = false;
    const qint64 number = value(option).toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return wrongUse(u"%1 must be a whole number from %2 to %3."_s.arg(
            QLatin1String(option), QString::number(minimum), QString::number(maximum)));
    return number;
}

} // namespace opbx
