"""From window batches to finished rows of change probability; knows tensors, not files.

strips.py        threads read ahead, each pixel once      numpy, on the processor
   │ windows
stream.py        one thread gathers batches               tensors, pinned where that helps
   │ batches
batches.py       each goes to a device that is free; what does not fit is halved
   │
augment.py       views, where they are asked for
   │
predictor.py     scaling, normalisation, network, sigmoid       on the device, by
   │ probabilities                                              `devices/`: a file per kind of device
blending.py      windows become rows                            on the first device
   │ rows of 251 levels
stream.py        hands them on, in order                  on the processor
"""
