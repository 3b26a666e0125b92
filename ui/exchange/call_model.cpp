#include "ui/exchange/call_model.h"

#include "core/base/error_names.h"
#include "core/calls/call_ladder.h"
#include "ui/theme/formatting.h"
#include "ui/words/error_words.h"
#include "ui/words/exchange_words.h"
#include "ui/words/translated.h"

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;
using namespace column_traits;

namespace {

QString ofExchange(const CallRung& rung, QString (*text)(const ExchangeRow&)) {
    return rung.row.id == 0 ? QString() : text(rung.row);
}

QString gapText(qint64 us) {
    constexpr qint64 secondUs = 1'000'000;
    constexpr qint64 minutesUs = 120 * secondUs;
    return us < minutesUs ? CallModel::tr("%n second(s) later", nullptr, int(us / secondUs))
                          : CallModel::tr("%1 later", "time in which nothing came").arg(Formatting::span(us));
}

QString wordsOf(const ExchangeRow& row, const QList<StoryEvent>& story, const CallModel::Names& names) {
    if (row.status >= 400)
        return CallModel::tr("Refused: %1.").arg(ErrorWords::shortName(errorFromName(row.refusal)));
    if (row.duplicate)
        return CallModel::tr("Came again, and got the same reply.");
    const QString state = ExchangeWords::state(row.state);
    if (row.endpoint == Endpoint::SessionUpdate)
        return CallModel::tr("The network says: %1.").arg(state);
    if (row.endpoint == Endpoint::Cdr)
        return CallModel::tr("The call record says: %1.").arg(state);
    const auto told = std::find_if(story.cbegin(), story.cend(), [&row](const StoryEvent& event) {
        return event.kind == StoryEvent::Kind::Voice && event.atUs == row.receivedUs;
    });
    const Message words = told == story.cend() ? Message() : rungMessage(*told, names);
    return words.isEmpty() ? ExchangeWords::endpoint(row.endpoint) : translated(words);
}

} // namespace

CallModel::CallModel(QObject* parent)
    : RowModel(Columns{{"ladder", QString(), 28, {}, [](const CallRung&) { return QString(); }},
                       {.id = "time",
                        .header = tr("Time"),
                        .width = 98,
                        .traits = LeftToRight,
                        .text =
                            [](const CallRung& rung) {
                                return ofExchange(rung, [](const ExchangeRow& row) {
                                    return Formatting::timeOfDay(row.receivedUs);
                                });
                            },
                        .tooltip =
                            [](const CallRung& rung) {
                                return ofExchange(rung, [](const ExchangeRow& row) {
                                    return Formatting::dateTime(row.receivedUs);
                                });
                            }},
                       {"since-start", tr("Since start"), 92, Figures,
                        [](const CallRung& rung) {
                            return rung.row.id == 0 ? QString()
                                                    : u"+%1"_s.arg(Formatting::elapsed(rung.sinceStartUs));
                        }},
                       {"happened", tr("What happened"), 320, Stretch, &CallRung::words},
                       {"endpoint",
                        tr("Endpoint"),
                        126,
                        {},
                        [](const CallRung& rung) {
                            return ofExchange(rung, [](const ExchangeRow& row) {
                                return ExchangeWords::endpoint(row.endpoint);
                            });
                        }},
                       {.id = "status",
                        .header = tr("Status"),
                        .width = 84,
                        .text =
                            [](const CallRung& rung) {
                                return ofExchange(
                                    rung, [](const ExchangeRow& row) { return ExchangeWords::status(row); });
                            },
                        .pill = [](const CallRung& rung) -> std::optional<Meaning> {
                            if (rung.row.id == 0)
                                return std::nullopt;
                            return ExchangeWords::meaningOfStatus(rung.row);
                        }}},
               parent) {}

void CallModel::setCall(const QList<ExchangeRow>& oldestFirst, const QList<StoryEvent>& story,
                        const Names& names) {
    QList<CallRung> rungs;
    qint64 before = 0;
    for (const ExchangeRow& row : oldestFirst) {
        if (before != 0 && row.receivedUs - before >= leastGapUs)
            rungs.append(CallRung{{}, row.receivedUs - before, 0, gapText(row.receivedUs - before)});
        before = row.receivedUs;
        rungs.append(CallRung{row, 0, row.receivedUs - oldestFirst.constFirst().receivedUs,
                              wordsOf(row, story, names)});
    }
    setRows(std::move(rungs));
}

qint64 CallModel::idAt(int row) const {
    const CallRung* rung = rowAt(row);
    return rung ? rung->row.id : 0;
}

int CallModel::rowOfId(qint64 id) const {
    return findRow([id](const CallRung& rung) { return rung.row.id == id; });
}

QVariant CallModel::ofRow(const CallRung& rung, int role) const {
    const bool isGap = rung.row.id == 0;
    if (role == TintRole)
        return int(isGap ? Meaning::Neutral : ExchangeWords::meaningOfRow(rung.row));
    if (role == GapRole || role == QuietRole)
        return isGap;
    return {};
}

} // namespace opbx::ui
