"""Every connector and every pipeline of each OpenMetadata line, answered from its form and parsed by OpenMetadata."""
