#include "programmes/iati_standard.hpp"

#include <algorithm>
#include <optional>

namespace lightfoot {

namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(by, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

TextKind kind_of(std::string_view name) {
    if (name == "-") return TextKind::none;
    if (name == "date") return TextKind::date;
    if (name == "dateTime") return TextKind::date_time;
    if (name == "boolean") return TextKind::boolean;
    if (name == "decimal") return TextKind::decimal;
    if (name == "int") return TextKind::integer;
    if (name == "nonNegativeInteger") return TextKind::natural;
    if (name == "positiveInteger") return TextKind::positive;
    return TextKind::any;  // text, addresses, names
}

constexpr std::string_view agencies = "OrganisationRegistrationAgency";

}  // namespace

class StandardReader {
public:
    Result<IatiStandard> read(std::string_view structure, std::string_view codes) {
        for (NameId id = 0; id < name_count; ++id) name_of(iati_names[id]);
        read_codes(codes);
        std::size_t line = 0;
        for (const auto text : split(structure, '\n')) {
            ++line;
            if (!text.empty() && !read_row(split(text, '\t')))
                return invalid({"iati.table_broken", {{"line", std::int64_t(line)}}});
        }
        const auto agency = list("", agencies);
        if (standard_.editions_.empty() || !agency) return invalid({"iati.table_broken", {{"line", 1}}});
        standard_.agencies_ = *agency;
        return std::move(standard_);
    }

private:
    void read_codes(std::string_view text) {
        for (const auto line : split(text, '\n')) {
            if (line.empty()) continue;
            const auto parts = split(line, '\t');
            auto& list = standard_.lists_.emplace_back();
            list.name = parts[0];
            for (std::size_t at = 1; at < parts.size(); ++at)
                list.codes.emplace(parts[at].substr(1),
                                   parts[at][0] == '-' ? CodeState::withdrawn : CodeState::active);
        }
    }

    bool read_row(const std::vector<std::string_view>& row) {
        if (row[0] == "version") {
            auto& edition = standard_.editions_.emplace_back();
            edition.version = row[1];
            edition.rules.insert(row.begin() + 2, row.end());
            return true;
        }
        if (row.size() < 5 || standard_.editions_.empty() || row[0].empty()) return false;
        const std::size_t depth = row[0][0] - '0';
        if (depth > above_.size()) return false;
        const auto made = element(row);
        if (!made) return false;
        const auto at = std::uint32_t(standard_.elements_.size());
        standard_.elements_.push_back(*made);
        above_.resize(depth);
        if (depth)
            standard_.elements_[above_.back()].children.push_back(at);
        else
            root(at);
        above_.push_back(at);
        return true;
    }

    void root(std::uint32_t at) {
        auto& edition = standard_.editions_.back();
        (standard_.elements_[at].name == name_iati_activities ? edition.activities : edition.organisations) =
            at;
    }

    std::optional<ElementRule> element(const std::vector<std::string_view>& row) {
        ElementRule rule;
        rule.name = name_of(row[1]);
        rule.required = row[2] != "0";
        rule.repeatable = row[3] == "*";
        const auto text = split(row[4], '=');
        rule.text = kind_of(text[0]);
        if (text.size() > 1 && !read_lists(text[1], rule.codes)) return std::nullopt;
        for (std::size_t at = 5; at < row.size(); ++at) {
            const auto named = split(row[at], '=');
            const auto colon = named[0].rfind(':');
            if (colon == std::string_view::npos) return std::nullopt;
            auto name = named[0].substr(0, colon);
            AttributeRule attribute;
            attribute.required = name.ends_with('!');
            if (attribute.required) name.remove_suffix(1);
            attribute.name = name_of(name);
            attribute.kind = kind_of(named[0].substr(colon + 1));
            if (named.size() > 1 && !read_lists(named[1], attribute.codes)) return std::nullopt;
            rule.attributes.push_back(std::move(attribute));
        }
        return rule;
    }

    bool read_lists(std::string_view text, std::vector<CodeRule>& codes) {
        for (const auto one : split(text, ',')) {
            CodeRule rule;
            const auto parts = split(one, '@');
            if (parts.size() > 1) {
                auto vocabulary = parts[1];
                rule.of_parent = vocabulary.starts_with('^');
                if (rule.of_parent) vocabulary.remove_prefix(1);
                rule.or_absent = vocabulary.ends_with('?');
                if (rule.or_absent) vocabulary.remove_suffix(1);
                rule.vocabulary = vocabulary;
            }
            auto found = list(standard_.editions_.back().version + "/", parts[0]);
            if (!found) found = list("", parts[0]);
            if (!found) return false;
            rule.list = *found;
            codes.push_back(std::move(rule));
        }
        return true;
    }

    std::optional<std::uint16_t> list(std::string prefix, std::string_view name) const {
        const auto wanted = prefix.append(name);
        for (std::size_t at = 0; at < standard_.lists_.size(); ++at)
            if (standard_.lists_[at].name == wanted) return std::uint16_t(at);
        return std::nullopt;
    }

    NameId name_of(std::string_view name) {
        const auto [at, fresh] = standard_.ids_.emplace(name, NameId(standard_.names_.size()));
        if (fresh) standard_.names_.emplace_back(name);
        return at->second;
    }

    IatiStandard standard_;
    std::vector<std::uint32_t> above_;  // the elements that the next row may stand in
};

Result<IatiStandard> IatiStandard::read(std::string_view structure, std::string_view codes) {
    return StandardReader().read(structure, codes);
}

NameId IatiStandard::find(std::string_view name) const {
    const auto at = ids_.find(name);
    return at == ids_.end() ? NameId(name_unknown) : at->second;
}

const Edition* IatiStandard::edition(std::string_view version) const {
    for (const auto& one : editions_)
        if (one.version == version) return &one;
    return nullptr;
}

CodeState IatiStandard::code(std::uint16_t list, std::string_view code) const {
    const auto& codes = lists_[list].codes;
    const auto at = codes.find(code);
    return at == codes.end() ? CodeState::unknown : at->second;
}

bool IatiStandard::is_agency(std::string_view code) const {
    return this->code(agencies_, code) != CodeState::unknown;
}

}  // namespace lightfoot
