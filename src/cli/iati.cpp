#include "cli/iati.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/house.hpp"
#include "cli/programmes.hpp"
#include "programmes/base.hpp"
#include "programmes/generation.hpp"
#include "programmes/iati_check.hpp"
#include "programmes/packed_file.hpp"
#include "programmes/readable_name.hpp"

namespace lightfoot {

namespace {

const char* name_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "advice";
}
const char* key_of(Severity severity) {
    return severity == Severity::error     ? "iati.severity.error"
           : severity == Severity::warning ? "iati.severity.warning"
                                           : "iati.severity.advice";
}

class Validation {
public:
    Validation(const IatiStandard& standard, const Words& words, const CheckedFiles& wanted,
               const Terminal& terminal, const ProgrammeBase* kept)
        : standard_(standard),
          words_(words),
          wanted_(wanted),
          terminal_(terminal),
          now_(read_clock()),
          kept_(kept) {
        if (!kept) return;
        references_ = IatiReferences(
            [kept](std::string_view identifier) { return kept->identity_of(identifier) != nullptr; });
    }

    // Whole archives are many files; each has its own report.
    void check(const std::string& path) {
        auto file = PackedFile::open(path);
        if (!file) return unread(path, file.error());
        for (;;) {
            const auto more = (*file)->next();
            if (!more) return unread(path, more.error());
            if (!*more) return;
            check(**file);
        }
    }

    int finish() {
        IatiFaults kept(std::size_t(wanted_.show));
        for (const auto& [file, fault] : references_.missing())
            if (kept.wants(fault.rule, fault.severity)) tell(names_[file], fault);
        tell_more(kept);
        if (kept_ && !wanted_.json)
            terminal_.note(
                words_.text({"iati.references_kept", {{"count", std::int64_t(kept_->about().activities)}}}));
        if (references_.unchecked())
            terminal_.note(words_.text(
                {"iati.references_unchecked", {{"count", std::int64_t(references_.unchecked())}}}));
        const auto missing = kept.count(Severity::advice);
        if (wanted_.json)
            terminal_.line(Json::object({{"files", names_.size()},
                                         {"records", records_},
                                         {"errors", errors_},
                                         {"warnings", warnings_},
                                         {"advice", advice_ + missing}})
                               .str());
        else
            terminal_.line(words_.text({"iati.summary_all",
                                        {{"files", std::int64_t(names_.size())},
                                         {"records", std::int64_t(records_)},
                                         {"errors", std::int64_t(errors_)},
                                         {"warnings", std::int64_t(warnings_)},
                                         {"advice", std::int64_t(advice_ + missing)}}}));
        return errors_ ? exit_code(ErrorKind::invalid) : 0;
    }

private:
    void check(PackedFile& file) {
        names_.push_back(readable_name(file.name()));
        IatiFaults faults(std::size_t(wanted_.show));
        IatiCheck check(standard_, now_, faults, references_, std::uint32_t(names_.size() - 1));
        std::optional<Error> broken;
        for (;;) {
            const auto piece = file.read();
            if (!piece) broken = piece.error();
            if (!piece || piece->empty() || !check.read(*piece)) break;
        }
        if (!broken) check.finish();
        for (const auto& fault : faults.kept()) tell(names_.back(), fault);
        tell_more(faults);
        records_ += check.records();
        errors_ += faults.count(Severity::error);
        warnings_ += faults.count(Severity::warning);
        advice_ += faults.count(Severity::advice);
        if (broken) return tell_unread(names_.back(), *broken);
        if (!wanted_.json) summary(names_.back(), check.records(), faults);
    }

    void unread(const std::string& path, const Error& error) {
        names_.push_back(readable_name(path));
        tell_unread(names_.back(), error);
    }
    void tell_unread(const std::string& path, const Error& error) {
        ++errors_;
        tell(path, {0, {}, Severity::error, "file", error.message});
    }

    void tell(const std::string& file, const IatiFault& fault) {
        const auto said = readable_name(words_.text(fault.message));
        if (wanted_.json)
            return terminal_.line(Json::object({{"file", file},
                                                {"line", fault.line},
                                                {"activity", readable_name(fault.activity)},
                                                {"severity", name_of(fault.severity)},
                                                {"rule", fault.rule},
                                                {"message", said}})
                                      .str());
        auto line = clean_line(file);
        if (fault.line) line += ":" + std::to_string(fault.line);
        line += ": " + words_.text(key_of(fault.severity)) + " [" + fault.rule + "]";
        if (!fault.activity.empty()) line += " " + readable_name(fault.activity);
        terminal_.line(line + ": " + said);
    }
    // Places beyond the first ones of a rule.
    void tell_more(const IatiFaults& faults) {
        for (const auto& [rule, count] : faults.by_rule())
            if (count > std::uint64_t(wanted_.show) && !wanted_.json)
                terminal_.line(words_.text(
                    {"iati.more_of_rule", {{"count", std::int64_t(count - wanted_.show)}, {"rule", rule}}}));
    }
    void summary(const std::string& file, std::uint64_t records, const IatiFaults& faults) {
        terminal_.line(words_.text({"iati.summary",
                                    {{"file", file},
                                     {"records", std::int64_t(records)},
                                     {"errors", std::int64_t(faults.count(Severity::error))},
                                     {"warnings", std::int64_t(faults.count(Severity::warning))},
                                     {"advice", std::int64_t(faults.count(Severity::advice))}}}));
    }

    const IatiStandard& standard_;
    const Words& words_;
    const CheckedFiles& wanted_;
    const Terminal& terminal_;
    const Time now_;
    const ProgrammeBase* kept_;  // null: none are
    std::vector<std::string> names_;
    IatiReferences references_;
    std::uint64_t records_ = 0, errors_ = 0, warnings_ = 0, advice_ = 0;
};

}  // namespace

Result<int> validate_iati(const Settings& settings, const CheckedFiles& files, const Terminal& terminal) {
    const auto standard =
        TRY(IatiStandard::read(embedded("data/iati/structure.tsv"), embedded("data/iati/codes.tsv")));
    // Where programmes are kept, activities of others are looked for among them.
    const auto folder = programmes_folder(settings);
    const auto kept = current_number(folder) != 0 ? TRY(ProgrammeBase::open(folder)) : nullptr;
    const auto& words = plain_languages().words(settings.language);
    Validation validation(standard, words, files, terminal, kept.get());
    for (const auto& path : files.paths) validation.check(path);
    return validation.finish();
}

}  // namespace lightfoot
