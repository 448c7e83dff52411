#include "programmes/iati_tree.hpp"

#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t block_size = 1 << 16;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

void IatiTree::clear() {
    nodes_.clear();
    attributes_.clear();
    block_ = used_ = 0;
}

std::size_t IatiTree::bytes() const {
    return nodes_.size() * sizeof(IatiNode) + attributes_.size() * sizeof(IatiAttribute) +
           block_ * block_size + used_;
}

std::string_view IatiTree::keep(std::string_view text) {
    text = text.substr(0, block_size);
    if (text.empty()) return {};
    if (used_ + text.size() > block_size) ++block_, used_ = 0;
    if (block_ == blocks_.size()) blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size));
    char* to = blocks_[block_].get() + used_;
    std::memcpy(to, text.data(), text.size());
    used_ += text.size();
    return {to, text.size()};
}

std::uint32_t IatiTree::add(std::uint32_t parent, const XmlSeen& seen,
                            std::span<const XmlSeenAttribute> attributes, std::uint32_t line) {
    const auto at = std::uint32_t(nodes_.size());
    IatiNode node;
    node.name = seen.name;
    node.foreign = seen.foreign;
    node.line = line;
    node.parent = parent;
    if (seen.name == name_unknown) node.words = keep(seen.words);
    node.attributes = std::uint32_t(attributes_.size());
    node.attribute_count = std::uint32_t(attributes.size());
    for (const auto& [name, value] : attributes)
        attributes_.push_back({name.name, name.foreign,
                               name.name == name_unknown ? keep(name.words) : std::string_view(),
                               keep(value)});
    nodes_.push_back(node);
    if (at) {
        auto& above = nodes_[parent];
        if (!above.first && is_blank(above.text)) above.text = {};
        (above.first ? nodes_[above.last].next : above.first) = at;
        above.last = at;
    }
    return at;
}

void IatiTree::add_text(std::uint32_t at, std::string_view text) {
    auto& node = nodes_[at];
    if (node.first) {  // between elements
        if (node.text.empty() && !is_blank(text)) node.text = keep(text);
        return;
    }
    if (node.text.empty()) {
        node.text = keep(text);
        return;
    }
    text = text.substr(0, block_size - node.text.size());
    if (text.empty()) return;
    // The library hands a long text over in parts: they are put together where they lie, if there is room.
    if (node.text.data() + node.text.size() == blocks_[block_].get() + used_ &&
        used_ + text.size() <= block_size)
        node.text = {node.text.data(), node.text.size() + keep(text).size()};
    else
        node.text = keep(std::string(node.text).append(text));
}

const std::string_view* IatiTree::attribute(const IatiNode& node, NameId name) const {
    for (const auto& one : attributes(node))
        if (one.name == name) return &one.value;
    return nullptr;
}

std::string_view IatiTree::value(const IatiNode& node, NameId name) const {
    const auto* found = attribute(node, name);
    return found ? *found : std::string_view();
}

}  // namespace lightfoot
