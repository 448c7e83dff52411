// Boost.JSON is compiled here, once for the whole program; who reads JSON includes <boost/json.hpp>.

#include <boost/json/src.hpp>
