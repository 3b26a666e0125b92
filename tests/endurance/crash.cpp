// Kills `opbx serve` with SIGKILL at random moments under load. Promise under test: every call record that was
// acknowledged is there after the restart, exactly once, and is known as a repeat when it is sent again.
#include "tests/endurance/endpoint_process.h"
#include "tests/endurance/senders.h"
#include "tests/support/paths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

using namespace opbx::test;

namespace {

constexpr qint64 perRound = 5'000; // at most; keeps a hundred rounds small enough to list
constexpr qsizetype resent = 200;  // the newest are the ones that a crash could take

struct Tally {
    qint64 acknowledged = 0;
    qint64 refused = 0;
    qint64 notReplayed = 0;
    qint64 missing = 0;
    qint64 twice = 0;
    qint64 badStops = 0;

    bool clean() const { return refused + notReplayed + missing + twice + badStops == 0; }
};

void run(Senders& senders, quint16 port, qint64 first, qint64 end) {
    QEventLoop loop;
    QObject::connect(&senders, &Senders::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    senders.start(port, first, end);
    loop.exec();
}

/// Sends until the process is killed; returns the numbers that were acknowledged.
QList<qint64> loadUntilKilled(EndpointProcess& endpoint, qint64& next, int afterMs, Tally& tally) {
    QList<qint64> acknowledged;
    Senders senders(
        32, [](qint64 number) { return callRecordRequest("crash", number); },
        [&](const Answer& answer) {
            if (answer.status == 200)
                acknowledged << answer.number;
            else
                ++tally.refused;
        });
    QTimer::singleShot(afterMs, &senders, [&] { endpoint.kill(); });
    run(senders, endpoint.port(), next, next + perRound);
    endpoint.kill(); // when all were answered before its time
    next = senders.next();
    return acknowledged;
}

void sendAgain(EndpointProcess& endpoint, const QList<qint64>& numbers, Tally& tally) {
    const QList<qint64> newest = numbers.mid(std::max<qsizetype>(0, numbers.size() - resent));
    Senders senders(
        8, [&](qint64 index) { return callRecordRequest("crash", newest.at(index)); },
        [&](const Answer& answer) {
            if (answer.status != 200 || !answer.replayed)
                ++tally.notReplayed;
        });
    run(senders, endpoint.port(), 0, newest.size());
}

void compareWithStored(const QByteArray& lines, const QList<qint64>& acknowledged, Tally& tally) {
    QHash<QString, int> stored;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            ++stored[QJsonDocument::fromJson(line).object().value(u"session"_s).toString()];
    }
    for (const qint64 number : acknowledged) {
        if (!stored.contains(u"crash-%1"_s.arg(number)))
            ++tally.missing;
    }
    tally.twice = std::count_if(stored.cbegin(), stored.cend(), [](int times) { return times > 1; });
}

int report(const Tally& tally, qint64 sent, int rounds) {
    std::printf(
        "%d rounds, %lld sent, %lld acknowledged: %lld missing, %lld twice, %lld not known again, %lld "
        "refused, %lld bad stops\n",
        rounds, static_cast<long long>(sent), static_cast<long long>(tally.acknowledged),
        static_cast<long long>(tally.missing), static_cast<long long>(tally.twice),
        static_cast<long long>(tally.notReplayed), static_cast<long long>(tally.refused),
        static_cast<long long>(tally.badStops));
    return tally.clean() && tally.acknowledged > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption roundsOption(u"rounds"_s, u"How often it is killed."_s, u"N"_s, u"20"_s);
    const QCommandLineOption seedOption(u"seed"_s, u"Of the random moments."_s, u"N"_s, u"1"_s);
    parser.addOptions({roundsOption, seedOption});
    parser.addHelpOption();
    parser.process(application);
    const int rounds = parser.value(roundsOption).toInt();
    QRandomGenerator random(parser.value(seedOption).toUInt());

    const QTemporaryDir folder;
    EndpointProcess endpoint(programPath(), folder.filePath(u"data"_s));
    QList<qint64> all;
    qint64 next = 1;
    Tally tally;
    for (int round = 1; round <= rounds; ++round) {
        if (!endpoint.start())
            return 1;
        const int afterMs = static_cast<int>(random.bounded(20, 900));
        const QList<qint64> acknowledged = loadUntilKilled(endpoint, next, afterMs, tally);
        if (!endpoint.start())
            return 1;
        sendAgain(endpoint, acknowledged, tally);
        if (!endpoint.stop())
            ++tally.badStops;
        all += acknowledged;
        tally.acknowledged += acknowledged.size();
        std::printf("round %d: killed after %d ms, %lld acknowledged\n", round, afterMs,
                    static_cast<long long>(acknowledged.size()));
        std::fflush(stdout);
    }
    compareWithStored(endpoint.ask({u"cdr"_s, u"list"_s, u"--json"_s}), all, tally);
    return report(tally, next - 1, rounds);
}
