"""What the digest and what is shared of it look like: posts, forms, and the paper to take to a meeting."""
