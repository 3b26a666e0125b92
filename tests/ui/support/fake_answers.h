// How the parts of a FakeBackend end their futures: later, or when the test says so, with the failure that it has set. GUI thread.
#pragma once

#include "core/async/promise.h"

#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace opbx::test {

class FakeAnswers {
public:
    /// What ends from now on fails with this error.
    void failWith(const Error& error) { m_failure = error; }
    void stopFailing() { m_failure.reset(); }
    const std::optional<Error>& failure() const { return m_failure; }
    /// True: answers wait until release().
    void holdAnswers(bool hold) { m_hold = hold; }
    void release() {
        m_hold = false;
        for (const auto& end : std::exchange(m_held, {}))
            end();
    }

    /// Ends with the failure, else with `value`.
    template<class T>
    QFuture<Result<T>> answer(const Result<T>& value) {
        return tell<T>(m_failure ? Result<T>(*m_failure) : value);
    }
    /// Ends with `result` whatever else fails.
    template<class T>
    QFuture<Result<T>> tell(const Result<T>& result) {
        const Promise<T> promise;
        if (m_hold)
            m_held.append([promise, result] { promise.end(result); });
        else
            promise.end(result);
        return promise.future();
    }

private:
    std::optional<Error> m_failure;
    bool m_hold = false;
    QList<std::function<void()>> m_held;
};

} // namespace opbx::test
