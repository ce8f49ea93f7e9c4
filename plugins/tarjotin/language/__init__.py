"""What the generator knows about Finnish and Swedish: inflection, terms and statutes in running text."""
