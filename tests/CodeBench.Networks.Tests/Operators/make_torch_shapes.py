"""Writes torch_shapes.txt: random layer arguments and the output shape that PyTorch computes for them.

    /usr/bin/python3 make_torch_shapes.py > data/torch_shapes.txt      (Debian 12's python3-torch 1.13)

One case a line: layer | input c,d,h,w | arguments | parameters | output c,d,h,w ("-" where torch refuses).
"""
import random

import torch
from torch import nn

random.seed(20)


def pick(low, high, axes):
    return tuple(random.randint(low, high) for _ in range(axes))


def text(values):
    return "x".join(str(v) for v in values)


def main():
    print("# PyTorch " + torch.__version__.split("+")[0])
    for _ in range(600):
        axes = random.choice([2, 2, 2, 3])
        groups = random.choice([1, 1, 2, 3])
        c = groups * random.randint(1, 3)
        size = pick(1, 12, axes)
        kernel, stride, dilation = pick(1, 4, axes), pick(1, 3, axes), pick(1, 2, axes)
        padding = pick(0, 3, axes)
        kind = random.choice(["conv", "transposed", "max", "average"])
        bias = random.random() < 0.5
        ceil = random.random() < 0.5
        layer, arguments = None, ""
        try:
            if kind == "conv":
                out = groups * random.randint(1, 3)
                arguments = f"out={out} groups={groups} dilation={text(dilation)} bias={int(bias)}"
                layer = (nn.Conv2d if axes == 2 else nn.Conv3d)(c, out, kernel, stride, padding, dilation, groups, bias)
            elif kind == "transposed":
                out = groups * random.randint(1, 3)
                extra = pick(0, 1, axes)
                arguments = f"out={out} groups={groups} dilation={text(dilation)} bias={int(bias)} extra={text(extra)}"
                layer = (nn.ConvTranspose2d if axes == 2 else nn.ConvTranspose3d)(c, out, kernel, stride, padding, extra, groups, bias, dilation)
            else:
                if kind == "average" and axes == 3:  # AvgPool3d alone refuses a kernel larger than the unpadded input
                    kernel = tuple(min(k, s) for k, s in zip(kernel, size))
                padding = tuple(min(p, k // 2) for p, k in zip(padding, kernel))
                arguments = f"ceil={int(ceil)}"
                classes = {("max", 2): nn.MaxPool2d, ("max", 3): nn.MaxPool3d, ("average", 2): nn.AvgPool2d, ("average", 3): nn.AvgPool3d}
                layer = classes[kind, axes](kernel, stride, padding, ceil_mode=ceil)
            result = tuple(layer(torch.zeros(1, c, *size)).shape[1:])
            if min(result) < 1:
                result = None
        except RuntimeError:
            result = None
        full = lambda shape: ",".join(str(v) for v in (shape if axes == 3 else (shape[0], 1, *shape[1:])))
        parameters = sum(p.numel() for p in layer.parameters()) if layer is not None else 0
        print(kind, full((c, *size)), f"kernel={text(kernel)} stride={text(stride)} padding={text(padding)} {arguments}", parameters,
              full(result) if result else "-", sep=" | ")


main()
