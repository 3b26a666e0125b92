#include "core/routing/parameters.h"

namespace opbx {

void Parameters::add(const QString& name, const QString& value) {
    m_items.append({name, value});
}

QString Parameters::value(QStringView name) const {
    for (const auto& [key, text] : m_items)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return text;
    return {};
}

bool Parameters::contains(QStringView name) const {
    for (const auto& item : m_items)
        if (name.compare(item.first, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

} // namespace opbx
