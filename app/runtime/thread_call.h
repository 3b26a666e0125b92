// A call on another thread that nobody waits for: what comes of it is a future.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace opbx {

/// Runs `work` on an object's thread and gives what it returns; `.then(context, …)` goes on where the context lives, unless that is gone
/// by then. Calls for one object run in the order in which they were made.
template<class Work>
auto onThreadOf(QObject* object, Work work) {
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(object, [promise, work = std::move(work)]() mutable {
        if constexpr (std::is_void_v<Value>)
            work();
        else
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace opbx
