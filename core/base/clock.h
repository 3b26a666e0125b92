// Where time comes from. Rules take a Clock, so tests set the time instead of waiting for it.
//
// Time comes in through Clock, so tests set it instead of waiting.
#pragma once

#include <QtGlobal>

namespace opbx {

class Clock {
public:
    virtual ~Clock() = default;

    /// Wall-clock time, microseconds since the Unix epoch, UTC. May jump.
    virtual qint64 nowUs() const = 0;

    /// Monotonic time in microseconds from an arbitrary start. Never jumps.
    virtual qint64 monotonicUs() const = 0;

    /// Like monotonicUs(), but goes on while the computer sleeps, where the system can tell: what the wall clock should have
    /// advanced by.
    virtual qint64 steadyUs() const { return monotonicUs(); }

    qint64 nowMs() const { return nowUs() / 1000; }
    qint64 nowSeconds() const { return nowUs() / 1'000'000; }
};

/// The machine's clocks. Stateless: usable from any thread.
class SystemClock final : public Clock {
public:
    qint64 nowUs() const override;
    qint64 monotonicUs() const override;
    qint64 steadyUs() const override;
};

} // namespace opbx
