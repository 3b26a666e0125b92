#include "ui/routing/week_field.h"

#include "ui/routing/time_ranges.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTime>

#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array dayKeys = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int dayCount = 7;
constexpr int lastWeekday = 4;
constexpr int barWidth = 72;
constexpr double minutesOfDay = 24 * 60;

double minutesOf(const QJsonValue& time) {
    return QTime::fromString(time.toString(), u"HH:mm"_s).msecsSinceStartOfDay() / 60'000.0;
}

} // namespace

DayBar::DayBar(QWidget* parent)
    : QWidget(parent) {
    setFixedSize(sizeHint());
}

QSize DayBar::sizeHint() const {
    return {barWidth, metrics::groupMargin};
}

void DayBar::setRanges(const QJsonArray& ranges) {
    m_ranges = ranges;
    update();
}

void DayBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), blend(palette().color(QPalette::Window), palette().color(QPalette::Text), 0.1));
    for (const QJsonValue& range : m_ranges) {
        const double start = minutesOf(range.toArray().at(0));
        double end = minutesOf(range.toArray().at(1));
        if (end <= start)
            end = minutesOfDay;
        painter.fillRect(
            QRectF(width() * start / minutesOfDay, 0, width() * (end - start) / minutesOfDay, height()),
            accent(palette()));
    }
}

WeekField::WeekField(const EntityField& field, QWidget* parent)
    : FieldEditor(parent) {
    setAccessibleName(PlanEntities::label(field));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::groupMargin);
    grid->setVerticalSpacing(metrics::labelGap);
    for (int day = 0; day < dayCount; ++day) {
        const QString name = QLocale().standaloneDayName(day + 1);
        auto* line = new QLineEdit(this);
        line->setAccessibleName(tr("Open on %1").arg(name));
        line->setPlaceholderText(tr("closed"));
        line->setLayoutDirection(Qt::LeftToRight);
        auto* bar = new DayBar(this);
        auto* copy = iconButton(u"copy"_s, tr("Copy the hours of %1").arg(name), this);
        auto* menu = new QMenu(copy);
        menu->addAction(tr("To Monday to Friday"), this, [this, day] { copyFrom(day, lastWeekday); });
        menu->addAction(tr("To every day"), this, [this, day] { copyFrom(day, dayCount - 1); });
        copy->setMenu(menu);
        copy->setPopupMode(QToolButton::InstantPopup);
        const int row = (day + 1 - int(Region::firstDayOfWeek()) + dayCount) % dayCount;
        grid->addWidget(textLabel(name, TypeSize::Body, this), row, 0);
        grid->addWidget(line, row, 1);
        grid->addWidget(bar, row, 2);
        grid->addWidget(copy, row, 3);
        m_days.append({line, bar, {}});
        connect(line, &QLineEdit::textEdited, this, [this, day] { textChanged(day); });
    }
    grid->setColumnStretch(1, 1);
    grid->addWidget(
        quietLabel(tr("For example 9:00-12:30, 14:00-18:00. A range may pass midnight: 22:00-2:00."),
                   TypeSize::Small, this),
        dayCount, 0, 1, 4);
}

void WeekField::textChanged(int day) {
    Day& changed = m_days[day];
    const std::optional<QJsonArray> ranges = rangesOf(changed.line->text());
    changed.line->setProperty("opbxWrong", !ranges.has_value());
    changed.line->style()->unpolish(changed.line);
    changed.line->style()->polish(changed.line);
    if (!ranges)
        return;
    changed.ranges = *ranges;
    changed.bar->setRanges(*ranges);
    emit edited();
}

void WeekField::copyFrom(int day, int until) {
    const QJsonArray ranges = m_days.at(day).ranges;
    for (int other = 0; other <= until; ++other) {
        m_days[other].ranges = ranges;
        m_days[other].line->setText(textOfRanges(ranges));
        m_days[other].line->setCursorPosition(0);
        m_days[other].bar->setRanges(ranges);
    }
    emit edited();
}

void WeekField::setValue(const QJsonValue& value) {
    if (this->value() == value)
        return;
    for (int day = 0; day < dayCount; ++day) {
        Day& shown = m_days[day];
        shown.ranges = value.toObject().value(QLatin1String(dayKeys[std::size_t(day)])).toArray();
        shown.line->setText(textOfRanges(shown.ranges));
        shown.line->setCursorPosition(0);
        shown.bar->setRanges(shown.ranges);
    }
}

QJsonValue WeekField::value() const {
    QJsonObject week;
    for (int day = 0; day < dayCount; ++day)
        week.insert(QLatin1String(dayKeys[std::size_t(day)]), m_days.at(day).ranges);
    return week;
}

} // namespace opbx::ui
