// What routing costs with 10,000 numbers, 5,000 extensions and 500 groups: import, decisions of every kind, memory. Prints a
// Markdown table. `opbx-routing-bench [DECISIONS]`
#include "core/base/utc.h"
#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "core/routing/router.h"
#include "core/storage/plan_store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr int numbers = 10'000;
constexpr int extensions = 5'000;
constexpr int groups = 500;
constexpr int others = 100; // menus, hours, boxes

QString numberOf(int i) {
    return u"+1555%1"_s.arg(1'000'000 + i);
}

QString extensionOf(int i) {
    return QString::number(10'000 + i);
}

QJsonObject to(const QString& type, int id) {
    return {{u"type"_s, type}, {u"id"_s, type == u"extension" ? extensionOf(id) : QString::number(id)}};
}

QJsonObject destination(int i) {
    switch (i % 4) {
    case 0: return to(u"extension"_s, i % extensions);
    case 1: return to(u"ring_group"_s, i % groups);
    case 2: return to(u"ivr"_s, i % others);
    default: return to(u"business_hours"_s, i % others);
    }
}

template<class Make>
QJsonArray listOf(int count, Make make) {
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(make(i));
    return list;
}

QJsonObject menu(int i) {
    const auto option = [i](int key) {
        return QJsonObject{{u"digits"_s, QString::number(key)},
                           {u"destination"_s, to(u"ring_group"_s, (i + key) % groups)}};
    };
    return {{u"id"_s, QString::number(i)},
            {u"prompt"_s,
             QJsonObject{{u"say"_s, u"Press a key for the department that you want to speak to."_s}}},
            {u"options"_s, listOf(10, option)},
            {u"failover"_s, to(u"voicemail"_s, i)}};
}

QJsonObject group(int i) {
    constexpr std::array strategies = {"simultaneous"_L1, "sequential"_L1, "round_robin"_L1};
    return {{u"id"_s, QString::number(i)},
            {u"strategy"_s, strategies[size_t(i) % strategies.size()]},
            {u"members"_s, listOf(10, [i](int m) { return extensionOf((i * 10 + m) % extensions); })},
            {u"fallback"_s, to(u"voicemail"_s, i % others)}};
}

QJsonObject hours(int i) {
    const QJsonArray day{QJsonArray{u"09:00"_s, u"12:30"_s}, QJsonArray{u"13:30"_s, u"18:00"_s}};
    return {
        {u"id"_s, QString::number(i)},
        {u"timeZone"_s, u"Europe/Berlin"_s},
        {u"week"_s,
         QJsonObject{{u"mon"_s, day}, {u"tue"_s, day}, {u"wed"_s, day}, {u"thu"_s, day}, {u"fri"_s, day}}},
        {u"open"_s, to(u"ivr"_s, i)},
        {u"closed"_s, to(u"voicemail"_s, i)}};
}

QByteArray largePlan() {
    const QJsonObject plan{
        {u"version"_s, 1},
        {u"numbers"_s, listOf(numbers,
                              [](int i) {
                                  return QJsonObject{{u"number"_s, numberOf(i)},
                                                     {u"name"_s, u"Line %1"_s.arg(i)},
                                                     {u"destination"_s, destination(i)}};
                              })},
        {u"extensions"_s, listOf(extensions,
                                 [](int i) {
                                     return QJsonObject{{u"number"_s, extensionOf(i)},
                                                        {u"name"_s, u"Desk %1"_s.arg(i)},
                                                        {u"noAnswer"_s, to(u"voicemail"_s, i % others)}};
                                 })},
        {u"ringGroups"_s, listOf(groups, group)},
        {u"ivrMenus"_s, listOf(others, menu)},
        {u"businessHours"_s, listOf(others, hours)},
        {u"voicemailBoxes"_s, listOf(others,
                                     [](int i) {
                                         return QJsonObject{{u"id"_s, QString::number(i)}};
                                     })},
        {u"blockedCallers"_s, listOf(others,
                                     [](int i) {
                                         return QJsonObject{
                                             {u"pattern"_s,
                                              i % 2 ? u"+1900%1*"_s.arg(i) : u"+15559%1"_s.arg(100'000 + i)}};
                                     })},
        {u"outboundRules"_s,
         QJsonArray{QJsonObject{{u"prefix"_s, u"+1"_s}, {u"trunks"_s, QJsonArray{u"us"_s}}}}}};
    return QJsonDocument(plan).toJson();
}

double residentMegabytes() {
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Nanoseconds of each decision, sorted.
std::vector<qint64> decide(const RoutingContext& context, int decisions) {
    std::mt19937 random(1);
    std::vector<qint64> times;
    times.reserve(size_t(decisions));
    CallStage stage;
    stage.session = u"bench"_s;
    for (int i = 0; i < decisions; ++i) {
        stage.from = u"+4930%1"_s.arg(100'000 + int(random() % 100'000));
        stage.to = numberOf(int(random() % numbers));
        stage.at = QDateTime::fromSecsSinceEpoch(1'790'000'000 + int(random() % 1'000'000), utc);
        const auto start = Clock::now();
        const Decision decision = route(stage, context);
        times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count());
        if (decision.cxml.isEmpty())
            std::abort();
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

int main(int argc, char** argv) {
    const int decisions = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000;
    const QByteArray document = largePlan();
    const double before = residentMegabytes();

    auto start = Clock::now();
    Result<RoutingPlan> plan = planFromJson(document);
    const double read = millisecondsSince(start);
    start = Clock::now();
    const QList<PlanProblem> problems = plan ? checkPlan(*plan) : QList<PlanProblem>();
    const double checked = millisecondsSince(start);
    const QTemporaryDir folder;
    start = Clock::now();
    const auto store = PlanStore::open(folder.filePath(u"bench.sqlite"_s), Database::Access::ReadWrite);
    const bool saved = store && store->save(document, u"bench"_s, {}, 1).ok();
    const double stored = millisecondsSince(start);
    const bool isSound = std::none_of(problems.begin(), problems.end(), [](const PlanProblem& problem) {
        return problem.severity == PlanSeverity::Error;
    });
    if (!plan || !saved || !isSound) {
        std::fprintf(stderr, "the plan of the bench is not sound\n");
        return 1;
    }
    RoutingContext context;
    context.plan = std::make_shared<const RoutingPlan>(std::move(plan).value());
    context.baseUrl = u"https://pbx.example.com"_s;
    const double held = residentMegabytes() - before;
    const std::vector<qint64> times = decide(context, decisions);
    const auto microseconds = [&times](double part) {
        return double(times[std::min(times.size() - 1, size_t(part * double(times.size())))]) / 1000;
    };

    std::printf("| routing, %d numbers, %d extensions, %d groups | |\n|---|---|\n", numbers, extensions,
                groups);
    std::printf("| document | %.1f MB |\n", double(document.size()) / 1e6);
    std::printf("| import: read, check, store | %.0f + %.0f + %.0f ms |\n", read, checked, stored);
    std::printf("| decision, median | %.1f µs |\n| decision, p99 | %.1f µs |\n", microseconds(0.5),
                microseconds(0.99));
    std::printf("| memory of the plan while it was read and checked | %.0f MB |\n", held);
    return 0;
}
