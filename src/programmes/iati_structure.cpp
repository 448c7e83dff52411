// What the schemas demand: the order of the elements, how often each may stand, attributes, the form of dates
// and numbers; and the code lists. Elements and attributes of other namespaces may stand where the schemas
// have a place for them: attributes anywhere, elements behind the standard's own.

#include "programmes/iati_record.hpp"
#include "programmes/iati_text.hpp"

namespace lightfoot {

namespace {

const char* message_for(TextKind kind) {
    switch (kind) {
    case TextKind::date: return "iati.value_date";
    case TextKind::date_time: return "iati.value_moment";
    case TextKind::boolean: return "iati.value_yes_no";
    case TextKind::decimal: return "iati.value_number";
    default: return "iati.value_whole_number";
    }
}

class Structure {
public:
    explicit Structure(IatiRecord& record) : record_(record), tree_(record.tree) {}

    void check(const IatiNode& node, const ElementRule& rule) {
        check_attributes(node, rule);
        if (rule.text == TextKind::none) {
            if (!node.text.empty() && node.text.find_first_not_of(" \t\r\n") != std::string_view::npos)
                record_.fault("text", Severity::error, node, [&] {
                    return Message{"iati.text_unexpected", {{"element", record_.place(node)}}};
                });
            check_children(node, rule);
            return;
        }
        check_value(node, rule.text, node.text, record_.place(node));
        for (const auto& code : rule.codes) check_code(node, code, node.text, name_unknown);
        for (const auto at : tree_.children(node)) misplaced(tree_[at], node);
    }

    void check_attributes(const IatiNode& node, const ElementRule& rule) {
        for (const auto& attribute : tree_.attributes(node)) {
            if (attribute.foreign) continue;
            const auto* known = find_attribute(rule, attribute.name);
            if (!known && attribute.name == name_xml_lang) continue;  // of another namespace, too
            if (!known) {
                record_.fault("attribute", Severity::error, node, [&] {
                    return Message{"iati.attribute_unknown",
                                   {{"attribute", attribute.name ? record_.standard.name(attribute.name)
                                                                 : std::string(attribute.words)},
                                    {"element", record_.place(node)}}};
                });
                continue;
            }
            if (known->kind != TextKind::any)
                check_value(node, known->kind, attribute.value, record_.place(node, known->name));
            for (const auto& code : known->codes) check_code(node, code, attribute.value, known->name);
        }
        for (const auto& attribute : rule.attributes)
            if (attribute.required && !tree_.attribute(node, attribute.name))
                record_.fault("attribute", Severity::error, node, [&] {
                    return Message{"iati.attribute_missing",
                                   {{"attribute", record_.standard.name(attribute.name)},
                                    {"element", record_.place(node)}}};
                });
    }

private:
    void misplaced(const IatiNode& child, const IatiNode& node) {
        record_.fault("element", Severity::error, child, [&] {
            return Message{"iati.element_unknown",
                           {{"element", record_.place(child)}, {"parent", record_.place(node)}}};
        });
    }

    void check_children(const IatiNode& node, const ElementRule& rule) {
        std::size_t at = 0;   // where in the order we are
        bool filled = false;  // that place has been taken
        for (const auto index : tree_.children(node)) {
            const auto& child = tree_[index];
            if (child.foreign) {
                pass(node, rule, at, filled, rule.children.size());
                continue;
            }
            const auto place = find(rule, child.name);
            if (place == rule.children.size()) {
                misplaced(child, node);
                continue;
            }
            if (place < at)
                out_of_order(child, rule, at);
            else if (place == at && filled && !element(rule, place).repeatable)
                repeated(child, node);
            else
                pass(node, rule, at, filled, place);
            if (place == at) filled = true;
            check(child, element(rule, place));
        }
        pass(node, rule, at, filled, rule.children.size());
    }

    const ElementRule& element(const ElementRule& rule, std::size_t place) const {
        return record_.standard.element(rule.children[place]);
    }
    std::size_t find(const ElementRule& rule, NameId name) const {
        std::size_t place = 0;
        while (place < rule.children.size() && element(rule, place).name != name) ++place;
        return place;
    }

    // On to a later place of the order: nothing that is demanded may be left out on the way.
    void pass(const IatiNode& node, const ElementRule& rule, std::size_t& at, bool& filled, std::size_t to) {
        for (; at < to; ++at, filled = false)
            if (!filled && element(rule, at).required && !stands_elsewhere(node, element(rule, at).name))
                record_.fault("missing", Severity::error, node, [&] {
                    return Message{"iati.element_missing",
                                   {{"element", record_.standard.name(element(rule, at).name)},
                                    {"parent", record_.place(node)}}};
                });
    }
    // What stands in a wrong place is reported there, and not as missing, too.
    bool stands_elsewhere(const IatiNode& node, NameId name) const {
        for (const auto at : tree_.children(node))
            if (tree_[at].name == name && !tree_[at].foreign) return true;
        return false;
    }

    void out_of_order(const IatiNode& child, const ElementRule& rule, std::size_t at) {
        record_.fault("order", Severity::error, child, [&]() -> Message {
            if (at == rule.children.size())
                return {"iati.element_order_own", {{"element", record_.place(child)}}};
            return {"iati.element_order",
                    {{"element", record_.place(child)},
                     {"before", record_.standard.name(element(rule, at).name)}}};
        });
    }
    void repeated(const IatiNode& child, const IatiNode& node) {
        record_.fault("repeated", Severity::error, child, [&] {
            return Message{"iati.element_repeated",
                           {{"element", record_.place(child)}, {"parent", record_.place(node)}}};
        });
    }

    static const AttributeRule* find_attribute(const ElementRule& rule, NameId name) {
        if (name == name_unknown) return nullptr;
        for (const auto& one : rule.attributes)
            if (one.name == name) return &one;
        return nullptr;
    }

    void check_value(const IatiNode& node, TextKind kind, std::string_view value, std::string place) {
        if (kind == TextKind::any || fits(kind, value)) return;
        record_.fault("value", Severity::error, node, [&] {
            return Message{message_for(kind), {{"place", place}, {"value", quoted(value)}}};
        });
    }

    void check_code(const IatiNode& node, const CodeRule& rule, std::string_view code, NameId attribute) {
        if (!rule.vocabulary.empty()) {
            const auto& holder = rule.of_parent ? tree_[node.parent] : node;
            const auto* vocabulary = tree_.attribute(holder, name_vocabulary);
            if (vocabulary ? *vocabulary != rule.vocabulary : !rule.or_absent) return;
        }
        const auto state = record_.standard.code(rule.list, code);
        if (state == CodeState::active) return;
        const auto list = std::string(record_.standard.list_name(rule.list));
        const auto name = list.substr(list.find('/') + 1);
        const bool unknown = state == CodeState::unknown;
        record_.fault("code:" + name, unknown ? Severity::error : Severity::advice, node, [&] {
            return Message{unknown ? "iati.code_unknown" : "iati.code_withdrawn",
                           {{"place", attribute ? record_.place(node, attribute) : record_.place(node)},
                            {"code", quoted(code)},
                            {"list", name}}};
        });
    }

    IatiRecord& record_;
    const IatiTree& tree_;
};

}  // namespace

void check_attributes(IatiRecord& record, std::uint32_t rule) {
    Structure(record).check_attributes(record.root(), record.standard.element(rule));
}

void check_structure(IatiRecord& record, std::uint32_t rule) {
    Structure(record).check(record.root(), record.standard.element(rule));
}

}  // namespace lightfoot
