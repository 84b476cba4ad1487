"""Work on the workers of a Dask cluster: what is known here of Dask, and nothing of images.

connection.py   finds the scheduler, or starts worker processes on this computer
cluster.py      hands out work, a few pieces a worker at a time, and takes results in order
worker.py       what runs there around each piece

Imported only where a cluster is asked for; Dask need not be installed otherwise.
"""
