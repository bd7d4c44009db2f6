"""The look: one stylesheet, split by layer and part. Pages and their shared parts come next."""
