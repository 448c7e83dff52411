#!/usr/bin/env python3
"""Makes data/iati/structure.tsv and codes.tsv from the schemas, code lists and rulesets of the IATI standard.

    tools/iati_standard.py FOLDER   with schemas/2.0x, codelists-embedded/2.0x, codelists-nonembedded, rulesets/2.0x

Only facts are taken: which element stands where, how often, with which attributes; which codes there are; which
rules a version has. docs/iati.md says whose they are.
"""
import json
import re
import sys
import xml.etree.ElementTree as tree

XSD = "{http://www.w3.org/2001/XMLSchema}"
VERSIONS = ["2.01", "2.02", "2.03"]


class Schema:
    def __init__(self, folder, name):
        self.elements, self.types, self.attributes = {}, {}, {}
        for file in ("iati-common.xsd", name):
            for node in tree.parse(f"{folder}/{file}").getroot():
                table = {XSD + "element": self.elements, XSD + "complexType": self.types,
                         XSD + "attribute": self.attributes}.get(node.tag)
                if table is not None:
                    table[node.get("name")] = node

    def content(self, kind):
        """(text type or '-', [attribute], [(child, min, max)]) of a complexType."""
        text, attributes, children = "-", [], []
        for inner in (XSD + "simpleContent", XSD + "complexContent"):
            node = kind.find(inner)
            if node is None:
                continue
            extension = node.find(XSD + "extension")
            base = extension.get("base")
            if base.startswith("xsd:"):
                text = base[4:]
            else:
                text, attributes, children = self.content(self.types[base])
            kind = extension
        sequence = kind.find(XSD + "sequence")
        if sequence is not None:
            for node in sequence.findall(XSD + "element"):
                children = children + [(node, node.get("minOccurs", "1"), node.get("maxOccurs", "1"))]
        for node in kind.findall(XSD + "attribute"):
            known = self.attributes.get(node.get("ref"), node)
            name = node.get("ref") or node.get("name")
            type_ = (known.get("type") or "xsd:string")[4:]
            attributes = attributes + [(name, node.get("use") == "required", type_)]
        return text, attributes, children

    def describe(self, node):
        if node.get("ref"):
            node = self.elements[node.get("ref")]
        if node.get("type", "").startswith("xsd:"):
            return node.get("name"), (node.get("type")[4:], [], [])
        kind = self.types[node.get("type")] if node.get("type") else node.find(XSD + "complexType")
        if kind is None:  # of any type
            return node.get("name"), ("string", [], [])
        return node.get("name"), self.content(kind)


def read_mapping(path):
    mapping = {}
    for one in tree.parse(path).getroot().findall("mapping"):
        vocabulary = one.findtext("condition") or ""
        wanted = re.match(r"^(\.\./)?@vocabulary = '(\w+)'( or not\((\.\./)?@vocabulary\))?$", vocabulary)
        assert wanted or not vocabulary, vocabulary
        suffix = ""
        if wanted:  # "@1": where the vocabulary is 1; "?": or absent; "^": the vocabulary of the parent
            suffix = "@" + ("^" if wanted.group(1) else "") + wanted.group(2) + ("?" if wanted.group(3) else "")
        mapping.setdefault(one.findtext("path"), []).append(one.find("codelist").get("ref") + suffix)
    return mapping


def lists_for(mapping, path, part):
    found = []
    for known, lists in mapping.items():
        if ("/" + path + "/" + part).endswith(known[1:]) and known.startswith("//"):
            found += lists
    return ("=" + ",".join(found)) if found else ""


def write_element(out, schema, mapping, node, depth, path, least, most):
    name, (text, attributes, children) = schema.describe(node)
    path = f"{path}/{name}" if path else name
    words = [str(depth), name, least, "*" if most == "unbounded" else most,
             text + lists_for(mapping, path, "text()")]
    words += [f"{a}{'!' if required else ''}:{kind}{lists_for(mapping, path, '@' + a)}"
              for a, required, kind in attributes]
    out.append("\t".join(words))
    for child, low, high in children:
        write_element(out, schema, mapping, child, depth + 1, path, low, high)


def rule_ids(found):
    if isinstance(found, dict):
        if "ruleInfo" in found:
            yield found["ruleInfo"]["id"]
        for value in found.values():
            yield from rule_ids(value)
    elif isinstance(found, list):
        for value in found:
            yield from rule_ids(value)


def codes_of(path):
    items = tree.parse(path).getroot().find("codelist-items")
    return [("-" if item.get("status") == "withdrawn" else "+") + item.findtext("code").strip()
            for item in items.findall("codelist-item")]


def main(folder):
    out, wanted = [], set()
    embedded = {}
    for version in VERSIONS:
        mapping = read_mapping(f"{folder}/codelists-embedded/{version}/mapping.xml")
        ids = sorted(set(rule_ids(json.load(open(f"{folder}/rulesets/{version}/rulesets/standard.json")))))
        out.append("\t".join(["version", version] + ids))
        for name in ("activities", "organisations"):
            schema = Schema(f"{folder}/schemas/{version}", f"iati-{name}-schema.xsd")
            root = schema.elements[f"iati-{name}"]
            write_element(out, schema, mapping, root, 0, "", "1", "1")
        for lists in mapping.values():
            for one in lists:
                wanted.add((version, one.split("@")[0]))
    codes = []
    for version, name in sorted(wanted):
        try:
            codes.append([f"{version}/{name}"] + codes_of(f"{folder}/codelists-embedded/{version}/xml/{name}.xml"))
            embedded[name] = True
        except FileNotFoundError:
            pass
    for name in sorted({name for _, name in wanted} | {"OrganisationRegistrationAgency"}):
        try:
            codes.append([name] + codes_of(f"{folder}/codelists-nonembedded/xml/{name}.xml"))
        except FileNotFoundError:
            assert name in embedded, name
    with open("data/iati/structure.tsv", "w", encoding="utf-8") as file:
        file.write("\n".join(out) + "\n")
    with open("data/iati/codes.tsv", "w", encoding="utf-8") as file:
        file.write("\n".join("\t".join(one) for one in codes) + "\n")


main(sys.argv[1])
