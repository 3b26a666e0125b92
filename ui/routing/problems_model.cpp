#include "ui/routing/problems_model.h"

#include "ui/routing/problem_words.h"
#include "ui/support/colours.h"
#include "ui/support/table_header.h"
#include "ui/support/table_roles.h"

#include <QRegularExpression>

#include <array>

namespace opbx::ui {

namespace {

constexpr std::array columns = {
    TableColumn{"kind", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Kind"), 90},
    TableColumn{"where", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "Where"), 200},
    TableColumn{"what", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "What"), 330},
    TableColumn{"remedy", QT_TRANSLATE_NOOP("opbx::ui::ProblemsModel", "What to do"), 330, false, false,
                true},
};
static_assert(columns.size() == ProblemsModel::ColumnCount);

} // namespace

ProblemsModel::ProblemsModel(PlanDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_problems(draft.problems()) {
    connect(&draft, &PlanDraft::changed, this, [this] {
        beginResetModel();
        m_problems = m_draft.problems();
        endResetModel();
    });
}

ProblemsModel::Place ProblemsModel::placeOf(const QString& path) {
    static const QRegularExpression form(QStringLiteral("^(\\w+)\\[(\\d+)\\]"));
    const QRegularExpressionMatch match = form.match(path);
    if (!match.hasMatch()) {
        const EntityKind* single = PlanEntities::kind(path.section(u'.', 0, 0));
        return single && single->isSingle ? Place{single, 0} : Place();
    }
    return {PlanEntities::kind(match.captured(1)), match.captured(2).toInt()};
}

ProblemsModel::Place ProblemsModel::placeAt(int row) const {
    return row >= 0 && row < m_problems.size() ? placeOf(m_problems.at(row).path) : Place();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_problems.size())
        return {};
    const PlanProblem& problem = m_problems.at(index.row());
    const bool isError = problem.severity == PlanSeverity::Error;
    if (role == PillRole && index.column() == Severity)
        return int(isError ? Meaning::Bad : Meaning::Attention);
    if (role == ExportRole && index.column() == Where)
        return problem.path;
    if (role == Qt::ToolTipRole && index.column() == Where)
        return problem.path;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Severity: return isError ? tr("Error") : tr("Warning");
    case Where: {
        const Place place = placeOf(problem.path);
        if (!place.kind)
            return problem.path;
        if (place.kind->isSingle)
            return PlanEntities::one(*place.kind);
        return PlanEntities::named(*place.kind, m_draft.items(*place.kind).at(place.row).toObject());
    }
    case Words: return ProblemWords::words(problem);
    case Remedy: return ProblemWords::remedy(problem);
    default: return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const TableColumn& column = columns[std::size_t(section)];
    return headerOf(column, tr(column.header), role);
}

} // namespace opbx::ui
