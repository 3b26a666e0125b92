// The time zones of this computer, by their IANA names only. QTimeZone alone takes any text that looks like a POSIX rule ("PST",
// "Berlin") for a zone at UTC. Reads the system's files each time it is asked; any thread.
//
// Time zones are read from the system's files by ZoneDatabase, the one exception in the domain, because QTimeZone
// takes any POSIX-like text for a zone at UTC.
#pragma once

#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace opbx {

class ZoneDatabase {
public:
    /// `folder`: where the compiled zones are; another one in tests.
    explicit ZoneDatabase(QString folder = {});

    /// False where the package tzdata is missing: then no zone but UTC can be had.
    bool exists() const;
    /// Not valid when the name is none of the database's, letter for letter, or when its data is not there.
    QTimeZone zone(const QString& name) const;
    /// Names to choose from, sorted: one for each place, without those that are kept for older systems.
    QStringList places() const;
    /// Up to three names that may be meant, the most probable first. By places ("Berlin"), typing errors, Windows' names,
    /// abbreviations ("PST") and offsets. Takes milliseconds.
    QStringList nearest(const QString& name) const;

private:
    /// Names as they are in tzdata.zi, with what they are links to; a zone itself has an empty text.
    QHash<QString, QString> names() const;

    QString m_folder;
};

} // namespace opbx
