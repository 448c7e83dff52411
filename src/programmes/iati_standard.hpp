#pragma once
// What the schemas, code lists and rulesets of IATI 2.01 to 2.03 say, from the two tables in data/iati (made
// by tools/iati_standard.py): which element stands where, how often and in which order, with which
// attributes; which codes there are; which rules an edition has. Read once, then the same for all threads.

#include "base/result.hpp"
#include "programmes/iati_name.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// What may stand as text in an element or attribute.
enum class TextKind : std::uint8_t {
    none,
    any,
    date,
    date_time,
    boolean,
    decimal,
    integer,
    natural,
    positive
};

// The code is looked up in a list, perhaps only where the vocabulary is a certain one.
struct CodeRule {
    std::uint16_t list = 0;
    std::string vocabulary;  // empty: always
    bool or_absent = false;  // also where no vocabulary is given
    bool of_parent = false;  // the vocabulary stands on the element above
};
struct AttributeRule {
    NameId name = 0;
    bool required = false;
    TextKind kind = TextKind::any;
    std::vector<CodeRule> codes;
};
struct ElementRule {
    NameId name = 0;
    bool required = false, repeatable = false;
    TextKind text = TextKind::none;  // none: only elements inside
    std::vector<CodeRule> codes;
    std::vector<AttributeRule> attributes;
    std::vector<std::uint32_t> children;  // in their order
};

struct Edition {
    std::string version;
    std::set<std::string, std::less<>> rules;         // "6.2.2"
    std::uint32_t activities = 0, organisations = 0;  // the roots
};

enum class CodeState { unknown, withdrawn, active };

class IatiStandard {
public:
    // `structure` and `codes` are the contents of data/iati/structure.tsv and codes.tsv. An error is a fault
    // of the tables, with its line.
    static Result<IatiStandard> read(std::string_view structure, std::string_view codes);

    NameId find(std::string_view name) const;  // name_unknown: no edition has it
    const std::string& name(NameId id) const { return names_[id]; }
    const Edition* edition(std::string_view version) const;  // null: not one of 2.01 to 2.03
    const Edition& newest() const { return editions_.back(); }
    const ElementRule& element(std::uint32_t at) const { return elements_[at]; }
    CodeState code(std::uint16_t list, std::string_view code) const;
    std::string_view list_name(std::uint16_t list) const { return lists_[list].name; }
    bool is_agency(std::string_view code) const;  // an agency whose code begins an identifier, "XI-IATI"

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct CodeList {
        std::string name;  // of one edition alone: "2.03/BudgetType"
        std::unordered_map<std::string, CodeState, Hash, std::equal_to<>> codes;
    };
    friend class StandardReader;

    std::vector<std::string> names_;
    std::unordered_map<std::string, NameId, Hash, std::equal_to<>> ids_;
    std::vector<ElementRule> elements_;
    std::vector<Edition> editions_;
    std::vector<CodeList> lists_;
    std::uint16_t agencies_ = 0;
};

}  // namespace lightfoot
