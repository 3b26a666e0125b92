#include "ui/call_records/call_figures.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace opbx::ui {

using namespace Qt::StringLiterals;

CallFigures::CallFigures(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::indent);
    m_calls = add(tr("Calls"), tr("Calls that are shown, each session once."));
    m_answered = add(tr("Answered"), tr("Calls that a person, an AI assistant or a conference took. Menus, "
                                        "greetings and announcements do not count."));
    m_missed = add(tr("Missed"), tr("Inbound calls that no person, AI assistant or conference took, each "
                                    "session once. A message that was left does not make it answered."));
    m_talk = add(tr("Talk time"), tr("From answer to end with who took the call, of all calls together."));
    m_asr = add(tr("ASR"), tr("Answer-seizure ratio: answered calls of all calls."));
    m_acd = add(tr("ACD"), tr("Average call duration: talk time of an answered call."));
    m_toAnswer = add(tr("Time to answer"), tr("From start to answer, on average."));
    m_peak = add(tr("Peak"), tr("Most calls at one instant."));
    QLabel* rule =
        quietLabel(tr("Missed: inbound, and no person, assistant or conference took it, each session once."),
                   TypeSize::Small, this);
    rule->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_row->addWidget(rule, 1);
}

QLabel* CallFigures::add(const QString& name, const QString& rule) {
    auto* tile = new QVBoxLayout;
    tile->setSpacing(0);
    QLabel* value = textLabel(u"0"_s, TypeSize::Title, this);
    QLabel* label = quietLabel(name, TypeSize::Small, this);
    label->setWordWrap(false);
    value->setToolTip(rule);
    label->setToolTip(rule);
    value->setProperty("opbxFigure", name);
    tile->addWidget(value);
    tile->addWidget(label);
    value->setObjectName(u"figure-%1"_s.arg(m_values.size()));
    QLabel* before = quietLabel(QString(), TypeSize::Small, this);
    before->setObjectName(value->objectName() + u"-before"_s);
    before->setWordWrap(false);
    before->hide();
    tile->addWidget(before);
    m_row->addLayout(tile);
    m_values.append(value);
    return value;
}

void CallFigures::show(QLabel* value, const QString& text) {
    value->setText(text);
    value->setAccessibleName(u"%1: %2"_s.arg(value->property("opbxFigure").toString(), text));
}

void CallFigures::showBefore(QLabel* value, const QString& text) {
    auto* label = value->parentWidget()->findChild<QLabel*>(value->objectName() + u"-before"_s);
    label->setText(text.isEmpty() ? QString() : tr("before: %1").arg(text));
    label->setVisible(!text.isEmpty());
}

void CallFigures::setStatistics(const CallStatistics& statistics, const std::optional<CallStatistics>& before) {
    const auto figure = [&](QLabel* value, const auto& textOf) {
        show(value, textOf(statistics));
        showBefore(value, before ? textOf(*before) : QString());
    };
    using Sum = const CallStatistics&;
    figure(m_calls, [](Sum sum) { return Formatting::count(sum.calls); });
    figure(m_answered, [](Sum sum) { return Formatting::count(sum.answered); });
    figure(m_missed, [](Sum sum) { return Formatting::count(sum.missed); });
    figure(m_talk, [](Sum sum) { return Formatting::duration(sum.talkSeconds); });
    figure(m_asr, [](Sum sum) { return tr("%1%", "per cent").arg(QLocale().toString(sum.asr * 100, 'f', 0)); });
    figure(m_acd, [](Sum sum) { return Formatting::duration(std::llround(sum.acdSeconds)); });
    figure(m_toAnswer, [](Sum sum) { return Formatting::duration(std::llround(sum.meanTimeToAnswer)); });
    figure(m_peak, [](Sum sum) { return Formatting::count(sum.peakConcurrency); });
}

QStringList CallFigures::sentences() const {
    QStringList all;
    for (const QLabel* value : m_values)
        all.append(value->accessibleName());
    return all;
}

} // namespace opbx::ui
