// Guards against web pages of others that a person's browser may have open.
#pragma once

#include <optional>
#include <string>

#include "adapters/http/message.h"

namespace cauce::http {

// A page of another origin asks for a change: browsers say so in Origin and Sec-Fetch-Site, and
// what is no browser says nothing.
bool is_foreign_change(const HttpRequest& head);

// A name in Host that is neither an address nor localhost, where only this machine should be
// talking to a server that asks for no password: the mark of DNS rebinding.
bool is_rebound_host(const HttpRequest& head);

}  // namespace cauce::http
