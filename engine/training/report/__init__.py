"""Reports on what was measured: HTML files that need nothing else and can be sent to anyone."""
