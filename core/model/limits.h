// The ranges of a plan's values, as Cloudonix documents them or as a telephone bears them. The check refuses what is outside;
// the router cuts to them what was stored before. Constant data; any thread.
#pragma once

#include <QLatin1String>

#include <algorithm>

namespace opbx {

struct Range {
    int least = 0;
    int most = 0;

    constexpr int cut(int value) const { return std::clamp(value, least, most); }
};

namespace limits {

using namespace Qt::StringLiterals;

inline constexpr Range planVersions{1, 1};
inline constexpr Range ringSeconds{1, 600};
inline constexpr Range ownRingSeconds{0, 600}; // 0: as the others
inline constexpr Range keySeconds{1, 60};
inline constexpr Range menuSeconds{1, 300};
inline constexpr Range messageSeconds{1, 3600};
inline constexpr Range turns{1, 100};
inline constexpr Range participants{1, 250};
inline constexpr int mostKeys = 20;
inline constexpr qsizetype shortestOutside = 7; // digits; fewer are an extension or a service number

} // namespace limits

} // namespace opbx
