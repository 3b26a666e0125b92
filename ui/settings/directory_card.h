// The directory of names in the settings: how many there are, importing an address book, removing them. Takes effect at once, unlike
// the settings around it. GUI thread.
#pragma once

#include "ui/backend/directory_backend.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace opbx::ui {

class Banner;

class DirectoryCard final : public QWidget {
    Q_OBJECT

public:
    DirectoryCard(DirectoryBackend& directory, QWidget* parent);

    /// Shows how the file is understood, and imports it when the user agrees.
    void importFrom(const QString& file);

private:
    void makeLayout();
    void refresh();
    void askForFile();
    void importAs(const QString& file, const DirectoryReading& reading);
    void imported(const Result<DirectoryImport>& result);
    void askToClear();
    void clear();

    DirectoryBackend& m_directory;
    QLabel* m_count;
    QLineEdit* m_region;
    QPushButton* m_import;
    QPushButton* m_clear;
    Banner* m_banner;
    bool m_clearOffered = false; // the banner's button removes the names
};

} // namespace opbx::ui
