"""Showing a plan: as a document, and the document in every format."""
