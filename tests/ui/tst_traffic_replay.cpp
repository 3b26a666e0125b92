// Replays from the Traffic page: as it was, in another way, edited; the answer, the links and the comparison.
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/exchange/detail_pane.h"
#include "ui/exchange/header_text.h"
#include "ui/exchange/replay_links.h"
#include "ui/replay/replay_actions.h"
#include "ui/replay/replay_dialog.h"
#include "ui/traffic/traffic_model.h"
#include "ui/traffic/traffic_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowUs = 1'772'632'987'412'345;

ExchangePtr original() {
    Exchange exchange;
    exchange.id = exchange.receivedUs = nowUs;
    exchange.endpoint = Endpoint::Cdr;
    exchange.request.method = "POST";
    exchange.request.path = "/api/webhooks/cloudonix/cdr";
    exchange.request.headers = {{"Content-Type", "application/json"}, {"X-Test", "a"}};
    exchange.request.body = "{\"a\":1,\r\n\"b\":2}";
    exchange.response.status = 200;
    return std::make_shared<const Exchange>(exchange);
}

template<class T>
T* named(const QWidget& in, const QString& accessibleName) {
    for (T* candidate : in.findChildren<T*>()) {
        if (candidate->accessibleName() == accessibleName)
            return candidate;
    }
    return nullptr;
}

QPushButton* button(const QWidget& in, const QString& text) {
    for (QPushButton* candidate : in.findChildren<QPushButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestTrafficReplay : public QObject {
    Q_OBJECT

private slots:
    void headersAreLines() {
        const HttpHeaders headers = {{"A", "1"}, {"B-c", "x: y"}};
        QCOMPARE(headerText(headers), u"A: 1\nB-c: x: y"_s);
        QCOMPARE(headersOf(headerText(headers)).headers, headers);
        QCOMPARE(headersOf(u"A: 1\n\n  \nB:\n"_s).headers, (HttpHeaders{{"A", "1"}, {"B", ""}}));
        QCOMPARE(headersOf(u"A: 1\nno field"_s).wrongLine, 2);
        QCOMPARE(headersOf(u": x"_s).wrongLine, 1);
        QCOMPARE(headersOf(u"two words: x"_s).wrongLine, 1);
    }

    void nothingChangedIsNoEdit() {
        test::FakeBackend backend;
        ReplayDialog dialog(backend, original(), nullptr);
        const auto request = dialog.request();
        QVERIFY(request.ok());
        QVERIFY(!request->edits.method && !request->edits.path && !request->edits.headers &&
                !request->edits.body);
        QCOMPARE(request->credential, ReplayCredential::AsItWas);
        QCOMPARE(request->breakage, ReplayBreakage::None);
        QVERIFY(request->target.isEmpty());
    }

    void editsAreSent() {
        test::FakeBackend backend;
        ReplayAnswer answer;
        answer.status = 401;
        answer.contentType = "application/json";
        answer.body = "{\"error\":\"x\"}";
        backend.endpoint().setOutcome(answer);
        ReplayDialog dialog(backend, original(), nullptr);
        dialog.show();
        named<QLineEdit>(dialog, u"Path with its query"_s)->setText(u"/api/voice/route?x=1"_s);
        named<QPlainTextEdit>(dialog, u"Body"_s)->setPlainText(u"{\"a\":2}"_s);
        named<QPlainTextEdit>(dialog, u"Headers, one a line"_s)->setPlainText(u"X-Test: b"_s);
        auto* credential = named<QComboBox>(dialog, u"Credential"_s);
        credential->setCurrentIndex(credential->findData(int(ReplayCredential::PreviousSecret)));
        auto* breakage = named<QComboBox>(dialog, u"Broken on purpose"_s);
        breakage->setCurrentIndex(breakage->findData(int(ReplayBreakage::StaleTimestamp)));
        named<QLineEdit>(dialog, u"Where it is sent"_s)->setText(u"http://127.0.0.1:9/x"_s);
        button(dialog, u"Send"_s)->click();
        QCOMPARE(backend.endpoint().requests().size(), 1);
        const ReplayRequest& sent = backend.endpoint().requests().constFirst();
        QCOMPARE(*sent.edits.path, QByteArray("/api/voice/route?x=1"));
        QCOMPARE(*sent.edits.body, QByteArray("{\"a\":2}"));
        QCOMPARE(*sent.edits.headers, (HttpHeaders{{"X-Test", "b"}}));
        QVERIFY(!sent.edits.method);
        QCOMPARE(sent.credential, ReplayCredential::PreviousSecret);
        QCOMPARE(sent.breakage, ReplayBreakage::StaleTimestamp);
        QCOMPARE(sent.target, QUrl(u"http://127.0.0.1:9/x"_s));
        QTRY_VERIFY(button(dialog, u"Send"_s)->isEnabled());
        QVERIFY(!button(dialog, u"Show the replay"_s)->isVisible()); // another receiver: no exchange of ours
    }

    void changedBodyIsSignedAnew() {
        test::FakeBackend backend;
        Exchange exchange = *original();
        exchange.credential = CredentialKind::Signature;
        ReplayDialog dialog(backend, std::make_shared<const Exchange>(exchange), nullptr);
        const auto credential = [&dialog] { return dialog.request()->credential; };
        auto* body = named<QPlainTextEdit>(dialog, u"Body"_s);
        const QString atFirst = body->toPlainText();
        QCOMPARE(credential(), ReplayCredential::AsItWas);
        body->setPlainText(u"{\"a\":2}"_s);
        QCOMPARE(credential(), ReplayCredential::CurrentSecret);
        body->setPlainText(atFirst);
        QCOMPARE(credential(), ReplayCredential::AsItWas);
        auto* choice = named<QComboBox>(dialog, u"Credential"_s);
        choice->setCurrentIndex(choice->findData(int(ReplayCredential::PreviousSecret)));
        emit choice->activated(choice->currentIndex());
        body->setPlainText(u"{\"a\":3}"_s);
        QCOMPARE(credential(), ReplayCredential::PreviousSecret); // the reader's choice stays
    }

    void jsonIsLaidOut() {
        test::FakeBackend backend;
        ReplayDialog dialog(backend, original(), nullptr);
        dialog.show();
        auto* body = named<QPlainTextEdit>(dialog, u"Body"_s);
        const QString atFirst = body->toPlainText();
        QToolButton* layOut = nullptr;
        for (QToolButton* candidate : dialog.findChildren<QToolButton*>()) {
            if (candidate->text() == u"Format the JSON")
                layOut = candidate;
        }
        QVERIFY(layOut && layOut->isEnabled());
        layOut->click();
        QCOMPARE(body->toPlainText(), u"{\n    \"a\": 1,\n    \"b\": 2\n}"_s);
        QVERIFY(dialog.request()->edits.body);
        body->undo();
        QCOMPARE(body->toPlainText(), atFirst);
        body->setPlainText(u"{not json"_s);
        layOut->click();
        QCOMPARE(body->toPlainText(), u"{not json"_s);
        body->setPlainText(u"a=1"_s);
        QVERIFY(!layOut->isEnabled());
    }

    void wrongHeaderIsSaidAndNothingIsSent() {
        test::FakeBackend backend;
        ReplayDialog dialog(backend, original(), nullptr);
        dialog.show();
        named<QPlainTextEdit>(dialog, u"Headers, one a line"_s)->setPlainText(u"A: 1\nnonsense"_s);
        button(dialog, u"Send"_s)->click();
        QVERIFY(backend.endpoint().requests().isEmpty());
        const auto banners = dialog.findChildren<Banner*>();
        QVERIFY(std::any_of(banners.begin(), banners.end(),
                            [](const Banner* banner) { return banner->sentence().contains(u"Line 2"); }));
    }

    void duplicateIsSentTwice() {
        test::FakeBackend backend;
        ReplayAnswer answer;
        answer.status = 200;
        answer.replay = nowUs + 9;
        answer.duplicate = true;
        backend.endpoint().setOutcome(answer);
        ReplayDialog dialog(backend, original(), nullptr);
        dialog.show();
        auto* breakage = named<QComboBox>(dialog, u"Broken on purpose"_s);
        breakage->setCurrentIndex(breakage->count() - 1);
        QSignalSpy compare(&dialog, &ReplayDialog::compareRequested);
        button(dialog, u"Send"_s)->click();
        QTRY_COMPARE(backend.endpoint().requests().size(), 2);
        QTRY_VERIFY(button(dialog, u"Compare with the original"_s)->isVisible());
        button(dialog, u"Compare with the original"_s)->click();
        QCOMPARE(compare.constFirst().at(0).toLongLong(), nowUs);
        QCOMPARE(compare.constFirst().at(1).toLongLong(), nowUs + 9);
    }

    void binaryBodyStaysAsItWas() {
        test::FakeBackend backend;
        Exchange exchange = *original();
        exchange.request.body = QByteArray("\xff\x00\x01", 3);
        ReplayDialog dialog(backend, std::make_shared<const Exchange>(exchange), nullptr);
        QVERIFY(named<QPlainTextEdit>(dialog, u"Body"_s)->isReadOnly());
        QVERIFY(!dialog.request()->edits.body);
    }

    void keyReplaysAndComparesWithTheOriginal() {
        test::FakeBackend backend;
        UiState state;
        Exchange replay = *original();
        replay.id = replay.receivedUs = nowUs + 50;
        replay.replayOf = nowUs;
        replay.response.status = 409;
        backend.history().setStored({original()});
        ReplayAnswer answer;
        answer.original = nowUs;
        answer.replay = replay.id;
        answer.status = 409;
        backend.endpoint().setOutcome(answer);
        TrafficPage page({backend, state}, nullptr);
        page.resize(1000, 700);
        page.show();
        auto* table = page.findChild<TableView*>(u"exchanges"_s);
        auto* model = page.findChild<TrafficModel*>();
        auto* detail = page.findChild<DetailPane*>();
        QTRY_COMPARE(model->rowCount(), 1);
        table->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table->chooseRow(0);
        QTRY_VERIFY(detail->exchange());
        QTest::keyClick(table, Qt::Key_R);
        QCOMPARE(backend.endpoint().requests().size(), 1);
        QCOMPARE(backend.endpoint().requests().constFirst().original->id, nowUs);
        backend.history().arrive({std::make_shared<const Exchange>(replay)});
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, 0).data(IconNameRole).toString(), u"replay"_s);
        QTRY_VERIFY(button(page, u"Compare with the original"_s));
        button(page, u"Compare with the original"_s)->click();
        QTRY_COMPARE(detail->exchange()->id, nowUs + 50);
        QCOMPARE(page.findChild<QTabWidget*>()->currentIndex(), int(DetailPane::Compare));
    }

    void linksLeadBothWays() {
        test::FakeBackend backend;
        Exchange replay = *original();
        replay.id = replay.receivedUs = nowUs + 50;
        replay.replayOf = nowUs;
        backend.history().setStored({original(), std::make_shared<const Exchange>(replay)});
        ReplayLinks links(backend, nullptr);
        QSignalSpy shown(&links, &ReplayLinks::exchangeRequested);
        links.setExchange(replay);
        button(links, u"Show it"_s)->click();
        QCOMPARE(shown.takeFirst().constFirst().toLongLong(), nowUs);
        test::settle();
        links.setExchange(*original());
        QTRY_VERIFY(links.isVisibleTo(nullptr) && button(links, u"Show it"_s));
        button(links, u"Show it"_s)->click();
        QCOMPARE(shown.takeFirst().constFirst().toLongLong(), nowUs + 50);
    }

    void replaysAreFoundBehindManyOthers() {
        test::FakeBackend backend;
        backend.history().setSearchStep(300);
        QList<ExchangePtr> stored = {original()};
        for (int i = 1; i <= 1'500; ++i) {
            Exchange replay = *original();
            replay.id = replay.receivedUs = nowUs + i;
            replay.replayOf = i == 2 ? nowUs : 1;
            stored.append(std::make_shared<const Exchange>(replay));
        }
        backend.history().setStored(stored);
        ReplayLinks links(backend, nullptr);
        QSignalSpy shown(&links, &ReplayLinks::exchangeRequested);
        links.setExchange(*original());
        QTRY_VERIFY(links.isVisibleTo(nullptr) && button(links, u"Show it"_s));
        button(links, u"Show it"_s)->click();
        QCOMPARE(shown.takeFirst().constFirst().toLongLong(), nowUs + 2);
    }
};

QTEST_MAIN(TestTrafficReplay)
#include "tst_traffic_replay.moc"
