// Bodies of one mebibyte that cost much to whoever builds, lays out or holds what they are made of.
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace opbx::test {

/// Each with its name.
QList<std::pair<const char*, QByteArray>> hostileBodies();

} // namespace opbx::test
