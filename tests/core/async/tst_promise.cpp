// What Promise adds to QFuture, and what it relies on there: each row ends a future in another way.
#include "core/async/promise.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

using namespace opbx;
using namespace Qt::StringLiterals;

using Numbers = Promise<int>;

namespace {

/// A thread with an event loop; `object` lives there.
struct Worker {
    QThread thread;
    QObject* object = new QObject;

    Worker() {
        object->moveToThread(&thread);
        thread.start();
    }
    ~Worker() {
        object->deleteLater();
        thread.quit();
        thread.wait();
    }
    void run(const std::function<void()>& work) const { QMetaObject::invokeMethod(object, work); }
};

const Error cancelled{ErrorCode::Cancelled, {}};
const Error notThere{ErrorCode::NotFound, u"It is not there."_s};

} // namespace

class TestPromise : public QObject {
    Q_OBJECT

private slots:
    void everyFutureEndsOnce_data() {
        using Make = std::function<QFuture<Result<int>>(const Worker&)>;
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("value");
        QTest::addColumn<Error>("error");

        const Error none{ErrorCode::None, {}};
        const auto row = [](const char* name, const Make& make, int value, const Error& error) {
            QTest::newRow(name) << make << value << error;
        };
        const auto held = [](const std::function<void(const Numbers&, const Worker&)>& act) -> Make {
            return [act](const Worker& worker) {
                const Numbers promise;
                act(promise, worker);
                return promise.future();
            };
        };
        row(
            "known already", [](const Worker&) { return ended<int>(3); }, 3, none);
        row(
            "a failure that is known", [](const Worker&) { return ended<int>(notThere); }, 0, notThere);
        row("here", held([](const Numbers& promise, const Worker&) { promise.end(4); }), 4, none);
        row("by another thread", held([](const Numbers& promise, const Worker& worker) {
                worker.run([promise] { promise.end(5); });
            }),
            5, none);
        row("twice here", held([](const Numbers& promise, const Worker&) {
                promise.end(6);
                promise.end(notThere);
            }),
            6, none);
        row("twice by another thread", held([](const Numbers& promise, const Worker& worker) {
                worker.run([promise] {
                    promise.end(notThere);
                    promise.end(7);
                });
            }),
            0, notThere);
        row("its maker goes", held([](const Numbers&, const Worker&) {}), 0, cancelled);
        row("its maker goes on another thread",
            held([](const Numbers& promise, const Worker& worker) { worker.run([promise] {}); }), 0,
            cancelled);
        row(
            "by work on another thread",
            [](const Worker& worker) { return onThread(worker.object, [] { return Result<int>(8); }); }, 8,
            none);
        row(
            "by work that fails",
            [](const Worker& worker) {
                return onThread(worker.object, [] { return Result<int>(notThere); });
            },
            0, notThere);
        row(
            "by work whose thread goes first",
            [](const Worker&) {
                QObject gone; // its events go with it
                return onThread(&gone, [] { return Result<int>(10); });
            },
            0, cancelled);
        row("with another future", held([](const Numbers& promise, const Worker& worker) {
                promise.endWith(onThread(worker.object, [] { return Result<int>(11); }));
            }),
            11, none);
        row("with another future whose maker goes",
            held([](const Numbers& promise, const Worker&) { promise.endWith(Numbers().future()); }), 0,
            cancelled);
    }

    /// Later than the call that asked, on the thread that asked, once.
    void everyFutureEndsOnce() {
        QFETCH(std::function<QFuture<Result<int>>(const Worker&)>, make);
        QFETCH(int, value);
        QFETCH(Error, error);
        QList<Result<int>> got;
        QThread* endedOn = nullptr;
        {
            const Worker worker;
            make(worker).then(this, [&](const Result<int>& result) {
                got.append(result);
                endedOn = QThread::currentThread();
            });
            QVERIFY2(got.isEmpty(), "it ran inside the call that asked");
            QTRY_COMPARE(got.size(), 1);
        }
        QCoreApplication::sendPostedEvents(); // whatever else is on its way
        QCOMPARE(got.size(), 1);
        QCOMPARE(endedOn, QThread::currentThread());
        if (error.code == ErrorCode::None)
            QCOMPARE(got.constFirst().value(), value);
        else
            QCOMPARE(got.constFirst().error(), error);
    }

    void nothingIsCalledWhenTheContextIsGone_data() {
        QTest::addColumn<bool>("isEndedBefore");
        QTest::addColumn<bool>("byAnotherThread");
        QTest::newRow("context goes, then the end comes") << false << false;
        QTest::newRow("the end is on its way when the context goes") << true << false;
        QTest::newRow("context goes, another thread ends it") << false << true;
        QTest::newRow("another thread has ended it when the context goes") << true << true;
    }

    void nothingIsCalledWhenTheContextIsGone() {
        QFETCH(bool, isEndedBefore);
        QFETCH(bool, byAnotherThread);
        const Worker worker;
        const Numbers promise;
        bool called = false;
        auto context = std::make_unique<QObject>();
        QFuture<void> after =
            promise.future().then(context.get(), [&](const Result<int>&) { called = true; });
        const auto end = [&] {
            if (byAnotherThread)
                QMetaObject::invokeMethod(
                    worker.object, [promise] { promise.end(1); }, Qt::BlockingQueuedConnection);
            else
                promise.end(1);
        };
        if (isEndedBefore)
            end();
        context.reset();
        if (!isEndedBefore)
            end();
        QTRY_VERIFY(promise.future().isFinished());
        QTRY_VERIFY(after.isFinished()); // a step that follows ends as well
        QVERIFY(!called);
    }

    void anotherThreadMayWait() {
        const Worker worker;
        const Numbers promise;
        std::atomic_int waited = 0;
        worker.run([&waited, future = promise.future()] { waited = future.result().value(); });
        promise.end(12);
        QTRY_VERIFY(promise.future().isFinished());
        QTRY_COMPARE(waited.load(), 12);
    }

    void stepsFollowEachOther() {
        QString told;
        const Worker worker;
        onThread(worker.object, [] {
            return Result<int>(20);
        }).then(this, [](const Result<int>& number) {
              return *number + 1;
          }).then(this, [&](int number) { told = QString::number(number); });
        QTRY_COMPARE(told, u"21"_s);
    }
};

QTEST_GUILESS_MAIN(TestPromise)
#include "tst_promise.moc"
