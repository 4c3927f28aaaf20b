"""Writes the ONNX files of this folder with another tool: PyTorch's exporter and torchvision's models.

Run with Debian 12's packages python3-torch 1.13, python3-torchvision 0.14 and python3-onnx 1.12:

    /usr/bin/python3 make_onnx.py data

The values of large weights are removed afterwards (their shapes stay), so that each file is small: CodeBench reads shapes only.
The files are graphs that torchvision (BSD 3-Clause) defines; they hold none of its code and no trained weights.
"""
import io
import sys

import onnx
import torch
import torchvision
from onnx import TensorProto, helper
from torch import nn

FOLDER = sys.argv[1]
LARGEST_KEPT = 8  # elements


def shorten(model):
    """Gives every tensor a short name and the nodes none, as some exporters do."""
    names = {}
    def short(name):
        return names.setdefault(name, f"t{len(names)}") if name else name
    for node in model.graph.node:
        node.ClearField("name")
        node.input[:] = [short(i) for i in node.input]
        node.output[:] = [short(o) for o in node.output]
    for value in [*model.graph.initializer, *model.graph.input, *model.graph.output]:
        value.name = short(value.name)


def save(model, name):
    if len(model.graph.node) > 400:
        shorten(model)
    for tensor in model.graph.initializer:
        count = 1
        for dim in tensor.dims:
            count *= dim
        if count > LARGEST_KEPT:
            tensor.ClearField("raw_data")
            tensor.ClearField("float_data")
    model.ClearField("doc_string")
    for node in model.graph.node:
        node.ClearField("doc_string")
    onnx.save(model, f"{FOLDER}/{name}.onnx")
    macs = "" if model.producer_name != "pytorch" else f"{model.producer_name} {model.producer_version}"
    print(name, len(model.graph.node), "nodes", macs)


def export(module, shape, name, opset, keep_batch_norm, dynamic=False):
    module.eval()
    buffer = io.BytesIO()
    torch.onnx.export(
        module, torch.zeros(1, *shape), buffer, opset_version=opset, input_names=["image"], output_names=["scores"],
        training=torch.onnx.TrainingMode.PRESERVE if keep_batch_norm else torch.onnx.TrainingMode.EVAL,
        do_constant_folding=not keep_batch_norm,
        dynamic_axes={"image": {0: "batch", 2: "height", 3: "width"}} if dynamic else None)
    save(onnx.load_from_string(buffer.getvalue()), name)
    print("   parameters", sum(p.numel() for p in module.parameters()))


class Odds(nn.Module):
    """What the torchvision models leave out: transposed and dilated convolution, upsampling, a channel shuffle, pools that round up, means."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 12, 3, padding=2, dilation=2)
        self.grouped = nn.Conv2d(12, 24, 1, groups=3, bias=False)
        self.up = nn.ConvTranspose2d(24, 8, 3, stride=2, padding=1, output_padding=1)
        self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.average = nn.AvgPool2d(3, 2, 1, count_include_pad=False)
        self.linear = nn.Linear(8, 5)

    def shuffled(self, x):
        return x.view(1, 3, 8, 16, 20).transpose(1, 2).reshape(1, 24, 16, 20)

    def forward(self, x):
        x = nn.functional.leaky_relu(self.first(x))
        x = self.shuffled(self.grouped(x))
        x = self.pool(nn.functional.hardswish(self.up(x)))
        x = nn.functional.interpolate(self.average(x), scale_factor=2, mode="nearest")
        x = torch.sigmoid(x.mean([2, 3]))
        return torch.softmax(self.linear(x), 1)


def unsupported():
    """A hand-made graph with operators that CodeBench does not know, twice one of them."""
    image = helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, 8, 8])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, None)
    nodes = [
        helper.make_node("LRN", ["image"], ["a"], name="norm1", size=5),
        helper.make_node("Relu", ["a"], ["b"], name="relu"),
        helper.make_node("LRN", ["b"], ["c"], name="norm2", size=5),
        helper.make_node("GridSample", ["c", "b"], ["scores"], name="warp"),
    ]
    save(helper.make_model(helper.make_graph(nodes, "unsupported", [image], [scores])), "unsupported")


torch.manual_seed(0)
models = torchvision.models
export(models.resnet18(), (3, 224, 224), "resnet18", 13, keep_batch_norm=True)
export(models.mobilenet_v2(), (3, 224, 224), "mobilenet_v2", 11, keep_batch_norm=False)
export(models.squeezenet1_1(), (3, 224, 224), "squeezenet1_1", 11, keep_batch_norm=True, dynamic=True)
export(models.efficientnet_b0(), (3, 224, 224), "efficientnet_b0", 13, keep_batch_norm=True)
export(models.densenet121(), (3, 224, 224), "densenet121", 12, keep_batch_norm=True)
export(Odds(), (3, 16, 20), "odds", 13, keep_batch_norm=True)
unsupported()
