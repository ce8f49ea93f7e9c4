"""Files to print: which there are, what stands in them, and where pages offer them."""
