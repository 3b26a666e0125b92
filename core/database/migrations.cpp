#include "core/database/migrations.h"

#include "core/files/system_error.h"

#include "core/database/database.h"

#include <QFile>
#include <QRegularExpression>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString migrationFile(int number) {
    return u":/opbx/migrations/%1.sql"_s.arg(number, 3, 10, QLatin1Char('0'));
}

/// Statements of a file, without comments. The files hold no semicolon inside a statement.
QStringList statements(int number) {
    QFile file(migrationFile(number));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression comment(u"--[^\n]*"_s);
    QStringList result;
    const QStringList parts = QString::fromUtf8(file.readAll()).remove(comment).split(QLatin1Char(';'));
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            result << part.trimmed();
    }
    return result;
}

Result<Done> apply(const Database& database, int number) {
    const QStringList all = statements(number) << u"PRAGMA user_version = %1"_s.arg(number);
    for (const QString& statement : all) {
        if (Result<Done> done = database.execute(statement); !done)
            return done;
    }
    return Done{};
}

/// That it cannot be read is not schema 0.
Result<int> schemaOf(const Database& database) {
    QSqlQuery query = database.prepare(u"PRAGMA user_version"_s);
    if (const Result<Done> done = run(query); !done)
        return done.error();
    return query.next() ? query.value(0).toInt() : 0;
}

Error fromNewerProgram(int schema) {
    return {ErrorCode::Unsupported,
            u"the database has schema %1, this program knows up to %2; it was made by a newer version"_s
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
    const Result<int> before = schemaOf(database);
    if (!before || *before == latest)
        return before ? Result<Done>(Done{}) : Result<Done>(before.error());
    if (Result<Done> begun = database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const Result<int> present = schemaOf(database); // again: another process may have migrated meanwhile
    Result<Done> outcome = present ? Result<Done>(Done{}) : Result<Done>(present.error());
    if (present && *present > latest)
        outcome = fromNewerProgram(*present);
    for (int number = outcome ? *present + 1 : 0; outcome && number <= latest; ++number)
        outcome = apply(database, number);
    if (outcome)
        outcome = database.execute(u"COMMIT"_s);
    if (!outcome)
        (void)database.execute(u"ROLLBACK"_s);
    return outcome;
}

Result<Done> checkSchema(const Database& database) {
    const Result<int> present = schemaOf(database);
    if (!present)
        return present.error();
    if (*present == latestSchema())
        return Done{};
    if (*present > latestSchema())
        return fromNewerProgram(*present);
    return causeError(u"The database cannot be used"_s, *fileCause(ErrorCode::DatabaseOutdated));
}

} // namespace opbx
