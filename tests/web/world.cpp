#include "web/world.hpp"

#include "cli/practice_programmes.hpp"
#include "cli/programmes.hpp"
#include "mail/mailer.hpp"
#include "store/account.hpp"
#include "store/outbox.hpp"
#include "mail/notice.hpp"
#include "web/alert_sight.hpp"
#include "web/sector_names.hpp"

#include <spdlog/spdlog.h>

#include <fstream>

namespace lightfoot::testing {

namespace {

const ReferenceData& reference_data() {
    static const ReferenceData data = ReferenceData::read({}).value();
    return data;
}

const Tagger& tagger() {
    static const Tagger tagger(reference_data().vocabulary);
    return tagger;
}

const Languages& languages() {
    static const RecordNames record_names(reference_data().vocabulary, reference_data().places);
    static const auto sectors = Sectors::read(embedded("data/sectors/sectors.tsv")).value();
    static const SectorNames names(record_names, sectors);
    static const Languages all(names);
    return all;
}

// The programmes of the practice ground, read once for all tests of the run; each house opens them itself.
const std::string& practice_programmes() {
    static const struct Made {
        std::string folder;
        Made() {
            char form[] = "/tmp/lightfoot-programmes-XXXXXX";
            folder = mkdtemp(form);
            make_practice_programmes(folder, reference_data(), tagger(), read_clock()).value();
        }
        ~Made() {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        }
    } made;
    return made.folder;
}

// What a practice account is shown with, as PracticeWorld has it.
std::vector<PracticeLogin> practice_logins() {
    std::vector<PracticeLogin> logins;
    const auto records = read_records(embedded_files(), Space::practice, date_of(read_clock())).value();
    for (const auto& [account, password] : records.accounts)
        logins.push_back(
            {account.email, password, account.institution.text(), account.deputy, account.role});
    return logins;
}

PasswordHasher cheap_hasher() { return PasswordHasher(2, {1, 64 * 1024}); }

// The published records and the practice ground, as the server makes them when its folder is empty.
void fill_with_records(const StoreSettings& place) {
    Settings settings;
    settings.data_dir = place.data_dir;
    settings.database_url = place.database_url;
    const auto& data = reference_data();
    const auto now = read_clock();
    auto passwords = cheap_hasher();
    const auto store = open_store(settings, data, passwords, now).value();
    make_practice(*store, make_seed(data, Space::practice, date_of(now), passwords).value(), now).value();
}

Settings settings_for(Engine engine, const std::string& folder) {
    const auto place = copied_database(engine, "records", folder, fill_with_records).value();
    Settings settings;
    settings.data_dir = place.data_dir;
    settings.database_url = place.database_url;
    return settings;
}

PracticeWorld practice_ground(const ReferenceData& data, PasswordHasher& passwords) {
    static const auto logins = practice_logins();
    PracticeWorld world;
    world.logins = logins;
    world.reset = [&data, &passwords](Store& store, Time now) -> Result<void> {
        return reset_practice(store, TRY(make_seed(data, Space::practice, date_of(now), passwords)), now);
    };
    return world;
}

}  // namespace

TestHouse::TestHouse(Engine engine, AppSettings wishes)
    : folder_("web"),
      settings_(settings_for(engine, folder_.path)),
      data(reference_data()),
      secrets{InstallationKey(std::string(32, 'k')), cheap_hasher()},
      store(open_store(settings_, data, secrets.passwords, read_clock()).value()),
      practice(practice_ground(data, secrets.passwords)),
      names(data.vocabulary, data.places),
      finder(*store, data.vocabulary, tagger(), data.places),
      views(*store),
      throttle("0123456789abcdef"),
      programmes({programmes_folder(settings_), practice_programmes()}, data.vocabulary, tagger(),
                 data.places),
      app{wishes, *store, data.vocabulary, data.places, languages(),
          finder, views,  throttle,        secrets,     practice, data.procedure, data.letters, data.manual},
      dispatcher(app) {
    app.programmes = &programmes;
    spdlog::set_level(spdlog::level::off);
    store->on_change([this](std::span<const Changed> changes) { finder.changed(changes); });
}

TestHouse::~TestHouse() { store->on_change({}); }

const PracticeLogin& TestHouse::login(Role role, bool deputy) const {
    for (const auto& one : practice.logins)
        if (one.role == role && one.deputy == deputy) return one;
    throw std::runtime_error("no practice account of this role");
}

AccountId TestHouse::account_of(const PracticeLogin& login) {
    return store->read([&](Session& session) {
        return find_account_by_email(session, Space::practice, login.email).value().id;
    });
}

Viewer TestHouse::viewer_of(const PracticeLogin& login) {
    Viewer viewer;
    viewer.role = login.role;
    viewer.space = Space::practice;
    viewer.account = account_of(login);
    viewer.institution = InstitutionId::parse(login.institution).value();
    return viewer;
}

std::vector<std::string> TestHouse::practice_mail() {
    const auto mailer = make_mailer({}, folder());
    const auto entries = take_from_outbox(*store, secrets.key, 100, read_clock()).value();
    for (auto entry : entries) {
        if (!complete_notice(app, entry, read_clock())) {
            note_sent(*store, entry.id, read_clock()).value();
            continue;
        }
        const Sender sender{{"desk@lightfoot.example", "Lightfoot"}, "", "http://localhost:8080"};
        mailer
            ->send(compose(entry.notice, languages().words(entry.notice.language), sender,
                           std::to_string(entry.id), read_clock()))
            .value();
        note_sent(*store, entry.id, read_clock()).value();
    }
    std::vector<std::string> mails;
    const auto inbox = folder() + "/mail_practice/new";
    if (!std::filesystem::exists(inbox)) return mails;
    for (const auto& file : std::filesystem::directory_iterator(inbox)) {
        std::ifstream in(file.path(), std::ios::binary);
        std::string mail{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        // Long lines are broken for the journey (quoted-printable); here they are whole again.
        for (auto at = mail.find("=\r\n"); at != std::string::npos; at = mail.find("=\r\n", at))
            mail.erase(at, 3);
        mails.push_back(std::move(mail));
    }
    return mails;
}

std::int64_t TestHouse::ledger_entries() {
    return store->read([](Session& session) { return read_head(session).sequence; });
}

Account TestHouse::person(InstitutionId of, Role role, const std::string& name, bool keeps_people) {
    Account account;
    account.id = AccountId::make();
    account.space = Space::practice;
    account.institution = of;
    account.role = role;
    account.keeps_people = keeps_people;
    account.email = name + "@people.example";
    account.name = name;
    account.language = "en";
    const auto hash = secrets.passwords.hash(password).value();
    const auto now = read_clock();
    store
        ->write(
            now,
            [&](Transaction& transaction) { return insert_account(transaction.session, account, hash, now); })
        .value();
    return account;
}

void TestHouse::set_up_second_factor(const Account& account) {
    store
        ->write(read_clock(),
                [&](Transaction& transaction) -> Result<void> {
                    write_second_factor(transaction.session, account.id,
                                        secrets.key.seal(std::string(20, 's')), 0);
                    return {};
                })
        .value();
}

std::string Answer::header(std::string_view name) const {
    for (const auto& [known, value] : response.headers)
        if (known == name) return value;
    return {};
}

std::size_t Answer::count(std::string_view text) const {
    std::size_t found = 0;
    for (auto at = body.find(text); at != std::string::npos; at = body.find(text, at + text.size())) ++found;
    return found;
}

std::string Answer::between(std::string_view before, std::string_view after) const {
    auto at = body.find(before);
    if (at == std::string::npos) return {};
    at += before.size();
    return body.substr(at, body.find(after, at) - at);
}

boost::json::value Answer::json() const {
    boost::system::error_code error;
    auto value = boost::json::parse(body, error);
    if (error) ADD_FAILURE() << "no JSON: " << body.substr(0, 200);
    return value;
}

boost::json::array Answer::list(std::string_view member) const { return json().at(member).as_array(); }

std::string encoded(const NameValues& values) {
    std::string text;
    for (const auto& [name, value] : values)
        text += (text.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return text;
}

Client::Client(TestHouse& house) : house_(house) {
    static int number = 0;
    ++number;
    address = "10." + std::to_string(number / 65536 % 256) + "." + std::to_string(number / 256 % 256) + "." +
              std::to_string(number % 256);
}

Answer Client::send(const std::string& method, const std::string& target, NameValues headers,
                    std::string body) {
    HttpRequest request;
    request.method = method;
    request.target = target;
    const auto question = target.find('?');
    request.path = percent_decoded(target.substr(0, question), false).value();
    if (question != std::string::npos)
        request.query = parse_urlencoded(target.substr(question + 1), 200).value();
    request.headers = std::move(headers);
    request.headers.emplace_back("host", "localhost:8080");
    request.headers.emplace_back("sec-fetch-site", "same-origin");
    std::string cookies;
    for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty()) request.headers.emplace_back("cookie", cookies);
    request.body = std::move(body);
    request.remote = address;
    Answer answer{house_.dispatcher.answer(std::move(request)), {}};
    answer.body = std::string(answer.response.content());
    for (const auto& [name, value] : answer.response.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('=');
        const auto end = value.find(';');
        if (value.find("Max-Age=0") != std::string::npos)
            cookies_.erase(value.substr(0, equals));
        else
            cookies_[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
    }
    return answer;
}

Answer Client::post(const std::string& target, const NameValues& values) {
    return send("POST", target, {{"content-type", "application/x-www-form-urlencoded"}}, encoded(values));
}

Answer Client::json(const std::string& target) { return send("GET", target); }

Answer Client::post_json(const std::string& target, const std::string& body) {
    return send("POST", target, {{"content-type", "application/json"}}, body);
}

Answer Client::upload(const std::string& target, const NameValues& values, const UploadedFile& file) {
    std::string body;
    for (const auto& [name, value] : values)
        body += "--border\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    body += "--border\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" +
            file.name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.bytes +
            "\r\n--border--\r\n";
    return send("POST", target, {{"content-type", "multipart/form-data; boundary=border"}}, body);
}

Answer Client::sign_in(const std::string& email, const std::string& password) {
    return post("/en/sign-in", {{"email", email}, {"password", password}});
}

Client& Client::as(Role role, bool deputy) {
    const auto& login = house_.login(role, deputy);
    const auto answer = sign_in(login.email, login.password);
    if (answer.status() != 303)
        ADD_FAILURE() << "cannot sign in as " << login.email << ": " << answer.status();
    return *this;
}

std::string Client::cookie(const std::string& name) const {
    const auto found = cookies_.find(name);
    return found == cookies_.end() ? "" : found->second;
}

void WebStory::SetUp() {
    if (GetParam() == Engine::postgres && !Postgres::is_installed())
        GTEST_SKIP() << "no PostgreSQL is installed";
    house = std::make_unique<TestHouse>(GetParam());
}

std::string WebStory::start(Client& person, const std::string& note, const std::string& language) {
    const auto answer = person.post("/" + language + "/requests/new", {{"note", note}});
    EXPECT_EQ(answer.status(), 303) << answer.body.substr(0, 400);
    const std::string before = "/" + language + "/requests/";
    return answer.location().starts_with(before) ? answer.location().substr(before.size(), 10) : "";
}

void WebStory::circulate(Client& state, Client& desk, const std::string& id) {
    state.post("/en/requests/" + id + "/needs/" + need(state, id) + "/consent",
               {{"version", version(state, id)}, {"circulation", "express"}});
    state.post("/en/requests/" + id + "/sending",
               {{"version", version(state, id)}, {"cleared_by", "Director"}});
    for (const char* step : {"/authentication", "/acknowledgement", "/circulation"})
        desk.post("/en/requests/" + id + step, {{"version", version(desk, id)}});
}

std::string WebStory::version(Client& person, const std::string& id) {
    return std::to_string(record(person, id).at("version").as_int64());
}

std::string WebStory::need(Client& person, const std::string& id) {
    return std::string(record(person, id).at("needs").at(0).at("id").as_string());
}

}  // namespace lightfoot::testing
