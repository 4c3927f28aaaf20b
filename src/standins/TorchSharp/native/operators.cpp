// One call reaches every ATen operator: find it by name, push the arguments as the schema says, call
// through the dispatcher, hand back the results.
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>
#include <ATen/core/stack.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "errors.h"
#include "tensors.h"

namespace codebench {
namespace {

/// What a Value holds. C#: TorchSharp.Native.ValueKind.
enum class Kind : int32_t {
  kDefault = 0,  // the schema's default
  kNone = 1,
  kTensor = 2,
  kInteger = 3,
  kReal = 4,
  kBoolean = 5,
  kText = 6,        // pointer to `count` bytes of UTF-8
  kIntegers = 7,    // pointer to `count` int64
  kReals = 8,       // pointer to `count` doubles
  kTensors = 9,     // pointer to `count` handles; null is an absent tensor
  kGenerator = 10,  // pointer to a GeneratorImpl
};

constexpr const char* kKindNames[] = {
    "the default", "none", "a tensor", "an integer", "a real number", "a boolean", "text", "integers", "real numbers", "tensors",
    "a generator"};

/// An argument or a result. C#: TorchSharp.Native.Value (same layout, 16 bytes).
struct Value {
  Kind kind;
  int32_t count;  // list length; of a tensor result: KiB that only it holds
  union {
    int64_t integer;
    double real;
    void* pointer;
  };
};

/// An operator and, per argument, its type without the optional around it.
struct Operator {
  c10::OperatorHandle handle;
  std::vector<c10::TypeKind> types;
  std::vector<c10::TypeKind> elements;  // of a list argument
  std::vector<bool> optional_elements;

  explicit Operator(c10::OperatorHandle found) : handle(found) {
    for (const auto& argument : handle.schema().arguments()) {
      auto type = without_optional(argument.type());
      auto list = type->cast<c10::ListType>();
      types.push_back(type->kind());
      elements.push_back(list ? without_optional(list->getElementType())->kind() : type->kind());
      optional_elements.push_back(list && list->getElementType()->kind() == c10::TypeKind::OptionalType);
    }
  }

  static c10::TypePtr without_optional(const c10::TypePtr& type) {
    auto optional = type->cast<c10::OptionalType>();
    return optional ? optional->getElementType() : type;
  }
};

using c10::IValue;
using c10::TypeKind;

[[noreturn]] void refuse(const Operator& op, size_t index, const std::string& why) {
  const auto& schema = op.handle.schema();
  std::ostringstream message;
  message << "argument '" << schema.arguments()[index].name() << "' (" << index + 1 << " of " << schema.arguments().size()
          << "): " << why << "\n  operator: " << schema;
  throw std::invalid_argument(message.str());
}

/// Strides and paddings repeat from call to call, and making a list takes four allocations: each thread keeps short ones and
/// shares them (no operator changes the lists that it is given).
IValue integer_list(at::IntArrayRef numbers) {
  struct Kept {
    std::vector<int64_t> numbers;
    IValue list;
  };
  thread_local std::array<Kept, 64> kept;
  if (numbers.empty() || numbers.size() > 4) {
    return c10::List<int64_t>(numbers);
  }
  uint64_t hash = numbers.size();
  for (const int64_t number : numbers) {
    hash = hash * 31 + static_cast<uint64_t>(number);
  }
  auto& slot = kept[hash % kept.size()];
  if (numbers != at::IntArrayRef(slot.numbers)) {
    slot = {numbers.vec(), c10::List<int64_t>(numbers)};
  }
  return slot.list;
}

IValue integers(const Operator& op, size_t index, const Value& value) {
  auto* source = static_cast<int64_t*>(value.pointer);
  if (op.elements[index] == TypeKind::FloatType) {
    return c10::List<double>(std::vector<double>(source, source + value.count));
  }
  return integer_list(at::IntArrayRef(source, value.count));
}

IValue tensors(const Operator& op, size_t index, const Value& value) {
  auto** handles = static_cast<void**>(value.pointer);
  if (op.optional_elements[index]) {
    c10::List<c10::optional<at::Tensor>> list;
    for (int i = 0; i < value.count; i++) {
      list.push_back(handles[i] == nullptr ? c10::optional<at::Tensor>() : c10::optional<at::Tensor>(share(handles[i])));
    }
    return list;
  }
  c10::List<at::Tensor> list;
  list.reserve(value.count);
  for (int i = 0; i < value.count; i++) {
    if (handles[i] == nullptr) {
      refuse(op, index, "tensor " + std::to_string(i) + " of the list is null");
    }
    list.push_back(share(handles[i]));
  }
  return list;
}

/// A Value as the IValue that the schema wants there; integers widen to reals and to lists, as in Python.
IValue convert(const Operator& op, size_t index, const Value& value) {
  const auto& argument = op.handle.schema().arguments()[index];
  const TypeKind type = op.types[index];
  const bool is_list = type == TypeKind::ListType;
  const bool is_integer = type == TypeKind::IntType || type == TypeKind::SymIntType;
  const bool is_integer_list = is_list && (op.elements[index] == TypeKind::IntType || op.elements[index] == TypeKind::SymIntType);
  switch (value.kind) {
    case Kind::kDefault:
      if (argument.default_value()) return *argument.default_value();
      if (argument.type()->kind() == TypeKind::OptionalType) return IValue();
      refuse(op, index, "it has no default and was not given");
    case Kind::kNone:
      if (argument.type()->kind() == TypeKind::OptionalType) return IValue();
      break;
    case Kind::kTensor:
      if (type == TypeKind::TensorType) return share(value.pointer);
      break;
    case Kind::kInteger:
      if (is_integer || type == TypeKind::NumberType) return value.integer;
      if (type == TypeKind::FloatType) return static_cast<double>(value.integer);
      if (is_integer_list) return integer_list(std::vector<int64_t>(std::max(1, argument.N().value_or(1)), value.integer));
      break;
    case Kind::kReal:
      if (type == TypeKind::FloatType || type == TypeKind::NumberType) return value.real;
      break;
    case Kind::kBoolean:
      if (type == TypeKind::BoolType || type == TypeKind::NumberType) return value.integer != 0;
      break;
    case Kind::kText:
      if (type == TypeKind::StringType) return std::string(static_cast<const char*>(value.pointer), value.count);
      if (type == TypeKind::DeviceObjType) return c10::Device(std::string(static_cast<const char*>(value.pointer), value.count));
      break;
    case Kind::kIntegers:
      if (is_integer_list || (is_list && op.elements[index] == TypeKind::FloatType)) return integers(op, index, value);
      break;
    case Kind::kReals:
      if (is_list && op.elements[index] == TypeKind::FloatType) {
        auto* source = static_cast<double*>(value.pointer);
        return c10::List<double>(c10::ArrayRef<double>(source, value.count));
      }
      break;
    case Kind::kTensors:
      if (is_list && op.elements[index] == TypeKind::TensorType) return tensors(op, index, value);
      break;
    case Kind::kGenerator:
      if (type == TypeKind::GeneratorType) {
        auto* generator = static_cast<c10::GeneratorImpl*>(value.pointer);
        return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(generator));
      }
      break;
  }
  refuse(op, index, "expected " + argument.type()->str() + ", got " + kKindNames[static_cast<int>(value.kind)]);
}

/// KiB that go when this tensor goes (0 for a view or a tensor that something else holds too).
int32_t exclusive_kibibytes(const at::Tensor& tensor) {
  if (!tensor.has_storage() || tensor.storage().use_count() != 1) {
    return 0;
  }
  return static_cast<int32_t>(std::min<size_t>(tensor.storage().nbytes() >> 10, INT32_MAX));
}

Value result(IValue&& value) {
  Value out{Kind::kNone, 0, {0}};
  if (value.isTensor()) {
    at::Tensor tensor = std::move(value).toTensor();
    out.kind = tensor.defined() ? Kind::kTensor : Kind::kNone;
    out.count = tensor.defined() ? exclusive_kibibytes(tensor) : 0;
    out.pointer = release(std::move(tensor));
  } else if (value.isInt()) {
    out.kind = Kind::kInteger;
    out.integer = value.toInt();
  } else if (value.isDouble()) {
    out.kind = Kind::kReal;
    out.real = value.toDouble();
  } else if (value.isBool()) {
    out.kind = Kind::kBoolean;
    out.integer = value.toBool();
  } else if (value.isTensorList()) {
    auto list = value.toTensorVector();
    auto** handles = new void*[list.size()];
    for (size_t i = 0; i < list.size(); i++) {
      handles[i] = release(std::move(list[i]));
    }
    out.kind = Kind::kTensors;
    out.count = static_cast<int32_t>(list.size());
    out.pointer = handles;
  } else {
    TORCH_CHECK(value.isNone(), "a result of type ", value.tagKind(), " has no form on this boundary");
  }
  return out;
}

/// "self: float [2, 3]" for every argument of a call that failed.
std::string describe(const Operator& op, const Value* arguments, int count) {
  std::ostringstream text;
  for (int i = 0; i < count; i++) {
    const auto& value = arguments[i];
    text << "\n  " << op.handle.schema().arguments()[i].name() << ": ";
    if (value.kind == Kind::kTensor) {
      auto tensor = share(value.pointer);
      text << c10::toString(tensor.scalar_type()) << " " << tensor.sizes();
    } else if (value.kind == Kind::kIntegers) {
      text << at::IntArrayRef(static_cast<int64_t*>(value.pointer), value.count);
    } else if (value.kind == Kind::kInteger) {
      text << value.integer;
    } else if (value.kind == Kind::kReal) {
      text << value.real;
    } else if (value.kind == Kind::kBoolean) {
      text << (value.integer != 0 ? "true" : "false");
    } else {
      text << kKindNames[static_cast<int>(value.kind)];
    }
  }
  return text.str();
}

void call(const Operator& op, const Value* arguments, int count, c10::Stack& stack) {
  const auto& schema = op.handle.schema();
  TORCH_CHECK(
      static_cast<size_t>(count) <= schema.arguments().size(), "too many arguments: ", count, " given\n  operator: ", schema);
  const Value missing{Kind::kDefault, 0, {0}};
  for (size_t i = 0; i < schema.arguments().size(); i++) {
    stack.push_back(convert(op, i, i < static_cast<size_t>(count) ? arguments[i] : missing));
  }
  try {
    op.handle.callBoxed(&stack);
  } catch (const c10::Error& error) {
    std::ostringstream message;
    message << error.what_without_backtrace() << "\n  operator: " << schema << describe(op, arguments, count);
    throw std::runtime_error(message.str());
  }
}

}  // namespace
}  // namespace codebench

/// A handle for aten operator `name` ("aten::add") with `overload` ("Tensor" or ""); never freed. Null with an error when absent.
CB_EXPORT void* cb_operator_find(const char* name, const char* overload) {
  codebench::Operator* found = nullptr;
  codebench::guarded([&] { found = new codebench::Operator(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload)); });
  return found;
}

/// Calls it with `count` arguments (the rest take their defaults). Writes up to `capacity` results and drops the others;
/// returns how many the operator has, or -1 with an error.
CB_EXPORT int cb_operator_call(void* op, const codebench::Value* arguments, int count, codebench::Value* results, int capacity) {
  thread_local c10::Stack stack;  // kept for its memory
  const int code = codebench::guarded([&] {
    stack.clear();
    codebench::call(*static_cast<codebench::Operator*>(op), arguments, count, stack);
    for (size_t i = 0; i < stack.size() && i < static_cast<size_t>(capacity); i++) {
      results[i] = codebench::result(std::move(stack[i]));
    }
  });
  const int produced = code == 0 ? static_cast<int>(stack.size()) : -1;
  stack.clear();
  return produced;
}

CB_EXPORT void cb_handles_free(void* handles) {
  delete[] static_cast<void**>(handles);
}
