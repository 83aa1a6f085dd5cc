"""The invented region "Musterregion": who is there, what they do, what they say, how it is written."""
