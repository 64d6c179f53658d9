#include "engine/model/migration.h"

#include <algorithm>
#include <set>

namespace cauce {
namespace {

std::string quote(const std::string& id) { return "'" + id + "'"; }

bool is_scope(const Element& element) { return !element.children.empty(); }

bool same_triggers(const Element& a, const Element& b) {
  return std::ranges::equal(a.event.definitions, b.event.definitions,
                            [](const EventDefinition& x, const EventDefinition& y) {
                              return x.index() == y.index();
                            }) &&
         a.event.trigger() == b.event.trigger();
}

std::string loop_of(const Element& element) {
  if (element.loop) return "a loop";
  if (!element.multi_instance) return "done once";
  return element.multi_instance->ordering == Ordering::parallel ? "multi-instance, in parallel"
                                                                : "multi-instance, in sequence";
}

std::string type_of(const Element& element) {
  return element.type == ElementType::event_sub_process ? "an event subprocess"
                                                        : std::string(tag_of(element.type));
}

class MappingCheck {
 public:
  MappingCheck(const Process& from, const Process& to, const MigrationMapping& mapping)
      : from_(from), to_(to), mapping_(mapping) {
    becomes_.resize(from.elements.size());
    becomes_[0] = root_element;
    for (const MigrationInstruction& each : mapping) {
      const auto source = from.find_element(each.source);
      const auto target = to.find_element(each.target);
      if (source && target && *source != root_element)
        becomes_[static_cast<std::size_t>(*source)] = *target;
    }
  }

  std::vector<MigrationFinding> run() {
    std::set<std::string> sources;
    for (at_ = 0; at_ < mapping_.size(); ++at_) {
      const MigrationInstruction& each = mapping_[at_];
      const auto source = from_.find_element(each.source);
      const auto target = to_.find_element(each.target);
      if (!source || *source == root_element)
        find("migration-source-missing",
             "expected an element " + quote(each.source) + " in the source, but there is none");
      if (!target || *target == root_element)
        find("migration-target-missing",
             "expected an element " + quote(each.target) + " in the target, but there is none");
      if (!sources.insert(each.source).second)
        find("migration-mapped-twice",
             "expected element " + quote(each.source) + " to be mapped once");
      if (source && target && *source != root_element && *target != root_element)
        check(from_.at(*source), to_.at(*target), each.update_triggers);
    }
    return std::move(findings_);
  }

 private:
  void find(std::string rule, std::string message) {
    findings_.push_back({at_, std::move(rule), std::move(message)});
  }

  std::optional<ElementIndex> becomes(ElementIndex index) const {
    return becomes_[static_cast<std::size_t>(index)];
  }

  void check(const Element& source, const Element& target, bool update_triggers) {
    if (source.type != target.type)
      return find("migration-type-differs", "expected " + quote(target.id) +
                                                " to be of the same type as " + quote(source.id) +
                                                ", which is " + type_of(source) + ", but it is " +
                                                type_of(target));
    if (loop_of(source) != loop_of(target))
      find("migration-loop-differs", "expected " + quote(target.id) + " to be " + loop_of(source) +
                                         ", as " + quote(source.id) + " is, but it is " +
                                         loop_of(target));
    if (source.external.has_value() != target.external.has_value())
      find("migration-work-differs", "expected the work of " + quote(source.id) + " and " +
                                         quote(target.id) +
                                         " to be done either both outside or both here");
    if (source.for_compensation != target.for_compensation)
      find("migration-compensation-differs",
           "expected " + quote(source.id) + " and " + quote(target.id) +
               " to stand either both in the flow or both outside of it");
    if (is_scope(source) && source.ad_hoc.has_value() != target.ad_hoc.has_value())
      find("migration-ad-hoc-differs", "expected both to be ad-hoc or neither");
    check_scope(source, target);
    check_event(source, target, update_triggers);
  }

  // Deviation: a scope around what runs is neither added nor taken away by migration; modification
  // moves it instead.
  void check_scope(const Element& source, const Element& target) {
    const auto scope = becomes(source.parent);
    const std::string& around = from_.at(source.parent).id;
    if (!scope)
      find("migration-scope-unmapped", "expected " + quote(around) + ", in which " +
                                           quote(source.id) + " stands, to be mapped too");
    else if (*scope != target.parent)
      find("migration-scope-differs", "expected " + quote(target.id) + " to stand in " +
                                          quote(to_.at(*scope).id) + ", which " + quote(around) +
                                          " becomes, but it stands in " +
                                          quote(to_.at(target.parent).id));
  }

  void check_event(const Element& source, const Element& target, bool update_triggers) {
    if (!same_triggers(source, target))
      find("migration-trigger-differs",
           "expected " + quote(target.id) + " to wait for the same kind of event as " +
               quote(source.id) + ": " + std::string(to_string(source.event.trigger())) +
               ", but it is " + std::string(to_string(target.event.trigger())));
    if (update_triggers && source.event.definitions.empty())
      find("migration-no-event",
           "expected an event to be updated, but " + quote(source.id) + " waits for none");
    if (source.attached_to && target.attached_to &&
        becomes(*source.attached_to) != *target.attached_to)
      find("migration-attached-differs", "expected " + quote(target.id) +
                                             " to be attached to what " +
                                             quote(from_.at(*source.attached_to).id) + " becomes");
    if (source.type != ElementType::event_sub_process) return;
    const auto start = start_of(from_, source);
    const auto other = start_of(to_, target);
    if (start && other && !same_triggers(from_.at(*start), to_.at(*other)))
      find("migration-start-differs", "expected event subprocess " + quote(target.id) +
                                          " to begin with the same kind of " + "event as " +
                                          quote(source.id));
  }

  static std::optional<ElementIndex> start_of(const Process& process, const Element& sub_process) {
    const auto index = process.find_element(sub_process.id);
    return index ? start_event_of(process, *index) : std::nullopt;
  }

  const Process& from_;
  const Process& to_;
  const MigrationMapping& mapping_;
  std::vector<std::optional<ElementIndex>> becomes_;
  std::size_t at_ = 0;
  std::vector<MigrationFinding> findings_;
};

}  // namespace

MigrationMapping generate_mapping(const Process& from, const Process& to, UpdateTriggers update) {
  MigrationMapping mapping;
  for (std::size_t i = 1; i < from.elements.size(); ++i) {
    const Element& element = from.elements[i];
    if (!to.find_element(element.id)) continue;
    const bool updates = update == UpdateTriggers::yes && !element.event.definitions.empty();
    mapping.push_back({element.id, element.id, updates});
  }
  // What cannot be is left out, and then what needed it.
  for (auto findings = check_mapping(from, to, mapping); !findings.empty();
       findings = check_mapping(from, to, mapping)) {
    std::set<std::size_t> wrong;
    for (const MigrationFinding& finding : findings) wrong.insert(finding.instruction);
    for (auto each = wrong.rbegin(); each != wrong.rend(); ++each)
      mapping.erase(mapping.begin() + static_cast<std::ptrdiff_t>(*each));
  }
  return mapping;
}

std::vector<MigrationFinding> check_mapping(const Process& from, const Process& to,
                                            const MigrationMapping& mapping) {
  return MappingCheck(from, to, mapping).run();
}

std::vector<std::optional<ElementIndex>> mapped_elements(const Process& from, const Process& to,
                                                         const MigrationMapping& mapping) {
  std::vector<std::optional<ElementIndex>> becomes(from.elements.size());
  becomes[0] = root_element;
  for (const MigrationInstruction& each : mapping)
    becomes[static_cast<std::size_t>(*from.find_element(each.source))] =
        to.find_element(each.target);
  return becomes;
}

}  // namespace cauce
