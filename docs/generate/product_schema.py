"""Write docs/reference/product-schema.json from the definitions of the facts."""

from _pages import REFERENCE, write

from openatmp.product.productfile.schema import schema_text

PAGE = REFERENCE / "product-schema.json"
text = schema_text

if __name__ == "__main__":
    write(PAGE, text())
