#include "adapters/http/percent.h"

#include <boost/url/pct_string_view.hpp>

#include "engine/base/utf8.h"

namespace cauce::http {

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
  const auto checked = boost::urls::make_pct_string_view(text);
  if (!checked) return std::nullopt;
  boost::urls::encoding_opts options;
  options.space_as_plus = plus == Plus::space;
  std::string decoded = checked->decode(options);
  return is_utf8(decoded) ? std::optional(std::move(decoded)) : std::nullopt;
}

}  // namespace cauce::http
