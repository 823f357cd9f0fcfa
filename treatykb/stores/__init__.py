"""Where originals are kept: files of this machine, or an S3-compatible store that many machines share.

Both keep a promise that `articles.services.originals` builds on: under a name stands the whole of what was stored, or
nothing. Names are hashes of what they name, so that storing the same again replaces bytes by the same bytes.
"""
