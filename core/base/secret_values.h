// Values that must not be kept because of the name that they stand under, or where they stand in an address: in JSON, forms, queries,
// XML and multipart, also where one of these is written within another. Works on broken text too. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace opbx {

enum class SecretValues {
    ByName,       // of fields like `password`, and of user:password@ in addresses
    AlsoInQueries // and of what opens something in the query of an address: `?token=…`
};

/// `bytes` with a mark in the place of each such value; the same (shared) bytes where there is none.
QByteArray withoutSecretValues(const QByteArray& bytes, SecretValues which);

/// An address as it may be shown and exported: without the password that it may hold.
QString addressToShow(const QString& address);

} // namespace opbx
