"""The comparison core: whether two claims can both stand, and which of them says more.

Reference matching, the rules on contradictions and ``compare`` all ask here.

- ``words``, ``things``: whether two things are the same, by concept, else by stems and synonyms
- ``aspects``, ``scope``, ``people``: what sets two claims on the same things apart
- ``relations``: what a relation implies, excludes and is opposed to
- ``sides``, ``core``: a claim as the comparison sees it, and how one bears on another
- ``entries``, ``cover``: the same for an entry of the reference set
- ``statements``, ``told``, ``remarks``: what a text states without a claim that was read
- ``texts``, ``reasons``, ``extent``: two texts side by side, and why in words
- ``find``, ``near``, ``kin``, ``suspects``, ``folder``: every conflict among many claims

What it knows of words is in ``data``, the same for all of them.
"""
