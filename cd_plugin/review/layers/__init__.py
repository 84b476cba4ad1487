"""Finding, showing and hiding the project's layers that a review is about."""
