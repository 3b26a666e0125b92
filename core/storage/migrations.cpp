#include "core/storage/migrations.h"

#include "core/storage/database.h"

#include <QFile>
#include <QRegularExpression>

namespace opbx {

namespace {

QString migrationFile(int number) {
    return QStringLiteral(":/opbx/migrations/%1.sql").arg(number, 3, 10, QLatin1Char('0'));
}

/// Statements of a file, without comments. The files hold no semicolon inside a statement.
QStringList statements(int number) {
    QFile file(migrationFile(number));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
    QStringList result;
    const QStringList parts = QString::fromUtf8(file.readAll()).remove(comment).split(QLatin1Char(';'));
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            result << part.trimmed();
    }
    return result;
}

Result<Done> apply(const Database& database, int number) {
    const QStringList all = statements(number) << QStringLiteral("PRAGMA user_version = %1").arg(number);
    for (const QString& statement : all) {
        if (Result<Done> done = database.execute(statement); !done)
            return done;
    }
    return Done{};
}

int schemaOf(const Database& database) {
    return static_cast<int>(database.integer(QStringLiteral("PRAGMA user_version")));
}

Error fromNewerProgram(int schema) {
    return {ErrorCode::Unsupported,
            QStringLiteral(
                "the database has schema %1, this program knows up to %2; it was made by a newer version")
                .arg(schema)
                .arg(latestSchema())};
}

} // namespace

int latestSchema() {
    int number = 0;
    while (QFile::exists(migrationFile(number + 1)))
        ++number;
    return number;
}

Result<Done> migrate(const Database& database) {
    const int latest = latestSchema();
    if (schemaOf(database) == latest)
        return Done{};
    if (Result<Done> begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    const int present = schemaOf(database); // again: another process may have migrated meanwhile
    Result<Done> outcome = present > latest ? Result<Done>(fromNewerProgram(present)) : Result<Done>(Done{});
    for (int number = present + 1; outcome && number <= latest; ++number)
        outcome = apply(database, number);
    if (outcome)
        outcome = database.execute(QStringLiteral("COMMIT"));
    if (!outcome)
        (void)database.execute(QStringLiteral("ROLLBACK"));
    return outcome;
}

Result<Done> checkSchema(const Database& database) {
    const int present = schemaOf(database);
    if (present == latestSchema())
        return Done{};
    if (present > latestSchema())
        return fromNewerProgram(present);
    return Error{ErrorCode::Unsupported,
                 QStringLiteral(
                     "the database is of an older version; start `opbx serve` once to bring it up to date")};
}

} // namespace opbx
