#include "adapters/http/sight.h"

#include <algorithm>
#include <array>

#include "adapters/http/query.h"

namespace cauce::http {
namespace {

constexpr std::array<std::string_view, 8> everybodys = {
    DeploymentRow::table,         ResourceRow::table,  ProcessDefinitionRow::table,
    DecisionDefinitionRow::table, DataStoreRow::table, DataStoreRecordRow::table,
    PartitionRow::table,          RequestRow::table};

// Where cases stand, not what is in them.
constexpr std::array<std::string_view, 3> designers = {ProcessInstanceRow::table,
                                                       ActivityInstanceRow::table, TokenRow::table};

// Rows of no case, too: what starts one.
constexpr std::array<std::string_view, 2> waiting = {TimerRow::table, EventSubscriptionRow::table};

template <class Names>
bool is_among(const Names& names, std::string_view table) {
  return std::ranges::find(names, table) != names.end();
}

}  // namespace

Sight::Sight(const Principal& principal)
    : is_whole_(principal.rights.sees_everything()),
      is_staff_(principal.rights.may(SystemRight::staff)),
      is_designer_(principal.rights.may(SystemRight::designer)),
      identities_(principal) {}

Filter Sight::own_tasks() const {
  return any_of({assigned_to(identities_), where("completed_by", Compare::in, identities_.users),
                 where("owner", Compare::in, identities_.users), offered_to(identities_),
                 offered_to_everybody() + open_tasks()});
}

Filter Sight::cases() const {
  const Filter takes_part =
      any_of({where("started_by", Compare::in, identities_.users),
              related(TaskRow::table, {{"key", "instance_key"}}, own_tasks())});
  return related(ProcessInstanceRow::table, {{"root_key", "root_key"}}, takes_part);
}

Filter Sight::in_cases() const {
  return related(ProcessInstanceRow::table, {{"instance_key", "key"}}, cases());
}

// What was done in a case is seen by all who take part in it.
Filter Sight::tasks() const {
  return any_of({own_tasks(), where("ended_at", Compare::is_not_null) + in_cases()});
}

Filter Sight::of(std::string_view table) const {
  if (is_whole_ || is_among(everybodys, table)) return {};
  if (table == ExternalTaskRow::table) return no_row();
  if (is_designer_ && is_among(designers, table)) return {};
  if (is_designer_ && !is_staff_ && is_among(waiting, table))
    return where("instance_key", Compare::is_null);
  if (!is_staff_) return no_row();
  if (table == ProcessInstanceRow::table) return cases();
  if (table == TaskRow::table) return tasks();
  if (table == TaskCandidateRow::table)
    return related(TaskRow::table, {{"instance_key", "instance_key"}, {"task_key", "key"}},
                   tasks());
  if (is_among(waiting, table))
    return any_of({where("instance_key", Compare::is_null), in_cases()});
  return in_cases();
}

#define CAUCE_ROW(Row)                                                                             \
  void SeeingReader::select_into(const Filter& filter, const std::vector<Order>& order, Page page, \
                                 const std::function<void(Row)>& sink) {                           \
    all_.select_into(sight_.of(Row::table) + filter, order, page, sink);                           \
  }
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

std::uint64_t SeeingReader::count(std::string_view table, const Filter& filter) {
  return all_.count(table, sight_.of(table) + filter);
}

std::vector<ElementFigures> SeeingReader::figures(const Filter& of_instances) {
  return all_.figures(sight_.of(ProcessInstanceRow::table) + of_instances);
}

Store::Slice SeeingReader::journal(ProcessInstanceKey instance, std::uint64_t from,
                                   std::size_t max) {
  if (!is_seen(instance)) return {};
  return all_.journal(instance, from, max);
}

bool SeeingReader::is_seen(ProcessInstanceKey instance) {
  const Filter seen = sight_.may_read_journals() ? sight_.of(ProcessInstanceRow::table) : no_row();
  return all_.count(ProcessInstanceRow::table, seen + key_is("key", instance)) > 0;
}

}  // namespace cauce::http
