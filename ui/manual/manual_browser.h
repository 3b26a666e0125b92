// Shows one page of the manual, which is inside the program: nothing is fetched, and only what the program brought is shown. Links
// between pages are followed here, links to the Internet in the desktop's browser when they are clicked. GUI thread.
#pragma once

#include <QTextBrowser>

namespace opbx::ui {

class ManualBrowser final : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualBrowser(QWidget* parent);

    /// "routing.md#numbers".
    void showPage(const QString& page);

    /// Finds a text on the page, without regard to case, and marks every place. Number of places.
    qsizetype find(const QString& text);
    /// Goes to the place `index`, from 0.
    void goTo(qsizetype index);

    QVariant loadResource(int type, const QUrl& name) override;

signals:
    /// Another page, or the same one laid out anew: places that were found are gone.
    void pageShown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(const QUrl& link);
    void shown();
    void dress();
    void scrollToHeading(const QString& anchor);

    QList<QTextCursor> m_found;
};

/// The anchor of a heading, as it is written in links: "Without a proxy" is "without-a-proxy".
QString headingAnchor(const QString& title);

} // namespace opbx::ui
