#include "ui/exchange/compare_view.h"

#include "ui/backend/background.h"
#include "ui/exchange/body_format.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
enum Side { RequestSide, ResponseSide };
constexpr qsizetype comparedByLines = 256 * 1024;
constexpr qsizetype comparedAtOnce = 16 * 1024; // larger bodies are compared beside the window
} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_sides(new QButtonGroup(this))
    , m_sentence(quietLabel(QString(), TypeSize::Body, this))
    , m_model(new DifferenceModel(DifferenceModel::tr("Other exchange"), DifferenceModel::tr("This exchange"),
                                  this))
    , m_table(new TableView(this))
    , m_comparing(new Background(this)) {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(metrics::labelGap);
    const QString names[] = {tr("Requests"), tr("Responses")};
    for (int side = RequestSide; side <= ResponseSide; ++side) {
        auto* button = new QToolButton(this);
        button->setText(names[side]);
        button->setAccessibleName(tr("Compare: %1").arg(names[side]));
        button->setCheckable(true);
        button->setChecked(side == RequestSide);
        m_sides->addButton(button, side);
        bar->addWidget(button);
    }
    bar->addSpacing(metrics::groupMargin);
    bar->addWidget(m_sentence, 1);
    m_table->setObjectName(u"differences"_s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Differences"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin, 0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_sides, &QButtonGroup::idClicked, this, &CompareView::compare);
}

void CompareView::setPair(ExchangePtr other, ExchangePtr current) {
    m_other = std::move(other);
    m_current = std::move(current);
    compare();
}

QList<DifferenceRow> CompareView::rowsOf(const Comparison& comparison) {
    QList<DifferenceRow> rows;
    for (const Difference& difference : comparison.head)
        rows.append({DifferenceRow::Head, difference});
    for (const Difference& difference : comparison.headers)
        rows.append({DifferenceRow::Header, difference});
    if (comparison.json) {
        for (const Difference& difference : *comparison.json)
            rows.append({DifferenceRow::Body, difference});
    } else if (!comparison.bytes.isNone()) {
        const ByteDifference& bytes = comparison.bytes;
        rows.append({DifferenceRow::Body,
                     {Difference::Kind::Changed, tr("from byte %1").arg(Formatting::count(bytes.offset)),
                      Formatting::size(bytes.left), Formatting::size(bytes.right)}});
    }
    return rows;
}

QList<DifferenceRow> CompareView::lineRows(const QByteArray& left, const QByteArray& right) {
    const auto inLines = [](QByteArray text) { return QString::fromUtf8(text.replace("><", ">\n<")); };
    QList<DifferenceRow> rows;
    const auto add = [&rows](Difference::Kind kind, int line, const QString& was, const QString& is) {
        if (rows.size() < mostDifferences)
            rows.append({DifferenceRow::Body, {kind, tr("line %1").arg(Formatting::count(line)), was, is}});
    };
    int line = 0; // of the right one
    QList<QString> removed;
    const auto flush = [&] {
        for (const QString& gone : std::exchange(removed, {}))
            add(Difference::Kind::Removed, line + 1, gone, QString());
    };
    const auto differences = compareLines(inLines(left), inLines(right));
    for (const LineDifference& difference : differences) {
        if (difference.kind == LineDifference::Kind::Removed) {
            removed.append(difference.line);
            continue;
        }
        if (difference.kind == LineDifference::Kind::Same)
            flush();
        ++line;
        if (difference.kind == LineDifference::Kind::Same)
            continue;
        if (removed.isEmpty())
            add(Difference::Kind::Added, line, QString(), difference.line);
        else
            add(Difference::Kind::Changed, line, removed.takeFirst(), difference.line);
    }
    flush();
    return rows;
}

QString CompareView::sentence(const Compared& compared) const {
    const QString other = Formatting::timeOfDay(m_other->receivedUs);
    if (compared.isSame)
        return tr("The same as the one of %1, byte for byte.").arg(other);
    if (compared.saysTheSame)
        return tr("Against the one of %1. The bodies say the same in other bytes.").arg(other);
    if (compared.isCut)
        return tr("Against the one of %1. Only the first differences are listed.").arg(other);
    return tr("Against the one of %1.").arg(other);
}

CompareView::Compared CompareView::compared(const Exchange& other, const Exchange& current, bool responses) {
    const Comparison comparison = responses ? compareResponses(other.response, current.response)
                                            : compareRequests(other.request, current.request);
    Compared result;
    result.isSame = comparison.isSame();
    result.saysTheSame = comparison.json && comparison.json->isEmpty() && !comparison.bytes.isNone();
    result.rows = rowsOf(comparison);
    const QByteArray& left = responses ? other.response.body : other.request.body;
    const QByteArray& right = responses ? current.response.body : current.request.body;
    const auto isText = [](const QByteArray& body) {
        return body.size() <= comparedByLines && bodyKind(body, {}) != BodyKind::Binary;
    };
    if (!comparison.json && !comparison.bytes.isNone() && isText(left) && isText(right)) {
        const QList<DifferenceRow> lines = lineRows(left, right);
        if (!lines.isEmpty()) {
            result.rows.removeLast(); // where the bytes begin to differ
            result.rows += lines;
        }
    }
    result.isCut = result.rows.size() >= mostDifferences;
    return result;
}

void CompareView::compare() {
    m_comparing->forget();
    m_model->setRows({});
    m_sentence->clear();
    if (!m_other || !m_current) {
        m_table->setEmptyContent(u"compare"_s,
                                 tr("Select two exchanges, or press D to compare with the one before."));
        return;
    }
    const bool responses = m_sides->checkedId() == ResponseSide;
    const auto size = [responses](const Exchange& exchange) {
        return (responses ? exchange.response.body : exchange.request.body).size();
    };
    if (size(*m_other) + size(*m_current) <= comparedAtOnce) {
        show(compared(*m_other, *m_current, responses));
        return;
    }
    m_comparing->run(
        [other = m_other, current = m_current, responses] { return compared(*other, *current, responses); },
        [this](const Compared& result) { show(result); });
}

void CompareView::show(const Compared& compared) {
    m_sentence->setText(sentence(compared));
    m_table->setEmptyContent(u"good"_s, tr("Nothing differs."));
    m_model->setRows(compared.rows);
}

} // namespace opbx::ui
