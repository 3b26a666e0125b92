// How the bench of the window waits and prints its table. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTextStream>

namespace opbx::bench {

using namespace Qt::StringLiterals;

inline void row(const QString& what, const QString& aim, const QString& figure) {
    QTextStream(stdout) << "| " << what << " | " << aim << " | " << figure << " |" << Qt::endl;
}

inline QString ms(double value) {
    return u"%1 ms"_s.arg(value, 0, 'f', value < 10 ? 1 : 0);
}

inline QString megabytes(qint64 kb) {
    return u"%1 MB"_s.arg(kb / 1024);
}

inline double msOf(const QElapsedTimer& clock) {
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Looks every 10 ms; for what an answer's callback can tell use an event loop.
template<class Condition>
void await(const char* what, Condition condition) {
    constexpr int patienceMs = 600'000;
    if (!QTest::qWaitFor(condition, patienceMs))
        qFatal("%s did not happen", what);
}

} // namespace opbx::bench
