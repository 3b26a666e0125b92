#include "ui/widgets/file_copy.h"

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
        return end(Error{ErrorCode::FileUnreadable, m_source.errorString()});
    if (const Result<Done> opened = m_target.open(); !opened)
        return end(opened);
    m_turn->start(0);
}

void FileCopy::cancel() {
    end(Error{ErrorCode::Cancelled, {}});
}

void FileCopy::copySlice() {
    const QByteArray bytes = m_source.read(sliceBytes);
    if (m_source.error() != QFileDevice::NoError)
        return end(Error{ErrorCode::FileUnreadable, m_source.errorString()});
    if (const Result<Done> written = m_target.write(bytes); !written)
        return end(written);
    emit progressed(m_source.pos(), m_source.size());
    if (!m_source.atEnd() || m_ended)
        return;
    end(m_target.commit());
}

void FileCopy::end(const Result<Done>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_turn->stop();
    if (!result)
        m_target.cancel();
    emit finished(result);
}

} // namespace opbx::ui
