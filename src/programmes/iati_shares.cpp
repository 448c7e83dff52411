// The part of the standard's ruleset that speaks of countries, regions, sectors and aid types: where they may
// be stated, and that percentages add up. An empty vocabulary and none mean the first. Where an expression of
// the ruleset and its sentence say different things, docs/decisions/0185 says which is followed.

#include "programmes/iati_record.hpp"
#include "programmes/iati_text.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

struct Share {
    const IatiNode* node;
    const std::string_view* percentage;
};

class Shares {
public:
    explicit Shares(IatiRecord& record) : record_(record), tree_(record.tree) {
        for (const auto at : tree_.children(record.root())) {
            const auto& node = tree_[at];
            if (node.name == name_recipient_country) countries_.push_back(share(node));
            if (node.name == name_recipient_region) regions_[vocabulary(node)].push_back(share(node));
            if (node.name == name_sector) sectors_[vocabulary(node)].push_back(share(node));
            if (node.name == name_default_aid_type) aid_types_[vocabulary(node)].push_back(&node);
            if (node.name == name_transaction) transactions_.push_back(&node);
            if (node.name == name_country_budget_items) check_budget_items(node);
            if (node.name == name_capital_spend) check_range(share(node), "12.2.1", "12.2.2");
        }
    }

    void check() {
        check_sectors();
        check_countries();
        check_regions();
        check_levels();
        check_aid_types();
    }

private:
    using Group = std::vector<Share>;

    Share share(const IatiNode& node) const { return {&node, tree_.attribute(node, name_percentage)}; }
    std::string_view vocabulary(const IatiNode& node) const {
        const auto value = tree_.value(node, name_vocabulary);
        return value.empty() ? "1" : value;
    }
    bool has(const IatiNode& node, NameId name) const {
        for (const auto at : tree_.children(node))
            if (tree_[at].name == name) return true;
        return false;
    }

    // Each has a share, one alone has all of it or none is said, and together they are 100.
    void check_each(const Group& group, const char* id, Severity severity = Severity::error) {
        if (group.size() < 2) return;
        for (const auto& [node, percentage] : group)
            if (!percentage)
                return record_.rule(id, severity, *node, [&] {
                    return Message{"iati.rule.share_missing", {{"place", record_.place(*node)}}};
                });
    }
    void check_single(const Group& group, const char* id, Severity severity) {
        if (group.size() != 1 || !group[0].percentage) return;
        if (decimal(*group[0].percentage) != decimal_of(100))
            record_.rule(id, severity, *group[0].node, [&] {
                return Message{"iati.rule.share_single",
                               {{"place", record_.place(*group[0].node, name_percentage)},
                                {"value", quoted(*group[0].percentage)}}};
            });
    }
    static bool several_stated(const Group& group) {
        return std::count_if(group.begin(), group.end(), [](const Share& one) { return one.percentage; }) > 1;
    }
    void check_sum(const Group& group, const char* id, Severity severity) {
        Decimal sum;
        for (const auto& [node, percentage] : group)
            if (const auto number = percentage ? decimal(*percentage) : std::nullopt)
                sum.units += number->units;
        if (sum != decimal_of(100))
            record_.rule(id, severity, *group[0].node, [&] {
                return Message{
                    "iati.rule.share_sum",
                    {{"place", record_.place(*group[0].node, name_percentage)}, {"sum", to_string(sum)}}};
            });
    }
    void check_range(const Share& share, const char* id, const char* older_id) {
        if (!share.percentage) return;
        const auto number = decimal(*share.percentage);
        if (!number || (*number >= decimal_of(0) && *number <= decimal_of(100))) return;
        const char* known = record_.edition.rules.contains(std::string_view(id)) ? id : older_id;
        if (known == older_id && *number >= decimal_of(0)) return;  // which knew no upper limit
        record_.rule(known, Severity::error, *share.node, [&] {
            return Message{"iati.rule.share_range",
                           {{"place", record_.place(*share.node, name_percentage)},
                            {"value", quoted(*share.percentage)}}};
        });
    }

    void check_sectors() {
        for (const auto& [vocabulary, group] : sectors_) {
            check_each(group, "2.1.1");
            check_single(group, "2.1.4", Severity::error);
            if (several_stated(group)) check_sum(group, "2.1.2", Severity::error);
            for (const auto& one : group) {
                check_range(one, "12.3.1", "12.3.2");
                if ((vocabulary == "98" || vocabulary == "99") && !has(*one.node, name_narrative))
                    record_.rule("2.2.1", Severity::error, *one.node, [&] {
                        return Message{"iati.rule.own_code_unnamed", {{"place", record_.place(*one.node)}}};
                    });
            }
        }
        if (!sectors_.empty() && !sectors_.contains("1"))
            dac_missing("102.1.1", *sectors_.begin()->second[0].node);
    }
    void dac_missing(const char* id, const IatiNode& node) {
        record_.rule(id, Severity::warning, node, [&] {
            return Message{"iati.rule.dac_missing", {{"place", record_.place(node)}}};
        });
    }

    void check_countries() {
        for (const auto& one : countries_) check_range(one, "12.1.1", "12.1.2");
        if (!regions_.empty()) return;
        check_each(countries_, "3.1.1");
        check_single(countries_, "3.1.4", Severity::error);
        if (countries_.size() > 1) check_sum(countries_, "3.1.2", Severity::error);
    }
    void check_regions() {
        for (const auto& [vocabulary, group] : regions_) {
            for (const auto& one : group) check_range(one, "12.1.1", "12.1.2");
            if (countries_.empty()) check_single(group, "3.4.4", Severity::error);
            auto all = group;
            all.insert(all.end(), countries_.begin(), countries_.end());
            check_each(all, "3.4.1");
            if (all.size() > 1) check_sum(all, "3.4.2", Severity::error);
        }
    }

    void check_budget_items(const IatiNode& items) {
        Group group;
        for (const auto at : tree_.children(items)) {
            if (tree_[at].name != name_budget_item) continue;
            group.push_back(share(tree_[at]));
            check_range(group.back(), "12.2.1", "12.2.2");
        }
        if (!tree_.attribute(items, name_vocabulary)) return;
        check_each(group, "7.9.1", Severity::warning);
        check_single(group, "7.9.4", Severity::warning);
        if (group.size() > 1) check_sum(group, "7.9.2", Severity::warning);
    }

    // Of the activity, or of every transaction, and not of both.
    void check_levels() {
        const auto& root = record_.root();
        const IatiNode *with_sector = nullptr, *without_sector = nullptr;
        const IatiNode *with_place = nullptr, *without_place = nullptr;
        for (const auto* one : transactions_) {
            (has(*one, name_sector) ? with_sector : without_sector) = one;
            const bool placed = has(*one, name_recipient_country) || has(*one, name_recipient_region);
            (placed ? with_place : without_place) = one;
        }
        if (!sectors_.empty() && with_sector) say("6.6.2", *with_sector, "iati.rule.sector_both");
        if (sectors_.empty() && !with_sector) say("6.2.2", root, "iati.rule.sector_missing");
        if (sectors_.empty() && with_sector && without_sector)
            say("6.7.2", *without_sector, "iati.rule.sector_some");
        const bool placed = !countries_.empty() || !regions_.empty();
        if (placed && with_place) say("3.6.2", *with_place, "iati.rule.place_both");
        if (!placed && !with_place) say("3.7.1", root, "iati.rule.place_missing");
        if (!placed && with_place && without_place) say("3.7.2", *without_place, "iati.rule.place_some");
    }
    void say(const char* id, const IatiNode& node, const char* key) {
        record_.rule(id, Severity::error, node, [&] { return Message(key); });
    }

    using AidTypes = std::map<std::string_view, std::vector<const IatiNode*>>;

    void check_one_each(const AidTypes& types, const char* id) {
        for (const auto& [vocabulary, group] : types)
            if (group.size() > 1)
                record_.rule(id, Severity::warning, *group[1], [&] {
                    return Message{"iati.rule.one_aid_type", {{"place", record_.place(*group[1])}}};
                });
    }
    void check_aid_types() {
        check_one_each(aid_types_, "107.1.2");
        if (!aid_types_.empty() && !aid_types_.contains("1"))
            dac_missing("107.1.1", *aid_types_.begin()->second[0]);
        const IatiNode* first = nullptr;
        bool dac = false;
        for (const auto* transaction : transactions_) {
            AidTypes types;
            for (const auto at : tree_.children(*transaction))
                if (tree_[at].name == name_aid_type) types[vocabulary(tree_[at])].push_back(&tree_[at]);
            check_one_each(types, "107.2.2");
            dac |= types.contains("1");
            if (!first && !types.empty()) first = types.begin()->second[0];
        }
        if (first && !dac) dac_missing("107.2.1", *first);
    }

    IatiRecord& record_;
    const IatiTree& tree_;
    Group countries_;
    std::map<std::string_view, Group> regions_, sectors_;
    AidTypes aid_types_;
    std::vector<const IatiNode*> transactions_;
};

}  // namespace

void check_shares(IatiRecord& record) { Shares(record).check(); }

}  // namespace lightfoot
