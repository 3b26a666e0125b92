// Work of a view that may take longer than a frame: beside the window, one piece after the other. GUI thread.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace opbx::ui {

class Background final : public QObject {
public:
    explicit Background(QObject* parent);
    /// Waits for the piece that runs.
    ~Background() override;

    /// `make` runs in a thread of its own and touches nothing of the window; `use` gets its result in the window's thread, unless
    /// something else was begun or `forget` was called before. What has not begun yet is given up for it.
    template<class Make, class Use>
    void run(Make make, Use use) {
        forget();
        m_isAwaited = true;
        m_pool.start([this, turn = m_turn, make = std::move(make), use = std::move(use)] {
            const auto result = std::make_shared<decltype(make())>(make());
            QMetaObject::invokeMethod(
                this,
                [this, turn, result, use] {
                    if (turn != m_turn)
                        return;
                    m_isAwaited = false;
                    use(*result);
                },
                Qt::QueuedConnection);
        });
    }

    /// Nobody waits for anything.
    bool isIdle() const { return !m_isAwaited; }

    /// Nobody waits for the last piece any more.
    void forget();

private:
    QThreadPool m_pool;
    int m_turn = 0;
    bool m_isAwaited = false;
};

} // namespace opbx::ui
