#pragma once
// One activity or organisation under check: its tree, the standard, and where what is wrong is written down.

#include "base/text.hpp"
#include "base/time.hpp"
#include "programmes/iati_fault.hpp"
#include "programmes/iati_standard.hpp"
#include "programmes/iati_tree.hpp"

namespace lightfoot {

struct IatiRecord {
    const IatiStandard& standard;
    const Edition& edition;
    const IatiTree& tree;
    Time now;
    IatiFaults& faults;
    std::string activity;  // its identifier

    const IatiNode& root() const { return tree[0]; }
    std::string_view value(const IatiNode& node, NameId name) const { return tree.value(node, name); }

    // Of a rule of the standard's ruleset, where the edition has it.
    template <class MakeMessage>
    void rule(const char* id, Severity severity, const IatiNode& node, MakeMessage make) {
        if (edition.rules.contains(std::string_view(id))) fault(id, severity, node, make);
    }
    template <class MakeMessage>
    void fault(std::string_view rule, Severity severity, const IatiNode& node, MakeMessage make) {
        if (faults.wants(rule, severity))
            faults.add({node.line, activity, severity, std::string(rule), make()});
    }

    // Names as a reader finds them in the file: "sector/@percentage".
    std::string place(const IatiNode& node) const {
        return node.name ? standard.name(node.name) : std::string(node.words);
    }
    std::string place(const IatiNode& node, NameId attribute) const {
        return place(node) + "/@" + standard.name(attribute);
    }
};

// What people wrote into the file, cut to what a message can hold.
inline Quote quoted(std::string_view text) { return {first_words(text.substr(0, 4000), 80), {}}; }

void check_attributes(IatiRecord& record, std::uint32_t rule);  // of the root alone
void check_structure(IatiRecord& record, std::uint32_t rule);   // order, attributes, kinds of values, codes
void check_rules(IatiRecord& record);                           // the standard's ruleset
void check_shares(IatiRecord& record);  // its part on countries, regions, sectors and percentages

}  // namespace lightfoot
