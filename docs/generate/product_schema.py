"""Write docs/reference/product-schema.json from the definitions of the facts."""

from pathlib import Path

from openatmp.product.productfile.schema import schema_text

PAGE = Path(__file__).parents[1] / "reference" / "product-schema.json"

if __name__ == "__main__":
    PAGE.write_text(schema_text(), encoding="utf-8")
    print(f"wrote {PAGE}")
