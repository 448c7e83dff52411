#include "exchange/memory_file.hpp"

#include <gtest/gtest.h>

#include <fstream>

using namespace lightfoot;

TEST(memory_file, what_is_written_to_its_name_is_read_back) {
    const MemoryFile file;
    EXPECT_EQ(file.bytes(), "");
    const std::string much(300'000, 'x');
    std::ofstream(file.name(), std::ios::binary) << much;
    EXPECT_EQ(file.bytes(), much);
}

TEST(memory_file, two_of_them_do_not_meet) {
    const MemoryFile one, other;
    std::ofstream(one.name()) << "one";
    EXPECT_EQ(other.bytes(), "");
}
