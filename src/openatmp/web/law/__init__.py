"""The law as pages: every act, every provision in our words, with its days and its source."""
