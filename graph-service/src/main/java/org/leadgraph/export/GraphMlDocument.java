package org.leadgraph.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** GraphML 1.0, as networkx, Gephi, yEd and Cytoscape read it: every fact is a text. */
final class GraphMlDocument {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    /** What XML cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final SequencedMap<String, String> nodeKeys = new LinkedHashMap<>();
    private final SequencedMap<String, String> linkKeys = new LinkedHashMap<>();

    private GraphMlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(Chart chart) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new GraphMlDocument(xml).document(chart);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private void document(Chart chart) throws XMLStreamException {
        declare(nodeKeys, "n", "label", "owner", "ori");
        chart.items().forEach(item -> declare(nodeKeys, "n", item.facts().keySet().toArray(String[]::new)));
        declare(linkKeys, "e", "type");
        chart.links().forEach(link -> declare(linkKeys, "e", link.facts().keySet().toArray(String[]::new)));
        Chart.Provenance from = chart.provenance();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("title", from.title());
        about.put("madeBy", from.madeBy());
        about.put("madeAt", from.madeAt().toString());
        about.put("useCode", from.useCode());
        about.put("reason", from.reason());
        about.put("searchId", from.searchId());
        about.put("owners", String.join("; ", from.owners()));
        about.put("notice", from.notice());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        SequencedMap<String, String> graphKeys = new LinkedHashMap<>();
        declare(graphKeys, "g", about.keySet().toArray(String[]::new));
        keys("graph", graphKeys);
        keys("node", nodeKeys);
        keys("edge", linkKeys);
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "directed");
        data(graphKeys, about);
        for (Chart.Item item : chart.items()) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", item.id());
            data(nodeKeys, Map.of("label", item.kind(), "owner", item.owner(), "ori", item.ori()));
            data(nodeKeys, item.facts());
            xml.writeEndElement();
        }
        for (Chart.Link link : chart.links()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", link.from());
            xml.writeAttribute("target", link.to());
            data(linkKeys, Map.of("type", link.kind()));
            data(linkKeys, link.facts());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void declare(Map<String, String> keys, String prefix, String... names) {
        for (String name : names) {
            keys.computeIfAbsent(name, _ -> prefix + keys.size());
        }
    }

    private void keys(String of, Map<String, String> keys) throws XMLStreamException {
        for (Map.Entry<String, String> key : keys.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", key.getValue());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", key.getKey());
            xml.writeAttribute("attr.type", "string");
        }
    }

    private void data(Map<String, String> keys, Map<String, String> values) throws XMLStreamException {
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String value = values.get(key.getKey());
            if (value != null) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", key.getValue());
                xml.writeCharacters(UNWRITABLE.matcher(value).replaceAll("\uFFFD"));
                xml.writeEndElement();
            }
        }
    }
}
