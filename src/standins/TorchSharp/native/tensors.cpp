// What C# reads from a tensor, and the few writes that are not operators.
#include "tensors.h"

#include <algorithm>

#include "errors.h"

using codebench::guarded;
using codebench::release;
using codebench::share;

namespace {
c10::TensorImpl& implementation(void* tensor) {
  return *static_cast<c10::TensorImpl*>(tensor);
}
}  // namespace

CB_EXPORT void cb_tensor_free(void* tensor) {
  c10::intrusive_ptr<c10::TensorImpl>::reclaim(&implementation(tensor));
}

CB_EXPORT void* cb_tensor_alias(void* tensor) {
  return release(share(tensor));
}

CB_EXPORT int64_t cb_tensor_dimensions(void* tensor) {
  return implementation(tensor).dim();
}

CB_EXPORT void cb_tensor_sizes(void* tensor, int64_t* sizes) {
  auto source = implementation(tensor).sizes();
  std::copy(source.begin(), source.end(), sizes);
}

CB_EXPORT void cb_tensor_strides(void* tensor, int64_t* strides) {
  auto source = implementation(tensor).strides();
  std::copy(source.begin(), source.end(), strides);
}

CB_EXPORT int64_t cb_tensor_elements(void* tensor) {
  return implementation(tensor).numel();
}

CB_EXPORT int cb_tensor_type(void* tensor) {
  return static_cast<int>(c10::typeMetaToScalarType(implementation(tensor).dtype()));
}

CB_EXPORT int cb_tensor_device_type(void* tensor) {
  return static_cast<int>(implementation(tensor).device().type());
}

CB_EXPORT int cb_tensor_device_index(void* tensor) {
  return implementation(tensor).device().index();
}

CB_EXPORT int cb_tensor_is_contiguous(void* tensor) {
  return implementation(tensor).is_contiguous();
}

/// The first element, or null with an error (a tensor that is not in this process's memory).
CB_EXPORT void* cb_tensor_data(void* tensor) {
  void* data = nullptr;
  guarded([&] {
    auto shared = share(tensor);
    TORCH_CHECK(shared.device().is_cpu(), "the data of a tensor on ", shared.device(), " cannot be read; call cpu() first");
    data = shared.data_ptr();
  });
  return data;
}

CB_EXPORT int cb_tensor_requires_grad(void* tensor) {
  return share(tensor).requires_grad();
}

CB_EXPORT int cb_tensor_set_requires_grad(void* tensor, int required) {
  return guarded([&] { share(tensor).set_requires_grad(required != 0); });
}

CB_EXPORT int cb_tensor_is_leaf(void* tensor) {
  return share(tensor).is_leaf();
}

CB_EXPORT int cb_tensor_retain_grad(void* tensor) {
  return guarded([&] { share(tensor).retain_grad(); });
}

/// A handle to the gradient, or null when there is none.
CB_EXPORT void* cb_tensor_grad(void* tensor) {
  return release(share(tensor).grad());
}

CB_EXPORT int cb_tensor_set_grad(void* tensor, void* gradient) {
  return guarded([&] { share(tensor).mutable_grad() = gradient == nullptr ? at::Tensor() : share(gradient); });
}

/// Makes `tensor` show the storage, shape and type of `source` (a module moved to another element type).
CB_EXPORT int cb_tensor_set_data(void* tensor, void* source) {
  return guarded([&] { share(tensor).set_data(share(source)); });
}
