"""The patient pages in the languages of the Union: addresses, catalogues, and sentences in both."""
