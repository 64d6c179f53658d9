// Howard Hinnant's date library reads the transitions that a tzdata file lists and knows which
// zones there are; it does that right. It ignores the rule for what follows them, so that it is
// wrong from 2038 on (from 2007 with slim files): the rule is read here from the end of the file.
#include "engine/value/zone.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <mutex>
#include <vector>

#include <date/tz.h>

#include "engine/value/posix_rule.h"
#include "engine/value/time_units.h"

namespace cauce {
namespace {

constexpr std::int32_t fixed_offset_max = 18 * 3600;
// The Gregorian calendar repeats itself every 400 years, 146097 days, which are whole weeks.
constexpr int cycle_years = 400;
constexpr std::int64_t cycle_seconds = std::int64_t{146'097} * seconds_per_day;

// No path but into the folder of zones, and no name that means another zone elsewhere.
bool is_zone_name(std::string_view name) {
  constexpr std::string_view marks = "/_+-";
  if (name.empty() || name.size() > 64 || name.front() == '/' || name.back() == '/') return false;
  const bool plain = std::ranges::all_of(name, [&](char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
  });
  return plain && name.find("//") == std::string_view::npos && name != "localtime" &&
         name != "posixrules" && !name.starts_with("posix/") && !name.starts_with("right/");
}

// The last line of a tzdata file, without its line feeds; empty when there is none.
std::string read_footer(std::string_view name) {
  const std::string path = "/usr/share/zoneinfo/" + std::string(name);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  char tail[256];
  if (!file || (std::fseek(file.get(), -static_cast<long>(sizeof tail), SEEK_END) != 0 &&
                std::fseek(file.get(), 0, SEEK_SET) != 0))
    return {};
  std::string_view text(tail, std::fread(tail, 1, sizeof tail, file.get()));
  if (text.empty() || text.back() != '\n') return {};
  text.remove_suffix(1);
  const std::size_t before = text.rfind('\n');
  if (before == std::string_view::npos) return {};
  return std::string(text.substr(before + 1));
}

int year_of(std::int64_t utc_seconds) {
  const std::chrono::sys_days day{
      std::chrono::days{static_cast<int>(floor_div(utc_seconds, 86'400))}};
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

// As "+01:00" or "-02:45:55".
std::string offset_name(std::int32_t offset) {
  const int magnitude = offset < 0 ? -offset : offset;
  char text[16];
  if (magnitude % 60 == 0) {
    std::snprintf(text, sizeof text, "%c%02d:%02d", offset < 0 ? '-' : '+', magnitude / 3600,
                  magnitude / 60 % 60);
  } else {
    std::snprintf(text, sizeof text, "%c%02d:%02d:%02d", offset < 0 ? '-' : '+', magnitude / 3600,
                  magnitude / 60 % 60, magnitude % 60);
  }
  return text;
}

// Seconds of "+hh:mm" or "+hh:mm:ss".
std::optional<std::int32_t> parse_offset(std::string_view text) {
  if (text.size() != 6 && text.size() != 9) return std::nullopt;
  std::int32_t parts[3] = {0, 0, 0};
  for (std::size_t i = 0; i * 3 < text.size(); ++i) {
    const char high = text[i * 3 + 1];
    const char low = text[i * 3 + 2];
    const bool separated = i == 0 || text[i * 3] == ':';
    if (!separated || high < '0' || high > '9' || low < '0' || low > '9') return std::nullopt;
    parts[i] = (high - '0') * 10 + (low - '0');
  }
  if (parts[1] > 59 || parts[2] > 59) return std::nullopt;
  const std::int32_t offset = parts[0] * 3600 + parts[1] * 60 + parts[2];
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

// Transitions in order; the first holds from the beginning of time. After the last of them the
// offset stays, unless a rule's cycle of 400 years is at the end: then later times are looked up in
// that cycle.
struct Zone::Rules {
  std::string name;
  std::vector<ZoneTransition> transitions;
  std::int64_t cycle_begin = std::numeric_limits<std::int64_t>::max();
  bool fixed = false;

  std::int64_t folded(std::int64_t utc_seconds) const {
    if (utc_seconds < cycle_begin) return utc_seconds;
    return cycle_begin + (utc_seconds - cycle_begin) % cycle_seconds;
  }
};

// Reads zones and keeps them as long as the program runs.
struct ZoneTable {
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<const Zone>, std::less<>> zones;

  static ZoneTable& instance() {
    static ZoneTable* const table = new ZoneTable;  // Never destroyed: zones outlive everything.
    return *table;
  }

  static std::unique_ptr<const Zone> make(Zone::Rules rules) {
    return std::unique_ptr<const Zone>(
        new Zone(std::make_unique<const Zone::Rules>(std::move(rules))));
  }

  static std::unique_ptr<const Zone> make_fixed(std::string name, std::int32_t offset) {
    return make({std::move(name),
                 {{std::numeric_limits<std::int64_t>::min(), offset}},
                 std::numeric_limits<std::int64_t>::max(),
                 true});
  }

  static std::vector<ZoneTransition> read_transitions(std::string_view name) {
    std::vector<ZoneTransition> transitions;
    const date::time_zone* zone = date::locate_zone(name);  // Throws when there is none.
    const date::sys_seconds end_of_time = date::sys_days{date::year::max() / 12 / 31};
    date::sys_seconds at = date::sys_seconds::min();
    while (true) {
      const date::sys_info info = zone->get_info(at);
      const auto begin = transitions.empty() ? std::numeric_limits<std::int64_t>::min()
                                             : info.begin.time_since_epoch().count();
      transitions.push_back({begin, static_cast<std::int32_t>(info.offset.count())});
      if (info.end <= at || info.end >= end_of_time) break;
      at = info.end;
    }
    return transitions;
  }

  // RFC 8536 3.3: the footer's rule holds after the last transition.
  static void append_rule(Zone::Rules& rules, const PosixRule& rule) {
    if (!rule.has_daylight) return;  // The last transition already says so.
    const std::int64_t last = rules.transitions.size() > 1 ? rules.transitions.back().at : 0;
    const int first_year = year_of(last) + 1;
    for (int year = first_year - 1; year <= first_year + cycle_years; ++year) {
      for (const ZoneTransition& transition : transitions_of(rule, year))
        if (transition.at > last) rules.transitions.push_back(transition);
    }
    // From the middle of a year, so that no transition lies at the cycle's seam.
    const std::chrono::sys_days seam =
        std::chrono::year{first_year} / std::chrono::January / std::chrono::day{15};
    rules.cycle_begin = std::int64_t{seam.time_since_epoch().count()} * 86'400;
  }

  static std::unique_ptr<const Zone> read(std::string_view name) {
    try {
      Zone::Rules rules;
      rules.name = name;
      rules.transitions = read_transitions(name);
      if (const auto rule = parse_posix_rule(read_footer(name))) append_rule(rules, *rule);
      return make(std::move(rules));
    } catch (const std::exception&) {  // The library's way to say that there is no such zone.
      return nullptr;
    }
  }

  const Zone* find(std::string_view name) {
    const std::scoped_lock lock(mutex);
    if (const auto found = zones.find(name); found != zones.end()) return found->second.get();
    auto zone = read(name);
    if (!zone) return nullptr;  // Not kept: a stranger must not fill the table with wrong names.
    return zones.emplace(std::string(name), std::move(zone)).first->second.get();
  }

  const Zone* find_fixed(std::int32_t offset) {
    std::string name = offset_name(offset);
    const std::scoped_lock lock(mutex);
    auto& zone = zones[name];
    if (!zone) zone = make_fixed(std::move(name), offset);
    return zone.get();
  }
};

Zone::Zone(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
Zone::~Zone() = default;

const Zone& Zone::utc() {
  static const Zone* const zone = ZoneTable::make_fixed("Z", 0).release();
  return *zone;
}

const Zone* Zone::fixed(std::int32_t offset_seconds) {
  if (offset_seconds == 0) return &utc();
  if (offset_seconds > fixed_offset_max || offset_seconds < -fixed_offset_max) return nullptr;
  return ZoneTable::instance().find_fixed(offset_seconds);
}

const Zone* Zone::find(std::string_view name) {
  if (name == "Z") return &utc();
  if (!name.empty() && (name.front() == '+' || name.front() == '-')) {
    const auto offset = parse_offset(name);
    return offset ? fixed(*offset) : nullptr;
  }
  return is_zone_name(name) ? ZoneTable::instance().find(name) : nullptr;
}

const std::string& Zone::name() const { return rules_->name; }
bool Zone::is_fixed() const { return rules_->fixed; }

std::int32_t Zone::offset_at(std::int64_t utc_seconds) const {
  const auto& transitions = rules_->transitions;
  const auto after =
      std::ranges::upper_bound(transitions, rules_->folded(utc_seconds), {}, &ZoneTransition::at);
  return after == transitions.begin() ? transitions.front().offset : std::prev(after)->offset;
}

std::int64_t Zone::local_to_utc(std::int64_t local_seconds) const {
  // The offsets a day before and after are those before and after the one transition that may be
  // near. The earlier instant is the one told with the offset that held before it; in a gap that
  // offset gives the time shifted by the gap's length.
  const std::int32_t before = offset_at(local_seconds - 86'400);
  const std::int32_t after = offset_at(local_seconds + 86'400);
  if (before == after) return local_seconds - before;
  const std::int64_t with_before = local_seconds - before;
  if (offset_at(with_before) == before) return with_before;
  const std::int64_t with_after = local_seconds - after;
  return offset_at(with_after) == after ? with_after : with_before;
}

std::int32_t Zone::offset_seconds(Instant at) const { return offset_at(floor_div(at.ms, 1000)); }

Instant Zone::from_local(std::int64_t local_ms) const {
  const std::int64_t local_seconds = floor_div(local_ms, 1000);
  return Instant{local_ms + (local_to_utc(local_seconds) - local_seconds) * 1000};
}

std::int64_t Zone::to_local(Instant at) const {
  return at.ms + std::int64_t{offset_seconds(at)} * 1000;
}

}  // namespace cauce
