// What is open while a signature may cover the body alone, and the button that closes it. GUI thread.
#pragma once

#include <QWidget>

namespace opbx::ui {

class SettingsDraft;

class SignedBytesHint final : public QWidget {
    Q_OBJECT

public:
    SignedBytesHint(SettingsDraft& draft, QWidget* parent);

private:
    /// Hidden once the timestamp has to be signed.
    void refresh();

    SettingsDraft& m_draft;
};

} // namespace opbx::ui
