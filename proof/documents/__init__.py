"""Policies, templates and task definitions: judged by the tools for them and AWS's published data, and deployed."""
