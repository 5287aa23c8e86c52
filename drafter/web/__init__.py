"""The review in a browser: server-rendered pages over the review desk; loopback only unless somebody says who may enter."""
