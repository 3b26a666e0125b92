// What a running endpoint has to say, in its log: exchanges and sentences. Main thread.
//
// A log that nobody reads holds up nothing: lines are left out after a second and counted, since a thread that waits
// for a pager neither answers calls nor ends.
#pragma once

namespace opbx {

class ExchangeLog;
class Runtime;

/// From now on, for as long as both live.
void keepLog(Runtime& runtime, ExchangeLog& log);
/// Sentences that need attention, as they stand now.
void sayWarnings(const Runtime& runtime, const ExchangeLog& log);

} // namespace opbx
