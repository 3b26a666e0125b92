// The Call tab as a ladder, and what the window says of requests that nobody has proved and of those that were imported.
#include "core/calls/call_mark.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/exchange/call_model.h"
#include "ui/exchange/call_view.h"
#include "ui/exchange/deliveries_view.h"
#include "ui/exchange/summary_view.h"
#include "ui/traffic/traffic_columns.h"
#include "ui/traffic/traffic_model.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"
#include "ui/words/exchange_words.h"

#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noonUs = 1'772'632'800'000'000;

std::shared_ptr<Exchange> exchange(int second, Endpoint endpoint, const QString& state = {}) {
    auto made = std::make_shared<Exchange>();
    made->id = made->receivedUs = made->firstAttemptUs = noonUs + second * 1'000'000LL;
    made->endpoint = endpoint;
    made->request.method = "POST";
    made->verdict = Verdict::Ok;
    made->credential = CredentialKind::Bearer;
    made->event.session = u"s1"_s;
    made->event.from = u"+14155550134"_s;
    made->event.to = u"+15551234567"_s;
    made->event.state = state;
    made->event.eventId = "e1";
    made->response.status = 200;
    return made;
}

ExchangePtr voice(int second, Endpoint endpoint, CallAct act, std::initializer_list<const char*> who = {},
                  DialEnd end = DialEnd::None) {
    auto made = exchange(second, endpoint);
    StoryEvent event;
    event.atUs = made->receivedUs;
    event.mark.act = act;
    event.mark.ringSeconds = act == CallAct::Rings ? 20 : 0;
    for (const char* party : who)
        event.mark.parties.append({QString::fromLatin1(party), {}});
    event.dialEnd = end;
    made->story = encodeStoryEvent(event);
    return made;
}

std::shared_ptr<Exchange> claim() {
    auto made = exchange(9, Endpoint::Cdr, u"busy"_s);
    made->verdict = Verdict::Invalid;
    made->credential = CredentialKind::None;
    made->refusal = ErrorCode::WrongBearer;
    made->response.status = 401;
    return made;
}

QList<ExchangePtr> call() {
    return {voice(0, Endpoint::VoiceRoute, CallAct::Rings, {"1001", "1002"}),
            exchange(1, Endpoint::SessionUpdate, u"ringing"_s),
            claim(),
            voice(21, Endpoint::RingGroupCallback, CallAct::Voicemail, {}, DialEnd::NotAnswered),
            voice(40, Endpoint::Voicemail, CallAct::Message),
            exchange(45, Endpoint::Cdr, u"answered"_s)};
}

QStringList textsOf(const QAbstractItemModel& model, const QString& header) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() != header)
            continue;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
    }
    return texts;
}

} // namespace

class TestCallView : public QObject {
    Q_OBJECT

private slots:
    void theCallIsALadder() {
        test::FakeBackend backend;
        backend.history().setStored(call());
        ui::CallView view(backend, nullptr);
        view.setVisible(true);
        view.setExchange(*call().first());
        auto* table = view.findChild<TableView*>();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QCOMPARE(
            textsOf(*table->model(), u"What happened"_s),
            QStringList({u"Rang Reception and Workshop for up to 20 s."_s, u"The network says: Ringing."_s,
                         u"20 second(s) later"_s, u"Nobody answered. The caller was asked for a message."_s,
                         u"19 second(s) later"_s, u"The caller left a message."_s, u"5 second(s) later"_s,
                         u"The call record says: Answered."_s}));
        const QModelIndex gap = table->model()->index(2, 1);
        QVERIFY(gap.data(QuietRole).toBool());
        QVERIFY(gap.data(CallModel::GapRole).toBool());
        QCOMPARE(table->model()->index(0, CallModel::LadderColumn).data(CallModel::GapRole).toBool(), false);
    }

    /// Whoever writes the session of somebody else's call into a request is not in that call.
    void claimsBelongToNoCall() {
        test::FakeBackend backend;
        backend.history().setStored(call());
        ui::CallView view(backend, nullptr);
        view.setVisible(true);
        view.setExchange(*claim());
        test::settle();
        QCOMPARE(view.findChild<TableView*>()->model()->rowCount(), 0);
        QVERIFY(test::says(view, u"it belongs to none"_s));
    }

    void claimsAreSaidAsClaims() {
        test::FakeBackend backend;
        SummaryView view(backend, nullptr);
        view.resize(900, 600);
        view.setVisible(true);
        view.setExchange(*claim());
        QVERIFY(test::says(view, u"Claims to be from +1 415 555 0134"_s) ||
                test::says(view, u"Claims to be from +1 415-555-0134"_s));
        QVERIFY(test::says(view, u"state: Busy"_s));
        QVERIFY(test::says(view, u"session s1"_s));
        QVERIFY(test::says(view, u"Nobody has proved it"_s));
        view.setExchange(*exchange(0, Endpoint::Cdr, u"busy"_s));
        QVERIFY(!test::says(view, u"Claims to be"_s));
        QVERIFY(test::says(view, u"Busy"_s)); // in words
    }

    void claimsAreGreyInTheTable() {
        test::FakeBackend backend;
        auto proved = exchange(0, Endpoint::Cdr, u"busy"_s);
        proved->event.from = u"+15551234567"_s;
        auto claimed = claim();
        claimed->event.from = u"+15551234567"_s;
        backend.history().setStored({proved, claimed});
        TrafficModel model(backend, nullptr);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        const QModelIndex ofClaim = model.index(model.rowOfId(claimed->id), TrafficColumns::fromColumn);
        const QModelIndex ofProved = model.index(model.rowOfId(proved->id), TrafficColumns::fromColumn);
        QVERIFY(ofClaim.data(QuietRole).toBool());
        QVERIFY(ofClaim.data(Qt::ToolTipRole).toString().startsWith(u"Claimed, and not proved:"));
        QVERIFY(!ofClaim.data().toString().contains(u"Main line")); // a name is for who it is
        QVERIFY(!ofProved.data(QuietRole).toBool());
        QVERIFY(ofProved.data().toString().contains(u"Main line"));
    }

    void importedOnesSayThatTheyAre() {
        auto imported = exchange(0, Endpoint::SessionUpdate, u"ringing"_s);
        imported->imported = true;
        imported->verdict = Verdict::None;
        imported->credential = CredentialKind::None;
        imported->receivedUs -= 400LL * 86'400 * 1'000'000;
        QVERIFY(ExchangeWords::outcome(*imported).startsWith(u"Imported."));
        QCOMPARE(ExchangeWords::meaningOf(*imported), Meaning::Neutral);
        test::FakeBackend backend;
        backend.history().setStored({imported});
        DeliveriesView deliveries(backend, nullptr);
        deliveries.setVisible(true);
        deliveries.setExchange(*imported);
        test::settle();
        QVERIFY(test::says(deliveries, u"This exchange was imported"_s));
        TrafficModel model(backend, nullptr);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(textsOf(model, u"Authentication"_s), QStringList{u"Imported"_s});
        // The table is in the order of the history, and so is the time that stands in it.
        auto live = exchange(0, Endpoint::Cdr);
        live->id = live->receivedUs = imported->id;
        QCOMPARE(TrafficColumns::all()[TrafficColumns::timeColumn].text(rowOf(*imported)),
                 TrafficColumns::all()[TrafficColumns::timeColumn].text(rowOf(*live)));
    }

    void attemptsOfNobodyInParticular() {
        test::FakeBackend backend;
        backend.history().setStored({claim()});
        DeliveriesView deliveries(backend, nullptr);
        deliveries.setVisible(true);
        deliveries.setExchange(*claim());
        test::settle();
        QVERIFY(test::says(deliveries, u"Nobody has proved to be the sender"_s));
        QVERIFY(deliveries.findChild<TableView*>()->model()->rowCount() >= 1);
    }
};

QTEST_MAIN(TestCallView)
#include "tst_call_view.moc"
