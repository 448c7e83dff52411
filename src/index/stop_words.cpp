// Words too frequent to tell texts apart, after folding: lower case, without accents, Arabic letters unified.

#include "index/stem.hpp"
#include "index/word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::string_view arabic =
    "في من علي الي عن ان إن او ثم هذا هذه ذلك تلك التي الذي الذين هو هي هم كما لا لم لن قد كل مع ما بين "
    "بعد قبل عند غير اي حيث منها فيها عليها منه فيه عليه به بها له لها لهم كان كانت يكون تكون ليس اذا "
    "انه انها بان لان حتي خلال دون ضد لدي ايضا الا اما بل هنا هناك نحو ازاء عبر حول وهو وهي كذلك فان لكن";

constexpr std::string_view english =
    "a about above after again all also am an and any are as at be because been before being below "
    "between both but by can could did do does doing down during each few for from further had has have "
    "having he her here hers him his how i if in into is it its it's itself just me more most my no nor "
    "not of off on once only or other our ours out over own same she should so some such than that the "
    "their theirs them then there these they this those through to too under until up upon us very was "
    "we were what when where which while who whom why will with within would you your";

constexpr std::string_view french =
    "a afin ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir c ce ceci cela celle "
    "celles celui ces cet cette ceux chaque comme comment d dans de des deux donc dont du elle elles en "
    "encore entre es est et etaient etait etant ete etes etre eu fait il ils j je l la le les leur leurs "
    "lors lui m ma mais me mes mon n ne ni nos notre nous on ont ou par parmi pas peu peut peuvent plus "
    "pour qu quand que quel quelle quelles quels qui s sa sans se selon ses si sien son sont sous sur t "
    "ta tant tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers voici vos "
    "votre vous y";

constexpr std::string_view russian =
    "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до "
    "его ее если есть еще же за и из или им их к как какая какой когда которая которое которой которого "
    "которую которые который которых которым которыми кто ли либо мне может мы на над нам нас наш не "
    "него нее нет ни них но ну о об однако он она они оно от перед по под при про с сам своей своего "
    "своем своих своими свой свою себя со так также такие такой там того тоже той только том тому ту ты "
    "у уже хотя чего чей чем что чтобы чье эта эти это этого этой этом этот эту я";

constexpr std::string_view spanish =
    "a al algo algunas algunos ante antes asi aun aunque bajo bien cada como con contra cual cuales "
    "cuando cuya cuyo de del desde donde durante e el ella ellas ellos en entre era eran es esa esas ese "
    "eso esos esta estaba estan estas este esto estos fue fueron ha habia han hasta hay la las le les lo "
    "los mas me mediante mi mientras muy ni no nos nosotros nuestra nuestras nuestro nuestros o os otra "
    "otras otro otros para pero poco por porque pues que quien quienes se sea sean segun ser si sido sin "
    "sobre son su sus tal tales tambien tanto te tiene tienen todo toda todas todos tras tu tus u un una "
    "uno unos y ya yo";

}  // namespace

bool is_stop_word(std::string_view word, StemLanguage language) {
    static const std::array<std::vector<std::string_view>, 6> lists{
        sorted_words(arabic),  sorted_words(english), sorted_words(french),
        sorted_words(russian), sorted_words(spanish), std::vector<std::string_view>{}};
    const auto& words = lists[std::size_t(language)];
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace lightfoot
