#include "ui/widgets/passing_message.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"

#include <QEvent>
#include <QWidget>

namespace opbx::ui {

namespace {

constexpr int msACharacter = 60;

} // namespace

PassingMessage::PassingMessage(QWidget* host, int minimumMs)
    : QObject(host)
    , m_host(host)
    , m_banner(new Banner(host))
    , m_minimumMs(minimumMs) {
    m_banner->setDismissable(true);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, m_banner, [this] { m_banner->setMessage(Meaning::Neutral, {}); });
    connect(m_banner, &Banner::dismissed, &m_end, &QTimer::stop);
    host->installEventFilter(this);
}

void PassingMessage::show(Meaning meaning, const QString& sentence) {
    m_end.stop();
    m_banner->setMessage(meaning, sentence);
    if (sentence.isEmpty())
        return;
    place();
    m_banner->raise();
    const int length = m_minimumMs > 0 ? m_minimumMs + int(sentence.size()) * msACharacter : 0;
    m_end.start(meaning == Meaning::Bad ? 2 * length : length);
}

QString PassingMessage::sentence() const {
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

bool PassingMessage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

void PassingMessage::place() {
    const int width = std::min(m_host->width() - 2 * metrics::pageMargin, metrics::readableWidth);
    const int height = std::max(m_banner->heightForWidth(width), m_banner->sizeHint().height());
    m_banner->setGeometry((m_host->width() - width) / 2, m_host->height() - height - metrics::pageMargin,
                          width, height);
}

} // namespace opbx::ui
