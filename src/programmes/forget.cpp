#include "programmes/forget.hpp"

#include "matching/parties.hpp"
#include "programmes/base.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace lightfoot {

namespace {

namespace fs = std::filesystem;

bool is_or_holds(const std::string& outer, const std::string& inner) {
    return inner == outer ||
           (inner.size() > outer.size() && inner.starts_with(outer) && inner[outer.size()] == '/');
}

// "files/" and "../files" are the folder, too.
std::string whole_path(const std::string& name) {
    std::error_code unreadable;
    return fs::weakly_canonical(name, unreadable).string();
}

class Choice {
public:
    explicit Choice(const ProgrammeBase& base) : base_(base) {}

    Result<Forgotten> choose(const WantedForget& wanted) {
        for (const auto& name : wanted.names)
            TRY(add(name, [&](const auto& one) { return is_called(one, name); }));
        if (!wanted.publishers.empty()) find_reporters();
        for (const auto& name : wanted.publishers)
            TRY(add(name, [&](const auto& one) {
                return one.publisher.empty() ? reporters_.at(one.number) == name : one.publisher == name;
            }));
        if (wanted.missing)
            if (!add([](const auto& one) { return one.missing; }))
                return not_found("programmes.none_missing");
        return result();
    }

private:
    bool add(const auto& fits) {
        bool any = false;
        for (const auto& source : base_.about().sources) {
            if (!fits(source)) continue;
            any = true;
            chosen_.emplace(source.number, source.name);
        }
        return any;
    }
    Result<void> add(const std::string& name, const auto& fits) {
        if (!add(fits)) return not_found({"programmes.nothing_to_forget", {{"name", name}}});
        return {};
    }

    static bool is_called(const ProgrammeSource& source, std::string name) {
        while (name.size() > 1 && name.ends_with('/')) name.pop_back();
        if (is_or_holds(name, source.name)) return true;
        return !source.folder.empty() && is_or_holds(whole_path(name), source.folder + "/" + source.name);
    }

    // Of each source the reference under which all of it is reported; empty: there are several, or none.
    void find_reporters() {
        std::set<std::uint32_t> seen;
        for (const auto& source : base_.about().sources) reporters_[source.number];
        for (const auto& row : base_.identities()) {
            auto& known = reporters_[row.source];
            const bool first = seen.insert(row.source).second;
            if (!first && known.empty()) continue;
            const auto activity = base_.fetch(row.key);
            const auto* who = activity ? who_reports(*activity) : nullptr;
            const auto ref = who ? who->ref : std::string();
            if (first)
                known = ref;
            else if (known != ref)
                known.clear();
        }
    }

    Forgotten result() const {
        Forgotten all;
        for (const auto& [number, name] : chosen_) all.sources.push_back(name);
        std::sort(all.sources.begin(), all.sources.end());
        const auto rows = base_.identities();  // by identifier
        for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
            bool stays = false;
            for (; to < rows.size() && rows[to].identifier == rows[from].identifier; ++to)
                stays = stays || !chosen_.contains(rows[to].source);
            all.programmes += !stays;
        }
        return all;
    }

    const ProgrammeBase& base_;
    std::map<std::uint32_t, std::string> chosen_;     // names of sources, by number
    std::map<std::uint32_t, std::string> reporters_;  // by number of the source
};

}  // namespace

Result<Forgotten> what_to_forget(const std::string& folder, const WantedForget& wanted) {
    if (wanted.names.empty() && wanted.publishers.empty() && !wanted.missing)
        return invalid("programmes.forget_what");
    const auto base = TRY(ProgrammeBase::open(folder));
    return Choice(*base).choose(wanted);
}

}  // namespace lightfoot
