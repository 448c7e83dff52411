#pragma once
// Reads XML piece by piece, strictly: what is not well-formed stops it with the line. Encodings that the file
// states are understood. A DOCTYPE stops it at once, so that no entity is ever declared. Memory is that of
// the piece and of one tag; names and texts have the limits of libxml2 (50 kB, 10 MB). The library compares
// each attribute of an element with every other, and each prefix with all that are declared, and remembers
// each open element: so tags, their attributes, the declared prefixes and the depth have limits of ours, at
// which it stops.

#include "base/result.hpp"
#include "programmes/iati_name.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t xml_tag_bytes = 64 << 10;  // of one opening tag, as UTF-8
inline constexpr int xml_attributes = 1'000;            // of one element
inline constexpr int xml_prefixes = 200;                // declared around one place
inline constexpr int xml_depth = 256;                   // elements within each other
}  // namespace limits

struct XmlSeen {
    NameId name = name_unknown;
    bool foreign = false;    // of another namespace
    std::string_view words;  // the name as it stands; good until the call returns
};
struct XmlSeenAttribute {
    XmlSeen name;
    std::string_view value;
};

// Who listens. Everything handed over is good until the call returns.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void begin(const XmlSeen& name, std::span<const XmlSeenAttribute> attributes,
                       std::uint32_t line) = 0;
    virtual void text(std::string_view text) = 0;
    virtual void end() = 0;
};

struct XmlFault {
    std::uint32_t line = 0;
    Message message;
    bool operator==(const XmlFault&) const = default;
};

class XmlStream {
public:
    using FindName = std::function<NameId(std::string_view)>;
    XmlStream(XmlListener& listener, FindName find);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;

    bool read(std::string_view piece);  // false: it has stopped; see fault()
    bool finish();                      // no more pieces come
    const std::optional<XmlFault>& fault() const;

private:
    struct State;
    friend struct XmlEvents;
    std::unique_ptr<State> state_;
};

}  // namespace lightfoot
