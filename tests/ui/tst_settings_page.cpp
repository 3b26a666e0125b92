#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/connection/endpoint_urls.h"
#include "ui/keys/key_card.h"
#include "ui/keys/provider_logins.h"
#include "ui/settings/broken_settings_dialog.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/formatting.h"
#include "ui/widgets/banner.h"
#include "ui/words/setting_words.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject {
    Q_OBJECT

    test::FakeBackend m_backend;
    UiState m_state;

    static QLineEdit* lineOf(QWidget& page, const QString& key) {
        for (SettingField* field : page.findChildren<SettingField*>()) {
            if (field->key() == key)
                return field->findChild<QLineEdit*>();
        }
        return nullptr;
    }
    static QString problemOf(QWidget& page, const QString& key) {
        for (SettingField* field : page.findChildren<SettingField*>()) {
            if (field->key() == key)
                return field->problem();
        }
        return {};
    }
    static QPushButton* button(QWidget& parent, const QString& text) {
        QPushButton* hidden = nullptr; // taken when none can be seen
        for (QPushButton* candidate : parent.findChildren<QPushButton*>()) {
            if (candidate->text() != text)
                continue;
            if (candidate->isVisibleTo(&parent))
                return candidate;
            hidden = hidden ? hidden : candidate;
        }
        return hidden;
    }
    static void type(QLineEdit* line, const QString& text) {
        line->setText(text);
        emit line->textEdited(text);
    }

private slots:
    void everySettingHasWordsAndAPlace();
    void everyChoiceHasWords();
    void wrongValuesAreMarkedAndNotApplied_data();
    void wrongValuesAreMarkedAndNotApplied();
    void applyTakesAllTogether();
    void anAddressWithOurOwnPathIsShortenedWithAWord();
    void whatTheBodyAloneLeavesOpenCanBeClosed();
    void cancelBringsBack();
    void failureStaysEditable();
    void certificateNeedsItsKey();
    void urlsFollowTheAddress();
    void keyIsShownOnceAndLeavesTheClipboard();
    void replacedKeyIsRotated();
    void aQuestionOfTheKeychainIsShownAndCanBeCancelled();
    void weakKeyByHandIsSaidToBe();
    void lockedKeyringIsExplained();
    void loginsOfProvidersAreKeptAndRemoved();
    void sizesAreSaidInLargerUnits();
    void aBrokenFileIsSaidInWords();
    void everyControlHasAName();
};

void TestSettingsPage::everySettingHasWordsAndAPlace() {
    const QStringList shown = SettingsPage::shownKeys();
    QCOMPARE(QSet<QString>(shown.cbegin(), shown.cend()).size(), shown.size());
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (key == u"storage/backend") // one choice only
            continue;
        QVERIFY2(SettingWords::knows(key), row.key);
        QVERIFY2(shown.contains(key), row.key);
    }
    for (const QString& key : shown)
        QVERIFY2(findSetting(key), qPrintable(key));
}

void TestSettingsPage::everyChoiceHasWords() {
    for (const SettingRow& row : settingsTable()) {
        const QStringList values = QString::fromLatin1(row.choices).split(u'|', Qt::SkipEmptyParts);
        for (const QString& value : values) {
            if (value != u"sqlite")
                QVERIFY2(SettingWords::choice(value) != value, qPrintable(value));
        }
    }
}

void TestSettingsPage::wrongValuesAreMarkedAndNotApplied_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("port") << u"server/listen"_s << u"127.0.0.1:70000"_s;
    QTest::newRow("number") << u"auth/tolerance_seconds"_s << u"-1"_s;
    QTest::newRow("words") << u"history/max_count"_s << u"many"_s;
    QTest::newRow("url") << u"webhooks/base_url"_s << u"pbx.example.com"_s;
    QTest::newRow("network") << u"auth/allowed_sources"_s << u"10.0.0.0/99"_s;
    QTest::newRow("header") << u"auth/signature_header"_s << u"X Signature:"_s;
}

void TestSettingsPage::wrongValuesAreMarkedAndNotApplied() {
    QFETCH(QString, key);
    QFETCH(QString, text);
    SettingsPage page({m_backend, m_state}, nullptr);
    const QString before = *m_backend.settings().current().text(key);
    type(lineOf(page, key), text);
    QVERIFY(!problemOf(page, key).isEmpty());
    QVERIFY(!button(page, u"Apply"_s)->isEnabled());
    QVERIFY(button(page, u"Cancel"_s)->isEnabled());
    type(lineOf(page, key), before);
    QVERIFY(problemOf(page, key).isEmpty());
    QVERIFY(!button(page, u"Cancel"_s)->isEnabled());
}

void TestSettingsPage::applyTakesAllTogether() {
    test::FakeBackend backend;
    SettingsPage page({backend, m_state}, nullptr);
    type(lineOf(page, u"webhooks/base_url"_s), u"https://pbx.example.com"_s);
    type(lineOf(page, u"auth/tolerance_seconds"_s), u"120"_s);
    QVERIFY(backend.settings().current().baseUrl().isEmpty());
    button(page, u"Apply"_s)->click();
    test::settle();
    QCOMPARE(backend.settings().current().baseUrl(), u"https://pbx.example.com"_s);
    QCOMPARE(backend.settings().current().integer("auth/tolerance_seconds"), 120);
    QVERIFY(!button(page, u"Apply"_s)->isEnabled());
}

void TestSettingsPage::anAddressWithOurOwnPathIsShortenedWithAWord() {
    SettingsPage page({m_backend, m_state}, nullptr);
    const QString key = u"webhooks/base_url"_s;
    type(lineOf(page, key), u"https://pbx.example.com/api/voice/route"_s);
    QVERIFY(problemOf(page, key).contains(u"https://pbx.example.com:"_s));
    type(lineOf(page, key), u"https://pbx.example.com/"_s);
    QCOMPARE(problemOf(page, key), QString());
}

void TestSettingsPage::whatTheBodyAloneLeavesOpenCanBeClosed() {
    SettingsPage page({m_backend, m_state}, nullptr);
    auto* hint = page.findChild<QWidget*>(u"signed-bytes-hint"_s);
    QVERIFY(hint && !hint->isHidden());
    QVERIFY(hint->findChild<QLabel*>()->text().contains(u"can send it again"_s));
    hint->findChild<QPushButton*>()->click();
    QVERIFY(hint->isHidden());
    bool isChosen = false;
    for (SettingField* field : page.findChildren<SettingField*>()) {
        if (field->key() == u"auth/signed_bytes"_s)
            isChosen = field->findChild<QComboBox*>()->currentData() == u"timestamp.body"_s;
    }
    QVERIFY(isChosen);
}

void TestSettingsPage::cancelBringsBack() {
    SettingsPage page({m_backend, m_state}, nullptr);
    QLineEdit* line = lineOf(page, u"server/listen"_s);
    type(line, u"nonsense"_s);
    button(page, u"Cancel"_s)->click();
    QCOMPARE(line->text(), u"127.0.0.1:8080"_s);
    QVERIFY(problemOf(page, u"server/listen"_s).isEmpty());
    QVERIFY(!button(page, u"Apply"_s)->isEnabled());
}

void TestSettingsPage::failureStaysEditable() {
    test::FakeBackend backend;
    SettingsPage page({backend, m_state}, nullptr);
    backend.failWith({ErrorCode::AddressInUse, {}});
    type(lineOf(page, u"server/listen"_s), u"127.0.0.1:80"_s);
    button(page, u"Apply"_s)->click();
    test::settle();
    QCOMPARE(lineOf(page, u"server/listen"_s)->text(), u"127.0.0.1:80"_s);
    QVERIFY(button(page, u"Apply"_s)->isEnabled());
    QCOMPARE(backend.settings().current().string("server/listen"), u"127.0.0.1:8080"_s);
}

void TestSettingsPage::certificateNeedsItsKey() {
    test::FakeBackend backend;
    SettingsPage page({backend, m_state}, nullptr);
    type(lineOf(page, u"server/tls_certificate"_s), u"/etc/ssl/pbx.pem"_s);
    button(page, u"Apply"_s)->click();
    test::settle();
    QVERIFY(backend.settings().current().string("server/tls_certificate").isEmpty());
}

void TestSettingsPage::urlsFollowTheAddress() {
    SettingsPage page({m_backend, m_state}, nullptr);
    auto* urls = page.findChild<EndpointUrls*>();
    QCOMPARE(urls->urls(), QStringList({QString(), QString(), QString()}));
    type(lineOf(page, u"webhooks/base_url"_s), u"https://pbx.example.com"_s);
    QCOMPARE(urls->urls(), QStringList({u"https://pbx.example.com/api/voice/route"_s,
                                        u"https://pbx.example.com/api/webhooks/cloudonix/session-update"_s,
                                        u"https://pbx.example.com/api/webhooks/cloudonix/cdr"_s}));
}

void TestSettingsPage::keyIsShownOnceAndLeavesTheClipboard() {
    test::FakeBackend backend;
    KeyCard card(KeyName::RequestsApiKey, u"Requests API key"_s, {}, backend, nullptr);
    card.show();
    QVERIFY(card.shownKey().isEmpty());
    button(card, u"Generate"_s)->click();
    test::settle();
    const QString key = card.shownKey();
    QCOMPARE(key.size(), 43);
    QGuiApplication::clipboard()->setText(key);
    card.hideKey();
    QVERIFY(card.shownKey().isEmpty());
    QVERIFY(QGuiApplication::clipboard()->text() != key);
    for (const QLabel* label : card.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(key));

    QGuiApplication::clipboard()->setText(u"something else"_s);
    card.hideKey();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

void TestSettingsPage::replacedKeyIsRotated() {
    test::FakeBackend backend;
    KeyState state;
    state.source = KeySource::Keychain;
    state.key.current = Secret("the key that was there before 12345");
    backend.keys().setState(KeyName::WebhookSecret, state);
    backend.keys().setPreviousUse({3, 1'767'225'600'000});
    KeyCard card(KeyName::WebhookSecret, u"Webhook secret"_s, {}, backend, nullptr);
    const auto says = [&card](QStringView text) {
        const auto labels = card.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel* label) {
            return !label->isHidden() && label->text().contains(text);
        });
    };
    QVERIFY(!says(u"has been used 3"));
    button(card, u"Replace"_s)->click();
    test::settle();
    QVERIFY(says(u"has been used 3"));
    const RotatingKey key = backend.keys().state(KeyName::WebhookSecret).key;
    QVERIFY(constantTimeEqual(key.previous.reveal(), state.key.current.reveal()));
    QVERIFY(key.previousUntilMs > 0);
    QCOMPARE(card.shownKey().toUtf8(), key.current.reveal().toByteArray());
    button(card, u"Refuse the old key now"_s)->click();
    test::settle();
    QVERIFY(backend.keys().state(KeyName::WebhookSecret).key.previous.isEmpty());
    QVERIFY(!says(u"has been used 3"));
}

void TestSettingsPage::aQuestionOfTheKeychainIsShownAndCanBeCancelled() {
    test::FakeBackend backend;
    KeyState state;
    state.source = KeySource::Keychain;
    state.key.current = Secret("the key that was there before 12345");
    backend.keys().setState(KeyName::WebhookSecret, state);
    backend.keys().setKeychainAsks();
    auto card =
        std::make_unique<KeyCard>(KeyName::WebhookSecret, u"Webhook secret"_s, QString(), backend, nullptr);
    const auto* banner = card->findChild<Banner*>();
    QPushButton* replace = button(*card, u"Replace"_s);
    replace->click();
    QVERIFY(!replace->isEnabled());
    QTRY_VERIFY(banner->sentence().contains(u"waits for your answer"));
    button(*card, u"Cancel"_s)->click();
    QTRY_VERIFY(replace->isEnabled());
    QCOMPARE(backend.keys().cancelledChanges(), QList{KeyName::WebhookSecret});
    QVERIFY(card->shownKey().isEmpty());
    replace->click();
    card.reset(); // nobody would see the key that the answer makes
    QCOMPARE(backend.keys().cancelledChanges().size(), 2);
}

void TestSettingsPage::weakKeyByHandIsSaidToBe() {
    test::FakeBackend backend;
    KeyCard card(KeyName::WebhookSecret, u"Webhook secret"_s, {}, backend, nullptr);
    auto* line = card.findChild<QLineEdit*>();
    QPushButton* set = button(card, u"Set"_s);
    type(line, u"short"_s);
    QVERIFY(!set->isEnabled());
    type(line, u"aaaaaaaaaaaaaaaaaaaa"_s);
    QVERIFY(set->isEnabled());
    bool weak = false;
    for (const QLabel* label : card.findChildren<QLabel*>())
        weak = weak || label->text().startsWith(u"Weak");
    QVERIFY(weak);
    set->click();
    test::settle();
    QVERIFY(line->text().isEmpty());
    QVERIFY(backend.keys().state(KeyName::WebhookSecret).isSet());
}

void TestSettingsPage::lockedKeyringIsExplained() {
    test::FakeBackend backend;
    KeyState state;
    state.problem = {ErrorCode::KeychainLocked, {}};
    backend.keys().setState(KeyName::RequestsApiKey, state);
    KeyCard card(KeyName::RequestsApiKey, u"Requests API key"_s, {}, backend, nullptr);
    QVERIFY(!button(card, u"Generate"_s)->isEnabled());
    QVERIFY(button(card, u"Read it again"_s)->isVisibleTo(&card));
    bool said = false;
    for (const QLabel* label : card.findChildren<QLabel*>())
        said = said || label->text().contains(u"Unlock");
    QVERIFY(said);
}

void TestSettingsPage::loginsOfProvidersAreKeptAndRemoved() {
    test::FakeBackend backend;
    backend.keys().keptLogins = {{u"desk"_s, QByteArray()}, {u"night"_s, QByteArray("u:p")}};
    ui::ProviderLogins logins(backend, nullptr);
    logins.show();
    test::settle();
    const auto said = [&logins](const QString& text) {
        const QList<QLabel*> labels = logins.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](QLabel* label) { return label->text().contains(text); });
    };
    QVERIFY(said(u"desk: missing\nnight: kept"_s));
    auto* name = logins.findChild<QComboBox*>();
    QLineEdit* user = nullptr;
    QLineEdit* password = nullptr;
    for (QLineEdit* line : logins.findChildren<QLineEdit*>()) {
        if (line->accessibleName() == u"User name")
            user = line;
        if (line->accessibleName() == u"Password")
            password = line;
    }
    QVERIFY(user && password && password->echoMode() == QLineEdit::Password);
    QPushButton* keep = button(logins, u"Keep"_s);
    name->setCurrentText(u"desk"_s);
    type(user, u"ada:x"_s);
    type(password, u"s3cret"_s);
    QVERIFY(!keep->isEnabled()); // what is kept is split at the first colon
    type(user, u"ada"_s);
    QVERIFY(keep->isEnabled());
    keep->click();
    test::settle();
    QCOMPARE(backend.keys().keptLogins.value(u"desk"_s), QByteArray("ada:s3cret"));
    QVERIFY(said(u"desk: kept"_s));
    QVERIFY(password->text().isEmpty() && !said(u"s3cret"_s));
    name->setCurrentText(u"night"_s);
    button(logins, u"Remove"_s)->click();
    test::settle();
    QVERIFY(said(u"night: missing"_s));
    name->setCurrentText(u"no name"_s);
    QVERIFY(!button(logins, u"Remove"_s)->isEnabled());
    QVERIFY(test::unnamedControls(logins).isEmpty());
}

void TestSettingsPage::sizesAreSaidInLargerUnits() {
    SettingsPage page({m_backend, m_state}, nullptr);
    QLineEdit* line = lineOf(page, u"history/max_bytes"_s);
    const auto says = [&](const QString& words) {
        const auto labels = line->parentWidget()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    };
    QVERIFY(says(Formatting::size(4LL << 30)));
    type(line, u"1073741824"_s);
    QVERIFY(says(Formatting::size(1LL << 30)));
    type(line, u"much"_s);
    QVERIFY(!says(u"("_s));
}

void TestSettingsPage::aBrokenFileIsSaidInWords() {
    QList<BrokenSetting> broken = {{u"server/listen"_s, 2, u"English reason"_s}, {u"who/knows"_s, 4, {}}};
    for (int line = 5; line < 15; ++line)
        broken.append({u"logs/level"_s, line, {}});
    BrokenSettingsDialog dialog(u"/etc/opbx/opbx.ini"_s, broken, nullptr);
    QString text;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        text += label->text() + u'\n';
    QVERIFY(text.contains(u"/etc/opbx/opbx.ini"));
    QVERIFY(text.contains(u"Line 2, Listen on: Enter an address"));
    QVERIFY(text.contains(u"Line 4: there is no setting “who/knows”"));
    QVERIFY(text.contains(u"And 4 more"));
    QVERIFY(!text.contains(u"English"));
    const QSignalSpy defaults(&dialog, &BrokenSettingsDialog::defaultsRequested);
    const QSignalSpy folder(&dialog, &BrokenSettingsDialog::folderRequested);
    const QSignalSpy quits(&dialog, &QDialog::rejected);
    button(dialog, u"Use the defaults"_s)->click();
    button(dialog, u"Open the folder"_s)->click();
    button(dialog, u"Quit"_s)->click();
    QCOMPARE(defaults.size() + folder.size() + quits.size(), 3);
    QCOMPARE(test::unnamedControls(dialog), QStringList());

    BrokenSettingsDialog whole(u"/etc/opbx/opbx.ini"_s, {}, nullptr);
    QVERIFY(button(whole, u"Start with defaults"_s));
}

void TestSettingsPage::everyControlHasAName() {
    SettingsPage page({m_backend, m_state}, nullptr);
    page.show();
    test::settle();
    QCOMPARE(test::unnamedControls(page), QStringList());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
