"""`python -m tarjotin` is the command `tarjotin`."""

from __future__ import annotations

from tarjotin.cli import main

if __name__ == "__main__":
    main()
