// Named texts of a request. Plain value; any thread.
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace opbx {

/// Name → value pairs in the order received: query of a callback URL, or form and JSON scalars of a body.
/// Names compare without regard to case.
class Parameters {
public:
    void add(const QString& name, const QString& value);
    QString value(QStringView name) const;
    bool contains(QStringView name) const;
    const QList<std::pair<QString, QString>>& all() const { return m_items; }

private:
    QList<std::pair<QString, QString>> m_items;
};

} // namespace opbx
