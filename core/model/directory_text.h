// The two formats of address books, taken apart: CSV (RFC 4180, with what spreadsheets and mail programs make of it) and vCard (RFC
// 2426, RFC 6350, and 2.1). Pure; any thread. Knows nothing of telephone numbers.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace opbx {

struct DirectoryCard {
    QString name;
    QStringList numbers;
};

/// Called for each card in order; false ends the reading.
using CardVisitor = std::function<bool(const DirectoryCard&)>;

/// UTF-8 or UTF-16 by its byte order mark, else UTF-8, else Latin-1.
QString directoryText(const QByteArray& file);

bool isVCard(const QString& text);
void readVCards(const QString& text, const CardVisitor& visit);
void readCsv(const QString& text, const CardVisitor& visit);

} // namespace opbx
