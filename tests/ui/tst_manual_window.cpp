// The manual in the program: each page of the window has its page, every link inside leads somewhere, F1 opens it.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "ui/exchange/find_bar.h"
#include "ui/frame/main_window.h"
#include "ui/manual/manual_browser.h"
#include "ui/manual/manual_pages.h"
#include "ui/manual/manual_window.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QStringList pagesInside() {
    return QDir(u":/opbx/manual"_s).entryList({u"*.md"_s}, QDir::Files);
}

/// Targets of the links of the page that is shown.
QStringList links(const QTextDocument& page) {
    QStringList found;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isAnchor())
                found << part.fragment().charFormat().anchorHref();
        }
    }
    return found;
}

QStringList anchors(const QTextDocument& page) {
    QStringList found;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            found << ui::headingAnchor(block.text());
    }
    return found;
}

QToolButton* button(const QWidget& window, const QString& name) {
    const auto buttons = window.findChildren<QToolButton*>();
    for (QToolButton* candidate : buttons) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestManualWindow : public QObject {
    Q_OBJECT

private slots:
    void eachPageOfTheWindowHasItsOwn() {
        QStringList ids = {u"assistant"_s};
        for (const ui::PageEntry& entry : ui::PageRegistry::pages())
            ids << entry.id;
        for (const QString& id : std::as_const(ids)) {
            const QString page = ui::manualPageOf(id);
            QVERIFY2(page != u"index.md", qPrintable(id + u" has no row in manual_pages.cpp"_s));
            ui::ManualBrowser browser(nullptr);
            browser.showPage(page);
            QVERIFY2(!browser.document()->isEmpty(), qPrintable(page));
            const QString anchor = page.section(u'#', 1);
            QVERIFY2(anchor.isEmpty() || anchors(*browser.document()).contains(anchor), qPrintable(page));
        }
    }

    void linksLeadSomewhere_data() {
        QTest::addColumn<QString>("page");
        QVERIFY(pagesInside().size() >= 15);
        for (const QString& page : pagesInside())
            QTest::newRow(qPrintable(page)) << page;
    }

    void linksLeadSomewhere() {
        QFETCH(QString, page);
        ui::ManualBrowser browser(nullptr);
        browser.showPage(page);
        QCOMPARE(browser.source(), ui::manualUrl(page));
        const QStringList targets = links(*browser.document());
        for (const QString& target : targets) {
            const QUrl url = browser.source().resolved(QUrl(target));
            if (url.scheme() == u"https")
                continue;
            QVERIFY2(url.scheme() == u"qrc" && QFile::exists(u':' + url.path()), qPrintable(target));
            if (!url.hasFragment())
                continue;
            ui::ManualBrowser other(nullptr);
            other.showPage(url.path().section(u'/', -1));
            QVERIFY2(anchors(*other.document()).contains(url.fragment()), qPrintable(target));
        }
        static const QRegularExpression picture(u"!\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
        QFile file(u":/opbx/manual/"_s + page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto matches = picture.globalMatch(text); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            QVERIFY2(!browser.loadResource(QTextDocument::ImageResource, QUrl(name)).value<QImage>().isNull(),
                     qPrintable(name));
        }
    }

    void everyPageIsReachedFromTheFirst() {
        QSet<QString> reached = {u"index.md"_s};
        QStringList open = {u"index.md"_s};
        while (!open.isEmpty()) {
            ui::ManualBrowser browser(nullptr);
            browser.showPage(open.takeFirst());
            const QStringList targets = links(*browser.document());
            for (const QString& target : targets) {
                const QString page = target.section(u'#', 0, 0);
                if (page.endsWith(u".md") && !page.contains(u'/') && !reached.contains(page)) {
                    reached << page;
                    open << page;
                }
            }
        }
        const QStringList all = pagesInside();
        QCOMPARE(reached, QSet<QString>(all.begin(), all.end()));
    }

    void f1OpensThePageOfWhatIsShown() {
        test::FakeBackend backend;
        ui::UiState state;
        ui::MainWindow window(backend, state);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const QString& id : {u"routing"_s, u"live-calls"_s}) {
            window.showPage(id);
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::keyClick(&window, Qt::Key_F1);
            auto* manual = window.findChild<ui::ManualWindow*>();
            QVERIFY(manual && manual->isVisible());
            QCOMPARE(manual->findChild<ui::ManualBrowser*>()->source(), ui::manualUrl(ui::manualPageOf(id)));
        }
        QCOMPARE(window.findChildren<ui::ManualWindow*>().size(), 1);
    }

    void backContentsAndSearch() {
        ui::ManualWindow window(nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* page = window.findChild<ui::ManualBrowser*>();
        window.showPage(u"server.md"_s);
        QVERIFY(!button(window, u"Back"_s)->isEnabled());
        window.showPage(u"server.md#reverse-proxy"_s);
        QVERIFY(page->verticalScrollBar()->value() > 0);
        button(window, u"Contents"_s)->click();
        QCOMPARE(page->source(), ui::manualUrl(u"index.md"_s));
        QVERIFY(window.windowTitle().contains(page->document()->firstBlock().text()));
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page->source().path(), u"/opbx/manual/server.md"_s);

        auto* find = window.findChild<ui::FindBar*>();
        find->setText(u"PROMETHEUS"_s);
        QVERIFY(page->extraSelections().size() > 1);
        const int first = page->textCursor().selectionStart();
        QTest::keyClick(&window, Qt::Key_F3);
        QVERIFY(page->textCursor().selectionStart() > first);
        find->setText(u"no such text"_s);
        QVERIFY(page->extraSelections().isEmpty());
        QCOMPARE(test::unnamedControls(window), QStringList());
    }

    /// Nothing that is not inside the program is loaded, whatever a page says.
    void onlyOurOwnFiles() {
        ui::ManualBrowser browser(nullptr);
        browser.showPage(u"index.md"_s);
        for (const char* url : {"file:///etc/hostname", "http://127.0.0.1/x.png", "qrc:/qt-project.org/x",
                                "../../../etc/hostname"})
            QVERIFY2(!browser.loadResource(QTextDocument::MarkdownResource, QUrl(QString::fromLatin1(url)))
                          .isValid(),
                     url);
    }
};

QTEST_MAIN(TestManualWindow)
#include "tst_manual_window.moc"
