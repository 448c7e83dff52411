#pragma once
// Reads XML piece by piece, strictly: what is not well-formed stops it with the line. Encodings that the file
// states are understood. A DOCTYPE stops it at once, so that no entity is ever declared. Memory is that of
// the piece and of one tag; depth, names and texts have the limits of libxml2 (256, 50 kB, 10 MB).

#include "base/result.hpp"
#include "programmes/iati_name.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace lightfoot {

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
