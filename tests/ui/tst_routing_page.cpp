#include "core/base/utc.h"
#include "core/model/plan_json.h"
#include "core/routing/prompts.h"
#include "tests/support/paths.h"
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/routing/destination_picker.h"
#include "ui/routing/entity_editor.h"
#include "ui/routing/entity_model.h"
#include "ui/routing/exceptions_field.h"
#include "ui/routing/flow_view.h"
#include "ui/routing/members_field.h"
#include "ui/routing/problems_model.h"
#include "ui/routing/routing_page.h"
#include "ui/routing/versions_panel.h"
#include "ui/routing/week_field.h"
#include "ui/routing/what_if.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestRoutingPage : public QObject {
    Q_OBJECT

    static QByteArray example() {
        QFile file(test::sourceDir() + u"/tests/fixtures/plan.example.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static const EntityKind& kind(const char* key) { return *PlanEntities::kind(QString::fromLatin1(key)); }
    static const EntityField& field(const char* kindKey, const char* key) {
        for (const EntityField& candidate : kind(kindKey).fields) {
            if (QLatin1String(candidate.key) == QLatin1String(key))
                return candidate;
        }
        qFatal("no such field");
    }
    static QAction* action(QWidget& page, const QString& text) {
        for (QAction* candidate : page.actions()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    static QStringList codes(const Decision& decision) {
        QStringList all;
        for (const DecisionStep& step : decision.steps)
            all.append(QString::fromLatin1(step.code));
        return all;
    }

private slots:
    void initTestCase() { QVERIFY(!example().isEmpty()); }

    void everyEditorKeepsTheExample_data();
    void everyEditorKeepsTheExample();
    void blanksAreAllowed_data();
    void blanksAreAllowed();
    void whatIsLeftOutStaysUsual();
    void settingsOfThePlanAreEdited();
    void forwardsCountAsUse();
    void undoBringsBack();
    void usedEntitiesAreNotDeleted();
    void wrongPlanCannotBeSaved();
    void savedPlanIsInForce();
    void holidaysAreAddedOnce();
    void membersMove();
    void whatIfFollowsTheCall();
    void flowShowsEveryDestination();
    void versionsAreBroughtBack();
    void problemsLeadToTheirPlace();
    void voicesComeFromCloudonix();
    void everyControlHasAName();
};

void TestRoutingPage::everyEditorKeepsTheExample_data() {
    QTest::addColumn<QString>("key");
    for (const EntityKind& each : PlanEntities::kinds())
        QTest::newRow(each.key) << QString::fromLatin1(each.key);
}

/// What an editor shows and gives back is what was there.
void TestRoutingPage::everyEditorKeepsTheExample() {
    QFETCH(QString, key);
    PlanDraft draft(nullptr);
    draft.load(example());
    const EntityKind& tested = *PlanEntities::kind(key);
    draft.add(kind("aiAssistants"), {{u"id"_s, u"1"_s}, {u"provider"_s, u"retell"_s}, {u"active"_s, true}});
    const QJsonArray items = draft.items(tested);
    QVERIFY(!items.isEmpty());
    for (const QJsonValue& item : items) {
        for (const EntityField& each : tested.fields) {
            const QString name = QString::fromLatin1(each.key);
            const std::unique_ptr<FieldEditor> editor(FieldEditor::make(each, draft, nullptr));
            const QJsonValue value = item.toObject().value(name);
            QSignalSpy edits(editor.get(), &FieldEditor::edited);
            editor->setValue(value);
            QCOMPARE(edits.size(), 0);
            if (!value.isUndefined())
                QCOMPARE(editor->value(), value);
        }
    }
}

void TestRoutingPage::blanksAreAllowed_data() {
    everyEditorKeepsTheExample_data();
}

void TestRoutingPage::blanksAreAllowed() {
    QFETCH(QString, key);
    PlanDraft draft(nullptr);
    draft.load(example());
    const EntityKind& tested = *PlanEntities::kind(key);
    QJsonObject item = PlanEntities::blank(tested, draft.document());
    const QString idKey = QString::fromLatin1(tested.idKey);
    if (!item.contains(idKey))
        item.insert(idKey, u"+972525550117"_s); // numbers and patterns are typed by hand
    draft.add(tested, item);
    QVERIFY2(draft.plan(),
             qPrintable(draft.problems().value(0).path + draft.problems().value(0).words.english()));
}

/// An entry that leaves out what is usual must not lose it when something else is edited.
void TestRoutingPage::whatIsLeftOutStaysUsual() {
    PlanDraft draft(nullptr);
    draft.load(
        R"({"numbers":[{"number":"+15550000001","destination":{"type":"hangup"}}],"extensions":[{"number":"1001"}],
        "ringGroups":[{"id":"1","members":["1001"]}],"conferenceRooms":[{"id":"1"}],"voicemailBoxes":[{"id":"1"}]})");
    for (const char* key : {"numbers", "extensions", "ringGroups", "conferenceRooms", "voicemailBoxes"}) {
        EntityEditor editor(draft, nullptr);
        editor.edit(kind(key), 0);
        for (QLineEdit* line : editor.findChildren<QLineEdit*>()) {
            if (line->accessibleName() == u"Name"_s)
                QTest::keyClicks(line, u"x"_s);
        }
        const QJsonObject item = draft.items(kind(key)).at(0).toObject();
        QCOMPARE(item.value(u"name"_s).toString(), u"x"_s);
        const QJsonObject blank = planBlank(QString::fromLatin1(key));
        for (const QString& other : {u"active"_s, u"type"_s, u"timeout"_s, u"turns"_s, u"strategy"_s,
                                     u"startOnEnter"_s, u"maxParticipants"_s, u"maxLength"_s})
            QVERIFY2(!item.contains(other) || item.value(other) == blank.value(other), qPrintable(other));
    }
}

void TestRoutingPage::settingsOfThePlanAreEdited() {
    PlanDraft draft(nullptr);
    draft.load(example());
    EntityEditor editor(draft, nullptr);
    editor.edit(kind("defaults"), 0);
    const auto combo = [&editor](const QString& name) {
        for (QComboBox* box : editor.findChildren<QComboBox*>()) {
            if (box->accessibleName() == name)
                return box;
        }
        return static_cast<QComboBox*>(nullptr);
    };
    QComboBox* language = combo(u"Spoken language"_s);
    QVERIFY(language);
    QCOMPARE(language->currentText(), u"en-US"_s);
    language->setCurrentText(u"de-DE"_s);
    combo(u"Country for numbers without a code"_s)->setCurrentText(u"XX"_s);
    QCOMPARE(draft.document()[u"defaults"_s][u"language"_s].toString(), u"de-DE"_s);
    QVERIFY(!draft.canBeSaved());
    QCOMPARE(draft.problems()[0].path, u"defaults.region"_s);
    QCOMPARE(ProblemsModel::placeOf(u"defaults.region"_s).kind, &kind("defaults"));
    combo(u"Country for numbers without a code"_s)->setCurrentText(u"DE"_s);
    QVERIFY(draft.canBeSaved());
    QLineEdit* greeting = nullptr;
    for (QLineEdit* line : editor.findChildren<QLineEdit*>()) {
        if (line->placeholderText() == promptText(Prompt::VoicemailGreeting, u"de"_s))
            greeting = line;
    }
    QVERIFY(greeting);
    QTest::keyClicks(greeting, u"Hallo"_s);
    QCOMPARE(draft.plan()->defaults.texts.value(u"voicemail-greeting"_s), u"Hallo"_s);
    QCOMPARE(draft.plan()->defaults.noAnswerTimeout, 30);
    draft.remove(kind("defaults"), 0);
    QCOMPARE(draft.add(kind("defaults"), {}), 0);
    QCOMPARE(draft.plan()->defaults.region, u"DE"_s);
}

void TestRoutingPage::forwardsCountAsUse() {
    PlanDraft draft(nullptr);
    draft.load(R"({"numbers":[{"number":"+15550000001","destination":{"type":"forward","to":"1001"}}],
        "extensions":[{"number":"1001"},{"number":"1002","forwardTo":"1001"},{"number":"1003"}]})");
    QCOMPARE(draft.usersOf(kind("extensions"), 0).size(), 2);
    QVERIFY(draft.usersOf(kind("extensions"), 1).isEmpty());
    QVERIFY(draft.usersOf(kind("extensions"), 2).isEmpty());
}

void TestRoutingPage::undoBringsBack() {
    PlanDraft draft(nullptr);
    draft.load(example());
    const QJsonObject before = draft.document();
    QVERIFY(!draft.isChanged());
    QJsonObject item = draft.items(kind("numbers")).at(0).toObject();
    for (const QString& name : {u"M"_s, u"Ma"_s, u"Mai"_s}) { // typing is one step
        item.insert(u"name"_s, name);
        draft.setItem(kind("numbers"), 0, item);
    }
    QCOMPARE(draft.undoStack().count(), 1);
    draft.remove(kind("outboundRules"), 0);
    draft.undoStack().undo();
    draft.undoStack().undo();
    QCOMPARE(draft.document(), before);
    QVERIFY(!draft.isChanged());
    draft.undoStack().redo();
    QCOMPARE(draft.items(kind("numbers")).at(0).toObject().value(u"name"_s).toString(), u"Mai"_s);
}

void TestRoutingPage::usedEntitiesAreNotDeleted() {
    PlanDraft draft(nullptr);
    draft.load(example());
    QVERIFY(draft.usersOf(kind("ringGroups"), 1).contains(u"Welcome"_s)); // a key of the menu
    QVERIFY(draft.usersOf(kind("extensions"), 0).contains(u"Fair"_s));    // a member
    QVERIFY(!draft.usersOf(kind("conferenceRooms"), 0).isEmpty());        // an extension's room
    QVERIFY(draft.usersOf(kind("numbers"), 0).isEmpty());

    test::FakeBackend backend;
    UiState state;
    backend.plans().set(example());
    RoutingPage page({backend, state}, nullptr);
    test::settle();
    page.findChild<QListWidget*>()->setCurrentRow(2);
    page.findChild<TableView*>(u"plan-entities"_s)->chooseRow(1);
    action(page, u"&Delete"_s)->trigger();
    QCOMPARE(page.draft().items(kind("ringGroups")).size(), 3);
    page.findChild<QListWidget*>()->setCurrentRow(9);
    action(page, u"&Delete"_s)->trigger();
    QCOMPARE(page.draft().items(kind("outboundRules")).size(), 0);
}

void TestRoutingPage::wrongPlanCannotBeSaved() {
    test::FakeBackend backend;
    UiState state;
    backend.plans().set(example());
    RoutingPage page({backend, state}, nullptr);
    test::settle();
    QAction* save = action(page, u"&Save"_s);
    QVERIFY(!save->isEnabled());
    QJsonObject item = page.draft().items(kind("numbers")).at(0).toObject();
    item.insert(u"destination"_s, QJsonObject{{u"type"_s, u"ring_group"_s}, {u"id"_s, u"99"_s}});
    page.draft().setItem(kind("numbers"), 0, item);
    QVERIFY(page.draft().isChanged());
    QVERIFY(!save->isEnabled());
    item.insert(u"destination"_s, QJsonObject{{u"type"_s, u"ring_group"_s}, {u"id"_s, u"11"_s}});
    page.draft().setItem(kind("numbers"), 0, item);
    QVERIFY(save->isEnabled());
}

void TestRoutingPage::savedPlanIsInForce() {
    test::FakeBackend backend;
    UiState state;
    backend.plans().set(example());
    RoutingPage page({backend, state}, nullptr);
    test::settle();
    action(page, u"&Add"_s)->trigger();
    QJsonObject item = page.draft().items(kind("numbers")).last().toObject();
    item.insert(u"number"_s, u"+15550001234"_s);
    page.draft().setItem(kind("numbers"), 2, item);
    QAction* save = action(page, u"&Save"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    test::settle();
    QVERIFY(!page.draft().isChanged());
    QByteArray saved;
    backend.plans().current().then(this, [&saved](const Result<QByteArray>& document) { saved = *document; });
    QTRY_VERIFY(!saved.isEmpty());
    const Result<RoutingPlan> plan = planFromJson(saved);
    QVERIFY(plan);
    QVERIFY(plan->number(u"+15550001234"_s));
}

void TestRoutingPage::holidaysAreAddedOnce() {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"days.ics"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR\n");
    file.close();
    ExceptionsField editor(field("businessHours", "exceptions"), nullptr);
    QSignalSpy edits(&editor, &FieldEditor::edited);
    editor.importCalendar(file.fileName());
    editor.importCalendar(file.fileName());
    QCOMPARE(editor.value().toArray().size(), 1);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(editor.value().toArray().at(0).toObject().value(u"name"_s).toString(), u"Christmas"_s);
}

void TestRoutingPage::membersMove() {
    PlanDraft draft(nullptr);
    draft.load(example());
    MembersField editor(field("ringGroups", "members"), draft, nullptr);
    editor.setValue(QJsonArray{u"1001"_s, u"1002"_s, u"1003"_s});
    auto* list = editor.findChild<QListWidget*>();
    list->setCurrentRow(2);
    QSignalSpy edits(&editor, &FieldEditor::edited);
    for (QToolButton* button : editor.findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Ring earlier")
            button->click();
    }
    QVERIFY(!edits.isEmpty());
    QCOMPARE(editor.value(), QJsonValue(QJsonArray{u"1001"_s, u"1003"_s, u"1002"_s}));
}

void TestRoutingPage::whatIfFollowsTheCall() {
    PlanDraft draft(nullptr);
    draft.load(example());
    // Wednesday 15:00 in New York: open, so the menu.
    WhatIf call(draft.plan(), CallOrigin::Outside, u"+14155550134"_s, u"+15551234567"_s,
                QDateTime(QDate(2026, 3, 4), QTime(20, 0), utc));
    QVERIFY(call.possible().contains(WhatIfEvent::Presses));
    call.happen(WhatIfEvent::Presses, u"2"_s);
    QCOMPARE(call.decision().extension, u"1002"_s);
    QVERIFY(call.possible().contains(WhatIfEvent::NobodyAnswers));
    call.happen(WhatIfEvent::Answered);
    QVERIFY(call.possible().isEmpty());

    // Sunday: closed, so voicemail.
    WhatIf closed(draft.plan(), CallOrigin::Outside, u"+14155550134"_s, u"+15551234567"_s,
                  QDateTime(QDate(2026, 3, 1), QTime(20, 0), utc));
    QCOMPARE(closed.possible(), QList<WhatIfEvent>{WhatIfEvent::LeavesMessage});
    closed.happen(WhatIfEvent::LeavesMessage);
    QVERIFY(closed.possible().isEmpty());
    QVERIFY(!codes(closed.decision()).isEmpty());
}

void TestRoutingPage::flowShowsEveryDestination() {
    PlanDraft draft(nullptr);
    draft.load(example());
    FlowView flow(draft, nullptr);
    flow.resize(900, 500);
    flow.showFlowOf(kind("numbers"), 0);
    const int boxes = flow.boxCount();
    QVERIFY(boxes >= 8); // number, hours, menu, group with members, extension, voicemail
    QVERIFY(boxes < 40); // loops end
    for (int row = 0; row < draft.items(kind("extensions")).size(); ++row) {
        flow.showFlowOf(kind("extensions"), row);
        QVERIFY(flow.boxCount() >= 1);
    }
    flow.showFlowOf(kind("numbers"), -1);
    QCOMPARE(flow.boxCount(), 0);
}

void TestRoutingPage::versionsAreBroughtBack() {
    test::FakeBackend backend;
    UiState state;
    backend.plans().set(example());
    RoutingPage page({backend, state}, nullptr);
    test::settle();
    const QJsonObject first = page.draft().document();
    page.draft().remove(kind("outboundRules"), 0);
    action(page, u"&Save"_s)->trigger();
    test::settle();
    auto* versions = page.findChild<TableView*>(u"plan-versions"_s);
    QCOMPARE(versions->model()->rowCount(), 2);
    QAbstractItemModelTester tester(versions->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    versions->chooseRow(1);
    test::settle();
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == u"Bring this version back") {
            QVERIFY(button->isEnabled());
            button->click();
        }
    }
    QCOMPARE(page.draft().document(), first);
    QVERIFY(page.draft().isChanged());
}

void TestRoutingPage::problemsLeadToTheirPlace() {
    PlanDraft draft(nullptr);
    ProblemsModel model(draft, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    EntityModel entities(draft, nullptr);
    QAbstractItemModelTester entityTester(&entities, QAbstractItemModelTester::FailureReportingMode::QtTest);
    draft.load(example());
    QJsonObject group = draft.items(kind("ringGroups")).at(2).toObject();
    group.insert(u"members"_s, QJsonArray{u"1001"_s, u"4711"_s});
    draft.setItem(kind("ringGroups"), 2, group);
    QVERIFY(model.rowCount() > 0);
    const ProblemsModel::Place place = model.placeAt(0);
    QCOMPARE(place.kind, &kind("ringGroups"));
    QCOMPARE(place.row, 2);
    QVERIFY(!ProblemsModel::placeOf(u"version"_s).kind);
    for (const PlanProblem& problem : draft.problems()) {
        QVERIFY(!problem.words.isEmpty());
        QVERIFY(!problem.remedy.isEmpty());
    }
}

void TestRoutingPage::voicesComeFromCloudonix() {
    test::FakeBackend backend;
    UiState state;
    backend.plans().set(QByteArray(R"({"version":1,"voicemailBoxes":[{"id":"1","name":"Box",)"
                                   R"("greeting":{"say":"Hello","voice":"Polly:Astrit"}}]})"));
    backend.cloudonix().setUp = false;
    backend.cloudonix().voices = QStringList{u"Google:en-GB-Standard-A"_s, u"Polly:Astrid"_s};
    const auto problems = [](const RoutingPage& page) {
        QByteArrayList codes;
        for (const PlanProblem& problem : page.draft().problems())
            codes << problem.code;
        return codes;
    };
    RoutingPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QVERIFY(!problems(page).contains("voice-not-listed"));
    page.hide();
    backend.cloudonix().setUp = true;
    page.show();
    test::settle();
    QVERIFY(problems(page).contains("voice-not-listed"));
    QVERIFY(page.draft().canBeSaved()); // it is a warning
    for (const char* name : {"voicemailBoxes", "defaults"}) {
        const int row = int(&kind(name) - PlanEntities::kinds().data());
        page.findChild<QListWidget*>()->setCurrentRow(row);
        test::settle();
        QComboBox* voice = nullptr;
        for (QComboBox* box : page.findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"Voice" && box->isVisible())
                voice = box;
        }
        QVERIFY2(voice, name);
        QCOMPARE(voice->currentText(), QLatin1String(name) == u"defaults" ? u"woman"_s : u"Polly:Astrit"_s);
        QVERIFY(voice->findText(u"woman"_s) >= 0 && voice->findText(u"Polly:Astrid"_s) >= 0);
    }
}

void TestRoutingPage::everyControlHasAName() {
    test::FakeBackend backend;
    UiState state;
    backend.plans().set(example());
    RoutingPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    for (int i = 0; i < int(PlanEntities::kinds().size()); ++i) {
        page.findChild<QListWidget*>()->setCurrentRow(i);
        test::settle();
        const QStringList unnamed = test::unnamedControls(page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }
}

QTEST_MAIN(TestRoutingPage)
#include "tst_routing_page.moc"
