// Only '<' is looked for, and only what follows it is compared: everything else an activity holds is passed
// over at the speed of memory. What is cut is checked by those who parse it.

#include "programmes/activity_cutter.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::string_view activity = "iati-activity";
constexpr std::string_view root_name = "iati-activities";
constexpr std::size_t longest_lead = 18;  // "</iati-activities>": enough to tell one markup from another
constexpr std::size_t longest_tag = 1 << 20;

bool ends_name(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '<';
}
bool is_name(std::string_view text, std::string_view name) {
    return text.starts_with(name) && text.size() > name.size() && ends_name(text[name.size()]);
}

// The end of a tag, behind its '>'; npos where it is not there yet. No tag can hold a '<': where one comes
// first, a quote or the '>' is missing, and the tag is taken to end before it, so that the others are found.
// What is cut so is refused by those who parse it.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
    std::size_t within_quotes = std::string_view::npos;
    for (char quote = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '<') return std::min(within_quotes, at);
        if (c == '>' && !quote) return at + 1;
        if (c == '>') within_quotes = std::min(within_quotes, at + 1);
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    return std::string_view::npos;
}

// Sixteen bytes at a time: compilers make one instruction of each of these.
using Bytes = signed char __attribute__((vector_size(16)));

Bytes bytes_at(const char* at) {
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

std::uint64_t line_ends(std::string_view text) {
    constexpr std::size_t most_blocks = 120;  // before a count of a byte is full
    std::uint64_t all = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (std::size_t(end - at) >= sizeof(Bytes)) {
        const auto blocks = std::min<std::size_t>(std::size_t(end - at) / sizeof(Bytes), most_blocks);
        Bytes counts{};
        for (std::size_t block = 0; block < blocks; ++block, at += sizeof(Bytes))
            counts -= bytes_at(at) == '\n';
        for (std::size_t lane = 0; lane < sizeof(Bytes); ++lane) all += std::uint64_t(counts[lane]);
    }
    for (; at < end; ++at) all += *at == '\n';
    return all;
}

// Whether the '<' there may begin something of ours: an activity, a comment, CDATA, an instruction.
bool may_be_ours(const char* at, const char* end) {
    if (at + 2 >= end) return true;
    const char c = at[1] == '/' ? at[2] : at[1];
    return c == 'i' || c == '!' || c == '?';
}

// The next such '<'; null: there is none.
const char* next_of_ours(const char* at, const char* end) {
    for (; std::size_t(end - at) > sizeof(Bytes) + 2; at += sizeof(Bytes)) {
        const auto first = bytes_at(at), second = bytes_at(at + 1), third = bytes_at(at + 2);
        const auto ours = (first == '<') & ((second == 'i') | (second == '!') | (second == '?') |
                                            ((second == '/') & (third == 'i')));
        std::uint64_t halves[2];
        std::memcpy(halves, &ours, sizeof halves);
        if (!(halves[0] | halves[1])) continue;
        while (*at != '<' || !may_be_ours(at, end)) ++at;
        return at;
    }
    while ((at = static_cast<const char*>(std::memchr(at, '<', std::size_t(end - at)))) &&
           !may_be_ours(at, end))
        ++at;
    return at;
}

}  // namespace

std::uint64_t ActivityCutter::line_of(std::uint64_t offset) {
    if (offset > counted_to_) {
        lines_ += line_ends(std::string_view(buffer_).substr(counted_to_ - base_, offset - counted_to_));
        counted_to_ = offset;
        return lines_;
    }
    return lines_ - line_ends(std::string_view(buffer_).substr(offset - base_, counted_to_ - offset));
}

std::string_view ActivityCutter::at(const Span& span) const {
    return std::string_view(buffer_).substr(span.begin - base_, span.end - span.begin);
}

void ActivityCutter::tell(std::uint64_t offset, Message message, const char* rule) {
    report_({offset, line_of(offset), std::move(message), rule});
}

void ActivityCutter::stop(Message message, const char* rule) {
    stopped_ = true;
    tell(base_ + at_, std::move(message), rule);
}

void ActivityCutter::give(const Span& span) { take_({at(span), span.begin, span.line, root_, span.within}); }

void ActivityCutter::remember(const Span& whole) {
    if (whole_.size() < limits::activities_within_one)
        whole_.push_back(whole);
    else
        ++forgotten_;
}

void ActivityCutter::begin_activity(std::size_t end) {
    const auto begin = base_ + at_;
    const Span span{begin, base_ + end, line_of(begin), ++begun_};
    const bool alone = std::string_view(buffer_).substr(0, end).ends_with("/>");
    if (!alone)
        open_.push_back(span);
    else if (open_.empty())
        give(span);
    else
        remember(span);
}

void ActivityCutter::end_activity(std::size_t end) {
    if (open_.empty()) return;  // the end of one that was given up
    Span span = open_.back();
    span.end = base_ + end;
    span.within = begun_ - span.begun;
    open_.pop_back();
    while (!whole_.empty() && whole_.back().begin > span.begin) whole_.pop_back();
    if (!open_.empty()) return remember(span);
    forgotten_ = 0;
    give(span);
}

// The outermost open activity will not be had: the whole ones that stood in it, and in no other that is still
// open, are given.
void ActivityCutter::give_up(bool too_large) {
    const auto outer = open_.front();
    open_.pop_front();
    constexpr auto lost = CutFault::Lost::activity;
    report_(too_large ? CutFault{outer.begin,
                                 outer.line,
                                 {"activity.too_large", {{"limit", std::int64_t(most_bytes_ >> 20)}}},
                                 "size",
                                 lost}
                      : CutFault{outer.begin, outer.line, "activity.unclosed", "xml", lost});
    const auto until = open_.empty() ? std::uint64_t(-1) : open_.front().begin;
    std::size_t given = 0;
    for (; given < whole_.size() && whole_[given].begin < until; ++given) give(whole_[given]);
    whole_.erase(whole_.begin(), whole_.begin() + std::ptrdiff_t(given));
    if (const auto lost_too = std::exchange(forgotten_, 0))
        report_({outer.begin,
                 outer.line,
                 {"activity.too_many_within", {{"count", std::int64_t(lost_too)}}},
                 "limit",
                 lost,
                 lost_too});
}

// What lies before the outermost open activity is no longer needed.
void ActivityCutter::forget() {
    while (!open_.empty() && base_ + buffer_.size() - open_.front().begin > most_bytes_) give_up(true);
    const auto keep = open_.empty() ? base_ + at_ : open_.front().begin;
    line_of(std::max(keep, counted_to_));
    line_of(base_ + at_);
    buffer_.erase(0, keep - base_);
    at_ -= keep - base_;
    base_ = keep;
}

// Within a comment, CDATA or instruction: on to its end. False: it is not there yet.
bool ActivityCutter::pass_markup() {
    const std::string_view end = within_ == Markup::comment ? "-->" : within_ == Markup::cdata ? "]]>" : "?>";
    const auto found = std::string_view(buffer_).find(end, at_);
    if (found == std::string_view::npos) {
        at_ = std::max(at_, buffer_.size() - std::min(buffer_.size(), end.size() - 1));
        return false;
    }
    at_ = found + end.size();
    within_ = Markup::text;
    return true;
}

// No tag is so long: where it ends is left to those who parse it.
bool ActivityCutter::pass_long_tag(bool begins_activity, bool is_root) {
    const auto end = at_ + 1 + activity.size();
    if (is_root) {
        root_ = "<iati-activities>", root_closed_ = false;
        report_({base_ + at_,
                 line_of(base_ + at_),
                 {"activity.long_root", {{"limit", std::int64_t(longest_tag >> 10)}}},
                 "root",
                 CutFault::Lost::nothing});
    }
    if (begins_activity) begin_activity(end);
    at_ = begins_activity ? end : at_ + 1;
    return true;
}

// At a '<'. False: there is not enough to tell what it is.
bool ActivityCutter::pass_tag() {
    const std::string_view text = buffer_;
    const auto rest = text.substr(at_);
    if (rest.size() < longest_lead && rest.find('>') == std::string_view::npos) return false;
    const auto enter = [&](Markup markup, std::size_t lead) {
        within_ = markup;
        markup_.begin = base_ + at_;
        markup_.line = line_of(markup_.begin);
        at_ += lead;
        return true;
    };
    if (rest.starts_with("<!--")) return enter(Markup::comment, 4);
    if (rest.starts_with("<![CDATA[")) return enter(Markup::cdata, 9);
    if (rest.starts_with("<?")) return enter(Markup::instruction, 2);
    if (rest.starts_with("<!") && open_.empty()) {
        stop("iati.xml.doctype", "xml");
        return true;
    }
    const bool closing = rest.starts_with("</");
    const auto name = rest.substr(closing ? 2 : 1, root_name.size() + 1);
    const bool is_activity = is_name(name, activity);
    if (closing && is_name(name, root_name)) root_closed_ = true;
    if (!is_activity && !open_.empty()) {
        ++at_;
        return true;
    }
    const auto end = end_of_tag(text.substr(0, std::min(text.size(), at_ + longest_tag)), at_ + 1);
    if (end == std::string_view::npos) {
        if (rest.size() < longest_tag) return false;
        return pass_long_tag(is_activity && !closing, is_name(name, root_name));
    }
    if (is_activity)
        closing ? end_activity(end) : begin_activity(end);
    else if (!closing && is_name(name, root_name))
        root_ = text.substr(at_, end - at_), root_closed_ = root_.ends_with("/>");
    at_ = end;
    return true;
}

void ActivityCutter::scan() {
    while (!stopped_) {
        if (within_ != Markup::text) {
            if (!pass_markup()) return;
            continue;
        }
        const char* const begin = buffer_.data();
        const char* const end = begin + buffer_.size();
        // Most tags within an activity are none of ours.
        const char* const from = begin + at_;
        const char* const found =
            open_.empty() ? static_cast<const char*>(std::memchr(from, '<', std::size_t(end - from)))
                          : next_of_ours(from, end);
        at_ = found ? std::size_t(found - begin) : buffer_.size();
        if (!found || !pass_tag()) return;
    }
}

bool ActivityCutter::read(std::string_view piece) {
    if (stopped_) return false;
    if (!front_.read(piece, buffer_)) {
        stop({"activity.encoding_unknown", {{"encoding", front_.encoding()}}}, "encoding");
        return false;
    }
    scan();
    forget();
    return !stopped_;
}

void ActivityCutter::finish() {
    if (stopped_) return;
    if (!front_.finish(buffer_))
        return stop({"activity.encoding_unknown", {{"encoding", front_.encoding()}}}, "encoding");
    scan();
    // What never ends, such as "<!--" typed into a text, is taken as text after all.
    for (int again = 0; within_ != Markup::text && again < limits::endless_markup; ++again) {
        if (open_.empty() || markup_.begin < base_) {
            report_({markup_.begin, markup_.line, "iati.xml.ends_early", "xml"});
            root_closed_ = true;  // that it is not was just said
            break;
        }
        within_ = Markup::text;
        counted_to_ = markup_.begin, lines_ = markup_.line;  // what follows is counted on, not back
        at_ = markup_.begin - base_ + 1;
        scan();
    }
    while (!open_.empty() && !stopped_) give_up(false);
    if (!stopped_ && (root_.empty() ? is_within_a_beginning() : !root_closed_))
        tell(base_ + buffer_.size(), "iati.xml.ends_early", "xml");
}

// What is left ends before it shows whether an activity begins there.
bool ActivityCutter::is_within_a_beginning() const {
    const auto rest = std::string_view(buffer_).substr(at_);
    constexpr std::string_view beginning = "<iati-activity";
    return rest.size() > 1 && (rest.starts_with(beginning) || beginning.starts_with(rest));
}

}  // namespace lightfoot
