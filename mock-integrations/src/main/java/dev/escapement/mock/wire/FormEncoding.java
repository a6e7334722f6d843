package dev.escapement.mock.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a JSON object as a form or a query: {@code a=1&b[0]=x&b[1]=y}. */
enum FormEncoding {

    /** {@code list[0]=a&list[1]=b}, the usual one. */
    INDICES {
        @Override
        String nameOf(String list, int index) {
            return list + "[" + index + "]";
        }
    },
    /** {@code list=a&list=b}. */
    REPEAT {
        @Override
        String nameOf(String list, int index) {
            return list;
        }
    },
    /** {@code list[]=a&list[]=b}. */
    BRACKETS {
        @Override
        String nameOf(String list, int index) {
            return list + "[]";
        }
    },
    /** {@code list=a,b}. */
    COMMAS {
        @Override
        String nameOf(String list, int index) {
            return list;
        }

        @Override
        void addList(List<String> pairs, String name, JsonNode list) {
            List<String> values = new ArrayList<>();
            list.forEach(value -> values.add(Addresses.encoded(value.asText())));
            pairs.add(Addresses.encoded(name) + "=" + String.join(",", values));
        }
    };

    abstract String nameOf(String list, int index);

    /** The object's members, each once or once per element. */
    String write(JsonNode object) {
        List<String> pairs = new ArrayList<>();
        object.properties().forEach(member -> add(pairs, member.getKey(), member.getValue()));
        return String.join("&", pairs);
    }

    static String write(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> Addresses.encoded(each.getKey()) + "=" + Addresses.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void add(List<String> pairs, String name, JsonNode value) {
        if (value.isArray()) {
            addList(pairs, name, value);
        } else if (value.isObject()) {
            value.properties().forEach(member -> add(pairs, name + "[" + member.getKey() + "]", member.getValue()));
        } else {
            pairs.add(Addresses.encoded(name) + "=" + Addresses.encoded(value.asText("")));
        }
    }

    void addList(List<String> pairs, String name, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            add(pairs, nameOf(name, i), list.get(i));
        }
    }
}
