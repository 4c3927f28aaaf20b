// A tensor crosses the boundary as a TensorImpl* that owns one reference.
#pragma once

#include <ATen/core/Tensor.h>

namespace codebench {

/// A second reference to the tensor behind a handle; the handle keeps its own.
inline at::Tensor share(void* handle) {
  auto* implementation = static_cast<c10::TensorImpl*>(handle);
  return at::Tensor(c10::intrusive_ptr<c10::TensorImpl>::reclaim_copy(implementation));
}

/// Turns a reference into a handle that the caller must give to cb_tensor_free; null when undefined.
inline void* release(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

}  // namespace codebench
