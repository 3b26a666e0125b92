#include "ui/manual/manual_pages.h"

#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

struct PageRow {
    QLatin1String id;
    QLatin1String page;
};

constexpr std::array pages = {
    PageRow{"assistant"_L1, "getting-started.md"_L1},
    PageRow{"traffic"_L1, "traffic.md"_L1},
    PageRow{"live-calls"_L1, "how-a-call-runs.md#live-calls"_L1},
    PageRow{"call-records"_L1, "call-records.md"_L1},
    PageRow{"callbacks"_L1, "callbacks.md"_L1},
    PageRow{"voicemail"_L1, "voicemail.md"_L1},
    PageRow{"routing"_L1, "routing.md"_L1},
    PageRow{"health"_L1, "health.md"_L1},
    PageRow{"settings"_L1, "settings.md"_L1},
};

} // namespace

QUrl manualUrl(const QString& page) {
    return QUrl(u"qrc:/opbx/manual/"_s + page);
}

QString manualPageOf(const QString& pageId) {
    for (const PageRow& row : pages) {
        if (row.id == pageId)
            return row.page;
    }
    return u"index.md"_s;
}

} // namespace opbx::ui
