#include "programmes/iati_tree.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::uint32_t add(IatiTree& tree, std::uint32_t parent, NameId name,
                  std::vector<XmlSeenAttribute> attributes = {}) {
    return tree.add(parent, {name, false, "words"}, attributes, 7);
}

}  // namespace

TEST(iati_tree, keeps_order_attributes_and_texts) {
    IatiTree tree;
    const auto root = add(tree, 0, name_iati_activity);
    const auto title = add(tree, root, name_title);
    const auto sector = add(tree, root, name_sector, {{{name_code, false, "code"}, "15130"}});
    tree.add_text(title, "A ");
    tree.add_text(title, "title");
    std::vector<NameId> names;
    for (const auto at : tree.children(tree[root])) names.push_back(tree[at].name);
    EXPECT_EQ(names, (std::vector<NameId>{name_title, name_sector}));
    EXPECT_EQ(tree[title].text, "A title");
    EXPECT_EQ(tree.value(tree[sector], name_code), "15130");
    EXPECT_EQ(tree.attribute(tree[sector], name_ref), nullptr);
    EXPECT_EQ(tree[sector].line, 7u);
    tree.clear();
    EXPECT_TRUE(tree.empty());
}

TEST(iati_tree, blanks_between_elements_are_not_kept_but_words_are) {
    IatiTree tree;
    add(tree, 0, name_iati_activity);
    tree.add_text(0, "\n  ");
    add(tree, 0, name_title);
    tree.add_text(0, "\n");
    EXPECT_EQ(tree[0].text, "");
    tree.add_text(0, "stray");
    tree.add_text(0, " more");
    EXPECT_EQ(tree[0].text, "stray");
    const auto alone = add(tree, 0, name_iati_identifier);
    tree.add_text(alone, "\n ");
    tree.add_text(alone, "A");
    EXPECT_EQ(tree[alone].text, "\n A") << "blanks that a rule asks for";
}

TEST(iati_tree, of_long_texts_the_beginning_is_kept) {
    IatiTree tree;
    add(tree, 0, name_title);
    for (int i = 0; i < 100'000; ++i) tree.add_text(0, "0123456789");
    EXPECT_EQ(tree[0].text.size(), 65'536u);
    EXPECT_LT(tree.bytes(), 300'000u);
    EXPECT_TRUE(tree[0].text.ends_with("012345"));
}
