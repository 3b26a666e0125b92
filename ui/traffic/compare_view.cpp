#include "ui/traffic/compare_view.h"

#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/table_view.h"
#include "ui/support/type_scale.h"
#include "ui/traffic/body_format.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

namespace opbx::ui {

namespace {
enum Side { RequestSide, ResponseSide };
constexpr qsizetype comparedByLines = 256 * 1024;
} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
    , m_sides(new QButtonGroup(this))
    , m_sentence(quietLabel(QString(), TypeSize::Body, this))
    , m_model(new DifferenceModel(this))
    , m_table(new TableView(this)) {
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
    m_table->setObjectName(QStringLiteral("differences"));
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

QList<DifferenceModel::Row> CompareView::rowsOf(const Comparison& comparison) {
    QList<DifferenceModel::Row> rows;
    for (const Difference& difference : comparison.head)
        rows.append({DifferenceModel::Head, difference});
    for (const Difference& difference : comparison.headers)
        rows.append({DifferenceModel::Header, difference});
    if (comparison.json) {
        for (const Difference& difference : *comparison.json)
            rows.append({DifferenceModel::Body, difference});
    } else if (!comparison.bytes.isNone()) {
        const ByteDifference& bytes = comparison.bytes;
        rows.append({DifferenceModel::Body,
                     {Difference::Kind::Changed, tr("from byte %1").arg(Formatting::count(bytes.offset)),
                      Formatting::size(bytes.left), Formatting::size(bytes.right)}});
    }
    return rows;
}

QList<DifferenceModel::Row> CompareView::lineRows(const QByteArray& left, const QByteArray& right) {
    const auto inLines = [](QByteArray text) { return QString::fromUtf8(text.replace("><", ">\n<")); };
    QList<DifferenceModel::Row> rows;
    const auto add = [&rows](Difference::Kind kind, int line, const QString& was, const QString& is) {
        rows.append({DifferenceModel::Body, {kind, tr("line %1").arg(Formatting::count(line)), was, is}});
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

QString CompareView::sentence(const Comparison& comparison) const {
    const QString other = Formatting::timeOfDay(m_other->receivedUs);
    if (comparison.isSame())
        return tr("The same as the one of %1, byte for byte.").arg(other);
    if (comparison.json && comparison.json->isEmpty() && !comparison.bytes.isNone())
        return tr("Against the one of %1. The bodies say the same in other bytes.").arg(other);
    return tr("Against the one of %1.").arg(other);
}

void CompareView::compare() {
    if (!m_other || !m_current) {
        m_sentence->clear();
        m_model->setRows({});
        m_table->setEmptyContent(QStringLiteral("compare"),
                                 tr("Select two exchanges, or press D to compare with the one before."));
        return;
    }
    const Comparison comparison = m_sides->checkedId() == ResponseSide
                                      ? compareResponses(m_other->response, m_current->response)
                                      : compareRequests(m_other->request, m_current->request);
    m_sentence->setText(sentence(comparison));
    m_table->setEmptyContent(QStringLiteral("good"), tr("Nothing differs."));
    QList<DifferenceModel::Row> rows = rowsOf(comparison);
    const bool responses = m_sides->checkedId() == ResponseSide;
    const QByteArray& left = responses ? m_other->response.body : m_other->request.body;
    const QByteArray& right = responses ? m_current->response.body : m_current->request.body;
    const auto isText = [](const QByteArray& body) {
        return body.size() <= comparedByLines && bodyKind(body, {}) != BodyKind::Binary;
    };
    if (!comparison.json && !comparison.bytes.isNone() && isText(left) && isText(right)) {
        const QList<DifferenceModel::Row> lines = lineRows(left, right);
        if (!lines.isEmpty()) {
            rows.removeLast(); // where the bytes begin to differ
            rows += lines;
        }
    }
    m_model->setRows(std::move(rows));
}

} // namespace opbx::ui
