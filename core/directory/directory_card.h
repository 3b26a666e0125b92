// One entry of an address book, as a reader of a format found it. A value.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace opbx {

struct DirectoryCard {
    int place = 0; // of the row or card in the file, from 1
    QString name;
    QStringList numbers;
};

/// Called for each card in order; false ends the reading.
using CardVisitor = std::function<bool(const DirectoryCard&)>;

} // namespace opbx
