#pragma once
// One activity (or organisation) as a tree that lies in three arrays, whose memory is kept for the next one.
// Of texts and values the first 64 kB are kept: rules need no more.

#include "programmes/xml_stream.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lightfoot {

struct IatiAttribute {
    NameId name = name_unknown;
    bool foreign = false;
    std::string_view words;  // the name, where no edition of the standard has it
    std::string_view value;
};

struct IatiNode {
    NameId name = name_unknown;
    bool foreign = false;
    std::uint32_t line = 0;
    std::uint32_t parent = 0, first = 0, last = 0, next = 0;  // 0: none; the record itself is node 0
    std::uint32_t attributes = 0, attribute_count = 0;
    std::string_view words;  // as above
    std::string_view text;   // what stands directly in it; beside other elements only the first words
};

class IatiTree {
public:
    void clear();
    std::uint32_t add(std::uint32_t parent, const XmlSeen& seen, std::span<const XmlSeenAttribute> attributes,
                      std::uint32_t line);
    void add_text(std::uint32_t node, std::string_view text);
    bool empty() const { return nodes_.empty(); }
    std::uint32_t size() const { return std::uint32_t(nodes_.size()); }
    std::size_t bytes() const;  // what it takes now

    const IatiNode& operator[](std::uint32_t at) const { return nodes_[at]; }
    std::span<const IatiAttribute> attributes(const IatiNode& node) const {
        return {attributes_.data() + node.attributes, node.attribute_count};
    }
    const std::string_view* attribute(const IatiNode& node, NameId name) const;  // null: it has none
    std::string_view value(const IatiNode& node, NameId name) const;             // empty where it has none

    // The children of a node: for (auto at : tree.children(node)).
    class Children {
    public:
        Children(const IatiTree& tree, std::uint32_t at) : tree_(tree), at_(at) {}
        Children begin() const { return *this; }
        Children end() const { return {tree_, 0}; }
        std::uint32_t operator*() const { return at_; }
        Children& operator++() { return at_ = tree_[at_].next, *this; }
        bool operator!=(const Children& other) const { return at_ != other.at_; }

    private:
        const IatiTree& tree_;
        std::uint32_t at_;
    };
    Children children(const IatiNode& node) const { return {*this, node.first}; }

private:
    std::string_view keep(std::string_view text);

    std::vector<IatiNode> nodes_;
    std::vector<IatiAttribute> attributes_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t block_ = 0, used_ = 0;
};

}  // namespace lightfoot
