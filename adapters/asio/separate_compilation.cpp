// The compiled part of Boost.Asio and Boost.Beast, once: every other file includes declarations.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
