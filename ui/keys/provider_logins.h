// User names and passwords of AI providers: which of those that the routing plan names are kept, keeping one, removing it. What is
// kept cannot be shown again. GUI thread.
#pragma once

#include "core/base/result.h"
#include "ui/backend/backend.h"
#include "ui/backend/keys_backend.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace opbx::ui {

class Banner;

class ProviderLogins final : public QWidget {
    Q_OBJECT

public:
    ProviderLogins(Backend& backend, QWidget* parent);

    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showStates(const QList<LoginRow>& logins);
    void typed();
    void keep();
    void finished(const Result<Done>& result);
    QLineEdit* line(const QString& name);

    Backend& m_backend;
    QLabel* m_states;
    Banner* m_problem;
    QComboBox* m_name;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPushButton* m_keep;
    QPushButton* m_remove;
};

} // namespace opbx::ui
