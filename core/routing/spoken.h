// Say elements, and documents of one sentence. Pure; any thread. Voice and language are left out where they are Cloudonix's own defaults.
#pragma once

#include "core/cxml/writer.h"
#include "core/model/routing_plan.h"
#include "core/routing/prompts.h"

namespace opbx {

CxmlElement sayElement(const QString& text, const QString& voice, const QString& language);
/// A fixed sentence in the words, voice and language of the plan.
CxmlElement sayElement(Prompt prompt, const PlanDefaults& defaults);

/// CXML that says one sentence and hangs up; the text is escaped.
QByteArray sayAndHangUp(const QString& sentence);
/// The same with a fixed sentence, as the plan's defaults want it said.
QByteArray sayAndHangUp(Prompt prompt, const PlanDefaults& defaults);

} // namespace opbx
