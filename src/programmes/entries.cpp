// Every link is brought into one direction and counted at both ends. A link binds where neither end is a
// hub; those that bind are joined, the surest kind first and within it by identifier, as long as what comes
// of it is no larger than an entry may be. So a loop of parents, a parent of itself or a list of twenty
// thousand children changes nothing else.

#include "programmes/entries.hpp"

#include "index/varint.hpp"
#include "programmes/kept_file.hpp"
#include "programmes/number_bytes.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace lightfoot {

namespace {

using Kind = ActivityTie::Kind;
using Node = std::uint32_t;

constexpr std::string_view magic = "LFENTR01";

// From above to below: parent to child, payer to payee. Of equals the smaller number first.
struct Link {
    Kind kind = Kind::same;  // same, child, sibling, co_funded or payee
    Node above = 0, below = 0;
    auto operator<=>(const Link&) const = default;
};

class Groups {
public:
    // The first nodes are kept, those behind them only named.
    Groups(const std::vector<TieCountries>& countries, std::size_t all)
        : above_(all), size_(all, 1), states_(all) {
        std::iota(above_.begin(), above_.end(), Node(0));
        std::fill(size_.begin() + std::ptrdiff_t(countries.size()), size_.end(), 0);
        for (std::size_t i = 0; i < countries.size(); ++i) add(states_[i], countries[i]);
    }
    Node of(Node node) {
        while (above_[node] != node) node = above_[node] = above_[above_[node]];
        return node;
    }
    void join(Node one, Node other) {
        one = of(one), other = of(other);
        auto states = states_[one];
        if (one == other || size_[one] + size_[other] > limits::entry_parts || !add(states, states_[other]))
            return;
        if (size_[one] < size_[other]) std::swap(one, other);
        above_[other] = one;
        size_[one] += size_[other];
        states_[one] = states;
    }

private:
    using States = std::array<std::uint16_t, limits::bound_countries>;  // 0: free

    template <class More>
    static bool add(States& states, const More& more) {  // false: there is no room for all of them
        for (const auto state : more) {
            if (state == 0) continue;
            const auto at = std::find_if(states.begin(), states.end(),
                                         [&](std::uint16_t known) { return known == state || known == 0; });
            if (at == states.end()) return false;
            *at = state;
        }
        return true;
    }

    std::vector<Node> above_;
    std::vector<std::uint32_t> size_;  // of the kept ones
    std::vector<States> states_;
};

class Binding {
public:
    Binding(std::span<const ActivityIdentity> rows, std::span<const TiesFile> packs) {
        number(rows);
        countries_.resize(marks_.size());
        for (const auto& pack : packs) pack.every([&](const ActivityTies& row) { take(row); });
        take_absent_parents();
        std::sort(links_.begin(), links_.end());
        links_.erase(std::unique(links_.begin(), links_.end()), links_.end());
        count_ends();
    }

    std::vector<EntryParts> entries() {
        Groups groups(countries_, marks_.size() + absent_);
        std::erase_if(links_, [&](const Link& link) { return !binds(link); });
        for (const auto& link : links_) groups.join(link.above, link.below);
        std::vector<std::pair<Node, Node>> members;  // group, node
        for (const auto& link : links_)
            for (const auto node : {link.above, link.below})
                if (node < marks_.size()) members.emplace_back(groups.of(node), node);
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        rank(groups);
        std::vector<EntryParts> out;
        for (auto at = members.begin(); at != members.end();) {
            auto end = at;
            while (end != members.end() && end->first == at->first) ++end;
            if (end - at > 1) out.push_back(parts({at, end}));
            at = end;
        }
        std::sort(out.begin(), out.end());
        return out;
    }

private:
    void number(std::span<const ActivityIdentity> rows) {
        for (const auto& row : rows)
            if (row.stands) {
                nodes_.emplace_back(row.key, Node(marks_.size()));
                marks_.push_back(row.identifier);
                keys_.push_back(row.key);
            }
        std::sort(nodes_.begin(), nodes_.end());
    }

    std::optional<Node> node_of(std::uint64_t mark) const {
        const auto found = std::lower_bound(marks_.begin(), marks_.end(), mark);
        if (found == marks_.end() || *found != mark) return std::nullopt;
        return Node(found - marks_.begin());
    }

    void take(const ActivityTies& row) {
        const auto own = std::lower_bound(nodes_.begin(), nodes_.end(), std::pair(row.key, Node(0)));
        if (own == nodes_.end() || own->first != row.key) return;  // another one of its identifier stands
        countries_[own->second] = row.countries;
        for (const auto& tie : row.ties) {
            const auto other = node_of(tie.other);
            if (!other && tie.kind == Kind::parent) absent_parents_.emplace_back(tie.other, own->second);
            if (other && *other != own->second) add(tie.kind, own->second, *other);
        }
    }

    void add(Kind kind, Node own, Node other) {
        switch (kind) {
        case Kind::parent: return void(links_.push_back({Kind::child, other, own}));
        case Kind::payer: return void(links_.push_back({Kind::payee, other, own}));
        case Kind::child:
        case Kind::payee: return void(links_.push_back({kind, own, other}));
        default: links_.push_back({kind, std::min(own, other), std::max(own, other)});
        }
    }

    // Those that name the same parent belong together, also where nobody publishes the parent.
    void take_absent_parents() {
        std::sort(absent_parents_.begin(), absent_parents_.end());
        std::uint64_t before = 0;
        for (const auto& [mark, child] : absent_parents_) {
            if (mark != before) ++absent_;
            before = mark;
            links_.push_back({Kind::child, Node(marks_.size() + absent_ - 1), child});
        }
    }

    // What stands at each end, kind by kind. Sums over all links, so that a hub is found whoever names it.
    void count_ends() {
        for (auto& counts : ends_) counts = Ends(marks_.size() + absent_);
        umbrella_.resize(marks_.size() + absent_);
        std::set<std::uint16_t> countries;  // of the children of one parent: its links lie together
        for (std::size_t i = 0; i < links_.size(); ++i) {
            const auto& link = links_[i];
            auto& ends = ends_[std::size_t(link.kind)];
            count(ends.down[link.above]);
            count(ends.up[link.below]);
            if (link.kind != Kind::child || umbrella_[link.above]) continue;
            if (i == 0 || links_[i - 1].above != link.above) countries.clear();
            for (const auto country : countries_[link.below])
                if (country != 0) countries.insert(country);
            umbrella_[link.above] = countries.size() > limits::bound_countries;
        }
    }
    static void count(std::uint16_t& ends) { ends += ends < std::numeric_limits<std::uint16_t>::max(); }

    bool binds(const Link& link) const {
        const auto& ends = ends_[std::size_t(link.kind)];
        const auto all = [&](Node node) { return std::size_t(ends.down[node]) + ends.up[node]; };
        switch (link.kind) {
        case Kind::child: return ends.down[link.above] <= limits::bound_children && !umbrella_[link.above];
        case Kind::payee:
            return ends.down[link.above] <= limits::bound_payees &&
                   ends.up[link.below] <= limits::bound_payers && share_a_country(link);
        default: return all(link.above) <= limits::bound_equals && all(link.below) <= limits::bound_equals;
        }
    }

    // What goes to many States from one purse is no programme in any of them.
    bool share_a_country(const Link& link) const {
        const auto& one = countries_[link.above];
        const auto& other = countries_[link.below];
        if (one[0] == 0 || other[0] == 0) return true;
        for (const auto country : one)
            if (country != 0 && country != many_countries && (country == other[0] || country == other[1]))
                return true;
        return false;
    }

    // Of each node in its group: whether it stands below another, and over how many.
    void rank(Groups& groups) {
        for (const auto& link : links_) {
            if (groups.of(link.above) != groups.of(link.below)) continue;
            if (link.kind != Kind::child && link.kind != Kind::payee) continue;
            const int weight = link.kind == Kind::child ? 1000 : 1;
            if (link.above < marks_.size()) {
                below_[link.below] -= weight;
                over_[link.above] += weight;
            }
        }
    }

    EntryParts parts(std::span<const std::pair<Node, Node>> members) const {
        const auto value = [](const auto& map, Node node) {
            const auto found = map.find(node);
            return found == map.end() ? 0 : found->second;
        };
        std::vector<Node> nodes;
        for (const auto& [group, node] : members) nodes.push_back(node);
        const auto lead = std::min_element(nodes.begin(), nodes.end(), [&](Node one, Node other) {
            return std::tuple(-value(below_, one), -value(over_, one), one) <
                   std::tuple(-value(below_, other), -value(over_, other), other);
        });
        std::rotate(nodes.begin(), lead, lead + 1);
        EntryParts keys;
        for (const auto node : nodes) keys.push_back(keys_[node]);
        return keys;
    }

    struct Ends {
        Ends() = default;
        explicit Ends(std::size_t nodes) : down(nodes), up(nodes) {}
        std::vector<std::uint16_t> down, up;  // links of this kind, by the node above and below
    };
    std::vector<std::uint64_t> marks_;                  // of nodes, ascending
    std::vector<std::int64_t> keys_;                    // of nodes
    std::vector<std::pair<std::int64_t, Node>> nodes_;  // by key
    std::vector<TieCountries> countries_;
    std::vector<std::pair<std::uint64_t, Node>> absent_parents_;
    std::size_t absent_ = 0;
    std::vector<Link> links_;
    std::array<Ends, std::size_t(Kind::payee) + 1> ends_;
    std::vector<bool> umbrella_;  // parents whose children work in too many States
    std::unordered_map<Node, int> below_, over_;
};

}  // namespace

std::vector<EntryParts> entries_of(std::span<const ActivityIdentity> rows, std::span<const TiesFile> packs) {
    return Binding(rows, packs).entries();
}

// Magic, count of entries and of parts (u32); by key: keys (i64) and entries (u32); by entry: where its
// parts begin (u32, one more than there are entries); all parts (i64).
std::string bytes_of(const std::vector<EntryParts>& entries) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> by_key;
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        for (const auto key : entries[i]) by_key.emplace_back(key, i);
    std::sort(by_key.begin(), by_key.end());
    std::string out(magic);
    append_number(out, std::uint32_t(entries.size()));
    append_number(out, std::uint32_t(by_key.size()));
    for (const auto& [key, entry] : by_key) append_number(out, key);
    for (const auto& [key, entry] : by_key) append_number(out, entry);
    std::uint32_t begin = 0;
    for (const auto& entry : entries) {
        append_number(out, begin);
        begin += std::uint32_t(entry.size());
    }
    append_number(out, begin);
    for (const auto& entry : entries)
        for (const auto key : entry) append_number(out, key);
    return out;
}

Result<Entries> Entries::open(const std::string& path) {
    Entries entries;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return entries;
    entries.file_ = TRY(MappedFile::open(path));
    if (!entries.lay_out()) return unavailable(path, {"programmes.damaged", {{"file", path}}});
    return entries;
}

bool Entries::lay_out() {
    auto bytes = file_->bytes();
    if (bytes.size() < 16 || file_->text().substr(0, magic.size()) != magic) return false;
    count_ = load<std::uint32_t>(bytes, 2);
    all_parts_ = load<std::uint32_t>(bytes, 3);
    if (bytes.size() != 16 + all_parts_ * 20 + (count_ + 1) * 4) return false;
    bytes = bytes.subspan(16);
    const auto next = [&](std::size_t size) {
        const auto part = bytes.first(size);
        bytes = bytes.subspan(size);
        return part;
    };
    keys_ = next(all_parts_ * 8);
    entries_ = next(all_parts_ * 4);
    begins_ = next((count_ + 1) * 4);
    parts_ = bytes;
    return true;
}

std::optional<std::uint32_t> Entries::find(std::int64_t key) const {
    std::size_t low = 0, high = all_parts_;
    while (low < high) {
        const auto middle = (low + high) / 2;
        if (load<std::int64_t>(keys_, middle) < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == all_parts_ || load<std::int64_t>(keys_, low) != key) return std::nullopt;
    return load<std::uint32_t>(entries_, low);
}

EntryParts Entries::parts(std::uint32_t entry) const {
    EntryParts out;
    if (entry >= count_) return out;
    const auto end = std::min<std::size_t>(load<std::uint32_t>(begins_, entry + 1), all_parts_);
    for (std::size_t at = load<std::uint32_t>(begins_, entry); at < end; ++at)
        out.push_back(load<std::int64_t>(parts_, at));
    return out;
}

Result<void> keep_entries(const ProgrammeFiles& files, std::uint64_t generation,
                          std::span<const std::uint64_t> packs, std::span<const ActivityIdentity> rows) {
    std::vector<TiesFile> ties;
    for (const auto pack : packs) {
        if (!TiesFile::open(files.ties(pack))) TRY(keep_ties(files, pack));  // missing, or damaged
        ties.push_back(TRY(TiesFile::open(files.ties(pack))));
    }
    return keep_file(files.entries(generation), bytes_of(entries_of(rows, ties)));
}

}  // namespace lightfoot
