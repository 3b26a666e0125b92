// Where the objects, arrays and fields of a JSON text stand, found in one pass: of a text of any depth and any number of parts it
// takes a few bytes a part, and none for plain values. Pure; any thread.
//
// A body is looked at through an index: containers and fields by place; rows and text parts are made when they are
// looked at.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace opbx {

class JsonIndex {
public:
    /// An object or an array, at [begin, end) with its brackets.
    struct Container {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t count = 0;  // fields or items
        std::uint32_t fields = 0; // of an object: index of its first field
        bool isObject = false;
    };
    /// A field of an object: its name in quotes, then the value at [value, end).
    struct Field {
        std::uint32_t name = 0;
        std::uint32_t value = 0;
        std::uint32_t end = 0;
    };

    JsonIndex() = default;
    /// Reads the text, which may be anything up to 2 GiB.
    explicit JsonIndex(const QByteArray& text);

    /// Whether the text is one JSON value and nothing else.
    bool isValid() const { return m_isValid; }
    /// The container that begins at `at`; null when none does. Of a text that is not valid there are none.
    const Container* containerAt(qsizetype at) const;
    const std::vector<Container>& containers() const { return m_containers; } // by their begin
    const Field& field(const Container& object, std::uint32_t number) const {
        return m_fields[object.fields + number];
    }

private:
    class Reader;

    std::vector<Container> m_containers;
    std::vector<Field> m_fields;
    bool m_isValid = false;
};

} // namespace opbx
