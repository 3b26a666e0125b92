// The directory in the settings: importing, what is said of it, removing after a second click.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_directory.h"
#include "ui/settings/directory_card.h"
#include "ui/support/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;

class TestDirectoryCard : public QObject {
    Q_OBJECT

private slots:
    void importsAndSaysSo() {
        test::FakeDirectory directory;
        directory.setOutcome(DirectoryImport{{{u"12125550142"_qs, u"Ada"_qs}}, 3});
        DirectoryCard card(directory, nullptr);
        card.show();
        card.findChild<QLineEdit*>()->setText(u"de"_qs);
        card.importFrom(u"/tmp/book.csv"_qs);
        QCOMPARE(directory.lastFile(), u"/tmp/book.csv"_qs);
        QCOMPARE(directory.lastRegion(), u"DE"_qs);
        auto* banner = card.findChild<Banner*>();
        QTRY_VERIFY(banner->sentence().startsWith(u"1 number"));
        QVERIFY(banner->sentence().contains(u"3 entry"));
        QVERIFY(says(card, u"1 number"_qs));
        QCOMPARE(test::unnamedControls(card), QStringList());
    }

    void failuresAreSaid_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("useless") << ErrorCode::InvalidInput << u"no name"_qs;
        QTest::newRow("too large") << ErrorCode::BodyTooLarge << u"too large"_qs;
        QTest::newRow("unreadable") << ErrorCode::FileUnreadable << u"cannot be read"_qs;
    }

    void failuresAreSaid() {
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        test::FakeDirectory directory;
        directory.setOutcome(Error{code, {}});
        DirectoryCard card(directory, nullptr);
        card.importFrom(u"x"_qs);
        QTRY_VERIFY(card.findChild<Banner*>()->sentence().contains(words));
    }

    void removingTakesTwoClicks() {
        test::FakeDirectory directory;
        directory.setOutcome(DirectoryImport{{{u"12125550142"_qs, u"Ada"_qs}}, 0});
        DirectoryCard card(directory, nullptr);
        card.show();
        QVERIFY(!button(card, u"Remove all names"_qs)->isEnabled());
        card.importFrom(u"x"_qs);
        QTRY_VERIFY(button(card, u"Remove all names"_qs)->isEnabled());
        button(card, u"Remove all names"_qs)->click();
        QCOMPARE(directory.size(), 1);
        button(card, u"Remove them"_qs)->click();
        QCOMPARE(directory.size(), 0);
        QTRY_VERIFY(says(card, u"no names yet"_qs));
    }

private:
    static QPushButton* button(const QWidget& card, const QString& name) {
        const auto buttons = card.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    static bool says(const QWidget& card, const QString& words) {
        const auto labels = card.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    }
};

QTEST_MAIN(TestDirectoryCard)
#include "tst_directory_card.moc"
