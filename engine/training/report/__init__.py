"""The report of a training run: one HTML file that needs nothing else and can be sent to anyone."""

from engine.training.report.page import write_report
from engine.training.report.pictures import ReportSample, sample_rows

__all__ = ["ReportSample", "sample_rows", "write_report"]
