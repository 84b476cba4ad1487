"""The convolutional part of VGG-16, with batch norm and without, under torchvision's layer numbers.

Simonyan and Zisserman, https://arxiv.org/abs/1409.1556, configuration D.
"""

from __future__ import annotations

from torch import Tensor, nn

from engine.networks.initial import fill_keeping_variance

_BLOCKS = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))

CHANNELS = tuple(block[-1] for block in _BLOCKS)


def vgg16_stages(bands: int) -> list[nn.Sequential]:
    """The five blocks, each cut before the ReLU that ends it, which opens the next.

    Stage i gives (n, `CHANNELS[i]`, height / 2**i, width / 2**i) without rectifying it, and leaves what it is
    given as it is. The layers of a stage go by their numbers in the whole network, from 0 to 41.
    """
    stages: list[nn.Sequential] = []
    channels, number = bands, 0
    for block in _BLOCKS:
        layers: list[nn.Module] = [nn.ReLU(), nn.MaxPool2d(2)] if stages else []
        for out_channels in block:
            layers += [nn.Conv2d(channels, out_channels, 3, padding=1), nn.BatchNorm2d(out_channels)]
            layers.append(nn.ReLU(inplace=True))
            channels = out_channels
        stage = nn.Sequential()
        for layer in layers[:-1]:
            stage.add_module(str(number), layer)
            number += 1
        stages.append(stage)
    for stage in stages:
        _initialise(stage)
    return stages


class VGG16(nn.Module):
    """The five blocks without batch norm."""

    def __init__(self, bands: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = bands
        self._ends = []
        for block in _BLOCKS:
            layers += [nn.MaxPool2d(2)] if layers else []
            for out_channels in block:
                layers += [nn.Conv2d(channels, out_channels, 3, padding=1), nn.ReLU(inplace=True)]
                channels = out_channels
            self._ends.append(len(layers) - 1)
        self.features = nn.Sequential(*layers)
        _initialise(self.features)

    def forward(self, image: Tensor) -> list[Tensor]:
        """What the blocks give, rectified: `CHANNELS[i]` channels at stride 2**i."""
        features, found = image, []
        for number, layer in enumerate(self.features):
            features = layer(features)
            if number in self._ends:
                found.append(features)
        return found


def _initialise(stage: nn.Sequential) -> None:
    for layer in stage:
        if isinstance(layer, nn.Conv2d):
            fill_keeping_variance(layer.weight)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
