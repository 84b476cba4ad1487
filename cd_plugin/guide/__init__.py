"""The user guide: where its pages are, F1 and *Help* that open them, and the window that shows them."""
