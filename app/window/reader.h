// Queries of the window on a thread of their own, with a read-only connection: neither a commit nor painting waits for a
// query. Answers come back on the GUI thread and are dropped when their context is gone.
//
// A reader thread of its own, so that a slow query neither holds up a commit nor the window.
#pragma once

#include "core/storage/history.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace opbx {

class Reader : public QObject {
public:
    explicit Reader(QString databaseFile);
    ~Reader() override;

    /// Closes the file; the next query opens what is there then.
    void letGo();

    /// GUI thread. `query` runs on the reader thread, `answer` on the GUI thread.
    template<class T>
    void ask(std::function<Result<T>(const History&)> query, QObject* context,
             std::function<void(Result<T>)> answer) {
        run<T>(
            [this, query = std::move(query)]() -> Result<T> {
                const Result<Done> opened = open();
                return opened ? query(*m_history) : Result<T>(opened.error());
            },
            context, std::move(answer));
    }

    /// The same for what is not in the history.
    template<class T>
    void run(std::function<Result<T>()> work, QObject* context, std::function<void(Result<T>)> answer) {
        const QPointer<QObject> guard(context);
        QMetaObject::invokeMethod(m_worker, [this, work = std::move(work), guard, answer] {
            auto outcome = std::make_shared<Result<T>>(work());
            QMetaObject::invokeMethod(this, [outcome, guard, answer] {
                if (guard)
                    answer(std::move(*outcome));
            });
        });
    }

private:
    Result<Done> open(); // reader thread

    QString m_file;
    QThread m_thread;
    QObject* m_worker = nullptr;      // lives on the reader thread
    std::optional<History> m_history; // used on the reader thread only
};

} // namespace opbx
