#include "core/model/directory.h"

#include "core/model/directory_text.h"
#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestExtension = 6;

/// Without line ends and control characters, which would break a table or a terminal.
QString cleanName(const QString& name) {
    QString text = name.simplified();
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    return text.left(longestName).trimmed();
}

/// Digits that a number of the network is compared by; empty when it is none.
QString digitsOf(const QString& number, const QString& region) {
    QString text = number.trimmed();
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
        text = text.mid(4);
    text = text.section(u';', 0, 0);
    const QString plain = plainDigits(text);
    if (!plain.isEmpty() && plain.size() <= longestExtension && !text.startsWith(u'+'))
        return plain;
    return plainDigits(toE164(text, region));
}

} // namespace

Result<DirectoryImport> readDirectory(const QByteArray& file, const QString& region) {
    if (file.size() > maxDirectoryFileBytes)
        return Error{ErrorCode::BodyTooLarge,
                     u"The file is larger than %1 bytes."_s.arg(maxDirectoryFileBytes)};
    const QString text = directoryText(file);
    DirectoryImport result;
    QHash<QString, qsizetype> known; // by digits: place in the list
    bool tooMany = false;
    const auto take = [&](const DirectoryCard& card) {
        const QString name = cleanName(card.name);
        bool used = false;
        for (const QString& number : card.numbers) {
            const QString digits = name.isEmpty() ? QString() : digitsOf(number, region);
            if (digits.isEmpty())
                continue;
            used = true;
            if (const auto place = known.constFind(digits); place != known.cend()) {
                result.entries[*place].name = name;
                continue;
            }
            known.insert(digits, result.entries.size());
            result.entries.append({digits, name});
        }
        result.skipped += used ? 0 : 1;
        tooMany = result.entries.size() > maxDirectoryEntries;
        return !tooMany;
    };
    if (isVCard(text))
        readVCards(text, take);
    else
        readCsv(text, take);
    if (tooMany)
        return Error{ErrorCode::BodyTooLarge,
                     u"The file holds more than %1 numbers."_s.arg(maxDirectoryEntries)};
    if (result.entries.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            u"There is no name with a telephone number in the file. It should be CSV or vCard; numbers "
            "without a country need one to be named."_s};
    return result;
}

Directory::Directory(const QList<DirectoryEntry>& entries) {
    m_names.reserve(entries.size());
    for (const DirectoryEntry& entry : entries)
        m_names.insert(entry.digits, entry.name);
}

QString Directory::nameOf(const QString& number, const QString& region) const {
    if (m_names.isEmpty())
        return {};
    const QString digits = plainDigits(number);
    const auto exact = m_names.constFind(digits);
    if (exact != m_names.cend())
        return *exact;
    // A short number is an extension or a service: it belongs to nobody else.
    const bool maybeNational =
        !region.isEmpty() && digits.size() > longestExtension && !number.trimmed().startsWith(u'+');
    return maybeNational ? m_names.value(plainDigits(toE164(number, region))) : QString();
}

} // namespace opbx
