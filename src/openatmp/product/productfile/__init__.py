"""The product file: what is known of a product, in a YAML file that a person can write and read."""

from openatmp.product.productfile.loading import load_product, parse_product
from openatmp.product.productfile.problems import BadProductFile
from openatmp.product.productfile.schema import json_schema
from openatmp.product.productfile.writing import dump_product

__all__ = ["BadProductFile", "dump_product", "json_schema", "load_product", "parse_product"]
