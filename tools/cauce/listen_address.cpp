#include "tools/cauce/listen_address.h"

#include <charconv>

#include <boost/asio/ip/address.hpp>

namespace cauce::tools {

Result<ListenAddress, Problem> parse_listen_address(const std::string& text) {
  const Failure wrong{Problem{Exit::usage,
                              "expected --listen to be an address and a port such as "
                              "127.0.0.1:8080, but found '" +
                                  text + "'"}};
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return wrong;
  ListenAddress address;
  address.host = text.substr(0, colon);
  if (address.host.starts_with('[') && address.host.ends_with(']'))
    address.host = address.host.substr(1, address.host.size() - 2);
  const char* end = text.data() + text.size();
  const auto [last, failed] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (failed != std::errc{} || last != end) return wrong;
  if (address.host == "localhost") {
    address.is_loopback = true;
    return address;
  }
  boost::system::error_code error;
  const auto ip = boost::asio::ip::make_address(address.host, error);
  if (error) return wrong;
  address.is_loopback = ip.is_loopback();
  return address;
}

}  // namespace cauce::tools
