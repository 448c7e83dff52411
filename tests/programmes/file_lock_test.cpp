#include "programmes/file_lock.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <thread>

using namespace lightfoot;
using namespace std::chrono_literals;

namespace {

class file_lock : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(path); }
    const std::string path = testing::TempDir() + "file_lock_test";
};

}  // namespace

TEST_F(file_lock, one_holds_it_at_a_time) {
    auto first = FileLock::take(path);
    ASSERT_TRUE(first && *first);
    const auto second = FileLock::take(path);
    ASSERT_TRUE(second);
    EXPECT_FALSE(*second);
    first->reset();
    const auto third = FileLock::take(path);
    EXPECT_TRUE(third && *third);
}

TEST_F(file_lock, who_is_patient_gets_it_when_it_is_free) {
    auto first = FileLock::take(path);
    ASSERT_TRUE(first && *first);
    bool held = false;
    std::thread waiting([&] {
        const auto second = FileLock::take(path, 60s);
        held = second && *second;
    });
    std::this_thread::sleep_for(120ms);
    first->reset();
    waiting.join();
    EXPECT_TRUE(held);
}

TEST_F(file_lock, a_folder_that_is_not_there_is_an_error) {
    const auto lock = FileLock::take(path + "/nowhere/lock");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().message.key, "cli.file_not_written");
}
