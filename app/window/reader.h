// Queries of the window on a thread of their own, with a read-only connection: neither a commit nor painting waits for a
// query. Futures end on the GUI thread.
//
// A reader thread of its own, so that a slow query neither holds up a commit nor the window.
#pragma once

#include "core/async/promise.h"
#include "core/storage/history.h"

#include <QObject>
#include <QThread>

#include <optional>

namespace opbx {

class Reader : public QObject {
public:
    explicit Reader(QString databaseFile);
    ~Reader() override;

    /// Closes the file; the next query opens what is there then.
    void letGo();

    /// GUI thread. `query` gets the History on the reader thread and gives a Result.
    template<class Query>
    auto ask(Query query) {
        using Outcome = std::invoke_result_t<Query, const History&>;
        return onThread(m_worker, [this, query = std::move(query)]() -> Outcome {
            const Result<Done> opened = open();
            return opened ? query(*m_history) : Outcome(opened.error());
        });
    }

    /// The same for what is not in the history.
    template<class Work>
    auto run(Work work) {
        return onThread(m_worker, std::move(work));
    }

private:
    Result<Done> open(); // reader thread

    QString m_file;
    QThread m_thread;
    QObject* m_worker = nullptr;      // lives on the reader thread
    std::optional<History> m_history; // used on the reader thread only
};

} // namespace opbx
