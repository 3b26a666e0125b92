#include "app/window/reader.h"

namespace opbx {

using namespace Qt::StringLiterals;

Reader::Reader(QString databaseFile)
    : m_file(std::move(databaseFile))
    , m_worker(new QObject) {
    m_thread.setObjectName(u"reader"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Reader::~Reader() {
    QMetaObject::invokeMethod(
        m_worker, [this] { m_history.reset(); }, Qt::BlockingQueuedConnection);
    m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void Reader::letGo() {
    QMetaObject::invokeMethod(m_worker, [this] { m_history.reset(); });
}

Result<Done> Reader::open() {
    if (m_history && m_history->isInPlace())
        return Done{};
    m_history.reset();
    Result<History> history = History::open(m_file);
    if (!history)
        return history.error();
    m_history.emplace(std::move(history).value());
    return Done{};
}

} // namespace opbx
