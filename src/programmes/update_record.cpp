#include "programmes/update_record.hpp"

#include "base/json.hpp"
#include "programmes/kept_file.hpp"
#include "programmes/mapped_file.hpp"

#include <boost/json.hpp>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace lightfoot {

namespace {

std::string record_path(const std::string& folder) { return folder + "/update.json"; }
std::string lock_path(const std::string& folder) { return folder + "/update-lock"; }

constexpr UpdateRecord::Outcome outcomes[] = {UpdateRecord::Outcome::running, UpdateRecord::Outcome::done,
                                              UpdateRecord::Outcome::failed, UpdateRecord::Outcome::stopped};

// Arguments of these reasons are words and numbers.
Json json_of(const Message& message) {
    return Json::object({{"key", message.key},
                         {"arguments", Json::array(message.arguments, [](const Argument& one) {
                              const auto* text = std::get_if<std::string>(&one.value);
                              const auto* number = std::get_if<std::int64_t>(&one.value);
                              return Json::object({{"name", one.name},
                                                   {"text", text ? Json(*text) : Json()},
                                                   {"number", number ? Json(*number) : Json()}});
                          })}});
}

std::string text_of(const boost::json::value& value) {
    const auto& text = value.as_string();
    return {text.data(), text.size()};
}

Message message_from(const boost::json::object& json) {
    Message message(text_of(json.at("key")));
    for (const auto& one : json.at("arguments").as_array()) {
        const auto& it = one.as_object();
        if (it.at("text").is_string())
            message.arguments.push_back({text_of(it.at("name")), text_of(it.at("text"))});
        else if (it.at("number").is_number())
            message.arguments.push_back(
                {text_of(it.at("name")), it.at("number").to_number<std::int64_t>()});
    }
    return message;
}

UpdateRecord record_from(const boost::json::object& json) {
    UpdateRecord record;
    const auto outcome = text_of(json.at("outcome"));
    for (const auto one : outcomes)
        if (outcome == name_of(one)) record.outcome = one;
    const auto number = [&](const char* key) { return json.at(key).to_number<std::uint64_t>(); };
    record.begun = {json.at("begun").to_number<std::int64_t>()};
    record.ended = {json.at("ended").to_number<std::int64_t>()};
    if (json.at("last_done").is_number())
        record.last_done = Time{json.at("last_done").to_number<std::int64_t>()};
    record.reason = message_from(json.at("reason").as_object());
    record.data_sets = number("data_sets"), record.changed = number("changed");
    record.gone = number("gone"), record.kept = number("kept");
    record.not_fetched = number("not_fetched");
    for (const auto& one : json.at("some_not_fetched").as_array())
        record.some_not_fetched.push_back(text_of(one));
    return record;
}

// Of the whole file, held by the opening and not by the process, so that it can be asked without taking it.
struct flock whole_file() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool runs(const std::string& folder) {
    const int file = ::open(lock_path(folder).c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) return false;
    auto lock = whole_file();
    const bool asked = ::fcntl(file, F_OFD_GETLK, &lock) == 0;
    ::close(file);
    return asked && lock.l_type != F_UNLCK;
}

}  // namespace

std::string_view name_of(UpdateRecord::Outcome outcome) {
    constexpr std::string_view names[] = {"running", "done", "failed", "stopped"};
    return names[std::size_t(outcome)];
}

std::optional<UpdateRecord> read_update_record(const std::string& folder) {
    const auto file = MappedFile::open(record_path(folder));
    if (!file) return std::nullopt;
    try {
        const auto text = file->text();
        auto record = record_from(
            boost::json::parse(boost::json::string_view(text.data(), text.size())).as_object());
        if (record.outcome == UpdateRecord::Outcome::running && !runs(folder))
            record.outcome = UpdateRecord::Outcome::stopped;
        return record;
    } catch (const std::exception&) {
        return std::nullopt;  // of a broken-off write; the next update writes it anew
    }
}

Result<void> write_update_record(const std::string& folder, const UpdateRecord& record) {
    return keep_file(
        record_path(folder),
        Json::object({{"outcome", std::string(name_of(record.outcome))},
                      {"begun", record.begun.seconds},
                      {"ended", record.ended.seconds},
                      {"last_done", record.last_done ? Json(record.last_done->seconds) : Json()},
                      {"reason", json_of(record.reason)},
                      {"data_sets", record.data_sets},
                      {"changed", record.changed},
                      {"gone", record.gone},
                      {"kept", record.kept},
                      {"not_fetched", record.not_fetched},
                      {"some_not_fetched", Json::array(record.some_not_fetched)}})
            .str());
}

Result<UpdateLock> UpdateLock::take(const std::string& folder) {
    std::error_code broken;
    std::filesystem::create_directories(folder, broken);
    const int file = ::open(lock_path(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) return file_not_written(lock_path(folder), errno);
    auto lock = whole_file();
    if (::fcntl(file, F_OFD_SETLK, &lock) == 0) return UpdateLock(file);
    ::close(file);
    return conflict("programmes.importing");
}

UpdateLock::UpdateLock(UpdateLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

UpdateLock::~UpdateLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace lightfoot
