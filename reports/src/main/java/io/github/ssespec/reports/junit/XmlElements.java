package io.github.ssespec.reports.junit;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A thin layer on the JDK's writer that indents elements, and leaves elements that hold text alone. */
final class XmlElements {
    private final XMLStreamWriter xml;
    private int depth;
    private boolean childless;

    XmlElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    void open(String name, String... namesAndValues) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        depth++;
        childless = true;
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
    }

    void close() throws XMLStreamException {
        depth--;
        if (!childless) {
            newLine();
        }
        xml.writeEndElement();
        childless = false;
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
