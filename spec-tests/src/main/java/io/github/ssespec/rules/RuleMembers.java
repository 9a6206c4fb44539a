package io.github.ssespec.rules;

import io.github.ssespec.reports.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a rule of the members of its JSON object; every member has to be known, and each is taken once. */
final class RuleMembers {
    private final Map<String, Object> members;

    RuleMembers(Map<String, Object> members) {
        this.members = members;
    }

    /** Throws {@link IllegalArgumentException} that names the rule and the member that is missing, wrong or unknown. */
    Rule rule(Kind kind, String group) {
        String id = text("id");
        if (!id.startsWith(group + ".")) {
            throw new IllegalArgumentException(id + " does not belong to the group " + group);
        }
        try {
            Rule rule = new Rule(
                    id,
                    group,
                    kind,
                    Level.valueOf(text("level")),
                    text("source"),
                    kind == Kind.SERVER ? looks() : Set.of(),
                    members.containsKey("basis") ? Basis.of(text("basis")) : null,
                    text("title"),
                    text("requirement"),
                    text("why"),
                    text("cause"),
                    list("right"),
                    group.equals("parse") ? list("dispatches") : List.of(),
                    list("wrong"),
                    text("link"));
            if (!members.isEmpty()) {
                throw new IllegalArgumentException("no such member is known: " + members.keySet());
            }
            return rule;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    private Set<Look> looks() {
        Set<Look> looks = EnumSet.noneOf(Look.class);
        for (String code : list("look")) {
            looks.add(Look.of(code));
        }
        return looks;
    }

    private String text(String name) {
        if (members.remove(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("the member " + name + " is missing, blank or no string");
    }

    private List<String> list(String name) {
        if (members.remove(name) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new IllegalArgumentException("the member " + name + " is missing or no list");
    }
}
