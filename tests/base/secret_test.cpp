#include "base/secret.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>
#include <vector>

using namespace lightfoot;

namespace {

const PasswordHasher::Cost small_cost{1, 64 * 1024};

struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "secret_XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string key() const { return path / "secret.key"; }
};

double milliseconds(auto work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST(password_hasher, knows_its_own_hashes_only) {
    PasswordHasher hasher(2, small_cost);
    const auto hash = hasher.hash("open sesame, please").value();
    EXPECT_EQ(hash.substr(0, 10), "$argon2id$");
    EXPECT_TRUE(*hasher.verify(hash, "open sesame, please"));
    EXPECT_FALSE(*hasher.verify(hash, "open sesame, pleas"));
    EXPECT_FALSE(*hasher.verify("not a hash", "open sesame, please"));
    EXPECT_NE(hash, hasher.hash("open sesame, please").value());
}

TEST(password_hasher, the_default_cost_is_the_documented_one) {
    PasswordHasher hasher;
    EXPECT_NE(hasher.hash("a password").value().find("$m=19456,t=2,p=1$"), std::string::npos);
}

TEST(password_hasher, nobody_takes_as_long_as_somebody) {
    PasswordHasher hasher;
    const auto hash = hasher.hash("a password").value();
    double somebody = 1e9, nobody = 1e9;
    for (int i = 0; i < 5; ++i) {
        somebody = std::min(somebody, milliseconds([&] { EXPECT_FALSE(*hasher.verify(hash, "guess")); }));
        nobody = std::min(nobody, milliseconds([&] { EXPECT_FALSE(*hasher.verify("", "guess")); }));
    }
    EXPECT_GT(nobody, somebody * 0.5);
    EXPECT_LT(nobody, somebody * 2.0);
}

TEST(password_hasher, tells_hashes_of_another_cost) {
    PasswordHasher small(1, small_cost), usual(1);
    const auto hash = small.hash("a password").value();
    EXPECT_FALSE(small.outdated(hash));
    EXPECT_TRUE(usual.outdated(hash));
    EXPECT_TRUE(*usual.verify(hash, "a password"));
}

TEST(password_hasher, many_at_once_all_get_their_answer) {
    PasswordHasher hasher(2, small_cost);
    const auto hash = hasher.hash("a password").value();
    std::vector<std::thread> threads;
    std::atomic<int> yes = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 10; ++j) yes += *hasher.verify(hash, "a password") ? 1 : 0;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(yes, 80);
}

TEST(token, is_long_and_never_the_same) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(make_token());
    EXPECT_EQ(seen.size(), 1000u);
    EXPECT_EQ(seen.begin()->size(), 43u);
    EXPECT_EQ(token_hash(*seen.begin()), token_hash(*seen.begin()));
    EXPECT_NE(token_hash(*seen.begin()), token_hash(*seen.rbegin()));
    EXPECT_EQ(token_hash("x").size(), 32u);
}

TEST(same_secret, compares) {
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
    EXPECT_TRUE(same_secret("", ""));
}

// The first and the last but one vector of the reference implementation: key 00…0f, text of 0 and of 15
// bytes.
TEST(keyed_hash, vectors) {
    std::string key;
    for (char c = 0; c < 16; ++c) key += c;
    EXPECT_EQ(keyed_hash(key, ""), 0x726fdb47dd0e0e31u);
    EXPECT_EQ(keyed_hash(key, std::string_view(key).substr(0, 15)), 0xa129ca6149be45e5u);
}

TEST(installation_key, is_made_once_and_for_its_owner_only) {
    const Folder folder;
    const auto first = InstallationKey::open(folder.key()).value();
    const auto second = InstallationKey::open(folder.key()).value();
    EXPECT_EQ(second.unseal(first.seal("kept")), "kept");
    struct stat status {};
    ASSERT_EQ(stat(folder.key().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path), {}), 1);
}

TEST(installation_key, refuses_a_damaged_file) {
    const Folder folder;
    std::ofstream(folder.key()) << "short";
    const auto key = InstallationKey::open(folder.key());
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().message.key, "error.installation_key");
    std::ofstream(folder.key()) << std::string(33, 'x');
    EXPECT_FALSE(InstallationKey::open(folder.key()));
}

TEST(installation_key, says_where_it_cannot_write) {
    const Folder folder;
    std::ofstream(folder.path / "file") << "no folder";
    const auto key = InstallationKey::open((folder.path / "file/at/all/secret.key").string());
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().kind, ErrorKind::unavailable);
    EXPECT_NE(key.error().detail.find("/file/at/all"), std::string::npos);
}

TEST(installation_key, seals_and_notices_every_flipped_bit) {
    const InstallationKey key(std::string(32, 'k'));
    const std::string sealed = key.seal("a secret");
    EXPECT_EQ(key.unseal(sealed), "a secret");
    EXPECT_NE(sealed, key.seal("a secret"));
    for (std::size_t i = 0; i < sealed.size() * 8; ++i) {
        std::string damaged = sealed;
        damaged[i / 8] = char(damaged[i / 8] ^ 1 << i % 8);
        EXPECT_EQ(key.unseal(damaged), std::nullopt);
    }
    EXPECT_EQ(key.unseal("short"), std::nullopt);
    EXPECT_EQ(InstallationKey(std::string(32, 'l')).unseal(sealed), std::nullopt);
    EXPECT_EQ(key.unseal(key.seal("")), "");
}

TEST(installation_key, signs_for_one_purpose) {
    const InstallationKey key(std::string(32, 'k'));
    const std::string signature = key.sign("device", "abc");
    EXPECT_EQ(signature.size(), 43u);
    EXPECT_TRUE(key.verify("device", "abc", signature));
    EXPECT_FALSE(key.verify("recovery_code", "abc", signature));
    EXPECT_FALSE(key.verify("device", "abd", signature));
    EXPECT_FALSE(InstallationKey(std::string(32, 'l')).verify("device", "abc", signature));
    EXPECT_FALSE(key.verify("device", "abc", ""));
}
