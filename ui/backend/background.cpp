#include "ui/backend/background.h"

namespace opbx::ui {

Background::Background(QObject* parent)
    : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

Background::~Background() {
    m_pool.clear();
    m_pool.waitForDone();
}

void Background::forget() {
    m_pool.clear();
    ++m_turn;
    m_isAwaited = false;
}

} // namespace opbx::ui
