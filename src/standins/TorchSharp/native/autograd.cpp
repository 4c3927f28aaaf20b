// Backward passes and the recording of operations.
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include "errors.h"
#include "tensors.h"

using codebench::guarded;
using codebench::release;
using codebench::share;

namespace {
/// `count` handles as tensors; a null handle, and a null array, give undefined tensors (autograd's "all ones").
torch::autograd::variable_list tensors(void** handles, int count) {
  torch::autograd::variable_list list(count);
  for (int i = 0; handles != nullptr && i < count; i++) {
    if (handles[i] != nullptr) {
      list[i] = share(handles[i]);
    }
  }
  return list;
}
}  // namespace

CB_EXPORT int cb_grad_enabled() {
  return c10::GradMode::is_enabled();
}

CB_EXPORT void cb_set_grad_enabled(int enabled) {
  c10::GradMode::set_enabled(enabled != 0);
}

/// Adds d(outputs)/d(leaf) to the grad of every leaf (of `inputs` only, when there are any).
CB_EXPORT int cb_backward(
    void** outputs, void** gradients, int count, int retain_graph, int create_graph, void** inputs, int input_count) {
  return guarded([&] {
    torch::autograd::backward(
        tensors(outputs, count), tensors(gradients, count), retain_graph != 0, create_graph != 0, tensors(inputs, input_count));
  });
}

/// Writes `input_count` handles to `results`: d(outputs)/d(input), null for an unused input when `allow_unused`.
CB_EXPORT int cb_grad(
    void** outputs, void** gradients, int count, void** inputs, int input_count, int retain_graph, int create_graph,
    int allow_unused, void** results) {
  return guarded([&] {
    auto list = torch::autograd::grad(
        tensors(outputs, count), tensors(inputs, input_count), tensors(gradients, count), retain_graph != 0, create_graph != 0,
        allow_unused != 0);
    for (int i = 0; i < input_count; i++) {
      results[i] = release(std::move(list[i]));
    }
  });
}
