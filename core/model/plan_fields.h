// One description of the plan's JSON fields, for reading and for writing. Lives for one call of plan_json.cpp.
// A reader keeps the first error and ignores what follows; a writer leaves out empty texts.
#pragma once

#include "core/model/routing_plan.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace opbx {

class PlanFields {
public:
    PlanFields(bool reading, QJsonObject object, QString path, QString& error)
        : m_reading(reading)
        , m_object(std::move(object))
        , m_path(std::move(path))
        , m_error(error) {}

    bool reading() const { return m_reading; }
    const QJsonObject& object() const { return m_object; }
    QString path(const QString& key) const {
        return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
    }
    void fail(const QString& where, const QString& why) {
        if (m_error.isEmpty())
            m_error = where + QStringLiteral(": ") + why;
    }

    void text(const QString& key, QString& value, bool needed = false, const QStringList& allowed = {}) {
        if (!m_reading) {
            if (needed || !value.isEmpty())
                m_object.insert(key, value);
            return;
        }
        if (!take(key, needed, QJsonValue::String, QStringLiteral("expected a text")))
            return;
        value = m_object.value(key).toString();
        if (needed && value.isEmpty())
            fail(path(key), QStringLiteral("must not be empty"));
        if (!allowed.isEmpty() && !allowed.contains(value))
            fail(path(key), QStringLiteral("use one of ") + allowed.join(QStringLiteral(", ")));
    }
    void number(const QString& key, int& value, int least, int most) {
        if (!m_reading) {
            m_object.insert(key, value);
            return;
        }
        if (!take(key, false, QJsonValue::Double, QStringLiteral("expected a number")))
            return;
        const double given = m_object.value(key).toDouble();
        if (given < least || given > most || given != static_cast<int>(given))
            return fail(path(key), QStringLiteral("use a whole number from %1 to %2").arg(least).arg(most));
        value = static_cast<int>(given);
    }
    void flag(const QString& key, bool& value) {
        if (!m_reading)
            m_object.insert(key, value);
        else if (take(key, false, QJsonValue::Bool, QStringLiteral("expected true or false")))
            value = m_object.value(key).toBool();
    }
    void texts(const QString& key, QStringList& values) {
        if (!m_reading) {
            m_object.insert(key, QJsonArray::fromStringList(values));
            return;
        }
        if (!take(key, false, QJsonValue::Array, QStringLiteral("expected a list")))
            return;
        for (const QJsonValue& item : m_object.value(key).toArray()) {
            if (!item.isString())
                return fail(path(key), QStringLiteral("expected a list of texts"));
            values.append(item.toString());
        }
    }
    void group(const QString& key, bool present, const std::function<void(PlanFields&)>& visit) {
        if (m_reading ? !take(key, false, QJsonValue::Object, QStringLiteral("expected an object"))
                      : !present)
            return;
        PlanFields inner(m_reading, m_object.value(key).toObject(), path(key), m_error);
        visit(inner);
        inner.finish();
        if (!m_reading)
            m_object.insert(key, inner.m_object);
    }
    template<class T, class Visit>
    void list(const QString& key, QList<T>& items, Visit visit) {
        if (m_reading && !take(key, false, QJsonValue::Array, QStringLiteral("expected a list")))
            return;
        const QJsonArray given = m_object.value(key).toArray();
        if (m_reading)
            items.resize(given.size());
        QJsonArray written;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString at = path(key) + QStringLiteral("[%1]").arg(i);
            if (m_reading && !given.at(i).isObject())
                return fail(at, QStringLiteral("expected an object"));
            PlanFields inner(m_reading, given.at(i).toObject(), at, m_error);
            visit(inner, items[i]);
            inner.finish();
            written.append(inner.m_object);
        }
        if (!m_reading)
            m_object.insert(key, written);
    }
    /// An array of ["HH:mm", "HH:mm"] pairs.
    void ranges(const QString& key, QList<PlanTimeRange>& values) {
        const QString format = QStringLiteral("HH:mm");
        if (!m_reading) {
            QJsonArray all;
            for (const PlanTimeRange& range : values)
                all.append(QJsonArray{range.start.toString(format), range.end.toString(format)});
            m_object.insert(key, all);
            return;
        }
        if (!take(key, false, QJsonValue::Array, QStringLiteral("expected a list of ranges")))
            return;
        for (const QJsonValue& item : m_object.value(key).toArray()) {
            const QJsonArray pair = item.toArray();
            const PlanTimeRange range{QTime::fromString(pair.at(0).toString(), format),
                                      QTime::fromString(pair.at(1).toString(), format)};
            if (pair.size() != 2 || !range.start.isValid() || !range.end.isValid())
                return fail(path(key), QStringLiteral("write a range as [\"09:00\", \"17:00\"]"));
            values.append(range);
        }
    }
    void finish() {
        if (m_reading)
            for (const QString& key : m_object.keys())
                if (!m_known.contains(key))
                    fail(path(key), QStringLiteral("unknown key"));
    }

private:
    bool take(const QString& key, bool needed, QJsonValue::Type type, const QString& why) {
        m_known.insert(key);
        if (!m_object.contains(key)) {
            if (needed)
                fail(path(key), QStringLiteral("is missing"));
            return false;
        }
        if (m_object.value(key).type() == type)
            return true;
        fail(path(key), why);
        return false;
    }

    bool m_reading;
    QJsonObject m_object;
    QString m_path;
    QString& m_error;
    QSet<QString> m_known;
};

} // namespace opbx
