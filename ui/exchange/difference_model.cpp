#include "ui/exchange/difference_model.h"

namespace opbx::ui {

using namespace column_traits;

namespace {

Meaning differenceMeaning(const DifferenceRow& row) {
    switch (row.difference.kind) {
    case Difference::Kind::Added: return Meaning::Good;
    case Difference::Kind::Removed: return Meaning::Bad;
    case Difference::Kind::Changed: break;
    }
    return Meaning::Attention;
}

/// In the order of the words of the column.
std::size_t placeOfKind(Difference::Kind kind) {
    switch (kind) {
    case Difference::Kind::Added: return 1;
    case Difference::Kind::Removed: return 2;
    case Difference::Kind::Changed: break;
    }
    return 0;
}

} // namespace

DifferenceModel::DifferenceModel(const QString& left, const QString& right, QObject* parent)
    : RowModel(
          Columns{
              {
                  .id = "part",
                  .header = tr("Part"),
                  .width = 90,
                  .text = [parts = std::array{tr("Head"), tr("Header"), tr("Body")}](
                              const DifferenceRow& row) { return parts[row.part]; },
              },
              {.id = "change",
               .header = tr("Change"),
               .width = 90,
               .text = [words = std::array{tr("changed"), tr("added"), tr("removed")}](
                           const DifferenceRow& row) { return words[placeOfKind(row.difference.kind)]; },
               .pill = differenceMeaning},
              {"place", tr("Place"), 200, LeftToRight,
               [](const DifferenceRow& row) { return row.difference.place; }},
              {"left", left, 330, LeftToRight, [](const DifferenceRow& row) { return row.difference.left; }},
              {"right", right, 0, LeftToRight | Stretch,
               [](const DifferenceRow& row) { return row.difference.right; }}},
          parent) {}

} // namespace opbx::ui
