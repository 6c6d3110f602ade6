"""The archive a person downloads, by the programs that unpack it."""
