"""The reference set: loading, validating and looking up what is held to be true."""
