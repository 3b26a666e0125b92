// What a program does before anything else, so that nothing that happens early ends it or hits a foreign file. Main thread.
#pragma once

namespace opbx {

/// Descriptors 0 to 2 that are closed lead to /dev/null from now on: the next file that is opened would get their number, and what
/// is printed would go into it. A pipe without a reader and a limit on the size of files are seen by the write that fails.
///
/// SIGHUP, SIGTERM and SIGINT are held back since before the libraries of the program were set up, so that a reload or a stop that
/// comes right after the start is not lost and does not end the program: SignalWatch takes them over. Whoever has none calls
/// releaseSignals().
void prepareProcess();

/// From now on they do what they do to any program; those that were held back as well.
void releaseSignals();

} // namespace opbx
