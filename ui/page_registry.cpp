#include "ui/page_registry.h"

#include "ui/traffic/traffic_page.h"

namespace opbx::ui {

namespace {

template<class T>
PageEntry entry(const char* id, const char* iconName, const QString& title) {
    return {QString::fromLatin1(id), QString::fromLatin1(iconName), title,
            [](const PageContext& context, QWidget* parent) -> Page* { return new T(context, parent); }};
}

} // namespace

std::vector<PageEntry> PageRegistry::pages() {
    return {
        entry<TrafficPage>("traffic", "traffic", tr("Traffic")),
    };
}

} // namespace opbx::ui
