// The standard's ruleset, rule by rule, each under its number there: identifiers, dates, periods, languages
// and currencies, organisations, results. Countries, sectors and percentages are in iati_shares.cpp.

#include "programmes/iati_record.hpp"
#include "programmes/iati_text.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool has_blanks_around(std::string_view text) {
    return !text.empty() && (blanks.find(text.front()) != std::string_view::npos ||
                             blanks.find(text.back()) != std::string_view::npos);
}
bool has_symbols(std::string_view text) { return text.find_first_of("/&|?") != std::string_view::npos; }

std::string_view without_blanks(std::string_view text) {
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

class Rules {
public:
    explicit Rules(IatiRecord& record) : record_(record), tree_(record.tree), today_(date_of(record.now)) {}

    void check() {
        const auto& root = record_.root();
        const bool activity = root.name == name_iati_activity;
        if (const auto* updated = tree_.attribute(root, name_last_updated_datetime))
            if (const auto moment = iati_moment(*updated); moment && *moment > record_.now)
                say(activity ? "11.1.1" : "11.4.1", root, "iati.rule.updated_in_future");
        if (activity) check_activity(root);
        for (std::uint32_t at = 0; at < tree_.size(); ++at) check_node(tree_[at]);
        if (tree_.value(root, name_xml_lang).empty() && without_language_)
            say(activity ? "4.1.1" : "4.5.1", *without_language_, "iati.rule.language");
        if (tree_.value(root, name_default_currency).empty() && without_currency_)
            say(activity ? "7.8.1" : "7.8.2", *without_currency_, "iati.rule.currency");
    }

private:
    void say(const char* id, const IatiNode& node, const char* key, Severity severity = Severity::error) {
        record_.rule(id, severity, node, [&] { return Message(key); });
    }
    void say(const char* id, const IatiNode& node, const char* key, std::string place,
             Severity severity = Severity::error) {
        record_.rule(id, severity, node, [&] { return Message{key, {{"place", std::move(place)}}}; });
    }

    const IatiNode* child(const IatiNode& node, NameId name) const {
        for (const auto at : tree_.children(node))
            if (tree_[at].name == name) return &tree_[at];
        return nullptr;
    }
    const IatiNode& parent(const IatiNode& node) const { return tree_[node.parent]; }
    bool in_root(const IatiNode& node) const { return node.parent == 0 && &node != &tree_[0]; }

    // The activity as a whole.
    void check_activity(const IatiNode& root) {
        const auto* reporter = child(root, name_reporting_org);
        const auto* identifier = child(root, name_iati_identifier);
        if (identifier && reporter) check_identifier(*identifier, tree_.value(*reporter, name_ref));
        const IatiNode* dates[5] = {};
        for (const auto at : tree_.children(root)) {
            const auto type = tree_.value(tree_[at], name_type);
            if (tree_[at].name != name_activity_date || type.size() != 1) continue;
            const auto kind = std::size_t(type[0] - '0');
            if (kind >= 1 && kind <= 4 && !dates[kind]) dates[kind] = &tree_[at];
        }
        if (!dates[1] && !dates[2]) say("6.11.1", root, "iati.rule.start_missing");
        check_order(dates[1], dates[3], "11.1.2");
        check_order(dates[2], dates[4], "11.1.3");
    }

    void check_identifier(const IatiNode& node, std::string_view reporter) {
        const auto id = without_blanks(node.text);
        if (has_symbols(id)) say("1.3.13", node, "iati.rule.symbols", record_.place(node), Severity::warning);
        if (has_blanks_around(node.text))
            say("1.3.1", node, "iati.rule.spaces", record_.place(node), Severity::warning);
        if (!reporter.empty() && id == reporter) say("1.1.3", node, "iati.rule.same_identifier");
        if (begins_with(id, reporter)) return;
        for (const auto at : tree_.children(record_.root())) {
            const auto& other = tree_[at];
            if (other.name == name_other_identifier && tree_.value(other, name_type) == "B1" &&
                begins_with(id, tree_.value(other, name_ref)))
                return;
        }
        record_.rule("1.1.21", Severity::warning, node, [&] {
            return Message{"iati.rule.identifier_prefix", {{"reporter", quoted(reporter)}}};
        });
    }
    static bool begins_with(std::string_view id, std::string_view organisation) {
        return !organisation.empty() && id.size() > organisation.size() && id.starts_with(organisation) &&
               id[organisation.size()] == '-';
    }

    std::optional<Date> day(const IatiNode* node, NameId attribute = name_iso_date) const {
        return node ? iati_date(tree_.value(*node, attribute)) : std::nullopt;
    }
    void check_order(const IatiNode* first, const IatiNode* second, const char* id) {
        const auto from = day(first), to = day(second);
        if (from && to && *from > *to)
            record_.rule(id, Severity::error, *second, [&] {
                return Message{"iati.rule.dates_order", {{"first", *from}, {"second", *to}}};
            });
    }
    void check_past(const IatiNode& node, NameId attribute, const char* id) {
        const auto date = day(&node, attribute);
        if (date && *date > today_)
            record_.rule(id, Severity::error, node, [&] {
                return Message{"iati.rule.date_in_future",
                               {{"place", record_.place(node, attribute)}, {"date", *date}}};
            });
    }

    void check_node(const IatiNode& node) {
        switch (node.name) {
        case name_title: return check_text(node, "4.3.1");
        case name_description: return check_text(node, "4.4.1");
        case name_narrative:
            if (!without_language_ && tree_.value(node, name_xml_lang).empty()) without_language_ = &node;
            return;
        case name_value:
        case name_forecast:
        case name_loan_status: return check_money(node);
        case name_organisation_identifier: return check_organisation(node, node.text, "1.12.1", "1.12.13");
        case name_reporting_org: return check_reporter(node);
        case name_participating_org: return check_participant(node);
        case name_provider_org: return check_provider(node);
        case name_receiver_org: return check_receiver(node);
        case name_owner_org:
            check_named(node, "6.8.1");
            return check_organisation(node, tree_.value(node, name_ref), "1.11.1", "1.11.13");
        case name_recipient_org: return check_spaces(node, name_ref, "1.17.1");
        case name_other_identifier: return check_other_identifier(node);
        case name_related_activity: return check_spaces(node, name_ref, "1.7.1");
        case name_activity_date: return check_activity_date(node);
        case name_transaction_date: return check_past(node, name_iso_date, "11.2.1");
        case name_planned_disbursement: return check_period(node, "8.6.3", nullptr);
        case name_budget:
        case name_total_budget:
        case name_total_expenditure:
        case name_recipient_org_budget:
        case name_recipient_country_budget:
        case name_recipient_region_budget: return check_budget(node);
        case name_policy_marker: return check_marker(node);
        case name_indicator: return check_indicator(node);
        default: return;
        }
    }

    void check_text(const IatiNode& node, const char* id) {
        for (const auto at : tree_.children(node))
            if (tree_[at].name == name_narrative && !tree_[at].text.empty()) return;
        say(id, node, "iati.rule.text_missing", record_.place(node));
    }

    void check_money(const IatiNode& node) {
        const bool money = node.name != name_value || tree_.attribute(node, name_value_date) ||
                           tree_.attribute(node, name_currency) || !node.text.empty();
        if (money && !without_currency_ && tree_.value(node, name_currency).empty())
            without_currency_ = &node;
        if (node.name == name_value && parent(node).name == name_transaction)
            check_past(node, name_value_date, "11.2.2");
    }

    void check_named(const IatiNode& node, const char* id) {
        if (!tree_.attribute(node, name_ref) && !child(node, name_narrative))
            say(id, node, "iati.rule.organisation_unnamed", record_.place(node));
    }
    void check_spaces(const IatiNode& node, NameId attribute, const char* id) {
        if (has_blanks_around(tree_.value(node, attribute)))
            say(id, node, "iati.rule.spaces", record_.place(node, attribute), Severity::warning);
    }
    void check_organisation(const IatiNode& node, std::string_view id, const char* spaces,
                            const char* symbols) {
        if (has_blanks_around(id))
            say(spaces, node, "iati.rule.spaces", record_.place(node), Severity::warning);
        if (has_symbols(id)) say(symbols, node, "iati.rule.symbols", record_.place(node), Severity::warning);
    }

    void check_reporter(const IatiNode& node) {
        const bool activity = record_.root().name == name_iati_activity;
        const auto ref = tree_.value(node, name_ref);
        check_organisation(node, ref, activity ? "1.14.1" : "1.18.1", activity ? "1.14.13" : "1.18.13");
        if (!ref.empty() && !begins_with_agency(ref))
            record_.rule(activity ? "1.14.8" : "1.18.8", Severity::warning, node, [&] {
                return Message{"iati.rule.agency", {{"reference", quoted(ref)}}};
            });
    }
    // "XM-DAC-41304" begins with XM-DAC.
    bool begins_with_agency(std::string_view ref) const {
        for (auto at = ref.find('-'); at != std::string_view::npos; at = ref.find('-', at + 1))
            if (record_.standard.is_agency(ref.substr(0, at))) return true;
        return false;
    }

    void check_participant(const IatiNode& node) {
        check_named(node, "6.10.1");
        check_organisation(node, tree_.value(node, name_ref), "1.8.1", "1.8.13");
        check_spaces(node, name_activity_id, "1.9.1");
    }
    void check_provider(const IatiNode& node) {
        check_named(node, "6.9.1");
        check_organisation(node, tree_.value(node, name_ref), "1.10.1", "1.10.13");
        check_spaces(node, name_provider_activity_id, "1.4.1");
    }
    void check_receiver(const IatiNode& node) {
        check_named(node, "6.9.2");
        check_organisation(node, tree_.value(node, name_ref), "1.15.1", "1.15.13");
        check_spaces(node, name_receiver_activity_id, "1.5.1");
    }
    void check_other_identifier(const IatiNode& node) {
        const auto type = tree_.value(node, name_type);
        if (type == "B1") check_spaces(node, name_ref, "1.16.1");
        if (type == "A3") check_spaces(node, name_ref, "1.6.1");
    }

    void check_activity_date(const IatiNode& node) {
        const auto type = tree_.value(node, name_type);
        if (type == "2") check_past(node, name_iso_date, "11.1.4");
        if (type == "4") check_past(node, name_iso_date, "11.1.5");
    }

    void check_period(const IatiNode& node, const char* order, const char* length) {
        const auto* start = child(node, name_period_start);
        const auto* end = child(node, name_period_end);
        check_order(start, end, order);
        const auto from = day(start), to = day(end);
        if (!length || !from || !to) return;
        auto year_later = calendar_day(*from);
        ++year_later.year;
        if (year_later.month == 2 && year_later.day == 29) year_later.day = 28;
        if (year_later.year <= 9999 && *to > date_of(year_later.year, year_later.month, year_later.day))
            record_.rule(length, Severity::error, node, [&] {
                return Message{"iati.rule.period_long", {{"first", *from}, {"second", *to}}};
            });
    }
    void check_budget(const IatiNode& node) {
        if (!in_root(node)) return;
        check_period(node, "8.6.3", "7.5.3");
        if (node.name != name_recipient_country_budget) return;
        const auto from = day(child(node, name_period_start)), to = day(child(node, name_period_end));
        for (const auto at : tree_.children(node)) {
            if (tree_[at].name != name_budget_line) continue;
            const auto* value = child(tree_[at], name_value);
            const auto date = day(value, name_value_date);
            if (date && from && to && (*date < *from || *date > *to))
                record_.rule("11.3.1", Severity::error, *value, [&] {
                    return Message{"iati.rule.outside_period", {{"date", *date}}};
                });
        }
    }

    void check_marker(const IatiNode& node) {
        const auto vocabulary = tree_.value(node, name_vocabulary);
        if ((vocabulary.empty() || vocabulary == "1") && !tree_.attribute(node, name_significance))
            say("6.14.1", node, "iati.rule.significance");
        if (vocabulary == "99" && !child(node, name_narrative))
            say("6.13.1", node, "iati.rule.own_code_unnamed", record_.place(node));
    }

    void check_indicator(const IatiNode& node) {
        if (const auto* reference = child(node, name_reference);
            reference && parent(node).name == name_result && child(parent(node), name_reference))
            say("8.11.1", *reference, "iati.rule.reference_twice");
        const auto measure = tree_.value(node, name_measure);
        for (const auto at : tree_.children(node)) {
            const auto& part = tree_[at];
            if (part.name == name_baseline) check_measured(part, measure, {"8.8.1", "8.8.2", "8.8.3"});
            if (part.name != name_period) continue;
            check_order(child(part, name_period_start), child(part, name_period_end), "8.6.1");
            for (const auto below : tree_.children(part)) {
                if (tree_[below].name == name_target)
                    check_measured(tree_[below], measure, {"8.9.1", "8.9.2", "8.9.3"});
                if (tree_[below].name == name_actual)
                    check_measured(tree_[below], measure, {"8.10.1", "8.10.2", "8.10.3"});
            }
        }
    }
    struct MeasureRules {
        const char *missing, *number, *unwanted;
    };
    void check_measured(const IatiNode& node, std::string_view measure, const MeasureRules& rules) {
        const auto* value = tree_.attribute(node, name_value);
        const bool counted = measure == "1" || measure == "2" || measure == "3" || measure == "4";
        if (counted && !value) say(rules.missing, node, "iati.rule.value_missing", record_.place(node));
        if (counted && value && !is_xpath_number(*value))
            say(rules.number, node, "iati.rule.value_not_number", record_.place(node), Severity::warning);
        if (measure == "5" && value)
            say(rules.unwanted, node, "iati.rule.value_unwanted", record_.place(node), Severity::warning);
    }

    IatiRecord& record_;
    const IatiTree& tree_;
    const Date today_;
    const IatiNode* without_language_ = nullptr;
    const IatiNode* without_currency_ = nullptr;
};

}  // namespace

void check_rules(IatiRecord& record) {
    Rules(record).check();
    if (record.root().name == name_iati_activity) check_shares(record);
}

}  // namespace lightfoot
