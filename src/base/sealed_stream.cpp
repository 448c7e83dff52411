#include "base/sealed_stream.hpp"

#include <sodium.h>

#include <stdexcept>

namespace lightfoot {

namespace {

constexpr std::string_view magic = "lightfoot sealed 1\n";
constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t piece_overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t box_bytes = crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t header_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);

using State = crypto_secretstream_xchacha20poly1305_state;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void start_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

Error altered() { return invalid("sealed.altered"); }
Error cut_short() { return invalid("sealed.cut_short"); }

}  // namespace

SealingKeys SealingKeys::make() {
    start_sodium();
    SealingKeys keys{std::string(32, '\0'), std::string(32, '\0')};
    crypto_box_keypair(bytes_of(keys.public_key), bytes_of(keys.secret_key));
    return keys;
}

SealingKeys SealingKeys::of_secret(std::string_view secret_key) {
    LIGHTFOOT_ASSERT(secret_key.size() == crypto_box_SECRETKEYBYTES);
    start_sodium();
    SealingKeys keys{std::string(32, '\0'), std::string(secret_key)};
    crypto_scalarmult_base(bytes_of(keys.public_key), bytes_of(secret_key));
    return keys;
}

struct SealedWriter::Impl {
    Sink sink;
    State state{};
    std::string waiting;

    void push(std::string_view piece, unsigned char tag) {
        std::string sealed(piece.size() + piece_overhead, '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, bytes_of(sealed), nullptr, bytes_of(piece),
                                                   piece.size(), nullptr, 0, tag);
        sink(sealed);
    }
};

SealedWriter::SealedWriter(std::string_view public_key, Sink sink) : impl_(std::make_unique<Impl>()) {
    LIGHTFOOT_ASSERT(public_key.size() == crypto_box_PUBLICKEYBYTES);
    start_sodium();
    std::string key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0'), box(box_bytes, '\0'),
        header(header_bytes, '\0');
    crypto_secretstream_xchacha20poly1305_keygen(bytes_of(key));
    if (crypto_box_seal(bytes_of(box), bytes_of(key), key.size(), bytes_of(public_key)) != 0)
        throw std::runtime_error("nothing can be sealed to this public key");
    crypto_secretstream_xchacha20poly1305_init_push(&impl_->state, bytes_of(header), bytes_of(key));
    sodium_memzero(key.data(), key.size());
    impl_->sink = std::move(sink);
    impl_->sink(std::string(magic) + std::string(public_key) + box + header);
}

SealedWriter::~SealedWriter() = default;

void SealedWriter::write(std::string_view bytes) {
    auto& waiting = impl_->waiting;
    while (!bytes.empty()) {
        const auto some = bytes.substr(0, piece_bytes - waiting.size());
        waiting += some;
        bytes.remove_prefix(some.size());
        if (waiting.size() < piece_bytes) return;
        impl_->push(waiting, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        waiting.clear();
    }
}

void SealedWriter::finish() { impl_->push(impl_->waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL); }

struct SealedReader::Impl {
    Source source;
    State state{};
    std::string piece;
    std::size_t at = 0;
    bool last = false;

    Result<void> next() {
        if (last) return altered();  // more is asked for than there is
        const auto sealed = source(piece_bytes + piece_overhead);
        if (sealed.size() < piece_overhead) return cut_short();
        piece.assign(sealed.size() - piece_overhead, '\0');
        at = 0;
        unsigned char tag = 0;
        // A piece that is not whole may have been cut or altered; that the stream ends there is what one
        // sees.
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytes_of(piece), nullptr, &tag,
                                                       bytes_of(sealed), sealed.size(), nullptr, 0) != 0)
            return sealed.size() < piece_bytes + piece_overhead ? cut_short() : altered();
        last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return {};
    }
};

SealedReader::SealedReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SealedReader::SealedReader(SealedReader&&) noexcept = default;
SealedReader::~SealedReader() = default;

Result<SealedReader> SealedReader::open(const SealingKeys& keys, Source source) {
    start_sodium();
    const auto begin = source(magic.size());
    if (begin != magic) return invalid("sealed.no_stream");
    const auto public_key = source(crypto_box_PUBLICKEYBYTES);
    const auto box = source(box_bytes), header = source(header_bytes);
    if (header.size() < header_bytes) return cut_short();
    if (public_key != keys.public_key) return invalid("sealed.wrong_key");
    std::string key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    if (crypto_box_seal_open(bytes_of(key), bytes_of(box), box.size(), bytes_of(keys.public_key),
                             bytes_of(keys.secret_key)) != 0)
        return altered();
    auto impl = std::make_unique<Impl>();
    const int known =
        crypto_secretstream_xchacha20poly1305_init_pull(&impl->state, bytes_of(header), bytes_of(key));
    sodium_memzero(key.data(), key.size());
    if (known != 0) return altered();
    impl->source = std::move(source);
    return SealedReader(std::move(impl));
}

Result<std::string> SealedReader::read(std::size_t count) {
    std::string bytes;
    while (bytes.size() < count) {
        if (impl_->at == impl_->piece.size()) TRY(impl_->next());
        const auto some = std::string_view(impl_->piece).substr(impl_->at, count - bytes.size());
        bytes += some;
        impl_->at += some.size();
        if (some.empty() && impl_->last) return altered();
    }
    return bytes;
}

Result<void> SealedReader::demand_end() {
    while (!impl_->last && impl_->at == impl_->piece.size()) TRY(impl_->next());
    if (impl_->at != impl_->piece.size() || !impl_->source(1).empty()) return altered();
    return {};
}

}  // namespace lightfoot
