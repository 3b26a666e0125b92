// Either a value or an Error. No exceptions cross our functions, and no null or `bool` stands for a failure.
//
// Errors are values: Result<T> with a code; code → HTTP status is one function, code → words another, and no
// exception crosses a function of ours, because one that leaves a QHttpServer handler ends the process.
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace opbx {

/// Success without a value, for `Result<Done>`.
struct Done {
    bool operator==(const Done&) const = default;
};

template<class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::move(value)) {}
    Result(Error error)
        : m_state(std::move(error)) {}
    Result(ErrorCode code, QString detail)
        : m_state(Error{code, std::move(detail)}) {}

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    /// The value. Only when ok().
    const T& value() const& { return std::get<T>(m_state); }
    T& value() & { return std::get<T>(m_state); }
    T&& value() && { return std::get<T>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    /// The error. Only when not ok().
    const Error& error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace opbx
