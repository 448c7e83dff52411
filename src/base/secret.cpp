#include "base/secret.hpp"

#include "base/encoding.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>

namespace lightfoot {

namespace {

constexpr std::chrono::seconds longest_wait{10};

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// Before the first use of libsodium, from any thread.
void start_sodium() {
    static const int started = sodium_init();
    if (started < 0) throw std::runtime_error("libsodium does not start");
}

// A hash in libsodium's form that no password is known for, at the cost given: verifying against it takes as
// long as verifying against a real one, and making it takes no time at all.
std::string hash_of_nobody(const PasswordHasher::Cost& cost) {
    return "$argon2id$v=19$m=" + std::to_string(cost.memory_bytes / 1024) +
           ",t=" + std::to_string(cost.passes) + ",p=1$" + std::string(22, 'A') + "$" + std::string(43, 'A');
}

class Place {
public:
    explicit Place(std::counting_semaphore<PasswordHasher::most_in_flight>& places)
        : places_(places), taken_(places.try_acquire_for(longest_wait)) {}
    ~Place() {
        if (taken_) places_.release();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    explicit operator bool() const { return taken_; }

private:
    std::counting_semaphore<PasswordHasher::most_in_flight>& places_;
    bool taken_;
};

std::array<unsigned char, 32> subkey(const std::array<unsigned char, 32>& key, std::string_view purpose) {
    std::array<unsigned char, 32> derived{};
    crypto_generichash(derived.data(), derived.size(), bytes_of(purpose), purpose.size(), key.data(),
                       key.size());
    return derived;
}

class File {
public:
    File(const char* path, int flags) : descriptor_(::open(path, flags | O_CLOEXEC, 0600)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

Error key_failure(const std::string& path, const char* what) {
    return unavailable("key of the installation " + path + ": " + what + ": " + std::strerror(errno),
                       {"error.installation_key", {{"path", path}}});
}

bool write_key(const std::string& path) {
    const File file(path.c_str(), O_WRONLY | O_CREAT | O_EXCL);
    const std::string key = random_bytes(32);
    return file && ::write(file.descriptor(), key.data(), key.size()) == ssize_t(key.size()) &&
           ::fsync(file.descriptor()) == 0;
}

// Written beside and linked into place, so that a crash or a second program never leaves half a key under the
// name.
Result<void> create_key(const std::string& path) {
    const std::string beside = path + "." + base64url(random_bytes(6));
    std::optional<Error> failure;
    if (!write_key(beside)) failure = key_failure(path, "cannot be written");
    else if (::link(beside.c_str(), path.c_str()) != 0 && errno != EEXIST)
        failure = key_failure(path, "cannot be put in place");
    ::unlink(beside.c_str());
    if (failure) return *failure;
    return {};
}

}  // namespace

std::string random_bytes(std::size_t count) {
    start_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

bool same_secret(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::uint64_t keyed_hash(std::string_view hash_key, std::string_view text) {
    static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == sizeof(std::uint64_t));
    LIGHTFOOT_ASSERT(hash_key.size() == crypto_shorthash_KEYBYTES);
    std::uint64_t hash = 0;
    crypto_shorthash(reinterpret_cast<unsigned char*>(&hash), bytes_of(text), text.size(),
                     bytes_of(hash_key));
    return hash;
}

std::string make_token() { return base64url(random_bytes(32)); }

std::string token_hash(std::string_view token) {
    std::string hash(32, '\0');
    crypto_generichash(bytes_of(hash), hash.size(), bytes_of(token), token.size(), nullptr, 0);
    return hash;
}

PasswordHasher::PasswordHasher(int in_flight, Cost cost)
    : cost_(cost), hash_of_nobody_(hash_of_nobody(cost)), places_(in_flight) {
    start_sodium();
}

Result<std::string> PasswordHasher::hash(std::string_view password) {
    const Place place(places_);
    if (!place) return too_much("error.busy");
    std::string text(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost_.passes, cost_.memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("no memory for hashing a password");
    text.resize(std::strlen(text.c_str()));
    return text;
}

Result<bool> PasswordHasher::verify(std::string_view hash, std::string_view password) {
    const Place place(places_);
    if (!place) return too_much("error.busy");
    const std::string known(hash.empty() ? std::string_view(hash_of_nobody_) : hash);
    return crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0 && !hash.empty();
}

bool PasswordHasher::outdated(std::string_view hash) const {
    return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), cost_.passes, cost_.memory_bytes) != 0;
}

Result<InstallationKey> InstallationKey::open(const std::string& path) {
    if (::access(path.c_str(), F_OK) != 0) TRY(create_key(path));
    const File file(path.c_str(), O_RDONLY);
    std::string bytes(33, '\0');
    const ssize_t length = file ? ::read(file.descriptor(), bytes.data(), bytes.size()) : -1;
    if (length < 0) return key_failure(path, "cannot be read");
    if (length != 32)
        return Error{ErrorKind::invalid,
                     {"error.installation_key", {{"path", path}}},
                     {},
                     "key of the installation " + path + ": not 32 bytes"};
    return InstallationKey(std::string_view(bytes).substr(0, 32));
}

InstallationKey::InstallationKey(std::string_view bytes) {
    LIGHTFOOT_ASSERT(bytes.size() == key_.size());
    start_sodium();
    std::memcpy(key_.data(), bytes.data(), key_.size());
}

std::string InstallationKey::seal(std::string_view text) const {
    const auto key = subkey(key_, "seal");
    std::string sealed = random_bytes(crypto_secretbox_NONCEBYTES);
    sealed.resize(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
    unsigned char* nonce = bytes_of(sealed);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytes_of(text), text.size(), nonce,
                          key.data());
    return sealed;
}

std::optional<std::string> InstallationKey::unseal(std::string_view sealed) const {
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead) return std::nullopt;
    const auto key = subkey(key_, "seal");
    std::string text(sealed.size() - overhead, '\0');
    if (crypto_secretbox_open_easy(bytes_of(text), bytes_of(sealed) + crypto_secretbox_NONCEBYTES,
                                   sealed.size() - crypto_secretbox_NONCEBYTES, bytes_of(sealed),
                                   key.data()) != 0)
        return std::nullopt;
    return text;
}

std::string InstallationKey::sign(std::string_view purpose, std::string_view text) const {
    const auto key = subkey(key_, std::string("sign ") += purpose);
    std::string hash(32, '\0');
    crypto_generichash(bytes_of(hash), hash.size(), bytes_of(text), text.size(), key.data(), key.size());
    return base64url(hash);
}

bool InstallationKey::verify(std::string_view purpose, std::string_view text,
                             std::string_view signature) const {
    return same_secret(sign(purpose, text), signature);
}

}  // namespace lightfoot
