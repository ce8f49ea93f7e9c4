"""The print room: from the HTML of a page to a tagged PDF. Knows neither MkDocs nor Jinja."""
