#pragma once
// Cuts a file of IATI of any edition into its activities, piece by piece, without parsing them: it knows
// comments, CDATA, instructions and quoted values, so that what looks like an activity within them is none.
// An activity within an activity is a part of the outer one, unless the outer one is never closed or too
// large: then those that stand whole within it are saved. Encodings that the file states or shows are turned
// into UTF-8 at the front; offsets are those of the text after that. Memory is that of the largest activity.

#include "base/result.hpp"
#include "programmes/utf8_front.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

namespace lightfoot {

struct CutActivity {
    std::string_view text;     // "<iati-activity …>…</iati-activity>"; good until the call returns
    std::uint64_t offset = 0;  // in the file
    std::uint64_t line = 0;    // of its beginning, from 1
    std::string_view root;     // the tag "<iati-activities …>" above it; empty: none
    std::uint64_t within = 0;  // activities that begin within it, which are not given
};
struct CutFault {
    enum class Lost : std::uint8_t { activity, rest_of_file, nothing };
    std::uint64_t offset = 0, line = 0;
    Message message;
    std::string rule;  // "xml", "encoding", "size", "limit", "root"
    Lost lost = Lost::rest_of_file;
    std::uint64_t count = 1;  // of activities that are lost
    bool operator==(const CutFault&) const = default;
};

namespace limits {
inline constexpr std::size_t activity_bytes = 64 << 20;  // what one activity may take, unless said otherwise
inline constexpr std::size_t activities_within_one =
    1'000'000;                             // that are remembered, to be saved if need be
inline constexpr int endless_markup = 16;  // comments without an end that are looked into, of one file
}  // namespace limits

class ActivityCutter {
public:
    using Take = std::function<void(const CutActivity&)>;
    using Report = std::function<void(const CutFault&)>;
    ActivityCutter(Take take, Report report, std::size_t most_bytes = limits::activity_bytes)
        : take_(std::move(take)), report_(std::move(report)), most_bytes_(most_bytes) {}

    bool read(std::string_view piece);  // false: a DOCTYPE or an unknown encoding stopped it
    void finish();                      // no more pieces come
    std::string_view root() const { return root_; }

private:
    enum class Markup : std::uint8_t { text, comment, cdata, instruction };
    struct Span {
        std::uint64_t begin = 0, end = 0, line = 0;  // offsets in the file
        std::uint64_t begun = 0;                     // activities of the file up to this one
        std::uint64_t within = 0;                    // that begin within it
    };
    void scan();
    bool pass_markup();
    bool pass_tag();
    bool pass_long_tag(bool begins_activity, bool is_root);
    void begin_activity(std::size_t end);
    void remember(const Span& whole);
    void end_activity(std::size_t end);
    void give(const Span& span);
    void give_up(bool too_large);
    bool is_within_a_beginning() const;
    void forget();
    std::uint64_t line_of(std::uint64_t offset);
    std::string_view at(const Span& span) const;
    void stop(Message message, const char* rule);
    void tell(std::uint64_t offset, Message message, const char* rule);

    Take take_;
    Report report_;
    std::size_t most_bytes_;
    Utf8Front front_;
    std::string buffer_, root_;
    std::uint64_t base_ = 0;                    // offset of the buffer in the file
    std::size_t at_ = 0;                        // in the buffer: what is before it was looked at
    std::uint64_t counted_to_ = 0, lines_ = 1;  // line ends up to that offset
    Markup within_ = Markup::text;
    Span markup_;                  // where it began
    std::deque<Span> open_;        // activities that are begun, the outermost first
    std::deque<Span> whole_;       // whole ones within them, none within another of these
    std::uint64_t begun_ = 0;      // activities
    std::uint64_t forgotten_ = 0;  // whole ones within an open one that there was no room for
    bool root_closed_ = false, stopped_ = false;
};

}  // namespace lightfoot
