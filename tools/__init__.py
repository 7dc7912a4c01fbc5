"""What the Makefile runs: set the course up, pack its runtime, serve it, find a browser."""
