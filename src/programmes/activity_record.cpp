// Both ways go through the same list of members, so that they cannot part: a Packer takes each member as it
// is, an Unpacker fills it. Numbers are varints with the sign in the lowest bit, texts and lists begin with
// their length.

#include "programmes/activity_record.hpp"

#include <concepts>
#include <type_traits>

namespace lightfoot {

namespace {

// Longer is no list or text that a reader of activities would have made.
constexpr std::uint64_t longest = 1u << 20;

class Packer {
public:
    explicit Packer(std::string& out) : out_(out) {}

    void number(std::int64_t value) {
        std::uint64_t rest = (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);
        char bytes[10];
        std::size_t size = 0;
        for (; rest >= 0x80; rest >>= 7) bytes[size++] = char(rest | 0x80);
        bytes[size++] = char(rest);
        out_.append(bytes, size);
    }
    template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void operator()(const Number& value) { number(std::int64_t(value)); }
    void operator()(const std::string& text) {
        number(std::int64_t(text.size()));
        out_ += text;
    }
    void operator()(const Date& day) { number(day.days); }
    template <class T>
    void operator()(const std::optional<T>& value) {
        number(value ? 1 : 0);
        if (value) (*this)(*value);
    }
    template <class T>
    void operator()(const std::vector<T>& list) {
        number(std::int64_t(list.size()));
        for (const auto& item : list) (*this)(item);
    }
    template <class Part>
    requires std::is_class_v<Part>
    void operator()(const Part& part) { members(*this, part); }
    template <class... Parts>
    void all(const Parts&... parts) {
        ((*this)(parts), ...);
    }

private:
    std::string& out_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::int64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) return fail();
            const auto byte = std::uint8_t(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80) return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
        }
        return fail();
    }
    template <class Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void operator()(Number& value) { value = Number(number()); }
    void operator()(std::string& text) {
        const auto size = length();
        text.assign(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }
    void operator()(Date& day) { day.days = std::int32_t(number()); }
    template <class T>
    void operator()(std::optional<T>& value) {
        if (number() != 0) (*this)(value.emplace());
    }
    template <class T>
    void operator()(std::vector<T>& list) {
        const auto size = length();  // each item takes at least a byte
        list.reserve(size);
        for (std::size_t i = 0; i < size && good_; ++i) (*this)(list.emplace_back());
    }
    template <class Part>
    requires std::is_class_v<Part>
    void operator()(Part& part) { members(*this, part); }
    template <class... Parts>
    void all(Parts&... parts) {
        ((*this)(parts), ...);
    }

    bool read_whole() const { return good_ && rest_.empty(); }

private:
    std::int64_t fail() {
        good_ = false;
        rest_ = {};
        return 0;
    }
    std::size_t length() {
        const auto size = std::uint64_t(number());
        return size > longest || size > rest_.size() ? std::size_t(fail()) : std::size_t(size);
    }

    std::string_view rest_;
    bool good_ = true;
};

template <class Given, class Wanted>
concept Is = std::same_as<std::remove_const_t<Given>, Wanted>;

template <class Way, Is<ProgrammeSigns> Signs>
void members(Way& way, Signs& s) {
    way.all(s.status, s.planned_start, s.actual_start, s.planned_end, s.actual_end, s.last_transaction,
            s.budget_until, s.updated);
}
template <class Way, Is<ActivityText> Text>
void members(Way& way, Text& t) {
    way.all(t.kind, t.language, t.text);
}
template <class Way, Is<ActivityParty> Party>
void members(Way& way, Party& p) {
    way.all(p.role, p.ref, p.name, p.type, p.activity);
}
template <class Way, Is<ActivityShare> Share>
void members(Way& way, Share& s) {
    way.all(s.vocabulary, s.code, s.name, s.share, s.from_transactions);
}
template <class Way, Is<ActivityPlace> Place>
void members(Way& way, Place& p) {
    way.all(p.name, p.description, p.country, p.latitude, p.longitude);
}
template <class Way, Is<ActivityMark> Mark>
void members(Way& way, Mark& m) {
    way.all(m.kind, m.vocabulary, m.code, m.name, m.significance);
}
template <class Way, Is<ActivitySum> Sum>
void members(Way& way, Sum& s) {
    way.all(s.kind, s.year, s.currency, s.hundredths, s.count);
}
template <class Way, Is<ActivityContact> Contact>
void members(Way& way, Contact& c) {
    way.all(c.type, c.organisation, c.department, c.person, c.title, c.telephone, c.email, c.website,
            c.address);
}
template <class Way, Is<ActivityDocument> Document>
void members(Way& way, Document& d) {
    way.all(d.url, d.title, d.language, d.categories);
}
template <class Way, Is<ActivityLink> Link>
void members(Way& way, Link& l) {
    way.all(l.kind, l.activity);
}
template <class Way, Is<Activity> Whole>
void members(Way& way, Whole& a) {
    way.all(a.id, a.language, a.currency, a.version, a.secondary_reporter, a.humanitarian, a.hierarchy,
            a.signs, a.parties, a.texts, a.countries, a.regions, a.sectors, a.places, a.marks, a.aid_types,
            a.other_ids, a.scope, a.collaboration, a.flow, a.finance, a.tied, a.sums, a.contacts, a.documents,
            a.links);
}

}  // namespace

void append_record(std::string& out, const Activity& activity) {
    Packer packer(out);
    packer(activity);
}

std::optional<Activity> read_record(std::string_view bytes) {
    std::optional<Activity> activity(std::in_place);
    Unpacker unpacker(bytes);
    unpacker(*activity);
    if (!unpacker.read_whole()) activity.reset();
    return activity;
}

}  // namespace lightfoot
