"""Trains or evaluates a network with PyTorch on this machine's CPU for a few seconds and prints images/s as JSON.

Usage: python3 bench/pytorch.py training|evaluation [--network conv:32:3,pool,...] [--batch 32] [--images 6400] [--threads N]
Random pixels of the size of MNIST's stand in for it: the arithmetic is the same. All tensors lie ready in memory, so this is PyTorch at
its best: a script that loads and transforms image by image is slower.
"""
import argparse
import json
import time

import torch
from torch import nn

SIDE = 28
CLASSES = 10


def network_of(blocks: str) -> nn.Module:
    """The network of a text as src/core/network/parse.ts reads it, without dropout."""
    layers: list[nn.Module] = []
    channels, side, features = 1, SIDE, None
    for block in filter(None, blocks.split(",")):
        kind, *numbers = block.split(":")
        if kind == "conv":
            filters, kernel = map(int, numbers)
            layers += [nn.Conv2d(channels, filters, kernel, padding=kernel // 2), nn.ReLU()]
            channels = filters
        elif kind == "pool":
            layers.append(nn.MaxPool2d(2))
            side //= 2
        elif kind == "dense":
            if features is None:
                layers.append(nn.Flatten())
            layers += [nn.Linear(features or channels * side * side, int(numbers[0])), nn.ReLU()]
            features = int(numbers[0])
        else:
            raise ValueError(f"{block} is no block that this script can build")
    if features is None:
        layers.append(nn.Flatten())
    layers.append(nn.Linear(features or channels * side * side, CLASSES))
    return nn.Sequential(*layers)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["training", "evaluation"])
    parser.add_argument("--network", default="conv:32:3,pool,conv:64:3,pool,dense:128", help="default: SimpleCNN")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--images", type=int, default=6400, help="images in one run")
    parser.add_argument("--threads", type=int, help="default: as many as PyTorch takes by itself")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    model = network_of(options.network)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    loss_of = nn.CrossEntropyLoss()
    pixels = torch.randn(options.images, 1, SIDE, SIDE)
    labels = torch.randint(0, CLASSES, (options.images,))

    def train(images: int) -> float:
        started = time.perf_counter()
        for start in range(0, images, options.batch):
            optimizer.zero_grad()
            loss = loss_of(model(pixels[start:start + options.batch]), labels[start:start + options.batch])
            loss.backward()
            optimizer.step()
            loss.item()
        return time.perf_counter() - started

    def evaluate(images: int) -> float:
        started = time.perf_counter()
        with torch.no_grad():
            for start in range(0, images, options.batch):
                model(pixels[start:start + options.batch]).argmax(1)
        return time.perf_counter() - started

    run = train if options.what == "training" else evaluate
    run(min(options.images, 20 * options.batch))  # warm-up
    print(json.dumps({
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "imagesPerSecond": options.images / run(options.images),
    }))


if __name__ == "__main__":
    main()
