// The Voicemail page and the player of recordings, with messages, recordings and sound that the test holds in its hands.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/frame/main_window.h"
#include "ui/recordings/recording_player.h"
#include "ui/voicemail/voicemail_model.h"
#include "ui/voicemail/voicemail_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"
#include "ui/words/recording_words.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const qint64 nowMs = 1'772'632'987'000;

QPushButton* buttonNamed(QWidget& parent, const QString& text) {
    const auto buttons = parent.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestVoicemailPage : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_backend = std::make_unique<test::FakeBackend>();
        m_state = std::make_unique<UiState>();
        QFile file(m_folder.filePath(u"recording"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RIFF\1\2\3\4WAVEfmt " + QByteArray(3'000'000, 's'));
        m_backend->voicemail().recordings().setFile(file.fileName());
    }

    void cleanup() {
        m_page.reset();
        m_backend.reset();
    }

    void everyColumnSorts() {
        VoicemailModel model(*m_backend, m_backend->voicemail(), nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMessages(test::sampleMessages(nowMs));
        for (int column = 0; column < model.columnCount(); ++column) {
            model.sort(column, Qt::AscendingOrder);
            const QPersistentModelIndex kept = model.index(2, 1);
            const qint64 id = model.rowAt(2)->id;
            const QString first = model.index(0, column).data().toString();
            model.sort(column, Qt::DescendingOrder);
            QCOMPARE(model.index(model.rowCount() - 1, column).data().toString(), first);
            QCOMPARE(model.rowAt(kept.row())->id, id);
        }
    }

    void boxesChooseTheirMessages() {
        open();
        auto* boxes = m_page->findChild<QListWidget*>(u"voicemail-boxes"_s);
        QCOMPARE(boxes->count(), 4);
        QCOMPARE(boxes->item(0)->text(), u"All boxes (3)"_s);
        QCOMPARE(boxes->item(1)->text(), u"Office (2)"_s);
        QCOMPARE(boxes->item(3)->text(), u"3"_s); // not in the plan, nothing new
        QCOMPARE(rows(), 7);
        boxes->setCurrentRow(2);
        QCOMPARE(rows(), 2);
        m_page.reset();
        open(); // remembered
        QCOMPARE(rows(), 2);
    }

    void theCallerIsNamed() {
        open();
        const QAbstractItemModel* model = table()->model();
        QCOMPARE(model->index(2, VoicemailModel::From).data().toString(), u"Main line (+1 555-123-4567)"_s);
        QCOMPARE(model->index(3, VoicemailModel::From).data().toString(), u"Number withheld"_s);
        QCOMPARE(model->index(2, VoicemailModel::Length).data().toString(), u"2:11"_s);
        QVERIFY(!model->index(0, VoicemailModel::From).data(QuietRole).toBool());
        QVERIFY(model->index(3, VoicemailModel::From).data(QuietRole).toBool());
    }

    void searchFinds_data() {
        QTest::addColumn<int>("rows");
        QTest::newRow("main") << 1;     // by name
        QTest::newRow("workshop") << 2; // by box
        QTest::newRow("4930") << 1;
        QTest::newRow("nobody") << 0;
    }

    void searchFinds() {
        open();
        QFETCH(int, rows);
        m_page->search(QString::fromLatin1(QTest::currentDataTag()));
        // "Main line" is also the number that was called, which is not searched by name.
        QCOMPARE(this->rows(), rows);
        m_page->search(QString());
        QCOMPARE(this->rows(), 7);
    }

    void playingMarksAsHeard() {
        open();
        table()->chooseRow(0);
        QCOMPARE(m_backend->voicemail().unheard(), 3);
        emit table()->rowActivated(0);
        QTRY_VERIFY(sound()->isPlaying());
        QCOMPARE(m_backend->voicemail().recordings().fetched(),
                 QStringList{u"https://recordings.example.com/100.wav"_s});
        QTRY_COMPARE(m_backend->voicemail().unheard(), 2);
        QCOMPARE(table()->currentRow(), 0); // stays chosen
        QVERIFY(sound()->isPlaying());
        QTest::keyClick(table(), Qt::Key_Space);
        QVERIFY(!sound()->isPlaying());
        QTest::keyClick(table(), Qt::Key_Space);
        QVERIFY(sound()->isPlaying());
        player()->findChild<QSlider*>()->setValue(4'000);
        QCOMPARE(sound()->sought(), 4'000);
        table()->chooseRow(1);
        QVERIFY(!sound()->isPlaying()); // another message
    }

    void aMachineWithoutAudioSaysSo() {
        m_backend->voicemail().recordings().setHasAudio(false);
        open();
        table()->chooseRow(0);
        player()->playOrPause();
        QVERIFY(player()->problem().contains(u"no audio output"));
        QVERIFY(m_backend->voicemail().recordings().fetched().isEmpty());
        QVERIFY(player()->saveAction()->isEnabled());
        QCOMPARE(m_backend->voicemail().unheard(), 3);
    }

    void aFetchCanBeCancelled() {
        m_backend->voicemail().recordings().hold(true);
        open();
        table()->chooseRow(0);
        player()->playOrPause();
        auto* progress = player()->findChild<ProgressBar*>();
        QVERIFY(progress->isVisible());
        QVERIFY(!player()->playAction()->isEnabled());
        m_backend->voicemail().recordings().progress(1024, 4096);
        QCOMPARE(labels(*progress), QStringList{u"Fetching the recording: 1.0 KB of 4.0 KB"_s});
        buttonNamed(*progress, u"Cancel"_s)->click();
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY(player()->problem().isEmpty());
        QVERIFY(player()->playAction()->isEnabled());
        QVERIFY(!sound()->isPlaying());
        player()->playOrPause(); // once more
        m_backend->voicemail().recordings().arrive();
        QTRY_VERIFY(sound()->isPlaying());
    }

    void anotherMessageEndsTheFetch() {
        m_backend->voicemail().recordings().hold(true);
        open();
        table()->chooseRow(0);
        player()->playOrPause();
        table()->chooseRow(1);
        QVERIFY(!player()->findChild<ProgressBar*>()->isVisible());
        m_backend->voicemail().recordings().arrive();
        QVERIFY(!sound()->isPlaying());
    }

    void problemsAreSaid_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("leadsToSettings");
        QTest::newRow("private address") << ErrorCode::PermissionDenied << true;
        QTest::newRow("too large") << ErrorCode::BodyTooLarge << true;
        QTest::newRow("gone") << ErrorCode::RemoteRefused << false;
        QTest::newRow("no network") << ErrorCode::NetworkFailed << false;
    }

    void problemsAreSaid() {
        QFETCH(ErrorCode, code);
        QFETCH(bool, leadsToSettings);
        open();
        table()->chooseRow(0);
        m_backend->voicemail().failWith({code, u"x"_s});
        QSignalSpy requested(m_page.get(), &Page::pageRequested);
        player()->playOrPause();
        QTRY_COMPARE(player()->problem(), RecordingWords::sentence(code));
        QPushButton* button = buttonNamed(*player(), u"Open Settings"_s);
        QCOMPARE(button && button->isVisible(), leadsToSettings);
        if (leadsToSettings) {
            button->click();
            QCOMPARE(requested.first(), (QVariantList{u"settings"_s, u"voicemail"_s}));
        }
    }

    void aRecordingIsSaved() {
        open();
        table()->chooseRow(0);
        const QString file = m_folder.filePath(u"saved.wav"_s);
        player()->saveTo(file);
        QTRY_VERIFY(player()->problem().contains(u"saved"));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.size(), 3'000'016);
        player()->saveTo(m_folder.filePath(u"no/such/folder.wav"_s));
        QTRY_COMPARE(player()->problem(), RecordingWords::sentence(ErrorCode::FileUnwritable));
        QCOMPARE(VoicemailPage::fileName(test::sampleMessages(nowMs).first()),
                 u"voicemail 2026-03-04 13-51 14155550123"_s);
        VoicemailMessage hostile = test::sampleMessages(nowMs).first();
        hostile.from = u"../../\"x\"\n/etc"_s;
        QVERIFY(!VoicemailPage::fileName(hostile).contains(u'/'));
    }

    void deletionCanBeUndone() {
        open();
        const QList<VoicemailMessage> before = m_backend->voicemail().kept();
        table()->chooseRow(1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 6);
        QCOMPARE(table()->currentRow(), 1); // the next one
        auto* banner = m_page->findChild<Banner*>();
        QTRY_VERIFY(banner->sentence().startsWith(u"1 message"));
        buttonNamed(*banner, u"Undo"_s)->click();
        QTRY_COMPARE(rows(), 7);
        QCOMPARE(m_backend->voicemail().kept(), before);
        QVERIFY(!banner->isVisible());
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(banner->isVisible());
        QTest::keySequence(m_page.get(), QKeySequence::Undo);
        QTRY_COMPARE(rows(), 7);
    }

    void marksFollowTheSelection() {
        open();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(m_backend->voicemail().unheard(), 0);
        test::settle();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_U, Qt::ControlModifier);
        QTRY_COMPARE(m_backend->voicemail().unheard(), 7);
    }

    void failuresAreSaid() {
        open();
        table()->chooseRow(0);
        m_backend->voicemail().failWith({ErrorCode::DatabaseLocked, {}});
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_VERIFY(m_page->findChild<Banner*>()->sentence().contains(u"Another program"));
        QCOMPARE(m_backend->voicemail().kept().size(), 7);
    }

    void nothingThere() {
        open(QList<VoicemailMessage>());
        QCOMPARE(rows(), 0);
        QVERIFY(!player()->playAction()->isEnabled());
        QVERIFY(!player()->saveAction()->isEnabled());
        player()->playOrPause();
        QVERIFY(m_backend->voicemail().recordings().fetched().isEmpty());
    }

    void theNavigationCounts() {
        m_backend->voicemail().setMessages(test::sampleMessages(nowMs));
        UiState state;
        MainWindow window(*m_backend, state);
        window.show();
        const auto lists = window.findChildren<QListWidget*>();
        const auto accessible = [&] {
            for (QListWidget* list : lists) {
                if (list->accessibleName() == u"Pages")
                    return list->item(int(window.pageIds().indexOf(u"voicemail"_s)))
                        ->data(Qt::AccessibleTextRole)
                        .toString();
            }
            return QString();
        };
        QCOMPARE(accessible().left(12), u"Voicemail, 3"_s);
        m_backend->voicemail().setMessages({});
        QCOMPARE(accessible(), u"Voicemail"_s);
    }

    void everyControlHasAName() {
        open();
        table()->chooseRow(0);
        QCOMPARE(test::unnamedControls(*m_page), QStringList());
    }

private:
    void open() { open(test::sampleMessages(nowMs)); }

    void open(const QList<VoicemailMessage>& messages) {
        m_backend->voicemail().setMessages(messages);
        m_page = std::make_unique<VoicemailPage>(PageContext{*m_backend, *m_state}, nullptr);
        m_page->resize(1000, 600);
        m_page->show();
        m_page->activateWindow();
        table()->setFocus();
        test::settle();
    }

    static QStringList labels(const QWidget& parent) {
        QStringList texts;
        const auto found = parent.findChildren<QLabel*>();
        for (const QLabel* label : found)
            texts.append(label->text());
        return texts;
    }

    TableView* table() const { return m_page->findChild<TableView*>(u"voicemail"_s); }
    RecordingPlayer* player() const { return m_page->findChild<RecordingPlayer*>(); }
    test::FakeSound* sound() const { return m_page->findChild<test::FakeSound*>(); }
    int rows() const { return table()->model()->rowCount(); }

    QTemporaryDir m_folder;
    std::unique_ptr<UiState> m_state;
    std::unique_ptr<test::FakeBackend> m_backend;
    std::unique_ptr<VoicemailPage> m_page;
};

QTEST_MAIN(TestVoicemailPage)
#include "tst_voicemail_page.moc"
