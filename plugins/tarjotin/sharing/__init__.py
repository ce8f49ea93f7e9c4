"""What the guide gives to other programs: open data, and linked data on its pages."""
