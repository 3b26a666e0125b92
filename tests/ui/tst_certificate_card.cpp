// The TLS certificate in the settings: what is said of the chosen pair, and making a self-signed one.
#include "core/base/utc.h"
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_certificates.h"
#include "ui/settings/certificate_card.h"
#include "ui/settings/settings_draft.h"
#include "ui/widgets/banner.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(opbx::CertificateFault)

class TestCertificateCard : public QObject {
    Q_OBJECT

private slots:
    void theChosenPairIsJudged_data() {
        QTest::addColumn<CertificateFault>("fault");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, CertificateFault fault, const char* words) {
            QTest::newRow(name) << fault << QString::fromUtf8(words);
        };
        row("sound", CertificateFault::None, "for localhost, pc.lan, and is valid until");
        row("certificate", CertificateFault::CertificateUnreadable, "file of the certificate cannot be read");
        row("key", CertificateFault::KeyUnreadable, "file of the private key cannot be read");
        row("no certificate", CertificateFault::NoCertificate, "no certificate in PEM form");
        row("no key", CertificateFault::NoKey, "no private key in PEM form");
        row("password", CertificateFault::KeyProtected, "protected by a password");
        row("two pairs", CertificateFault::KeyOfAnother, "does not belong to the certificate");
        row("old", CertificateFault::Expired, "expired on");
        row("new", CertificateFault::NotYetValid, "not valid before");
        row("half", CertificateFault::KeyMissing, "Choose the private key");
        row("other half", CertificateFault::CertificateMissing, "Choose the certificate");
    }

    void theChosenPairIsJudged() {
        QFETCH(CertificateFault, fault);
        QFETCH(QString, words);
        test::FakeCertificates certificates;
        const QDateTime day(QDate(2030, 1, 2), QTime(12, 0), utc);
        certificates.setReport({fault, {u"localhost"_s, u"pc.lan"_s}, day, day});
        SettingsDraft draft({}, nullptr);
        CertificateCard card(certificates, draft, nullptr);
        card.show();
        QVERIFY(says(card, QString()));
        draft.take(u"server/tls_certificate"_s, u"/c.pem"_s);
        draft.take(u"server/tls_key"_s, u"/k.pem"_s);
        QTRY_VERIFY(says(card, words));
        QCOMPARE(certificates.lastInspected(), (TlsFiles{u"/c.pem"_s, u"/k.pem"_s}));
        draft.revert();
        QTRY_VERIFY(!says(card, words));
    }

    void aSelfSignedPairFillsInBoth() {
        test::FakeCertificates certificates;
        certificates.setOutcome(TlsFiles{u"/d/tls/certificate.pem"_s, u"/d/tls/key.pem"_s});
        SettingsDraft draft({}, nullptr);
        CertificateCard card(certificates, draft, nullptr);
        card.show();
        button(card, u"Make a self-signed certificate…"_s)->click();
        QCOMPARE(test::unnamedControls(card), QStringList());
        auto* names = card.findChild<QLineEdit*>();
        QCOMPARE(names->text(), u"localhost, pc.lan"_s);
        names->setText(u"a.lan,  10.0.0.5;"_s);
        button(card, u"Make it"_s)->click();
        QVERIFY(says(card, u"Making the key"_s));
        QTRY_VERIFY(says(card, u"are made. Apply"_s));
        QCOMPARE(certificates.lastNames(), (QStringList{u"a.lan"_s, u"10.0.0.5"_s}));
        QCOMPARE(draft.draft().tlsFiles(), (TlsFiles{u"/d/tls/certificate.pem"_s, u"/d/tls/key.pem"_s}));
        QVERIFY(!names->isVisible());
    }

    void failuresAreSaid_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("name") << ErrorCode::InvalidInput << u"not in the right form"_s;
        QTest::newRow("folder") << ErrorCode::FileUnwritable << u"written"_s;
    }

    void failuresAreSaid() {
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        test::FakeCertificates certificates;
        certificates.setOutcome(Error{code, {}});
        SettingsDraft draft({}, nullptr);
        CertificateCard card(certificates, draft, nullptr);
        card.show();
        button(card, u"Make a self-signed certificate…"_s)->click();
        button(card, u"Make it"_s)->click();
        QTRY_VERIFY(says(card, words));
        QVERIFY(!draft.isChanged());
        QVERIFY(button(card, u"Make it"_s)->isEnabled()); // to try again
    }

private:
    static QPushButton* button(const QWidget& card, const QString& text) {
        const auto buttons = card.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    /// Empty words: nothing is said at all.
    static bool says(const QWidget& card, const QString& words) {
        const auto banners = card.findChildren<Banner*>();
        const auto speaks = [&words](const Banner* banner) {
            return words.isEmpty() ? !banner->sentence().isEmpty() : banner->sentence().contains(words);
        };
        return std::any_of(banners.begin(), banners.end(), speaks) != words.isEmpty();
    }
};

QTEST_MAIN(TestCertificateCard)
#include "tst_certificate_card.moc"
