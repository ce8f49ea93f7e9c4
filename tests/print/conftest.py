"""The files to print; the press needs the extra `print`."""

from __future__ import annotations

import sys
from pathlib import Path

# How the other tests look at pages.
sys.path.append(str(Path(__file__).parent.parent / "unit"))
