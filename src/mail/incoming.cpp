// Reading follows RFC 5322 and MIME, by GMime; reports of what did not arrive RFC 3464, with the wordings of
// common servers that send none; mail that no person sent RFC 3834 (Auto-Submitted), the older Precedence,
// and an empty Return-Path (RFC 5321, section 4.5.5). The library refuses parts nested too deep; how many
// parts and how many bytes are looked at is bounded here.

#include "mail/incoming.hpp"

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/limits.hpp"
#include "domain/returned_form.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace lightfoot {

namespace {

constexpr std::size_t most_parts = 200, most_recipients = 100, most_message_ids = 20;
constexpr std::size_t most_read_bytes = 256 * 1024;  // of one part's text
constexpr std::size_t longest_diagnosis = 300;

struct Unref {
    template <class Object>
    void operator()(Object* object) const {
        if (object) g_object_unref(object);
    }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;
using OwnedText = std::unique_ptr<char, decltype(&g_free)>;

void start_gmime() {
    static const bool started = (g_mime_init(), true);
    (void)started;
}

// Whatever a stranger sent, as valid UTF-8.
std::string text_of(const char* bytes, std::size_t size) {
    const OwnedText valid(g_utf8_make_valid(bytes, gssize(size)), &g_free);
    return valid.get();
}
std::string text_of(const char* words) { return words ? text_of(words, std::strlen(words)) : std::string(); }

std::string first_characters(const std::string& text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++count > most) break;
    return text.substr(0, at);
}

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

std::string header(GMimeObject* object, const char* name) {
    return clean_line(text_of(g_mime_object_get_header(object, name)));
}

std::string bare_id(std::string_view id) {
    id = trimmed(id);
    if (id.starts_with('<')) id.remove_prefix(1);
    return std::string(id.substr(0, id.find('>')));
}

// The bytes of a part, decoded, as far as we look at them.
std::string content_of(GMimePart* part, std::size_t most = most_read_bytes) {
    auto* wrapper = g_mime_part_get_content(part);
    if (!wrapper) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
    const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), std::min<std::size_t>(bytes->len, most)};
}

std::string words_of(GMimePart* part) {
    if (GMIME_IS_TEXT_PART(part)) {
        const OwnedText text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)), &g_free);
        if (text) return text_of(text.get(), std::min(std::strlen(text.get()), most_read_bytes));
    }
    const auto bytes = content_of(part);
    return text_of(bytes.data(), bytes.size());
}

// Words of a page: without what stands in angle brackets. Enough for a mail that has no plain text.
std::string without_markup(std::string_view page) {
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < page.size(); ++at) {
        const auto rest = small_letters(page.substr(at, 8));
        if (rest.starts_with("<br") || rest.starts_with("</p") || rest.starts_with("</div")) out += '\n';
        for (const char* unseen : {"<style", "<script"})
            if (rest.starts_with(unseen)) at = std::min(page.find("</", at + 1), page.size() - 1);
        if (page[at] == '<')
            inside = true;
        else if (page[at] == '>')
            inside = false;
        else if (!inside)
            out += page[at];
    }
    for (const auto& [entity, character] : {std::pair{"&nbsp;", " "},
                                            {"&lt;", "<"},
                                            {"&gt;", ">"},
                                            {"&quot;", "\""},
                                            {"&#39;", "'"},
                                            {"&amp;", "&"}})
        for (auto at = out.find(entity); at != out.npos; at = out.find(entity, at + 1))
            out.replace(at, std::strlen(entity), character);
    return out;
}

// Every part, outermost first, with what is inside of forwarded mails.
class Parts {
public:
    explicit Parts(GMimeObject* root) { add(root); }
    const std::vector<GMimeObject*>& all() const { return all_; }

private:
    void add(GMimeObject* object) {
        if (!object || all_.size() >= most_parts) return;
        all_.push_back(object);
        if (GMIME_IS_MULTIPART(object)) {
            const int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
            for (int i = 0; i < count; ++i) add(g_mime_multipart_get_part(GMIME_MULTIPART(object), i));
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            auto* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (inner) {
                all_.push_back(GMIME_OBJECT(inner));
                add(g_mime_message_get_mime_part(inner));
            }
        }
    }
    std::vector<GMimeObject*> all_;
};

bool is(GMimeObject* object, const char* type, const char* subtype) {
    auto* content = g_mime_object_get_content_type(object);
    return content && g_mime_content_type_is_type(content, type, subtype);
}

void add_addresses(InternetAddressList* list, std::vector<std::string>& out) {
    const int count = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < count && out.size() < most_recipients; ++i) {
        auto* address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) continue;
        auto text = text_of(internet_address_mailbox_get_addr(  // tidy(names): its name in the library
            INTERNET_ADDRESS_MAILBOX(address)));
        if (valid_email(text)) out.push_back(std::move(text));
    }
}

std::vector<std::string> recipients_of(GMimeMessage* message) {
    std::vector<std::string> out;
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_TO), out);
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_CC), out);
    for (const char* name : {"Delivered-To", "X-Original-To", "Envelope-To"})
        if (auto address = bare_id(header(GMIME_OBJECT(message), name)); valid_email(address))
            out.push_back(std::move(address));
    return out;
}

std::string first_from(GMimeMessage* message) {
    std::vector<std::string> from;
    add_addresses(g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_FROM), from);
    return from.empty() ? std::string() : from.front();
}

// The header that tells that no person sent it.
std::string automatic_header(GMimeObject* message) {
    const auto submitted = small_letters(header(message, "Auto-Submitted"));
    if (!submitted.empty() && !submitted.starts_with("no")) return "Auto-Submitted";
    const auto precedence = small_letters(header(message, "Precedence"));
    for (const char* machine : {"bulk", "junk", "list", "auto_reply"})
        if (precedence == machine) return "Precedence";
    for (const char* name : {"X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id",
                             "List-Unsubscribe", "X-Loop"})
        if (!header(message, name).empty()) return name;
    const auto* path = g_mime_object_get_header(message, "Return-Path");
    if (path && trimmed(path) == "<>") return "Return-Path";
    return {};
}

}  // namespace

std::string without_quotes(std::string_view text) {
    std::vector<std::string_view> lines;
    for (auto rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        lines.push_back(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        if (lines.back().starts_with("-----Original Message-----") ||
            lines.back().starts_with("________________________________")) {
            lines.pop_back();
            break;
        }
    }
    bool quoted = false;
    while (!lines.empty() && (trimmed(lines.back()).empty() || lines.back().starts_with('>'))) {
        quoted = quoted || lines.back().starts_with('>');
        lines.pop_back();
    }
    // "On Tuesday … wrote:", which programs break over two lines.
    if (quoted && !lines.empty() &&
        (trimmed(lines.back()).ends_with(':') || trimmed(lines.back()).ends_with("："))) {
        lines.pop_back();
        while (!lines.empty() && !trimmed(lines.back()).empty() &&
               lines.back().find('@') != std::string_view::npos)
            lines.pop_back();
    }
    std::string out;
    for (const auto line : lines) (out += line) += '\n';
    return clean_text(out);
}

namespace {

// What a person wrote: the first plain text, else the words of the first page.
void read_text(const Parts& parts, IncomingMail& mail) {
    std::string plain, page;
    for (auto* object : parts.all()) {
        if (GMIME_IS_MESSAGE(object) && object != parts.all().front())
            break;  // a forwarded mail is not theirs
        if (!GMIME_IS_PART(object)) continue;
        auto* part = GMIME_PART(object);
        if (g_mime_part_is_attachment(part) || g_mime_part_get_filename(part)) {
            ++mail.attachments;
            continue;
        }
        if (plain.empty() && is(object, "text", "plain")) plain = words_of(part);
        if (page.empty() && is(object, "text", "html")) page = words_of(part);
    }
    mail.text = without_quotes(plain.empty() ? without_markup(page) : plain);
    if (length_in_characters(mail.text) > limits::text) {
        mail.text = first_characters(mail.text, limits::text);
        mail.cut = true;
    }
}

// The field of a report's block of lines: "Diagnostic-Code: smtp; 550 5.1.1 …", continued lines included.
std::string field_of(std::string_view block, std::string_view name) {
    std::string value;
    bool inside = false;
    for (auto rest = block; !rest.empty();) {
        const auto end = rest.find('\n');
        const auto line = rest.substr(0, end);
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        if (inside && (line.starts_with(' ') || line.starts_with('\t'))) {
            (value += ' ') += trimmed(line);
            continue;
        }
        if (inside) break;
        inside = small_letters(line.substr(0, name.size())) == name;
        if (inside) value = trimmed(line.substr(name.size()));
    }
    return clean_line(value);
}

void read_report(std::string_view block, Bounce& bounce) {
    const auto action = small_letters(field_of(block, "action:"));
    if (action == "failed") bounce.for_good = true;
    if (bounce.status.empty()) bounce.status = field_of(block, "status:");
    if (bounce.diagnosis.empty()) bounce.diagnosis = field_of(block, "diagnostic-code:");
}

void add_message_id(std::string id, Bounce& bounce) {
    if (!id.empty() && bounce.message_ids.size() < most_message_ids)
        bounce.message_ids.push_back(std::move(id));
}

// "Message-ID: <…>" wherever it stands in the words.
void find_message_ids(std::string_view words, Bounce& bounce) {
    const auto folded = small_letters(words);
    constexpr std::string_view name = "message-id:";
    for (auto at = folded.find(name); at != folded.npos; at = folded.find(name, at + 1)) {
        auto rest = trimmed(words.substr(at + name.size(), 1000));
        if (rest.starts_with('<')) add_message_id(bare_id(rest), bounce);
    }
}

// A line of an old server that tells why: it holds a code of three figures beginning with 5, or 5.x.x.
void find_diagnosis(std::string_view words, Bounce& bounce) {
    for (auto rest = words; !rest.empty() && bounce.diagnosis.empty();) {
        const auto end = rest.find('\n');
        const auto line = trimmed(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        for (std::size_t at = 0; at + 3 < line.size(); ++at) {
            const bool begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '#' || line[at - 1] == '(';
            const auto figure = [&](std::size_t i) { return line[i] >= '0' && line[i] <= '9'; };
            const bool code =
                line[at] == '5' && ((figure(at + 1) && figure(at + 2) && !figure(at + 3)) ||
                                    (line[at + 1] == '.' && figure(at + 2) && line[at + 3] == '.'));
            if (!begins || !code) continue;
            bounce.diagnosis = clean_line(line);
            bounce.for_good = true;
            break;
        }
    }
}

bool from_mail_server(const std::string& from) {
    const auto name = small_letters(from.substr(0, from.find('@')));
    return name == "mailer-daemon" || name == "postmaster";
}

// By the first bytes, and for spreadsheets that are none of ours by the name, so that they are answered, too.
bool could_be_form(std::string_view name, std::string_view bytes) {
    const auto lower = small_letters(name);
    const bool sheet = lower.ends_with(".xlsx") || lower.ends_with(".xlsm") || lower.ends_with(".xls") ||
                       lower.ends_with(".ods");
    if (bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return sheet || bytes.substr(0, 64 * 1024).find("xl/") != bytes.npos;
    const bool json = lower.ends_with(".json") || bytes.substr(0, 8).find('{') != bytes.npos;
    return sheet || (json && bytes.substr(0, 4096).find("lightfoot_form") != bytes.npos);
}

void read_files(const Parts& parts, IncomingMail& mail) {
    for (auto* object : parts.all()) {
        if (mail.files.size() == limits::forms_by_mail || !GMIME_IS_PART(object)) continue;
        const char* claimed = g_mime_part_get_filename(GMIME_PART(object));
        if (!claimed && GMIME_IS_TEXT_PART(object)) continue;
        // One byte more than a form may have, so that one that is too large is seen to be.
        auto bytes = content_of(GMIME_PART(object), limits::form_bytes + 1);
        auto name = clean_line(text_of(claimed));
        if (could_be_form(name, bytes)) mail.files.push_back({std::move(name), std::move(bytes)});
    }
}

std::optional<Bounce> bounce_of(GMimeObject* message, const Parts& parts, const IncomingMail& mail) {
    const bool report = std::any_of(parts.all().begin(), parts.all().end(),
                                    [](GMimeObject* one) { return is(one, "message", "delivery-status"); });
    const auto* path = g_mime_object_get_header(message, "Return-Path");
    const bool nobody = path && trimmed(path) == "<>";
    if (!report && !from_mail_server(mail.from) && !nobody) return std::nullopt;
    Bounce bounce;
    for (auto* object : parts.all()) {
        if (GMIME_IS_MESSAGE(object) && object != parts.all().front())
            add_message_id(text_of(g_mime_message_get_message_id(GMIME_MESSAGE(object))), bounce);
        if (!GMIME_IS_PART(object)) continue;
        const auto words = words_of(GMIME_PART(object));
        if (is(object, "message", "delivery-status")) read_report(words, bounce);
        find_message_ids(words, bounce);
        if (!report) find_diagnosis(words, bounce);
    }
    if (!report && bounce.diagnosis.empty()) return std::nullopt;  // an absence note, or a mere warning
    bounce.diagnosis = first_characters(bounce.diagnosis, longest_diagnosis);
    return bounce;
}

}  // namespace

Result<IncomingMail> read_mail(std::string_view bytes) {
    if (bytes.size() > most_mail_bytes)
        return too_much({"mail.too_large", {{"megabytes", std::int64_t(most_mail_bytes >> 20)}}});
    start_gmime();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    auto* root = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!root) return invalid("mail.unreadable");
    auto* head = GMIME_OBJECT(message.get());
    IncomingMail mail;
    mail.from = first_from(message.get());
    mail.recipients = recipients_of(message.get());
    mail.subject =
        first_characters(clean_line(text_of(g_mime_message_get_subject(message.get()))), limits::title);
    mail.message_id = clean_line(text_of(g_mime_message_get_message_id(message.get())));
    mail.automatic = automatic_header(head);
    const Parts parts(root);
    read_text(parts, mail);
    read_files(parts, mail);
    mail.bounce = bounce_of(head, parts, mail);
    if (mail.from.empty() && mail.recipients.empty() && mail.text.empty()) return invalid("mail.unreadable");
    return mail;
}

}  // namespace lightfoot
