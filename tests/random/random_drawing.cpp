#include "tests/random/random_drawing.h"

#include <vector>

namespace cauce::random {
namespace {

constexpr int depth_max = 4;

// The first and the last node of something through which a token goes.
struct Block {
  std::string first, last;
};

class Draft {
 public:
  explicit Draft(Choices& choices) : choices_(choices) {}

  std::string id(const std::string& kind) { return kind + std::to_string(++count_); }
  void add(const std::string& xml) { body_ += xml + "\n"; }

  std::string node(const std::string& tag, const std::string& attributes = {},
                   const std::string& inside = {}) {
    const std::string name = id(tag.substr(0, 2));
    add("<" + tag + " id='" + name + "' " + attributes + ">" + inside + "</" + tag + ">");
    return name;
  }
  void flow(const std::string& from, const std::string& to, const std::string& condition = {},
            const std::string& name = {}) {
    const std::string made = name.empty() ? id("f") : name;
    add("<sequenceFlow id='" + made + "' sourceRef='" + from + "' targetRef='" + to + "'>" +
        (condition.empty() ? "" : "<conditionExpression>" + condition + "</conditionExpression>") +
        "</sequenceFlow>");
  }

  // Start, something, end.
  void whole(int depth) {
    const std::string start = node("startEvent"), end = node("endEvent");
    const Block inner = block(depth);
    flow(start, inner.first);
    flow(inner.last, end);
  }

  Block block(int depth) {
    using Make = Block (Draft::*)(int);
    static constexpr Make simple[] = {&Draft::task,          &Draft::user_task, &Draft::script,
                                      &Draft::timer,         &Draft::message,   &Draft::signal,
                                      &Draft::thrown_signal, &Draft::repeated,  &Draft::looped,
                                      &Draft::race,          &Draft::called};
    static constexpr Make nested[] = {&Draft::sequence,  &Draft::exclusive,   &Draft::parallel,
                                      &Draft::inclusive, &Draft::back_loop,   &Draft::sub_process,
                                      &Draft::watched,   &Draft::transaction, &Draft::ad_hoc,
                                      &Draft::undone,    &Draft::complex};
    const bool nests = depth < depth_max && !choices_.is_used_up() && choices_.yes();
    if (nests) return (this->*nested[choices_.one_of(std::size(nested))])(depth + 1);
    return (this->*simple[choices_.one_of(std::size(simple))])(depth + 1);
  }

  const std::string& body() const { return body_; }

 private:
  static Block alone(const std::string& name) { return {name, name}; }

  Block task(int) { return alone(node("task")); }
  Block user_task(int) { return alone(node("userTask")); }
  Block script(int) {
    return alone(node("scriptTask", "", "<script>={a: not(a = true)}</script>"));
  }
  Block timer(int) {
    return alone(node("intermediateCatchEvent", "",
                      "<timerEventDefinition><timeDuration>PT" +
                          std::to_string(1 + choices_.one_of(5)) +
                          "H</timeDuration></timerEventDefinition>"));
  }
  Block message(int) {
    return alone(
        node("intermediateCatchEvent", "",
             "<messageEventDefinition messageRef='m" + std::to_string(choices_.one_of(2)) + "'/>"));
  }
  Block signal(int) { return alone(node("intermediateCatchEvent", "", signal_definition())); }
  Block thrown_signal(int) {
    return alone(node("intermediateThrowEvent", "", signal_definition()));
  }
  std::string signal_definition() {
    return "<signalEventDefinition signalRef='s" + std::to_string(choices_.one_of(2)) + "'/>";
  }
  Block repeated(int) {
    return alone(node(choices_.yes() ? "userTask" : "task", "",
                      std::string("<multiInstanceLoopCharacteristics isSequential='") +
                          (choices_.yes() ? "true" : "false") +
                          "'><loopCardinality>=" + std::to_string(choices_.one_of(4)) +
                          "</loopCardinality></multiInstanceLoopCharacteristics>"));
  }
  Block looped(int) {
    return alone(node(choices_.yes() ? "userTask" : "task", "",
                      "<standardLoopCharacteristics loopMaximum='3'><loopCondition>=a = true"
                      "</loopCondition></standardLoopCharacteristics>"));
  }
  Block race(int depth) {
    const std::string gateway = node("eventBasedGateway"), join = node("exclusiveGateway");
    for (const Block& event : {timer(depth), message(depth), signal(depth)}) {
      flow(gateway, event.first);
      flow(event.last, join);
    }
    return {gateway, join};
  }
  Block called(int) { return alone(node("callActivity", "calledElement='called'")); }

  Block sequence(int depth) {
    const Block first = block(depth), second = block(depth);
    flow(first.last, second.first);
    return {first.first, second.last};
  }
  Block branches(const std::string& tag, int depth, bool conditions) {
    const std::string otherwise = id("f");
    const std::string split = node(tag, conditions ? "default='" + otherwise + "'" : std::string());
    const std::string join = node(tag);
    const std::size_t count = 1 + choices_.one_of(2);
    for (std::size_t i = 0; i < count; ++i) {
      const Block branch = block(depth);
      flow(split, branch.first, conditions ? (choices_.yes() ? "=a = true" : "=true") : "");
      flow(branch.last, join);
    }
    const Block last = block(depth);
    flow(split, last.first, "", otherwise);
    flow(last.last, join);
    return {split, join};
  }
  Block exclusive(int depth) { return branches("exclusiveGateway", depth, true); }
  Block parallel(int depth) { return branches("parallelGateway", depth, false); }
  Block inclusive(int depth) { return branches("inclusiveGateway", depth, true); }
  Block complex(int depth) {
    const std::string split = node("parallelGateway");
    const std::string join =
        node("complexGateway", "",
             "<activationCondition>=activationCount >= " + std::to_string(1 + choices_.one_of(2)) +
                 "</activationCondition>");
    for (int i = 0; i < 2; ++i) {
      const Block branch = block(depth);
      flow(split, branch.first);
      flow(branch.last, join);
    }
    return {split, join};
  }
  Block back_loop(int depth) {
    const std::string otherwise = id("f");
    const std::string merge = node("exclusiveGateway");
    const std::string split = node("exclusiveGateway", "default='" + otherwise + "'");
    const Block inner = block(depth);
    const std::string after = node("task"), waits = node("userTask");
    flow(merge, inner.first);
    flow(inner.last, split);
    flow(split, waits, "=a = true");
    flow(waits, merge);
    flow(split, after, "", otherwise);
    return {merge, after};
  }
  std::string nested(const std::string& tag, int depth, const std::string& more = {}) {
    std::string outer;
    std::swap(outer, body_);
    whole(depth);
    std::swap(outer, body_);
    return node(tag, "", outer + more);
  }
  Block sub_process(int depth) { return alone(nested("subProcess", depth)); }
  // With a boundary event and an event subprocess.
  Block watched(int depth) {
    const std::string start = id("st"), inner = id("ta"), end = id("en"), handler = id("ev");
    const std::string watching =
        "<subProcess id='" + handler + "' triggeredByEvent='true'><startEvent id='" + start +
        "' isInterrupting='" + (choices_.yes() ? "true" : "false") + "'>" + signal_definition() +
        "</startEvent><task id='" + inner + "'/><endEvent id='" + end + "'/><sequenceFlow id='" +
        id("f") + "' sourceRef='" + start + "' targetRef='" + inner + "'/><sequenceFlow id='" +
        id("f") + "' sourceRef='" + inner + "' targetRef='" + end + "'/></subProcess>";
    const std::string activity = nested("subProcess", depth, choices_.yes() ? watching : "");
    const std::string cancels = choices_.yes() ? "true" : "false";
    const std::string boundary =
        node("boundaryEvent", "attachedToRef='" + activity + "' cancelActivity='" + cancels + "'",
             choices_.yes() ? signal_definition()
                            : "<timerEventDefinition><timeDuration>PT2H</timeDuration>"
                              "</timerEventDefinition>");
    const std::string aside = node("userTask"), end_aside = node("endEvent");
    flow(boundary, aside);
    flow(aside, end_aside);
    return alone(activity);
  }
  // May be canceled inside, which undoes what its task did.
  Block transaction(int) {
    const std::string start = id("st"), work = id("us"), undo = id("us"), choice = id("ex");
    const std::string cancel = id("en"), end = id("en"), boundary = id("bo"), to_end = id("f");
    const auto arc = [&](const std::string& from, const std::string& to) {
      return "<sequenceFlow id='" + id("f") + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
    };
    const std::string inside =
        "<startEvent id='" + start + "'/><userTask id='" + work + "'/><userTask id='" + undo +
        "' isForCompensation='true'/><boundaryEvent id='" + boundary + "' attachedToRef='" + work +
        "'><compensateEventDefinition/></boundaryEvent><association id='" + id("as") +
        "' associationDirection='One' sourceRef='" + boundary + "' targetRef='" + undo +
        "'/><exclusiveGateway id='" + choice + "' default='" + to_end + "'/><endEvent id='" + end +
        "'/><endEvent id='" + cancel + "'><cancelEventDefinition/></endEvent>" + arc(start, work) +
        arc(work, choice) + "<sequenceFlow id='" + to_end + "' sourceRef='" + choice +
        "' targetRef='" + end + "'/><sequenceFlow id='" + id("f") + "' sourceRef='" + choice +
        "' targetRef='" + cancel +
        "'><conditionExpression>=a = true</conditionExpression>"
        "</sequenceFlow>";
    const std::string activity = node("transaction", "", inside);
    const std::string canceled =
        node("boundaryEvent", "attachedToRef='" + activity + "'", "<cancelEventDefinition/>");
    const std::string merge = node("exclusiveGateway");
    flow(activity, merge);
    flow(canceled, merge);
    return {activity, merge};
  }
  Block ad_hoc(int) {
    const std::string ordering = choices_.yes() ? "Sequential" : "Parallel";
    return alone(node("adHocSubProcess", "ordering='" + ordering + "'",
                      "<userTask id='" + id("us") + "'/><task id='" + id("ta") + "'/>"));
  }
  // Work, and an event that has it undone.
  Block undone(int depth) {
    const std::string work = node("userTask"), undo = node("userTask", "isForCompensation='true'");
    const std::string boundary =
        node("boundaryEvent", "attachedToRef='" + work + "'", "<compensateEventDefinition/>");
    add("<association id='" + id("as") + "' associationDirection='One' sourceRef='" + boundary +
        "' targetRef='" + undo + "'/>");
    const Block between = block(depth);
    const std::string thrown = node("intermediateThrowEvent", "", "<compensateEventDefinition/>");
    flow(work, between.first);
    flow(between.last, thrown);
    return {work, thrown};
  }

  Choices& choices_;
  std::string body_;
  int count_ = 0;
};

std::string definitions(const std::string& processes) {
  return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
         "targetNamespace='urn:random'>\n<message id='m0' name='m0'/><message id='m1' name='m1'/>"
         "<signal id='s0' name='s0'/><signal id='s1' name='s1'/>\n" +
         processes +
         "<process id='called' isExecutable='true'><startEvent id='cs'/><userTask id='ct'/>"
         "<endEvent id='ce'/><sequenceFlow id='cf1' sourceRef='cs' targetRef='ct'/>"
         "<sequenceFlow id='cf2' sourceRef='ct' targetRef='ce'/></process>\n</definitions>";
}

std::string process(const Draft& draft) {
  return "<process id='p' isExecutable='true'>\n" + draft.body() + "</process>\n";
}

}  // namespace

std::string block_structured(Choices& choices) {
  Draft draft(choices);
  draft.whole(0);
  return definitions(process(draft));
}

std::string unstructured(Choices& choices) {
  static constexpr const char* kinds[] = {
      "task", "userTask", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "userTask"};
  Draft draft(choices);
  std::vector<std::string> nodes;
  const std::size_t count = 2 + choices.one_of(9);
  const std::string start = draft.node("startEvent"), end = draft.node("endEvent");
  std::vector<bool> conditional;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t kind = choices.one_of(std::size(kinds));
    conditional.push_back(kind != 3);
    // Every node leads somewhere else, whatever the conditions say.
    nodes.push_back(
        draft.node(kinds[kind], kind == 3 ? "" : "default='d" + std::to_string(i) + "'"));
  }
  draft.flow(start, nodes[0]);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t target = choices.one_of(count + 1);
    draft.flow(nodes[i], target == count ? end : nodes[target], "", "d" + std::to_string(i));
    for (std::size_t more = choices.one_of(3); more > 0; --more) {
      const std::size_t other = choices.one_of(count + 1);
      draft.flow(nodes[i], other == count ? end : nodes[other],
                 conditional[i] ? (choices.yes() ? "=a = true" : "=true") : "");
    }
  }
  return definitions(process(draft));
}

}  // namespace cauce::random
