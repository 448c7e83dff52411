#pragma once
// A stream that anybody who has a public key can write and only who has the secret key can read: for backups,
// whose maker need not be able to read them.
//
//     magic ‖ public key ‖ sealed box with a key of this stream alone ‖ header of the stream ‖ pieces
//
// The sealed box and the pieces are libsodium's crypto_box_seal and crypto_secretstream_xchacha20poly1305
// (https://doc.libsodium.org/secret-key_cryptography/secretstream): each piece proves itself, its place and
// all before it, and the last one says that it is the last. Memory: one piece of 64 KiB, however long the
// stream.

#include "base/result.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lightfoot {

struct SealingKeys {
    std::string public_key, secret_key;  // 32 bytes each
    static SealingKeys make();
    static SealingKeys of_secret(std::string_view secret_key);
};

class SealedWriter {
public:
    using Sink = std::function<void(std::string_view)>;  // throws where it cannot take the bytes
    SealedWriter(std::string_view public_key, Sink sink);
    ~SealedWriter();
    void write(std::string_view bytes);
    void finish();  // without it the stream counts as cut short

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

class SealedReader {
public:
    // Answers up to `most` bytes, fewer only at the end.
    using Source = std::function<std::string(std::size_t most)>;
    // Errors (invalid): sealed.no_stream, sealed.wrong_key, sealed.altered, sealed.cut_short.
    static Result<SealedReader> open(const SealingKeys& keys, Source source);
    SealedReader(SealedReader&&) noexcept;
    ~SealedReader();
    // Exactly `count` bytes. Error: sealed.altered, sealed.cut_short.
    Result<std::string> read(std::size_t count);
    // All has been read, nothing stands behind it, and whoever wrote it said that this is the end.
    Result<void> demand_end();

private:
    struct Impl;
    explicit SealedReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace lightfoot
