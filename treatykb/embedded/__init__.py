"""PostgreSQL as a part of the product: a Django database backend that starts its own server when there is none."""
