"""The comparison core: whether two claims can both stand, and which of them says more.

Reference matching, the rules on contradictions and ``compare`` all ask here. ``things`` tells
whether two things are the same, ``scope`` what sets two claims apart, ``relations`` what a relation
implies and excludes, ``core`` the verdict on two claims, ``find`` every conflict among many;
``entries`` what a reference entry is on, ``cover`` whether it holds for the people and the case of
a claim, ``people`` which groups of people tell nothing of each other.
"""
