"""The reading room: the archive as pages in the browser, on this machine only."""
