// Shown before the window when the settings file cannot be used: what is wrong with it, and three ways on. GUI thread. Touches no
// file: its maker does what was chosen.
#pragma once

#include "core/settings/settings_file.h"

#include <QDialog>

namespace opbx::ui {

class Banner;

class BrokenSettingsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `file`: the settings file. `broken`: its lines that cannot be used; none means that the file as a whole cannot be read.
    BrokenSettingsDialog(const QString& file, const QList<BrokenSetting>& broken, QWidget* parent);

    /// Why what was chosen could not be done.
    void showProblem(const Error& problem);

signals:
    /// Defaults for the broken lines, or for everything when the file cannot be read.
    void defaultsRequested();
    void folderRequested();
    /// The user is back from another program and may have mended the file.
    void returned();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeButtons(bool wholeFile);

    Banner* m_problem;
};

} // namespace opbx::ui
