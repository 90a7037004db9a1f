# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The version of the client, and of the contract that it was made for."""

__version__ = "0.1.0"
