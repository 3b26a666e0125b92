#include "core/endpoint/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace opbx {

namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

constexpr int endpointCount = static_cast<int>(Endpoint::VoiceHealth) + 1;
constexpr int verdictCount = static_cast<int>(Verdict::Unconfigured) + 1;

/// Statuses that this program sends; anything else is counted as "other", so that the number of series is bounded.
constexpr std::array statuses = {200, 400, 401, 403, 404, 405, 408, 413,
                                 415, 417, 422, 429, 431, 500, 503, 505};

Histogram::BucketBoundaries seconds() {
    return {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30};
}

std::string stdText(const QByteArray& bytes) {
    return bytes.toStdString();
}

} // namespace

class Metrics::Private {
public:
    Private();

    static std::size_t statusIndex(int status) {
        for (std::size_t i = 0; i < statuses.size(); ++i) {
            if (statuses[i] == status)
                return i;
        }
        return statuses.size();
    }

    prometheus::Registry registry;
    std::array<std::array<Counter*, statuses.size() + 1>, endpointCount> requests{};
    std::array<Histogram*, endpointCount> durations{};
    std::array<Counter*, verdictCount> verdicts{};
    std::array<Counter*, errorCodeCount> rejected{}; // null: no reason to refuse a request
    Counter* duplicates = nullptr;
    Gauge* liveCalls = nullptr;
    Gauge* connections = nullptr;
    Gauge* journalBytes = nullptr;
    Histogram* commits = nullptr;
};

Metrics::Private::Private() {
    auto& requestFamily = prometheus::BuildCounter()
                              .Name("opbx_requests_total")
                              .Help("Requests answered, by endpoint and status.")
                              .Register(registry);
    auto& durationFamily = prometheus::BuildHistogram()
                               .Name("opbx_request_duration_seconds")
                               .Help("Time from the first byte of a request to its answer.")
                               .Register(registry);
    for (int i = 0; i < endpointCount; ++i) {
        const std::string name = stdText(endpointName(static_cast<Endpoint>(i)));
        durations[i] = &durationFamily.Add({{"endpoint", name}}, seconds());
        for (std::size_t s = 0; s <= statuses.size(); ++s) {
            const std::string status = s < statuses.size() ? std::to_string(statuses[s]) : "other";
            requests[i][s] = &requestFamily.Add({{"endpoint", name}, {"status", status}});
        }
    }
    auto& verdictFamily = prometheus::BuildCounter()
                              .Name("opbx_verdicts_total")
                              .Help("Outcomes of authentication.")
                              .Register(registry);
    for (int i = 0; i < verdictCount; ++i)
        verdicts[i] = &verdictFamily.Add({{"verdict", stdText(verdictName(static_cast<Verdict>(i)))}});
    auto& rejectedFamily = prometheus::BuildCounter()
                               .Name("opbx_rejected_total")
                               .Help("Requests refused, by reason.")
                               .Register(registry);
    for (int i = 0; i < errorCodeCount; ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (isRefusal(code))
            rejected[i] = &rejectedFamily.Add({{"reason", stdText(errorName(code))}});
    }
    duplicates = &prometheus::BuildCounter()
                      .Name("opbx_duplicates_total")
                      .Help("Requests answered from the idempotency record.")
                      .Register(registry)
                      .Add({});
    const auto gauge = [this](const char* name, const char* help) {
        return &prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
    };
    liveCalls = gauge("opbx_live_calls", "Calls that have not ended.");
    connections = gauge("opbx_connections", "Open connections.");
    journalBytes = gauge("opbx_journal_bytes", "Size of the database in bytes.");
    commits = &prometheus::BuildHistogram()
                   .Name("opbx_commit_duration_seconds")
                   .Help("Time that a transaction of the store takes.")
                   .Register(registry)
                   .Add({}, seconds());
}

Metrics::Metrics()
    : d(std::make_unique<Private>()) {}

Metrics::~Metrics() = default;

void Metrics::countExchange(const Exchange& exchange) {
    const auto endpoint = static_cast<std::size_t>(exchange.endpoint);
    d->requests[endpoint][Private::statusIndex(exchange.response.status)]->Increment();
    d->durations[endpoint]->Observe(double(exchange.durationUs()) / 1e6);
    d->verdicts[static_cast<std::size_t>(exchange.verdict)]->Increment();
    if (exchange.duplicate)
        d->duplicates->Increment();
    if (exchange.refusal != ErrorCode::None)
        countRejection(exchange.refusal);
}

void Metrics::countRejection(ErrorCode code) {
    if (Counter* counter = d->rejected[static_cast<std::size_t>(code)])
        counter->Increment();
}

void Metrics::countCommit(qint64 durationUs) {
    d->commits->Observe(double(durationUs) / 1e6);
}

void Metrics::setLiveCalls(int count) {
    d->liveCalls->Set(count);
}

void Metrics::setConnections(int count) {
    d->connections->Set(count);
}

void Metrics::setJournalBytes(qint64 bytes) {
    d->journalBytes->Set(double(bytes));
}

QByteArray Metrics::text() const {
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(d->registry.Collect()));
}

} // namespace opbx
