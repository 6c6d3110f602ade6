"""Proof that what the product promises about installing is true. Start it with `npm run proof:installs`."""
