#pragma once
// What must not be guessed, read or forged: passwords, tokens, and the key of this installation. libsodium
// does the work.

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

namespace lightfoot {

std::string random_bytes(std::size_t count);
// True where the two are the same, in a time that does not tell where they differ.
bool same_secret(std::string_view one, std::string_view other);

// For tables whose keys strangers choose: nobody without the 16 bytes of `hash_key` can make keys collide
// (SipHash-2-4).
std::uint64_t keyed_hash(std::string_view hash_key, std::string_view text);

// A token is handed out once, in a cookie or a link; only its hash is kept.
std::string make_token();                        // 32 random bytes as 43 characters of base64url
std::string token_hash(std::string_view token);  // 32 bytes, BLAKE2b

// Hashes passwords with argon2id. One object for the whole program: it bounds how many hashes run at once,
// each of which takes 19 MiB and about 50 ms (OWASP's floor for argon2id). Who waits longer than ten seconds
// is told to try again.
class PasswordHasher {
public:
    struct Cost {
        std::uint64_t passes = 2;
        std::size_t memory_bytes = 19 * 1024 * 1024;
    };
    static constexpr int most_in_flight = 64;

    explicit PasswordHasher(int in_flight = 2) : PasswordHasher(in_flight, Cost{}) {}
    PasswordHasher(int in_flight, Cost cost);

    Result<std::string> hash(std::string_view password);
    // An empty `hash` stands for an account that does not exist: the answer is no, after the same time.
    Result<bool> verify(std::string_view hash, std::string_view password);
    bool outdated(std::string_view hash) const;  // made at another cost: hash again at the next sign-in

private:
    Cost cost_;
    std::string hash_of_nobody_;
    std::counting_semaphore<most_in_flight> places_;
};

// The key of this installation: seals what the data base must not show (secrets of second factors, links in
// waiting mail) and signs what leaves and comes back (device cookies). Each purpose has a key of its own
// derived from it.
class InstallationKey {
public:
    // Reads the file; makes it, readable by its owner only, where it is missing. A file of another length is
    // refused.
    static Result<InstallationKey> open(const std::string& path);
    explicit InstallationKey(std::string_view bytes);  // 32 of them

    std::string seal(std::string_view text) const;  // another result each time
    std::optional<std::string> unseal(std::string_view sealed) const;
    // A keyed hash of the text, 43 characters of base64url; another one for each purpose ("device",
    // "recovery_code").
    std::string sign(std::string_view purpose, std::string_view text) const;
    bool verify(std::string_view purpose, std::string_view text, std::string_view signature) const;

private:
    std::array<unsigned char, 32> key_{};
};

// What main makes once and hands down.
struct Secrets {
    InstallationKey key;
    PasswordHasher passwords;
};

}  // namespace lightfoot
