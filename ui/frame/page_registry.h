// The list of pages that the window has, in the order of the navigation. A page joins with one line in the
// .cpp.
#pragma once

#include "ui/widgets/page.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace opbx::ui {

struct PageEntry {
    QString id;       // never changes: state is remembered under it, other pages ask for it
    QString iconName; // of resources/icons
    QString title;    // translated
    std::function<Page*(const PageContext&, QWidget*)> make;
};

class PageRegistry {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::PageRegistry)

public:
    static std::vector<PageEntry> pages();
};

} // namespace opbx::ui
