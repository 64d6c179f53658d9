// Bytes that somebody else gave us, on their way to a browser: to be saved, never to be shown as a
// page of ours.
#pragma once

#include <string>
#include <string_view>

#include "adapters/http/message.h"

namespace cauce::http {

// "attachment; filename=\"a.pdf\"" (RFC 6266), with `filename*` (RFC 8187) when the name is not
// ASCII. Of a name with folders, the last part.
std::string content_disposition(std::string_view name);

// Offers the body to be saved under the name; whoever shows it all the same runs nothing of it.
void offer_download(HttpResponse& response, std::string_view name);

}  // namespace cauce::http
