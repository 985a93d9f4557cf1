"""crosstally finds out whether two language versions of a text say the same figures."""
