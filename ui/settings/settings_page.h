// The settings: sections at the side, fields generated from the settings table, keys and addresses. What is typed is checked at
// once and applied together. GUI thread.
#pragma once

#include "ui/widgets/page.h"

#include <span>

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace opbx::ui {

class Banner;
class EndpointUrls;
class KeyCard;
class SelfTestPanel;
class SettingsDraft;
class TunnelPicker;

class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(const PageContext& context, QWidget* parent);

    /// Shows the section of this id ("connection", "authentication", …).
    void search(const QString& text) override;
    bool canSearch() const override { return true; }

    /// Every key that some section shows.
    static QStringList shownKeys();

protected:
    /// What was searched for is over when another page is shown.
    void hideEvent(QHideEvent* event) override;

private:
    struct Section;
    static std::span<const Section> sections();

    int showMatching(const QString& text);
    void makeSection(const Section& section);
    void addGroup(QBoxLayout& column, const char* title, const char* keys);
    void addConnection(QBoxLayout& column);
    void addKeys(QBoxLayout& column);
    void addCloudonixKey(QBoxLayout& column);
    void addCloudonixPanel(QBoxLayout& column);
    void addDesktopState(QBoxLayout& column);
    void addLogin(QBoxLayout& column);
    void addDirectory(QBoxLayout& column);
    QWidget* makeBottom();
    void draftChanged();
    void apply();
    void applied(const Result<Done>& result);
    void refreshUrls();

    SettingsDraft* m_draft;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    Banner* m_problem;
    EndpointUrls* m_urls = nullptr;
    TunnelPicker* m_tunnels = nullptr;
    SelfTestPanel* m_test = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace opbx::ui
