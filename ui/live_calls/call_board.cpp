#include "ui/live_calls/call_board.h"

#include "core/calls/call_report.h"
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "ui/backend/calls_backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/plans_backend.h"
#include "ui/live_calls/live_calls_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

// Parts of the height of the board. On a screen half a metre high the smallest letters are 20 mm high; the eye needs 16 mm at four
// metres (a capital letter of a 250th of the distance).
constexpr double marginPart = 0.03;
constexpr double figurePart = 0.22;
constexpr double labelPart = 0.055;
constexpr double namePart = 0.055;
constexpr double figuresPart = 0.42;   // of the whole area of the figures
constexpr double capitals = 0.7;       // height of a capital letter, of its font
constexpr double tileWidthPart = 0.62; // of the board's height
constexpr int clockMs = 15'000;

QString wordOf(ExtensionState state) {
    switch (state) {
    case ExtensionState::Free: return CallBoard::tr("free");
    case ExtensionState::Ringing: return CallBoard::tr("ringing");
    case ExtensionState::Talking: return CallBoard::tr("talking");
    case ExtensionState::OnHold: return CallBoard::tr("on hold");
    }
    return {};
}

Meaning meaningOf(ExtensionState state) {
    switch (state) {
    case ExtensionState::Talking: return Meaning::Good;
    case ExtensionState::Ringing: return Meaning::Attention;
    case ExtensionState::Free:
    case ExtensionState::OnHold: break;
    }
    return Meaning::Neutral;
}

QString iconOf(ExtensionState state) {
    switch (state) {
    case ExtensionState::Free: return u"person"_s;
    case ExtensionState::Ringing: return u"bell"_s;
    case ExtensionState::Talking: return u"phone"_s;
    case ExtensionState::OnHold: return u"pause"_s;
    }
    return {};
}

} // namespace

CallBoard::CallBoard(Backend& backend, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_backend(backend)
    , m_calls(new LiveCallsModel(backend, &QDateTime::currentMSecsSinceEpoch, this))
    , m_clock(new QTimer(this))
    , m_plan(std::make_shared<RoutingPlan>()) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Board"));
    setAccessibleName(windowTitle());
    setFocusPolicy(Qt::StrongFocus);
    m_clock->setInterval(clockMs);
    connect(m_clock, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(m_calls, &LiveCallsModel::loaded, this, &CallBoard::refresh);
    connect(&backend.plans(), &PlansBackend::changed, this, &CallBoard::loadPlan);
    connect(&backend.calls(), &CallsBackend::recordsChanged, this, &CallBoard::countMissed);
    connect(&backend.endpoint(), &EndpointBackend::dayChanged, this, &CallBoard::countMissed);
    m_clock->start();
    m_calls->setTicking(true); // it looks for calls without news
    m_calls->reload();
    loadPlan();
    countMissed();
}

CallBoard::~CallBoard() = default;

int CallBoard::smallestLetter(int boardHeight) {
    return int(boardHeight * std::min(labelPart, namePart) * capitals);
}

void CallBoard::loadPlan() {
    m_backend.plans().current().then(this, [this](const Result<QByteArray>& document) {
        const Result<RoutingPlan> plan =
            document && !document->isEmpty() ? planFromJson(*document) : Result<RoutingPlan>(RoutingPlan());
        m_plan = std::make_shared<RoutingPlan>(plan ? *plan : RoutingPlan());
        refresh();
    });
}

void CallBoard::countMissed() {
    const CallQuestion today{{}, spanOf(CallPeriod::Today, QDateTime::currentDateTime(), Qt::Monday)};
    m_backend.calls().report(today).then(this, [this](const Result<CallReport>& report) {
        if (report)
            m_missed = report->statistics.missed;
        refresh();
    });
}

void CallBoard::refresh() {
    m_figures = boardFigures(m_calls->rows(), *m_plan);
    QStringList words;
    for (const Figure& figure : bigFigures())
        words.append(tr("%1: %2", "waiting, talking, missed; how many").arg(figure.label).arg(figure.value));
    for (const BoardExtension& extension : std::as_const(m_figures.extensions))
        words.append(
            tr("%1: %2", "waiting, talking, missed; how many").arg(extension.name, wordOf(extension.state)));
    setAccessibleDescription(words.join(u'\n'));
    update();
}

QList<CallBoard::Figure> CallBoard::bigFigures() const {
    return {{tr("Waiting"), m_figures.waiting, m_figures.waiting > 0 ? Meaning::Attention : Meaning::Neutral},
            {tr("Talking"), m_figures.talking, m_figures.talking > 0 ? Meaning::Good : Meaning::Neutral},
            {tr("Missed today"), m_missed, m_missed > 0 ? Meaning::Bad : Meaning::Neutral}};
}

QFont CallBoard::lettersOf(double part) const {
    QFont letters = font();
    letters.setPixelSize(std::max(1, int(height() * part)));
    letters.setWeight(QFont::DemiBold);
    return letters;
}

void CallBoard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

void CallBoard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const int margin = int(height() * marginPart);
    const QRect area = rect().adjusted(margin, margin, -margin, -margin);
    const QRect top(area.left(), area.top(), area.width(), int(area.height() * figuresPart));
    paintFigures(painter, top);
    paintExtensions(painter, QRect(QPoint(area.left(), top.bottom() + margin), area.bottomRight()));
}

void CallBoard::paintFigures(QPainter& painter, const QRect& area) const {
    const QList<Figure> figures = bigFigures();
    const int margin = int(height() * marginPart);
    const int width = (area.width() - margin * int(figures.size() - 1)) / int(figures.size());
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const Figure& figure = figures.at(i);
        const MeaningColours colours = coloursOf(figure.meaning, palette());
        QRect tile(area.left() + int(i) * (width + margin), area.top(), width, area.height());
        tile = QStyle::visualRect(layoutDirection(), area, tile);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(tile, margin / 2.0, margin / 2.0);
        painter.setPen(colours.text);
        painter.setFont(lettersOf(figurePart));
        const QRect number = tile.adjusted(0, margin / 2, 0, -int(height() * labelPart * 2));
        painter.drawText(number, Qt::AlignCenter, QLocale().toString(figure.value));
        painter.setFont(lettersOf(labelPart));
        const QRect label(tile.left(), number.bottom(), tile.width(), tile.bottom() - number.bottom());
        painter.drawText(label, Qt::AlignCenter, figure.label);
    }
}

/// As many as fit in letters of one size; those on the phone come first, so that what is left out is free.
void CallBoard::paintExtensions(QPainter& painter, const QRect& area) const {
    const int margin = int(height() * marginPart);
    const int columns = std::max(1, (area.width() + margin) / int(height() * tileWidthPart));
    const int lineHeight = int(height() * namePart * 1.6);
    const int rows = std::max(1, (area.height() + margin / 2) / (lineHeight + margin / 2));
    painter.setFont(lettersOf(namePart));
    if (m_figures.extensions.isEmpty()) {
        painter.setPen(quietText(palette()));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("The plan has no extensions yet."));
        return;
    }
    const int places = columns * rows;
    const int count = int(m_figures.extensions.size());
    const int shown = count <= places ? count : places - 1;
    const int width = (area.width() - margin * (columns - 1)) / columns;
    const auto tileAt = [&](int place) {
        const QRect tile(area.left() + place % columns * (width + margin),
                         area.top() + place / columns * (lineHeight + margin / 2), width, lineHeight);
        return QStyle::visualRect(layoutDirection(), area, tile);
    };
    for (int i = 0; i < shown; ++i)
        paintExtension(painter, tileAt(i), m_figures.extensions.at(i));
    if (shown < count) {
        painter.setPen(quietText(palette()));
        painter.drawText(tileAt(shown), Qt::AlignCenter, tr("and %n more", nullptr, count - shown));
    }
}

void CallBoard::paintExtension(QPainter& painter, const QRect& area, const BoardExtension& extension) const {
    const MeaningColours colours = coloursOf(meaningOf(extension.state), palette());
    const int side = int(height() * namePart);
    const int gap = side / 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(area, gap, gap);
    QRect iconArea(area.left() + gap, area.center().y() - side / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), area, iconArea).topLeft(),
                       iconPixmap(iconOf(extension.state), colours.text, side, devicePixelRatioF()));
    const QRect words =
        QStyle::visualRect(layoutDirection(), area, area.adjusted(side + 2 * gap, 0, -gap, 0));
    const QString state = wordOf(extension.state);
    const int stateWidth = painter.fontMetrics().horizontalAdvance(state);
    painter.setPen(colours.text);
    painter.drawText(
        words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter, state);
    painter.setPen(palette().color(QPalette::Text));
    const QRect name =
        QStyle::visualRect(layoutDirection(), words, words.adjusted(0, 0, -stateWidth - gap, 0));
    painter.drawText(name, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(extension.name, Qt::ElideRight, name.width()));
}

} // namespace opbx::ui
