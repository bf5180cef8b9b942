"""Labels of articles and passages, and how well a run agrees with them."""
