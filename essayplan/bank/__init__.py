"""YAML files to a bank, and finding things in banks."""
