// What a function gives at once for work that ends later: a QFuture<Result<T>>. How to:
//   the maker:   Promise<Plan> promise;                              // on the thread where the answer is wanted
//                worker.begin([promise] { promise.end(readPlan()); }); // from any thread; copies are the same promise
//                return promise.future();
//   or shorter:  return onThread(worker, [] { return readPlan(); });       return ended<Plan>(*known);
//   the caller:  plans().current().then(this, [this](const Result<Plan>& plan) { … });
// The future ends exactly once: with the first end(), or with Cancelled when the last copy of the promise goes without one.
// It ends on the thread where the promise was made, in a turn of its event loop of its own: what follows never runs inside the
// call that asked, and not at all when its context is gone. So nobody waits for it on that thread with waitForFinished().
// What goes on in steps is told by signals beside the future. An exception thrown in a .then() stays in the future that this
// .then() returned: functions here do not throw.
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>
#include <type_traits>

namespace opbx {

/// T of a Result<T>.
template<class T>
T valueOfResult(const Result<T>&);
template<class R>
using ValueOf = decltype(valueOfResult(std::declval<R>()));

template<class T>
class Promise {
public:
    QFuture<Result<T>> future() const { return m_state->future; }
    /// The first one counts.
    void end(Result<T> result) const { m_state->end(std::move(result)); }
    /// The same when another future ends.
    void endWith(QFuture<Result<T>> other) const {
        other.then([state = m_state](const Result<T>& result) { state->end(result); });
    }

private:
    struct State {
        State() { promise->start(); }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State() { end(Error{ErrorCode::Cancelled, {}}); }

        void end(Result<T> result) {
            if (isEnded.test_and_set())
                return;
            // What is moved here goes with the event, also when that is never delivered.
            QObject* const receiver = home.get();
            QMetaObject::invokeMethod(
                receiver,
                [home = std::move(home), promise = std::move(promise), result = std::move(result)] {
                    promise->addResult(result);
                    promise->finish();
                },
                Qt::QueuedConnection);
        }

        std::shared_ptr<QObject> home = std::make_shared<QObject>(); // of the thread where the future ends
        std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        std::atomic_flag isEnded;
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// What is known already.
template<class T>
QFuture<Result<T>> ended(Result<T> result) {
    const Promise<T> promise;
    promise.end(std::move(result));
    return promise.future();
}

/// Runs `work`, which returns a Result, on the thread of `worker`, one piece after the other. Cancelled when `worker` goes before.
template<class Work, class T = ValueOf<std::invoke_result_t<Work>>>
QFuture<Result<T>> onThread(QObject* worker, Work work) {
    const Promise<T> promise;
    QMetaObject::invokeMethod(
        worker, [promise, work = std::move(work)]() mutable { promise.end(work()); }, Qt::QueuedConnection);
    return promise.future();
}

} // namespace opbx
