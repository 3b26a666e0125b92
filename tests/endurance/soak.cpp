// A long run of mixed traffic against `opbx serve` with a small history: memory must stay flat, everything must be
// answered, and the journal must come back to its cap. What else is on disk grows by design: each request is an event of its own,
// which is known for a day, and each fourth a call record, which stays.
#include "core/database/database.h"
#include "tests/endurance/endpoint_process.h"
#include "tests/endurance/senders.h"
#include "tests/support/paths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

using namespace opbx::test;

namespace {

constexpr int steps = 20;
constexpr int warmUp = 4;              // steps after which memory must have found its level
constexpr double allowedGrowth = 1.25; // last step against the end of the warm-up
constexpr double cachesKb = 16 * 1024; // that fill up in the course of a short run

QByteArray mixedRequest(qint64 number) {
    const QByteArray name = "soak-" + QByteArray::number(number / 4);
    switch (number % 4) {
    case 0:
        return jsonRequest("/api/voice/route",
                           R"({"Session":")" + name +
                               R"(","From":"+12125550100","To":"+15557654321","Direction":"inbound"})");
    case 1:
    case 2:
        return jsonRequest("/api/webhooks/cloudonix/session-update",
                           R"({"token":")" + name + R"(","domain":"example.com","callerId":"+12125550100",)" +
                               R"("destination":"+15557654321","direction":"incoming","status":")" +
                               (number % 4 == 1 ? "ringing" : "connected") + R"(","eventId":"soak-event-)" +
                               QByteArray::number(number) + R"("})");
    default: return callRecordRequest("soak", number / 4);
    }
}

qint64 folderBytes(const QString& path) {
    qint64 bytes = 0;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/// Exchanges that the journal holds; -1 when its file cannot be read.
qint64 journalRows(const QString& data) {
    const opbx::Result<opbx::Database> database =
        opbx::Database::open(opbx::databaseFile(data), opbx::Database::Access::ReadOnly);
    return database ? database->integer(u"SELECT count(*) FROM exchanges"_s) : -1;
}

/// How many exchanges are left when the endpoint has had some time to look after its caps.
qint64 rowsLeft(const QString& data, qint64 most) {
    QElapsedTimer timer;
    timer.start();
    qint64 rows = journalRows(data);
    while (rows > most && timer.elapsed() < 60'000) {
        QEventLoop loop;
        QTimer::singleShot(500, &loop, &QEventLoop::quit);
        loop.exec();
        rows = journalRows(data);
    }
    return rows;
}

bool writeConfig(const QString& path, int journal) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write("[history]\nmax_count=" + QByteArray::number(journal) + "\n") > 0;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption requestsOption(u"requests"_s, u"How many in all."_s, u"N"_s, u"1000000"_s);
    const QCommandLineOption journalOption(u"journal"_s, u"Exchanges that are kept."_s, u"N"_s, u"20000"_s);
    parser.addOptions({requestsOption, journalOption});
    parser.addHelpOption();
    parser.process(application);
    const qint64 perStep = std::max<qint64>(1, parser.value(requestsOption).toLongLong() / steps);

    const QTemporaryDir folder;
    const QString config = folder.filePath(u"opbx.ini"_s);
    const QString data = folder.filePath(u"data"_s);
    const int journal = parser.value(journalOption).toInt();
    if (!writeConfig(config, journal))
        return 1;
    EndpointProcess endpoint(programPath(), data, config);
    if (!endpoint.start())
        return 1;

    qint64 answered = 0;
    qint64 refused = 0;
    Senders senders(16, mixedRequest,
                    [&](const Answer& answer) { answer.status == 200 ? ++answered : ++refused; });
    QElapsedTimer timer;
    timer.start();
    qint64 level = 0;
    qint64 resident = 0;
    for (int step = 0; step < steps; ++step) {
        QEventLoop loop;
        QObject::connect(&senders, &Senders::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        senders.start(endpoint.port(), step * perStep, (step + 1) * perStep);
        loop.exec();
        resident = endpoint.residentKb();
        if (step + 1 == warmUp)
            level = resident;
        std::printf("%9lld requests, %6.1f s, %7lld KB resident, %7lld KB on disk, %7lld in the journal\n",
                    static_cast<long long>(answered + refused), static_cast<double>(timer.elapsed()) / 1000.0,
                    static_cast<long long>(resident), static_cast<long long>(folderBytes(data) / 1024),
                    static_cast<long long>(journalRows(data)));
        std::fflush(stdout);
    }
    const qint64 rows = rowsLeft(data, journal);
    const bool bounded = rows >= 0 && rows <= journal;
    const bool stopped = endpoint.stop();
    const bool whole = answered == perStep * steps && refused == 0;
    const bool flat =
        resident > 0 && static_cast<double>(resident) <= std::max(allowedGrowth * static_cast<double>(level),
                                                                  static_cast<double>(level) + cachesKb);
    std::printf("answered %lld, refused %lld, memory %s, %lld in the journal of at most %d, %s\n",
                static_cast<long long>(answered), static_cast<long long>(refused), flat ? "flat" : "grows",
                static_cast<long long>(rows), journal, stopped ? "stopped" : "did not stop");
    return whole && flat && bounded && stopped ? 0 : 1;
}
