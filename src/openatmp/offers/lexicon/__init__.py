"""Words that tell something, language by language: files of phrases, and what finds them in a page."""
