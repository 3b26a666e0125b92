#include "ui/support/file_copy.h"

#include <QTimer>

namespace opbx::ui {

namespace {
constexpr qint64 sliceBytes = 1024 * 1024; // a few milliseconds
}

FileCopy::FileCopy(const QString& from, const QString& to, QObject* parent)
    : QObject(parent)
    , m_source(from)
    , m_target(to)
    , m_turn(new QTimer(this)) {
    connect(m_turn, &QTimer::timeout, this, &FileCopy::copySlice);
}

void FileCopy::start() {
    if (!m_source.open(QIODevice::ReadOnly))
        end(Error{ErrorCode::FileUnreadable, m_source.errorString()});
    else if (!m_target.open(QIODevice::WriteOnly))
        end(Error{ErrorCode::FileUnwritable, m_target.errorString()});
    else
        m_turn->start(0);
}

void FileCopy::cancel() {
    end(Error{ErrorCode::Cancelled, {}});
}

void FileCopy::copySlice() {
    const QByteArray bytes = m_source.read(sliceBytes);
    if (m_source.error() != QFileDevice::NoError)
        return end(Error{ErrorCode::FileUnreadable, m_source.errorString()});
    if (m_target.write(bytes) != bytes.size()) {
        const bool full = m_target.error() == QFileDevice::ResourceError;
        return end(Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, m_target.errorString()});
    }
    emit progressed(m_source.pos(), m_source.size());
    if (!m_source.atEnd() || m_ended)
        return;
    if (m_target.commit())
        end(Done{});
    else
        end(Error{ErrorCode::FileUnwritable, m_target.errorString()});
}

void FileCopy::end(const Result<Done>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_turn->stop();
    if (!result && m_target.isOpen())
        m_target.cancelWriting();
    emit finished(result);
}

} // namespace opbx::ui
