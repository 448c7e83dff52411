// links: programmes
// A file of IATI: whatever the bytes, it is checked within its limits, the same in one piece and in many, and
// every fault says something.

#include "programmes/iati_check.hpp"

using namespace lightfoot;

namespace {

// Enough of the standard for every kind of rule; the whole of it is read in the tests.
constexpr const char* structure =
    "version\t2.03\t1.1.3\t2.1.1\t2.1.2\t3.1.2\t3.4.2\t4.1.1\t6.2.2\t6.6.2\t7.5.3\t7.8.1\t8.8.1\t11.1.2\n"
    "0\tiati-activities\t1\t1\t-\tversion!:string\n"
    "1\tiati-activity\t1\t*\t-\txml:lang:string\tdefault-currency:string\n"
    "2\tiati-identifier\t1\t1\tstring\n"
    "2\treporting-org\t1\t1\t-\tref!:string\n"
    "3\tnarrative\t1\t*\tstring\txml:lang:string\n"
    "2\tactivity-date\t0\t*\t-\ttype!:string\tiso-date!:date\n"
    "2\trecipient-country\t0\t*\t-\tcode!:string\tpercentage:decimal\n"
    "2\tsector\t0\t*\t-\tvocabulary:string\tcode!:string=Sector@1?\tpercentage:decimal\n"
    "2\tbudget\t0\t*\t-\n"
    "3\tperiod-start\t1\t1\t-\tiso-date!:date\n"
    "3\tperiod-end\t1\t1\t-\tiso-date!:date\n"
    "3\tvalue\t1\t1\tdecimal\tvalue-date:date\n"
    "2\trelated-activity\t0\t*\t-\tref!:string\n"
    "0\tiati-organisations\t1\t1\t-\tversion!:string\n"
    "1\tiati-organisation\t1\t*\t-\n"
    "2\torganisation-identifier\t1\t1\tstring\n";
constexpr const char* codes = "Sector\t+15130\t-23010\nOrganisationRegistrationAgency\t+XM-DAC\n";

std::vector<IatiFault> faults_of(const IatiStandard& standard, std::string_view text, std::size_t piece) {
    IatiFaults faults(20);
    IatiReferences references;
    IatiCheck check(standard, Time{1'795'521'600}, faults, references, 0);
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (!check.read(text.substr(at, piece))) break;
    check.finish();
    for (const auto& one : references.missing()) LIGHTFOOT_ASSERT(one.file == 0);
    return faults.kept();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto standard = IatiStandard::read(structure, codes).value();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto whole = faults_of(standard, text, std::max<std::size_t>(size, 1));
    for (const auto& fault : whole) LIGHTFOOT_ASSERT(!fault.rule.empty() && !fault.message.key.empty());
    faults_of(standard, text, 5);
    return 0;
}
