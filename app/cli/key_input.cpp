#include "app/cli/key_input.h"

#include <QFile>

#include <openssl/crypto.h>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestInput = 4096;

#ifdef Q_OS_UNIX
/// Turns the terminal's echo off as long as it lives; does nothing when standard input is no terminal.
class Silence {
public:
    Silence()
        : m_isTerminal(::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0) {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        std::fputs("Key (not shown): ", stderr);
    }
    ~Silence() {
        if (!m_isTerminal)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputs("\n", stderr);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal;
};
#else
class Silence {
public:
    bool isTerminal() const { return false; }
};
#endif

} // namespace

Result<Secret> readKeyFromInput() {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {ErrorCode::FileUnreadable, u"Standard input cannot be read."_s};
    const Silence silence;
    QByteArray text = silence.isTerminal() ? input.readLine(largestInput) : input.read(largestInput + 1);
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
    const bool good = text.size() <= largestInput && !text.contains('\n');
    const Secret key(text);
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
    if (!good)
        return {ErrorCode::InvalidInput, u"Standard input holds more than one line. Give the key alone."_s};
    return key;
}

} // namespace opbx::cli
